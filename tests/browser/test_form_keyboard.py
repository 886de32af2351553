"""A program is written in the form with the keyboard alone, and the file that comes out of it is finished."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, expect

from catalogue.formats.canonical import canonical
from catalogue.model.diagnostics import Level
from catalogue.model.program import Program
from catalogue.stages.validate import validate
from tests.browser.conftest import Visitor
from tests.build.command import REAL_DAY
from tests.site import parsed, real_sources

HERE = """() => {
    const one = document.activeElement;
    return one.labels?.[0]?.firstChild?.textContent ?? one.textContent.trim();
}"""
MOST_STEPS = 300


def reach(page: Page, name: str) -> None:
    """Presses Tab until the control with a name has focus."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if str(page.evaluate(HERE)).startswith(name):
            return
    raise AssertionError(f"the keyboard never reaches {name}")


def answer(page: Page, name: str, text: str) -> None:
    """Writes in a field; in a list of choices the first letters choose."""
    reach(page, name)
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def press(page: Page, name: str, key: str = "Enter") -> None:
    reach(page, name)
    page.keyboard.press(key)


def test_a_program_with_two_studies_and_five_steps_is_written_with_the_keyboard_alone(
    visitor: Visitor,
) -> None:
    visitor.last = True
    visitor.page.clock.set_fixed_time(f"{REAL_DAY}T12:00:00")  # the form writes the day
    page = visitor.open("bidra/formular/?uppgift=nytt")
    page.locator("form[data-ready]").wait_for()
    press(page, "Börja")
    page.locator("[data-form-work] .chapter").first.wait_for()
    answer(page, "Namn", "Kvällsljuset")
    answer(page, "Sammanfattning", "KBT på nätet för vuxna med svår oro.")
    answer(page, "Typ", "Beh")
    answer(page, "Varför den typen", "Det ska i sig ge behandlingseffekt.")
    answer(page, "Titel", "Utgivarens sida")
    answer(page, "Vem säger det", "Enl")
    reach(page, "Tillstånd 1")
    answer(page, "Tillstånd", "Depr")
    press(page, "Utgivarens sida", "Space")
    press(page, "Vuxna", "Space")
    press(page, "Utgivarens sida", "Space")
    answer(page, "Grund", "Står på utgivarens sida.")
    press(page, "Utgivarens sida", "Space")
    press(page, "Studier")
    for _ in range(2):
        press(page, "Lägg till: studie")
        answer(page, "Upplägg", "R")
        answer(page, "Resultat", "Mindre oro efter åtta veckor.")
        answer(page, "Koppling", "P")
    press(page, "Så togs det fram")
    for number in range(1, 6):
        press(page, "Lägg till: steg")
        for _ in range(number):
            page.keyboard.press("ArrowDown")
        answer(page, "Läge", "gj")
    press(page, "Gör filen")
    expect(page.get_by_role("heading", name="Filen är klar")).to_be_focused()
    reach(page, "Ladda ner filen")
    with page.expect_download() as downloading:
        page.keyboard.press("Enter")
    text = Path(downloading.value.path()).read_text("utf-8")
    assert downloading.value.suggested_filename == "kvallsljuset.md"
    assert canonical(text, Program, "")[0] == text
    sources = real_sources()
    name = "programs/kvallsljuset/index.md"
    texts = dict(sorted({**sources.texts, name: text}.items()))
    catalogue, found = parsed(replace(sources, texts=texts), date.fromisoformat(REAL_DAY))
    program = catalogue.programs["kvallsljuset"].value
    assert [study.id for study in program.studies] == ["studie-1", "studie-2"]
    assert [step.step for step in program.process] == ["a", "b", "c", "d", "e"]
    wrong = [one.message for one in (*found, *validate(catalogue)) if one.level is Level.ERROR]
    assert wrong == []
    assert visitor.complaints == []
