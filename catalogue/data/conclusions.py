"""What the library has worked out about a program besides its effect: ages, the process and who reviewed it."""

from collections.abc import Iterator
from datetime import date

from catalogue.data.table import Table, table
from catalogue.formats.spreadsheet import Cell
from catalogue.formats.swedish import capital
from catalogue.meaning import validity
from catalogue.meaning.independence import WORDS, Review
from catalogue.meaning.library import Library, Profile
from catalogue.meaning.process import Process, missing_sentence
from catalogue.meaning.validity import Age, UseState, Validity
from catalogue.model.base import Day, Id, Line, Model, PartialDay, Whole, field
from catalogue.model.truth import Truth


class AgeRecord(Model):
    """How old a statement is."""

    age: Age = field("Ålder", "Om uppgiften räknas som aktuell. Utan datum är ett eget svar.", "aktuell")
    since: PartialDay | None = field(
        "Gäller från", "Dagen, månaden eller året som uppgiften gäller.", "2018-06", default=None
    )
    until: Day | None = field(
        "Räknas till", "Sista dagen som uppgiften räknas som aktuell.", "2021-06-30", default=None
    )


class AssessmentAgeRecord(AgeRecord):
    """How old an assessment is."""

    assessment: Line = field("Bedömning", "Bedömningens id.", "oroshjalpen/nag-sob-3-0")


class UseAgeRecord(Model):
    """How sure it is that a region uses the program."""

    region: Id = field("Region", "Regionens id, ur listor.json.", "uppsala")
    known: UseState = field("Hur säkert", "Hur säkert det är att regionen använder programmet.", "bekraftad")
    latest: PartialDay | None = field(
        "Senast sagt", "Senast någon sade att programmet används.", "2022-03", default=None
    )
    until: Day | None = field(
        "Räknas till", "Sista dagen som det räknas som bekräftat.", "2024-03-31", default=None
    )


class DemandRecord(Model):
    """Something that a complete process needs."""

    about: Line = field("Vad", "Stegets bokstav, eller ett ord för kravet.", "k")
    outcome: Truth = field("Utfall", "Uppfyllt, inte uppfyllt eller okänt.", "okänt")
    because: str = field("Skäl", "Uppgiften som avgjorde.", "steg k är inte redovisat")


class ProcessRecord(Model):
    """Whether the process a–q is complete."""

    outcome: Truth = field("Komplett", "Om processen är visat komplett. Okänt betyder aldrig nej.", "okänt")
    known: tuple[Id, ...] = field("Redovisade steg", "Bokstäverna för steg med någon uppgift.", ["k", "l"])
    steps: Whole = field("Antal steg", "Hur många steg processen har.", "17")
    demands: tuple[DemandRecord, ...] = field("Krav", "Kraven på en komplett process, ett för ett.", [])


class ReviewRecord(Model):
    """A review, and whether it is shown that those who made it stood outside."""

    name: str = field("Granskning", "Vad granskningen är.", "Utlåtande om version 3.0")
    step: Id | None = field("Steg", "Stegets bokstav.", "k", default=None)
    assessment: Line | None = field(
        "Bedömning",
        "Bedömningens id, när granskningen är en bedömning.",
        "oroshjalpen/nag-sob-3-0",
        default=None,
    )
    outcome: Truth = field("Visat oberoende", "Uppfyllt, inte uppfyllt eller okänt.", "okänt")
    because: str = field("Skäl", "Uppgifterna som avgjorde.", "vi vet inte vem som granskade")


def age_record(of: Validity) -> AgeRecord:
    """How old a statement is."""
    return AgeRecord(age=of.age, since=of.since, until=of.until)


def assessment_ages(profile: Profile, as_of: date) -> Iterator[AssessmentAgeRecord]:
    """How old each assessment of a program is, newest first."""
    for entry in profile.assessments:
        of = validity.assessment(entry.value, as_of)
        yield AssessmentAgeRecord(assessment=entry.id, age=of.age, since=of.since, until=of.until)


def use_ages(profile: Profile, as_of: date) -> Iterator[UseAgeRecord]:
    """How sure each region's use is."""
    for one in profile.program.use:
        age = validity.use(one, as_of)
        yield UseAgeRecord(region=one.region, known=age.known, latest=age.latest, until=age.until)


def process_record(of: Process) -> ProcessRecord:
    """Whether a program's process is complete."""
    return ProcessRecord(
        outcome=of.truth,
        known=tuple(of.known),
        steps=of.steps,
        demands=tuple(
            DemandRecord(about=about, outcome=demand.truth, because=demand.because)
            for about, demand in of.demands.items()
        ),
    )


def review_record(of: Review) -> ReviewRecord:
    """A review of a program."""
    return ReviewRecord(
        name=of.name,
        step=of.step or None,
        assessment=of.assessment or None,
        outcome=of.truth,
        because=of.because,
    )


def tables(library: Library) -> tuple[Table, ...]:
    """One table: a row for every conclusion."""
    return (
        table(
            "slutsatser",
            "Slutsatser",
            "En rad per slutsats om ålder, process och oberoende. Effekten har en egen tabell.",
            ("program-id", "program", "gäller", "vad", "slutsats", "skäl", "räknas till"),
            (
                (profile.id, profile.program.name, *row)
                for profile in library.profiles
                for row in _rows(profile, library)
            ),
        ),
    )


def _rows(profile: Profile, library: Library) -> Iterator[tuple[Cell, ...]]:
    program, as_of = profile.program, library.as_of
    checked = validity.facts(program, as_of)
    yield "uppgifterna", None, checked.age.label, validity.facts_sentence(checked), _day(checked.until)
    made = profile.process
    yield "processen", made.share, made.truth.value, missing_sentence(made) or None, None
    for review in made.reviews:
        yield "granskning", review.name, WORDS[review.truth], f"{capital(review.because)}.", None
    for entry in profile.assessments:
        age = validity.assessment(entry.value, as_of)
        said = validity.assessment_sentence(age)
        yield "bedömningens ålder", entry.value.title, age.age.label, said, _day(age.until)
    for one in program.use:
        use = validity.use(one, as_of)
        region = library.vocabulary.regions[one.region].label
        said = validity.use_sentence(use, library.vocabulary)
        yield "användning", region, use.known.label, said, _day(use.until)


def _day(of: date | None) -> str | None:
    return of.isoformat() if of else None
