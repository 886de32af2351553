"""Fields explain themselves, scalars decide what their text may be, and references are all found."""

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

import catalogue.model as package
from catalogue.model.base import (
    Address,
    Choice,
    Day,
    Decimal,
    Id,
    Line,
    Model,
    PartialDay,
    Reference,
    Text,
    Whole,
    YesNo,
    field,
    leaves,
    marks_of_fields,
    references,
    refuse,
)
from catalogue.model.references import ProgramId, RegionId
from tests.site import checked, good_site
from tests.some import some

for _module in iter_modules(package.__path__):
    import_module(f"{package.__name__}.{_module.name}")


def of_kind(kind: Any) -> Iterator[Any]:
    for one in kind.__subclasses__():
        if one.__module__.startswith("catalogue.model."):
            yield one
        yield from of_kind(one)


NOUNS = sorted(of_kind(Model), key=lambda noun: noun.__qualname__)
CHOICES = sorted(of_kind(Choice), key=lambda choice: choice.__qualname__)
each_noun = pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)


@each_noun
def test_every_field_says_what_it_is(noun: type[Model]) -> None:
    for name, declared in some(noun.model_fields.items()):
        assert declared.title, f"{name} needs a label"
        assert declared.description, f"{name} needs a description"
        assert declared.description.endswith("."), name


@each_noun
def test_every_field_has_an_example_that_it_accepts(noun: type[Model]) -> None:
    for name, declared in some(noun.model_fields.items()):
        (example,) = declared.examples or [None]
        assert example is not None, f"{name} needs an example"
        wrong = [one for one in _errors(noun, {name: example}) if one["loc"][0] == name]
        # An example may show the fields that matter most and leave out others that a whole value needs.
        assert [one for one in wrong if one["type"] != "missing"] == []


def _errors(noun: type[Model], fields: dict[str, object]) -> list[ErrorDetails]:
    try:
        noun.model_validate(fields)
    except ValidationError as error:
        return error.errors()
    return []


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.__name__)
def test_every_word_of_a_closed_list_is_plain_and_has_a_label(choice: type[Choice]) -> None:
    for word in some(choice):
        assert word.isascii()
        assert word.label
        assert word == str(word) == word.value


def test_a_noun_is_immutable_and_closed() -> None:
    class Noun(Model):
        name: Line = field("Namn", "Namnet.", "Lugn")

    with pytest.raises(ValidationError):
        Noun(name="Lugn").name = "Oro"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Noun.model_validate({"name": "Lugn", "namn": "Lugn"})
    with pytest.raises(ValidationError):
        Noun(name=" \n")
    assert Noun(name=" Lugn ").name == "Lugn"


def accepts(kind: Any, written: str) -> bool:
    try:
        TypeAdapter(kind).validate_python(written)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Whole, ["0", "7", "2026"], ["", "007", "-1", "1.0", "1_000", "1e3", "1２", "٣", "sju", "1" * 10]),
        (Decimal, ["0", "0.74", "-1.1", "12"], ["", ".5", "1.", "0,74", "1e5", "NaN", "inf", "1.２", "--1"]),
        (YesNo, ["ja", "nej"], ["Ja", "NEJ", "yes", "no", "true", "1", "0", "on", ""]),
        (
            Day,
            ["2026-02-15", "2024-02-29"],
            [
                "2026-13-45",
                "2026-02-30",
                "2025-02-29",
                "2026-2-5",
                "20260215",
                "2026-W07-7",
                "2026",
                "２026-02-15",
            ],
        ),
        (
            PartialDay,
            ["2018", "2018-06", "2018-06-12"],
            [
                "18",
                "2018-6",
                "2018-13",
                "2018-06-31",
                "201806",
                "2018-W01",
                "2018-",
                "0000",
                "２０１８",
                "juni 2018",
            ],
        ),
        (
            Id,
            ["a", "nag-sob", "1177"],
            ["", "A", "å", "a_b", "-a", "a-", "a--b", "a b", "a/b", "../a", "a" * 81],
        ),
        (Line, ["Lugn", "x" * 200], ["", "x" * 201]),
        (Text, ["Lugn", "x" * 4000], ["", "x" * 4001]),
        (
            Address,
            [
                "https://www.exempel.se",
                "http://exempel.se/a?b=c#d",
                "https://exempel.se:8080/",
                "https://sv.exempel.se/wiki/Ångest",
            ],
            [
                "exempel.se",
                "//exempel.se",
                "ftp://exempel.se",
                "javascript:alert(1)",
                "JaVaScRiPt://exempel.se/%0aalert(1)",
                "data:text/html,x",
                "https://1177.se@exempel.se",  # looks like one host and is another
                "https://exempel.se\\@1177.se",
                "https://ехample.se",  # Cyrillic
                "https://localhost",
                "https://127.0.0.1",
                "https://exempel.se/a b",
                "https://exempel.se/\u00a0",
                'https://exempel.se/"onclick="',
                "https://exempel.se/<b>",
                "https://exempel.se/\n",
            ],
        ),
    ],
    ids=["Whole", "Decimal", "YesNo", "Day", "PartialDay", "Id", "Line", "Text", "Address"],
)
def test_a_scalar_decides_what_its_text_may_look_like(kind: Any, good: list[str], bad: list[str]) -> None:
    assert [one for one in good if not accepts(kind, one)] == []
    assert [one for one in bad if accepts(kind, one)] == []


@given(st.text())
def test_what_yaml_would_call_a_number_or_a_date_is_only_taken_as_written(written: str) -> None:
    for kind in (Whole, Decimal, Day, PartialDay):
        if accepts(kind, written):
            assert written.isascii()
            assert str(TypeAdapter(kind).validate_python(written)).removesuffix(".0") == written.removesuffix(
                ".0"
            )


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_may_be_known_to_the_year_the_month_or_the_day(day: date) -> None:
    written = day.isoformat()
    assert all(accepts(PartialDay, written[:length]) for length in (4, 7, 10))
    assert not any(accepts(PartialDay, written[:length]) for length in (0, 1, 2, 3, 5, 6, 8, 9))
    assert TypeAdapter(Day).validate_python(written) == day


@pytest.mark.parametrize("written", ["{help}", "{message}", "{}", "{{x}}", "%s"])
def test_braces_in_a_value_are_repeated_as_they_were_written(written: str) -> None:
    error = refuse("day", f"”{written}” är inte ett datum", "hjälp")
    assert error.context == {"message": f"”{written}” är inte ett datum", "help": "hjälp"}


class Inner(Model):
    region: RegionId = field("Region", "Regionens id.", "uppsala")
    others: tuple[ProgramId, ...] = field("Andra", "Programs id.", ["lugn"], default=())


class Outer(Model):
    program: ProgramId | None = field("Program", "Programmets id.", "lugn", default=None)
    inner: Inner | None = field("Inre", "Ett inre.", {"region": "uppsala"}, default=None)
    many: tuple[Inner, ...] = field("Flera", "Flera inre.", [{"region": "uppsala"}], default=())
    name: Line = field("Namn", "Namnet.", "Lugn")


def test_references_are_found_wherever_they_stand() -> None:
    noun = Outer.model_validate(
        {
            "program": "p1",
            "inner": {"region": "r1", "others": ["p2", "p3"]},
            "many": [{"region": "r2"}, {"region": "r3", "others": ["p4"]}],
            "name": "n",
        }
    )
    assert list(references(noun)) == [
        (("program",), "program", "p1"),
        (("inner", "region"), "regions", "r1"),
        (("inner", "others", 0), "program", "p2"),
        (("inner", "others", 1), "program", "p3"),
        (("many", 0, "region"), "regions", "r2"),
        (("many", 1, "region"), "regions", "r3"),
        (("many", 1, "others", 0), "program", "p4"),
    ]


def test_what_is_unknown_has_no_leaves() -> None:
    assert [path for path, _, _ in leaves(Outer(name="n"))] == [("name",)]


def test_every_reference_of_the_good_site_stands_where_it_is_said_to() -> None:
    catalogue, _ = checked(good_site())
    referring = (
        (entry, path, id) for entry in catalogue.entries() for path, _, id in references(entry.value)
    )
    for entry, path, id in some(referring):
        text = good_site().texts[entry.file.partition("/")[2]].split("\n")
        place = entry.place(path)
        written = text[place.line - 1][place.column - 1 :][: place.width]
        assert yaml.safe_load(written) == id or written == id


def test_every_kind_of_reference_names_a_list_that_exists() -> None:
    kinds = {
        mark.kind
        for noun in NOUNS
        for marks in marks_of_fields(noun).values()
        for mark in marks
        if isinstance(mark, Reference)
    }
    catalogue, _ = checked(good_site())
    assert kinds - {"source"} <= set(catalogue.known)
