"""What a reader must know about a program's studies, whatever the conclusion about its effect is."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.formats.swedish import day, number, uncapital, version
from catalogue.meaning.filler import describes
from catalogue.model.program import Program
from catalogue.model.reading import Read
from catalogue.model.study import Contrast, Finding, Recruitment, Study, StudyLink
from catalogue.model.vocabulary import Design

HIGH_DROPOUT = 20
"""Percent lost to follow-up above which a result is in doubt (the "5 and 20 rule", Sackett et al. 1997)."""
PREFERRED_POWER = 90
"""Planned power in percent that the process document would rather see (step n)."""


@dataclass(frozen=True)
class Remark:
    """One thing to bear in mind: a word for tests and data, and the sentence."""

    kind: str
    text: str

    def __str__(self) -> str:
        return self.text


def remarks(
    program: Program, condition: str, audience: str, designs: Mapping[str, Design]
) -> tuple[Remark, ...]:
    """Everything to bear in mind about one condition and audience, each thing once."""
    told = names(program, designs)
    found = [
        remark
        for study in program.studies
        for remark in _about(study, told[study.id], program, (condition, audience), designs)
    ]
    safety = program.safety
    if safety is None or not all(map(describes, (safety.asked, safety.recorded, safety.stops))):
        found.append(
            Remark(
                "safety_unknown",
                "Vi vet inte hur programmet frågar efter biverkningar, var svaren hamnar eller när det avbryts.",
            )
        )
    return tuple(dict.fromkeys(found))


def name(study: Study) -> str:
    """A study as it is spoken of: ``Hedman m.fl. 2014``."""
    if study.authors is None:
        return "En studie som bedömarna beskriver" if study.link is StudyLink.DESCRIBED else "En studie"
    first, *more = study.authors.split(",")
    year = f" {study.year}" if study.year else ""
    return f"{first.removesuffix(' m.fl.')}{' m.fl.' if more or 'm.fl.' in first else ''}{year}"


def names(program: Program, designs: Mapping[str, Design]) -> Mapping[str, str]:
    """What each study is called by its id. Without authors, or with another's name, it says its design."""
    called = {study.id: name(study) for study in program.studies}
    shared = Counter(called.values())
    return {
        study.id: f"{called[study.id]} ({uncapital(designs[study.design].label)})"
        if shared[called[study.id]] > 1 or study.authors is None
        else called[study.id]
        for study in program.studies
    }


def _about(
    study: Study, who: str, program: Program, asked: tuple[str, str], designs: Mapping[str, Design]
) -> Iterator[Remark]:
    condition, audience = asked
    if study.retracted:
        yield Remark("retracted", f"{who} är tillbakadragen av tidskriften och räknas inte.")
        return
    if study.conditions and condition not in study.conditions:
        yield Remark("other_condition", f"{who} gäller ett annat tillstånd och räknas inte här.")
        return
    if study.audiences and audience not in study.audiences:
        yield Remark("other_audience", f"{who} gäller en annan målgrupp.")
    yield from _about_result(study, who)
    yield from _about_design(study, who, designs[study.design])
    versions = {one.version for one in program.versions}
    if study.version and versions and study.version not in versions:
        yield Remark("other_version", f"{who} gäller {version(study.version)}.")
    if study.version is None and versions and designs[study.design].randomised and not study.version_argument:
        yield Remark("version_unknown", f"{who}: vi vet inte vilken version av programmet som prövades.")
    yield from _as_registered(study, who)
    if study.recruitment is Recruitment.ADVERT:
        yield Remark(
            "advert",
            f"{who} sökte deltagare med annonser eller egen anmälan. I vården kan resultatet bli ett annat.",
        )


def _no_power(study: Study) -> str:
    """That no planned power is known, and whether it is unread or unreported."""
    if study.read and study.read.part is Read.WHOLE:
        return "hela artikeln är läst, och den säger inte hur antalet deltagare räknades fram"
    return "vi har inte läst hur antalet deltagare räknades fram"


def _as_registered(study: Study, who: str) -> Iterator[Remark]:
    """How a study and what was registered beforehand differ: facts, with nothing read into them."""
    people = study.randomised or study.participants
    if study.planned_participants and people and study.planned_participants != people:
        yield Remark(
            "other_number",
            f"{who} planerades för {number(study.planned_participants)} deltagare. {number(people)} var med.",
        )
    if (
        study.registered_outcome
        and study.primary_outcome
        and not same(study.registered_outcome, study.primary_outcome)
    ):
        yield Remark(
            "other_outcome",
            f"{who}: i registret är det primära måttet {study.registered_outcome}, i artikeln {study.primary_outcome}.",
        )
    if study.registered and study.started and certainly_before(study.started, study.registered):
        yield Remark(
            "registered_late",
            f"{who} anmäldes till registret {day(study.registered)} och började {day(study.started)}.",
        )


def same(one: str, other: str) -> bool:
    """Whether two texts say the same but for case, spaces and full stops."""
    return " ".join(one.casefold().split()).rstrip(".") == " ".join(other.casefold().split()).rstrip(".")


def certainly_before(one: str, other: str) -> bool:
    """Whether a partial date is earlier than another however the missing parts are filled in."""
    width = min(len(one), len(other))
    return one[:width] < other[:width]


def _about_result(study: Study, who: str) -> Iterator[Remark]:
    if study.finding is Finding.NO_DIFFERENCE:
        yield Remark("contradicting", f"{who} visade ingen säkerställd skillnad mot jämförelsen.")
    if study.finding is Finding.WORSE:
        yield Remark("contradicting", f"{who} visade ett sämre resultat än jämförelsen.")
    if study.under_way:
        yield Remark("ongoing", f"{who} pågår. Resultatet finns inte ännu.")
    if any(effect.contrast is Contrast.WITHIN for effect in study.effects):
        yield Remark(
            "within_group",
            "Siffror före och efter, utan jämförelsegrupp, visar inte vad programmet i sig har gett.",
        )
    if study.dropout is not None and study.dropout > HIGH_DROPOUT:
        yield Remark("dropout", f"{who}: {number(study.dropout)} % av deltagarna gick inte att följa upp.")


def _about_design(study: Study, who: str, design: Design) -> Iterator[Remark]:
    if not design.controlled:
        yield Remark("no_control", f"{who} saknar jämförelsegrupp.")
    if not design.randomised or study.under_way:
        return
    if design.limit:
        yield Remark("limited_design", f"{who} kan inte visa effekt: {design.limit}.")
    if study.planned_power is None:
        yield Remark("power_unknown", f"{who}: {_no_power(study)}.")
    elif study.planned_power < 80:
        yield Remark(
            "power_low", f"{who} planerades med {number(study.planned_power)} % styrka. Minst 80 % behövs."
        )
    elif study.planned_power < PREFERRED_POWER:
        yield Remark(
            "power_accepted",
            f"{who} planerades med {number(study.planned_power)} % styrka. Det räcker; 90 % är bättre.",
        )
