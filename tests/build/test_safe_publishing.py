"""A build that fails changes nothing, and leaves nothing behind."""

from pathlib import Path

import pytest

import build as command
from tests.build.command import SITES, build, change, files, run, small_site, write


@pytest.fixture
def site(content: Path, tmp_path: Path) -> Path:
    """A site that is already published."""
    out = tmp_path / "site"
    ended = build(content, out)
    assert ended.code == 0, ended.out
    return out


def test_a_build_leaves_only_the_site(site: Path) -> None:
    assert [path.name for path in site.parent.iterdir() if path.name != "content"] == ["site"]


def test_a_new_build_takes_away_pages_that_are_no_longer_there(content: Path, site: Path) -> None:
    change(content, "programs/annan/index.md", "former_ids: [kvallsro]\n", "")
    assert (site / "program" / "kvallsro" / "index.html").is_file()
    assert build(content, site).code == 0
    assert not (site / "program" / "kvallsro").exists()


def test_errors_in_the_content_leave_the_site_byte_for_byte(content: Path, site: Path) -> None:
    before = files(site.parent / "site")
    write(content, "programs/trasig/index.md", "---\nname: Trasig\n---\n")
    assert build(content, site).code == 1
    assert files(site) == before
    assert [path.name for path in site.parent.iterdir() if path.name.startswith(".")] == []


def test_twelve_broken_files_give_twelve_errors_in_one_run_and_leave_the_site(tmp_path: Path) -> None:
    published = tmp_path / "site"
    assert build(small_site(tmp_path), published).code == 0
    before = files(published)
    broken = small_site(tmp_path / "broken", "broken")
    names = {path.relative_to(SITES / "broken").as_posix() for path in SITES.glob("broken/content/**/*.*")}
    ended = build(broken, published)
    assert ended.code == 1
    assert "12 fel; webbplatsen är inte ändrad" in ended.out
    assert len(names) == 12
    for name in names:
        assert f"{name}:" in ended.out
    assert files(published) == before


def test_a_link_that_leads_nowhere_is_told_where_it_is_written(content: Path, site: Path) -> None:
    before = files(site)
    file = change(
        content,
        "guides/grunder/lasa.md",
        "\n---\n",
        "\n---\n\nLäs först om [orden](/vagledning/grunder/sob/#ord-som-inte-finns).\n",
    )
    text = file.read_text(encoding="utf-8")
    line = text[: text.index("Läs först")].count("\n") + 1
    ended = build(content, site)
    assert ended.code == 1
    assert f"content/guides/grunder/lasa.md:{line}:" in ended.out
    assert "1 fel" in ended.out
    assert files(site) == before
    assert [path.name for path in site.parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    "interruption", [RuntimeError("hittades inte på"), KeyboardInterrupt()], ids=["a bug", "Ctrl-C"]
)
def test_what_interrupts_a_build_leaves_the_site_and_no_folder(
    interruption: BaseException, content: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise interruption

    before = files(site)
    monkeypatch.setattr(command, "check", interrupt)
    with pytest.raises(type(interruption)):
        command.main(
            ["build", "--content", str(content), "--out", str(site), "--as-of", "2026-02-15", "--no-search"]
        )
    assert files(site) == before
    assert sorted(path.name for path in site.parent.iterdir()) == ["content", "site"]


def test_the_old_site_comes_back_when_the_new_one_cannot_take_its_place(
    content: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(site)
    rename = Path.rename

    def only_the_old_one(self: Path, target: Path) -> Path:
        if self.name.startswith(f".{site.name}-"):
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", only_the_old_one)
    with pytest.raises(OSError, match="No space left"):
        command.main(
            ["build", "--content", str(content), "--out", str(site), "--as-of", "2026-02-15", "--no-search"]
        )
    assert files(site) == before
    assert sorted(path.name for path in site.parent.iterdir()) == ["content", "site"]


def test_a_folder_with_somebody_elses_files_is_left_alone(content: Path, tmp_path: Path) -> None:
    out = tmp_path / "photos"
    out.mkdir()
    (out / "semester.jpg").write_bytes(b"\xff\xd8\xff")
    ended = build(content, out)
    assert ended.code == 2
    assert "photos" in ended.err
    assert "--out" in ended.err
    assert files(out) == {"semester.jpg": b"\xff\xd8\xff"}


def test_an_empty_folder_may_be_published_in(content: Path, tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    assert build(content, tmp_path / "tom").code == 0
    assert (tmp_path / "tom" / "index.html").is_file()


def test_the_content_folder_is_never_published_over(content: Path) -> None:
    before = files(content)
    assert run("build", "--content", content, "--out", content, "--as-of", "2026-02-15").code == 2
    assert files(content) == before
