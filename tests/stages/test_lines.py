"""Mistakes that somebody else made in our files, kind by kind: told once, at their line, with what would help."""

from dataclasses import dataclass

import pytest

from tests.site import checked, site_with
from tests.stages.test_beginners import FILE, GOOD, found


@dataclass(frozen=True)
class Slip:
    """What stands in the good file and what is written instead, with what is said about its last line."""

    right: str
    wrong: str
    help: str
    good: str = ""


LONG = "summary: >-\n  KBT på nätet för vuxna\n  som har svårt att sova."
SLIPS = {
    "a text in several lines whose second lost its indent": Slip(
        "summary: KBT på nätet för vuxna som har svårt att sova.",
        LONG.replace("\n  som", "\nsom"),
        "flytta upp raden",
        "  som har svårt att sova.",
    ),
    "a value whose second line stands at the margin": Slip(
        "Utgivaren beskriver det som behandling.",
        "Utgivaren beskriver det\nsom behandling, på sin sida.",
        "flytta upp raden",
        "  som behandling, på sin sida.",
    ),
    "one blank too few, where the next line is right": Slip(
        "  age_min: 18\n", " age_min: 18\n", "börja raden under dem", "  age_min: 18"
    ),
    "the first field of a group at the margin": Slip(
        "safety:\n  asked: Varje vecka.",
        "safety:\nasked: Varje vecka.",
        "börja raden under dem",
        "  asked: Varje vecka.",
    ),
    "a field in bold": Slip("name: Nattro", "**name:** Nattro", "utan fetstil", "name: Nattro"),
    "two fields on a line": Slip(
        "  age_min: 18\n  age_max: 65\n",
        "  age_min: 18, age_max: 65\n",
        "skriv age_max: 65 på en egen rad under",
        "  age_min: 18",
    ),
    "a field's name in Swedish": Slip("name: Nattro", "namn: Nattro", "menade du ”name”?"),
    "an explanation beside yes": Slip("guided: ja", "guided: Ja, varje vecka", "skriv bara ja"),
    "the day before the month": Slip("2026-01-15", "2026-15-01", "månad 15 finns inte"),
    "a day with a slash": Slip("2026-01-15", "15/1 2026", "skriv 2026-01-15"),
    "a link for an address": Slip(
        "https://www.exempel.se/nattro",
        "[Nattro](https://www.exempel.se/nattro)",
        "skriv bara adressen",
        "    url: https://www.exempel.se/nattro",
    ),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_it_is_told_once_at_its_line_with_what_would_help(slip: Slip) -> None:
    assert slip.right in GOOD
    text = GOOD.replace(slip.right, slip.wrong, 1)
    told = found(text)
    line = text.count("\n", 0, text.index(slip.wrong) + len(slip.wrong.rstrip("\n"))) + 1
    assert [(one.place.line, one.good) for one in told] == [(line, slip.good)], told
    assert slip.help in told[0].help


@pytest.mark.parametrize("written", ["[sida; artikel]", "[sida artikel]"])
def test_words_that_lack_a_comma_between_them_are_told_apart(written: str) -> None:
    more = (
        "  - id: artikel\n    title: Artikeln\n    stated_by: forskarna\n    collected: 2026-01-15\nchecked"
    )
    text = GOOD.replace("sources: [sida]", f"sources: {written}", 1).replace("checked", more, 1)
    assert [one.help for one in found(text)] == ["skilj dem åt med kommatecken: sida, artikel"]


def test_a_source_that_is_not_there_is_told_about_also_when_the_file_has_other_mistakes() -> None:
    text = GOOD.replace("weeks: 8", "weeks: åtta").replace("sources: [sida]", "sources: [sidan]", 1)
    assert {one.rule for one in found(text)} == {"whole_number", "unknown_source"}


def test_letters_that_were_damaged_on_a_line_are_told_about_once_with_the_whole_line() -> None:
    text = GOOD.replace("summary: KBT på nätet", "summary: KBT pÃ¥ nÃ¤tet")
    (told,) = found(text)
    assert told.message == "”Ã¥” och ”Ã¤” är skadad text"
    assert told.good == "summary: KBT på nätet för vuxna som har svårt att sova."


def test_a_field_that_lacks_its_colon_is_not_taken_for_running_text() -> None:
    told = found(GOOD.replace("publisher: utgivaren", "publisher utgivaren"))
    assert told
    assert not [one for one in told if "hör till texten" in one.message]


def test_of_many_lines_that_nobody_can_read_the_first_is_told_about() -> None:
    text = GOOD.replace("name: Nattro", "?!: {[ Nattro", 1)
    lines = [one.place.line for one in checked(site_with({FILE: text}))[1] if one.rule == "yaml_syntax"]
    assert 1 <= len(lines) <= 3
