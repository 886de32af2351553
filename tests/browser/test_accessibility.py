"""Every kind of page can be used by everybody: small window, large text, keyboard, light or dark, read aloud."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from catalogue.tools.audit.browsing import new_context
from catalogue.tools.audit.inspector import PageInspector
from catalogue.tools.audit.issue import VIEWS, View, told
from catalogue.tools.audit.visit import Visit
from catalogue.tools.axe import explanations
from tests.browser.conftest import Visitor
from tests.browser.kinds import COMPONENTS, each_kind, richest, thinnest_and_richest
from tests.some import some

Look = Callable[..., str]

OF_A_WHOLE_PAGE = frozenset(
    {
        "current-lies",
        "dead-anchor",
        "heading-levels",
        "landmark-unique",
        "same-name-other-target",
        "skip-link-dead",
        "untelling-title",
    }
)
"""What only a whole page can be asked: a component alone lacks what it leads to, and stands there several times."""


@pytest.fixture(scope="module")
def look(browser: Browser) -> Look:
    """Looks at a page in some views, and tells what is wrong."""
    looker = PageInspector(explanations())

    def at(root: str, address: str, views: Sequence[View], but: frozenset[str] = frozenset()) -> str:
        visit = Visit(browser, root + address.lstrip("/"))
        heard = visit.complaints.heard
        with visit.opened() as page:
            said = "".join(map(str, heard))
            found = looker.look(page, address, views)
        visit.close()
        return said + "\n".join(told("fel", [one for one in found if not one.advice and one.rule not in but]))

    return at


@each_kind
def test_nothing_is_wrong_with_any_kind_of_page_at_375_and_1280_px_in_light_and_dark(
    kind: str, real_site: Path, library: str, look: Look
) -> None:
    *thin, rich = thinnest_and_richest(kind, real_site)
    assert not (wrong := look(library, rich, VIEWS)), wrong
    for address in thin:
        assert not (wrong := look(library, address, VIEWS[::3])), wrong


def test_dark_is_other_colours_and_nothing_else_so_that_the_rest_is_looked_at_in_light(
    real_site: Path,
) -> None:
    for sheet in some([*real_site.rglob("*.css"), *real_site.rglob("*.html")]):
        assert "prefers-color-scheme" not in sheet.read_text(encoding="utf-8"), sheet


@each_kind
def test_every_kind_of_page_can_be_used_with_keys_large_text_and_time(
    kind: str, real_site: Path, library: str, browser: Browser
) -> None:
    address = richest(kind, real_site)
    visit = Visit(browser, library + address.lstrip("/"))
    found = PageInspector(()).drive(visit, address)
    visit.close()
    wrong = "\n".join(told("fel", [one for one in found if not one.advice]))
    assert not wrong, wrong


@pytest.mark.parametrize("component", COMPONENTS)
def test_nothing_is_wrong_with_any_example_of_a_component_at_375_and_1280_px_in_light_and_dark(
    component: str, gallery: str, look: Look
) -> None:
    assert not (wrong := look(gallery, f"/_galleri/{component}/", VIEWS, OF_A_WHOLE_PAGE)), wrong


@each_kind
def test_the_first_tab_stop_skips_to_the_content(kind: str, real_site: Path, visitor: Visitor) -> None:
    page = visitor.open(richest(kind, real_site))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Hoppa till innehållet"
    assert skip.bounding_box()
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('main:target, main :target')")
    page.keyboard.press("Tab")
    assert page.evaluate(
        """() => {
          const main = document.querySelector("main");
          const here = document.activeElement;
          return main.contains(here) || Boolean(main.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
        }"""
    )


@each_kind
def test_the_keyboard_goes_through_a_page_from_top_to_bottom_and_out(
    kind: str, real_site: Path, browser: Browser, library: str
) -> None:
    with new_context(browser) as context:  # nobody has tabbed out of it before
        page = context.new_page()
        page.goto(library + thinnest_and_richest(kind, real_site)[0].lstrip("/"))
        goes_through(page)


def goes_through(page: Page) -> None:
    """Tab comes to everything that can be used, in the order of the page, and then out of it."""
    expected = page.evaluate(
        """() => {
          const shown = (one) => one.checkVisibility();
          const stops = [...document.querySelectorAll("a[href], button, input, select, summary, textarea, [tabindex]")];
          const chosen = ({ name }) => document.querySelector(`[name="${name}"]:checked`);
          const first = (one) => chosen(one) ?? document.getElementsByName(one.name)[0];
          const reached = (one) => one.type !== "radio" || one === first(one);
          window.stops = stops.filter((one) => shown(one) && one.tabIndex >= 0 && !one.disabled && reached(one));
          return window.stops.length;
        }"""
    )
    order = []
    for _ in range(min(expected, 60)):
        page.keyboard.press("Tab")
        order.append(page.evaluate("window.stops.indexOf(document.activeElement)"))
    assert order == list(range(len(order)))
    if expected <= 60:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body")


@each_kind
def test_a_page_has_the_landmarks_that_a_screen_reader_goes_by(
    kind: str, real_site: Path, visitor: Visitor
) -> None:
    page = visitor.open(richest(kind, real_site))
    for role in ("banner", "main", "contentinfo"):
        assert page.get_by_role(role).count() == 1, role
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.get_by_role("main").get_by_role("heading", level=1).count() == 1
    names = [one.get_attribute("aria-label") for one in page.get_by_role("navigation").all()]
    assert len(names) == len(set(names))


@each_kind
def test_every_kind_of_page_says_where_it_is(kind: str, real_site: Path, visitor: Visitor) -> None:
    address = richest(kind, real_site)
    page = visitor.open(address)
    way = page.get_by_role("navigation", name="Du är här")
    if address in ("/", "/404.html"):
        assert way.count() == 0
    else:
        assert way.get_by_role("link", name="Start").count() == 1
        assert way.locator("[aria-current=page]").inner_text()


@each_kind
def test_paper_gets_the_content_and_not_the_menus(kind: str, real_site: Path, visitor: Visitor) -> None:
    page = visitor.open(richest(kind, real_site))
    page.emulate_media(media="print")
    assert page.get_by_role("heading", level=1).is_visible()
    for one in page.get_by_role("navigation").all():
        assert not one.is_visible()
    assert not page.get_by_role("search").first.is_visible()
