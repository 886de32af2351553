"""The checks in JavaScript, asked all at once of the page as it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from catalogue.tools.audit.check import Check, checks
from catalogue.tools.audit.issue import AccessibilityIssue
from catalogue.tools.axe import load_axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

LENS = Path(__file__).with_name("lens.js").read_text(encoding="utf-8").rstrip()
MOST = 5
"""How many elements a check names on one page."""

ASK = """() => {
  axe.setup(document.documentElement);
  try {
    const lens = LENS;
    const told = (hit) => {
      const [one, says] = Array.isArray(hit) ? hit : [hit, ""];
      return [lens.nameOf(one), one.outerHTML.slice(0, 400), says];
    };
    const asked = (check) => {
      try {
        return [...check(lens)].slice(0, MOST).map(told);
      } catch (problem) {
        return [["kontrollen", "", `Kontrollen själv gick sönder: ${problem}`]];
      }
    };
    return Object.fromEntries(Object.entries({ CHECKS }).map(([id, check]) => [id, asked(check)]));
  } finally {
    axe.teardown();
  }
}"""


@cache
def script(ids: tuple[str, ...] | None = None) -> str:
    """The question that is put to a page, for all checks or some."""
    chosen = [one for one in checks() if one.script and (ids is None or one.id in ids)]
    said = ",\n".join(f"{json.dumps(one.id)}: ({one.script.rstrip(';')})" for one in chosen)
    return ASK.replace("LENS", LENS).replace("MOST", str(MOST)).replace("CHECKS", said)


def scripted(
    page: Page, address: str, view: str, ids: tuple[str, ...] | None = None
) -> Iterator[AccessibilityIssue]:
    """What the checks in JavaScript find on the page that is open."""
    load_axe(page)
    found = page.evaluate(script(ids))
    for check in checks():
        for element, html, says in found.get(check.id, ()):
            yield issue(check, address, view, element, html, says)


def issue(check: Check, address: str, view: str, element: str, html: str, says: str) -> AccessibilityIssue:
    """What a check found, with what to do about it."""
    return AccessibilityIssue(
        address, view, check.id, element, check.words(says), html, check.criterion, check.origin
    )
