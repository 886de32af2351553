"""Search: in Swedish, by keyboard, read aloud, shared by address, and honest when it cannot be done."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.build.test_hostile_content import NAME

HITS = re.compile(r"^(Minst )?\d+ träff(ar)? på ")


def hits(page: Page) -> Locator:
    """The titles of what was found."""
    return page.locator("article h3 a")


def search_for(page: Page, words: str) -> None:
    """Type words into the box and press Enter."""
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("words", ["sömn", "SÖMN", "  sömn  "])
def test_search_finds_programs_about_sleep(words: str, visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    search_for(page, words)
    expect(page.get_by_role("status")).to_have_text(HITS)
    assert any(
        "sömn" in title.lower() or "insomni" in title.lower() for title in hits(page).all_inner_texts()
    )
    assert visitor.complaints == []


def test_the_number_of_hits_is_announced_and_is_the_number_of_hits(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=tinnitus&visa=Program")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"\d+ träff(ar)? bland program på tinnitus$"))
    found = re.search(r"\d+", status.inner_text())
    assert found
    expect(page.locator(".hitgroup:not(.mentions) article")).to_have_count(int(found[0]))


def test_the_place_of_the_announcement_is_there_before_it_is_needed(visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    expect(page.get_by_role("status")).to_have_count(1)
    expect(page.get_by_role("status")).to_be_empty()


def test_a_search_has_an_address_that_can_be_shared_and_gone_back_to(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=oro")
    expect(page.get_by_role("searchbox")).to_have_value("oro")
    expect(page.get_by_role("status")).to_have_text(HITS)
    search_for(page, "spel om pengar & annat")
    expect(page.get_by_role("status")).to_contain_text("spel om pengar & annat")
    assert page.evaluate("new URLSearchParams(location.hash.slice(1)).get('q')") == "spel om pengar & annat"
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("oro")
    expect(page.get_by_role("status")).to_contain_text("på oro")
    page.reload()
    expect(page.get_by_role("status")).to_contain_text("på oro")


def test_what_is_searched_for_is_never_sent(visitor: Visitor) -> None:
    page = visitor.open("/")
    search_for(page, "tvångstankar")
    expect(page.get_by_role("status")).to_have_text(HITS)
    search_for(page, "utmattning")
    expect(page.get_by_role("status")).to_contain_text("på utmattning")
    sent = " ".join(visitor.asked).lower()
    assert "tv%c3%a5ng" not in sent
    assert "tvång" not in sent
    assert "utmattning" not in sent.replace("/utmattning", "")


def test_what_is_typed_stands_in_the_address_only_when_it_is_submitted_or_followed(visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    page.get_by_role("searchbox").fill("tinnitus")
    expect(page.get_by_role("status")).to_have_text(HITS)
    assert page.evaluate("location.hash") == ""
    hits(page).first.click()
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("tinnitus")
    expect(page.get_by_role("status")).to_have_text(HITS)


def test_an_address_of_the_old_kind_still_searches_and_is_mended(visitor: Visitor) -> None:
    page = visitor.open("/sok/?q=oro")
    expect(page.get_by_role("status")).to_contain_text("på oro")
    assert page.evaluate("location.href") == f"{visitor.root}sok/#q=oro"


def test_the_skip_link_does_not_lose_the_search(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=oro")
    expect(page.get_by_role("status")).to_have_text(HITS)
    page.get_by_role("link", name="Hoppa till innehållet").press("Enter")
    page.wait_for_url("**/sok/#q=oro")
    expect(page.get_by_role("status")).to_have_text(HITS)


def test_the_box_on_the_start_page_leads_to_the_hits(visitor: Visitor) -> None:
    page = visitor.open("/")
    search_for(page, "stress")
    page.wait_for_url("**/sok/#q=stress")
    expect(page.get_by_role("status")).to_have_text(HITS)


def test_a_hit_leads_to_its_page(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=oroshjälpen")
    expect(hits(page).first).to_be_visible()
    title = hits(page).first.inner_text()
    hits(page).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title.replace("\N{SOFT HYPHEN}", ""))


def test_hits_are_reached_with_the_keyboard_right_after_the_box(visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    search_for(page, "depression")
    expect(hits(page).first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_focused()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('article h3 a')"):
            break
    expect(hits(page).first).to_be_focused()


def test_nothing_found_is_said_with_a_way_on(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=xyzzyqwfp")
    expect(page.get_by_role("status")).to_have_text("Biblioteket har ingen sida om xyzzyqwfp")
    expect(hits(page)).to_have_count(0)
    ways = page.locator("#sok-inget")
    expect(ways.get_by_role("link")).to_have_count(4)
    expect(ways.get_by_role("link", name="1177")).to_have_attribute("href", "tel:1177")
    expect(ways.get_by_role("link", name="alla tillstånd")).to_be_visible()
    expect(ways.get_by_role("link", name="Berätta det för oss")).to_be_visible()


def test_a_misspelled_word_is_read_as_the_nearest_and_says_so(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=depresion")
    expect(page.get_by_role("status")).to_have_text(
        re.compile(r"^Inga träffar på depresion\. Visar (minst )?\d+ träffar på depression$")
    )
    expect(hits(page).first).to_have_text("Depression")
    page.get_by_role("button", name="Sök på depresion ändå").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Biblioteket har ingen sida om depresion")


def test_a_word_that_stands_in_a_text_is_not_taken_for_a_misspelling(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=medrave")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"träff(ar)? på medrave$"))


def test_hits_can_be_narrowed_by_kind_and_audience_with_the_keyboard(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=ångest")
    expect(page.get_by_role("status")).to_have_text(HITS)
    page.get_by_text("Begränsa träffarna").press("Enter")
    page.get_by_role("button", name=re.compile("^Program")).press("Enter")
    expect(page.get_by_role("status")).to_contain_text("bland program")
    expect(page.get_by_role("button", name=re.compile("^Program"))).to_be_focused()
    expect(page.get_by_role("button", name=re.compile("^Program"))).to_have_attribute("aria-pressed", "true")
    everybody = hits(page).count()
    page.get_by_role("group", name="Målgrupper").get_by_role("button", name=re.compile("^Ungdomar")).press(
        "Enter"
    )
    expect(hits(page)).not_to_have_count(everybody)
    assert 0 < hits(page).count() < everybody
    narrowed = page.evaluate("location.hash")
    again = visitor.open(f"/sok/{narrowed}")
    again.reload()
    expect(hits(again)).not_to_have_count(0)
    assert hits(again).count() < everybody
    again.go_back()
    expect(page.get_by_role("status")).to_contain_text("på ångest")


def test_a_group_with_more_hits_shows_them_all_when_asked(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=ångest")
    expect(page.get_by_role("status")).to_have_text(HITS)
    page.get_by_role("button", name=re.compile("Visa alla .* under Program")).press("Enter")
    expect(page.get_by_role("status")).to_contain_text("bland program")
    assert hits(page).count() > 5
    assert page.evaluate("document.activeElement.matches('article h3 a')")


def test_what_was_searched_for_is_marked_in_the_hits(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=sömn")
    expect(page.get_by_role("status")).to_have_text(HITS)
    expect(page.locator("article mark").first).to_contain_text(re.compile("sömn", re.IGNORECASE))


def test_the_whole_text_is_searched_alone_when_the_signposts_are_missing(visitor: Visitor) -> None:
    visitor.page.route("**/vagvisare.json", lambda route: route.abort())
    page = visitor.open("/sok/#q=tinnitus")
    expect(page.get_by_role("status")).to_have_text(HITS, timeout=15_000)
    expect(hits(page)).not_to_have_count(0)


@pytest.mark.parametrize("part", ["**/*.pagefind", "**/pagefind.js"])
def test_the_signposts_answer_alone_when_the_whole_text_cannot_be_searched_and_say_so(
    part: str, visitor: Visitor
) -> None:
    visitor.page.route(part, lambda route: route.abort())
    page = visitor.open("/sok/#q=depresion")
    expect(page.get_by_role("status")).to_contain_text("på depression", timeout=15_000)
    expect(hits(page).first).to_have_text("Depression")
    expect(page.get_by_text("Sökningen i hela texten kunde inte starta")).to_be_visible()


def test_when_search_cannot_start_it_says_so_and_the_lists_remain(visitor: Visitor) -> None:
    for part in ("**/vagvisare.json", "**/pagefind.js"):
        visitor.page.route(part, lambda route: route.abort())
    page = visitor.open("/sok/#q=oro")
    expect(page.get_by_role("status")).to_contain_text("kunde inte starta", timeout=15_000)
    assert page.get_by_role("main").get_by_role("link").count() > 10


def test_a_search_stays_within_the_security_policy_and_the_site(visitor: Visitor) -> None:
    page = visitor.open("/sok/#q=ångest")
    expect(page.get_by_role("status")).to_have_text(HITS)
    assert visitor.complaints == []
    assert [one for one in visitor.asked if not one.startswith((visitor.root, "blob:", "data:"))] == []
    assert page.context.cookies() == []
    assert page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]") == []


def test_a_name_that_looks_like_markup_is_found_and_shown_as_text(
    visit: Callable[..., Visitor], hostile: str
) -> None:
    visitor = visit(hostile)
    page = visitor.open("/sok/")
    search_for(page, "fientlig")
    expect(page.get_by_role("status")).to_have_text(HITS)
    assert NAME in [title.replace("\N{SOFT HYPHEN}", "") for title in hits(page).all_inner_texts()]
    assert page.locator("x-fientlig, main img, main script, [onerror], [onclick]").count() == 0
    assert visitor.complaints == []


@pytest.mark.parametrize(
    "words", ["<img src=x onerror=alert(1)>", "{{ 7 * 7 }}", '"><x-fientlig>', "a" * 300]
)
def test_what_is_searched_for_is_shown_as_text_and_breaks_nothing(words: str, visitor: Visitor) -> None:
    page = visitor.open("/sok/")
    search_for(page, words)
    expect(page.get_by_role("status")).to_contain_text(words[:100])
    assert page.locator("x-fientlig, main img").count() == 0
    assert visitor.complaints == []


@pytest.mark.parametrize("width", [320, 1280])
def test_hits_fit_in_a_small_window_and_a_large_one(
    width: int, visit: Callable[..., Visitor], hostile: str
) -> None:
    page = visit(hostile, width=width).open("/sok/#q=fientlig")
    expect(hits(page).first).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
