"""The figures: what is counted adds up, and what is not known is neither zero nor hidden."""

from dataclasses import replace
from functools import cache

from catalogue.meaning.library import library
from catalogue.view.figures import Figure, figures
from tests.site import checked, good_site, site_after


@cache
def good() -> dict[str, Figure]:
    """The figures of the good site: a program with everything, and one with almost nothing."""
    catalogue, _ = checked(good_site())
    return {one.id: one for one in figures(library(catalogue))}


def rows(id: str) -> dict[str, int | None]:
    """The rows of a figure."""
    return {row.label: row.count for row in good()[id].rows}


def test_rows_that_exclude_one_another_add_up_to_the_whole() -> None:
    for id in ("slag", "effekt", "lage", "ar", "alder", "anvandning", "studier"):
        assert sum(row.count or 0 for row in good()[id].rows) == good()[id].total, id


def test_what_nobody_has_said_has_a_row_of_its_own() -> None:
    lacking = {row.label: row.count for row in good()["lage"].rows if row.lacking}
    assert lacking == {"Uppgift saknas": 1}


def test_a_region_that_nothing_is_known_about_has_no_zero() -> None:
    assert rows("regioner") == {"Exempel": 1, "Grannen": None}


def test_how_much_we_know_is_counted_question_by_question() -> None:
    assert rows("kant")["Veckor"] == 1
    assert rows("kant")["Kostnad"] == 0


def test_the_answers_about_effect_are_those_of_the_program_pages() -> None:
    assert rows("effekt")["Bekräftad i en egen studie"] == 1
    assert rows("effekt")["Inget krav på visad effekt"] == 1


def test_the_years_of_assessments_have_no_holes() -> None:
    catalogue, _ = checked(site_after("programs/lugn/assessments/gammal.md\nreviewed: 2017"))
    (years,) = (one for one in figures(library(catalogue)) if one.id == "ar")
    labels = [row.label for row in years.rows if not row.lacking]
    assert labels == ["2017", "2018", "2019", "2020", "2021"]


def test_a_library_without_anything_has_figures_too() -> None:
    catalogue, _ = checked(good_site())
    empty = figures(library(replace(catalogue, programs={}, assessments={})))
    assert {one.total for one in empty} == {0}
