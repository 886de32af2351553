"""What a complete process lacks: finished reviews that nobody has shown to be independent, and steps not accounted for.

The demands are those of ``catalogue.meaning.process``, and the reasons the national process document's.
"""

from collections.abc import Iterator

from catalogue.formats.swedish import listing, uncapital
from catalogue.meaning.independence import Review, named
from catalogue.meaning.process import AGREEMENTS, CLINICAL_TEST
from catalogue.meaning.todo.step import Gain, Todo, TodoContext
from catalogue.model.base import Path
from catalogue.model.truth import Truth

_WHY = "Processen är komplett först när det är gjort eller beskrivet."


def review(context: TodoContext) -> Iterator[Todo]:
    """Independence first: a word about a finished review changes more than a step that has not been taken."""
    if context.program.publisher is None:
        what, why = (
            "Skriv vem som ger ut programmet",
            "Annars går det inte att se om de som granskat står utanför.",
        )
        guides = ("om/bidra", "grunder/lasa-ett-program")
        yield context.step(Gain.INDEPENDENCE, what, why, "Utgivaren", guides, ("publisher",))
    for one in context.profile.process.reviews:
        yield from _independence(context, one)
    yield from _steps(context)


def _independence(context: TodoContext, of: Review) -> Iterator[Todo]:
    steps = (f"processen/steg-{of.step}", "processen/oversikt")
    guides = ("valja/nationell-bedomning", *steps) if of.assessment else steps
    organisations = context.catalogue.vocabulary.organisations
    who = named(of.organisations[0], organisations) if of.assessment else context.performer(of.step)
    if of.truth is Truth.NOT_MET:
        what = f"{of.name}: låt någon utanför granska också"
        why = f"Granskningen är inte oberoende, för {of.because}."
        path: Path = ("process", len(context.program.process), "by")
        yield context.step(Gain.INDEPENDENCE, what, why, who, guides, path)
        return
    why = "Då går det att se om granskningen är oberoende."
    owner = context.catalogue.assessments[of.assessment] if of.assessment else context.entry
    for answer in of.answers:
        if answer.truth is Truth.UNKNOWN and answer.field != ("publisher",):
            what = f"{of.name}: skriv {answer.because}"
            yield Todo(Gain.INDEPENDENCE, what, why, who, context.guide(guides), owner, answer.field)


def _steps(context: TodoContext) -> Iterator[Todo]:
    steps, missing = context.catalogue.vocabulary.steps, context.profile.process.missing
    reviewed = {one.step for one in context.profile.process.reviews}
    undone = [letter for letter in steps if letter in missing and letter not in reviewed]
    for letter in undone:
        label = uncapital(steps[letter].label)
        told = "berätta att det är gjort"
        done = f"{told} eller skriv varför det är utelämnat" if letter == CLINICAL_TEST else f"eller {told}"
        yield _step(context, letter, f"Gör steg {letter}, {label}, {done}", _WHY)
    if "agreements" in missing:
        undone.append(AGREEMENTS)
        guides = ("lag/avtal", f"processen/steg-{AGREEMENTS}")
        path: Path = ("terms", "agreements")
        yield context.step(Gain.PROCESS, "Beskriv avtalen", _WHY, context.performer(AGREEMENTS), guides, path)
    if "users" in missing:
        what, path = "Beskriv hur brukare har varit med", ("user_involvement", 0, "text")
        yield context.step(Gain.PROCESS, what, _WHY, context.performer("a"), ("processen/oversikt",), path)
    if rest := [letter for letter in steps if letter not in (*context.profile.process.known, *undone)]:
        many = f"stegen {listing(rest)}" if len(rest) > 1 else f"steg {rest[0]}"
        why = "Andra kan lära av arbetet. Ordningen är fri, och alla steg är inte aktuella för alla program."
        yield _step(context, rest[0], f"Berätta hur det gick med {many}", why)


def _step(context: TodoContext, letter: str, what: str, why: str) -> Todo:
    letters = [step.step for step in context.program.process]
    at = letters.index(letter) if letter in letters else len(letters)
    guides = (f"processen/steg-{letter}", "processen/oversikt")
    return context.step(Gain.PROCESS, what, why, context.performer(letter), guides, ("process", at, "state"))
