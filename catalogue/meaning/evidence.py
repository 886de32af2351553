"""What may be said about a program's effect, for one condition and one audience, and why.

The rules follow the national process document (NAG-SoB, section "Granskning, forskning och kvalitetsregister"):
effect is confirmed by a randomised controlled trial of the program itself, or of a sufficiently similar one;
a program without either may be used, but nobody may then speak of confirmed effect.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.meaning.truth import Truth, every
from catalogue.model.base import Choice
from catalogue.model.program import Kind, Program
from catalogue.model.study import Contrast, Finding, Link, Recruitment, Study
from catalogue.model.vocabulary import Design

POWER_FLOOR = 80
"""Planned statistical power in percent that a trial needs; 80 itself is enough (process document, step n)."""


class State(Choice):
    """The one thing said about the effect. Says what is known, never approves."""

    OWN_TRIAL = (
        "egen_rct",
        "Effekten är bekräftad i en egen studie",
        "En randomiserad studie av programmet visar effekt.",
    )
    SIMILAR_TRIAL = (
        "liknande_rct",
        "Effekten är bekräftad genom ett snarlikt program",
        "En randomiserad studie av ett snarlikt program visar effekt, och likheten är beskriven.",
    )
    UNDECIDED = (
        "oavgjord",
        "Det går inte att avgöra om effekten är bekräftad",
        "Allt vi vet stämmer med kraven, men någon uppgift saknas.",
    )
    NOT_CONFIRMED = (
        "ej_bekraftad",
        "Effekten är inte bekräftad",
        "Ingen studie som uppfyller kraven åberopas.",
    )
    NO_DEMAND = (
        "inget_krav",
        "Stödprogram: det finns inget krav på visad effekt",
        "Programmet stöder annan vård.",
    )


class Support(Choice):
    """The best that stands behind a program whose effect is not confirmed."""

    TRIAL = "rct", "en randomiserad studie som inte uppfyller kraven"
    BEFORE_AFTER = "fore_efter", "mätningar före och efter, utan jämförelsegrupp"
    FEASIBILITY = "genomforbarhet", "en mindre studie av om programmet går att använda"
    OTHER = "annat", "en studie av annat slag än en effektstudie"
    NONE = "ingen", "ingen studie som säkert hör till programmet"


@dataclass(frozen=True)
class Criterion:
    """One thing a trial must fulfil, whether it does, and the fact that decided it."""

    name: str
    truth: Truth
    because: str


@dataclass(frozen=True)
class Trial:
    """A study held against the criteria."""

    study: Study
    criteria: tuple[Criterion, ...]

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
    state: State
    support: Support
    trials: tuple[Trial, ...]
    remarks: tuple[str, ...]

    @property
    def deciding(self) -> Trial | None:
        """The trial that the state rests on: the one that comes nearest to confirming."""
        order = {Truth.MET: 0, Truth.UNKNOWN: 1, Truth.NOT_MET: 2}
        ranked = sorted(
            self.trials,
            key=lambda trial: (
                order[trial.truth],
                len(trial.those(Truth.NOT_MET)),
                len(trial.those(Truth.UNKNOWN)),
            ),
        )
        return ranked[0] if ranked else None

    @property
    def missing(self) -> tuple[str, ...]:
        """What would have to be known to settle an undecided state."""
        trial = self.deciding
        return (
            tuple(one.because for one in trial.those(Truth.UNKNOWN))
            if trial and self.state is State.UNDECIDED
            else ()
        )


def claims(program: Program, designs: Mapping[str, Design]) -> tuple[Claim, ...]:
    """One claim for each condition and audience that the program is meant for."""
    return tuple(
        _claim(program, treated.condition, audience, designs)
        for treated in program.conditions
        for audience in program.audience.groups
    )


def _claim(program: Program, condition: str, audience: str, designs: Mapping[str, Design]) -> Claim:
    relevant = [study for study in program.studies if not study.conditions or condition in study.conditions]
    trials = tuple(
        _trial(study, program, condition, audience, designs)
        for study in relevant
        if designs[study.design].randomised
    )
    return Claim(
        condition,
        audience,
        _state(program, trials),
        _support(relevant, designs),
        trials,
        _remarks(relevant, program),
    )


def _state(program: Program, trials: tuple[Trial, ...]) -> State:
    outcomes = {trial.truth for trial in trials}
    if Truth.MET in outcomes:
        return State.OWN_TRIAL
    if program.kind is Kind.SUPPORT and not trials:
        return State.NO_DEMAND
    return State.UNDECIDED if Truth.UNKNOWN in outcomes else State.NOT_CONFIRMED


def _trial(
    study: Study, program: Program, condition: str, audience: str, designs: Mapping[str, Design]
) -> Trial:
    design = designs[study.design]
    return Trial(
        study,
        (
            Criterion("Randomiserad", Truth.of(design.randomised), f"upplägget är {design.label.lower()}"),
            Criterion(
                "Med kontrollgrupp",
                Truth.of(design.controlled),
                f"jämförelsen var {study.control or 'en kontrollgrupp'}",
            ),
            _power(study),
            _outcome(study),
            _same(condition, study.conditions, "Samma tillstånd", "tillstånd"),
            _same(audience, study.audiences, "Samma målgrupp", "målgrupp"),
            _version(study, program),
        ),
    )


def _power(study: Study) -> Criterion:
    name = f"Planerad styrka minst {POWER_FLOOR} %"
    if study.planned_power is None:
        return Criterion(name, Truth.UNKNOWN, "hur antalet deltagare beräknades")
    return Criterion(
        name, Truth.of(study.planned_power >= POWER_FLOOR), f"planerad styrka {study.planned_power:g} %"
    )


def _outcome(study: Study) -> Criterion:
    name = "Effekt på det primära utfallsmåttet"
    match study.finding:
        case None:
            return Criterion(name, Truth.UNKNOWN, "vad studien visade på det primära utfallsmåttet")
        case Finding.BETTER:
            return Criterion(name, Truth.MET, "studien visar ett säkert bättre resultat än jämförelsen")
        case Finding.NOT_WORSE:
            return Criterion(
                name, Truth.UNKNOWN, "vilken gräns för ”inte sämre” som sattes i förväg och om den hölls"
            )
        case Finding.ONGOING:
            return Criterion(name, Truth.NOT_MET, "studien pågår och har inga resultat")
        case Finding.NO_DIFFERENCE:
            return Criterion(name, Truth.NOT_MET, "studien visade ingen säker skillnad mot jämförelsen")
        case Finding.WORSE:
            return Criterion(name, Truth.NOT_MET, "studien visade ett sämre resultat än jämförelsen")


def _same(wanted: str, studied: tuple[str, ...], name: str, noun: str) -> Criterion:
    if not studied:
        return Criterion(
            name,
            Truth.UNKNOWN,
            f"vilken {noun} studien gällde" if noun == "målgrupp" else f"vilket {noun} studien gällde",
        )
    return Criterion(
        name,
        Truth.of(wanted in studied),
        f"studien gällde samma {noun}" if wanted in studied else f"studien gällde en annan {noun}",
    )


def _version(study: Study, program: Program) -> Criterion:
    name = "Samma version"
    versions = {version.version for version in program.versions}
    if study.version is None:
        return Criterion(name, Truth.UNKNOWN, "vilken version av programmet som studerades")
    if not versions:
        return Criterion(name, Truth.UNKNOWN, "vilken version av programmet som används")
    return Criterion(name, Truth.of(study.version in versions), f"version {study.version} studerades")


def _support(studies: list[Study], designs: Mapping[str, Design]) -> Support:
    kinds = {study.design for study in studies if study.finding is not Finding.ONGOING}
    if any(designs[kind].randomised for kind in kinds):
        return Support.TRIAL
    if kinds & {"oppen-fore-efter", "kohort", "uppfoljning"}:
        return Support.BEFORE_AFTER
    if "genomforbarhet" in kinds:
        return Support.FEASIBILITY
    return Support.OTHER if kinds else Support.NONE


def _remarks(studies: list[Study], program: Program) -> tuple[str, ...]:
    """What a reader must know about the studies, whatever the state is."""
    found = []
    if any(study.finding in (Finding.NO_DIFFERENCE, Finding.WORSE) for study in studies):
        found.append("Minst en studie visade ingen säker skillnad, eller ett sämre resultat, än jämförelsen.")
    if any(study.recruitment is Recruitment.ADVERT for study in studies):
        found.append(
            "Deltagare söktes med annonser eller anmälde sig själva. Det är inte säkert att resultatet blir detsamma i vården."
        )
    if any(effect.contrast is Contrast.WITHIN for study in studies for effect in study.effects):
        found.append("Siffror före och efter utan jämförelsegrupp visar inte vad programmet i sig har gett.")
    if any(study.finding is Finding.ONGOING for study in studies):
        found.append("En studie pågår.")
    if any(study.link is Link.DESCRIBED for study in studies):
        found.append("Bedömarna beskriver en studie utan att namnge den.")
    if program.safety is None:
        found.append(
            "Vi saknar uppgift om hur biverkningar efterfrågas, registreras och när arbetet avbryts."
        )
    return tuple(found)
