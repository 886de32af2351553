"""Claims of effect in prose are found however they are written, and a text that denies them is left alone."""

import pytest

from tests.rules.test_corners import rules

CLAIMS = [
    "Programmet har bevisad effekt.",
    "Programmet har **bevisad** effekt.",
    "Programmet har be*visad* effekt.",
    "Programmet har bevisad\neffekt mot oro.",
    "Programmet har bevisad\u00a0effekt.",
    "Programmet har bevisad&nbsp;effekt.",
    "Programmet har [bevisad](https://utgivaren.exempel.se/) effekt.",
    "Programmet har bekra\u0308ftad effekt.",
    "Programmet har BEVISAD EFFEKT.",
    "Effekten är bevisad.",
    "Effekten av programmet är väl bevisad.",
    "Effekten har blivit påvisad.",
    "Programmet har påvisad god klinisk effekt.",
    "Programmet har säkerställd effekt.",
    "Programmet har visad effekt mot oro.",
    "Flera studier har visat god effekt.",
    "Programmets effekter är vetenskapligt belagda.",
    "Bekräftade effekter mot oro.",
    "Det är bevisat effektivt.",
    "Programmet är kliniskt bevisat.",
    "Inga biverkningar och bevisad effekt.",
    "Det finns inte bara text, utan bevisad effekt.",
    "Ingen tvekan: bevisad effekt.",
    "Ett evidensbaserat program för dig med oro.",
    "Behandlingen är evidensbaserad.",
    "Programmet har gott vetenskapligt stöd.",
    "Det finns stark evidens för programmet.",
    "Forskningen har visat att programmet fungerar.",
    "Flera studier visar tydligt att behandlingen hjälper mot oro.",
    "Det är bevisat att programmet hjälper.",
    "Programmet har konstaterad effekt.",
    "En effektiv behandling mot oro.",
    "Effekten är klarlagd.",
    "Programmet fungerar, visar forskningen.",
]
DENIALS = [
    "Effekten är inte bekräftad än.",
    "Det finns ingen bevisad effekt.",
    "Programmet saknar bekräftad effekt.",
    "Utan bekräftad effekt går det ändå att använda.",
    "Ett stödprogram har inget krav på visad effekt.",
    "Vi vet inte om effekten är bekräftad.",
    "Studien visade bättre resultat än väntelista.",
    "Studien visade att effekten höll i sig.",
    "Skillnaden var statistiskt säkerställd.",
    "Effekten är ännu inte säkerställd.",
    "Programmet har inget vetenskapligt stöd.",
    "Det finns begränsat vetenskapligt stöd för metoden.",
    "Ingen studie har visat att programmet fungerar.",
    "Programmet är inte evidensbaserat.",
    "Studien undersökte om behandlingen är effektiv.",
    "Metoden bygger på KBT, som används i vården.",
]


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_of_effect_that_is_not_confirmed_is_found_however_it_is_written(text: str) -> None:
    assert "unsupported_effect_in_text" in rules(f"programs/annan/index.md\n---\n{text}\n")


@pytest.mark.parametrize("text", CLAIMS)
def test_in_an_assessment_it_is_the_assessors_own_word_and_a_warning(text: str) -> None:
    found = rules(f"programs/annan/assessments/nag-sob.md\ntitle: Utlåtande\n---\n{text}\n")
    assert "unsupported_effect_in_assessment" in found
    assert "unsupported_effect_in_text" not in found


@pytest.mark.parametrize("text", DENIALS)
def test_a_text_that_denies_it_or_tells_of_a_study_is_left_alone(text: str) -> None:
    assert rules(f"programs/annan/index.md\n---\n{text}\n") == set()


@pytest.mark.parametrize("text", CLAIMS[:3])
def test_where_the_effect_is_confirmed_it_may_be_said(text: str) -> None:
    assert rules(f"programs/lugn/index.md\n---\n{text}\n") == set()


@pytest.mark.parametrize(
    "text", ["Programmet är godkänt.", "Programmet är god*känt*.", "Programmet är\ngodka\u0308nt."]
)
def test_a_verdict_is_found_however_it_is_written(text: str) -> None:
    assert "verdict_in_text" in rules(f"programs/lugn/index.md\n---\n{text}\n")
