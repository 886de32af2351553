"""Search is calm: it costs nothing until it is used, says one thing at a time, and keeps what was typed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visitor

SEARCHES = ("search-page.js", "search-signposts.js", "vagvisare.json", "pagefind")
NOT_RUNNING = "#sok-vilar"
LISTEN = """() => {
  window.said = [];
  const status = document.getElementById("sok-lage");
  const listener = new MutationObserver(() => window.said.push(status.textContent));
  listener.observe(status, { childList: true, characterData: true, subtree: true });
}"""


def held_back(page: Page, pattern: str) -> list[Route]:
    """The requests for some addresses, as they come; none is answered."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(pattern, hold)
    return held


def parts_asked(visitor: Visitor) -> set[str]:
    """The scripts of the search page that have been asked for."""
    return {one for one in visitor.asked if "/search-" in one}


def typed(page: Page, words: str) -> None:
    """Letters typed one by one, without Enter, once the search has come."""
    page.get_by_role("searchbox").focus()
    page.wait_for_selector("#sok-vilar[data-started]", state="attached")
    page.get_by_role("searchbox").press_sequentially(words)


def test_nothing_of_the_search_is_fetched_before_its_box_is_used(visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    visitor.settle()
    assert [one for one in visitor.asked if any(part in one for part in SEARCHES)] == []
    with page.expect_response(lambda answer: "pagefind" in answer.url):
        page.get_by_role("searchbox").focus()
    page.wait_for_selector("#sok-vilar[data-started]", state="attached")
    visitor.settle()
    assert all(any(part in one for one in visitor.asked) for part in SEARCHES)


def test_all_parts_of_the_search_are_asked_for_at_once(visitor: Visitor) -> None:
    held = held_back(visitor.page, "**/search-page.js*")
    page = visitor.open("/sok/")
    with page.expect_response("**/search-words.js*"):
        page.get_by_role("searchbox").focus()
    at_once = parts_asked(visitor)
    held[0].continue_()
    page.wait_for_selector("#sok-vilar[data-started]", state="attached")
    assert len(at_once) > 5
    assert parts_asked(visitor) == at_once


def test_what_is_typed_before_the_search_has_come_is_answered_when_it_has(visitor: Visitor) -> None:
    held = held_back(visitor.page, "**/search-page.js*")
    page = visitor.open("/sok/")
    page.get_by_role("searchbox").fill("tinnitus")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_be_empty()
    held[0].continue_()
    expect(page.get_by_role("status")).to_contain_text("på tinnitus")
    assert page.evaluate("location.hash") == "#q=tinnitus"


def test_a_pause_is_followed_by_one_message_that_does_not_wait_for_the_whole_text(visitor: Visitor) -> None:
    held = held_back(visitor.page, "**/pagefind/**")
    page = visitor.open("/sok/")
    page.evaluate(LISTEN)
    typed(page, "depression")
    expect(page.get_by_role("status")).to_contain_text("på depression")
    assert page.evaluate("window.said.filter(Boolean)") == [page.get_by_role("status").inner_text()]
    assert held, "the whole text should have been asked for, and still be waited for"
    for one in held:
        one.abort()


def test_the_message_is_not_said_again_when_the_whole_text_has_been_searched(visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    page.evaluate(LISTEN)
    typed(page, "stress")
    page.wait_for_selector("#sok-traffar[aria-busy=false]", state="attached")
    assert len(page.evaluate("window.said.filter(Boolean)")) == 1


def test_a_reader_with_scripts_never_sees_that_the_search_is_not_running(visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    expect(page.locator(NOT_RUNNING)).to_be_hidden()
    typed(page, "oro")
    expect(page.get_by_role("status")).to_contain_text("på oro")
    expect(page.locator(NOT_RUNNING)).to_be_hidden()


def test_without_scripts_it_is_said_that_the_search_is_not_running(
    visit: Callable[..., Visitor], library: str
) -> None:
    page = visit(library, java_script_enabled=False).open("/sok/")
    expect(page.locator(NOT_RUNNING)).to_be_visible()


@pytest.mark.parametrize("script", ["search.js", "search-page.js", "search-words.js"])
def test_it_is_said_too_when_a_script_does_not_come(script: str, visitor: Visitor) -> None:
    visitor.page.route(f"**/{script}*", lambda route: route.abort())
    page = visitor.open("/sok/")
    page.get_by_role("searchbox").focus()
    expect(page.locator(NOT_RUNNING)).to_be_visible(timeout=8_000)


def test_what_was_typed_is_there_after_the_page_is_loaded_again(visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    typed(page, "tinnitus")
    expect(page.get_by_role("status")).to_contain_text("på tinnitus")
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("tinnitus")
    expect(page.get_by_role("status")).to_contain_text("på tinnitus")
    assert page.evaluate("location.hash") == ""


def test_words_of_danger_are_not_there_after_the_page_is_loaded_again(visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    typed(page, "vill inte leva")
    expect(page.get_by_role("heading", name="Behöver du hjälp nu?").first).to_be_visible()
    assert page.evaluate("history.state") is None
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("")


def test_a_very_long_search_is_cut_aloud(visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    page.get_by_role("searchbox").fill("oro " * 2_500)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Vi söker på de första 200 tecknen")


def test_the_box_and_the_first_hit_stand_above_the_keyboard_of_a_phone(
    visit: Callable[..., Visitor], library: str
) -> None:
    page = visit(library, width=375).open("/sok/")
    page.set_viewport_size({"width": 375, "height": 375})
    typed(page, "kan inte sova")
    first = page.locator(".hit h3").first
    expect(first).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("searchbox")).to_be_in_viewport(ratio=1)
