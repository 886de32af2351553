"""How a study is shown on its program's page, with its numbers calculated again."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.formats.swedish import capital, counted, day, number, uncapital
from catalogue.meaning.remarks import name as named
from catalogue.meaning.validity import when as spoken
from catalogue.model.reading import PossibleStudy
from catalogue.model.sources import Source
from catalogue.model.study import EffectSize, Study
from catalogue.model.vocabulary import Vocabulary
from catalogue.statistics.numbers import findings
from catalogue.view.components import FactRow, notes


@dataclass(frozen=True)
class StudyView:
    """A study on its program's page."""

    id: str
    heading: str
    summary: str
    rows: tuple[FactRow, ...]
    doi: str
    address: str


def study_view(study: Study, vocabulary: Vocabulary, sources: Sequence[Source]) -> StudyView:
    """A study with everything that is known about it."""
    design = vocabulary.designs[study.design].label
    stands = notes(sources, study)
    rows: list[tuple[str, str | None]] = [
        ("Tillbakadragen", _retracted(study)),
        ("Upplägg", f"{design}{f', {study.design_note}' if study.design_note else ''}"),
        ("Deltagare", _participants(study)),
        ("Jämförelse", study.control),
        ("Hur de kom med", _recruitment(study, vocabulary)),
        ("Version", study.version),
        ("Varför versionen räknas", study.version_argument),
        ("Planerat", _planned(study)),
        ("Primärt utfallsmått", study.primary_outcome),
        ("I registret", study.registered_outcome),
        ("Resultat", study.result),
        *((capital(size.contrast.label), _size(size)) for size in study.effects),
        ("Gräns för inte sämre", study.margin),
        ("Bortfall", f"{number(study.dropout)} %" if study.dropout is not None else None),
        ("Biverkningar", study.harms),
        ("Att veta", study.note),
        ("Läst", _read(study)),
        ("Registrerad", _registered(study)),
        ("Protokoll", study.protocol),
    ]
    counted_again = [
        (one.kind.label, one.text, ()) for one in findings(study, vocabulary.designs[study.design])
    ]
    return StudyView(
        id=f"studie-{study.id}",
        heading=capital(named(study)),
        summary=", ".join(
            [
                uncapital(design),
                *([counted(study.participants, "deltagare", "deltagare")] if study.participants else ()),
                *(["tillbakadragen, räknas inte"] if study.retracted else ()),
            ]
        ),
        rows=(
            *((label, capital(text), stands) for label, text in rows if text),
            *counted_again,
            ("Koppling till programmet", f"{study.link.label}.", ()),
            *(
                (("Publikation", published(study.authors, study.journal), ()),)
                if study.authors or study.journal
                else ()
            ),
        ),
        doi=study.doi or "",
        address=study.url or "",
    )


def possible_view(study: PossibleStudy, vocabulary: Vocabulary, sources: Sequence[Source]) -> StudyView:
    """A study that nobody has confirmed is of the program: what speaks for and against, and nothing counted again."""
    stands = notes(sources, study)
    design = vocabulary.designs[study.design].label if study.design else ""
    people = counted(study.participants, "deltagare", "deltagare") if study.participants else ""
    first, *more = (study.authors or "").split(",")
    called = f"{first.removesuffix(' m.fl.')}{' m.fl.' if more or 'm.fl.' in first else ''}" or "En studie"
    rows = [
        *(("Talar för", reason) for reason in study.speaks_for),
        *(("Talar emot", reason) for reason in study.speaks_against),
        ("Upplägg", design),
        ("Deltagare", people),
        ("Resultat, enligt källan", study.result or ""),
        ("Registrering", study.registration or ""),
        ("Publikation", published(study.authors, study.journal)),
    ]
    return StudyView(
        id=f"mojlig-{study.id}",
        heading=f"{called}{f' {study.year}' if study.year else ''}",
        summary=", ".join(part for part in (uncapital(design), people) if part),
        rows=tuple((label, capital(text), stands) for label, text in rows if text),
        doi=study.doi or "",
        address=study.url or "",
    )


def published(authors: str | None, journal: str | None) -> str:
    """Who wrote a study and where: ``Carlbring m.fl. Behaviour Research and Therapy 51:3``."""
    if not (authors and journal):
        return authors or journal or ""
    return f"{authors.removesuffix('.')}. {journal}"


def _retracted(study: Study) -> str:
    """That the journal has taken the study back, when and why."""
    if study.retracted is None:
        return ""
    when = f" {spoken(study.retracted.on)}" if study.retracted.on else ""
    why = f" {study.retracted.reason}" if study.retracted.reason else ""
    return f"Tidskriften drog tillbaka studien{when}. Den räknas inte.{why}"


def _participants(study: Study) -> str:
    """How many took part, and who they were."""
    all_of_them = study.participants == study.randomised
    counts = [
        (None if all_of_them else study.participants, "deltagare"),
        (study.randomised, "deltagare lottades" if all_of_them else "lottades"),
        (study.analysed, "ingick i analysen"),
    ]
    known = ", ".join(f"{number(count)} {word}" for count, word in counts if count is not None)
    return f"{known}. {study.population.rstrip('.')}.".removeprefix(". ") if study.population else known


def _planned(study: Study) -> str:
    """What was planned: how many participants, for which power, and where the source says so."""
    where = f" ({study.planned_power_where})" if study.planned_power_where else ""
    power = f"{number(study.planned_power)} % styrka{where}" if study.planned_power is not None else ""
    people = (
        counted(study.planned_participants, "deltagare", "deltagare") if study.planned_participants else ""
    )
    return ", ".join(part for part in (people, power) if part)


def _read(study: Study) -> str:
    """How much of the study somebody has read: ``Sammanfattningen, av redaktionen den 22 november 2026``."""
    return f"{study.read.part.label}, av {study.read.by} den {day(study.read.on)}" if study.read else ""


def _registered(study: Study) -> str:
    """The study's number in a register, and whether it came there before the first participant."""
    if not study.registration:
        return ""
    known = (
        f"{word} {day(when)}"
        for word, when in (("anmäld", study.registered), ("började", study.started))
        if when
    )
    return ", ".join([study.registration, *known])


def _recruitment(study: Study, vocabulary: Vocabulary) -> str:
    """How participants came to the study, and where it was."""
    how = f"genom {study.recruitment.label}" if study.recruitment else ""
    where = f"i {vocabulary.care_levels[study.setting].label.lower()}" if study.setting else ""
    return " ".join(part for part in (how, where) if part)


def _size(size: EffectSize) -> str:
    """An effect with its interval: ``Cohens d 0,98 (95 % intervall 0,51 till 1,44)``."""
    if size.value is None:
        return ""
    value = f"{size.metric or 'värde'} {number(size.value)}"
    if size.low is None or size.high is None:
        return value
    level = f"{size.level} % intervall " if size.level else "intervall "
    return f"{value} ({level}{number(size.low)} till {number(size.high)})"
