"""A Markdown file with YAML front matter: the two halves and where each begins."""

import re
from dataclasses import dataclass

from catalogue.formats.yaml import Refused
from catalogue.model.diagnostics import Diagnostic, Level, Place


@dataclass(frozen=True)
class Halves:
    """The YAML between the ``---`` lines, and the Markdown after them with the line it starts on."""

    yaml: str
    body: str
    body_line: int


def split(text: str, file: str) -> Halves:
    """The two halves of a content file. Raises Refused when the ``---`` lines are missing."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise _refused(
            Place(file), "filen börjar inte med ---", "första raden är --- och sedan fälten, ett på varje rad"
        )
    for number, line in enumerate(lines[1:], start=2):
        if re.fullmatch(r"---\s*", line):
            return Halves("\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1)
    raise _refused(
        Place(file, len(lines)), "fälten avslutas inte med ---", "skriv --- på en egen rad efter sista fältet"
    )


def _refused(place: Place, message: str, help: str) -> Refused:
    return Refused(Diagnostic(place, "front_matter", Level.ERROR, message, help))
