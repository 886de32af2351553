"""The page with the papers to read, for whoever has access to a library."""

from collections.abc import Iterator

from catalogue.data.reading_list import tables
from catalogue.formats.swedish import counted
from catalogue.meaning.library import Library
from catalogue.model.page import Kind, Page
from catalogue.view.reading_list import ADDRESS, papers, programs


def pages(library: Library) -> Iterator[Page]:
    """One page."""
    found = papers(library)
    some = counted(programs(found), "program", "program")
    yield Page(
        address=ADDRESS,
        template="reading_list.html",
        title="Studier att läsa",
        description=f"Den som kommer åt artiklarna kan avgöra frågor om {some} på en eftermiddag.",
        context={
            "papers": found,
            "tables": [table.address for table in tables(library)],
            "possible": [profile for profile in library.profiles if profile.program.possible_studies],
        },
        kind=Kind.LIST,
    )
