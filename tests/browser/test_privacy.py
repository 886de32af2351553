"""A visit stays between the reader and the library: nothing is asked for elsewhere, nothing is kept."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.kinds import each_kind, richest

KEPT = """async () => [
  document.cookie,
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map((one) => one.name),
  ...(await caches.keys()),
  ...(await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
].filter(Boolean)"""


@each_kind
def test_a_page_asks_for_nothing_elsewhere_and_keeps_nothing(
    kind: str, real_site: Path, visitor: Visitor
) -> None:
    page = visitor.open(richest(kind, real_site))
    visitor.settle()
    assert visitor.asked
    assert [one for one in visitor.asked if not one.startswith(visitor.root)] == []
    assert page.evaluate(KEPT) == []
    assert page.context.cookies() == []
    assert visitor.complaints == []


def led_to(page: Page) -> set[str]:
    """The addresses that the links a reader can see lead to."""
    return set(page.get_by_role("link").evaluate_all("all => all.map((one) => one.getAttribute('href'))"))


@each_kind
def test_a_page_can_be_read_without_javascript(
    kind: str, real_site: Path, visit: Callable[..., Visitor], library: str
) -> None:
    address = richest(kind, real_site)
    with_scripts = visit(library).open(address)
    page = visit(library, java_script_enabled=False).open(address)
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.get_by_role("main").inner_text().strip()
    assert led_to(with_scripts) <= led_to(page)
    for fold in page.locator("details:has(> summary:visible)").all()[:3]:
        before = fold.get_attribute("open")
        fold.locator("summary").first.click()
        assert fold.get_attribute("open") != before


def test_without_javascript_search_still_offers_a_way_to_every_program(
    visit: Callable[..., Visitor], library: str
) -> None:
    page = visit(library, java_script_enabled=False).open("/sok/?q=oro")
    assert page.get_by_role("main").get_by_role("link").count() > 10
