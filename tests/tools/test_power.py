"""How many participants a trial needs, on the command line."""

import pytest

import build
from catalogue.tools.power import power


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What the command answers."""
    assert build.main(["power", *words]) == 0
    return capsys.readouterr().out.replace("\u202f", " ")


def test_an_effect_is_answered_with_participants(capsys: pytest.CaptureFixture[str]) -> None:
    answer = said(capsys, "--effect", "0,5", "--dropout", "20")
    assert "64 deltagare i varje grupp" in answer
    assert "128 deltagare sammanlagt" in answer
    assert "160 deltagare från början, om 20 % faller bort (80 i varje grupp)" in answer


def test_participants_are_answered_with_the_smallest_effect(capsys: pytest.CaptureFixture[str]) -> None:
    assert "120 deltagare räcker för att upptäcka en skillnad på 0,52" in said(capsys, "--n", "120")
    answer = said(capsys, "--n", "120", "--dropout", "20", "--power", "90")
    assert "120 deltagare, varav 96 blir kvar om 20 % faller bort, räcker" in answer
    assert "0,67 (Cohens d) eller mer med 90 % styrka" in answer


def test_every_answer_says_how_it_was_reached_and_who_should_look_at_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer = said(capsys, "--effect", "0.5")
    assert "tvåsidigt t-test" in answer
    assert "klinisk utvärdering" in answer


def test_a_number_that_cannot_be_used_is_answered_with_one_that_can(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert power(0.5, None, wanted=0.8, alpha=0.05, dropout=0) == 2
    assert "styrkan ska vara mellan 50 och 99,9 procent, till exempel 80" in capsys.readouterr().err
    assert power(None, 2, wanted=80, alpha=0.05, dropout=0) == 2
    assert "minst 4" in capsys.readouterr().err
    assert power(None, 120, wanted=80, alpha=0.05, dropout=120) == 2
    assert "bortfallet" in capsys.readouterr().err
