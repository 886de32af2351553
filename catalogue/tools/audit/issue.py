"""What is wrong with a page, and where: the noun that engines, checks and reports share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from catalogue.formats.swedish import counted

PAGES_NAMED = 3
"""How many pages are named when an element is found on many."""

WCAG = "wcag"
HOUSE = "huset"
ADVICE = "råd"
UNDECIDED = "oavgjort"


@dataclass(frozen=True)
class View:
    """A window of some width, in light or dark."""

    width: int
    dark: bool = False

    def __str__(self) -> str:
        return f"{self.width} px {'mörkt' if self.dark else 'ljust'}"


VIEWS = tuple(View(width, dark) for width in (375, 1280) for dark in (False, True))


@dataclass(frozen=True)
class AccessibilityIssue:
    """Something that is wrong with one element of a page.

    ``origin`` says who asks for it to be mended: WCAG (then ``criterion`` is its number), this house, advice that
    nothing fails on, or an engine that could not decide.
    """

    page: str
    view: str
    rule: str
    element: str
    help: str
    html: str = ""
    criterion: str = ""
    origin: str = WCAG

    @property
    def advice(self) -> bool:
        """Whether it is told and nothing fails on it."""
        return self.origin == ADVICE

    def as_json(self) -> dict[str, str]:
        """The same, for machines."""
        return {**asdict(self), "html": short(self.html)}


def told(word: str, found: Iterable[AccessibilityIssue]) -> Iterator[str]:
    """What was found, by rule and element, with the pages it was found on."""
    groups: dict[tuple[str, str, str], list[AccessibilityIssue]] = defaultdict(list)
    for one in found:
        groups[one.rule, one.element, one.help].append(one)
    for (rule, element, words), group in sorted(groups.items()):
        views: dict[str, dict[str, None]] = defaultdict(dict)
        for one in group:
            views[one.page][one.view] = None
        yield f"{word}: {rule}: {words}{f' (WCAG {group[0].criterion})' if group[0].criterion else ''}"
        yield f"  element: {element}"
        if group[0].html:
            yield f"  html: {short(group[0].html)}"
        for page in list(views)[:PAGES_NAMED]:
            yield f"  sida: {page} ({', '.join(views[page])})"
        if len(views) > PAGES_NAMED:
            yield f"  och {counted(len(views) - PAGES_NAMED, 'sida', 'sidor')} till"


def short(html: str) -> str:
    """The beginning of some HTML, on one line."""
    one_line = " ".join(html.split())
    return one_line if len(one_line) <= 120 else f"{one_line[:120]} …"
