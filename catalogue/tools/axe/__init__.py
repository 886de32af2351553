"""axe-core, the version that is carried here: what it finds on a page that is open, and what it cannot decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOLDER = Path(__file__).parent

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
"""What must hold: levels A and AA of WCAG 2.1, which is what Swedish law asks for, and of 2.2."""
ADVICE = "best-practice"
"""What axe-core's makers recommend besides."""
COLOURS = "cat.color"
"""What axe-core calls the rules that only other colours can change."""
TODAY = frozenset(TAGS[:4])
"""The part of it that the law points to today."""
MORE = ("css-orientation-lock", "label-content-name-mismatch", "focus-order-semantics", "target-size")
"""Rules that are off by themselves and wanted here."""


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


@dataclass(frozen=True)
class AxeResult:
    """One element that a rule is broken by, or that axe-core could not decide about."""

    rule: str
    criterion: str
    help: str
    element: str
    html: str
    required: bool
    decided: bool
    cause: str
    message: str


def axe_results(page: Page, within: str = "", *, colours: bool = False) -> Iterator[AxeResult]:
    """What axe-core says of the open page, or of one part of it; rules that are kept are not told.

    ``colours``: only what other colours can change, on a page that has been asked about the rest.
    """
    load_axe(page)
    options = {
        "runOnly": [*TAGS, ADVICE],
        "rules": {rule: {"enabled": True} for rule in MORE},
        "resultTypes": ["violations", "incomplete"],
    }
    answer = page.evaluate(
        """([within, options, kind]) => {
          const rules = axe.getRules(options.runOnly).filter(({ tags }) => tags.includes(kind));
          const only = { ...options, runOnly: { type: "rule", values: rules.map((one) => one.ruleId) } };
          return axe.run(within || document, kind ? only : options)
            .then(({ violations, incomplete }) => ({ violations, incomplete }));
        }""",
        [within, options, COLOURS if colours else ""],
    )
    for kind in ("violations", "incomplete"):
        for result in answer[kind]:
            for node in result["nodes"]:
                cause, message = _cause(node)
                yield AxeResult(
                    result["id"],
                    _criterion(result["tags"]),
                    result["help"],
                    str(node["target"][0]),
                    node["html"],
                    not TODAY.isdisjoint(result["tags"]),
                    kind == "violations",
                    cause,
                    message,
                )


def load_axe(page: Page) -> None:
    """axe-core on the open page, once."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(f"{_source()}; undefined")


@cache
def _source() -> str:
    return (FOLDER / "axe.min.js").read_text(encoding="utf-8")


def _criterion(tags: list[str]) -> str:
    numbers = [
        tag.removeprefix("wcag") for tag in tags if tag.removeprefix("wcag").isdigit() and len(tag) > 6
    ]
    return ".".join([numbers[0][0], numbers[0][1], numbers[0][2:]]) if numbers else ""


def _cause(node: dict[str, Any]) -> tuple[str, str]:
    """Why axe-core could not decide: its key for it, and its words."""
    tests: Iterator[dict[str, Any]] = (one for key in ("any", "all", "none") for one in node[key])
    first = next(tests, {"id": "", "message": "", "data": None})
    data = first["data"]
    key = data.get("messageKey") if isinstance(data, dict) else None
    return str(key or first["id"]), str(first["message"])
