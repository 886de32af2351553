"""What `impact` tells a reviewer about a change, in real git, and when it cannot tell."""

import json
import os
from html import unescape
from pathlib import Path
from shutil import copytree

import pytest
from markdown import markdown

from tests.build.command import run
from tests.site import SITES
from tests.tools.branches import ASSESSMENT, BRANCHES, LUGN, Branch, Edit, git, repository

GOLDEN = Path(__file__).parent / "impact"
ERRORS = {
    "upgrade-without-reason": "conclusion_without_reason",
    "downgrade-without-reason": "conclusion_without_reason",
    "rename-without-redirect": "published_id_gone",
    "assessment-rewritten": "assessment_rewritten",
    "assessment-deleted": "assessment_deleted",
}


def told(content: Path, form: str = "text", before: str = "main") -> tuple[int, str]:
    """The exit code and what is said about a branch."""
    ended = run("impact", before, "--content", content, "--as-of", "2026-02-15", "--format", form)
    return ended.code, ended.out + ended.err


@pytest.mark.parametrize("name", BRANCHES)
def test_a_reviewer_reads_first_what_decides(name: str, tmp_path: Path) -> None:
    code, text = told(repository(tmp_path, BRANCHES[name]))
    golden = GOLDEN / f"{name}.txt"
    first, _, touched = text.partition("\nDet som berörs")
    assert "Varje sida som ändras (" in touched
    assert first == golden.read_text(encoding="utf-8"), (
        f"is the new text better? then write it to {golden.name}"
    )
    assert code == (1 if name in ERRORS else 0)
    assert f"[{ERRORS.get(name, '')}]" in f"{text}[]"


REPLY = """\
reply:
  by: utgivaren
  on: 2026-02-01
  text: Vi delar slutsatsen.
  sources: [svar]
"""
ANSWER = """\
  - id: svar
    title: Vårt svar
    stated_by: utgivaren
    collected: 2026-02-02
"""
FINE = {
    "corrected": (
        Edit(ASSESSMENT, "lindrig till medelsvår", "lindrig"),
        Edit(ASSESSMENT, "published:", "corrected: 2026-02\npublished:"),
    ),
    "another line break": (Edit(ASSESSMENT, "overall: Kan användas", "overall: >-\n  Kan användas"),),
    "an answer of the publisher's": (Edit(ASSESSMENT, "sources:\n", f"{REPLY}sources:\n{ANSWER}"),),
    "a comment": (Edit(ASSESSMENT, "title:", "# en anteckning\ntitle:"),),
    "an id that is told": (
        Edit(ASSESSMENT, new="programs/lugn/assessments/nag.md"),
        Edit("programs/lugn/assessments/nag.md", "title:", "former_ids: [nag-sob]\ntitle:"),
    ),
}


@pytest.mark.parametrize("name", FINE)
def test_an_assessment_may_be_corrected_and_moved_but_not_rewritten(name: str, tmp_path: Path) -> None:
    code, text = told(repository(tmp_path, Branch((), FINE[name])))
    assert code == 0, text


def test_a_rename_does_not_hide_a_conclusion_that_moves(tmp_path: Path) -> None:
    renamed = BRANCHES["rename-with-redirect"].edits
    edits = (*renamed, Edit("programs/lugnet/index.md", "planned_power: 80", "planned_power: 40"))
    code, text = told(repository(tmp_path, Branch((), edits)))
    assert code == 1
    assert "conclusion_without_reason" in text


def test_what_main_has_done_since_is_no_part_of_the_change(tmp_path: Path) -> None:
    content = repository(tmp_path, BRANCHES["region-added"])
    git(tmp_path, "switch", "--quiet", "main")
    (content / ASSESSMENT).unlink()
    git(tmp_path, "commit", "--quiet", "--all", "--message", "main goes on")
    git(tmp_path, "switch", "--quiet", "forslag")
    code, text = told(content)
    assert code == 0
    first = text.partition("\nDet som berörs")[0]
    assert first == (GOLDEN / "region-added.txt").read_text(encoding="utf-8")


def test_only_findings_in_what_the_change_touches_are_told_and_the_rest_is_counted(tmp_path: Path) -> None:
    edits = (Edit(LUGN, "basis: Står i regionens lista.", "basis: Enligt http://x.example/a."),)
    main = (
        Edit("programs/annan/index.md", "basis: Listan saknar datum.", "basis: Enligt http://x.example/b."),
    )
    data = json.loads(told(repository(tmp_path, Branch(main, edits)), "json")[1])
    assert [one["file"] for one in data["findings"]] == [f"content/{LUGN}"]
    assert data["findings_elsewhere"] == 1


def test_a_change_with_errors_is_told_about_them(tmp_path: Path) -> None:
    content = repository(tmp_path, Branch((), (Edit(LUGN, "name: Lugn", "nmae: Lugn"),)))
    code, text = told(content)
    assert code == 1
    assert "menade du ”name”?" in text


def test_nothing_is_said_when_nothing_was_changed(tmp_path: Path) -> None:
    assert told(repository(tmp_path, Branch((), (Edit(LUGN, "checked:", "# en anteckning\nchecked:"),)))) == (
        0,
        "Ändringen ändrar ingenting som syns.\n",
    )


def test_two_folders_can_be_compared_without_git(tmp_path: Path) -> None:
    content = Path(copytree(SITES / "good" / "content", tmp_path / "content"))
    before = Path(copytree(content, tmp_path / "before"))
    (content / ASSESSMENT).unlink()
    code, text = told(content, before=str(before))
    assert code == 1
    assert "assessment_deleted" in text


HOSTILE = "name: '<img src=x> [a](https://x.example) @alla `b` | **c** #1'"


def test_markdown_shows_what_was_written_and_does_nothing(tmp_path: Path) -> None:
    content = repository(tmp_path, Branch((), (Edit(LUGN, "name: Lugn", HOSTILE),)))
    _, text = told(content, "markdown")
    html = markdown(text)
    assert "@alla" in unescape(html)
    for element in ("<img", "<a ", "<code", "<strong>c"):
        assert element not in html
    assert "@" not in text
    assert text.count("<details>") == text.count("</details>") == 2


def test_without_a_revision_one_sentence_says_what_to_write(tmp_path: Path) -> None:
    content = repository(tmp_path, BRANCHES["upgrade"])
    for unknown in ("ingenting", "HEAD:content"):
        code, text = told(content, before=unknown)
        assert (code, text.count("\n")) == (2, 1)
        assert "varken en mapp eller en version i git; skriv till exempel main" in text


def test_a_copy_without_history_says_how_to_get_it(tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    repository(tmp_path / "all", BRANCHES["upgrade"])
    git(tmp_path, "clone", "--quiet", "--depth", "1", (tmp_path / "all").as_uri(), "some")
    code, text = told(tmp_path / "some" / "content", before="HEAD")
    assert (code, text) == (2, "kopian saknar historik; hämta den med: git fetch --unshallow\n")


def test_a_folder_outside_git_says_so(tmp_path: Path) -> None:
    content = Path(copytree(SITES / "good" / "content", tmp_path / "content"))
    code, text = told(content)
    assert code == 2
    assert "ligger inte i git; jämför med en mapp i stället" in text


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away"
)
def test_a_checkout_of_somebody_elses_says_how_to_trust_it(tmp_path: Path) -> None:
    content = repository(tmp_path, BRANCHES["upgrade"])
    for path in (tmp_path, tmp_path / ".git"):
        os.chown(path, 4321, 4321)
    code, text = told(content)
    assert (code, text.count("\n")) == (2, 1)
    assert f"git config --global --add safe.directory {tmp_path}" in text


def test_without_git_one_sentence_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = repository(tmp_path, BRANCHES["upgrade"])
    monkeypatch.setenv("PATH", str(tmp_path))
    code, text = told(content)
    assert (code, text) == (2, "git finns inte på datorn; installera git, eller jämför med en mapp\n")
