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
    starts = range(0, len(cards) or 1, SIZE)
    addresses = (address, *(f"{address}sida/{number}/" for number in range(2, len(starts) + 1)))
    return tuple(
        ListPage(number, addresses, cards[start : start + SIZE])
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
            title=f"{page.title}, sida {part.number} av {len(part.addresses)}",
            context={"cards": cards, "part": part, "letters": {}},
            trail=(*page.trail, Crumb(page.title, page.address)),
            kind=None,
        )
