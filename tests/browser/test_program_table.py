"""The table of all programs: sorted by its headings, remembered by nobody, and short on paper."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.pdf import papers
from tests.some import some


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """The table in the real library."""
    return visitor.open("/programtabell/")


def column(page: Page, heading: str) -> list[str]:
    """The words of a column from top to bottom."""
    place = page.locator("thead th").all_inner_texts().index(heading)
    return page.locator(f"tbody tr > :nth-child({place + 1})").all_inner_texts()


def weeks(cells: list[str]) -> list[int]:
    """The weeks that cells begin with; those that name none last."""
    return [int(cell.split("–")[0].split()[0]) if re.match(r"\d+.*veck", cell) else 10_000 for cell in cells]


def test_a_heading_sorts_its_column_both_ways_with_the_unknown_last_and_says_so(page: Page) -> None:
    heading = page.get_by_role("button", name="Längd")
    heading.press("Enter")
    up = weeks(column(page, "Längd"))
    assert up == sorted(some(up))
    assert page.get_by_role("status").inner_text() == "Sorterat efter längd, stigande."
    heading.press("Enter")
    down = weeks(column(page, "Längd"))
    known = [one for one in down if one < 10_000]
    assert known == sorted(some(known), reverse=True)
    assert down[len(known) :] == up[len(known) :]
    assert page.get_by_role("columnheader", name="Längd").get_attribute("aria-sort") == "descending"


def test_the_order_is_not_remembered(page: Page) -> None:
    first = column(page, "Program")
    page.get_by_role("button", name="Effekt").press("Enter")
    assert column(page, "Program") != first
    page.reload()
    assert column(page, "Program") == first
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_whole_library_is_printed_on_two_pages(page: Page) -> None:
    made = papers(page.pdf(prefer_css_page_size=True))
    assert len(made) == 2
    assert all(paper.width > paper.height for paper in made)
