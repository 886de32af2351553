"""With the keyboard alone everything is near: the common tasks, counted in presses of Tab."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor


class Keys:
    """Somebody without a mouse, and how many times they have pressed Tab."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.tabs = 0

    def to(self, words: str, *, back: bool = False) -> None:
        """Tab on until what has focus is called this or leads there."""
        for _ in range(80):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            self.tabs += 1
            name = self.page.evaluate(
                """() => {
                  const here = document.activeElement;
                  const told = [...(here.labels ?? []), here].map((one) => one.textContent);
                  return [...told, here.getAttribute("href")].join(" ");
                }"""
            )
            if words in " ".join(name.replace("\u00ad", "").split()):
                return
        raise AssertionError(f"{words} is not within 80 stops")

    def press(self, *keys: str) -> None:
        """Other keys, in order."""
        for key in keys:
            self.page.keyboard.press(key)

    def skip(self) -> None:
        """Past the top of the page."""
        self.to("Hoppa till innehållet")
        self.press("Enter")


@pytest.fixture
def at(visitor: Visitor) -> Callable[[str], Keys]:
    return lambda address: Keys(visitor.open(address))


def test_the_list_is_narrowed_to_insomnia_in_25_stops_without_any_short_cut(
    at: Callable[[str], Keys],
) -> None:
    keys = at("/program/")
    keys.to("Besvär och diagnoser")  # in the menu
    keys.to("Besvär och diagnoser")
    keys.press("Enter")
    keys.to("Hitta i listan")
    keys.page.keyboard.type("insom")
    keys.to("Insomni")
    keys.press("Space")
    keys.page.wait_for_url("**/program/?tillstand=insomni")
    assert keys.tabs <= 25


def test_two_programs_are_compared_in_40_stops_without_any_short_cut(at: Callable[[str], Keys]) -> None:
    keys = at("/program/")
    for name in ("Alkoholhjälpens", "BDD-NET"):
        keys.to(f"Jämför {name}")
        keys.press("Space")
    keys.to("Jämför 2 program")
    keys.press("Enter")
    expect(keys.page.get_by_role("table")).to_be_visible()
    assert keys.tabs <= 40


def test_an_error_is_reported_from_any_page_in_10_stops(at: Callable[[str], Keys]) -> None:
    keys = at("/program/oroshjalpen/")
    keys.to("Hoppa till sidfoten")
    keys.press("Enter")
    keys.to("Så rättar du en uppgift")
    assert keys.tabs <= 10


def test_an_assessment_is_read_from_a_program_in_15_stops(at: Callable[[str], Keys]) -> None:
    keys = at("/program/oroshjalpen/")
    keys.to("Hoppa till sidans delar")
    keys.press("Enter")
    keys.to("På den här sidan")
    keys.press("Enter")
    keys.to("#bedomningar")
    keys.press("Enter")
    keys.to("/bedomningar/")
    assert keys.tabs <= 15


def test_the_codes_to_document_a_program_with_are_reached_in_12_stops(at: Callable[[str], Keys]) -> None:
    keys = at("/program/oroshjalpen/")
    keys.page.emulate_media(reduced_motion="reduce")  # the page jumps, rather than glides, to the part
    keys.to("Hoppa till sidans delar")
    keys.press("Enter")
    keys.to("På den här sidan")
    keys.press("Enter")
    keys.to("#dokumentation")
    keys.press("Enter")
    expect(keys.page.locator("#dokumentation")).to_be_in_viewport()
    expect(keys.page.locator("#dokumentation")).to_contain_text("KVÅ")
    assert keys.tabs <= 12
