"""What `impact` says a change would do."""

import subprocess
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from tests.build.command import run, small_site

AS_OF = date(2026, 2, 15)
GOOD = Path(__file__).parents[1] / "sites" / "good" / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the good site's content."""
    return small_site(tmp_path)


def rename(content: Path, name: str) -> None:
    """Give the program `lugn` another name."""
    file = content / "programs" / "lugn" / "index.md"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text(
        "".join(f"name: {name}\n" if line.startswith("name:") else line for line in lines), encoding="utf-8"
    )


def test_nothing_changes_when_nothing_was_changed(content: Path) -> None:
    ended = run("impact", str(content), "--content", content, "--as-of", AS_OF.isoformat())
    assert ended.code == 0, ended.out
    assert "ändrade: 0 sidor" in ended.out


def test_a_new_name_changes_the_page_of_the_program(content: Path, tmp_path: Path) -> None:
    before = Path(copytree(content, tmp_path / "before"))
    rename(content, "Stilla morgon")
    ended = run("impact", str(before), "--content", content, "--as-of", AS_OF.isoformat())
    assert ended.code == 0, ended.out
    assert "  /program/lugn/\n" in ended.out


def test_the_content_can_be_compared_with_a_version_in_git(content: Path) -> None:
    git = ["git", "-C", str(content.parent), "-c", "user.name=a", "-c", "user.email=a@b.example"]
    for command in (["init", "--quiet"], ["add", "content"], ["commit", "--quiet", "--message", "start"]):
        subprocess.run([*git, *command], check=True)
    rename(content, "Stilla morgon")
    ended = run("impact", "HEAD", "--content", content, "--as-of", AS_OF.isoformat())
    assert ended.code == 0, ended.out
    assert "  /program/lugn/\n" in ended.out


def test_a_version_that_does_not_exist_is_told_about(content: Path) -> None:
    ended = run("impact", "ingenting", "--content", content, "--as-of", AS_OF.isoformat())
    assert ended.code == 2, ended.out
    assert "varken en mapp eller en version i git" in ended.out
