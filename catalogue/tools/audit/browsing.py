"""A browser that nobody sees, the site as production would send it, and what the browser complains of."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

from catalogue.tools.browser import FLAGS, VARIABLE, find_browser
from catalogue.tools.serve import RELOAD_TAG, SiteHandler, SiteServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

EARS = Path(__file__).with_name("ears.js")


def find() -> str:
    """The browser that dev.py has found, or else the first that starts."""
    return os.environ.get(VARIABLE) or find_browser()


@contextmanager
def browser(executable: str) -> Iterator[Browser]:
    """A browser that nobody sees."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        try:
            yield started
        finally:
            started.close()


@contextmanager
def new_context(started: Browser, **options: Any) -> Iterator[BrowserContext]:
    """A visitor who has not been here before."""
    context = started.new_context(locale="sv-SE", timezone_id="Europe/Stockholm", **options)
    try:
        yield context
    finally:
        context.close()


def listening(context: BrowserContext) -> BrowserContext:
    """The same visitor, who writes down what the scripts of a page listen for."""
    context.add_init_script(path=EARS)
    return context


AS_WITHOUT = """() => {
  const answers = { "(scripting: none)": "(min-width: 0)", "(scripting: enabled)": "(max-width: 0)" };
  const stay = (rules) => {
    for (const rule of rules ?? []) {
      for (const [asked, answer] of Object.entries(answers)) {
        if (rule.media?.mediaText.includes(asked)) rule.media.mediaText = rule.media.mediaText.replace(asked, answer);
      }
      stay(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) stay(sheet.cssRules);
}"""
"""What a style sheet says to those without scripts holds, although scripts are let in again."""


@contextmanager
def without_scripts(page: Page) -> Iterator[None]:
    """Scripts turned off: what is opened meanwhile stays as it is without any when checks come with theirs."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        yield
    finally:
        session.send("Emulation.setScriptExecutionDisabled", {"value": False})
        session.detach()
    page.evaluate(AS_WITHOUT)


class Complaints:
    """What the browser complains of while a page is open: the rule, the element and the words."""

    def __init__(self, page: Page, root: str) -> None:
        self.root = root
        self.heard: list[tuple[str, str, str]] = []
        page.on("request", self._asked)
        page.on("requestfailed", lambda one: self._add("request", one.url, f"fick inget svar: {one.failure}"))
        page.on("response", self._answered)
        page.on("console", self._said)
        page.on("pageerror", lambda one: self._add("script", "webbläsaren", str(one)))

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.root, "data:", "blob:")):
            self._add("outside", request.url, "sidan hämtar något utanför webbplatsen")

    def _answered(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self._add("request", response.url, f"svaret är {response.status}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._add("console", "webbläsaren", message.text)

    def _add(self, rule: str, element: str, words: str) -> None:
        self.heard.append((rule, element.removeprefix(self.root), words))


class StillServer(SiteServer):
    """The site as production would send it: without the script that reloads, on any free port."""

    def __init__(self, site: Path) -> None:
        super().__init__(site, 0)
        self.RequestHandlerClass = partial(StillHandler, site)


class StillHandler(SiteHandler):
    """One request, answered with the file as it is."""

    def send(
        self, status: HTTPStatus, media_type: str, body: bytes, extra: dict[str, str] | None = None
    ) -> None:
        """A whole response. A browser may remember a page that one has left, as it may in production."""
        remembered = {"Cache-Control": "no-cache", **(extra or {})}
        super().send(status, media_type, body.replace(RELOAD_TAG, b""), remembered)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Nothing: the audit itself tells what was missing."""
