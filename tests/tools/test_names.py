"""What `names` answers before any work starts."""

from datetime import date
from pathlib import Path

import pytest

from catalogue.formats.rendering import here
from catalogue.tools.names import names

AS_OF = date(2026, 2, 15)
GOOD = Path(__file__).parents[1] / "sites" / "good" / "content"


def test_a_name_that_only_differs_in_marks_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert names(GOOD, "LUGN!", AS_OF, here) == 1
    answer = capsys.readouterr().out
    assert " 100 %  samma namn: Lugn  content/programs/lugn/index.md" in answer
    assert "Namnet är upptaget: Lugn" in answer


def test_a_name_that_is_easily_confused_cannot_be_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert names(GOOD, "Kvällsro online", AS_OF, here) == 1
    answer = capsys.readouterr().out
    assert "lätt att förväxla: Kvällsro (annat namn på Stilla kvällar)" in answer
    assert "Bara ”online” skiljer." in answer
    assert "Namnet är för likt ett som finns: Kvällsro" in answer


def test_a_name_that_is_like_another_is_free_but_could_be_better(capsys: pytest.CaptureFixture[str]) -> None:
    assert names(GOOD, "Lugnskolan", AS_OF, here) == 0
    assert "Namnet är ledigt men liknar Lugn." in capsys.readouterr().out


def test_a_free_name_is_shown_with_its_nearest_and_the_advice(capsys: pytest.CaptureFixture[str]) -> None:
    assert names(GOOD, "Zebrakompassen", AS_OF, here) == 0
    answer = capsys.readouterr().out
    assert "Inget program har namnet eller ett som liknar det." in answer
    assert "/vagledning/grunder/namn/" in answer
    assert "programs/lugn/index.md" in answer
    assert "Region Skånes namnstandard" in answer
    assert "Inera" not in answer


def test_the_advice_is_about_the_name_that_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert names(GOOD, "Mina zebror online", AS_OF, here) == 0
    assert "- ”Mina” och ”online” säger inte vad programmet gör: stryk" in capsys.readouterr().out
