"""The history of a folder, from real repositories: what reached the branch, by day, and calm where there is none."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from catalogue.formats.git import history
from catalogue.model.history import History

TODAY = date(2026, 2, 15)


class Repository:
    """A repository with a content folder, whose commits get the day they are asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.content = folder, folder / "content"
        self.content.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str, day: str = "2026-02-01", name: str = "Någon") -> str:
        when = f"{day}T12:00:00+01:00"
        env = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull}
        who = ["-c", f"user.name={name}", "-c", "user.email=a@b.example"]
        done = subprocess.run(
            ["git", "-C", str(self.folder), *who, *words],
            env={**os.environ, **env},
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    def write(self, name: str, text: str | None) -> None:
        """Put a text in a file of the content, or take the file away."""
        file = self.content / name
        if text is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")

    def commit(
        self, day: str, texts: dict[str, str | None], message: str = "Change", name: str = "Någon"
    ) -> None:
        for file, text in texts.items():
            self.write(file, text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message, day=day, name=name)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """An empty repository."""
    return Repository(tmp_path / "library")


def told(of: History) -> list[tuple[str, str, str | None, str | None]]:
    return [(str(one.day), one.name, one.before, one.after) for one in of.revisions]


def test_a_day_goes_from_what_it_began_with_to_what_it_ended_with(repository: Repository) -> None:
    repository.commit("2026-02-01", {"a.md": "ett", "b.md": "kvar"})
    repository.commit("2026-02-03", {"a.md": "två"})
    repository.commit("2026-02-03", {"a.md": "tre", "c.md": "ny"})
    repository.commit("2026-02-03", {"c.md": None})
    repository.commit("2026-02-04", {"b.md": None})
    found = history(repository.content, TODAY)
    assert told(found) == [
        ("2026-02-04", "b.md", "kvar", None),
        ("2026-02-03", "a.md", "ett", "tre"),
        ("2026-02-01", "a.md", None, "ett"),
        ("2026-02-01", "b.md", None, "kvar"),
    ]
    assert (found.since, found.whole) == (date(2026, 2, 1), True)


def test_nothing_is_told_before_its_day(repository: Repository) -> None:
    repository.commit("2026-02-01", {"a.md": "ett"})
    repository.commit("2026-02-20", {"a.md": "två"})
    assert told(history(repository.content, TODAY)) == [("2026-02-01", "a.md", None, "ett")]


def test_what_is_older_than_a_year_is_left_to_git(repository: Repository) -> None:
    repository.commit("2024-02-01", {"a.md": "ett"})
    repository.commit("2026-02-01", {"a.md": "två"})
    found = history(repository.content, TODAY)
    assert told(found) == [("2026-02-01", "a.md", "ett", "två")]
    assert not found.whole


def test_a_merge_counts_on_the_day_it_reached_the_branch(repository: Repository) -> None:
    repository.commit("2026-02-01", {"a.md": "ett"})
    repository.git("checkout", "--quiet", "-b", "draft")
    repository.commit("2026-02-02", {"b.md": "utkast"})
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "draft", day="2026-02-09")
    assert told(history(repository.content, TODAY))[0] == ("2026-02-09", "b.md", None, "utkast")


def test_a_file_with_a_new_name_went_and_came(repository: Repository) -> None:
    repository.commit("2026-02-01", {"a.md": "samma text " * 20})
    repository.git("mv", "content/a.md", "content/b.md")
    repository.git("commit", "--quiet", "--message", "Rename", day="2026-02-02")
    names = [
        (name, before is None, after is None)
        for _, name, before, after in told(history(repository.content, TODAY))
    ]
    assert names[:2] == [("a.md", False, True), ("b.md", True, False)]


def test_who_and_why_are_never_read(repository: Repository) -> None:
    hostile = "\x01" + "a" * 40 + " 2026-02-14 \n:000000 100644 0 1 A"
    repository.commit("2026-02-01", {"a.md": "ett"}, message=hostile, name=hostile.replace("\n", ""))
    assert told(history(repository.content, TODAY)) == [("2026-02-01", "a.md", None, "ett")]


def test_a_file_may_be_called_anything(repository: Repository) -> None:
    names = [
        "\x01" + "b" * 40 + " 2026-02-14 .md",
        ":100644 100644 0 1 A.md",
        "å\n\n.md",
        "-x.md",
        "$(id).md",
    ]
    repository.commit("2026-02-01", dict.fromkeys(names, "text"))
    found = history(repository.content, TODAY)
    assert sorted(one.name for one in found.revisions) == sorted(names)
    assert {one.after for one in found.revisions} == {"text"}


def test_bytes_that_are_no_text_and_what_is_no_text_file_do_no_harm(repository: Repository) -> None:
    (repository.content / "a.md").write_bytes(b"\xef\xbb\xbfett\r\ntv\xff")
    (repository.content / "b.md").symlink_to("/etc/passwd")
    (repository.content / "c.md").write_text("x" * 1_000_001)
    repository.commit("2026-02-01", {"d.md": "sist", "bild.png": "bild"})
    assert [(name, after) for _, name, _, after in told(history(repository.content, TODAY))] == [
        ("a.md", "ett\ntv\N{REPLACEMENT CHARACTER}"),
        ("c.md", ""),
        ("d.md", "sist"),
    ]


def test_a_shallow_copy_does_not_take_its_oldest_commit_for_the_first(
    repository: Repository, tmp_path: Path
) -> None:
    for number in range(1, 5):
        repository.commit(f"2026-02-0{number}", {"a.md": str(number)})
    copy = tmp_path / "shallow"
    repository.git("clone", "--quiet", "--depth", "2", f"file://{repository.folder}", str(copy))
    found = history(copy / "content", TODAY)
    assert told(found) == [("2026-02-04", "a.md", "3", "4")]
    assert not found.whole


@pytest.mark.parametrize(
    "place", ["outside any repository", "a repository without commits", "a folder not in git"]
)
def test_a_copy_without_history_has_none(place: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    if place == "outside any repository":
        content.mkdir()
    else:
        repository = Repository(tmp_path)
        if place == "a folder not in git":
            (tmp_path / ".gitignore").write_text("content\n")
            repository.git("add", ".gitignore")
            repository.git("commit", "--quiet", "--message", "Ignore")
    (content / "a.md").write_text("ett")
    assert history(content, TODAY) == History()


def test_a_machine_without_git_has_no_history(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("2026-02-01", {"a.md": "ett"})
    monkeypatch.setenv("PATH", "")
    assert history(repository.content, TODAY) == History()


def test_a_hook_of_git_does_not_lead_astray(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("2026-02-01", {"a.md": "ett"})
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert len(history(repository.content, TODAY).revisions) == 1
