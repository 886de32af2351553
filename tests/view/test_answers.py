"""The table of answers: every field of a program is shown somewhere, and every row reads fields that there are."""

from collections import Counter

import pytest

from catalogue.formats.decode import model_within, paths_within
from catalogue.model.base import Model
from catalogue.model.program import Program
from catalogue.view.answers.question import ComparisonTopic, PageSection, Question
from catalogue.view.answers.table import EXEMPT, QUESTIONS, asked, gaps, in_comparison, on_page, shown_in
from catalogue.view.facets import DECLARED, FACETS
from tests.meaning.evidence_facts import program


def innermost(model: type[Model], start: str = "") -> list[str]:
    """The fields that hold a value themselves, and not fields of their own."""
    found = []
    for name, info in model.model_fields.items():
        inner = model_within(info.annotation)
        found += innermost(inner, f"{start}{name}.") if inner else [f"{start}{name}"]
    return found


FIELDS = innermost(Program)
PATHS = set(paths_within(Program))
each_row = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)


@pytest.mark.parametrize("path", [path for path in FIELDS if not path.endswith("sources")])
def test_every_field_is_shown_or_is_said_to_be_shown_in_another_way(path: str) -> None:
    parts = path.split(".")
    within = [".".join(parts[:depth]) for depth in range(1, len(parts) + 1)]
    assert shown_in(path) or any(one in EXEMPT for one in within), (
        "give it a row in catalogue/view/answers/, or say in EXEMPT (table.py) how it is shown"
    )


def test_the_fields_are_those_of_the_model() -> None:
    assert "terms.cost" in FIELDS
    assert "terms" not in FIELDS


@each_row
def test_a_row_reads_fields_that_there_are(question: Question) -> None:
    assert set(question.paths) <= PATHS
    assert set(question.gaps) <= PATHS


@each_row
def test_a_row_is_shown_somewhere_and_what_it_lacks_has_a_part_of_the_page(question: Question) -> None:
    assert question.section or question.group
    assert question.section or not question.gaps


def test_what_is_exempt_is_a_field() -> None:
    assert EXEMPT
    assert set(EXEMPT) <= PATHS


def test_no_two_rows_and_no_two_columns_have_the_same_name() -> None:
    ids = [one.id for one in QUESTIONS]
    headings = [column.heading for one in QUESTIONS for column in one.columns]
    assert ids
    assert headings
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    assert [name for name, count in Counter(headings).items() if count > 1] == []


def test_every_facet_belongs_to_one_row_and_stands_in_the_order_of_the_rows() -> None:
    keys = [key for one in QUESTIONS for key in one.facets]
    assert keys
    assert [facet.key for facet in FACETS] == keys
    assert sorted(facet.key for facet in DECLARED) == sorted(keys)


def test_every_topic_of_a_comparison_has_rows() -> None:
    assert all(in_comparison()[topic] for topic in ComparisonTopic)
    assert [one.id for one in on_page(PageSection.SUMMARY)][:4] == [
        "conditions",
        "audience",
        "effect",
        "used",
    ]


def test_what_a_region_asks_for_stands_under_parts_of_the_page() -> None:
    assert asked()[PageSection.DEMANDS]["terms.cost"] == "kostnad"
    assert sum(map(len, asked().values())) > 20


@pytest.mark.parametrize(
    ("form", "missing", "answered"),
    [
        ({"guidance": "Både med och utan stöd."}, [], ["om en behandlare stöder deltagaren"]),
        ({"guided": False}, [], ["vilken utbildning behandlaren behöver"]),
        ({"guided": True}, ["vilken utbildning behandlaren behöver"], []),
        ({"weeks": "8"}, ["om en behandlare stöder deltagaren"], []),
    ],
)
def test_what_a_field_answers_is_not_said_to_be_missing(
    form: dict[str, object], missing: list[str], answered: list[str]
) -> None:
    said = " ".join(gaps(program(format={**form, "sources": ["s"]})))
    assert all(one in said for one in missing)
    assert not any(one in said for one in answered)
