"""The small grammar in which an editor says how somebody in danger may write.

    {vilja} {dö}              words of two lists, in this order, at most two other words between them
    hör|hörde röster|rösten   words written out, with a choice
    själv*  -tabletter        a word that goes on, or that others may begin
    {hota}_{mig}              right after one another
    {man} + {slår} + {mig}    in any order
    {vill} … {dö}             at most eight words between
    ^hjälp_mig$               the whole query and nothing else; ^ alone is its beginning, $ its end
    #5                        a number of at least five
    {dö} !skratt*             not if that word stands anywhere

A word of a list may be misspelled from four letters on, a word that is written out from seven.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from catalogue.search.danger_letters import Form, said

NEAR, FAR = 2, 8

_PART = re.compile(r"\{[^{}]+\}|[^\s{}]+")


class Unreadable(ValueError):
    """A pattern that does not follow the grammar; the message says what is wrong, in Swedish."""


@dataclass(frozen=True)
class Number:
    """A number that is at least so great."""

    least: int


Way = tuple[Form, ...] | Number
"""One way of saying a part of a pattern: words right after one another, or a number."""


@dataclass(frozen=True)
class Part:
    """A part of a pattern: the ways of saying it, and how many other words may stand before it."""

    ways: tuple[Way, ...]
    gap: int = NEAR

    @cached_property
    def first(self) -> frozenset[Form]:
        """The words that a way may begin with; empty when one may be a number."""
        if any(isinstance(way, Number) for way in self.ways):
            return frozenset()
        return frozenset(way[0] for way in self.ways if not isinstance(way, Number))


@dataclass(frozen=True)
class Pattern:
    """What somebody in danger may write."""

    parts: tuple[Part, ...]
    unless: tuple[Part, ...] = ()
    free: bool = False
    first: bool = False
    last: bool = False


def pattern(line: str, lists: Mapping[str, tuple[str, ...]], near: int = NEAR) -> Pattern:
    """The pattern that a line says, with ``near`` other words at most between parts.

    Raises ``Unreadable``, also when a list is missing.
    """
    first, last = line.startswith("^"), line.endswith("$")
    parts: list[Part] = []
    unless: list[Part] = []
    gap = near
    free = False
    for word in line.removeprefix("^").removesuffix("$").split():
        if word == "…":
            gap = FAR
        elif word == "+":
            free = True
        elif word.startswith("!"):
            unless.append(Part(_ways(word[1:], lists)))
        else:
            for at, piece in enumerate([word] if "|" in word else word.split("_")):
                parts.append(Part(_ways(piece, lists), 0 if at else gap))
            gap = near
    if not parts:
        raise Unreadable("raden har inga ord")
    if free and len(parts) > 4:
        raise Unreadable("högst fyra delar får stå i fri ordning")
    return Pattern(tuple(parts), tuple(unless), free, first, last)


def _ways(written: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[Way, ...]:
    return tuple(dict.fromkeys(_each_way(written, lists)))


def _each_way(written: str, lists: Mapping[str, tuple[str, ...]]) -> Iterator[Way]:
    for one in written.split("|"):
        if one.startswith("{"):
            name = one.strip("{}")
            if name not in lists:
                raise Unreadable(f"listan ”{name}” finns inte")
            yield from _each_word(lists[name])
        else:
            yield way(one.replace("_", " "), loose_from=7)


@lru_cache(maxsize=1_000)
def _each_word(words: tuple[str, ...]) -> tuple[Way, ...]:
    """The ways of saying one of a list, which many patterns use."""
    return tuple(way(word, loose_from=4) for word in words)


@lru_cache(maxsize=10_000)
def way(written: str, loose_from: int) -> Way:
    """One way of saying something: "själv*", "ta livet av", "#5". Raises ``Unreadable`` when there is no word.

    Words of at least ``loose_from`` letters may be misspelled.
    """
    if number := re.fullmatch(r"#(\d+)", written):
        return Number(int(number[1]))
    forms: list[Form] = []
    for piece in written.split():
        words = said(piece)
        for at, word in enumerate(words):
            begins = at == len(words) - 1 and piece.endswith("*")
            ends = at == 0 and piece.startswith("-")
            forms.append(Form(word.raw, word.bare, begins, ends, len(word.bare) >= loose_from))
    if not forms:
        raise Unreadable(f"”{written}” är inget ord")
    return tuple(forms)
