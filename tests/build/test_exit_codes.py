"""What the command's exit code and words say, to a person and to other programs."""

import json
from pathlib import Path

import pytest

from tests.build.command import build, change, files, run


def misspell_an_audience(content: Path) -> int:
    """Make one mistake; the line it is on."""
    file = change(content, "programs/annan/index.md", "groups: [vuxna]", "groups: [vuxen]")
    lines = file.read_text(encoding="utf-8").splitlines()
    return lines.index("  groups: [vuxen]") + 1


def test_a_build_that_went_well_says_what_it_made_and_how_to_look_at_it(
    content: Path, tmp_path: Path
) -> None:
    ended = build(content, tmp_path / "site")
    assert ended.code == 0, ended.out
    assert "2 program, 1 bedömning" in ended.out
    assert "python3 dev.py serve" in ended.out
    assert (tmp_path / "site" / "program" / "lugn" / "index.html").is_file()


def test_a_mistake_in_the_content_is_exit_code_1_with_place_and_help(content: Path, tmp_path: Path) -> None:
    line = misspell_an_audience(content)
    ended = build(content, tmp_path / "site")
    assert ended.code == 1
    assert f"content/programs/annan/index.md:{line}:12: fel:" in ended.out
    assert "  groups: [vuxen]" in ended.out
    assert "menade du ”vuxna”?" in ended.out
    assert "1 fel; webbplatsen är inte ändrad" in ended.out
    assert not (tmp_path / "site").exists()


def test_check_finds_the_same_without_writing_anything(content: Path, tmp_path: Path) -> None:
    misspell_an_audience(content)
    before = files(tmp_path)
    checked = run("check", "--content", content, "--as-of", "2026-02-15")
    assert checked.code == 1
    assert checked.out == build(content, tmp_path / "site").out
    assert files(tmp_path) == before


def test_a_warning_does_not_stop_a_build(content: Path, tmp_path: Path) -> None:
    change(
        content,
        "programs/annan/index.md",
        "sources:\n  - id: lista\n",
        "sources:\n  - id: extra\n    title: En sida till\n    stated_by: annan\n    collected: 2026-01-15\n"
        "  - id: lista\n",
    )
    ended = build(content, tmp_path / "site")
    assert ended.code == 0
    assert "varning:" in ended.out


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("bygg",),
        ("build", "--as-of", "igår"),
        ("build", "--format", "xml"),
        ("build", "--content", "mappen/som/inte/finns"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_exit_code_2(words: tuple[str, ...]) -> None:
    ended = run(*words)
    assert ended.code == 2
    assert ended.err
    assert "Traceback" not in ended.err


def test_json_is_a_list_of_findings_and_nothing_else(content: Path, tmp_path: Path) -> None:
    line = misspell_an_audience(content)
    ended = build(content, tmp_path / "site", "--format", "json")
    (found,) = json.loads(ended.out)
    assert ended.code == 1
    assert set(found) == {"rule", "level", "file", "line", "column", "message", "help"}
    assert (found["rule"], found["level"]) == ("unknown_reference", "error")
    assert (found["file"], found["line"], found["column"]) == ("content/programs/annan/index.md", line, 12)


def test_json_is_an_empty_list_when_there_is_nothing_to_say(content: Path, tmp_path: Path) -> None:
    assert json.loads(build(content, tmp_path / "site", "--format", "json").out) == []


def test_github_gets_a_command_for_each_finding(content: Path, tmp_path: Path) -> None:
    line = misspell_an_audience(content)
    ended = build(content, tmp_path / "site", "--format", "github")
    (command,) = ended.out.splitlines()
    assert command.startswith(f"::error file=content/programs/annan/index.md,line={line},col=12")


def test_gitlab_gets_a_code_quality_report(content: Path, tmp_path: Path) -> None:
    line = misspell_an_audience(content)
    (found,) = json.loads(build(content, tmp_path / "site", "--format", "gitlab").out)
    assert found["location"]["path"] == "content/programs/annan/index.md"
    assert found["location"]["lines"]["begin"] == line
    assert found["fingerprint"]
    assert found["severity"] in {"info", "minor", "major", "critical", "blocker"}
