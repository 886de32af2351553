"""Somebody who may be in danger is shown where help is, first, and leaves no trace of having asked."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.kinds import each_kind, richest

LISTS = yaml.safe_load(Path(__file__).with_name("dangers.yaml").read_text(encoding="utf-8"))


def judged(page: Page, searches: list[str]) -> dict[str, bool]:
    """For each search, typed into the box, whether the box about urgent help shows."""
    page.get_by_role("searchbox").focus()
    page.wait_for_selector(".searchbox[data-judged=known]")
    shown: dict[str, bool] = page.evaluate(
        """searches => {
            const field = document.querySelector(".searchbox input");
            const box = document.getElementById("fara").closest("section");
            return Object.fromEntries(searches.map(words => {
                field.value = words;
                field.dispatchEvent(new Event("input", { bubbles: true }));
                return [words, box.checkVisibility()];
            }));
        }""",
        searches,
    )
    return shown


def test_the_lists_are_long_and_do_not_contradict_one_another() -> None:
    assert len(LISTS["shown"]) >= 60
    assert len(LISTS["hidden"]) >= 40
    assert not set(LISTS["shown"]) & set(LISTS["hidden"])


def test_words_of_danger_bring_out_where_help_is(visitor: Visitor) -> None:
    shown = judged(visitor.open("/sok/"), LISTS["shown"])
    assert [words for words, is_shown in shown.items() if not is_shown] == []


def test_everyday_words_do_not(visitor: Visitor) -> None:
    shown = judged(visitor.open("/sok/"), LISTS["hidden"])
    assert [words for words, is_shown in shown.items() if is_shown] == []


def test_an_everyday_word_beside_words_of_danger_does_not_hide_the_box(visitor: Visitor) -> None:
    assert judged(visitor.open("/sok/"), ["självskattning jag vill dö"]) == {
        "självskattning jag vill dö": True
    }


@pytest.mark.parametrize("part", ["**/vagvisare.json", "**/pagefind.js", "**/sok/vagvisare.json*"])
def test_the_box_shows_also_when_the_search_itself_is_broken(part: str, visitor: Visitor) -> None:
    visitor.page.route(part, lambda route: route.abort())
    assert judged(visitor.open("/sok/"), ["vill inte leva"]) == {"vill inte leva": True}


def test_the_box_stands_before_the_hits_with_numbers_to_call(visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    page.get_by_role("searchbox").fill("självmordstankar")
    page.keyboard.press("Enter")
    box = page.get_by_role("main").get_by_role("region", name="Behöver du hjälp nu?")
    expect(box.get_by_role("link", name="112", exact=True)).to_have_attribute("href", "tel:112")
    expect(box.get_by_role("link", name="1177")).to_have_attribute("href", "tel:1177")
    expect(page.get_by_role("alert")).to_contain_text("Ring 112 om det är fara för liv")
    order = page.evaluate(
        "document.getElementById('fara').compareDocumentPosition(document.getElementById('sok-traffar'))"
    )
    assert order & 4, "the hits should come after the box"


def test_a_search_about_danger_leaves_no_trace(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=oro")
    expect(page.get_by_role("status")).to_contain_text("på oro")
    before = page.evaluate("history.length")
    page.get_by_role("searchbox").fill("vill inte leva")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Ring 112")
    assert page.evaluate("location.href") == f"{visitor.root}sok/"
    assert page.evaluate("history.length") == before
    assert page.title() == "Sök – Programbiblioteket"


def test_a_shared_address_about_danger_is_emptied_and_still_answered(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=vill inte leva")
    expect(page.get_by_role("main").get_by_role("region", name="Behöver du hjälp nu?")).to_be_visible()
    page.wait_for_url(f"{visitor.root}sok/")
    assert page.title() == "Sök – Programbiblioteket"


@each_kind
def test_urgent_help_is_one_of_the_first_links_of_every_page(
    kind: str, real_site: Path, visitor: Visitor
) -> None:
    page = visitor.open(richest(kind, real_site))
    link = page.get_by_role("banner").get_by_role("link", name="Akut hjälp")
    expect(link).to_be_visible()
    assert page.get_by_role("link").all_inner_texts().index("Akut hjälp") < 12


BOXES = ["/", "/404.html", "/sok/"]
each_box = pytest.mark.parametrize("address", BOXES)


def help_box(page: Page) -> Locator:
    """The box about urgent help beside the search box."""
    return page.locator(".danger")


@each_box
def test_every_search_box_shows_where_help_is_while_somebody_types(address: str, visitor: Visitor) -> None:
    page = visitor.open(address)
    page.get_by_role("searchbox").press_sequentially("jag vill inte leva")
    expect(help_box(page)).to_be_visible()
    page.get_by_role("searchbox").fill("oro")
    expect(help_box(page)).to_be_hidden()


@each_box
def test_each_danger_has_its_own_line(address: str, visitor: Visitor) -> None:
    page = visitor.open(address)
    page.get_by_role("searchbox").fill("tagit 20 alvedon")
    expect(help_box(page).get_by_role("link", name="010-456 67 00")).to_be_visible()
    expect(help_box(page).get_by_text("begär giftinformation")).to_be_visible()
    page.get_by_role("searchbox").fill("min man slår mig")
    expect(help_box(page).get_by_role("link", name="020-50 50 50")).to_be_visible()
    expect(help_box(page).get_by_role("link", name="010-456 67 00")).to_be_hidden()


@each_box
def test_enter_hands_words_of_danger_on_without_an_address(address: str, visitor: Visitor) -> None:
    page = visitor.open(address)
    page.get_by_role("searchbox").fill("vill inte leva")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sök")
    expect(help_box(page)).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("vill inte leva")
    expect(page.locator("#sok-traffar .hit").first).to_contain_text("Akut hjälp")
    assert page.evaluate("location.href") == f"{visitor.root}sok/"
    assert page.title() == "Sök – Programbiblioteket"
    assert page.evaluate("history.state") is None
    assert page.evaluate("[...Object.values(localStorage), ...Object.values(sessionStorage)]") == []


@each_box
def test_back_leads_to_the_page_where_somebody_searched(address: str, visitor: Visitor) -> None:
    page = visitor.open("/program/")
    page.goto(visitor.root + address.lstrip("/"))
    title = page.title()
    page.get_by_role("searchbox").fill("vill inte leva")
    page.keyboard.press("Enter")
    expect(page.locator("#sok-traffar .hit").first).to_be_visible()
    page.go_back()
    expect(page).to_have_title(title if address != "/sok/" else re.compile("^Alla program"))


@each_box
@pytest.mark.parametrize("blocked", ["**/*.js*", "**/search-*.js*", "**/fara.json*"])
def test_when_the_scripts_cannot_load_the_words_stay_and_help_stands_above(
    address: str, blocked: str, visitor: Visitor
) -> None:
    visitor.page.route(blocked, lambda route: route.abort())
    page = visitor.open(address)
    page.get_by_role("searchbox").fill("vill inte leva")
    page.keyboard.press("Enter")
    expect(help_box(page)).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("vill inte leva")
    assert "leva" not in page.evaluate("location.href")


@each_box
def test_without_javascript_the_words_stay_and_help_stands_above(
    address: str, visit: Callable[..., Visitor], library: str
) -> None:
    page = visit(library, java_script_enabled=False).open(address)
    page.get_by_role("searchbox").fill("vill inte leva")
    page.keyboard.press("Enter")
    expect(help_box(page)).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("vill inte leva")
    assert page.url == library + address.lstrip("/")


def test_the_box_is_heard_once(visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    page.evaluate(
        """() => {
            window.heard = [];
            const words = one => [...one.addedNodes].map(node => node.textContent);
            const change = list => heard.push(...list.flatMap(words));
            new MutationObserver(change).observe(document.querySelector("[role=alert]"), { childList: true });
        }"""
    )
    page.get_by_role("searchbox").press_sequentially("jag vill inte leva längre, orkar inte mer")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("träff")
    heard = page.evaluate("heard")
    assert len(heard) == 1
    assert "Ring 112" in heard[0]
    expect(page.get_by_role("status")).not_to_contain_text("112")
