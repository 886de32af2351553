"""What is due and when, one calendar for each publisher and region."""

from datetime import date

import icalendar

from catalogue.meaning.library import library
from catalogue.model.catalogue import Catalogue
from catalogue.view.due import calendars, publisher_path, region_path
from tests.meaning.reviewed import facts_of, reviewed, with_facts

BASE = "https://exempel.se/bibliotek/"
PUBLISHER, REGION, NEIGHBOUR = (
    publisher_path("utgivaren"),
    region_path("exempelregionen"),
    region_path("grannregionen"),
)


def events(catalogue: Catalogue, path: str) -> dict[str, date]:
    """The events of a calendar about the reviewed program: their names and days."""
    read = icalendar.Calendar.from_ical(calendars(library(catalogue), BASE)[path])
    return {
        str(event["UID"]): event.decoded("DTSTART")
        for event in read.walk("VEVENT")
        if "granskad" in str(event["UID"])
    }


ASSESSED = {"bedomning-granskad-nag-sob@exempel.se": date(2028, 6, 30)}
CHECKED = {"uppgifter-granskad@exempel.se": date(2028, 1, 15)}
USED = {"anvandning-granskad-exempelregionen@exempel.se": date(2028, 1, 31)}


def test_a_publisher_is_reminded_of_its_programs_assessments_and_facts() -> None:
    assert events(reviewed(), PUBLISHER) == ASSESSED | CHECKED


def test_a_region_is_reminded_of_its_use_too() -> None:
    assert events(reviewed(), REGION) == ASSESSED | CHECKED | USED


def test_a_region_without_programs_has_no_calendar() -> None:
    assert NEIGHBOUR not in calendars(library(reviewed()), BASE)


def test_a_region_has_the_programs_that_its_own_units_publish() -> None:
    own = with_facts("program", {**facts_of("program"), "use": [], "publisher": "grannregionens-vard"})
    assert events(own, NEIGHBOUR) == ASSESSED | CHECKED


def test_an_undated_assessment_and_an_undated_use_have_no_day() -> None:
    undated = facts_of("assessment")
    del undated["reviewed"]
    assert events(with_facts("assessment", undated), PUBLISHER) == CHECKED
    use = [{"region": "exempelregionen", "basis": "Listan.", "sources": ["sida"]}]
    assert events(with_facts("program", {**facts_of("program"), "use": use}), REGION) == ASSESSED | CHECKED


def test_of_several_facts_about_one_region_the_latest_counts() -> None:
    fact = {"region": "exempelregionen", "basis": "Listan.", "sources": ["sida"]}
    use = [{**fact, "confirmed": "2020"}, {**fact, "confirmed": "2025-12"}, {**fact, "since": "2018"}, fact]
    found = events(with_facts("program", {**facts_of("program"), "use": use}), REGION)
    assert found["anvandning-granskad-exempelregionen@exempel.se"] == date(2027, 12, 31)


def test_a_program_that_has_ended_needs_no_reminders() -> None:
    facts = facts_of("program")
    ended = with_facts("program", {**facts, "lifecycle": {**facts["lifecycle"], "status": "avslutat"}})
    assert events(ended, REGION) == {}


def test_every_event_points_at_a_page_below_the_address_of_the_site() -> None:
    text = calendars(library(reviewed()), BASE)[REGION]
    urls = {str(event["URL"]) for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}
    assert f"{BASE}program/granskad/bedomningar/nag-sob/" in urls
    assert all(url.startswith(BASE) for url in urls)
    assert all(f"{BASE}program/" in url for url in urls)


def test_the_same_catalogue_gives_the_same_calendars() -> None:
    assert calendars(library(reviewed()), BASE) == calendars(library(reviewed()), BASE)
