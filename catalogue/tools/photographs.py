"""Two built sites photographed by one browser in one run, and a sheet with what does not look the same.

Nothing is kept from one time to the next, so nothing depends on which browser it was.
"""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from catalogue.tools.audit.browsing import StillServer, new_context
from catalogue.tools.audit.pages import addresses, representatives

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

    from catalogue.tools.serve import SiteServer

WIDTHS = (1280, 375)
GALLERY = "/_galleri/"
READY = """async () => {
  await document.fonts.ready;
  await new Promise((done) => requestIdleCallback(done));
  const ending = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
  await Promise.allSettled(ending.map((one) => one.finished));
}"""
"""The font has come, scripts have done what they were about to do, and motion that ends has ended."""
_SHEET = """<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Det som inte ser ut som förut</title>
<style>
body {{ font: 1rem/1.5 sans-serif; margin: 1rem; }}
section {{ border-top: 2px solid; padding-block: 1rem; }}
div {{ display: flex; gap: 1rem; align-items: start; }}
figure {{ margin: 0; flex: 1; }}
img {{ max-width: 100%; border: 1px solid #777; }}
</style></head><body>
<h1>Det som inte ser ut som förut</h1>
<p>{told}</p>
{sections}
</body></html>
"""


@dataclass(frozen=True)
class LookChange:
    """A page that does not look the same at some width; a side where it does not exist has no photograph."""

    address: str
    width: int
    before: bytes | None
    after: bytes | None


class Asked:
    """What a page has asked for, and what of it has not come."""

    def __init__(self) -> None:
        self.addresses: set[str] = set()
        self.waiting: set[Request] = set()

    def asked(self, request: Request) -> None:
        """Note it."""
        self.addresses.add(request.url)
        self.waiting.add(request)

    def answered(self, request: Request) -> None:
        """It has come, or never will."""
        self.waiting.discard(request)


def photographed(started: Browser, before: Path, after: Path) -> Iterator[LookChange]:
    """What a browser shows differently: each component where both have a gallery, and two pages of every kind."""
    watched = sorted({one for site in (before, after) for one in _watched(site)})
    with StillServer(before) as was, StillServer(after) as now:
        for width in WIDTHS:
            for address in watched:
                if _sent_the_same(started, address, width, was, before, after):
                    continue
                old, new = (
                    _photograph(started, f"{server.address}{address[1:]}", width)
                    if _file(site, address).is_file()
                    else None
                    for site, server in ((before, was), (after, now))
                )
                if old != new:
                    yield LookChange(address, width, old, new)


def sheet(changes: list[LookChange], folder: Path) -> Path:
    """Write the sheet and its photographs into a folder, in place of those that were there; the sheet."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    sections = []
    for one in changes:
        name = f"{re.sub(r'[^a-z0-9]+', '-', one.address.strip('/')) or 'start'}-{one.width}"
        figures = ""
        for label, side, taken in (("Förut", "before", one.before), ("Nu", "after", one.after)):
            file = f"{name}-{side}.png"
            if taken:
                (folder / file).write_bytes(taken)
            shown = f'<img src="{file}" alt="">' if taken else "<p>Fanns inte.</p>"
            figures += f"<figure><figcaption>{label}</figcaption>{shown}</figure>"
        heading = f"{html.escape(one.address)}, {one.width} px"
        sections.append(f"<section><h2>{heading}</h2><div>{figures}</div></section>")
    told = f"{len(changes)} fotografier skiljer sig." if changes else "Allt ser ut som förut."
    page = folder / "index.html"
    page.write_text(_SHEET.format(told=told, sections="\n".join(sections)), encoding="utf-8")
    return page


def _watched(site: Path) -> list[str]:
    """Two pages of every kind, and the page of every component."""
    return [*representatives(site), *(one for one in addresses(site) if one.startswith(GALLERY))]


def _file(site: Path, address: str) -> Path:
    return site / (f"{address[1:]}index.html" if address.endswith("/") else address[1:])


def _sent_the_same(
    started: Browser, address: str, width: int, was: SiteServer, before: Path, after: Path
) -> bool:
    """Whether a page and all it asks for are the same bytes in both sites, so that it must look the same."""
    if not _same(before, after, address):
        return False
    with _opened(started, f"{was.address}{address[1:]}", width) as (_, asked):
        paths = {f"/{url.removeprefix(was.address)}" for url in asked if url.startswith(was.address)}
    return all(_same(before, after, urlsplit(path).path) for path in paths)


def _same(before: Path, after: Path, address: str) -> bool:
    old, new = _file(before, address), _file(after, address)
    return old.is_file() and new.is_file() and old.read_bytes() == new.read_bytes()


def _photograph(started: Browser, address: str, width: int) -> bytes:
    """A whole page, when its scripts and its font have come."""
    with _opened(started, address, width) as (page, _):
        return page.screenshot(full_page=True, animations="disabled", caret="hide")


@contextmanager
def _opened(started: Browser, address: str, width: int) -> Iterator[tuple[Page, set[str]]]:
    """A page that has nothing left to do for somebody who has not been here before, and all it has asked for."""
    told = Asked()
    with new_context(started, viewport={"width": width, "height": 800}, reduced_motion="reduce") as context:
        page = context.new_page()
        page.on("request", told.asked)
        page.on("requestfinished", told.answered)
        page.on("requestfailed", told.answered)
        page.goto(address, wait_until="load")
        page.evaluate(READY)
        while told.waiting:
            page.evaluate(READY)
        yield page, told.addresses
