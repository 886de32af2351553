"""What may be said about a program's effect, for one condition and one audience, and why.

The rules follow the national process document (NAG-SoB, step n and the section "Granskning, forskning och
kvalitetsregister"): effect is confirmed by a randomised controlled trial of the program itself, or of one that is
similar enough; a program without either may be used, but nobody may then speak of confirmed effect.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from catalogue.meaning.contrary import contradicts, held_against_each_other, weighed
from catalogue.meaning.criteria import POWERED, Criterion, Demand, Designs, Trial, trial
from catalogue.meaning.filler import thin
from catalogue.meaning.independence import Organisations, named
from catalogue.meaning.override import objections, related
from catalogue.meaning.remarks import Remark, remarks
from catalogue.model.claim import Borrowed, DeclaredClaim, EvidenceState, Override, Support, Undecided
from catalogue.model.program import Program, ProgramKind
from catalogue.model.reading import Read
from catalogue.model.sources import Voice
from catalogue.model.study import Study
from catalogue.model.truth import Truth
from catalogue.model.vocabulary import Design

LIKE, OTHERS_WORD, LENDER = Demand.LIKE, Demand.OTHERS_WORD, Demand.LENDER
"""What it takes to lean on another program's trial, beside what the trial itself must fulfil."""


@dataclass(frozen=True)
class Claim:
    """What may be said about one condition and one audience, with the trials and studies it rests on."""

    condition: str
    audience: str
    computed: EvidenceState
    support: Support
    trials: tuple[Trial, ...]
    remarks: tuple[Remark, ...]
    studies: tuple[Study, ...] = ()
    override: Override | None = None
    """Somebody's own conclusion, when it may stand. Whoever shows the state says so in the same breath."""
    decider: str = ""
    """What the organisation behind the override is called; empty without one."""

    @property
    def state(self) -> EvidenceState:
        """What is shown: the computed state, or the one that somebody has put in its place."""
        return self.override.state if self.override else self.computed

    @cached_property
    def deciding(self) -> Trial | None:
        """The trial that the state rests on: the one that comes nearest to confirming."""
        order = {Truth.MET: 0, Truth.UNKNOWN: 1, Truth.NOT_MET: 2}

        def distance(trial: Trial) -> tuple[int, bool, int, bool, int]:
            lacking = (
                len(trial.those(Truth.NOT_MET)),
                trial.study.finding is None,
                len(trial.those(Truth.UNKNOWN)),
            )
            return order[trial.truth], trial.borrowed is not None, *lacking

        return min(self.trials, key=distance, default=None)

    @cached_property
    def undecided(self) -> Undecided | None:
        """Which of the kinds of undecided it is; None when it is decided."""
        trial = self.deciding
        return _undecided(trial) if trial and self.state is EvidenceState.UNDECIDED else None

    @property
    def missing(self) -> tuple[str, ...]:
        """What would have to be known to settle an undecided state, each a clause after ”vi vet inte”."""
        trial = self.deciding
        undecided = self.computed is EvidenceState.UNDECIDED
        return tuple(one.because for one in trial.those(Truth.UNKNOWN)) if trial and undecided else ()


def _undecided(trial: Trial) -> Undecided:
    study, unknown = trial.study, {one.name for one in trial.those(Truth.UNKNOWN)}
    if study.under_way:
        return Undecided.UNDER_WAY
    if study.finding is None:
        return Undecided.RESULT_UNREAD
    if POWERED not in unknown:
        return Undecided.OTHER
    whole = study.read is not None and study.read.part is Read.WHOLE
    return Undecided.POWER_NOT_STATED if whole and study.planned_power is None else Undecided.POWER_UNREAD


def claims(
    program: Program,
    others: Mapping[str, Program],
    designs: Designs,
    organisations: Organisations = MappingProxyType({}),
) -> tuple[Claim, ...]:
    """One claim for each condition and audience the program is meant for. ``others`` are all programs by id."""
    around = _Around(others, designs, organisations)
    pairs = (
        (treated.condition, audience)
        for treated in program.conditions
        for audience in program.audience.groups
    )
    return tuple(_claim(program, condition, audience, around) for condition, audience in dict.fromkeys(pairs))


@dataclass(frozen=True)
class _Around:
    """What a program is held against: the other programs, the designs and the organisations."""

    others: Mapping[str, Program]
    designs: Designs
    organisations: Organisations


def _claim(program: Program, condition: str, audience: str, around: _Around, lend: bool = True) -> Claim:
    """The claim for one condition and audience; without ``lend`` only from the program's own studies."""
    designs = around.designs
    declared = next(
        (one for one in program.claims if (one.condition, one.audience) == (condition, audience)), None
    )
    relevant = [study for study in program.standing_studies if study.may_concern(condition)]
    own = held_against_each_other(
        trial(study, program, condition, audience, designs)
        for study in relevant
        if designs[study.design].randomised
    )
    lent = _borrowed(program, declared, (condition, audience), around) if lend else ()
    trials = (*own, *lent)
    computed = _state(program, trials)
    override = declared.override if declared else None
    if override and objections(override, computed, program, trials, around.organisations):
        override = None
    elsewhere = program.standing_studies and not relevant
    return Claim(
        condition=condition,
        audience=audience,
        computed=computed,
        support=Support.ELSEWHERE if elsewhere else _support(relevant, designs),
        trials=trials,
        studies=tuple(relevant),
        remarks=remarks(program, condition, audience, designs),
        override=override,
        decider=named(override.by, around.organisations) if override else "",
    )


def _state(program: Program, trials: Iterable[Trial]) -> EvidenceState:
    outcomes = {(one.truth, one.borrowed is not None) for one in trials}
    if (Truth.MET, False) in outcomes:
        return EvidenceState.OWN_TRIAL
    if (Truth.MET, True) in outcomes:
        return EvidenceState.SIMILAR_TRIAL
    if program.kind is ProgramKind.SUPPORT and not outcomes:
        return EvidenceState.NO_DEMAND
    undecided = any(truth is Truth.UNKNOWN for truth, _ in outcomes)
    return EvidenceState.UNDECIDED if undecided else EvidenceState.NOT_CONFIRMED


def _borrowed(
    program: Program, declared: DeclaredClaim | None, about: tuple[str, str], around: _Around
) -> Iterator[Trial]:
    """The trials of other programs that a claim leans on. Only own studies can be lent: one step, no further."""
    for borrowed in declared.borrowed if declared else ():
        lender = around.others.get(borrowed.program)
        found = (one for one in lender.standing_studies if one.id == borrowed.study) if lender else iter(())
        study = next(found, None)
        if lender and study and lender != program:
            criteria = trial(study, lender, *about, around.designs).criteria
            yield Trial(
                study, (*criteria, *_likeness(borrowed, program, study, lender, about, around)), borrowed
            )


def _likeness(
    borrowed: Borrowed,
    program: Program,
    study: Study,
    lender: Program,
    about: tuple[str, str],
    around: _Around,
) -> Iterator[Criterion]:
    """What leaning on another program's trial takes, beside what the trial itself must fulfil."""
    argued = [(label, thin(text)) for label, text in likeness_texts(borrowed)]
    wrong = [f"hur lika de är, för texten om {label} {fault}" for label, fault in argued if fault]
    described = f"likheten med {lender.name} är beskriven"
    yield Criterion(LIKE, Truth.UNKNOWN if wrong else Truth.MET, wrong[0] if wrong else described, "claims")
    yield _own_word(borrowed, program, around)
    yield from _lender_stands(study, lender, about, around)


def likeness_texts(borrowed: Borrowed) -> tuple[tuple[str, str], ...]:
    """The three things that likeness is argued from, each with what it is called in a sentence."""
    return (
        ("innehåll", borrowed.content),
        ("tekniska funktioner", borrowed.functions),
        ("gemensam teori", borrowed.theory),
    )


def _own_word(borrowed: Borrowed, program: Program, around: _Around) -> Criterion:
    """Whether somebody else than the borrower has compared the two."""
    makers = {program.publisher, program.provider} - {None}
    if any(related(borrowed.by, one, around.organisations) for one in makers if one):
        return Criterion(OTHERS_WORD, Truth.NOT_MET, "utgivaren har själv bedömt likheten", "claims")
    voices = {source.stated_by for source in program.sources if source.id in borrowed.sources}
    if not voices - {Voice.PUBLISHER, Voice.LIBRARY}:
        return Criterion(
            OTHERS_WORD, Truth.UNKNOWN, "om någon annan än utgivaren har bedömt likheten", "claims"
        )
    return Criterion(OTHERS_WORD, Truth.MET, "någon annan än utgivaren har bedömt likheten", "claims")


def _lender_stands(
    study: Study, lender: Program, about: tuple[str, str], around: _Around
) -> Iterator[Criterion]:
    """Whether the lender's own conclusion stands, with all that is known of it."""
    if about not in {(one.condition, group) for one in lender.conditions for group in lender.audience.groups}:
        because = f"{lender.name} är inte till för samma tillstånd och målgrupp"
        yield Criterion(LENDER, Truth.NOT_MET, because, "claims")
        return
    own = _claim(lender, *about, around, lend=False)
    standing = {EvidenceState.OWN_TRIAL: Truth.MET, EvidenceState.UNDECIDED: Truth.UNKNOWN}
    truth = standing.get(own.state, Truth.NOT_MET)
    words = {
        Truth.MET: f"effekten av {lender.name} är bekräftad",
        Truth.UNKNOWN: f"om effekten av {lender.name} är bekräftad",
        Truth.NOT_MET: f"effekten av {lender.name} är inte bekräftad",
    }
    yield Criterion(LENDER, truth, words[truth], "claims")
    for other in own.trials:
        if other.study.id != study.id and contradicts(other):
            yield weighed(study, other.study)


def _support(studies: list[Study], designs: Designs) -> Support:
    """The best kind of support among some studies. What is finished counts before what is under way."""
    kinds = {_kind(designs[study.design]) for study in studies if not study.under_way}
    otherwise = Support.ONGOING if studies else Support.NONE
    return next((kind for kind in Support if kind in kinds), otherwise)


def _kind(design: Design) -> Support:
    return Support.TRIAL if design.randomised else design.support or Support.OTHER
