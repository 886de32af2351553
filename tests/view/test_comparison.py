"""Programs side by side: the same words as on their own pages, nothing merged, nothing unknown turned into no."""

import pytest

from catalogue.meaning.library import Library, library
from catalogue.model.catalogue import Catalogue
from catalogue.pages.compare import pages as comparison_pages
from catalogue.pages.compare import split
from catalogue.view.answers.question import AnswerPart
from catalogue.view.answers.table import in_comparison
from catalogue.view.comparison import BRIEF, SIDE_BY_SIDE, Cell, Comparison, compared, difference
from tests.site import good_site, parsed, site_after
from tests.some import some


def changed(example: str = "") -> Library:
    """The library of the good site after an example."""
    catalogue, found = parsed(site_after(example) if example else good_site())
    assert found == []
    assert isinstance(catalogue, Catalogue)
    return library(catalogue)


def side_by_side(whole: Library, condition: str = "", only: tuple[str, ...] = ()) -> Comparison:
    """Every program of a library, in the library's order."""
    return compared(whole, whole.profiles, condition, only)


def cells(of: Comparison, id: str) -> tuple[Cell, ...]:
    """The cells of one row."""
    return next(row.cells for group in of.groups for row in group.rows if row.id == id)


def said(cell: Cell) -> list[str]:
    return [str(part) for part in cell]


def parts(*texts: str) -> Cell:
    return tuple(AnswerPart(text) for text in texts)


ROWS = [question.id for questions in in_comparison().values() for question in questions]


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ((), ""),
        ((parts("Ja"),), ""),
        ((parts("Ja"), parts("Ja")), "samma hos alla"),
        ((parts("Ja"), parts("Nej")), "skiljer sig"),
        ((parts("Ja"), ()), "saknas hos 1"),
        ((parts("Ja"), (), ()), "saknas hos 2"),
        ((parts("Ja"), parts("Nej"), ()), "skiljer sig, saknas hos 1"),
        ((parts("Ja"), parts("Ja"), ()), "saknas hos 1"),
        (((), ()), "saknas hos alla"),
        ((parts("Ja"), parts("Ja", "Nej")), "skiljer sig"),
        (((AnswerPart("8 veckor", "1.0"),), (AnswerPart("8 veckor", "2.0"),)), "skiljer sig"),
        (((AnswerPart("Ja", address="/a/"),), (AnswerPart("Ja", address="/b/"),)), "samma hos alla"),
    ],
)
def test_how_answers_differ_is_said_in_words(answers: tuple[Cell, ...], words: str) -> None:
    assert difference(answers) == words


def test_every_program_answers_every_question_in_the_same_order() -> None:
    found = side_by_side(changed())
    assert [program.label for program in found.programs] == ["Lugn", "Stilla kvällar"]
    assert [row.id for group in found.groups for row in group.rows] == ROWS
    assert len(set(ROWS)) == len(ROWS)
    assert {len(row.cells) for group in found.groups for row in group.rows} == {2}


def test_the_groups_come_in_the_order_a_region_thinks() -> None:
    assert [group.label for group in in_comparison()] == [
        "För vem",
        "Vad som stöder det",
        "Vad det kräver av er",
        "Villkor",
        "Utgivare och användning",
        "Uppföljning",
        "Säkerhet",
        "Vad som är okänt",
    ]


def test_without_programs_the_questions_stand_there_without_cells() -> None:
    found = compared(changed(), ())
    assert [row.id for group in found.groups for row in group.rows] == ROWS
    assert {row.cells for group in found.groups for row in group.rows} == {()}
    assert {row.difference for group in found.groups for row in group.rows} == {""}


def test_only_the_questions_asked_for_are_answered_and_groups_without_any_are_left_out() -> None:
    found = side_by_side(changed(), only=BRIEF)
    assert sorted(row.id for group in found.groups for row in group.rows) == sorted(BRIEF)
    assert "Säkerhet" not in [group.label for group in found.groups]


def test_what_nobody_says_is_unknown_and_neither_no_nor_zero() -> None:
    found = side_by_side(changed())
    for id in ("format.clinician", "length", "guidance", "sob", "safety.asked", "codes", "indication"):
        assert cells(found, id)[1] == (), id
    assert cells(found, "terms.cost") == ((), ())


def test_no_answer_holds_a_part_without_words() -> None:
    found = side_by_side(changed())
    rows = (row for group in found.groups for row in group.rows)
    parts = some((part, row.id) for row in rows for cell in row.cells for part in cell)
    assert [row for part, row in parts if not part.text] == []


def test_not_assessed_is_a_fact_and_not_a_gap() -> None:
    assert said(cells(side_by_side(changed()), "assessments")[1]) == ["Inte bedömt."]


def test_an_assessment_comes_with_its_age_and_the_version_it_is_about() -> None:
    (part,) = cells(side_by_side(changed()), "assessments")[0]
    assert part.address == "/program/lugn/bedomningar/nag-sob/"
    assert "Gäller version" in part.text
    assert "Bedömningen bygger på uppgifter från" in part.text


TWO = """programs/lugn/index.md
conditions:
  - {condition: oro, sources: [sida]}
  - {condition: somnbesvar, sources: [sida]}
studies:
  - id: ek
    design: rct
    finding: battre
    result: Bättre.
    version: 1.0
    conditions: [oro]
    link: named_in_study
    sources: [sida]
"""


def test_evidence_is_never_merged_over_conditions() -> None:
    parts = cells(side_by_side(changed(TWO)), "effect")[0]
    assert [part.about for part in parts] == ["Långvarig oro hos vuxna", "Sömnbesvär hos vuxna"]
    assert len({part.text for part in parts}) == 2


def test_among_programs_for_one_condition_only_what_is_said_about_that_one_stands() -> None:
    found = side_by_side(changed(TWO), "somnbesvar")
    assert [part.about for part in cells(found, "effect")[0]] == ["Sömnbesvär hos vuxna"]
    assert said(cells(found, "studies")[0]) == ["De studier vi känner till gäller något annat tillstånd."]
    assert [part.about for part in cells(found, "because")[0]] == ["Sömnbesvär hos vuxna"]


def test_a_study_stands_with_its_version_and_leads_to_its_place_on_the_programs_page() -> None:
    (part,) = cells(side_by_side(changed(TWO)), "studies")[0]
    assert "version 1.0" in part.text
    assert part.address == "/program/lugn/#studie-ek"


def test_studies_are_counted_and_the_randomised_among_them() -> None:
    study = "  - {id: ek-%s, design: %s, result: Bättre., link: named_in_study, sources: [sida]}\n"
    rows = "".join(
        study % (number, design) for number, design in enumerate(["rct", "rct", "oppen-fore-efter"])
    )
    found = side_by_side(changed(f"programs/lugn/index.md\nstudies:\n{rows}"))
    assert said(cells(found, "studies")[0])[0] == "3 studier. 2 av dem är randomiserade."


def test_what_is_not_known_about_a_program_is_listed_in_words() -> None:
    lines = said(cells(side_by_side(changed()), "unknown")[1])
    assert any(
        line.startswith("Dokumentation och uppföljning: ") and "när arbetet avbryts" in line for line in lines
    )


@pytest.mark.parametrize(
    ("count", "sizes"), [(2, [2]), (8, [8]), (9, [5, 4]), (17, [6, 6, 5]), (24, [8, 8, 8])]
)
def test_many_programs_are_split_into_even_tables(count: int, sizes: list[int]) -> None:
    whole = changed()
    found = split([whole.profiles[0]] * count)
    assert [len(part) for part in found] == sizes
    assert max(sizes) <= SIDE_BY_SIDE


def test_a_condition_with_one_program_has_no_comparison_and_one_with_two_has() -> None:
    alone = [page.address for page in comparison_pages(changed())]
    assert alone == ["/jamfor/"]
    assert "/jamfor/somnbesvar/" in [page.address for page in comparison_pages(changed(TWO))]
