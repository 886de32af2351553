"""Photographs of two sites: what looks the same is not shown, and what differs stands before and after."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from catalogue.tools import photographs
from catalogue.tools.photographs import LookChange, photographed, sheet
from tests.build.page import read


def site(folder: Path, **pages: str) -> Path:
    """A built site of a few pages, by name and text."""
    for name, text in pages.items():
        path = folder / name.replace("start", "") / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'<!doctype html><html lang="sv"><title>{name}</title><p>{text}</p></html>', "utf-8")
    return folder


def test_only_what_looks_different_is_shown_at_every_width(tmp_path: Path, browser: Browser) -> None:
    before = site(tmp_path / "before", start="Hej", om="Om oss", gammal="Borta")
    after = site(tmp_path / "after", start="Hej", om="Om dig", ny="Här")
    changes = list(photographed(browser, before, after))
    assert {(one.address, one.width) for one in changes} == {
        (address, width) for address in ("/om/", "/gammal/", "/ny/") for width in (1280, 375)
    }
    assert {one.address for one in changes if one.before is None} == {"/ny/"}
    assert {one.address for one in changes if one.after is None} == {"/gammal/"}


def test_what_a_script_fetches_has_come_before_the_photograph_and_is_compared_too(
    tmp_path: Path, browser: Browser
) -> None:
    script = """addEventListener("load", async () => {
      const where = await (await fetch("/words.txt")).text();
      document.querySelector("p").textContent = await (await fetch(where)).text();
    });"""
    pages = {"start": '<script src="/words.js"></script>'}
    before, after = (site(tmp_path / name, **pages) for name in ("before", "after"))
    for folder, words in ((before, "Hej"), (after, "Tjänare, allihop")):
        (folder / "words.js").write_text(script, "utf-8")
        (folder / "words.txt").write_text("/said.txt", "utf-8")
        (folder / "said.txt").write_text(words, "utf-8")
    changes = list(photographed(browser, before, after))
    assert [(one.address, one.width) for one in changes] == [("/", 1280), ("/", 375)]
    (after / "said.txt").write_text("Hej", "utf-8")
    assert not list(photographed(browser, before, after))


def test_a_page_that_is_sent_the_same_is_not_photographed(
    tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = site(tmp_path / "before", start="Hej", om="Om oss")
    after = site(tmp_path / "after", start="Hej", om="Om dig")
    taken: list[str] = []
    take = photographs._photograph

    def noted(started: Browser, address: str, width: int) -> bytes:
        taken.append(urlsplit(address).path)
        return take(started, address, width)

    monkeypatch.setattr(photographs, "_photograph", noted)
    assert len(list(photographed(browser, before, after))) == 2
    assert taken == ["/om/"] * 4


def test_the_sheet_holds_the_photographs_and_replaces_the_last_one(tmp_path: Path) -> None:
    folder = tmp_path / "site.photographs"
    sheet([LookChange("/om/", 375, b"one", b"two"), LookChange("/ny/", 375, None, b"three")], folder)
    assert {path.name for path in folder.glob("*.png")} == {
        "om-375-before.png",
        "om-375-after.png",
        "ny-375-after.png",
    }
    page = sheet([], folder)
    assert "Allt ser ut som förut." in read(page).text
    assert not list(folder.glob("*.png"))
