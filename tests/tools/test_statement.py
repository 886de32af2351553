"""The accessibility statement says what the law asks for, and is the one that its record and the audit make."""

from datetime import date

import pytest
import yaml

from catalogue.tools.audit.check import checks
from catalogue.tools.audit.statement import RECORD, criteria, pages, statement
from tests.build.command import ROOT
from tests.some import some

CONTENT = ROOT / "content"
ON_RECORD = yaml.safe_load((CONTENT / RECORD).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", pages(ON_RECORD))
def test_the_pages_are_those_that_the_record_makes(name: str) -> None:
    mend = "skriv om den: python3 dev.py audit --statement"
    assert (CONTENT / name).read_text(encoding="utf-8") == pages(ON_RECORD)[name], mend


def test_all_50_criteria_stand_in_the_table_once() -> None:
    numbers = [one["number"] for one in some(criteria())]
    assert len(set(numbers)) == len(numbers) == 50
    assert {one["machine"] for one in criteria()} == {"avgörs", "delvis", "finns inte"}


def test_what_a_machine_decides_only_in_part_says_what_a_person_must_do() -> None:
    for one in some([one for one in criteria() if one["machine"] == "delvis"]):
        assert one.get("person"), one["number"]


def test_what_is_said_to_be_decided_has_something_that_looks_for_it() -> None:
    own = {one.criterion for one in checks()}
    elsewhere = {"1.4.3", "2.4.5", "3.2.3", "3.2.4", "4.1.3", "1.4.5"}
    for one in some([one for one in criteria() if one["machine"] in ("avgörs", "delvis")]):
        assert one["number"] in own | elsewhere or one.get("axe"), one["number"]


@pytest.mark.parametrize(
    "part",
    [
        "Vem som ansvarar",
        "Tjänsten som beskrivs är webbplatsen Programbiblioteket",
        "**delvis förenlig**",
        "Skäl:",
        "Bedömningen gjordes den",
        "Redogörelsen uppdaterades den",
        "Vi har själva bedömt webbplatsen",
        "Vart du vänder dig står på sidan",
        "https://www.digg.se/tdosanmalan",
        "12 §",
        "EN 301 549 version 3.2.1",
    ],
)
def test_the_statement_holds_what_the_law_asks_for(part: str) -> None:
    assert part in statement(ON_RECORD)


def test_a_statement_of_a_site_with_faults_says_how_many() -> None:
    assert "hittade 3 fel" in statement({**ON_RECORD, "audit": 3})
    assert "hittade inga fel" in statement({**ON_RECORD, "audit": 0})
    assert "är inte gjord" in statement({**ON_RECORD, "audit": None})


def test_the_record_is_dated_and_its_words_are_the_laws() -> None:
    assert ON_RECORD["verdict"] in ("helt förenlig", "delvis förenlig", "inte förenlig")
    assert isinstance(ON_RECORD["assessed"], date)
    assert ON_RECORD["updated"] >= ON_RECORD["assessed"]
    assert ON_RECORD["verdict"] == "helt förenlig" or ON_RECORD["faults"]
