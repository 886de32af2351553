"""From fields to a noun: every mistake at once, each in Swedish and at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from catalogue.formats.decode import MOST_SAID, decode, model_within
from catalogue.formats.yaml import load
from catalogue.model.assessment import Assessment
from catalogue.model.base import Address, Choice, Day, Line, Model, Whole, YesNo, field
from catalogue.model.diagnostics import Diagnostic
from catalogue.model.guide import Guide
from catalogue.model.program import Program
from catalogue.model.references import RegionId
from catalogue.model.vocabulary import LISTS


class Kind(Choice):
    TREATMENT = "behandling", "Behandling"
    SUPPORT = "stod", "Stöd"


class Use(Model):
    region: RegionId = field("Region", "Regionens id.", "uppsala")
    weeks: Whole | None = field("Veckor", "Antal veckor.", "8", default=None)


class Page(Model):
    name: Line = field("Namn", "Programmets namn.", "Lugn")
    kind: Kind | None = field("Slag", "Slaget.", "stod", default=None)
    sob: YesNo | None = field("SoB", "Om det finns där.", "ja", default=None)
    checked: Day | None = field("Kontrollerad", "Dagen.", "2026-02-15", default=None)
    url: Address | None = field("Adress", "Webbadressen.", "https://exempel.se", default=None)
    use: tuple[Use, ...] = field("Används av", "Regioner.", [{"region": "uppsala"}], default=())
    main: Use | None = field("Främst", "Den främsta.", {"region": "uppsala"}, default=None)
    words: tuple[Line, ...] = field("Ord", "Ord.", ["ord"], default=())


def found(text: str, noun: type[Model] = Page) -> list[Diagnostic]:
    return sorted(decode(load(text, "fil.md", first_line=2), noun)[1])


def test_fields_become_a_noun() -> None:
    page, wrong = decode(load("name: Lugn\nuse:\n  - region: uppsala\n    weeks: 8", "fil.md"), Page)
    assert wrong == []
    assert page == Page(name="Lugn", use=(Use(region="uppsala", weeks=8),))


EMPTY = "skriv ett värde, eller ta bort raden: en uppgift som inte står med visas som okänd"
MISTAKES = [
    # what is written under "name: Lugn", where, which rule, what is said, what would be right
    ("", None, "", "", ""),
    ("kindd: stod", "3:1", "unknown_field", "fältet ”kindd” finns inte", "menade du ”kind”?"),
    ("xyz: a", "3:1", "unknown_field", "fältet ”xyz” finns inte", "python3 dev.py new visar alla fält"),
    (
        "main: {region: a, week: 8}",
        "3:19",
        "unknown_field",
        "fältet ”week” finns inte",
        "menade du ”weeks”?",
    ),
    (
        "use: [{region: a}, {weeks: 8}]",
        "3:20",
        "missing_field",
        "fältet ”region” saknas",
        "Regionens id. Exempel: uppsala",
    ),
    ("kind: stöd", "3:7", "unknown_word", "”stöd” finns inte i listan", "menade du ”stod”?"),
    ("kind: x", "3:7", "unknown_word", "”x” finns inte i listan", "välj bland behandling, stod"),
    ("kind: [stod]", "3:7", "shape", "här ska det stå ett ord", "välj bland behandling, stod"),
    (
        "sob: NO",
        "3:6",
        "yes_no",
        "”NO” är varken ja eller nej",
        "skriv nej",
    ),
    (
        "checked: 2026-13-45",
        "3:10",
        "day",
        "”2026-13-45” är inte ett datum",
        "skriv år, månad och dag, till exempel 2026-11-22",
    ),
    (
        "checked: {a: b}",
        "3:10",
        "shape",
        "här ska det stå ett datum",
        "skriv år, månad och dag, till exempel 2026-11-22",
    ),
    (
        "main: {region: a, weeks: 010}",
        "3:26",
        "whole_number",
        "”010” är inte ett heltal",
        "skriv bara siffrorna: 10",
    ),
    (
        "url: javascript:alert(1)",
        "3:6",
        "address",
        "”javascript:alert(1)” är inte en webbadress",
        "skriv hela adressen, till exempel https://www.exempel.se/sida",
    ),
    (
        "words: ord",
        "3:8",
        "shape",
        "här ska det stå en lista",
        "skriv words: [ord]",
    ),
    ("words: [[ord]]", "3:9", "shape", "här ska det stå en text", "Ord."),
    (
        "words: [ord, '']",
        "3:14",
        "shape",
        "texten är tom",
        EMPTY,
    ),
    ("main: uppsala", "3:7", "shape", "här ska det stå fält med namn och värde", "Den främsta."),
    (
        "words:",
        "3:7",
        "empty_value",
        "värdet är tomt",
        EMPTY,
    ),
    (
        "words: [ord, null]",
        "3:14",
        "empty_value",
        "värdet är tomt",
        EMPTY,
    ),
    (
        f"words: [{'x' * 201}]",
        "3:9",
        "shape",
        "texten är för lång, högst 200 tecken",
        "korta den, eller flytta den till löptexten under fälten",
    ),
]


@pytest.mark.parametrize(("written", "place", "rule", "message", "help"), MISTAKES)
def test_one_mistake_gives_one_message(
    written: str, place: str | None, rule: str, message: str, help: str
) -> None:
    wrong = found(f"name: Lugn\n{written}")
    said = [(f"{one.place.line}:{one.place.column}", one.rule, one.message, one.help) for one in wrong]
    assert said == ([(place, rule, message, help)] if place else [])


def test_a_missing_field_is_shown_at_the_top_with_what_it_is_for() -> None:
    (one,) = found("kind: stod")
    assert (one.place.line, one.place.column) == (2, 1)
    assert (one.message, one.help) == ("fältet ”name” saknas", "Programmets namn. Exempel: Lugn")


def test_a_text_where_fields_belong_is_one_mistake() -> None:
    (one,) = found("bara en text")
    assert one.message == "här ska det stå fält med namn och värde"


def test_all_mistakes_of_a_file_are_told_at_once() -> None:
    wrong = found(
        """\
kind: stöd
sob: kanske
checked: i går
url: exempel.se
use:
  - region: uppsala
    weeks: åtta
  - regionen: uppsala
"""
    )
    assert [(one.place.line, one.place.column, one.rule) for one in wrong] == [
        (2, 1, "missing_field"),  # name
        (2, 7, "unknown_word"),
        (3, 6, "yes_no"),
        (4, 10, "day"),
        (5, 6, "address"),
        (8, 12, "whole_number"),
        (9, 5, "unknown_field"),  # regionen for region, that is not missing then
    ]


def test_somebody_who_makes_very_many_mistakes_is_told_about_the_first_ones() -> None:
    wrong = found("name: Lugn\n" + "".join(f"x{number}: a\n" for number in range(MOST_SAID + 300)))
    assert len(wrong) == MOST_SAID + 1
    assert [one.message for one in wrong if one.rule == "many_mistakes"] == [
        f"filen har {MOST_SAID + 300} fel, fler än vi kan visa"
    ]


BAD = [
    "a",
    "''",
    "-1",
    "010",
    "2026-13-45",
    "javascript:alert(1)",
    "[a]",
    "[]",
    "{}",
    "{a: b}",
    "[{a: b}]",
    "[[a]]",
    "[{}]",
    "{a: [b]}",
    "x" * 5000,
    f"[{'x' * 5000}]",
    "日本",
    "'{help}'",
]

WHOLE_FILES: list[type[Model]] = [Program, Assessment, Guide, *(one.term for one in LISTS.values())]


def nouns_within(noun: type[Model]) -> set[type[Model]]:
    inner = {model_within(declared.annotation) for declared in noun.model_fields.values()}
    return {noun}.union(*(nouns_within(one) for one in inner if one))


ALL = sorted({inner for noun in WHOLE_FILES for inner in nouns_within(noun)}, key=lambda noun: noun.__name__)


@pytest.mark.parametrize("noun", ALL, ids=lambda noun: noun.__name__)
def test_no_mistake_is_told_in_english(noun: type[Model]) -> None:
    said = set()
    for name in (*noun.model_fields, "x"):
        for bad in BAD:
            fields = load(f"{name}: {bad}", "fil.md")
            wrong = decode(fields, noun)[1]
            said |= {one.message for one in wrong}
            assert all(one.help for one in wrong), (name, bad)
    english = {message for message in said if message in in_pydantics_words(noun)}
    assert english == set()
    assert (
        "värdet är inte skrivet på rätt sätt" not in said
    )  # what is said about a kind that has no words of its own


def in_pydantics_words(noun: type[Model]) -> set[str]:
    said: set[str] = set()
    for name in (*noun.model_fields, "x"):
        bad: object
        for bad in ("a", "", [], {}, ["a"], [{}], {"a": "b"}, "x" * 5000):
            try:
                noun.model_validate({name: bad})
            except ValidationError as error:
                said |= {one["msg"] for one in error.errors() if "message" not in one.get("ctx", {})}
    return said


@given(st.sampled_from(WHOLE_FILES), st.text(max_size=40))
def test_whatever_is_written_in_a_field_its_message_is_placed_in_the_file(
    noun: type[Model], written: str
) -> None:
    quoted = "'" + "".join(one for one in written if one.isprintable()).replace("'", "''") + "'"
    for name in noun.model_fields:
        for one in decode(load(f"{name}: {quoted}", "fil.md"), noun)[1]:
            assert one.place.file == "fil.md"
            assert one.place.line == 1
