"""What has grown old, never had a date, or was never confirmed by the one it is about."""

from collections.abc import Iterator

from catalogue.formats.swedish import day
from catalogue.meaning import validity
from catalogue.meaning.chain import chain
from catalogue.meaning.independence import named
from catalogue.meaning.todo.step import ABOUT_ENTRIES, Gain, Todo, TodoContext
from catalogue.meaning.validity import Age, UseState


def age(desk: TodoContext) -> Iterator[Todo]:
    """Assessments, facts, use and status that may no longer be so."""
    yield from _assessments(desk)
    program, as_of = desk.program, desk.catalogue.as_of
    checked = validity.facts(program, as_of)
    if checked.age is not Age.CURRENT:
        what, why = "Jämför uppgifterna med källorna igen", validity.facts_sentence(checked)
        who = "Den som sköter programmets sida"
        yield desk.step(Gain.AGE, what, why, who, ABOUT_ENTRIES, ("checked",))
    for index, use in enumerate(program.use):
        known = validity.use(use, as_of)
        if known.known is not UseState.CURRENT:
            region = desk.catalogue.vocabulary.regions[use.region].label
            what = f"Bekräfta att {region} använder programmet"
            why = validity.use_sentence(known, desk.catalogue.vocabulary)
            yield desk.step(Gain.AGE, what, why, region, ABOUT_ENTRIES, ("use", index, "confirmed"))
    if program.lifecycle.status is None:
        what, why = "Skriv om programmet är i drift", "Vi vet inte om programmet används i dag."
        yield desk.step(Gain.AGE, what, why, desk.publisher, ABOUT_ENTRIES, ("lifecycle", "status"))


def confirmed(desk: TodoContext) -> Iterator[Todo]:
    """Whether the publisher stands behind the facts."""
    if desk.program.confirmed_by_publisher is None:
        what = "Läs uppgifterna och bekräfta att de stämmer"
        why = f"De kommer från öppna källor, senast hämtade {day(desk.program.collected)}."
        path = ("confirmed_by_publisher",)
        yield desk.step(Gain.CONFIRMED, what, why, desk.publisher, ABOUT_ENTRIES, path)


def _assessments(desk: TodoContext) -> Iterator[Todo]:
    organisations = desk.catalogue.vocabulary.organisations
    standing = chain(desk.catalogue.assessments_of(desk.entry.id), organisations)
    guide = desk.guide(("valja/nationell-bedomning", "processen/steg-q", "processen/oversikt"))
    for entry in standing.current:
        known = validity.assessment(entry.value, desk.catalogue.as_of)
        if known.age is Age.CURRENT:
            continue
        undated = known.age is Age.UNDATED
        what = "skriv när granskningen gjordes" if undated else "be om en ny, eller om hur länge den gäller"
        why, who = validity.assessment_sentence(known), named(entry.value.assessor, organisations)
        path = ("reviewed",) if undated else ("valid_until",)
        yield Todo(Gain.AGE, f"{entry.value.title}: {what}", why, who, guide, entry, path)
