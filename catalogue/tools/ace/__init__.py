"""IBM's engine (accessibility-checker-engine): a second opinion, asked of every kind of page by ``audit --deep``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOLDER = Path(__file__).parent

LEFT_OUT = {
    "aria_article_label_unique": "An article is no landmark, and its heading names it for whoever lists headings.",
    "input_checkboxes_grouped": "A choice that stands in a card, or a thing to tick, belongs to what stands beside it.",
    "text_contrast_sufficient": "axe-core decides contrast here, and what it cannot decide is measured by pixels.",
}
"""Its rules that are not asked, each with the reason."""

ASK = """async () => {
  const { results } = await new window.ace.Checker().check(document, ["WCAG_2_2"]);
  const failed = results.filter(({ value: [kind, outcome] }) => kind === "VIOLATION" && outcome === "FAIL");
  return failed.map(({ ruleId, path, snippet, message }) => [ruleId, path.dom, snippet, message]);
}"""


def ace_results(page: Page) -> Iterator[tuple[str, str, str, str]]:
    """What it is sure breaks WCAG on the open page: its rule, the element as a path, its HTML and the words."""
    page.evaluate(f"{_source()}; window.ace = ace; undefined")
    for rule, element, html, words in page.evaluate(ASK):
        if rule not in LEFT_OUT:
            yield rule, element, html, words


@cache
def _source() -> str:
    return (FOLDER / "ace.js").read_text(encoding="utf-8")
