"""Every state of the search page can be used by everybody."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from catalogue.tools.audit.inspector import PageInspector
from catalogue.tools.audit.issue import VIEWS, told
from catalogue.tools.axe import explanations
from tests.browser.conftest import Visitor

DONE = "#sok-traffar[aria-busy=false]"
STATES = {
    "nothing asked": ("", "#sok-lage"),
    "hits": ("#q=oro", DONE),
    "narrowed": ("#q=oro&visa=Program", DONE),
    "another word": ("#q=depresion", DONE),
    "danger": ("#q=vill inte leva", DONE),
    "nothing found": ("#q=xyzzyqwfp", DONE),
}


@pytest.fixture(scope="module")
def looker() -> PageInspector:
    """axe-core with what has been explained."""
    return PageInspector(explanations())


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_wrong_with_a_state_of_the_search(
    state: str, visitor: Visitor, looker: PageInspector
) -> None:
    query, sign = STATES[state]
    page = visitor.open(f"/sok/{query}")
    page.wait_for_selector(sign, state="attached")
    found = looker.look(page, "/sok/", VIEWS[::3])
    assert list(told("fel", [one for one in found if not one.advice])) == []
    assert visitor.complaints == []


@pytest.mark.parametrize("missing", [["**/pagefind.js"], ["**/pagefind.js", "**/vagvisare.json"]])
def test_nothing_is_wrong_with_a_search_that_fails(
    missing: list[str], visitor: Visitor, looker: PageInspector
) -> None:
    for part in missing:
        visitor.page.route(part, lambda route: route.abort())
    page = visitor.open("/sok/#q=oro")
    expect(page.get_by_text("kunde inte starta")).to_be_visible(timeout=15_000)
    found = looker.look(page, "/sok/", VIEWS[::3])
    assert list(told("fel", [one for one in found if not one.advice])) == []


@pytest.mark.parametrize("query", ["oro", "oro&visa=Program", "depresion", "vill inte leva"])
def test_a_state_fits_in_320_px(query: str, visit: Callable[..., Visitor], library: str) -> None:
    page = visit(library, width=320).open(f"/sok/#q={query}")
    page.wait_for_selector(DONE, state="attached")
    for fold in page.locator("main details:not([open]) > summary").all():
        fold.click()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
