"""iCalendar (RFC 5545): days to remember, as a calendar that any calendar program can subscribe to.

Written by hand, line by line, so that the same days always give the same bytes. Nothing is read from a clock: the
time stamp that the format demands is the day of the content behind an event, so that nothing looks revised each day.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

OCTETS = 75
"""A line may not be longer than this many octets, its line break not counted (RFC 5545, section 3.1)."""

_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class CalendarEvent:
    """Something to remember on a day. ``uid`` never changes, so a calendar that knows it moves it and adds no other.

    ``stamped`` is the day of the content that it follows from.
    """

    uid: str
    day: date
    summary: str
    description: str
    url: str
    stamped: date


def calendar(name: str, events: Iterable[CalendarEvent]) -> str:
    """The calendar as text. Events come by day and then by ``uid``, whatever order they are given in."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Programbiblioteket//Dagar att minnas//SV",
        "CALSCALE:GREGORIAN",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for event in sorted(events, key=lambda one: (one.day, one.uid)):
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(event: CalendarEvent) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{_text(event.uid)}",
        f"DTSTAMP:{event.stamped:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
        f"SUMMARY:{_text(event.summary)}",
        f"DESCRIPTION:{_text(event.description)}",
        f"URL:{event.url}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _text(value: str) -> str:
    """A value of the type TEXT: what the format itself uses is marked, and a line break is written out."""
    plain = _HIDDEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    marked = plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return marked.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets, each but the first begun by a space. No letter is cut in two."""
    part, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > OCTETS:
            yield part
            part, size = " ", 1
        part += letter
        size += octets
    yield part
