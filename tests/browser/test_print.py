"""Paper: a page that is printed is a document a committee can hold, with everything on it and its pages numbered."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from catalogue.formats.swedish import day
from tests.browser.conftest import Visitor
from tests.browser.kinds import each_kind, richest, thinnest_and_richest
from tests.browser.pdf import Paper, papers
from tests.build.command import REAL_DAY
from tests.some import some

ADDRESS = "https://programbiblioteket.example"
CHOSEN = "/jamfor/?program=oroshjalpen&program=sovhjalpen&program=bip-ocd"


def printed(page: Page) -> list[Paper]:
    """The pages that come out of the printer."""
    return papers(page.pdf(prefer_css_page_size=True))


def on_paper(page: Page, element: str) -> bool:
    """Whether every such element of the page is printed."""
    page.emulate_media(media="print")
    return bool(page.locator(element).evaluate_all("all => all.every((one) => one.checkVisibility())"))


@each_kind
def test_every_kind_of_page_is_printed_with_its_address_its_day_and_its_pages_numbered(
    kind: str, real_site: Path, visitor: Visitor
) -> None:
    address = richest(kind, real_site)
    made = printed(visitor.open(address))
    assert made
    for number, paper in enumerate(made, start=1):
        assert paper.says(f"sida {number} av {len(made)}")
    said = "".join(paper.text for paper in made)
    assert f"{ADDRESS}{address}·sidangäller{day(REAL_DAY)}".replace(" ", "") in said


@pytest.mark.parametrize("kind", ["program", "assessment", "guide"])
def test_a_document_stands_on_upright_pages(kind: str, real_site: Path, visitor: Visitor) -> None:
    made = printed(visitor.open(richest(kind, real_site)))
    assert all(paper.width < paper.height for paper in some(made))


@pytest.mark.parametrize("address", [CHOSEN, "/jamfor/depression/"])
def test_a_comparison_lies_down_and_names_its_programs_on_every_page_of_the_table(
    address: str, visitor: Visitor
) -> None:
    page = visitor.open(address)
    expect(page.get_by_role("table")).to_be_visible()
    names = [
        name.replace("\N{SOFT HYPHEN}", "") for name in page.get_by_role("columnheader").all_inner_texts()
    ]
    made = printed(page)
    assert all(paper.width > paper.height for paper in made)
    *table, _ = made
    for paper in table:
        assert [name for name in names if not paper.says(name)] == []


def test_a_comparison_that_was_chosen_is_printed_with_its_own_address_and_without_the_tools(
    visitor: Visitor,
) -> None:
    page = visitor.open(CHOSEN)
    expect(page.get_by_role("table")).to_be_visible()
    said = "".join(paper.text for paper in printed(page))
    assert f"{ADDRESS}{CHOSEN}·sidangäller" in said
    for tool in ("Kopieralänk", "Läggtillettprogram", "Färdigajämförelser", "Flyttaefter"):
        assert tool not in said
    assert "skiljersig" in said
    assert "uppgiftsaknas" in said


def test_what_is_folded_on_the_screen_is_open_on_paper(visitor: Visitor) -> None:
    page = visitor.open("/program/oroshjalpen/")
    folded = page.locator("main details:not([open])")
    assert folded.count() > 1
    inside = [text for one in folded.all() for text in one.locator("td, dt").all_text_contents()]
    said = "".join(paper.text for paper in printed(page))
    missing = [text for text in inside if "".join(text.split()) and "".join(text.split())[:40] not in said]
    assert missing == []


@pytest.mark.parametrize("kind", ["program", "assessment", "guide"])
def test_the_sources_stand_there_numbered_with_their_addresses(
    kind: str, real_site: Path, visitor: Visitor
) -> None:
    page = visitor.open(richest(kind, real_site))
    links = page.locator(".sources a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert links
    said = "".join(paper.text for paper in printed(page))
    assert [link for link in links if f"<{link}>" not in said] == []
    assert on_paper(page, ".sources > li")


def test_no_heading_is_left_alone_at_the_foot_of_a_page(real_site: Path, visitor: Visitor) -> None:
    for kind in ("program", "assessment", "guide", "compared"):
        for address in some(thinnest_and_richest(kind, real_site)):
            page = visitor.open(address)
            headings = ["".join(one.split()) for one in page.locator("main :is(h2, h3)").all_inner_texts()]
            for paper in some(printed(page)[:-1]):
                alone = [
                    one for one in headings if one and paper.text.endswith(one.replace("\N{SOFT HYPHEN}", ""))
                ]
                assert alone == [], address


def test_a_choice_on_a_list_is_not_printed(visitor: Visitor) -> None:
    page = visitor.open("/program/?jamfor=oroshjalpen&jamfor=sovhjalpen")
    page.emulate_media(media="print")
    assert not page.get_by_role("region", name="Valda för jämförelse").is_visible()
    assert not page.locator(".pick").first.is_visible()


def test_paper_has_no_colour_behind_the_text_also_when_the_screen_is_dark(visitor: Visitor) -> None:
    page = visitor.open("/program/oroshjalpen/")
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate(
        "() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )
    assert colours == ["rgb(255, 255, 255)", "rgb(21, 33, 27)"]
