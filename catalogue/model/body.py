"""The running text of a page, written and rendered."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading in the text, with the id that a link can point at."""

    level: int
    id: str
    text: str


@dataclass(frozen=True)
class Body:
    """A text with its safe HTML and what it contains. ``first_line`` is where it starts in its file."""

    text: str = ""
    html: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    first_line: int = 1


@dataclass(frozen=True)
class Refusal:
    """Why a text is not rendered: line and column counted from 1 within the text, what is wrong, what is right.

    ``good`` is the whole line as it was meant, where that is plain to see.
    """

    line: int
    column: int
    message: str
    help: str
    width: int = 1
    good: str = ""
