"""How many participants a trial needs, calculated in a reader's browser: the same numbers as on the command line."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from catalogue.stages.render import environment_for, render
from catalogue.statistics.formulas import power_table, sample_size, smallest_effect
from catalogue.tools.audit.browsing import StillServer
from tests.browser.conftest import Visitor
from tests.site import good_site, parsed

DRAWN = """<!doctype html><html lang="sv"><head><title>Antal</title><link rel="stylesheet" href="/assets/site.css">
</head><body><main><h1>Antal</h1><h2>Så många</h2>{}</main></body></html>"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the component is served with the site's own headers."""
    site = tmp_path_factory.mktemp("power")
    catalogue, _ = parsed(good_site())
    render((), catalogue, "https://x.example/", site)
    macro = environment_for(catalogue, "https://x.example/").from_string(
        '{% from "components/power/macro.html" import power %}{{ power(table) }}'
    )
    (site / "index.html").write_text(DRAWN.format(macro.render(table=power_table())), encoding="utf-8")
    with StillServer(site) as server:
        yield server.address


@pytest.fixture
def page(visit: Callable[..., Visitor], root: str) -> Page:
    """The component on a narrow screen."""
    page = visit(root, width=320).open("/")
    page.locator("form[data-power]").wait_for()
    return page


SIZES = [
    (effect, wanted, alpha, dropout)
    for effect in (0.1, 0.15, 0.2, 0.33, 0.5, 0.66, 0.71, 0.8, 1.0, 1.27, 1.5, 2.0, 3.0, 5.0)
    for wanted, alpha, dropout in (
        (80, 0.05, 0),
        (80, 0.05, 30),
        (90, 0.05, 20),
        (95, 0.01, 33),
        (72, 0.1, 15),
    )
]


def test_the_browser_calculates_the_same_number_of_participants(page: Page) -> None:
    cases = [list(case) for case in SIZES]
    given: list[dict[str, Any]] = page.evaluate(
        """async (cases) => {
            const { sampleSize } = await import("/assets/power.js");
            return cases.map((one) => sampleSize(...one));
        }""",
        cases,
    )
    expected = [sample_size(*case) for case in SIZES]
    assert [one["perGroup"] for one in given] == [one.per_group for one in expected]
    assert [one["recruited"] for one in given] == [one.recruited_per_group for one in expected]


def test_the_browser_calculates_the_same_smallest_effect(page: Page) -> None:
    cases = [
        [n, wanted, alpha] for n in (8, 9, 67, 120, 670, 20_000) for wanted, alpha in ((80, 0.05), (95, 0.01))
    ]
    given: list[float] = page.evaluate(
        """async (cases) => {
            const { smallestEffect } = await import("/assets/power.js");
            return cases.map((one) => smallestEffect(...one));
        }""",
        cases,
    )
    assert given == pytest.approx(
        [smallest_effect(int(n), wanted, alpha) for n, wanted, alpha in cases], abs=1e-4
    )


def test_the_form_answers_in_both_directions(page: Page) -> None:
    page.get_by_label("Effekt (Cohens d)").fill("0,5")
    page.get_by_role("button", name="Räkna ut antalet").click()
    assert page.locator("output").inner_text() == (
        "Studien behöver 64 deltagare i varje grupp, 128 sammanlagt. "
        "Om 20 % faller bort behöver 160 börja, 80 i varje grupp."
    )
    page.get_by_label("Antal deltagare").fill("150")
    page.get_by_role("button", name="Räkna ut effekten").click()
    assert page.locator("output").inner_text() == (
        "150 deltagare räcker för att upptäcka en skillnad på 0,52 (Cohens d) eller mer. "
        "När 20 % har fallit bort är 120 kvar."
    )


def test_the_form_says_what_a_good_number_looks_like(page: Page) -> None:
    field = page.get_by_label("Effekt (Cohens d)")
    field.fill("mycket")
    field.press("Enter")
    told = "Skriv effekten som ett tal mellan 0,01 och 10, till exempel 0,5."
    expect(field).to_have_accessible_description(told)
    assert page.get_by_text(told).is_visible()
    assert page.locator("output").inner_text() == ""
    assert field.get_attribute("aria-invalid") == "true"
    assert field.evaluate("(one) => one === document.activeElement")
    field.fill("0,8")
    field.press("Enter")
    assert field.get_attribute("aria-invalid") == "false"
    expect(field).to_have_accessible_description("")
    assert page.get_by_text(told).is_hidden()


def test_every_field_that_is_wrong_says_so_and_the_first_has_focus(page: Page) -> None:
    for label in ("Styrka i procent", "Bortfall i procent"):
        page.get_by_label(label).fill("")
    page.get_by_role("button", name="Räkna ut antalet").click()
    expect(page.get_by_label("Styrka i procent")).to_be_focused()
    for label, told in (("Styrka i procent", "Skriv styrkan"), ("Bortfall i procent", "Skriv bortfallet")):
        expect(page.get_by_label(label)).to_have_accessible_description(re.compile(told))


def test_nothing_is_wider_than_a_narrow_screen(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_javascript_there_are_the_tables_and_no_form(
    visit: Callable[..., Visitor], root: str
) -> None:
    page = visit(root, java_script_enabled=False).open("/")
    assert page.locator("form").is_hidden()
    assert page.get_by_role("table").count() == 2
    assert page.get_by_role("row", name="0,5 128 160 184").is_visible()
