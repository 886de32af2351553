"""A browser for all these tests, the sites it is shown, and visitors who have not been there before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

from catalogue.tools.audit.browsing import StillServer
from tests.browser.tabs import Tab, Tabs
from tests.build.command import build, built_once, made_once, small_site
from tests.build.fixtures import real_site, shared

__all__ = ["real_site", "shared"]

IDLE = "new Promise((done) => requestIdleCallback(() => done()))"


@dataclass
class Visitor:
    """Somebody at a site, and what their browser noticed."""

    page: Page
    root: str
    last: bool = False
    """Whether nobody else should come to this tab, because of what cannot be undone there, as a clock that is set."""
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    waiting: set[Request] = field(default_factory=set)

    def __post_init__(self) -> None:
        for event, notice in self._notices():
            self.page.on(event, notice)

    def leave(self) -> None:
        """Nothing more is noticed."""
        for event, notice in self._notices():
            self.page.remove_listener(event, notice)

    def settle(self) -> None:
        """Stay until the page has nothing left to do and everything it has asked for has come."""
        self.page.evaluate(IDLE)
        while self.waiting:
            self.page.evaluate(IDLE)

    def _notices(self) -> Iterator[tuple[Any, Callable[[Any], None]]]:
        yield "request", self._asked
        yield "requestfinished", self._answered
        yield "requestfailed", self._answered
        yield "console", self._said
        yield "pageerror", self._failed

    def _asked(self, request: Request) -> None:
        self.asked.append(request.url)
        self.waiting.add(request)

    def _answered(self, request: Request) -> None:
        self.waiting.discard(request)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def _failed(self, problem: Error) -> None:
        self.complaints.append(str(problem))

    def open(self, address: str) -> Page:
        """The page at an address of the site."""
        self.page.goto(self.root + address.lstrip("/"), wait_until="load")
        return self.page


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
def hostile(shared: Path) -> Iterator[str]:
    """Where a site is served whose texts would like to be markup."""

    def make(folder: Path) -> None:
        ended = build(small_site(folder, "hostile"), folder / "site", "--search")
        assert ended.code == 0, ended.out

    with StillServer(made_once(shared, "hostile", make) / "site") as server:
        yield server.address


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Iterator[Tabs]:
    """Tabs that visitors have left."""
    tabs = Tabs(browser)
    yield tabs
    tabs.close()


@pytest.fixture
def visit(tabs: Tabs) -> Iterator[Callable[..., Visitor]]:
    """Lets a new visitor come to a site, as wide as asked for and with or without JavaScript."""
    coming: list[tuple[Tab, Visitor]] = []

    def come(root: str, *, width: int = 1280, **options: Any) -> Visitor:
        tab = tabs.taken(width, options)
        coming.append((tab, Visitor(tab.page, root)))
        return coming[-1][1]

    yield come
    for tab, visitor in coming:
        visitor.leave()
        tabs.left(tab, visitor.root, for_others=not visitor.last)


@pytest.fixture
def visitor(visit: Callable[..., Visitor], library: str) -> Visitor:
    """Somebody at the real library."""
    return visit(library)
