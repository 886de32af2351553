"""How statements age. Every day is passed in."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.meaning import validity
from catalogue.meaning.validity import Age, UseState, last_day, later
from catalogue.model.assessment import Assessment
from catalogue.model.delivery import Use
from tests.meaning.evidence_facts import program
from tests.meaning.reviewed import reviewed

CURRENT, DUE, OLD, UNDATED = Age.CURRENT, Age.DUE, Age.OLD, Age.UNDATED
WORDS = reviewed().vocabulary


def assessment(**facts: str) -> Assessment:
    source = {"id": "s", "title": "Sidan", "stated_by": "bedomarna", "collected": "2026-01-15"}
    return Assessment.model_validate(
        {"title": "Utlåtande", "assessor": "nag-sob", "sources": [source], **facts}
    )


AGES = [
    ("an assessment is current for three years", {"reviewed": "2023-02-15"}, "2025-08-14", CURRENT),
    ("within six months of its last day it is due", {"reviewed": "2023-02-15"}, "2025-08-15", DUE),
    ("on its last day it still counts", {"reviewed": "2023-02-15"}, "2026-02-15", DUE),
    ("the day after it is old", {"reviewed": "2023-02-15"}, "2026-02-16", OLD),
    ("a month counts from its last day", {"reviewed": "2023-02"}, "2026-02-28", DUE),
    ("and is old after that", {"reviewed": "2023-02"}, "2026-03-01", OLD),
    ("a year counts from its last day", {"reviewed": "2023"}, "2026-12-31", DUE),
    ("an assessment from the future of the build is current", {"reviewed": "2027"}, "2026-01-01", CURRENT),
    ("the review counts before the publishing", {"reviewed": "2020", "published": "2025"}, "2026-01-01", OLD),
    ("the publishing counts when the review has no date", {"published": "2025"}, "2026-01-01", CURRENT),
    ("the publisher's facts count when nothing else has a date", {"data_as_of": "2017-05"}, "2026-01-01", OLD),
    ("a correction makes nothing younger", {"reviewed": "2017", "corrected": "2025-12"}, "2026-01-01", OLD),
    ("without any date it is undated, not old", {}, "2026-01-01", UNDATED),
    ("a last day that the assessors state counts", {"reviewed": "2023", "valid_until": "2024-06"}, "2024-07-01", OLD),
    ("also when it is later than ours", {"reviewed": "2019", "valid_until": "2029"}, "2026-01-01", CURRENT),
    ("also when nothing else has a date", {"valid_until": "2026-03"}, "2026-01-01", DUE),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "as_of", "age"), [row[1:] for row in AGES], ids=[row[0] for row in AGES])
def test_an_assessment_ages(facts: dict[str, str], as_of: str, age: Age) -> None:
    assert validity.assessment(assessment(**facts), date.fromisoformat(as_of)).age is age


SENTENCES = [
    (
        {"reviewed": "2024-06"},
        "Bedömningen bygger på uppgifter från juni 2024. Den räknas som aktuell till och med 30 juni 2027.",
        "2024",
    ),
    (
        {"reviewed": "2023-03"},
        "Bedömningen bygger på uppgifter från mars 2023. Den räknas som aktuell till och med 31 mars 2026 "
        "och behöver snart ses över.",
        "2023, ses över senast mars 2026",
    ),
    (
        {"reviewed": "2017"},
        "Bedömningen bygger på uppgifter från 2017. Det är mer än tre år sedan, och mycket kan ha ändrats.",
        "2017, äldre än tre år",
    ),
    ({}, "När bedömningen gjordes är inte känt. Därför vet vi inte om den är aktuell.", "utan datum"),
    (
        {"reviewed": "2017", "valid_until": "2020"},
        "Bedömningen bygger på uppgifter från 2017. Enligt bedömarna gällde den till och med 31 december 2020.",
        "2017, gällde till december 2020",
    ),
    (
        {"reviewed": "2017", "valid_until": "2030"},
        "Bedömningen bygger på uppgifter från 2017. "
        "Den gäller enligt bedömarna till och med 31 december 2030.",
        "2017",
    ),
    (
        {"valid_until": "2030"},
        "När bedömningen gjordes är inte känt. Den gäller enligt bedömarna till och med 31 december 2030.",
        "utan datum",
    ),
]


@pytest.mark.parametrize(("facts", "sentence", "brief"), SENTENCES)
def test_the_age_of_an_assessment_is_said_in_words(facts: dict[str, str], sentence: str, brief: str) -> None:
    age = validity.assessment(assessment(**facts), date(2026, 2, 15))
    assert validity.assessment_sentence(age) == sentence
    assert validity.assessment_brief(age) == brief


CHECKED = [
    ("2026-01-15", CURRENT, "Uppgifterna jämfördes med källorna den 15 januari 2026."),
    (
        "2024-06-01",
        DUE,
        "Uppgifterna jämfördes med källorna den 1 juni 2024. De behöver jämföras igen senast 1 juni 2026.",
    ),
    (
        "2023-06-01",
        OLD,
        "Uppgifterna jämfördes med källorna den 1 juni 2023. Det är mer än två år sedan, så de kan ha blivit gamla.",
    ),
]


@pytest.mark.parametrize(("checked", "age", "sentence"), CHECKED)
def test_the_facts_of_an_entry_age_too(checked: str, age: Age, sentence: str) -> None:
    found = validity.facts(program(checked=checked), date(2026, 2, 15))
    assert found.age is age
    assert validity.facts_sentence(found) == sentence


def use(**facts: Any) -> Use:
    return Use.model_validate({"region": "exempelregionen", "basis": "I listan.", "sources": ["s"], **facts})


CONFIRMED = "Exempelregionen använder programmet. Det bekräftades"
BEGAN = "Exempelregionen började använda programmet"
NOT_SINCE = "Det är mer än två år sedan, och ingen har bekräftat det sedan dess."
USES = [
    ({"confirmed": "2026-01"}, UseState.CURRENT, f"{CONFIRMED} i januari 2026."),
    ({"confirmed": "2024-02-15"}, UseState.CURRENT, f"{CONFIRMED} den 15 februari 2024."),
    (
        {"confirmed": "2024-02-14"},
        UseState.FADED,
        f"Exempelregionen använde programmet den 14 februari 2024. {NOT_SINCE}",
    ),
    ({"since": "2018", "confirmed": "2025"}, UseState.CURRENT, f"{CONFIRMED} 2025."),
    ({"since": "2025-03"}, UseState.CURRENT, f"{BEGAN} i mars 2025."),
    ({"since": "2018"}, UseState.FADED, f"{BEGAN} 2018. Ingen har bekräftat det sedan dess."),
    ({}, UseState.UNDATED, "Exempelregionen uppges använda programmet, men vi vet inte när."),
]


@pytest.mark.parametrize(("facts", "known", "sentence"), USES)
def test_a_regions_use_fades_unless_somebody_confirms_it(
    facts: dict[str, str], known: UseState, sentence: str
) -> None:
    found = validity.use(use(**facts), date(2026, 2, 15))
    assert found.known is known
    assert validity.use_sentence(found, WORDS) == sentence


def test_a_card_says_which_use_is_sure_and_which_is_not() -> None:
    regions = [
        {"region": "exempelregionen", "confirmed": "2026", "basis": "Listan.", "sources": ["s"]},
        {"region": "grannregionen", "since": "2018", "basis": "Nyhet.", "sources": ["s"]},
    ]
    brief = validity.uses_brief(program(use=regions), WORDS, date(2026, 2, 15))
    assert brief == "Exempel; senast känt: Grannen, 2018"
    running = {"status": "i_drift", "basis": "Listan.", "sources": ["s"]}
    undated = program(
        use=[{"region": "exempelregionen", "basis": "Listan.", "sources": ["s"]}], lifecycle=running
    )
    assert validity.uses_brief(undated, WORDS, date(2026, 2, 15)) == "Utan datum: Exempel"
    assert validity.uses_brief(program(), WORDS, date(2026, 2, 15)) == ""


def test_the_page_that_explains_it_says_that_the_choice_is_our_own() -> None:
    assert "i tre år" in validity.policy()
    assert "bibliotekets eget val" in validity.policy()


MONTHS = [
    (date(2023, 2, 15), 36, date(2026, 2, 15)),
    (date(2024, 2, 29), 12, date(2025, 2, 28)),
    (date(2026, 8, 31), -6, date(2026, 2, 28)),
    (date(2026, 12, 1), 1, date(2027, 1, 1)),
    (date(9999, 12, 31), 36, date.max),
    (date(1, 3, 1), -6, date.min),
]


@pytest.mark.parametrize(("day", "months", "then"), MONTHS)
def test_months_are_counted_as_people_do(day: date, months: int, then: date) -> None:
    assert later(day, months) == then


@pytest.mark.parametrize(
    ("known", "last"), [("2024", "2024-12-31"), ("2024-02", "2024-02-29"), ("2025-02-03", "2025-02-03")]
)
def test_a_date_that_is_not_exact_counts_as_its_last_day(known: str, last: str) -> None:
    assert last_day(known) == date.fromisoformat(last)


@given(st.dates(), st.dates(), st.dates())
def test_nothing_ever_grows_younger_by_itself(made: date, one: date, other: date) -> None:
    order = [CURRENT, DUE, OLD]
    ages = [
        order.index(validity.assessment(assessment(reviewed=made.isoformat()), day).age)
        for day in sorted((one, other))
    ]
    assert ages == sorted(ages)


def test_an_undated_assessment_is_at_least_as_old_as_the_page_it_stood_on() -> None:
    undated = Assessment.model_validate(
        {
            "title": "Utlåtande",
            "assessor": "nag-sob",
            "page_dates": ["2018-06-12", "2021-03-18"],
            "sources": [{"id": "s", "title": "S", "stated_by": "bedomarna", "collected": "2026-01-15"}],
        }
    )
    old = validity.assessment(undated, date(2026, 2, 15))
    assert old.age is Age.OLD
    assert validity.assessment_brief(old) == "före 18 mars 2021"
    assert validity.assessment_sentence(old) == (
        "Bedömningen gjordes före 18 mars 2021. Exakt när vet vi inte. "
        "Det är mer än tre år sedan, och mycket kan ha ändrats."
    )
    assert validity.assessment(undated, date(2022, 2, 15)).age is Age.UNDATED


def test_use_that_nobody_has_confirmed_says_which_year_it_is_from() -> None:
    regions = [
        {"region": "exempelregionen", "since": "1999", "basis": "Nyhet.", "sources": ["s"]},
        {"region": "grannregionen", "since": "2018-03", "basis": "Nyhet.", "sources": ["s"]},
    ]
    running = {"status": "i_drift", "basis": "Listan.", "sources": ["s"]}
    brief = validity.uses_brief(program(use=regions, lifecycle=running), WORDS, date(2026, 2, 15))
    assert brief == "Senast känt: Exempel, 1999 och Grannen, mars 2018"


def test_a_list_never_says_used_without_saying_that_nobody_knows_whether_it_is_today() -> None:
    undated = program(use=[{"region": "exempelregionen", "basis": "Listan.", "sources": ["s"]}])
    assert validity.uses_brief(undated, WORDS, date(2026, 2, 15)) == (
        "Utan datum: Exempel. Oklart om det används i dag"
    )
