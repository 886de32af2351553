"""The calendars, read by icalendar."""

from datetime import date
from pathlib import Path

from icalendar import Calendar

from tests.build.command import REAL_DAY
from tests.opendata.links import is_there


def calendars(site: Path) -> list[Path]:
    return sorted((site / "data/kalender").rglob("*.ics"))


def test_every_calendar_can_be_read_and_leads_to_pages(real_site: Path) -> None:
    assert calendars(real_site)
    stamps = set()
    for file in calendars(real_site):
        events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        assert events, file
        assert len({str(event["UID"]) for event in events}) == len(events)
        for event in events:
            assert is_there(str(event["URL"]), real_site)
            assert str(event["SUMMARY"])
            stamp = event.decoded("DTSTAMP")
            assert isinstance(stamp, date)
            stamps.add(f"{stamp:%Y-%m-%d}")
    assert max(stamps) <= REAL_DAY
    assert len(stamps) > 1, "the stamp is the day of the content, not that of the build"


def test_regions_and_publishers_have_calendars(real_site: Path) -> None:
    assert {file.parent.name for file in calendars(real_site)} == {"region", "utgivare"}
