"""What is new: what came, changed and went according to git, and what the facts themselves say about when."""

from collections.abc import Iterator

from catalogue.data.lists import ListsRecord
from catalogue.formats.swedish import capital, day, order
from catalogue.meaning.library import Library
from catalogue.model import addresses
from catalogue.model.once import once
from catalogue.model.page import Kind, Page
from catalogue.view.changes import every_change
from catalogue.view.components import Link
from catalogue.view.news import News, news

ADDRESS = "/nytt/"
LATEST = 3
"""How many days the start page tells about."""


def pages(library: Library) -> Iterator[Page]:
    """One page."""
    history = library.catalogue.history
    yield Page(
        address=ADDRESS,
        template="news.html",
        title="Nytt i biblioteket",
        description="Vad som har kommit till, ändrats och tagits bort, dag för dag.",
        context={
            "news": told(library),
            "conclusions": [
                (Link(profile.program.name, profile.address), change)
                for change, profile in every_change(library)
            ],
            "since": history.since,
            "whole": history.whole,
            "assessed": list(_assessed(library)),
            "checked": sorted({one.program.checked for one in library.profiles}, reverse=True),
        },
        kind=Kind.ABOUT,
    )


@once
def told(library: Library) -> tuple[News, ...]:
    """The news with the names of the lists that readers of the open data meet."""
    lists = {name: info.title or name for name, info in ListsRecord.model_fields.items()}
    return news(library, lists)


def _assessed(library: Library) -> Iterator[tuple[Link, str, str]]:
    """Every assessment with who made it and how old it is, newest first, undated last."""
    entries = sorted(library.catalogue.assessments.values(), key=lambda one: order(one.value.title))
    for entry in sorted(entries, key=lambda one: one.value.dated or "", reverse=True):
        value = entry.value
        yield (
            Link(value.title, addresses.assessment(entry.id)),
            library.vocabulary.organisations[value.assessor].label,
            capital(day(value.dated)) if value.dated else "",
        )
