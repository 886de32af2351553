"""Which codes belong to a contact, as a clinician finds them with the keyboard; and links into what is folded."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor

ADDRESS = "/vagledning/dokumentation/vilka-koder/"


@pytest.fixture
def page(visit: Callable[..., Visitor], library: str) -> Page:
    """The guide on a narrow screen."""
    return visit(library, width=320).open(ADDRESS)


def chosen(page: Page, **values: str) -> str:
    """What is answered to some choices."""
    for name, value in values.items():
        page.locator(f"select[name={name}]").select_option(value)
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Visa koderna").press("Enter")
    return page.get_by_role("status").inner_text()


@pytest.mark.parametrize(
    ("contact", "stage", "codes", "kind"),
    [
        ("meddelande", "pagar", "DU011 + ZV044 + ZV051", "(BR)"),
        ("telefon", "pagar", "DU011 + ZV044 + ZV051", "(TB)"),
        ("video", "avslut", "UV112 + ZV044 + ZV051", "Planerat mottagningsbesök"),
        ("mottagning", "pagar", "DU011 + ZV044", "Planerat mottagningsbesök"),
        ("mottagning", "avslut", "UV112 + ZV044", "Planerat mottagningsbesök"),
    ],
)
def test_the_choices_lead_to_the_codes_of_the_routine(
    page: Page, contact: str, stage: str, codes: str, kind: str
) -> None:
    answer = chosen(page, kontakt=contact, skede=stage)
    assert answer.splitlines()[0] == codes
    assert kind in answer
    assert "Västra Götalandsregionen" in answer
    assert "hämtad 22 november 2026" in answer


def test_what_the_routine_does_not_say_stays_unknown(page: Page) -> None:
    assert "säger inte om DU011 också ska med" in chosen(page, skede="avslut")
    assert "säger inte om DU011" not in chosen(page, skede="pagar")
    assert chosen(page, metod="annan").startswith("Uppgift saknas.")
    assert "andra metoder" in chosen(page, metod="annan")
    assert chosen(page, region="annan", metod="KBT").startswith("Uppgift saknas.")


def test_the_choices_are_in_the_address_and_an_address_has_the_answer(
    page: Page, visit: Callable[..., Visitor], library: str
) -> None:
    before = chosen(page, kontakt="telefon", skede="avslut")
    again = visit(library).open(page.url.removeprefix(library.rstrip("/")))
    assert again.get_by_role("status").inner_text() == before
    assert again.locator("select[name=kontakt]").input_value() == "telefon"


def test_an_address_with_something_else_in_it_changes_nothing(
    visit: Callable[..., Visitor], library: str
) -> None:
    visitor = visit(library)
    page = visitor.open(f"{ADDRESS}?region=<b>&metod=KBT&kontakt=okand&skede=pagar")
    assert page.get_by_role("status").inner_text() == ""
    assert visitor.complaints == []


def test_without_scripts_there_is_the_table_and_no_form(visit: Callable[..., Visitor], library: str) -> None:
    page = visit(library, java_script_enabled=False).open(ADDRESS)
    assert page.get_by_role("button", name="Visa koderna").count() == 0
    assert "UV112 + ZV044 + ZV051" in page.get_by_role("table").first.inner_text()


def test_a_link_into_a_folded_study_unfolds_it(visit: Callable[..., Visitor], library: str) -> None:
    page = visit(library).open("/program/bip-ocd/")
    link = page.locator("a[href^='#studie-']").first
    target = page.locator(str(link.get_attribute("href")))
    assert not target.is_visible()
    link.click()
    target.wait_for(state="visible")
    assert target.locator("xpath=..").get_attribute("open") is not None
