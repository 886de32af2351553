"""What somebody who wants to use a program would ask, and nobody has answered: safety, terms and follow-up.

Safety, agreements and follow-up are asked for by the national process document (section "Granskning", steps f and p).
"""

from collections.abc import Iterator

from catalogue.meaning.process import AGREEMENTS
from catalogue.meaning.todo.step import Gain, Todo, TodoContext

_SAFETY = (
    ("asked", "Beskriv hur biverkningar efterfrågas"),
    ("recorded", "Beskriv hur biverkningar registreras"),
    ("stops", "Beskriv när arbetet avbryts om någon mår sämre"),
)
_TERMS = (
    ("reuse", "Ange om andra regioner får använda programmet"),
    ("cost", "Skriv vad programmet kostar"),
    ("rights", "Skriv vem som äger rättigheterna"),
    ("updates", "Skriv vem som håller programmet aktuellt"),
)
_FOLLOW_UP = (
    (("indication",), "Ange indikation i kvalitetsregistret, om det finns någon", "uppfoljning/siber"),
    (("instruments", 0, "instrument"), "Ange vilka mätinstrument som används", "uppfoljning/folja-upp"),
    (("codes",), "Ange vilka KVÅ-koder som används", "dokumentation/kva-koder"),
)


def safety(context: TodoContext) -> Iterator[Todo]:
    """The three things to say about side effects."""
    why = "Den som väljer behöver veta det, vare sig effekten är prövad i en studie eller inte."
    guides = ("uppfoljning/biverkningar", "processen/steg-p", "processen/oversikt")
    for name, what in _SAFETY:
        if not getattr(context.program.safety, name, None):
            yield context.step(Gain.SAFETY, what, why, context.performer("p"), guides, ("safety", name))


def terms(context: TodoContext) -> Iterator[Todo]:
    """What another region must know before it can use the program; agreements are among the process steps."""
    why = "En region som vill använda programmet behöver veta det."
    guides = ("valja/dela", f"processen/steg-{AGREEMENTS}", "processen/oversikt")
    for name, what in _TERMS:
        if not getattr(context.program.terms, name, None):
            yield context.step(Gain.TERMS, what, why, context.performer(AGREEMENTS), guides, ("terms", name))


def follow_up(context: TodoContext) -> Iterator[Todo]:
    """How the program is followed in care."""
    why = "Då kan fler följa upp på samma sätt och jämföra resultat."
    for path, what, guide in _FOLLOW_UP:
        if not getattr(context.program.follow_up, str(path[0]), None):
            guides = (guide, "processen/steg-p", "processen/oversikt")
            yield context.step(
                Gain.FOLLOW_UP, what, why, context.performer("p"), guides, ("follow_up", *path)
            )
