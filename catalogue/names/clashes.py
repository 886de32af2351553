"""Which names in a catalogue are worth comparing, and how alike they are.

Names that could be near share a key: their letters, a word, a sound, or a spelling with a few letters left out.
Names without a common key are different, so a thousand names need thousands of comparisons and not half a million.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from catalogue.model.base import Path
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.once import once
from catalogue.model.program import Program
from catalogue.names.letters import LONGEST, SHORT, plain, shortened, sound
from catalogue.names.likeness import Likeness, Reading, likeness, score
from catalogue.names.words import Lexicon, WordKind, lexicon


@dataclass(frozen=True)
class ClaimedName:
    """A name that a program has, and where it stands in the program's file."""

    entry: Entry[Program]
    path: Path
    reading: Reading


@dataclass(frozen=True)
class Clash:
    """Two programs with the names of theirs that are most alike."""

    one: ClaimedName
    other: ClaimedName
    likeness: Likeness

    @property
    def explained(self) -> bool:
        """Whether both programs warn for the other."""
        return _warns(self.one.entry, self.other.entry) and _warns(self.other.entry, self.one.entry)

    def sides(self) -> Iterator[tuple[ClaimedName, ClaimedName]]:
        """The clash as each of the two programs meets it: its own name, and the other one's."""
        yield self.one, self.other
        yield self.other, self.one


def claims(catalogue: Catalogue) -> list[ClaimedName]:
    """Every name and alias of every program."""
    words = Lexicon.of(catalogue.vocabulary)
    return [
        ClaimedName(entry, path, Reading.of(name, words))
        for entry in catalogue.programs.values()
        for path, name in _names(entry.value)
    ]


@once
def clashes(catalogue: Catalogue) -> list[Clash]:
    """The pairs of programs that have names with a key in common, however alike those turn out to be."""
    every = [
        (entry, path, name) for entry in catalogue.programs.values() for path, name in _names(entry.value)
    ]
    borne = [(entry.id, name) for entry, _, name in every]
    found = catalogue.kept.of(_compared, borne, *Lexicon.listed(catalogue.vocabulary))

    def claimed(at: int, reading: Reading) -> ClaimedName:
        entry, path, _ = every[at]
        return ClaimedName(entry, path, reading)

    return [Clash(claimed(*one), claimed(*other), alike) for one, other, alike in found]


def _compared(
    borne: Sequence[tuple[str, str]], needs: tuple[str, ...], places: tuple[str, ...]
) -> list[tuple[tuple[int, Reading], tuple[int, Reading], Likeness]]:
    """The two names most alike of each two programs that have names with a key in common, by their order."""
    words = lexicon(needs, places)
    every = [Reading.of(name, words) for _, name in borne]
    best: dict[tuple[str, str], tuple[float, int, int]] = {}
    for first, second in candidates(every):
        pair = borne[first][0], borne[second][0]
        if pair[0] != pair[1]:
            alike = score(every[first], every[second])
            if pair not in best or alike > best[pair][0]:
                best[pair] = alike, first, second
    return [
        ((one, every[one]), (other, every[other]), likeness(every[one], every[other]))
        for _, one, other in best.values()
    ]


def candidates(readings: Sequence[Reading]) -> list[tuple[int, int]]:
    """The places of names that have a key in common. All names that are near or nearer are among them."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, reading in enumerate(readings):
        for key in keys(reading):
            holders[key].append(index)
    return sorted({pair for held in holders.values() for pair in combinations(held, 2)})


def keys(reading: Reading) -> set[tuple[str, str]]:
    """What a name shares at least one of with every name that is near it."""
    found = {("letters", reading.folded), ("sound", reading.spoken)}
    forms = {reading.joined}
    for part in reading.parts.values():
        if part.kind is WordKind.NEED:
            found.add(("word", part.key))
            forms |= {*part.forms}
            found |= {("root", root) for root in part.roots}
    for form in forms:
        found.add(("sound", sound(form)))
        if len(form) <= LONGEST:
            found |= {("slip", short) for short in shortened(plain(form))}
    if len(reading.folded) <= SHORT:
        gaps = range(len(reading.folded))
        found |= {("short", reading.folded[:gap] + reading.folded[gap + 1 :]) for gap in gaps}
        found.add(("short", reading.folded))
    return found


def nearest(
    reading: Reading, others: Iterable[ClaimedName], count: int = 5
) -> list[tuple[Likeness, ClaimedName]]:
    """The programs with the names most like a name, the most alike first and each program once."""
    best: dict[str, tuple[float, float, str, ClaimedName]] = {}
    for claim in others:
        alike = score(reading, claim.reading)
        spelling = SequenceMatcher(None, reading.folded, claim.reading.folded, autojunk=False).ratio()
        rank = (-alike, -spelling, claim.reading.name, claim)
        if claim.entry.id not in best or rank[:3] < best[claim.entry.id][:3]:
            best[claim.entry.id] = rank
    ranked = sorted(best.values(), key=lambda rank: rank[:3])[:count]
    return [(likeness(reading, claim.reading), claim) for *_, claim in ranked]


def _names(program: Program) -> Iterator[tuple[Path, str]]:
    yield ("name",), program.name
    for index, alias in enumerate(program.aliases):
        yield ("aliases", index), alias


def _warns(one: Entry[Program], other: Entry[Program]) -> bool:
    return other.id in {away.program for away in one.value.distinguish_from}
