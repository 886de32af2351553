"""What meets the eye: how low a program is in a list, what stands in view, and which zero is drawn."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.some import some


@pytest.mark.parametrize(("width", "most"), [(1280, 145), (375, 270)])
def test_a_program_in_the_list_is_low_enough_to_run_the_eye_along(
    visit: Callable[..., Visitor], library: str, width: int, most: int
) -> None:
    page = visit(library, width=width).open("/program/")
    heights: list[float] = page.evaluate(
        "() => [...document.querySelectorAll('.card')].map((one) => one.getBoundingClientRect().height)"
    )
    assert sum(some(heights)) / len(heights) <= most


def test_the_contents_of_a_long_guide_stay_in_view_beside_it_where_the_window_is_wide(
    visitor: Visitor,
) -> None:
    page = visitor.open("/vagledning/processen/steg-a/")
    page.evaluate("() => scrollTo({top: 2000, behavior: 'instant'})")
    contents = page.get_by_role("navigation", name="På den här sidan").get_by_role("link")
    boxes = [one.bounding_box() for one in some(contents.all())]
    assert all(box and 0 < box["y"] < 700 for box in boxes)
    narrow = page.locator("main section").first.bounding_box()
    assert narrow
    assert narrow["x"] + narrow["width"] < min(box["x"] for box in boxes if box)


def test_on_a_phone_the_contents_of_a_guide_are_folded(visit: Callable[..., Visitor], library: str) -> None:
    page = visit(library, width=375).open("/vagledning/processen/steg-a/")
    contents = page.get_by_role("navigation", name="På den här sidan")
    assert not contents.get_by_role("link").first.is_visible()
    contents.locator("summary").click()
    assert contents.get_by_role("link").first.is_visible()


def drawn(page: Page, kind: str) -> bytes:
    """A zero as it is drawn, in running text or in a code."""
    page.evaluate(
        """(kind) => {
          const zero = Object.assign(document.createElement("span"), {className: kind, textContent: "0"});
          zero.style = "display: inline-block; font-size: 80px";
          document.body.replaceChildren(zero);
        }""",
        kind,
    )
    return page.locator("span").screenshot()


def test_a_zero_is_plain_in_running_text_and_slashed_in_a_code(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.evaluate("() => document.fonts.ready.then(() => true)")
    assert drawn(page, "") == drawn(page, "")
    assert drawn(page, "") != drawn(page, "code")
