"""Where programs are known and where none is: condition by audience and condition by region, in words.

What the library does not know of may still exist. A cell without programs is therefore never said to be empty: the
library knows of none. Programs that have ended are not counted.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.formats.swedish import counted, order
from catalogue.meaning.evidence import Claim
from catalogue.meaning.library import Library, Profile
from catalogue.meaning.validity import UseState, use
from catalogue.model.claim import CONFIRMED, EvidenceState, Undecided
from catalogue.model.once import once
from catalogue.model.process import Status
from catalogue.view import sentences

STRONGEST = (
    EvidenceState.OWN_TRIAL,
    EvidenceState.SIMILAR_TRIAL,
    EvidenceState.UNDECIDED,
    EvidenceState.NOT_CONFIRMED,
    EvidenceState.NO_DEMAND,
)
"""The evidence states, the one that says most about effect first."""
COMING = (Status.IDEA, Status.PLANNED, Status.PRODUCTION, Status.TEST)
"""Where in its life a program is that others can still join."""

_USED = {
    UseState.CURRENT: "används",
    UseState.FADED: "användes, inte bekräftat på länge",
    UseState.UNDATED: "uppges användas, utan datum",
}


@dataclass(frozen=True)
class NeedsCell:
    """Where a condition meets an audience or a region: the programs known there, and what is said about them.

    ``used`` says how sure the use is, where the cell is a region's. ``doubted`` where no program there
    is known to be in operation at all.
    """

    programs: tuple[str, ...] = ()
    claim: Claim | None = None
    coming: int = 0
    used: UseState | None = None
    doubted: bool = False

    @property
    def count(self) -> str:
        """How many programs: ``2 program``. Without any nothing is known, which is not the same as none."""
        return counted(len(self.programs), "program", "program") if self.programs else "inget känt"

    @property
    def state(self) -> EvidenceState | None:
        """The strongest state; None where there is no program."""
        return self.claim.state if self.claim else None

    @property
    def effect(self) -> str:
        """The strongest thing said about effect, in brief; empty where there is no program."""
        return sentences.brief(self.claim) if self.claim else ""

    @property
    def whose(self) -> str:
        """Whose the state is, where somebody has put it in place of the computed one."""
        return f"enligt {self.claim.decider}" if self.claim and self.claim.override else ""

    @property
    def developing(self) -> str:
        """How many of the programs are still being developed; empty when none is known to be."""
        return f"{self.coming} under utveckling" if self.coming else ""

    @property
    def use(self) -> str:
        """How sure it is that a region uses the programs; empty where that is not the question."""
        if self.doubted and self.used is UseState.UNDATED:
            return "uppges ha använts, utan datum"
        return _USED[self.used] if self.used else ""


@dataclass(frozen=True)
class NeedsRow:
    """A condition with its cells, in the order of the map's columns."""

    id: str
    label: str
    cells: tuple[NeedsCell, ...]

    @property
    def programs(self) -> frozenset[str]:
        """The ids of all programs on the line."""
        return frozenset(id for cell in self.cells for id in cell.programs)


@dataclass(frozen=True)
class NeedsGroup:
    """Conditions that belong together."""

    id: str
    label: str
    lines: tuple[NeedsRow, ...]

    @property
    def known(self) -> int:
        """In how many columns any program is known."""
        return sum(
            any(cell.programs for cell in column)
            for column in zip(*(one.cells for one in self.lines), strict=True)
        )


@dataclass(frozen=True)
class NeedsMap:
    """Conditions by audiences, or by regions: the ids and labels of the columns, and the lines by group."""

    columns: Mapping[str, str]
    groups: tuple[NeedsGroup, ...]

    @property
    def lines(self) -> Iterator[NeedsRow]:
        """Every line."""
        return (line for group in self.groups for line in group.lines)

    def white(self, column: str) -> tuple[NeedsRow, ...]:
        """The conditions for which no program is known in a column."""
        place = list(self.columns).index(column)
        return tuple(line for line in self.lines if not line.cells[place].programs)


def alive(profiles: Iterable[Profile]) -> tuple[Profile, ...]:
    """The programs that have not ended, as far as anybody has said."""
    return tuple(one for one in profiles if one.program.lifecycle.status is not Status.ENDED)


def in_use(profile: Profile) -> bool:
    """Whether anybody has said that the program is used, now or earlier."""
    return bool(profile.program.use) or profile.program.lifecycle.status is Status.RUNNING


def coming(profile: Profile) -> bool:
    """Whether the program is said to be an idea, planned, in production or tested, and not closed to who is new."""
    access = profile.program.access
    return profile.program.lifecycle.status in COMING and not (access and access.closed)


@once
def by_audience(library: Library) -> NeedsMap:
    """The conditions by whom programs are for."""
    columns = {id: term.label for id, term in library.vocabulary.audiences.items()}

    def cell(condition: str, audience: str, profiles: list[Profile]) -> NeedsCell:
        there = [one for one in profiles if audience in one.program.audience.groups]
        return _spot(there, lambda one: _claims(one, condition, audience))

    return _map(library, columns, cell)


@once
def by_region(library: Library) -> NeedsMap:
    """The conditions by the regions that are known to use a program, or to be developing one of their own."""
    regions = sorted(library.vocabulary.regions.items(), key=lambda pair: order(pair[1].short))
    columns = {id: term.short for id, term in regions}

    def cell(condition: str, region: str, profiles: list[Profile]) -> NeedsCell:
        there = [one for one in profiles if region in _regions(one, library)]
        used = [use(one, library.as_of) for p in there for one in p.program.use if one.region == region]
        known = {one.known for one in used}
        surest = next((one for one in UseState if one in known), None)
        return _spot(there, lambda one: _claims(one, condition), surest)

    return _map(library, columns, cell)


def strongest(claims: Iterable[Claim]) -> Claim | None:
    """The claim that says most about effect; None without any."""
    return min(claims, key=_strength, default=None)


def _strength(claim: Claim) -> tuple[int, int]:
    """The place of a claim among others: by state, and what is undecided by how much is known."""
    kinds = list(Undecided)
    return STRONGEST.index(claim.state), kinds.index(claim.undecided) if claim.undecided else len(kinds)


def unconfirmed(library: Library) -> tuple[NeedsRow, ...]:
    """The conditions that have programs, none of them with confirmed effect for any audience."""
    lines = by_audience(library).lines
    return tuple(
        line for line in lines if line.programs and not CONFIRMED & {cell.state for cell in line.cells}
    )


def unused(library: Library) -> tuple[NeedsRow, ...]:
    """The conditions that have programs, none of which anybody has said is used."""
    used = {one.id for one in alive(library.profiles) if in_use(one)}
    return tuple(line for line in by_audience(library).lines if line.programs and not line.programs & used)


def developing(library: Library) -> tuple[Profile, ...]:
    """The programs that others can still join, in the order of their names."""
    return tuple(one for one in library.profiles if coming(one))


def _map(
    library: Library, columns: Mapping[str, str], cell: Callable[[str, str, list[Profile]], NeedsCell]
) -> NeedsMap:
    under: dict[str, list[Profile]] = {}
    for profile in alive(library.profiles):
        for id in dict.fromkeys(one.condition for one in profile.program.conditions):
            under.setdefault(id, []).append(profile)
    conditions = sorted(library.vocabulary.conditions.items(), key=lambda pair: order(pair[1].label))
    groups = []
    for group, term in library.vocabulary.condition_groups.items():
        lines = tuple(
            NeedsRow(id, one.label, tuple(cell(id, column, under.get(id, [])) for column in columns))
            for id, one in conditions
            if one.group == group
        )
        if lines:
            groups.append(NeedsGroup(group, term.label, lines))
    return NeedsMap(columns, tuple(groups))


def _spot(
    there: list[Profile], claims: Callable[[Profile], Iterable[Claim]], used: UseState | None = None
) -> NeedsCell:
    return NeedsCell(
        programs=tuple(one.id for one in there),
        claim=strongest(claim for one in there for claim in claims(one)),
        coming=sum(coming(one) for one in there),
        used=used,
        doubted=all(one.program.lifecycle.status is not Status.RUNNING for one in there),
    )


def _claims(profile: Profile, condition: str, audience: str = "") -> Iterator[Claim]:
    """What is said about effect for a condition; for one audience when it is given."""
    for effect in profile.effects:
        if condition in effect.conditions and (not audience or audience in effect.audiences):
            yield effect.claim


def _regions(profile: Profile, library: Library) -> set[str]:
    """The regions that use a program, and the one that is developing it."""
    regions = {one.region for one in profile.program.use}
    publisher = library.vocabulary.organisations.get(profile.program.publisher or "")
    if coming(profile) and publisher and publisher.region:
        regions.add(publisher.region)
    return regions
