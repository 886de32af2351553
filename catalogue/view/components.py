"""What the components of a page show: plain values, prepared before anything is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from catalogue.model.sources import Source


class Sourced(Protocol):
    """Anything that names the sources it comes from."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of its sources."""


@dataclass(frozen=True)
class Link:
    """A way on: what it says, where it leads, and what stands after it."""

    label: str
    address: str
    after: str = ""


@dataclass(frozen=True)
class Note:
    """A reference to a source: its number on the page, who says it, and the year when it is known."""

    number: int
    says: str
    year: str


@dataclass(frozen=True)
class AttributedText:
    """Something said: the sign and the name of who says it, the words, where they stand, and a way on."""

    voice: str
    who: str
    text: str
    notes: tuple[Note, ...] = ()
    more: Link | None = None


FactRow = tuple[str, str, tuple[Note, ...]]
"""A fact: what is asked, what is known, and where it comes from."""


@dataclass(frozen=True)
class CardEffect:
    """What a card says about the effect: the state, the strongest sentence, the reason in brief, and for whom."""

    state: str
    sentence: str
    reason: str
    scope: str


@dataclass(frozen=True)
class Card:
    """A program in a list."""

    id: str
    name: str
    address: str
    by: str
    publisher: str
    audience: str
    conditions: str
    verdicts: tuple[CardEffect, ...]
    assessed: str
    used: str
    access: str = ""
    """How one gets in, as far as it is known."""


@dataclass(frozen=True)
class StepRow:
    """A step of the process, or several in a row that nothing is known about."""

    letters: str
    label: str
    track: str = ""
    state: str = ""
    text: str = ""
    notes: tuple[Note, ...] = ()


def notes(sources: Sequence[Source], *bearers: Sourced | tuple[Sourced, ...] | None) -> tuple[Note, ...]:
    """References to the sources that some facts come from, in the order of the page's list."""
    several = (bearer if isinstance(bearer, tuple) else (bearer,) for bearer in bearers if bearer is not None)
    wanted = {id for together in several for one in together for id in one.sources}
    return tuple(
        note for source, note in zip(sources, every_note(sources), strict=True) if source.id in wanted
    )


def every_note(sources: Sequence[Source]) -> tuple[Note, ...]:
    """References to all sources of a page."""
    return tuple(
        Note(place, source.stated_by.label, (source.published or "")[:4])
        for place, source in enumerate(sources, start=1)
    )
