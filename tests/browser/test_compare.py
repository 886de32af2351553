"""Programs side by side: chosen without being remembered, the same words as elsewhere, and files that open right."""

import csv
import json
import re
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Locator, Page, expect

from catalogue.formats.spreadsheet import as_csv
from catalogue.formats.swedish import day
from catalogue.tools.audit.inspector import PageInspector
from catalogue.tools.audit.issue import VIEWS
from catalogue.tools.axe import explanations
from catalogue.view.answers.question import AnswerPart
from catalogue.view.comparison import difference
from tests.browser.conftest import Visitor
from tests.browser.test_privacy import KEPT
from tests.build.command import REAL_DAY
from tests.build.test_hostile_content import NAME

TWO = "/jamfor/?program=oroshjalpen&program=sovhjalpen"
FOUR = f"{TWO}&program=bip-ocd&program=alkoholhjalpen"


def status(page: Page) -> Locator:
    return page.locator(".chooser, .picked").get_by_role("status")


def columns(page: Page) -> list[str]:
    """The programs side by side, when they are drawn."""
    drawn = page.get_by_role("columnheader")
    expect(drawn.first).to_be_visible()
    return drawn.all_inner_texts()


def compare(visitor: Visitor, address: str = TWO) -> Page:
    """A comparison, when it is drawn."""
    page = visitor.open(address)
    expect(page.get_by_role("table")).to_be_visible()
    return page


def picked(page: Page) -> Locator:
    return page.get_by_role("region", name="Valda för jämförelse")


def test_programs_are_chosen_from_cards_and_the_choice_stands_in_the_address(visitor: Visitor) -> None:
    page = visitor.open("/program/?annat=1&annat=2")
    page.get_by_role("checkbox", name="Jämför Oroshjälpen").check()
    expect(status(page)).to_have_text("Oroshjälpen är med i jämförelsen. 1 program valt.")
    page.get_by_role("checkbox", name="Jämför Sovhjälpen").check()
    assert page.url.endswith("/program/?annat=1&annat=2&jamfor=oroshjalpen&jamfor=sovhjalpen")
    picked(page).get_by_role("link", name="Jämför 2 program").click()
    expect(page).to_have_url(re.compile(re.escape(TWO) + "$"))
    assert columns(page) == ["Oroshjälpen", "Sovhjälpen"]
    page.go_back()
    expect(page.get_by_role("checkbox", name="Jämför Sovhjälpen")).to_be_checked()


def test_a_fifth_program_is_refused_with_the_reason(visitor: Visitor) -> None:
    page = visitor.open("/program/")
    boxes = page.locator(".pick input")
    for number in range(4):
        boxes.nth(number).check()
    boxes.nth(4).click()
    expect(status(page)).to_have_text(re.compile("högst fyra program"))
    expect(boxes.nth(4)).not_to_be_checked()
    assert page.url.count("jamfor=") == 4


def test_removing_from_the_bar_unchecks_the_card_and_keeps_the_keyboard_in_place(visitor: Visitor) -> None:
    page = visitor.open("/program/?jamfor=oroshjalpen&jamfor=sovhjalpen")
    remove = picked(page).get_by_role("button", name="Ta bort Oroshjälpen")
    remove.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox", name="Jämför Oroshjälpen")).not_to_be_checked()
    expect(picked(page).get_by_role("button", name="Ta bort Sovhjälpen")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox", name="Jämför Sovhjälpen")).to_be_focused()
    assert "jamfor" not in page.url


def test_cards_that_another_script_adds_and_moves_belong_to_the_choice(visitor: Visitor) -> None:
    page = visitor.open("/program/?jamfor=oroshjalpen")
    page.evaluate(
        """() => {
          const card = document.getElementById("oroshjalpen");
          const html = card.outerHTML.replaceAll("oroshjalpen", "sovhjalpen");
          document.getElementById("sovhjalpen").remove();
          card.parentElement.append(card);
          card.insertAdjacentHTML("beforebegin", html);
          card.insertAdjacentHTML("afterend", card.outerHTML.replace("checked", ""));
        }"""
    )
    expect(page.locator(".pick input[value=oroshjalpen]").last).to_be_checked()
    page.locator(".pick input[value=sovhjalpen]").check()
    assert page.url.endswith("?jamfor=oroshjalpen&jamfor=sovhjalpen")


def test_the_choice_goes_along_to_a_program_and_from_there_to_the_comparison(visitor: Visitor) -> None:
    page = visitor.open("/program/?jamfor=sovhjalpen")
    page.get_by_role("main").get_by_role("link", name="Oroshjälpen", exact=True).first.click()
    expect(picked(page)).to_contain_text("Sovhjälpen")
    page.get_by_role("link", name="program som du väljer själv").click()
    expect(page).to_have_url(re.compile(r"program=sovhjalpen&program=oroshjalpen$"))


def test_a_chosen_program_that_does_not_exist_is_told_and_let_go(visitor: Visitor) -> None:
    page = visitor.open("/tillstand/insomni/?jamfor=finns-inte&jamfor=oroshjalpen")
    expect(status(page)).to_contain_text("finns inte i biblioteket: finns-inte")
    expect(picked(page).get_by_role("listitem")).to_have_text([re.compile("Oroshjälpen")])
    assert "finns-inte" not in page.url


def test_the_table_is_a_table_with_its_headings(visitor: Visitor) -> None:
    page = compare(visitor)
    table = page.get_by_role("table", name="Oroshjälpen och Sovhjälpen")
    assert table.get_by_role("rowheader").count() > 30
    assert page.locator("th[scope=rowgroup]").all_inner_texts() == [
        "För vem",
        "Vad som stöder det",
        "Vad det kräver av er",
        "Villkor",
        "Utgivare och användning",
        "Uppföljning",
        "Säkerhet",
        "Vad som är okänt",
    ]
    widths = page.locator("tr[data-row]").evaluate_all("rows => rows.map((row) => row.cells.length)")
    assert set(widths) == {3}
    row = page.get_by_role("row", name=re.compile("^Kostnad"))
    expect(row).to_contain_text("saknas hos alla")
    expect(row.get_by_text("uppgift saknas")).to_have_count(2)


def test_the_table_says_the_same_as_the_one_that_was_built(visitor: Visitor) -> None:
    built = visitor.open("/jamfor/artros/")
    ids = [
        link.split("/")[-2] for link in built.locator("thead a").evaluate_all("all => all.map((a) => a.href)")
    ]
    plain = "rows => rows.map((row) => row.innerText)"
    only = ("audience", "languages", "length", "guidance", "terms.reuse", "used", "status", "safety.asked")
    rows = ", ".join(f'tr[data-row="{id}"]' for id in only)
    before = built.locator(rows).evaluate_all(plain)
    page = compare(visitor, f"/jamfor/?{'&'.join(f'program={id}' for id in ids)}")
    assert page.locator(rows).evaluate_all(plain) == before
    assert len(before) == len(only)


def test_only_what_differs_can_be_shown_and_the_rest_is_counted(visitor: Visitor) -> None:
    page = compare(visitor)
    everything = page.locator("tr[data-row]").count()
    page.get_by_role("checkbox", name="Visa bara det som skiljer sig").check()
    expect(status(page)).to_contain_text(f"av {everything} frågor")
    shown = page.locator("tr[data-row]:visible .differs").all_inner_texts()
    assert shown
    assert {"samma hos alla", "saknas hos alla"}.isdisjoint(shown)
    numbers = [int(number) for number in re.findall(r"\d+", status(page).inner_text())]
    assert numbers == [len(shown), everything, *numbers[2:]]
    assert sum(numbers[2:]) == everything - len(shown)
    assert page.url.endswith("&visa=skillnader")
    page.reload()
    expect(page.get_by_role("checkbox", name="Visa bara det som skiljer sig")).to_be_checked()
    expect(page.locator("tr[data-row]:visible")).to_have_count(len(shown))


def test_a_program_is_added_by_typing_its_name_and_the_keyboard_stays(visitor: Visitor) -> None:
    page = compare(visitor)
    field = page.get_by_label("Lägg till ett program")
    field.fill("BIP OCD")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("BIP OCD är tillagt.")
    assert columns(page) == ["Oroshjälpen", "Sovhjälpen", "BIP OCD"]
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    assert page.locator("#alla-program option").count() >= 46


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("", "Skriv namnet"),
        ("Finns inte alls", "Inget program heter ”Finns inte alls”"),
        ("Oroshjälpen", "Oroshjälpen är redan med."),
        ("B", "Flera program passar"),
        ("<img src=x onerror=alert(1)>", "Inget program heter ”<img src=x onerror=alert(1)>”"),
    ],
)
def test_what_cannot_be_added_is_told_why(typed: str, answer: str, visitor: Visitor) -> None:
    page = compare(visitor)
    page.get_by_label("Lägg till ett program").fill(typed)
    page.get_by_role("button", name="Lägg till").click()
    expect(status(page)).to_contain_text(answer)
    assert columns(page) == ["Oroshjälpen", "Sovhjälpen"]
    assert visitor.complaints == []


def test_a_fifth_program_cannot_be_added_on_the_page(visitor: Visitor) -> None:
    page = compare(visitor, FOUR)
    page.get_by_label("Lägg till ett program").fill("BIP SOFT")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("högst fyra program")
    assert len(columns(page)) == 4


def test_programs_change_places_and_leave_with_the_keyboard_where_it_was(visitor: Visitor) -> None:
    page = compare(visitor, FOUR)
    page.get_by_role("button", name="Flytta efter Oroshjälpen").focus()
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Oroshjälpen står nu på plats 2 av 4.")
    assert columns(page)[:2] == ["Sovhjälpen", "Oroshjälpen"]
    expect(page.get_by_role("button", name="Flytta efter Oroshjälpen")).to_be_focused()
    page.get_by_role("button", name="Ta bort Oroshjälpen").focus()
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Oroshjälpen är borttaget.")
    assert len(columns(page)) == 3
    expect(page.get_by_role("button", name="Ta bort BIP OCD")).to_be_focused()
    assert "oroshjalpen" not in page.url


@pytest.mark.parametrize(
    ("address", "said", "shown"),
    [
        ("/jamfor/?program=finns-inte&program=oroshjalpen", "”finns-inte” finns inte i biblioteket", 0),
        (f"{FOUR}&program=bip-soft", "Adressen nämner fler än fyra program.", 4),
        (f"{TWO}&program=../../data/snapshot&program=<b>", "Jämför Oroshjälpen och Sovhjälpen", 2),
        (f"{TWO}&program=oroshjalpen", "Jämför Oroshjälpen och Sovhjälpen", 2),
    ],
)
def test_an_address_that_names_what_cannot_be_shown_is_answered_calmly(
    address: str, said: str, shown: int, visitor: Visitor
) -> None:
    page = visitor.open(address)
    expect(status(page)).to_contain_text(said)
    expect(page.get_by_role("columnheader")).to_have_count(shown)


def test_when_the_answers_cannot_be_fetched_it_says_so_and_keeps_the_address(visitor: Visitor) -> None:
    visitor.page.route("**/program/sovhjalpen.json", lambda route: route.abort())
    page = visitor.open(TWO)
    expect(status(page)).to_contain_text("kunde inte hämtas")
    assert page.url.endswith(TWO)
    assert page.get_by_role("main").get_by_role("link", name="Depression").count()


def test_a_comparison_asks_only_for_its_own_programs_and_keeps_nothing(visitor: Visitor) -> None:
    page = compare(visitor)
    fetched = [address for address in visitor.asked if address.endswith(".json")]
    assert sorted(address.rpartition("/")[2] for address in fetched) == [
        "oroshjalpen.json",
        "sovhjalpen.json",
    ]
    assert [one for one in visitor.asked if not one.startswith(visitor.root)] == []
    assert page.evaluate(KEPT) == []
    assert page.context.cookies() == []
    assert visitor.complaints == []


def test_the_link_is_copied_and_it_is_said(visit: Callable[..., Visitor], library: str) -> None:
    page = compare(visit(library, permissions=["clipboard-read", "clipboard-write"]))
    page.get_by_role("button", name="Kopiera länk").click()
    expect(status(page)).to_have_text("Länken är kopierad.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_when_nothing_may_be_copied_it_says_what_to_do(visitor: Visitor) -> None:
    page = compare(visitor)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.get_by_role("button", name="Kopiera länk").click()
    expect(status(page)).to_contain_text("Kopiera adressen i adressfältet")


def downloaded(page: Page, button: str) -> tuple[str, bytes]:
    """The name and the content of the file that a button gives."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_the_comparison_is_taken_home_as_csv(visitor: Visitor) -> None:
    page = compare(visitor)
    name, content = downloaded(page, "Ladda ner CSV")
    assert name == "jamforelse-oroshjalpen-sovhjalpen.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[0] == ["Grupp", "Fråga", "Skillnad", "Oroshjälpen", "Sovhjälpen"]
    assert ["Villkor", "Kostnad", "saknas hos alla", "uppgift saknas", "uppgift saknas"] in rows
    assert rows[-2][:4] == ["Om jämförelsen", "Adress", "", page.url]
    assert rows[-1][:4] == ["Om jämförelsen", "Gäller", "", day(REAL_DAY)]
    assert {len(row) for row in rows} == {5}
    assert len(rows) == 3 + page.locator("tr[data-row]").count()
    assert visitor.complaints == []


@pytest.fixture(scope="module")
def made(browser: Any, library: str) -> Any:
    """Calls what the scripts export, in a page of the site."""
    page = browser.new_page()
    page.goto(f"{library}jamfor/")

    def call(script: str, name: str, *arguments: object) -> Any:
        return page.evaluate(
            """async ([script, name, given]) => {
              const found = (await import(script))[name](...given);
              return found instanceof Uint8Array ? [...found] : found;
            }""",
            [f"{library}assets/{script}", name, list(arguments)],
        )

    yield call
    page.close()


TEXT = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00")
    | st.sampled_from(list("=+-@\t\r\n;\"\N{MINUS SIGN}\uff1d '<&>")),
    max_size=12,
)
ROWS = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.lists(TEXT, min_size=width, max_size=width), min_size=1)
)
MANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@MANY
@given(rows=ROWS)
def test_csv_made_in_the_browser_is_that_of_the_open_data_to_the_byte(
    rows: list[list[str]], made: Any
) -> None:
    columns, *rest = [["Grupp", *(["x"] * (len(rows[0]) - 1))], *rows]
    assert bytes(made("compare-csv.js", "csv", [columns, *rest])) == as_csv(columns, rest)


PARTS = st.builds(AnswerPart, text=st.sampled_from(["Ja", "Nej"]), about=st.sampled_from(["", "Oro"]))
CELLS = st.lists(st.lists(PARTS, max_size=2).map(tuple), max_size=4)


@MANY
@given(cells=CELLS)
def test_the_browser_says_how_answers_differ_in_the_words_of_the_built_tables(
    cells: Sequence[tuple[AnswerPart, ...]], made: Any
) -> None:
    given = [[{"text": part.text, "about": part.about} for part in cell] for cell in cells]
    assert made("compare-table.js", "difference", given) == difference(cells)


def test_names_that_look_like_markup_are_text_in_the_table_and_formulas_are_neutral(
    visit: Callable[..., Visitor], hostile: str
) -> None:
    visitor = visit(hostile)
    page = compare(visitor, "/jamfor/?program=fientlig&program=lugn")
    assert columns(page)[0] == NAME
    assert page.locator("x-fientlig, main img, main [onerror]").count() == 0
    _, content = downloaded(page, "Ladda ner CSV")
    assert NAME in next(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert visitor.complaints == []


def test_an_old_id_of_a_program_becomes_the_new_one(visit: Callable[..., Visitor], hostile: str) -> None:
    page = compare(visit(hostile), "/jamfor/?program=kvallsro&program=lugn")
    assert columns(page)[0] == "Stilla kvällar"
    assert "kvallsro" not in page.url


STATES = {
    "nothing chosen": ("/jamfor/", ""),
    "two": (TWO, ""),
    "four": (FOUR, ""),
    "only differences": (f"{FOUR}&visa=skillnader", ""),
    "an unknown program": ("/jamfor/?program=finns-inte", ""),
    "taken home": (TWO, "Ladda ner CSV"),
    "chosen in a list": ("/program/?jamfor=oroshjalpen&jamfor=sovhjalpen", ""),
}


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_wrong_in_any_state_at_any_width_in_light_and_dark(state: str, visitor: Visitor) -> None:
    address, button = STATES[state]
    page = visitor.open(address)
    visitor.settle()
    if button:
        downloaded(page, button)
    # axe-core cannot see what is behind a bar that stays in view.
    page.locator(".picked").evaluate_all('all => all.forEach((bar) => (bar.style.position = "static"))')
    found = [one for one in PageInspector(explanations()).look(page, address, VIEWS) if not one.advice]
    assert found == []


@pytest.mark.parametrize("size", [(1280, 800), (375, 800), (320, 568), (320, 256)])
def test_what_has_the_keyboard_is_never_hidden_under_headings_that_stay(
    size: tuple[int, int], visitor: Visitor
) -> None:
    visitor.page.emulate_media(reduced_motion="reduce")
    visitor.page.set_viewport_size({"width": size[0], "height": size[1]})
    page = compare(visitor, FOUR)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= size[0]
    page.locator(".comparison").focus()
    stops = page.locator(".comparison a").count()
    for _ in range(stops):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => new Promise((done) => requestAnimationFrame(() => {
              const here = document.activeElement;
              const box = here.getClientRects()[0];
              const at = document.elementFromPoint(box.left + 4, box.top + box.height / 2);
              done(here.matches(".comparison a") && (here === at || here.contains(at)));
            }))"""
        )
        assert seen, page.evaluate("document.activeElement.outerHTML")


def test_without_javascript_there_are_the_comparisons_that_are_built(
    visit: Callable[..., Visitor], library: str
) -> None:
    visitor = visit(library, java_script_enabled=False)
    page = visitor.open("/jamfor/")
    expect(page.get_by_text("behöver JavaScript")).to_be_visible()
    assert not page.get_by_label("Lägg till ett program").is_visible()
    page.get_by_role("main").get_by_role("link", name="Depression").click()
    assert len(columns(page)) >= 2
    assert page.locator("tr[data-row]").count() > 30
    page = visitor.open("/program/")
    assert not page.locator(".pick").first.is_visible()
    page = visitor.open("/program/oroshjalpen/")
    page.get_by_role("link", name="program som du väljer själv").click()
    expect(page.get_by_text("behöver JavaScript")).to_be_visible()


def test_the_page_itself_grows_with_no_program(real_site: Path) -> None:
    page = (real_site / "jamfor/index.html").read_text(encoding="utf-8")
    names = [one["name"] for one in json.loads((real_site / "jamfor/program.json").read_bytes())]
    assert len(names) >= 46
    assert [name for name in names if f">{name}<" in page] == []
