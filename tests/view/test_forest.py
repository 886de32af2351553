"""Forest plots: what may share an axis, and that every mark stands where its number belongs."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.meaning.library import Library, Profile, library
from catalogue.model.study import Contrast
from catalogue.stages.render import environment_for
from catalogue.view.forest import WIDTH, Mark, Plot, PlotRow, of_condition, of_program, plots
from tests.site import good_site, parsed, site_after

PLAIN = PlotRow(
    study="Ek m.fl. 2020",
    address="/program/lugn/#studie-ek",
    program="Lugn",
    program_address="/program/lugn/",
    audience="Vuxna",
    participants=120,
    outcome="GAD-7",
    contrast=Contrast.BETWEEN,
    metric="Cohens d",
    value=0.5,
    low=0.1,
    high=0.9,
    level=95,
)


def row(**changed: Any) -> PlotRow:
    """The plain row with some facts changed."""
    return replace(PLAIN, **changed)


def one(*rows: PlotRow) -> Plot:
    """The only plot of some rows."""
    (plot,) = plots(rows, many=False)
    return plot


def test_between_and_within_never_share_a_plot() -> None:
    between, within = plots([row(contrast=Contrast.WITHIN), row()], many=False)
    assert (between.within, within.within) == (False, True)
    assert (between.null_text, within.null_text) == ("ingen skillnad", "ingen förändring")


def test_different_metrics_never_share_an_axis() -> None:
    found = plots([row(), row(metric="Hedges g"), row(metric="oddskvot"), row(metric="")], many=False)
    assert [len(plot.marks) for plot in found] == [1, 1, 1, 1]


def test_a_metric_written_in_other_letters_is_the_same() -> None:
    assert len(one(row(), row(metric="cohens D")).marks) == 2


def test_points_of_different_outcomes_never_share_an_axis() -> None:
    points = row(metric="poängskillnad", value=15, low=10, high=20)
    assert len(one(points, points).marks) == 2
    assert len(plots([points, replace(points, outcome="MADRS-S")], many=False)) == 2


def test_points_of_unknown_outcomes_are_not_taken_for_the_same() -> None:
    points = row(metric="poängskillnad", outcome="")
    assert len(plots([points, replace(points, address="/program/ro/#studie-alm")], many=False)) == 2


def test_an_effect_without_any_number_is_not_drawn() -> None:
    assert plots([row(value=None, low=None, high=None)], many=False) == ()
    assert plots([], many=True) == ()


def test_without_an_interval_there_is_a_point_and_words() -> None:
    (mark,) = one(row(low=None, high=None)).marks
    assert (mark.low, mark.high, mark.interval) == (None, None, "")
    assert mark.point is not None
    assert mark.words == "osäkerheten är okänd"


def test_half_an_interval_is_no_interval() -> None:
    assert one(row(high=None)).marks[0].words


def test_an_interval_without_a_value_is_a_line_without_a_point() -> None:
    (mark,) = one(row(value=None)).marks
    assert (mark.point, mark.value) == (None, "")
    assert mark.low is not None
    assert mark.interval == "0,1 till 0,9 (95 %)"


def test_the_level_is_said_only_when_it_is_known() -> None:
    assert one(row(level=None)).marks[0].interval == "0,1 till 0,9"
    assert one(row(level=99)).marks[0].interval == "0,1 till 0,9 (99 %)"


def test_no_effect_is_one_for_ratios_and_halfway_between_a_half_and_two() -> None:
    plot = one(row(metric="oddskvot", value=1.0, low=0.5, high=2.0))
    (mark,) = plot.marks
    assert plot.null == mark.point == pytest.approx(WIDTH / 2)
    assert [tick.text for tick in plot.ticks] == ["0,5", "1", "2"]


def test_a_metric_that_nobody_names_has_no_line_for_no_effect() -> None:
    assert one(row(metric="")).null is None
    assert one(row(metric="")).caption == "Skillnad mellan grupper, okänt mått, GAD-7"


def test_names_are_shortened_in_the_drawing_only() -> None:
    name = "Internetpsykiatrienhetens program för många olika slags besvär"
    (plot,) = plots([row(program=name)], many=True)
    (_, drawn) = plot.marks[0].names[1]
    assert drawn == "Internetpsykiatrienhetens program för …"
    assert plot.marks[0].row.program == name


EFFECTS = st.lists(
    st.tuples(st.floats(-20, 20).map(lambda one: round(one, 2)), st.one_of(st.none(), st.floats(0.01, 5))),
    min_size=1,
    max_size=8,
)


@given(EFFECTS, st.booleans())
def test_every_mark_stands_in_order_inside_the_drawing(
    effects: list[tuple[float, float | None]], many: bool
) -> None:
    rows = [
        row(value=value, low=None, high=None)
        if half is None
        else row(value=value, low=value - half, high=value + half)
        for value, half in effects
    ]
    (plot,) = plots(rows, many=many)
    assert plots(rows, many=many) == (plot,)
    assert 2 <= len(plot.ticks) <= 7
    assert plot.null is not None
    for mark in plot.marks:
        places = [place for place in (mark.low, mark.point, mark.high) if place is not None]
        assert places == sorted(places)
        assert all(0 < place < WIDTH for place in [*places, plot.null])
        assert mark.y < plot.axis < plot.height
        assert all(y < mark.y for y, _ in mark.names)
    assert all(upper.y < lower.names[0][0] for upper, lower in pairwise(plot.marks))
    by_value = sorted(plot.marks, key=lambda mark: mark.row.value or 0)
    points = [mark.point or 0 for mark in by_value]
    assert points == sorted(points)


@given(st.floats(0.02, 50), st.floats(1.01, 10))
def test_ratios_keep_their_order_on_the_logarithm(value: float, factor: float) -> None:
    plot = one(row(metric="riskkvot", value=value, low=value / factor, high=value * factor))
    (mark,) = plot.marks
    assert mark.low is not None
    assert mark.point is not None
    assert mark.high is not None
    assert mark.low <= mark.point <= mark.high
    assert mark.point - mark.low == pytest.approx(mark.high - mark.point, abs=0.3)
    assert 0 < mark.low < mark.high < WIDTH


def study(id: str, year: int, design: str, contrast: str, condition: str = "oro") -> str:
    """A study with one effect, as it stands in a file."""
    return f"""  - id: {id}
    design: {design}
    year: {year}
    conditions: [{condition}]
    result: Bättre.
    effects: [{{contrast: {contrast}, metric: Cohens d, value: 0.5, low: 0.1, high: 0.9}}]
    link: named_in_study
    sources: [sida]
"""


def with_studies(*studies: str) -> Library:
    """The good site when its program has these studies."""
    catalogue, found = parsed(site_after(f"programs/lugn/index.md\nstudies:\n{''.join(studies)}"))
    assert found == []
    return library(catalogue)


def lugn(whole: Library) -> list[Profile]:
    """The program."""
    return [one for one in whole.profiles if one.id == "lugn"]


def marks(found: tuple[Plot, ...]) -> list[Mark]:
    """Every mark of some plots."""
    return [mark for plot in found for mark in plot.marks]


def test_a_program_shows_its_studies_by_year_and_a_condition_only_its_own() -> None:
    old, new = study("gammal", 2011, "rct", "mellan", "somnbesvar"), study("ny", 2022, "rct", "mellan")
    whole = with_studies(new, old)
    (profile,) = lugn(whole)
    own = of_program(profile, whole.vocabulary)
    assert [mark.row.address for mark in marks(own)] == [
        "/program/lugn/#studie-gammal",
        "/program/lugn/#studie-ny",
    ]
    about = of_condition(lugn(whole), "oro", whole.vocabulary)
    assert [mark.row.address for mark in marks(about)] == ["/program/lugn/#studie-ny"]


def test_an_effect_that_its_design_cannot_give_is_not_drawn() -> None:
    whole = with_studies(
        study("ek", 2020, "oppen-fore-efter", "mellan"), study("alm", 2021, "oppen-fore-efter", "inom")
    )
    found = of_condition(lugn(whole), "oro", whole.vocabulary)
    assert [mark.row.address for mark in marks(found)] == ["/program/lugn/#studie-alm"]


def test_the_drawing_is_hidden_from_screen_readers_and_the_table_says_everything() -> None:
    catalogue, _ = parsed(good_site())
    macro = environment_for(catalogue, "https://x.example/").from_string(
        '{% from "components/plot/macro.html" import plot %}{{ plot(p) }}'
    )
    (plot,) = plots(
        [row(), row(study="<b>Alm</b>", program="Ro", low=None, high=None, audience="")], many=True
    )
    html = macro.render(p=plot)
    drawing, table = html.split("</svg>")
    assert 'aria-hidden="true"' in drawing
    assert "style=" not in html
    assert "<b>" not in html
    for text in (
        "Ek m.fl. 2020",
        "&lt;b&gt;Alm",
        "Lugn",
        "Ro",
        "0,5",
        "0,1 till 0,9 (95 %)",
        "120",
        "uppgift saknas",
    ):
        assert text in table
    assert "ingen skillnad" in drawing
    assert "inte sammanvägda" in table
