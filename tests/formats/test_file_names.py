"""Names of files that some computer cannot have."""

from pathlib import Path
from shutil import copytree

import pytest

from catalogue.formats.file_names import unusable
from catalogue.stages.read import read
from tests.site import SITES


@pytest.mark.parametrize(
    "path",
    [
        "programs/con/index.md",
        "programs/lugn/assessments/aux.md",
        "programs/lugn/NUL.md",
        "guides/grunder/com1.md",
        "guides/lpt9/sob.md",
        "guides/prn.backup/sob.md",
        "guides/grunder./sob.md",
        "guides/grunder /sob.md",
        "guides/grunder/vad?.md",
        "guides/grunder/a:b.md",
        f"programs/{'x' * 150}/index.md",
    ],
)
def test_a_name_that_windows_cannot_have_is_told_about_once(path: str) -> None:
    ((found, message, help),) = unusable([path])
    assert found == path
    assert message
    assert help


@pytest.mark.parametrize(
    "path", ["programs/console/index.md", "programs/auxilium/index.md", "guides/con-amore/com10.md"]
)
def test_a_name_that_only_begins_so_is_fine(path: str) -> None:
    assert list(unusable([path])) == []


def test_names_that_differ_only_in_case_are_told_about() -> None:
    paths = ["programs/lugn/a.png", "programs/lugn/A.png", "programs/Lugn/index.md"]
    assert [path for path, _, _ in unusable(sorted(paths))] == ["programs/lugn/A.png", "programs/lugn/a.png"]


def test_such_a_file_is_an_error_when_it_is_read(tmp_path: Path) -> None:
    content = Path(copytree(SITES / "good" / "content", tmp_path / "content"))
    (content / "programs" / "lugn").rename(content / "programs" / "con")
    _, found = read(content)
    assert {(one.place.file, one.rule) for one in found} == {
        ("content/programs/con/index.md", "file_name"),
        ("content/programs/con/assessments/nag-sob.md", "file_name"),
    }
