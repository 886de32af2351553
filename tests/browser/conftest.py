"""A browser for all these tests, the sites it is shown, and visitors who have not been there before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from catalogue.tools.audit.browsing import StillServer, find, new_context
from catalogue.tools.audit.browsing import browser as started_browser
from tests.build.command import build, built_once, small_site
from tests.build.fixtures import real_site, shared

__all__ = ["real_site", "shared"]


@dataclass
class Visitor:
    """Somebody at a site, and what their browser noticed."""

    page: Page
    root: str
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda one: self.asked.append(one.url))
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda one: self.complaints.append(str(one)))

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def open(self, address: str) -> Page:
        """The page at an address of the site."""
        self.page.goto(self.root + address.lstrip("/"), wait_until="load")
        return self.page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with started_browser(find()) as started:
        yield started


@pytest.fixture(scope="session")
def library(real_site: Path) -> Iterator[str]:
    """Where the real library is served."""
    with StillServer(real_site) as server:
        yield server.address


@pytest.fixture(scope="session")
def gallery(shared: Path) -> Iterator[str]:
    """Where every component is served, drawn from its own examples."""
    with StillServer(built_once(shared, "--gallery", "--no-search")) as server:
        yield server.address


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site is served whose texts would like to be markup."""
    folder = tmp_path_factory.mktemp("hostile")
    ended = build(small_site(folder, "hostile"), folder / "site", "--search")
    assert ended.code == 0, ended.out
    with StillServer(folder / "site") as server:
        yield server.address


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visitor]]:
    """Lets a new visitor come to a site, as wide as asked for and with or without JavaScript."""
    contexts = []

    def come(root: str, *, width: int = 1280, **options: Any) -> Visitor:
        context = new_context(browser, viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        return Visitor(context.__enter__().new_page(), root)

    yield come
    for context in contexts:
        context.__exit__(None, None, None)


@pytest.fixture
def visitor(visit: Callable[..., Visitor], library: str) -> Visitor:
    """Somebody at the real library."""
    return visit(library)
