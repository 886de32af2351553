"""Words of danger leave no trace in a browser that keeps everything: the profile on disk is read afterwards."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from catalogue.tools.audit.browsing import find
from catalogue.tools.browser import FLAGS

MARK = "zqxvdanger"
"""A word that stands nowhere else, beside words of danger."""
DANGER = f"vill inte leva {MARK}"
CALM = "zqxvcalm"
"""The same beside an everyday word: what the profile is seen to keep."""

OWN = ("--disable-back-forward-cache", "--enable-automation")


@contextmanager
def kept(browser: Browser, profile: Path) -> Iterator[Page]:
    """A page in a browser that keeps what it does in a folder, with its memory of pages that one has left."""
    context = browser.browser_type.launch_persistent_context(
        str(profile), executable_path=find(), args=FLAGS, ignore_default_args=list(OWN), locale="sv-SE"
    )
    try:
        yield context.pages[0]
    finally:
        context.close()


def traces(profile: Path, mark: str) -> set[str]:
    """The files of a profile in which a word stands, in any of the ways that browsers write."""
    shapes = [mark.encode(), mark.encode("utf-16-le"), quote(mark).encode()]
    files = (path for path in profile.rglob("*") if path.is_file())
    return {path.name for path in files if any(shape in path.read_bytes() for shape in shapes)}


def history(profile: Path) -> list[tuple[str, str]]:
    """The addresses and titles in the history."""
    with closing(sqlite3.connect(profile / "Default" / "History")) as database:
        return list(database.execute("select url, title from urls"))


def searched(page: Page, query: str) -> None:
    page.get_by_role("searchbox").press_sequentially(query)
    page.keyboard.press("Enter")


def all_answered(page: Page, address: str) -> None:
    page.goto(address)
    searched(page, DANGER)
    expect(page.locator("#sok-traffar .hit").first).to_be_visible()
    page.locator("#sok-traffar .hit a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Akut hjälp")
    if address.endswith("finns-inte/"):
        return  # browsers do not remember a page that was not found
    page.go_back(wait_until="commit")
    expect(page.locator("#sok-traffar .hit").first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value(DANGER)


def none_answered(page: Page, address: str) -> None:
    page.route("**/*.js*", lambda route: route.abort())
    page.goto(address)
    searched(page, DANGER)
    expect(page.locator(".danger")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value(DANGER)


def half_answered(page: Page, address: str) -> None:
    page.route("**/search-*.js*", lambda route: route.abort())
    page.goto(address)
    searched(page, DANGER)
    expect(page.locator(".danger")).to_be_visible()


def without_words(page: Page, address: str) -> None:
    page.route("**/fara.json*", lambda route: route.abort())
    page.goto(address)
    searched(page, DANGER)
    expect(page.locator(".danger")).to_be_visible()


@pytest.mark.parametrize("how", [all_answered, none_answered, half_answered, without_words])
def test_nothing_of_it_is_kept(
    how: Callable[[Page, str], None], browser: Browser, library: str, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    with kept(browser, profile) as page:
        for address in ("", "finns-inte/", "sok/"):
            how(page, library + address)
    assert len(history(profile)) >= 2
    assert [row for row in history(profile) if MARK in "".join(row) or "leva" in "".join(row)] == []
    assert traces(profile, MARK) == set()


def test_an_everyday_search_is_kept_and_seen_so_that_the_test_is_worth_something(
    browser: Browser, library: str, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    with kept(browser, profile) as page:
        page.goto(library)
        searched(page, f"oro {CALM}")
        page.wait_for_url("**/sok/#q=*")
    assert [row for row in history(profile) if CALM in row[0]]
    assert "History" in traces(profile, CALM)
