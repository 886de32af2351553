"""What a build has to say about content: a small value with a place, drawn once, elsewhere."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How hard a finding is. Only errors stop a build."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The Swedish word in front of the message."""
        return {Level.INFO: "upplysning", Level.WARNING: "varning", Level.ERROR: "fel"}[self]


@dataclass(frozen=True, order=True)
class Place:
    """Where in a file, counted from 1 in characters; ``width`` is how much to underline."""

    file: str
    line: int = 1
    column: int = 1
    width: int = 1


def place_in(text: str, file: str, start: int, end: int) -> Place:
    """The place of some characters of a file's text, counted from 0."""
    line = text.count("\n", 0, start) + 1
    return Place(file, line, start - text.rfind("\n", 0, start), max(end - start, 1))


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One mistake: where, which rule, what is wrong, and what would be right. Sorts by place.

    ``good`` is the whole line as it was meant, to copy; empty where that is not plain to see.
    """

    place: Place
    rule: str
    level: Level
    message: str
    help: str = ""
    good: str = ""
