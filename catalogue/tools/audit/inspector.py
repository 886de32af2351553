"""Everything that is wrong with one page: what the engines say and what the checks of this house find."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from catalogue.tools.ace import ace_results
from catalogue.tools.audit.check import Check, checks
from catalogue.tools.audit.contrast import contrasts_of
from catalogue.tools.audit.issue import HOUSE, UNDECIDED, WCAG, AccessibilityIssue, View
from catalogue.tools.audit.scripted import issue, scripted
from catalogue.tools.audit.visit import Photographs, reason
from catalogue.tools.axe import AxeResult, Explanation, axe_results

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from catalogue.tools.audit.visit import Visit

NO_ANSWER = (
    "axe-core kan inte avgöra detta; se efter, och rätta sidan eller skriv förklaringen i explained.yaml"
)
ALIKE = 3
"""How many elements of a kind are measured before the rest of the kind are taken to be the same."""
LEFT_OUT = frozenset(
    {
        "region",
        "landmark-one-main",
        "page-has-heading-one",
        "heading-order",
        "empty-heading",
        "empty-table-header",
        "tabindex",
        "meta-viewport-large",
    }
)
"""Advice of axe-core that a check of this house gives, or that is about nothing a reader meets."""


class PageInspector:
    """Looks at pages, and remembers which explanations it needed. ``twice``: a second engine is asked too."""

    def __init__(self, known: Sequence[Explanation], *, twice: bool = False) -> None:
        self.known = known
        self.twice = twice
        self.photographs: Photographs | None = None
        self.used: set[Explanation] = set()

    def look(
        self, page: Page, address: str, views: Sequence[View], *, open_folds: bool = True
    ) -> list[AccessibilityIssue]:
        """What is wrong with the open page as it stands. All that is folded is unfolded first, to be looked at too.

        In a width that has been seen in light, dark is another set of colours: axe-core is asked about those alone.
        """
        if open_folds:
            page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        found: list[AccessibilityIssue] = []
        for at, view in enumerate(views):
            show(page, view)
            found += self._axe(page, address, view, colours=view.dark and View(view.width) in views[:at])
            found += scripted(page, address, str(view))
        if self.twice:
            found += _second(page, address, str(views[-1]))
        return once(found)

    def drive(self, visit: Visit, address: str) -> list[AccessibilityIssue]:
        """What is wrong with a page when keys are pressed, windows change and time passes."""
        return once(one for check in checks() for one in _driven(check, visit, address))

    def _axe(self, page: Page, address: str, view: View, *, colours: bool) -> Iterator[AccessibilityIssue]:
        results = list(axe_results(page, colours=colours))
        contrasts = self._contrasts(page, [one for one in results if _by_eye(one)])
        for one in results:
            if one.rule in LEFT_OUT:
                continue
            origin = (WCAG if one.required else HOUSE) if one.decided else UNDECIDED
            words = one.help
            if not one.decided:
                decision = self._decision(page, address, one, contrasts)
                if decision == "":
                    continue
                origin = origin if decision is None else WCAG
                words = f"{one.help}: {decision or f'{one.message} [{one.cause}] ({NO_ANSWER})'}"
            yield AccessibilityIssue(
                address, str(view), one.rule, one.element, words, one.html, one.criterion, origin
            )

    def _photographs(self, page: Page) -> Photographs:
        browser = page.context.browser
        if browser is None:
            raise ValueError("a page without a browser cannot be photographed")
        if self.photographs is None or self.photographs.browser != browser:
            self.photographs = Photographs(browser)
        return self.photographs

    def _contrasts(self, page: Page, unsure: Sequence[AxeResult]) -> dict[str, str | None]:
        """What is measured of each text whose contrast axe-core could not decide."""
        kinds: dict[str, list[str]] = defaultdict(list)
        for one in unsure:
            kinds[f"{one.cause} {_kind(one.element)}"].append(one.element)
        found: dict[str, str | None] = {}

        def measure(texts: list[str]) -> None:
            if texts:
                found.update(zip(texts, contrasts_of(page, texts, self._photographs(page)), strict=True))

        measure([one for alike in kinds.values() for one in alike[:ALIKE]])
        wrong = [alike for alike in kinds.values() if any(found[one] != "" for one in alike[:ALIKE])]
        measure([one for alike in wrong for one in alike[ALIKE:]])
        return found

    def _decision(
        self, page: Page, address: str, one: AxeResult, contrasts: Mapping[str, str | None]
    ) -> str | None:
        """Nothing when what axe-core could not decide is right, words when it is wrong, None when nobody knows."""
        if not one.required:
            return ""
        if _by_eye(one):
            return contrasts.get(one.element, "")
        for known in self.known:
            if known.concerns(one.rule, one.cause, address) and page.evaluate(
                "([found, selector]) => Boolean(document.querySelector(found)?.matches(selector))",
                [one.element, known.element],
            ):
                self.used.add(known)
                return ""
        return None


def _driven(check: Check, visit: Visit, address: str) -> Iterator[AccessibilityIssue]:
    """What one check finds in use; that it could not be finished is a finding too."""
    try:
        for hit in check.drives(visit) if check.drives else ():
            yield issue(check, address, "i bruk", *hit)
    except Error as problem:
        visit.forget()
        words = f"{check.title}: det gick inte att pröva färdigt. {reason(problem)}"
        yield AccessibilityIssue(
            address, "i bruk", check.id, "kontrollen", words, "", check.criterion, UNDECIDED
        )


def _second(page: Page, address: str, view: str) -> Iterator[AccessibilityIssue]:
    for rule, element, html, words in ace_results(page):
        yield AccessibilityIssue(address, view, f"ace {rule}", element, words, html, "", HOUSE)


def _by_eye(one: AxeResult) -> bool:
    """Whether it is about contrast that only a photograph can decide."""
    return one.rule == "color-contrast" and one.required and not one.decided


def _kind(selector: str) -> str:
    """What selectors of elements that look alike have in common: the last part, without names and numbers."""
    return re.sub(r"\d+|\[[^\]]*\]|#[\w-]+|:nth-child\(\)", "", selector).rpartition(">")[2].strip()


def once(found: Iterable[AccessibilityIssue]) -> list[AccessibilityIssue]:
    """The same finding in several views is told for the first."""
    seen: dict[tuple[str, str, str, str], AccessibilityIssue] = {}
    for one in found:
        seen.setdefault((one.page, one.rule, one.element, one.help), one)
    return list(seen.values())


def show(page: Page, view: View) -> None:
    """Make the window as wide as the view, and light or dark. Nothing moves."""
    page.set_viewport_size({"width": view.width, "height": 800})
    page.emulate_media(color_scheme="dark" if view.dark else "light", reduced_motion="reduce")
