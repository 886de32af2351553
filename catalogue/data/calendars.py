"""What has to be looked at again, as calendars: one for each region and each publisher with something due."""

from collections.abc import Iterator

from catalogue.data.file import File
from catalogue.formats.swedish import order
from catalogue.meaning.library import Library
from catalogue.view.due import calendars, publisher_path, region_path

MEDIA_TYPE = "text/calendar"


def files(library: Library, base: str) -> Iterator[File]:
    """The calendars, regions first, in the order of their names."""
    made = calendars(library, f"{base}/")
    vocabulary = library.vocabulary
    named = {region_path(id): term.label for id, term in vocabulary.regions.items()}
    regions = len(named)
    named |= {publisher_path(id): term.label for id, term in vocabulary.organisations.items()}
    paths = list(named)
    for path in sorted(made, key=lambda path: (paths.index(path) >= regions, order(named[path]))):
        yield File(
            f"/{path}",
            made[path].encode(),
            named[path],
            f"Bedömningar och uppgifter som behöver ses över: {named[path]}.",
            MEDIA_TYPE,
            part="regionkalender" if paths.index(path) < regions else "utgivarkalender",
        )
