"""Characters that content may not carry: what cannot be seen, and what changes how the rest is read."""

import re
from collections.abc import Iterator

from catalogue.model.diagnostics import Diagnostic, Level, Place

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, among them the one that starts a terminal's colours
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u3164\uffa0"  # nothing to see
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff"  # line ends, and what turns the order of reading around
    "\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"  # halves, private letters, text hidden in tags
)


def forbidden_characters(text: str, file: str, first_line: int = 1) -> Iterator[Diagnostic]:
    """A diagnostic for each line with such a character."""
    for number, line in enumerate(text.split("\n"), start=first_line):
        if found := FORBIDDEN.search(line):
            yield hidden_character(found[0], Place(file, number, found.start() + 1))


def hidden_character(character: str, place: Place) -> Diagnostic:
    """What is said about one such character."""
    return Diagnostic(
        place,
        "hidden_character",
        Level.ERROR,
        f"osynligt eller styrande tecken (U+{ord(character):04X})",
        "ta bort tecknet; det följer ofta med när text klistras in",
    )
