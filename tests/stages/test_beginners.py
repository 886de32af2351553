"""Fifteen mistakes that somebody makes who never saw YAML: one by one, and all in one file, mended in one round.

The one who mends does only what the messages say: copies the line that is offered, or follows the help.
"""

from dataclasses import dataclass

import pytest

from catalogue.formats import frame
from catalogue.model.diagnostics import Diagnostic, Level
from tests.site import SITES, checked, site_with

FILE = "programs/kvallar/index.md"
GOOD = """\
---
name: Nattro
kind: behandlingsprogram
kind_reason: Utgivaren beskriver det som behandling.
publisher: utgivaren
summary: KBT på nätet för vuxna som har svårt att sova.
conditions:
  - condition: oro
    sources: [sida]
  - condition: somnbesvar
    sources: [sida]
audience:
  groups: [vuxna]
  age_min: 18
  age_max: 65
  sources: [sida]
care_levels: [primarvard]
format:
  guided: ja
  weeks: 8
  methods:
    - andning
    - vila
  sources: [sida]
safety:
  asked: Varje vecka.
  stops: Vid svar 2 ringer behandlaren.
  sources: [sida]
lifecycle:
  status: i_drift
  basis: Står i regionens lista över program.
  sources: [sida]
sources:
  - id: sida
    title: Om Nattro
    url: https://www.exempel.se/nattro
    stated_by: utgivaren
    collected: 2026-01-15
checked: 2026-01-20
---

Du läser och övar i åtta veckor.

Programmet tar upp

- sömn
- oro
"""


@dataclass(frozen=True)
class Mistake:
    """What stands in the good file, what is written instead, and what the one who mends writes after the message."""

    what: str
    right: str
    wrong: str
    says: str
    by_hand: str = ""
    """What is written by following the help, where no line is offered to copy."""


MISTAKES = [
    Mistake("curly quotes", "name: Nattro\n", "name: ”Nattro”\n", "blir en del av texten"),
    Mistake("no space", "kind: beh", "kind:beh", "blanksteg saknas efter kolon"),
    Mistake(
        "a colon",
        "Utgivaren beskriver det som behandling.",
        "Enligt utgivaren: en behandling.",
        "kolon inne i ett värde",
    ),
    Mistake(
        "a number sign", "svårt att sova.", "svårt att sova #1 i Sverige.", "det som står efter # läses inte"
    ),
    Mistake("an en dash", "  - condition: oro", "  – condition: oro", "är inte ett bindestreck"),
    Mistake(
        "a lay word",
        "condition: somnbesvar",
        "condition: sover dåligt",
        "finns inte i listan över tillstånd",
        "  - condition: somnbesvar",
    ),
    Mistake("a tab", "  groups: [vuxna]", "\tgroups: [vuxna]", "tabbtecken"),
    Mistake(
        "a span",
        "  age_min: 18\n  age_max: 65\n",
        "  ages: 18-65\n",
        "fältet ”ages” finns inte",
        "  age_min: 18\n  age_max: 65",
    ),
    Mistake(
        "one word for a list",
        "care_levels: [primarvard]",
        "care_levels: primarvard",
        "här ska det stå en lista",
        "care_levels: [primarvard]",
    ),
    Mistake("a number in words", "weeks: 8", "weeks: åtta", "är inte ett heltal", "  weeks: 8"),
    Mistake("a bullet", "    - vila", "    • vila", "är inte ett bindestreck"),
    Mistake("a wrong indent", "  stops: Vid", "   stops: Vid", "raden har 3 blanksteg först, men borde ha 2"),
    Mistake(
        "an open quote",
        "basis: Står i regionens lista över program.",
        'basis: "Står i regionens lista över program.',
        "citattecknet avslutas inte",
    ),
    Mistake(
        "a date in words",
        "collected: 2026-01-15",
        "collected: 15 januari 2026",
        "är inte ett datum",
        "    collected: 2026-01-15",
    ),
    Mistake(
        "a list under a sentence",
        "Programmet tar upp\n\n- sömn",
        "Programmet tar upp\n- sömn",
        "listan står direkt under en mening",
        "\n- sömn",
    ),
]


def with_mistakes(*mistakes: Mistake) -> str:
    text = GOOD
    for mistake in mistakes:
        assert mistake.right in text, mistake.what
        text = text.replace(mistake.right, mistake.wrong, 1)
    return text


def found(text: str) -> list[Diagnostic]:
    return [one for one in checked(site_with({FILE: text}))[1] if one.level is Level.ERROR]


def line_of(text: str, mistake: Mistake) -> int:
    """The line that a mistake is on: the last line of what was written, where it has several."""
    return text.count("\n", 0, text.index(mistake.wrong) + len(mistake.wrong.rstrip("\n"))) + 1


def mended(text: str, told: list[Diagnostic], *mistakes: Mistake) -> str:
    """The file after somebody has done what the messages say, from the last line up, so that no line moves."""
    lines = text.split("\n")
    for one in sorted(told, reverse=True):
        here = next(mistake for mistake in mistakes if line_of(text, mistake) == one.place.line)
        lines[one.place.line - 1] = one.good or here.by_hand
    return "\n".join(lines)


def test_the_file_without_mistakes_has_none() -> None:
    assert len(MISTAKES) == 15
    assert found(GOOD) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.what)
def test_each_mistake_is_told_once_at_its_line_and_mended_from_what_is_said(mistake: Mistake) -> None:
    text = with_mistakes(mistake)
    told = found(text)
    assert [one.place.line for one in told] == [line_of(text, mistake)]
    assert mistake.says in told[0].message
    assert told[0].help
    assert found(mended(text, told, mistake)) == []


def test_all_of_them_in_one_file_are_told_at_their_lines_and_mended_in_one_round() -> None:
    text = with_mistakes(*MISTAKES)
    told = found(text)
    assert [one.place.line for one in told] == sorted(line_of(text, mistake) for mistake in MISTAKES)
    assert found(mended(text, told, *MISTAKES)) == []


def test_what_is_said_reads_well() -> None:
    text = with_mistakes(*MISTAKES)
    drawn = frame.text(found(text), {f"content/{FILE}": text.split("\n")})
    golden = SITES / "broken" / "fifteen.txt"
    assert drawn == golden.read_text(encoding="utf-8"), (
        f"is the new text better? then write it to {golden.name}"
    )
