"""iCalendar as calendar programs read it; the icalendar library is the judge."""

from dataclasses import replace
from datetime import date

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.formats.calendar import OCTETS, CalendarEvent, calendar

AS_OF = date(2026, 2, 15)
EVENT = CalendarEvent(
    uid="bedomning-lugn-nag-sob@programbiblioteket.example",
    day=date(2026, 8, 31),
    summary="Lugn: bedömningen behöver ses över",
    description="Utlåtande om Lugn 2.0.",
    url="https://programbiblioteket.example/program/lugn/",
    stamped=AS_OF,
)


def written(summary: str = EVENT.summary, description: str = EVENT.description) -> str:
    changed = replace(EVENT, summary=summary, description=description)
    return calendar("Program i Exempelregionen", [changed])


def test_a_calendar_is_these_lines() -> None:
    assert calendar("Program i Exempelregionen", [EVENT]).split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Programbiblioteket//Dagar att minnas//SV",
        "CALSCALE:GREGORIAN",
        "NAME:Program i Exempelregionen",
        "X-WR-CALNAME:Program i Exempelregionen",
        "BEGIN:VEVENT",
        "UID:bedomning-lugn-nag-sob@programbiblioteket.example",
        "DTSTAMP:20260215T000000Z",
        "DTSTART;VALUE=DATE:20260831",
        "SUMMARY:Lugn: bedömningen behöver ses över",
        "DESCRIPTION:Utlåtande om Lugn 2.0.",
        "URL:https://programbiblioteket.example/program/lugn/",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_another_program_reads_what_was_written() -> None:
    read = icalendar.Calendar.from_ical(written(description="Rad ett\nRad två; med, tecken \\ och ”citat”."))
    (event,) = read.walk("VEVENT")
    assert read["X-WR-CALNAME"] == "Program i Exempelregionen"
    assert event["UID"] == EVENT.uid
    assert event.decoded("DTSTART") == EVENT.day
    assert event.decoded("DTSTAMP").date() == AS_OF
    assert str(event["SUMMARY"]) == EVENT.summary
    assert str(event["DESCRIPTION"]) == "Rad ett\nRad två; med, tecken \\ och ”citat”."
    assert str(event["URL"]) == EVENT.url


def test_events_come_by_day_whatever_order_they_are_given_in() -> None:
    later = replace(EVENT, uid="a", day=date(2027, 1, 1))
    text = calendar("x", [later, EVENT])
    assert text == calendar("x", [EVENT, later])
    assert text.index(f"UID:{EVENT.uid}") < text.index("UID:a\r\n")


@pytest.mark.parametrize("letters", ["a" * 200, "å" * 200, "€" * 200, "🌊" * 200, "å" * 33 + "🌊"])
def test_no_line_is_too_long_and_no_letter_is_cut_in_two(letters: str) -> None:
    text = written(summary=letters)
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= OCTETS
    for line in lines:
        line.decode()
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert str(event["SUMMARY"]) == letters


def test_nothing_in_a_text_can_begin_a_line_of_its_own() -> None:
    text = written(summary="Lugn\r\nEND:VEVENT\rBEGIN:VALARM\x0b\x00")
    assert text.count("END:VEVENT\r\n") == 1
    assert "\r\nBEGIN:VALARM" not in text
    assert "\x00" not in text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=300))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    (event,) = icalendar.Calendar.from_ical(written(description=text)).walk("VEVENT")
    assert str(event["DESCRIPTION"]) == text
