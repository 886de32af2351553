"""What is missing for one program to stand stronger, printed for the one who can fill it in."""

from datetime import date
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path

from catalogue.formats.rendering import Rendering
from catalogue.formats.swedish import counted
from catalogue.meaning.library import profile
from catalogue.meaning.todo import Todo, todo
from catalogue.model.diagnostics import Level
from catalogue.stages.parse import parse
from catalogue.stages.read import read
from catalogue.stages.validate import validate


def print_todo(content: Path, id: str, as_of: date, rendering: Rendering) -> int:
    """Print the next steps for a program, grouped by what they make stronger.

    1 when its files or the lists have errors, which then come first; 2 when there is no such program.
    """
    sources, found = read(content)
    catalogue, misshapen = parse(sources, as_of, rendering)
    if id not in catalogue.known["program"]:
        near = get_close_matches(id, catalogue.programs, 1)
        print(f"programmet ”{id}” finns inte" + (f"; menade du ”{near[0]}”?" if near else ""))
        return 2
    own = (sources.shown(f"programs/{id}/"), sources.shown("vocabulary/"))
    errors = [one for one in (*found, *misshapen, *validate(catalogue)) if one.level is Level.ERROR]
    if wrong := sum(one.place.file.startswith(own) for one in errors):
        print(
            f"{counted(wrong, 'fel', 'fel')} i programmets filer eller i listorna; kör python3 dev.py check först"
        )
        return 1
    known = profile(catalogue.programs[id], catalogue)
    print(f"Vad saknas för {known.program.name}?")
    print(known.process.sentence)
    steps = todo(known, catalogue)
    for gain, group in groupby(enumerate(steps, start=1), key=lambda numbered: numbered[1].gain):
        print(f"\n{gain.label}")
        for number, step in group:
            print(_shown(number, step))
    print(
        f"\n{counted(len(steps), 'sak', 'saker')} att fylla i. Inget av det är ett krav."
        if steps
        else "Inget saknas."
    )
    return 0


def _shown(number: int, step: Todo) -> str:
    """A step as a few lines, the field with the place to write it at."""
    field = f"{step.field} ({step.label})" + (f", till exempel {step.example}" if step.example else "")
    nowhere_yet = step.place == step.entry.place()
    where = f"ny rad i {step.place.file}" if nowhere_yet else f"{step.place.file}:{step.place.line}"
    rows = [
        ("Varför", step.why),
        ("Vem", step.who),
        ("Fält", field),
        ("Var", where),
        ("Läs", step.guide),
    ]
    return "\n".join(
        [f"{number:>3}. {step.what}", *(f"     {head + ':':<8} {text}" for head, text in rows if text)]
    )
