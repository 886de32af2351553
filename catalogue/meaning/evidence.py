"""What may be said about a program's effect, for one condition and one audience, and why.

The rules follow the national process document (NAG-SoB, step n and the section "Granskning, forskning och
kvalitetsregister"): effect is confirmed by a randomised controlled trial of the program itself, or of one that is
similar enough; a program without either may be used, but nobody may then speak of confirmed effect.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.meaning.remarks import Remark, remarks
from catalogue.model.claim import Borrowed, DeclaredClaim, EvidenceState, Override, Support
from catalogue.model.program import Program, ProgramKind
from catalogue.model.study import Finding, Study
from catalogue.model.truth import Truth, every
from catalogue.model.vocabulary import Design

POWER_FLOOR = 80
"""Planned statistical power in percent that a trial needs; 80 itself is enough (process document, step n)."""

CRITERIA = (
    RANDOMISED := "Randomiserad",
    CONTROLLED := "Med kontrollgrupp",
    POWERED := f"Planerad styrka minst {POWER_FLOOR} %",
    EFFECTIVE := "Effekt på det primära utfallsmåttet",
    SAME_CONDITION := "Samma tillstånd",
    SAME_AUDIENCE := "Samma målgrupp",
    SAME_VERSION := "Samma version",
)
"""What a trial must fulfil, in the order it is told."""

Designs = Mapping[str, Design]


@dataclass(frozen=True)
class Criterion:
    """One thing a trial must fulfil, whether it does, and the fact that decided it."""

    name: str
    truth: Truth
    because: str


@dataclass(frozen=True)
class Trial:
    """A study held against the criteria; for a study of another program also why the two are alike."""

    study: Study
    criteria: tuple[Criterion, ...]
    borrowed: Borrowed | None = None

    @property
    def truth(self) -> Truth:
        """Whether the study confirms the effect."""
        return every(criterion.truth for criterion in self.criteria)

    def those(self, truth: Truth) -> list[Criterion]:
        """The criteria with one outcome."""
        return [criterion for criterion in self.criteria if criterion.truth is truth]


@dataclass(frozen=True)
class Claim:
    """What may be said about one condition and one audience, with the trials it rests on."""

    condition: str
    audience: str
    computed: EvidenceState
    support: Support
    trials: tuple[Trial, ...]
    remarks: tuple[Remark, ...]
    override: Override | None = None

    @property
    def state(self) -> EvidenceState:
        """What is shown: the computed state, or the one that somebody has put in its place."""
        return self.override.state if self.override else self.computed

    @property
    def deciding(self) -> Trial | None:
        """The trial that the state rests on: the one that comes nearest to confirming."""
        order = {Truth.MET: 0, Truth.UNKNOWN: 1, Truth.NOT_MET: 2}

        def distance(trial: Trial) -> tuple[int, bool, int, int]:
            lacking = len(trial.those(Truth.NOT_MET)), len(trial.those(Truth.UNKNOWN))
            return order[trial.truth], trial.borrowed is not None, *lacking

        return min(self.trials, key=distance, default=None)

    @property
    def missing(self) -> tuple[str, ...]:
        """What would have to be known to settle an undecided state."""
        trial = self.deciding
        undecided = self.computed is EvidenceState.UNDECIDED
        return tuple(one.because for one in trial.those(Truth.UNKNOWN)) if trial and undecided else ()


def claims(program: Program, others: Mapping[str, Program], designs: Designs) -> tuple[Claim, ...]:
    """One claim for each condition and audience the program is meant for. ``others`` are all programs by id."""
    return tuple(
        _claim(program, treated.condition, audience, others, designs)
        for treated in program.conditions
        for audience in program.audience.groups
    )


def _claim(
    program: Program, condition: str, audience: str, others: Mapping[str, Program], designs: Designs
) -> Claim:
    declared = next(
        (one for one in program.claims if (one.condition, one.audience) == (condition, audience)), None
    )
    relevant = [study for study in program.studies if study.may_concern(condition)]
    own = [
        trial(study, program, condition, audience, designs)
        for study in relevant
        if designs[study.design].randomised
    ]
    trials = (*own, *_borrowed(declared, condition, audience, others, designs))
    return Claim(
        condition=condition,
        audience=audience,
        computed=_state(program, trials),
        support=Support.ELSEWHERE if program.studies and not relevant else _support(relevant, designs),
        trials=trials,
        remarks=remarks(program, condition, audience, designs),
        override=declared.override if declared else None,
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
    declared: DeclaredClaim | None,
    condition: str,
    audience: str,
    others: Mapping[str, Program],
    designs: Designs,
) -> Iterable[Trial]:
    """The trials of other programs that a claim leans on. Only own studies can be lent: one step, no further."""
    for borrowed in declared.borrowed if declared else ():
        lender = others.get(borrowed.program)
        study = next((one for one in lender.studies if one.id == borrowed.study), None) if lender else None
        if lender and study:
            criteria = trial(study, lender, condition, audience, designs).criteria
            likeness = Criterion(
                "Likhet i innehåll, tekniska funktioner och teori",
                Truth.MET,
                f"likheten med {lender.name} är beskriven",
            )
            yield Trial(study, (*criteria, likeness), borrowed)


def trial(study: Study, program: Program, condition: str, audience: str, designs: Designs) -> Trial:
    """A study of a program held against the criteria for one condition and audience."""
    design = designs[study.design]
    return Trial(
        study,
        (
            Criterion(RANDOMISED, Truth.of(design.randomised), f"upplägget är {design.label.lower()}"),
            _control(study, design),
            _power(study),
            _outcome(study),
            _same(condition, study.conditions, SAME_CONDITION, "vilket tillstånd", "ett annat tillstånd"),
            _same(audience, study.audiences, SAME_AUDIENCE, "vilken målgrupp", "en annan målgrupp"),
            _version(study, program),
        ),
    )


def _control(study: Study, design: Design) -> Criterion:
    because = f"jämförelsen var {study.control}" if study.control else "upplägget har en kontrollgrupp"
    return Criterion(
        CONTROLLED,
        Truth.of(design.controlled),
        because if design.controlled else "studien saknar kontrollgrupp",
    )


def _power(study: Study) -> Criterion:
    name = POWERED
    if study.planned_power is None:
        return Criterion(name, Truth.UNKNOWN, "hur antalet deltagare beräknades")
    return Criterion(
        name,
        Truth.of(study.planned_power >= POWER_FLOOR),
        f"den planerade styrkan var {study.planned_power:g} %",
    )


def _outcome(study: Study) -> Criterion:
    name = EFFECTIVE
    match study.finding:
        case Finding.BETTER:
            return Criterion(name, Truth.MET, "studien visar ett säkerställt bättre resultat än jämförelsen")
        case Finding.NOT_WORSE:
            return _equivalence(name, study)
        case Finding.ONGOING:
            return Criterion(name, Truth.NOT_MET, "studien pågår och har inga resultat")
        case Finding.NO_DIFFERENCE:
            return Criterion(name, Truth.NOT_MET, "studien visade ingen säkerställd skillnad mot jämförelsen")
        case Finding.WORSE:
            return Criterion(name, Truth.NOT_MET, "studien visade ett sämre resultat än jämförelsen")
        case None:
            return Criterion(name, Truth.UNKNOWN, "vad studien visade på det primära utfallsmåttet")


def _equivalence(name: str, study: Study) -> Criterion:
    """A trial planned to show "not worse" confirms too: against an established treatment, within its margin."""
    if study.margin_met is False:
        return Criterion(name, Truth.NOT_MET, "resultatet höll sig inte inom gränsen för ”inte sämre”")
    if study.established is False:
        return Criterion(name, Truth.NOT_MET, "jämförelsen var inte en etablerad behandling")
    if study.margin is None or study.margin_met is None:
        return Criterion(
            name, Truth.UNKNOWN, "vilken gräns för ”inte sämre” som sattes i förväg och om den hölls"
        )
    if study.established is None:
        return Criterion(name, Truth.UNKNOWN, "om jämförelsen var en etablerad behandling")
    return Criterion(
        name, Truth.MET, "programmet var inte sämre än en etablerad behandling, med en gräns satt i förväg"
    )


def _same(wanted: str, studied: tuple[str, ...], name: str, which: str, other: str) -> Criterion:
    if not studied:
        return Criterion(name, Truth.UNKNOWN, f"{which} studien gällde")
    same = wanted in studied
    return Criterion(name, Truth.of(same), f"studien gällde {'detsamma' if same else other}")


def _version(study: Study, program: Program) -> Criterion:
    name = SAME_VERSION
    versions = {version.version for version in program.versions}
    if study.version_argument:
        return Criterion(name, Truth.MET, study.version_argument.rstrip("."))
    if study.version is None:
        return Criterion(name, Truth.UNKNOWN, "vilken version av programmet som studerades")
    if not versions:
        return Criterion(name, Truth.UNKNOWN, "vilken version av programmet som används")
    same = study.version in versions
    because = (
        f"studien gällde samma version, {study.version}"
        if same
        else f"studien gällde en annan version, {study.version}"
    )
    return Criterion(name, Truth.of(same), because)


def _support(studies: list[Study], designs: Designs) -> Support:
    """The best kind of support among some studies. What is finished counts before what is under way."""
    kinds = {_kind(designs[study.design]) for study in studies if not study.under_way}
    otherwise = Support.ONGOING if studies else Support.NONE
    return next((kind for kind in Support if kind in kinds), otherwise)


def _kind(design: Design) -> Support:
    return Support.TRIAL if design.randomised else design.support or Support.OTHER
