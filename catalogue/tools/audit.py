"""Audit: the pages of a built site in a real browser, looked at as by somebody who needs them to be right.

Every page is looked at in a small window, with large and with widely spaced text, with the keyboard, and
by axe-core; nothing may be asked for outside the site, and the browser may not complain. What is found is
told by rule and element, since one mistake in a template is found on every page.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from catalogue.formats.swedish import counted, number
from catalogue.tools.axe import VIEWS, AccessibilityIssue, Explanation, PageInspector, View, explanations
from catalogue.tools.browser import FLAGS, VARIABLE, NoBrowser, find_browser
from catalogue.tools.progress import Progress
from catalogue.tools.serve import RELOAD_TAG, SiteHandler, SiteServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

LANES = 2
"""Browsers side by side."""
PAGES_NAMED = 3
"""How many pages are named when an element is found on many."""


def audit(site: Path, every: bool, known: Sequence[Explanation] | None = None) -> int:
    """0 when nothing is wrong with the pages of a site, 1 when something is, 2 when nobody can tell."""
    known = explanations() if known is None else known
    if not (site / "index.html").is_file():
        print(f"mappen {site} har ingen webbplats; bygg den först: python3 dev.py build", file=sys.stderr)
        return 2
    started = perf_counter()
    kinds = representatives(site)
    work = {page: VIEWS if page in kinds else VIEWS[-1:] for page in (addresses(site) if every else kinds)}
    progress = Progress()
    progress.step("öppnar sidorna i en webbläsare", len(work))
    try:
        found, used = look_at(site, work, known, progress.tick)
    except NoBrowser as problem:
        print(problem, file=sys.stderr)
        return 2
    lines = [
        *told("fel", [one for one in found if not one.advice]),
        *(f"fel: {_stale(one)}" for one in known if every and one not in used),
        *told("råd", [one for one in found if one.advice]),
    ]
    faults = sum(line.startswith("fel: ") for line in lines)
    looked = f"{counted(len(work), 'sida', 'sidor')}, {sum(map(len, work.values()))} prövningar med axe-core"
    seconds = number(round(perf_counter() - started))
    outcome = counted(faults, "fel", "fel") if faults else "inga fel"
    progress.done("\n".join([*lines, f"{looked} på {seconds} s: {outcome}"]))
    return 1 if faults else 0


def look_at(
    site: Path,
    work: Mapping[str, Sequence[View]],
    known: Sequence[Explanation],
    tick: Callable[[], None] = lambda: None,
) -> tuple[list[AccessibilityIssue], set[Explanation]]:
    """What is wrong with each page in each of its views, and which explanations were needed."""
    pages = list(work.items())
    used: set[Explanation] = set()

    def lane(number: int) -> list[AccessibilityIssue]:
        looker = PageInspector(known)
        found = []
        with browser(executable) as started, new_context(started) as context:
            visit = Visit(context.new_page(), server.address)
            for address, views in pages[number::LANES]:
                found += visit.look_at(address, views, looker)
                tick()
        used.update(looker.used)
        return found

    executable = find()
    with StillServer(site) as server, ThreadPoolExecutor(LANES) as pool:
        return [one for found in pool.map(lane, range(min(LANES, len(pages)))) for one in found], used


class Visit:
    """A browser's visit to a site, and what it complained of on the page it is at."""

    def __init__(self, page: Page, root: str) -> None:
        self.page = page
        self.root = root
        self.complaints: list[tuple[str, str, str]] = []
        page.on("request", self._asked)
        page.on(
            "requestfailed", lambda one: self._complain("request", one.url, f"fick inget svar: {one.failure}")
        )
        page.on("response", self._answered)
        page.on("console", self._said)
        page.on("pageerror", lambda one: self._complain("script", "webbläsaren", str(one)))

    def look_at(self, address: str, views: Sequence[View], looker: PageInspector) -> list[AccessibilityIssue]:
        """What is wrong with one page, from the moment it is asked for."""
        self.complaints.clear()
        self.page.goto(self.root + address.lstrip("/"), wait_until="load")
        self.page.evaluate("document.fonts.ready.then(() => undefined)")
        found = looker.look(self.page, address, views)
        return [*(AccessibilityIssue(address, "när den öppnas", *one) for one in self.complaints), *found]

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self.root):
            self._complain("outside", request.url, "sidan hämtar något utanför webbplatsen")

    def _answered(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self._complain("request", response.url, f"svaret är {response.status}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._complain("console", "webbläsaren", message.text)

    def _complain(self, rule: str, element: str, words: str) -> None:
        self.complaints.append((rule, element.removeprefix(self.root), words))


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


def addresses(site: Path) -> list[str]:
    """Every page of a built site."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(f"/{file.removesuffix('index.html')}" for file in files if not file.startswith("pagefind/"))


def representatives(site: Path) -> list[str]:
    """The thinnest and the richest page of every kind; pages whose addresses look alike are of a kind."""
    kinds = defaultdict(list)
    for address in addresses(site):
        file = site / address.lstrip("/")
        size = (file / "index.html" if address.endswith("/") else file).stat().st_size
        kinds[kind(address)].append((size, address))
    return sorted({address for pages in kinds.values() for _, address in (min(pages), max(pages))})


def kind(address: str) -> str:
    """What the addresses of a kind of page have in common: ``/program/*/*/*/``."""
    first, slash, rest = address[1:].partition("/")
    return f"/{first}{slash}{'*/' * rest.count('/')}"


def told(word: str, found: Iterable[AccessibilityIssue]) -> Iterator[str]:
    """What was found, by rule and element, with the pages it was found on."""
    groups: dict[tuple[str, str, str], list[AccessibilityIssue]] = defaultdict(list)
    for one in found:
        groups[one.rule, one.element, one.help].append(one)
    for (rule, element, words), group in sorted(groups.items()):
        views: dict[str, dict[str, None]] = defaultdict(dict)
        for one in group:
            views[one.page][one.view] = None
        yield f"{word}: {rule}: {words}"
        yield f"  element: {element}"
        if group[0].html:
            yield f"  html: {_short(group[0].html)}"
        for page in list(views)[:PAGES_NAMED]:
            yield f"  sida: {page} ({', '.join(views[page])})"
        if len(views) > PAGES_NAMED:
            yield f"  och {counted(len(views) - PAGES_NAMED, 'sida', 'sidor')} till"


def _stale(one: Explanation) -> str:
    return f"{one.rule}: förklaringen för {one.element} på {one.pages} behövs inte längre; ta bort den"


def _short(html: str) -> str:
    one_line = " ".join(html.split())
    return one_line if len(one_line) <= 120 else f"{one_line[:120]} …"


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
        """A whole response."""
        super().send(status, media_type, body.replace(RELOAD_TAG, b""), extra)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Nothing: the audit itself tells what was missing."""
