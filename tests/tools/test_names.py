"""What `names` answers before any work starts."""

from datetime import date
from pathlib import Path

import pytest

from catalogue.tools.names import names

AS_OF = date(2026, 2, 15)
GOOD = Path(__file__).parents[1] / "sites" / "good" / "content"


def test_a_name_that_only_differs_in_marks_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert names(GOOD, "LUGN!", AS_OF) == 1
    assert "Namnet är upptaget: Lugn" in capsys.readouterr().out


def test_a_free_name_is_shown_with_its_nearest_and_the_advice(capsys: pytest.CaptureFixture[str]) -> None:
    assert names(GOOD, "Zebrakompassen", AS_OF) == 0
    answer = capsys.readouterr().out
    assert "Inget program har namnet." in answer
    assert "/vagledning/grunder/namn/" in answer
    assert "programs/lugn/index.md" in answer
