"""A program through the years: drawn when there is something to see, and never without its words."""

from itertools import pairwise

from catalogue.meaning.library import library
from catalogue.view.timeline import Timeline, timeline
from tests.site import real_catalogue
from tests.some import some

REAL = library(real_catalogue())


def drawn() -> dict[str, Timeline]:
    """The programs of the real library that have a timeline."""
    found = {one.id: timeline(one, REAL) for one in REAL.profiles}
    return {id: line for id, line in found.items() if line}


def test_too_few_events_or_one_kind_of_them_are_not_drawn() -> None:
    for line in some(drawn().values()):
        assert len(line.events) >= 3
        assert len(line.lanes) >= 2
        assert len({event.year for event in line.events}) > 1
    assert len(drawn()) < len(REAL.profiles)


def test_every_event_is_a_point_and_a_row_and_the_rows_stand_in_order() -> None:
    for line in some(drawn().values()):
        assert sum(many for lane in line.lanes for _, many in lane.points) == len(line.events)
        years = [event.year for event in line.events]
        assert years == sorted(some(years))


def test_years_on_the_axis_have_room_and_everything_stands_within_the_drawing() -> None:
    for line in some(drawn().values()):
        places = [x for x, _ in line.ticks]
        between = [after - before for before, after in pairwise(places)]
        assert min(some(between)) >= 44 or len(places) == 2
        assert all(places[0] <= x <= places[-1] for lane in line.lanes for x, _ in lane.points)
        assert line.height <= 220
