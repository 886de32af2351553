"""The same content on the same day is the same site, wherever, by whom and in whatever order it is built.

The history in git belongs to the content: a copy without it is another site, on the pages that tell what is new.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.build.command import GOOD_DAY, REAL_DAY, ROOT, build, build_apart, files, run_apart, small_site

SURROUNDINGS = {
    "in Tokyo": {"TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "1"},
    "on Newfoundland": {"TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"},
    "without UTF-8": {"TZ": "UTC", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


def in_another_order(content: Path, to: Path) -> Path:
    """The same files, written last first."""
    for path in sorted(filter(Path.is_file, content.rglob("*")), reverse=True):
        copy = to / path.relative_to(content)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return to


@pytest.mark.parametrize("surroundings", SURROUNDINGS)
def test_a_small_site_is_the_same_everywhere(surroundings: str, tmp_path: Path) -> None:
    content = small_site(tmp_path)
    elsewhere = in_another_order(content, tmp_path / "a" / "long way" / "content")
    assert build(content, tmp_path / "site").code == 0
    ended = build_apart(elsewhere, tmp_path / "other" / "public", SURROUNDINGS[surroundings])
    assert ended.code == 0, ended.err
    assert files(tmp_path / "other" / "public") == files(tmp_path / "site")


def with_the_same_history(folder: Path) -> Path:
    """A folder with a copy of the repository and none of its files; without one when the library itself has none."""
    subprocess.run(["git", "clone", "--quiet", "--no-checkout", ROOT, folder], check=False)
    return folder


def test_the_real_catalogue_is_the_same_everywhere(real_site: Path, tmp_path: Path) -> None:
    elsewhere = in_another_order(ROOT / "content", with_the_same_history(tmp_path / "elsewhere") / "content")
    out = tmp_path / "public"
    ended = run_apart(
        *("build", "--content", elsewhere, "--out", out, "--as-of", REAL_DAY, "--jobs", "1"),
        env=SURROUNDINGS["in Tokyo"],
    )
    assert ended.code == 0, ended.err
    assert list(different(files(real_site), files(out))) == []


def test_another_day_is_another_site_only_where_the_day_is_shown(content: Path, tmp_path: Path) -> None:
    assert build(content, tmp_path / "one").code == 0
    assert build(content, tmp_path / "two", "--as-of", "2026-02-16").code == 0
    assert all(
        name.endswith((".html", ".md", ".xml", ".json", ".ics", ".csv", ".xlsx", ".rdf", ".ttl"))
        for name in different(files(tmp_path / "one"), files(tmp_path / "two"))
    )


def test_a_copy_without_history_differs_only_where_news_is_told(content: Path, tmp_path: Path) -> None:
    assert build(content, tmp_path / "without").code == 0
    for words in (
        ["init", "--quiet"],
        ["add", "."],
        ["commit", "--quiet", "--message", "x", "--date", GOOD_DAY],
    ):
        who = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
        subprocess.run(
            ["git", "-C", content, *who, *words],
            check=True,
            env={**os.environ, "GIT_COMMITTER_DATE": f"{GOOD_DAY}T12:00:00Z"},
        )
    assert build(content, tmp_path / "with").code == 0
    differing = set(different(files(tmp_path / "without"), files(tmp_path / "with")))
    assert differing == {"index.html", "nytt/index.html"}


def different(one: dict[str, bytes], other: dict[str, bytes]) -> Iterator[str]:
    """The names of files that are in one site only, or differ."""
    return (name for name in sorted({*one, *other}) if one.get(name) != other.get(name))
