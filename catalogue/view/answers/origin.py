"""Whose a program is, who uses it, how it came about, and what it is and has been called."""

from collections.abc import Iterator
from datetime import date

from catalogue.formats.swedish import capital, day, listing
from catalogue.meaning.contact import reach
from catalogue.model import addresses
from catalogue.view.answers.question import (
    AnswerPart,
    Column,
    ComparisonTopic,
    PageSection,
    Question,
    QuestionContext,
    number_column,
    of_statements,
)
from catalogue.view.ways_in import way_in


def _used_by(about: QuestionContext) -> Iterator[AnswerPart]:
    for use, link in zip(about.program.use, about.words.used_by(about.program), strict=True):
        yield AnswerPart(link.label, address=link.address, after=link.after, sources=use.sources)


def _regions(about: QuestionContext) -> str | None:
    regions = about.vocabulary.regions
    return listing(dict.fromkeys(regions[one.region].short for one in about.program.use)) or None


def _contact(about: QuestionContext) -> Iterator[AnswerPart]:
    """The ways in of the publisher and the provider, or that none is known and whom to ask instead."""
    program, vocabulary = about.program, about.vocabulary
    asked = [id for id in dict.fromkeys((program.publisher, program.provider)) if id]
    found = dict.fromkeys(one for id in asked if (one := reach(id, vocabulary)))
    for one in found:
        label = vocabulary.organisations[one.organisation].label
        for contact in one.contacts:
            words, address, after = way_in(contact)
            yield AnswerPart(f"{label}, {words}", address=address, after=after)
    if asked and not found:
        names = listing(vocabulary.organisations[id].label for id in asked)
        yield AnswerPart(f"Någon offentlig kontaktväg till {names} känner vi inte till.")
        yield AnswerPart("Fråga den som förvaltar Stöd och behandling i er region.")


def _status(about: QuestionContext) -> Iterator[AnswerPart]:
    life = about.program.lifecycle
    known = capital(life.status.label) if life.status else "Inte känt"
    when = f", uppgift från {day(life.as_of)}" if life.as_of else ""
    yield AnswerPart(f"{known}{when}. {life.basis}", sources=life.sources)


def _publisher(about: QuestionContext) -> Iterator[AnswerPart]:
    yield from _organisation(about, about.program.publisher)


def _provider(about: QuestionContext) -> Iterator[AnswerPart]:
    yield from _organisation(about, about.program.provider)


def _organisation(about: QuestionContext, id: str | None) -> Iterator[AnswerPart]:
    if id:
        label = about.vocabulary.organisations[id].label
        yield AnswerPart(
            label, address=addresses.facet("organisations", id) if id == about.program.publisher else ""
        )


def _kind(about: QuestionContext) -> Iterator[AnswerPart]:
    yield AnswerPart(about.program.kind_reason, about.program.kind.label)


def _aliases(about: QuestionContext) -> Iterator[AnswerPart]:
    yield AnswerPart(" · ".join(about.program.aliases))


def _versions(about: QuestionContext) -> Iterator[AnswerPart]:
    for version in about.program.versions:
        said = " ".join(filter(None, (version.note, version.changed))) or "Nämns i källan."
        yield AnswerPart(said, version.version, sources=version.sources)


def _started(about: QuestionContext) -> Iterator[AnswerPart]:
    life = about.program.lifecycle
    yield AnswerPart(str(life.started) if life.started else "", sources=life.sources)


def _successor(about: QuestionContext) -> Iterator[AnswerPart]:
    if successor := about.profile.successor:
        yield AnswerPart(
            successor.value.name,
            address=addresses.program(successor.id),
            sources=about.program.lifecycle.sources,
        )


def _checked(about: QuestionContext) -> Iterator[AnswerPart]:
    program = about.program
    if program.confirmed_by_publisher:
        confirmed = f"Utgivaren bekräftade uppgifterna {day(program.confirmed_by_publisher)}."
    else:
        collected = day(program.collected)
        confirmed = (
            f"Uppgifterna kommer från offentliga källor, hämtade senast {collected}. "
            "Utgivaren har inte bekräftat dem."
        )
    yield AnswerPart(f"{capital(day(program.checked))}. {confirmed}")


def _iso(of: date | None) -> str | None:
    return of.isoformat() if of else None


USE = (
    Question(
        "used",
        "Används av",
        _used_by,
        ("use.region", "use.since", "use.confirmed", "use.basis"),
        PageSection.SUMMARY,
        ComparisonTopic.USE,
        gaps={"use": "vilka regioner som använder det"},
        columns=(Column("regioner", _regions),),
        facets=("region",),
        inline=True,
        always=True,
    ),
)
CONTACT = (
    Question(
        "contact",
        "Kontakt för regioner",
        _contact,
        section=PageSection.SUMMARY,
        group=ComparisonTopic.USE,
        always=True,
    ),
    Question(
        "status",
        "Status",
        _status,
        ("lifecycle.status", "lifecycle.basis", "lifecycle.as_of"),
        PageSection.SUMMARY,
        ComparisonTopic.USE,
        gaps={"lifecycle.status": "om programmet används i dag"},
        columns=(
            Column("status", lambda about: (status := about.program.lifecycle.status) and status.label),
        ),
    ),
)
PROCESS = (
    of_statements(
        "user_involvement",
        section=PageSection.PROCESS,
        gaps={
            "user_involvement": "hur brukare har varit med",
            "process": "vilka steg i processen som är gjorda",
        },
        facets=("process",),
    ),
)
NAMES = (
    Question(
        "kind",
        "Typ av program",
        _kind,
        ("kind", "kind_reason"),
        PageSection.NAMES,
        columns=(Column("slag", lambda about: about.program.kind.label),),
        facets=("slag",),
    ),
    Question(
        "publisher",
        "Utgivare",
        _publisher,
        ("publisher",),
        PageSection.NAMES,
        ComparisonTopic.USE,
        gaps={"publisher": "vem som ger ut det"},
        columns=(Column("utgivare", lambda about: ", ".join(map(str, _publisher(about))) or None),),
        facets=("utgivare",),
    ),
    Question(
        "provider",
        "Ges av",
        _provider,
        ("provider",),
        PageSection.NAMES,
        ComparisonTopic.USE,
        columns=(Column("ges av", lambda about: ", ".join(map(str, _provider(about))) or None),),
    ),
    Question(
        "aliases",
        "Andra namn",
        _aliases,
        ("aliases",),
        PageSection.NAMES,
        columns=(Column("andra namn", lambda about: listing(about.program.aliases) or None),),
    ),
    Question(
        "versions",
        "Versioner",
        _versions,
        ("versions.version", "versions.note", "versions.changed"),
        PageSection.NAMES,
        ComparisonTopic.USE,
    ),
    Question(
        "started",
        "Startår",
        _started,
        ("lifecycle.started",),
        PageSection.NAMES,
        columns=(number_column("startår", "lifecycle.started"),),
    ),
    Question(
        "successor",
        "Efterföljare",
        _successor,
        ("lifecycle.successor",),
        PageSection.NAMES,
        ComparisonTopic.USE,
    ),
)
SOURCES = (
    Question(
        "checked",
        "Senast kontrollerat",
        _checked,
        ("checked", "confirmed_by_publisher"),
        PageSection.SOURCES,
        columns=(
            Column("senast kontrollerat", lambda about: _iso(about.program.checked)),
            Column("bekräftat av utgivaren", lambda about: _iso(about.program.confirmed_by_publisher)),
        ),
    ),
)
