"""What is wrong with a page that is open in a browser: axe-core's answer, and that of the checks beside it.

axe-core knows roles, names, contrast and structure. ``beside.js`` looks at what it does not: text that
does not fit on a small screen or in large letters, and keyboard focus that cannot be seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOLDER = Path(__file__).parent

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")
"""What must hold: levels A and AA of WCAG 2.1, which is what Swedish law asks for."""
ADVICE = "best-practice"
"""What axe-core's makers recommend besides; told, but nothing fails on it."""

ENOUGH = 4.5
"""Contrast of text of any size; an explanation of what stands in the way of axe-core's eyes holds only with it."""

BESIDE = f"({(FOLDER / 'beside.js').read_text(encoding='utf-8')})"

UNDECIDED = (
    "axe-core kan inte avgöra detta; se efter, och rätta sidan eller skriv förklaringen i explained.yaml"
)


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
    """Something that is wrong with one element of a page."""

    page: str
    view: str
    rule: str
    element: str
    help: str
    html: str = ""
    advice: bool = False


@dataclass(frozen=True)
class Explanation:
    """Why something axe-core cannot decide is right as it is."""

    rule: str
    says: str
    element: str
    pages: str
    reason: str

    def concerns(self, rule: str, says: str, page: str) -> bool:
        """Whether it is about this rule, undecided for this cause, on this page."""
        return (self.rule, self.says) == (rule, says) and fnmatchcase(page, self.pages)


def explanations(file: Path = FOLDER / "explained.yaml") -> tuple[Explanation, ...]:
    """What people have looked at, in the order it is written."""
    return tuple(Explanation(**one) for one in yaml.safe_load(file.read_text(encoding="utf-8")))


class PageInspector:
    """Looks at the page that is open, and remembers which explanations it needed."""

    def __init__(self, known: Sequence[Explanation]) -> None:
        self.known = known
        self.used: set[Explanation] = set()

    def look(self, page: Page, address: str, views: Sequence[View]) -> list[AccessibilityIssue]:
        """Everything wrong with the open page. All that is folded is unfolded first, to be looked at too."""
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        found = [*self._fit(page, address), *self._focus(page, address)]
        for view in views:
            show(page, view)
            found += self._axe(page, address, view)
        return found

    def _axe(self, page: Page, address: str, view: View) -> Iterator[AccessibilityIssue]:
        runner = axe(loaded=page.evaluate("'axe' in window"))
        options = {"runOnly": [*TAGS, ADVICE], "resultTypes": ["violations", "incomplete"]}
        answer = runner.run(page, options=options).response
        for result, node in _nodes(answer["violations"]):
            advice = ADVICE in result["tags"]
            yield AccessibilityIssue(
                address, str(view), result["id"], _target(node), result["help"], node["html"], advice
            )
        for result, node in _nodes(answer["incomplete"]):
            if ADVICE not in result["tags"] and not self._explained(page, address, result["id"], node):
                cause, message = _cause(node)
                words = f"{result['help']}: {message} [{cause}] ({UNDECIDED})"
                yield AccessibilityIssue(address, str(view), result["id"], _target(node), words, node["html"])

    def _explained(self, page: Page, address: str, rule: str, node: dict[str, Any]) -> bool:
        for one in self.known:
            if one.concerns(rule, _cause(node)[0], address) and page.evaluate(
                f"""([found, selector, contrast]) => {{
                  const one = document.querySelector(found);
                  return Boolean(one?.matches(selector)) && {BESIDE}.contrast(one) >= contrast;
                }}""",
                [_target(node), one.element, ENOUGH if rule == "color-contrast" else 0],
            ):
                self.used.add(one)
                return True
        return False

    def _fit(self, page: Page, address: str) -> Iterator[AccessibilityIssue]:
        show(page, View(320))
        yield from _beside(page, address, "fit", "320 px")
        yield from _beside(page, address, "fitWithSpacing", "320 px med glesare text")
        show(page, View(1280))
        with twice_as_large_text(page):
            yield from _beside(page, address, "fit", "1280 px med dubbelt så stor text")

    def _focus(self, page: Page, address: str) -> Iterator[AccessibilityIssue]:
        page.keyboard.press("Tab")
        yield from _beside(page, address, "focus", "1280 px med tangentbord")


def show(page: Page, view: View) -> None:
    """Make the window as wide as the view, and light or dark. Nothing moves."""
    page.set_viewport_size({"width": view.width, "height": 800})
    page.emulate_media(color_scheme="dark" if view.dark else "light", reduced_motion="reduce")


@contextmanager
def twice_as_large_text(page: Page) -> Iterator[None]:
    """The browser's own setting for text, which style sheets' rem and their conditions follow."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    try:
        yield
    finally:
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        session.detach()


@cache
def axe(*, loaded: bool) -> Any:
    """axe-core, the version that is carried here; without its script for a page that already has it."""
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    return Axe("undefined") if loaded else Axe.from_file(FOLDER / "axe.min.js")


def _beside(page: Page, address: str, probe: str, words: str) -> Iterator[AccessibilityIssue]:
    for found in page.evaluate(f"{BESIDE}.{probe}()"):
        yield AccessibilityIssue(
            address, words, found["rule"], found["element"], found["help"], found["html"]
        )


def _nodes(results: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    return ((result, node) for result in results for node in result["nodes"])


def _target(node: dict[str, Any]) -> str:
    return str(node["target"][0])


def _cause(node: dict[str, Any]) -> tuple[str, str]:
    """Why axe-core could not decide: its key for it, and its words."""
    checks: Iterator[dict[str, Any]] = (one for key in ("any", "all", "none") for one in node[key])
    first = next(checks, {"id": "", "message": "", "data": None})
    data = first["data"]
    key = data.get("messageKey") if isinstance(data, dict) else None
    return str(key or first["id"]), str(first["message"])
