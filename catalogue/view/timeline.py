"""A program through the years: its studies, assessments and use on one axis, as far as their years are known."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from catalogue.formats.swedish import uncapital
from catalogue.meaning.library import Library, Profile
from catalogue.meaning.remarks import name as named
from catalogue.model import addresses
from catalogue.model.study import Study
from catalogue.view.components import Link

WIDTH = 344
"""As wide as a phone's page, so that the words are drawn in reading size there."""
_EDGE = 20
_LANE = 52
_FEWEST = 3
"""With fewer events, or all of one kind, the table would say as much."""
_APART = 44
"""How far apart two years on the axis must stand to be told from one another."""


class Lane(StrEnum):
    """The kinds of event, each on a line of its own."""

    STUDIES = "Studier"
    ASSESSMENTS = "Bedömningar"
    USE = "Användning"


@dataclass(frozen=True)
class YearEvent:
    """Something that happened in a year, or went on until another, in words with a way to more."""

    year: int
    lane: Lane
    says: Link
    until: int | None = None


@dataclass(frozen=True)
class DrawnLane:
    """A lane with its places on the axis: points with how many events each stands for, and spans."""

    label: str
    y: int
    points: tuple[tuple[int, int], ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Timeline:
    """The events in order, and the same as a drawing."""

    events: tuple[YearEvent, ...]
    lanes: tuple[DrawnLane, ...]
    ticks: tuple[tuple[int, int], ...]
    width: int
    axis: int
    height: int


def timeline(profile: Profile, library: Library) -> Timeline | None:
    """A program's events by year; nothing when they are too few or too alike to be worth a drawing."""
    events = tuple(sorted(_events(profile, library), key=lambda one: (one.year, list(Lane).index(one.lane))))
    years = sorted({year for one in events for year in (one.year, one.until or one.year)})
    used = [lane for lane in Lane if any(one.lane is lane for one in events)]
    if len(events) < _FEWEST or len(used) == 1 or len(years) == 1:
        return None

    def x(year: int) -> int:
        return round(_EDGE + (year - years[0]) * (WIDTH - 2 * _EDGE) / (years[-1] - years[0]))

    lanes = tuple(
        DrawnLane(
            label=lane.value,
            y=place * _LANE + 30,
            points=tuple((x(year), many) for year, many in sorted(_points(events, lane).items())),
            spans=tuple((x(one.year), x(one.until)) for one in events if one.lane is lane and one.until),
        )
        for place, lane in enumerate(used)
    )
    axis = len(used) * _LANE + 12
    return Timeline(
        events, lanes, tuple((x(year), year) for year in _shown(years, x)), WIDTH, axis, axis + 28
    )


def _shown(years: Sequence[int], x: Callable[[int], int]) -> list[int]:
    """The years that the axis names: the first, the last, and every fifth between them that has room."""
    first, last = years[0], years[-1]
    shown = [first]
    for year in range(first + 1, last):
        if year % 5 == 0 and x(year) - x(shown[-1]) >= _APART and x(last) - x(year) >= _APART:
            shown.append(year)
    return [*shown, last]


def _points(events: Sequence[YearEvent], lane: Lane) -> Counter[int]:
    return Counter(one.year for one in events if one.lane is lane)


def _called(study: Study, library: Library) -> str:
    """A study among other events: by its authors, else by its design."""
    design = library.vocabulary.designs[study.design].label
    return f"Studie: {named(study) if study.authors else uncapital(design)}"


def _events(profile: Profile, library: Library) -> Iterator[YearEvent]:
    program = profile.program
    for study in program.standing_studies:
        if study.year:
            yield YearEvent(study.year, Lane.STUDIES, Link(_called(study, library), f"#studie-{study.id}"))
    for entry in profile.assessments:
        if entry.value.dated:
            version = entry.value.assessed_version
            about = f"Bedömning av version {version}" if version else "Bedömning"
            yield YearEvent(
                int(entry.value.dated[:4]), Lane.ASSESSMENTS, Link(about, addresses.assessment(entry.id))
            )
    if started := program.lifecycle.started:
        yield YearEvent(started, Lane.USE, Link("Programmet börjar användas", ""))
    for use in program.use:
        region = Link(library.vocabulary.regions[use.region].label, addresses.facet("regions", use.region))
        since, confirmed = (int(day[:4]) if day else None for day in (use.since, use.confirmed))
        if since:
            until = confirmed if confirmed and confirmed > since else None
            yield YearEvent(since, Lane.USE, Link(f"Börjar användas i {region.label}", region.address), until)
        elif confirmed:
            yield YearEvent(confirmed, Lane.USE, Link(f"Används i {region.label}", region.address))
