"""What has happened to the content, as far as the copy at hand remembers: files before and after each day."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Revision:
    """A content file before the changes of a day and after them; None where it was not there.

    ``name`` is the path below the content folder.
    """

    day: date
    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class History:
    """The revisions, newest day first, and the first day they reach back to. Without a day nothing is remembered."""

    revisions: tuple[Revision, ...] = ()
    since: date | None = None
    whole: bool = True
    """Whether the first day is the very first, or only as far back as the copy remembers."""
