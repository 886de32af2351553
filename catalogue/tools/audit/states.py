"""States that a reader can bring a page into: data in ``states.yaml``, played here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from playwright.sync_api import Page

FILE = Path(__file__).with_name("states.yaml")


@dataclass(frozen=True)
class State:
    """A page, and what is done there."""

    name: str
    page: str
    steps: Sequence[Mapping[str, Any]]
    width: int = 1280
    narrow: bool = False
    scripts: bool = True

    def play(self, page: Page) -> None:
        """Bring the page that is open into this state."""
        for step in self.steps:
            for verb, what in step.items():
                STEPS[verb](page, what)


def states() -> tuple[State, ...]:
    """All of them, in the order they are written."""
    return tuple(State(**one) for one in yaml.safe_load(FILE.read_text(encoding="utf-8")))


OPEN_ALL = "(selector) => document.querySelectorAll(selector).forEach((one) => { one.open = true; })"

STEPS: Mapping[str, Callable[[Page, Any], object]] = {
    "open": lambda page, selector: page.evaluate(OPEN_ALL, selector),
    "press": lambda page, key: page.keyboard.press(key),
    "click": lambda page, selector: page.locator(selector).first.click(),
    "fill": lambda page, two: page.locator(two[0]).first.fill(two[1]),
    "check": lambda page, selector: page.locator(selector).first.check(),
    "choose": lambda page, two: page.locator(two[0]).first.select_option(two[1]),
    "wait": lambda page, selector: page.locator(selector).first.wait_for(),
}
