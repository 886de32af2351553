"""The pages with the papers to read, for whoever has access to a library."""

from collections.abc import Iterator

from catalogue.data.reading_list import tables
from catalogue.formats.swedish import counted
from catalogue.meaning.library import Library
from catalogue.model.page import Kind, Page
from catalogue.view.paging import parts
from catalogue.view.reading_list import ADDRESS, papers, programs


def pages(library: Library) -> Iterator[Page]:
    """The list, cut where it would be too long for one page."""
    found = papers(library)
    some = counted(programs(found), "program", "program")
    possible = [profile for profile in library.profiles if profile.program.possible_studies]
    for part in parts(ADDRESS, found):
        first = part.number == 1
        yield Page(
            address=part.address,
            template="reading_list.html",
            title=part.titled("Studier att läsa"),
            description=f"Den som kommer åt artiklarna kan avgöra frågor om {some} på en eftermiddag.",
            context={
                "part": part,
                "tables": [table.address for table in tables(library)],
                "possible": possible if first else [],
            },
            kind=Kind.LIST if first else None,
        )
