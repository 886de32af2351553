"""A Markdown file with YAML front matter: the two halves and where each begins."""

import re
from dataclasses import dataclass

from catalogue.formats.yaml import Refused
from catalogue.model.diagnostics import Diagnostic, Level, Place

_RULE = re.compile(r"(?:[-–—−]{2,}|[–—]|\.\.\.)\s*")
"""What is meant as ``---``: a word processor makes dashes of other lengths of it."""
_FIELDS = re.compile(r"\s|#|-|[\w-]+\s*[:=]|$")


@dataclass(frozen=True)
class Halves:
    """The YAML between the ``---`` lines and the Markdown after them, each with the line it starts on."""

    yaml: str
    body: str
    body_line: int
    yaml_line: int = 2


def split(text: str, file: str) -> Halves:
    """The two halves of a content file. Raises Refused when the ``---`` lines are missing."""
    halves, wrong = halves_of(text, file)
    if wrong or halves is None:
        raise Refused(wrong[0])
    return halves


def halves_of(text: str, file: str) -> tuple[Halves | None, list[Diagnostic]]:
    """The two halves as they were meant, and what is wrong about the ``---`` lines; no halves without fields."""
    lines = text.split("\n")
    wrong = []
    start = 0
    if lines[0].rstrip() != "---":
        help = "första raden är --- och sedan fälten, ett på varje rad"
        wrong.append(_wrong(Place(file), "filen börjar inte med ---", help, good="---"))
        start = next((number for number, line in enumerate(lines) if line.strip()), 0)
        if not _RULE.fullmatch(lines[start].strip() or "x"):
            if not re.match(r"[\w-]+\s*:", lines[start]):
                return None, wrong
            start -= 1
    for number, line in enumerate(lines[start + 1 :], start=start + 1):
        if _RULE.fullmatch(line):
            if line.rstrip() != "---":
                message = "fälten avslutas inte med ---"
                wrong.append(_wrong(Place(file, number + 1), message, "skriv --- på en egen rad", good="---"))
            return _halves(lines, start, number, number + 1), wrong
    end = next(
        (
            number
            for number in range(start + 2, len(lines))
            if not lines[number - 1].strip() and not _FIELDS.match(lines[number])
        ),
        len(lines),
    )
    help = "skriv --- på en egen rad efter sista fältet"
    wrong.append(_wrong(Place(file, end), "fälten avslutas inte med ---", help, good="---"))
    return _halves(lines, start, end, end), wrong


def _halves(lines: list[str], start: int, end: int, body: int) -> Halves:
    return Halves("\n".join(lines[start + 1 : end]), "\n".join(lines[body:]), body + 1, start + 2)


def _wrong(place: Place, message: str, help: str, good: str) -> Diagnostic:
    return Diagnostic(place, "front_matter", Level.ERROR, message, help, good)
