"""Long lists, cut into pages that are light enough to read on a phone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from catalogue.model.page import Crumb, Page

SIZE = 100
"""How many programs stand on a page, when nothing else is said."""

T = TypeVar("T")


@dataclass(frozen=True)
class ListPart(Generic[T]):
    """One of the pages that a list is cut into: its number, where all are, how many things stand before, its own."""

    number: int
    addresses: tuple[str, ...]
    before: int
    things: Sequence[T]

    @property
    def address(self) -> str:
        """Where this page is."""
        return self.addresses[self.number - 1]

    @property
    def first(self) -> int:
        """The number of its first thing in the whole list."""
        return self.before + 1

    def titled(self, title: str) -> str:
        """The title of this page, when the list has this one."""
        return title if self.number == 1 else f"{title}, sida {self.number} av {len(self.addresses)}"


def parts(address: str, things: Sequence[T], size: int = SIZE) -> tuple[ListPart[T], ...]:
    """The pages that hold a list, the first at the list's own address. There is always one."""
    starts = range(0, len(things) or 1, size)
    where = (address, *(f"{address}sida/{number}/" for number in range(2, len(starts) + 1)))
    return tuple(
        ListPart(number, where, start, things[start : start + size])
        for number, start in enumerate(starts, start=1)
    )


def in_parts(page: Page) -> Iterator[Page]:
    """A page with the programs in its context, followed by pages with those that did not find room."""
    cards = page.context["cards"]
    first, *further = parts(page.address, cards)
    yield replace(page, context={**page.context, "part": first})
    for part in further:
        yield replace(
            page,
            address=part.address,
            template="programs.html",
            title=part.titled(page.title),
            context={"cards": cards, "part": part, "letters": {}},
            trail=(*page.trail, Crumb(page.title, page.address)),
            kind=None,
        )
