"""The browser judges every search as the reference in Python does."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from catalogue.search.danger import judge
from catalogue.search.danger_browser import FILE
from tests.browser.conftest import Visitor
from tests.search.test_danger import everyday as everyday_searches
from tests.search.test_danger import trials
from tests.site import real_catalogue

LISTS = Path(__file__).with_name("dangers.yaml")

JUDGED = """async queries => {
    const script = document.querySelector('script[src*="search.js"]').src;
    const { judge } = await import(new URL("search-danger.js", script));
    const dangers = await judge();
    return queries.map(dangers);
}"""


@cache
def searches() -> list[str]:
    """Every search of the trials, of the patterns' own examples, and awkward ones."""
    entries = real_catalogue().vocabulary.danger_patterns.values()
    own = [query for entry in entries for query in (*entry.catches, *entry.spares)]
    lists: dict[str, Any] = yaml.safe_load(LISTS.read_text(encoding="utf-8"))
    awkward = [
        "",
        " ",
        "!!",
        "💊💊",
        "v i l l d ö",
        "می\u200cخواهم بمیرم",
        "İ",
        "ﬁnns inte",
        "２０ alvedon",
        "a" * 120,
    ]
    tried = [text for _, text in (*trials(), *everyday_searches())]
    return [*own, *tried, *lists["shown"], *lists["hidden"], *awkward]


def judged(page: Page) -> list[list[str]]:
    found: list[list[str]] = page.evaluate(JUDGED, searches())
    return found


def test_the_browser_and_the_reference_find_the_same_dangers(visitor: Visitor, real_site: Path) -> None:
    found = judged(visitor.open("/sok/"))
    vocabulary = real_catalogue().vocabulary
    reference = judge(vocabulary).knowing(json.loads((real_site / FILE).read_bytes())["real"].split())
    order = list(vocabulary.dangers)
    expected = [sorted(reference.dangers(query), key=order.index) for query in searches()]
    assert len(found) > 800
    assert [(q, a, b) for q, a, b in zip(searches(), found, expected, strict=True) if a != b] == []


def test_what_the_browser_fetches_is_small(real_site: Path) -> None:
    data = (real_site / FILE).read_bytes()
    assert set(json.loads(data)) == {"dangers", "intents", "parts", "joined", "real"}
    assert len(data) < 200_000
