"""Long lists, cut into pages that are light enough to read on a phone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from catalogue.model.page import Crumb, Page
from catalogue.view.components import Card

SIZE = 100
"""How many programs stand on a page."""


@dataclass(frozen=True)
class ListPage:
    """One of the pages that a list is cut into: its number, where all of them are, and its programs."""

    number: int
    addresses: tuple[str, ...]
    cards: Sequence[Card]

    @property
    def address(self) -> str:
        """Where this page is."""
        return self.addresses[self.number - 1]

    @property
    def first(self) -> int:
        """The number of its first program in the whole list."""
        return (self.number - 1) * SIZE + 1


def parts(address: str, cards: Sequence[Card]) -> tuple[ListPage, ...]:
    """The pages that hold the programs of a list, the first at the list's own address. There is always one."""
    where = addresses(address, len(cards), SIZE)
    return tuple(
        ListPage(number, where, cards[(number - 1) * SIZE : number * SIZE])
        for number in range(1, len(where) + 1)
    )


def addresses(address: str, count: int, size: int) -> tuple[str, ...]:
    """Where the pages are that so many things are cut into, the first at the list's own address."""
    further = range(2, len(range(0, count or 1, size)) + 1)
    return (address, *(f"{address}sida/{number}/" for number in further))


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
            title=f"{page.title}, sida {part.number} av {len(part.addresses)}",
            context={"cards": cards, "part": part, "letters": {}},
            trail=(*page.trail, Crumb(page.title, page.address)),
            kind=None,
        )
