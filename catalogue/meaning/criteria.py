"""What a trial must fulfil before it may confirm an effect, each thing with the fact that decides it.

The demands are those of the national process document (NAG-SoB, step n): randomised, with a control group, planned
with a power of at least 80 percent. It sets no demand on the version, so a version nobody states is only remarked on;
one that is known to be another must be argued for.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from catalogue.formats.swedish import listing, number, uncapital
from catalogue.meaning.contradiction import contradiction
from catalogue.meaning.filler import plain, says_nothing, thin
from catalogue.meaning.knowing import could_know
from catalogue.model.base import Choice
from catalogue.model.claim import Borrowed
from catalogue.model.program import Program
from catalogue.model.reading import Read
from catalogue.model.study import Comparator, Finding, Study
from catalogue.model.truth import Truth, every
from catalogue.model.vocabulary import Design

POWER_FLOOR = 80
"""Planned statistical power in percent that a trial needs; 80 itself is enough (process document, step n)."""


class Demand(Choice):
    """What a trial may be held against: an id that never changes, and the words of today."""

    RANDOMISED = "lottad", "Randomiserad"
    CONTROLLED = "kontrollgrupp", "Med kontrollgrupp"
    POWERED = "styrka", f"Planerad styrka minst {POWER_FLOOR} %"
    EFFECTIVE = "effekt", "Effekt på det primära utfallsmåttet"
    SAME_CONDITION = "tillstand", "Samma tillstånd"
    SAME_AUDIENCE = "malgrupp", "Samma målgrupp"
    FIRST_HAND = "forsta-hand", "Uppgifterna är hämtade ur studien"
    STANDS = "star-kvar", "Inte tillbakadragen"
    SUITED = "upplagg", "Upplägg som kan visa effekt"
    SAME_VERSION = "version", "Samma version"
    CONSISTENT = "siffror", "Resultatet går ihop med siffrorna"
    LIKE = "likhet", "Likhet i innehåll, tekniska funktioner och teori"
    OTHERS_WORD = "annans-ord", "Likheten är bedömd av någon annan"
    LENDER = "langivare", "Det snarlika programmets effekt är bekräftad"
    UNCONTRADICTED = "inte-motsagd", "Ingen större studie säger emot"


CRITERIA = (
    RANDOMISED := Demand.RANDOMISED,
    CONTROLLED := Demand.CONTROLLED,
    POWERED := Demand.POWERED,
    EFFECTIVE := Demand.EFFECTIVE,
    SAME_CONDITION := Demand.SAME_CONDITION,
    SAME_AUDIENCE := Demand.SAME_AUDIENCE,
    FIRST_HAND := Demand.FIRST_HAND,
)
"""What every trial is held against, in the order it is told."""

STANDS, SUITED = Demand.STANDS, Demand.SUITED
SAME_VERSION, CONSISTENT = Demand.SAME_VERSION, Demand.CONSISTENT
"""What is told only about a trial for which it is in question."""

_FROM = {
    Read.REGISTER: "uppgifterna kommer ur studiens register",
    Read.ABSTRACT: "uppgifterna kommer ur studiens sammanfattning",
    Read.EXCERPT: "uppgifterna kommer ur delar av artikeln",
}
"""What the facts come from when only a part of a study was read."""

Designs = Mapping[str, Design]

_SAME_PROGRAM = re.compile(
    r"\bvariant\w*|\bversion(?:en)? (?:av|utan|med)\b|\bsamma (?:program|behandling)\b|\bprogrammet (?:utan|med|i)\b"
    r"|\bprogram med\b|\b(?:mindre|mer|utan) (?:stöd|behandlarstöd)\b|\bfick (?:också |även |ändå )?programmet\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Criterion:
    """One thing a trial must fulfil, whether it does, the fact that decided it, and the field where that stands.

    An unknown criterion's ``because`` can stand after ”vi vet inte”.
    """

    name: Demand
    truth: Truth
    because: str
    field: str


@dataclass(frozen=True)
class Trial:
    """A study held against the criteria; for a study of another program also why the two are alike."""

    study: Study
    criteria: tuple[Criterion, ...]
    borrowed: Borrowed | None = None

    @cached_property
    def truth(self) -> Truth:
        """Whether the study confirms the effect."""
        return every(criterion.truth for criterion in self.criteria)

    def those(self, truth: Truth) -> list[Criterion]:
        """The criteria with one outcome."""
        return [criterion for criterion in self.criteria if criterion.truth is truth]


def trial(study: Study, program: Program, condition: str, audience: str, designs: Designs) -> Trial:
    """A study of a program held against the criteria for one condition and audience."""
    design = designs[study.design]
    label = uncapital(design.label)
    criteria = (
        Criterion(
            RANDOMISED,
            Truth.of(design.randomised),
            f"upplägget är {'en ' * design.randomised}{label}",
            "design",
        ),
        _control(study, design),
        _power(study, program),
        _outcome(study),
        _same(
            condition,
            study.conditions,
            SAME_CONDITION,
            ("vilket tillstånd", "ett annat tillstånd", "conditions"),
        ),
        _same(
            audience, study.audiences, SAME_AUDIENCE, ("vilken målgrupp", "en annan målgrupp", "audiences")
        ),
        _first_hand(study, program),
        *_in_question(study, program, design),
    )
    return Trial(study, criteria)


def _in_question(study: Study, program: Program, design: Design) -> Iterator[Criterion]:
    if study.retracted:
        yield Criterion(STANDS, Truth.NOT_MET, "studien är tillbakadragen", "retracted")
    if design.limit:
        yield Criterion(SUITED, Truth.NOT_MET, design.limit, "design")
    if other := _other_version(study, program):
        yield other
    if against := contradiction(study):
        because, field = against
        yield Criterion(CONSISTENT, Truth.UNKNOWN, because, field)


def _control(study: Study, design: Design) -> Criterion:
    groups, told = study.compared_with, plain(study.control or "")
    if not design.controlled:
        return Criterion(CONTROLLED, Truth.NOT_MET, "studien saknar kontrollgrupp", "design")
    if groups and not any(group.shows for group in groups):
        because = f"jämförelsegruppen fick {listing(dict.fromkeys(group.label for group in groups))}"
        if Comparator.NONE in groups:
            because = "studien saknar kontrollgrupp"
        return Criterion(CONTROLLED, Truth.NOT_MET, because, "compared_with")
    if not groups or Comparator.NONE in groups:
        return Criterion(CONTROLLED, Truth.UNKNOWN, "vad jämförelsegruppen fick", "compared_with")
    if Comparator.SAME not in groups and may_be_same_program(study):
        because = "om jämförelsegruppen fick något annat än programmet"
        return Criterion(CONTROLLED, Truth.UNKNOWN, because, "compared_with")
    compared = told or listing(group.label for group in groups)
    return Criterion(CONTROLLED, Truth.MET, f"jämförelsen var {compared}", "control")


def may_be_same_program(study: Study) -> bool:
    """Whether the words about the control group sound as if it got the program too, in another variant."""
    return bool(_SAME_PROGRAM.search(plain(study.control or "")))


def _power(study: Study, program: Program) -> Criterion:
    planned = study.planned_power
    if planned is None:
        because = "om antalet deltagare räknades fram i förväg"
        return Criterion(POWERED, Truth.UNKNOWN, because, "planned_power")
    said = f"den planerade styrkan var {number(planned)} %"
    if planned < POWER_FLOOR:
        return Criterion(POWERED, Truth.NOT_MET, said, "planned_power")
    if not study.planned_power_where or says_nothing(study.planned_power_where):
        because = "var i studien den planerade styrkan står"
        return Criterion(POWERED, Truth.UNKNOWN, because, "planned_power_where")
    if not _power_from_study(study, program):
        because = "om den planerade styrkan står i studien själv"
        return Criterion(POWERED, Truth.UNKNOWN, because, "planned_power_source")
    return Criterion(POWERED, Truth.MET, f"{said} ({study.planned_power_where})", "planned_power")


def _power_from_study(study: Study, program: Program) -> bool:
    """Whether the source of the planned power could know it; when none is named, every source of the study must."""
    ids = (study.planned_power_source,) if study.planned_power_source else study.sources
    named = [source for source in program.sources if source.id in ids]
    return bool(named) and all(could_know(source, study, program) for source in named)


def _first_hand(study: Study, program: Program) -> Criterion:
    sources = [source for source in program.sources if source.id in study.sources]
    read = study.read is None or study.read.part is not Read.SECOND_HAND
    if read and any(could_know(source, study, program) for source in sources):
        part = _FROM.get(study.read.part) if study.read else None
        return Criterion(FIRST_HAND, Truth.MET, part or "källan är studien själv", "sources")
    because = "om uppgifterna stämmer, för studien själv är inte läst"
    return Criterion(FIRST_HAND, Truth.UNKNOWN, because, "sources" if read else "read")


def _outcome(study: Study) -> Criterion:
    name, field = EFFECTIVE, "finding"
    if study.under_way:
        return Criterion(name, Truth.UNKNOWN, "vad studien visar, för den pågår", field)
    match study.finding:
        case Finding.BETTER:
            because = "studien visar ett säkerställt bättre resultat än jämförelsen"
            return Criterion(name, Truth.MET, because, field)
        case Finding.NOT_WORSE:
            return _equivalence(name, study)
        case Finding.NO_DIFFERENCE:
            because = "studien visade ingen säkerställd skillnad mot jämförelsen"
            return Criterion(name, Truth.NOT_MET, because, field)
        case Finding.WORSE:
            return Criterion(name, Truth.NOT_MET, "studien visade ett sämre resultat än jämförelsen", field)
        case _:
            return Criterion(name, Truth.UNKNOWN, "vad studien visade på det primära utfallsmåttet", field)


def _equivalence(name: Demand, study: Study) -> Criterion:
    """A trial planned to show "not worse" confirms too: against an established treatment, within its margin."""
    margin = study.margin if study.margin and not says_nothing(study.margin) else None
    if study.margin_met is False:
        because = "resultatet höll sig inte inom gränsen för ”inte sämre”"
        return Criterion(name, Truth.NOT_MET, because, "margin_met")
    if study.established is False:
        return Criterion(name, Truth.NOT_MET, "jämförelsen var inte en etablerad behandling", "established")
    if margin is None or study.margin_met is None:
        because = "vilken gräns för ”inte sämre” som sattes i förväg och om den hölls"
        return Criterion(name, Truth.UNKNOWN, because, "margin_met" if margin else "margin")
    treated = {Comparator.TREATMENT, Comparator.USUAL} & set(study.compared_with)
    if study.established is None or (study.compared_with and not treated):
        return Criterion(name, Truth.UNKNOWN, "om jämförelsen var en etablerad behandling", "established")
    because = "programmet var inte sämre än en etablerad behandling, med en gräns satt i förväg"
    return Criterion(name, Truth.MET, because, "finding")


def _same(wanted: str, studied: tuple[str, ...], name: Demand, words: tuple[str, str, str]) -> Criterion:
    which, other, field = words
    if not studied:
        return Criterion(name, Truth.UNKNOWN, f"{which} studien gällde", field)
    same = wanted in studied
    return Criterion(name, Truth.of(same), f"studien gällde {'detsamma' if same else other}", field)


def _other_version(study: Study, program: Program) -> Criterion | None:
    """The version, when it is known which was studied and which there are; None when there is nothing to decide."""
    versions = {version.version for version in program.versions}
    if study.version is None or not versions:
        return None
    if study.version in versions:
        because = f"studien gällde samma version, {study.version}"
        return Criterion(SAME_VERSION, Truth.MET, because, "version")
    if study.version_argument and not thin(study.version_argument):
        return Criterion(SAME_VERSION, Truth.MET, study.version_argument.rstrip("."), "version_argument")
    because = f"studien gällde en annan version ({study.version})"
    return Criterion(SAME_VERSION, Truth.NOT_MET, because, "version_argument")
