"""The catalogue together with everything that follows from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from catalogue.formats import swedish
from catalogue.meaning.chain import Chain, chain
from catalogue.meaning.evidence import Claim, claims
from catalogue.meaning.independence import Review
from catalogue.meaning.process import Process, process
from catalogue.model import addresses
from catalogue.model.assessment import Assessment
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.guide import Guide
from catalogue.model.process import ProcessStep
from catalogue.model.program import Program
from catalogue.model.renames import former_addresses
from catalogue.model.sources import Source
from catalogue.model.vocabulary import Phase, Step, Vocabulary


@dataclass(frozen=True)
class GroupedClaim:
    """A claim with all the conditions and audiences that it says the same about."""

    conditions: tuple[str, ...]
    audiences: tuple[str, ...]
    claim: Claim


@dataclass(frozen=True)
class ConfusableProgram:
    """Another program whose name is easily taken for this one, and how they differ."""

    name: str
    address: str
    publisher: str
    reason: str


@dataclass(frozen=True)
class ProgramStep:
    """One step of the process and what is known about it for a program; None when nothing is."""

    id: str
    term: Step
    known: ProcessStep | None


@dataclass(frozen=True, eq=False)
class Profile:
    """A program with what follows from its facts. There is one of each in a library."""

    entry: Entry[Program]
    claims: tuple[Claim, ...]
    effects: tuple[GroupedClaim, ...]
    chain: Chain
    process: Process
    successor: Entry[Program] | None
    confusable: tuple[ConfusableProgram, ...]
    steps: Mapping[Phase, tuple[ProgramStep, ...]]

    @property
    def id(self) -> str:
        """The program's id."""
        return self.entry.id

    @property
    def program(self) -> Program:
        """What the editor wrote."""
        return self.entry.value

    @property
    def address(self) -> str:
        """The program's page."""
        return addresses.program(self.id)

    @property
    def assessments(self) -> tuple[Entry[Assessment], ...]:
        """Every assessment: those that stand, newest first, then those that others have superseded."""
        return self.chain.all

    @property
    def latest(self) -> Entry[Assessment] | None:
        """The newest of the assessments that stand."""
        return self.chain.latest

    @property
    def reviews(self) -> tuple[Review, ...]:
        """Everything that somebody has reviewed, and whether they are shown to have stood outside."""
        return self.process.reviews

    @property
    def numbered(self) -> Mapping[str, int]:
        """The number that each source has on the page."""
        return {source.id: number for number, source in enumerate(self.program.sources, start=1)}

    def source(self, id: str) -> Source:
        """One of the program's sources."""
        return next(source for source in self.program.sources if source.id == id)


@dataclass(frozen=True, eq=False)
class Library:
    """All profiles and guides in the order they are shown, and the words of the lists."""

    catalogue: Catalogue
    profiles: tuple[Profile, ...]
    moves: tuple[tuple[str, str], ...] = ()
    """The beginnings of addresses that have moved: what each was, and what it is."""
    worked_out: dict[tuple[object, ...], Any] = field(default_factory=dict, init=False, repr=False)
    """What ``once`` keeps."""

    def in_order(self, programs: Iterable[str]) -> list[Profile]:
        """The programs with some ids, in the order they are shown."""
        return [self.profiles[place] for place in sorted(map(self._places.__getitem__, programs))]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {profile.id: place for place, profile in enumerate(self.profiles)}

    def former(self, address: str) -> tuple[str, ...]:
        """Every address that something has had before."""
        return tuple(former_addresses(address, self.moves))

    @property
    def as_of(self) -> date:
        """The day the library is built for."""
        return self.catalogue.as_of

    @property
    def vocabulary(self) -> Vocabulary:
        """The closed lists."""
        return self.catalogue.vocabulary

    @property
    def collected(self) -> date | None:
        """The latest day on which any program's facts were collected."""
        return max((profile.program.collected for profile in self.profiles), default=None)

    @property
    def guides(self) -> tuple[Entry[Guide], ...]:
        """All guides by section, order and title."""
        sections = self.vocabulary.sections
        return tuple(
            sorted(
                self.catalogue.guides.values(),
                key=lambda guide: (
                    sections[guide.section].order,
                    guide.value.order,
                    swedish.order(guide.value.title),
                ),
            )
        )

    def guide_address(self, guide: Entry[Guide]) -> str:
        """A guide's page."""
        return addresses.guide(guide.id, self.vocabulary.sections[guide.section])


def _moves(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """The beginnings of addresses that moved, what each was and what it is; those below others first."""
    sections = catalogue.vocabulary.sections
    by_depth = sorted(catalogue.renames.items(), key=lambda one: one[0] != "assessment")
    return tuple(
        pair
        for kind, ids in by_depth
        for old, new in ids.items()
        for pair in zip(
            addresses.beginnings(kind, old, sections), addresses.beginnings(kind, new, sections), strict=False
        )
    )


def library(catalogue: Catalogue) -> Library:
    """The library that follows from a catalogue without mistakes."""
    programs = {id: entry.value for id, entry in catalogue.programs.items()}
    profiles = [profile(entry, catalogue, programs) for entry in catalogue.programs.values()]
    return Library(
        catalogue,
        tuple(sorted(profiles, key=lambda profile: swedish.order(profile.program.name))),
        _moves(catalogue),
    )


def profile(
    entry: Entry[Program], catalogue: Catalogue, programs: Mapping[str, Program] | None = None
) -> Profile:
    """One program with what follows from its facts. ``programs`` are all of them, for whoever already has them."""
    program = entry.value
    if programs is None:
        programs = {id: one.value for id, one in catalogue.programs.items()}
    stands = chain(catalogue.assessments_of(entry.id), catalogue.vocabulary.organisations)
    every_claim = claims(program, programs, catalogue.vocabulary.designs, catalogue.vocabulary.organisations)
    return Profile(
        entry=entry,
        claims=every_claim,
        effects=tuple(_grouped(every_claim)),
        chain=stands,
        process=process(program, stands.all, catalogue.vocabulary),
        successor=catalogue.programs.get(program.lifecycle.successor or ""),
        confusable=tuple(_warned(entry, catalogue)),
        steps=_steps(program, catalogue.vocabulary),
    )


def _grouped(all_claims: Iterable[Claim]) -> Iterable[GroupedClaim]:
    """The claims, those that say the same put together."""
    groups: dict[object, list[Claim]] = {}
    for claim in all_claims:
        alike = (claim.computed, claim.override, claim.support, claim.trials, claim.remarks)
        groups.setdefault(alike, []).append(claim)
    for alike_claims in groups.values():
        conditions = dict.fromkeys(claim.condition for claim in alike_claims)
        audiences = dict.fromkeys(claim.audience for claim in alike_claims)
        yield GroupedClaim(tuple(conditions), tuple(audiences), alike_claims[0])


def _warned(entry: Entry[Program], catalogue: Catalogue) -> Iterable[ConfusableProgram]:
    organisations = catalogue.vocabulary.organisations
    for distinction in entry.value.distinguish_from:
        if (named := catalogue.programs.get(distinction.program)) is None:
            continue  # the other's file is broken, which is told about there
        other = named.value
        publisher = organisations[other.publisher].label if other.publisher else ""
        yield ConfusableProgram(
            other.name, addresses.program(distinction.program), publisher, distinction.reason
        )


def _steps(program: Program, vocabulary: Vocabulary) -> Mapping[Phase, tuple[ProgramStep, ...]]:
    known = {step.step: step for step in program.process}
    done = [ProgramStep(id, term, known.get(id)) for id, term in vocabulary.steps.items()]
    by_phase = {phase: tuple(one for one in done if one.term.phase is phase) for phase in Phase}
    return {phase: steps for phase, steps in by_phase.items() if steps}
