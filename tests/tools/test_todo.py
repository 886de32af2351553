"""What `check --todo` prints for the one who can fill it in."""

from pathlib import Path

import pytest

from catalogue.formats.rendering import here
from catalogue.tools.todo import print_todo
from tests.build.command import run
from tests.site import AS_OF, SITES

GOOD = SITES / "good" / "content"


def test_the_steps_are_numbered_under_what_they_make_stronger(capsys: pytest.CaptureFixture[str]) -> None:
    assert print_todo(GOOD, "lugn", AS_OF, here) == 0
    answer = capsys.readouterr().out
    assert answer.startswith(
        "Vad saknas för Lugn?\n1 av 2 steg är redovisat: 1 gjort. Om ett vet vi inget.\n"
    )
    assert (
        """
Säkerheten
  1. Beskriv hur biverkningar efterfrågas
     Varför:  Den som väljer behöver veta det, vare sig effekten är prövad i en studie eller inte.
     Vem:     Exempelutgivaren
     Fält:    safety.asked (Hur biverkningar efterfrågas), till exempel Frågor efter varje modul.
     Var:     ny rad i content/programs/lugn/index.md
"""
        in answer
    )
    assert answer.rstrip().endswith("att fylla i. Inget av det är ett krav.")


def test_a_program_that_is_not_there_is_told_about_with_the_nearest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert print_todo(GOOD, "lung", AS_OF, here) == 2
    assert capsys.readouterr().out == "programmet ”lung” finns inte; menade du ”lugn”?\n"
    assert print_todo(GOOD, "helt-annat", AS_OF, here) == 2
    assert capsys.readouterr().out == "programmet ”helt-annat” finns inte\n"


def test_mistakes_in_the_programs_own_files_come_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from shutil import copytree

    content = Path(copytree(GOOD, tmp_path / "content"))
    file = content / "programs" / "lugn" / "index.md"
    file.write_text(file.read_text(encoding="utf-8").replace("[vuxna]", "[vuxen]"), encoding="utf-8")
    assert print_todo(content, "lugn", AS_OF, here) == 1
    assert (
        "fel i programmets filer eller i listorna; kör python3 dev.py check först" in capsys.readouterr().out
    )
    assert print_todo(content, "annan", AS_OF, here) == 0


def test_the_command_answers_instead_of_checking() -> None:
    ended = run("check", "--todo", "lugn", "--content", GOOD, "--as-of", AS_OF.isoformat())
    assert ended.code == 0
    assert ended.out.startswith("Vad saknas för Lugn?")
