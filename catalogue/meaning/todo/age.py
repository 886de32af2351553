"""What has grown old, never had a date, or was never confirmed by the one it is about."""

from collections.abc import Iterator

from catalogue.formats.swedish import day
from catalogue.meaning import validity
from catalogue.meaning.independence import named
from catalogue.meaning.todo.step import ABOUT_ENTRIES, Gain, Todo, TodoContext
from catalogue.meaning.validity import Age, UseState


def age(context: TodoContext) -> Iterator[Todo]:
    """Assessments, facts, use and status that may no longer be so."""
    yield from _assessments(context)
    program, as_of = context.program, context.catalogue.as_of
    checked = validity.facts(program, as_of)
    if checked.age is not Age.CURRENT:
        what, why = "Jämför uppgifterna med källorna igen", validity.facts_sentence(checked)
        who = "Den som sköter programmets sida"
        yield context.step(Gain.AGE, what, why, who, ABOUT_ENTRIES, ("checked",))
    for index, use in enumerate(program.use):
        known = validity.use(use, as_of)
        if known.known is not UseState.CURRENT:
            region = context.catalogue.vocabulary.regions[use.region].label
            what = f"Bekräfta att {region} använder programmet"
            why = validity.use_sentence(known, context.catalogue.vocabulary)
            yield context.step(Gain.AGE, what, why, region, ABOUT_ENTRIES, ("use", index, "confirmed"))
    if program.lifecycle.status is None:
        what, why = "Ange om programmet är i drift", "Vi vet inte om programmet används i dag."
        yield context.step(Gain.AGE, what, why, context.publisher, ABOUT_ENTRIES, ("lifecycle", "status"))


def confirmed(context: TodoContext) -> Iterator[Todo]:
    """Whether the publisher stands behind the facts."""
    if context.program.confirmed_by_publisher is None:
        what = "Läs uppgifterna och bekräfta att de stämmer"
        why = f"De kommer från öppna källor, senast hämtade {day(context.program.collected)}."
        path = ("confirmed_by_publisher",)
        yield context.step(Gain.CONFIRMED, what, why, context.publisher, ABOUT_ENTRIES, path)


def _assessments(context: TodoContext) -> Iterator[Todo]:
    organisations = context.catalogue.vocabulary.organisations
    guide = context.guide(("valja/nationell-bedomning", "processen/steg-q", "processen/oversikt"))
    for entry in context.profile.chain.current:
        known = validity.assessment(entry.value, context.catalogue.as_of)
        if known.age is Age.CURRENT:
            continue
        undated = known.age is Age.UNDATED
        what = (
            "skriv när granskningen gjordes"
            if undated
            else "be om en ny bedömning, eller fråga hur länge den gäller"
        )
        why, who = validity.assessment_sentence(known), named(entry.value.assessor, organisations)
        path = ("reviewed",) if undated else ("valid_until",)
        yield Todo(Gain.AGE, f"{entry.value.title}: {what}", why, who, guide, entry, path)
