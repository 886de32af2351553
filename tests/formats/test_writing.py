"""What has been published is never touched by what is written after it, also where they are the same files."""

from pathlib import Path

import pytest

from catalogue.formats.writing import Writing

PAGE = "program/lugn/index.html"


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """A site with one page."""
    Writing(tmp_path / "former")(PAGE, b"Lugn")
    return tmp_path / "former"


def test_a_page_that_says_what_it_said_is_the_same_file(former: Path, tmp_path: Path) -> None:
    Writing(tmp_path / "new", former)(PAGE, b"Lugn")
    assert (tmp_path / "new" / PAGE).samefile(former / PAGE)


@pytest.mark.parametrize("content", [b"Stilla", b"Oro!"], ids=["of another length", "of the same length"])
def test_a_page_that_says_something_else_is_another_file(
    content: bytes, former: Path, tmp_path: Path
) -> None:
    Writing(tmp_path / "new", former)(PAGE, content)
    assert ((tmp_path / "new" / PAGE).read_bytes(), (former / PAGE).read_bytes()) == (content, b"Lugn")


def test_what_is_written_twice_leaves_the_published_file_as_it_was(former: Path, tmp_path: Path) -> None:
    written = Writing(tmp_path / "new", former)
    written(PAGE, b"Lugn")
    written(PAGE, b"Stilla")
    assert ((tmp_path / "new" / PAGE).read_bytes(), (former / PAGE).read_bytes()) == (b"Stilla", b"Lugn")


def test_a_link_to_another_place_is_not_taken_for_a_page(former: Path, tmp_path: Path) -> None:
    (former / "om").symlink_to(former / PAGE)
    Writing(tmp_path / "new", former)("om", b"Lugn")
    assert not (tmp_path / "new" / "om").is_symlink()


def test_where_files_cannot_be_linked_they_are_written(
    former: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError("another disk")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    Writing(tmp_path / "new", former)(PAGE, b"Lugn")
    assert (tmp_path / "new" / PAGE).read_bytes() == b"Lugn"
    assert not (tmp_path / "new" / PAGE).samefile(former / PAGE)
