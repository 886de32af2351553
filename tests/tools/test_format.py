"""`format`: the content files in one style."""

from datetime import date
from pathlib import Path

import pytest

from catalogue.tools.format import format_content
from catalogue.tools.new import new
from tests.build.command import small_site

REAL = Path(__file__).parents[2] / "content"


def test_our_own_content_has_the_style(capsys: pytest.CaptureFixture[str]) -> None:
    code = format_content(REAL, only_check=True)
    assert code == 0, f"run python3 dev.py format:\n{capsys.readouterr().out}"


def test_only_files_that_differ_are_written_and_a_check_writes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = small_site(tmp_path)
    format_content(content, only_check=False)
    file = next(content.glob("programs/*/index.md"))
    good = file.read_bytes()
    file.write_bytes(good.replace(b"\n", b"\r\n").replace(b"name: ", b"name:   "))
    bad = file.read_bytes()
    capsys.readouterr()
    assert format_content(content, only_check=True) == 1
    assert capsys.readouterr().out == f"{file}\n1 fil skulle skrivas om\n"
    assert file.read_bytes() == bad
    assert format_content(content, only_check=False) == 0
    assert file.read_bytes() == good
    assert format_content(content, only_check=True) == 0


def test_a_file_with_mistakes_in_how_it_is_written_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = small_site(tmp_path)
    file = next(content.glob("programs/*/index.md"))
    file.write_text("---\nname: a: b\n---\n", encoding="utf-8")
    assert format_content(content, only_check=False) == 1
    assert file.read_text(encoding="utf-8") == "---\nname: a: b\n---\n"
    assert f"{file} har fel" in capsys.readouterr().out


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize(("kind", "id"), [("program", "nattro"), ("assessment", "{}/ny"), ("guide", "{}/ny")])
def test_what_new_writes_has_the_style(kind: str, id: str, full: bool, tmp_path: Path) -> None:
    content = small_site(tmp_path)
    format_content(content, only_check=False)
    folder = "programs" if kind == "assessment" else "guides"
    owner = (
        next(path.name for path in sorted((content / folder).iterdir()) if path.is_dir()) if "{" in id else ""
    )
    assert new(content, kind, id.format(owner), date(2026, 11, 22), full=full) == 0
    assert format_content(content, only_check=True) == 0
