"""A visit to one page: opened anew for each thing that is tried, walked through with the keyboard, photographed."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error

from catalogue.tools.audit.browsing import Complaints, listening, without_scripts

if TYPE_CHECKING:
    from playwright._impl._api_structures import Clip
    from playwright.sync_api import Browser, BrowserContext, Dialog, Frame, Page

    from catalogue.tools.audit.states import State

FOLDER = Path(__file__).parent
WALK = (FOLDER / "walk.js").read_text(encoding="utf-8")
PIXELS = (FOLDER / "pixels.js").read_text(encoding="utf-8")

HERE = "new Promise((done) => setTimeout(() => done(window.__walk?.here())))"
"""Where the keyboard is, once a script has had the time to take focus back."""
SETTLED = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  const short = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime < 1000);
  await Promise.allSettled(short.map((one) => one.finished));
}"""

MOST_STOPS = 150
"""How far the keyboard walks before a page is called too long to say whether it ends."""
PATIENCE = 8_000
"""How long a page may take to open, in milliseconds."""


@dataclass(frozen=True)
class Walk:
    """Where Tab, or Shift+Tab, leads from one end of a page: the stops, whether it came out, and what happened."""

    stops: tuple[dict[str, Any], ...]
    expected: int
    left: bool
    whole: bool
    happened: tuple[str, ...]
    missed: tuple[tuple[str, str], ...]


@dataclass
class Visit:
    """Somebody at a page, who opens it anew, and brings it into a state, for each thing that is tried."""

    browser: Browser
    url: str
    options: dict[str, Any] = field(default_factory=dict)
    state: State | None = None
    walks: dict[tuple[int, int, bool], Walk] = field(default_factory=dict)
    windows: set[tuple[int, int, bool]] = field(default_factory=set)
    """The windows that the open page has been seen in, and if it was still; none when somebody has touched it."""

    @cached_property
    def _page(self) -> Page:
        page = self._came().new_page()
        page.on("dialog", _answered)
        page.set_default_timeout(PATIENCE)
        return page

    @cached_property
    def complaints(self) -> Complaints:
        """What the browser complains of from now on."""
        return Complaints(self._page, "/".join(self.url.split("/", 3)[:3]) + "/")

    def _came(self) -> BrowserContext:
        return listening(
            self.browser.new_context(locale="sv-SE", timezone_id="Europe/Stockholm", **self.options)
        )

    @contextmanager
    def opened(
        self, width: int = 1280, height: int = 800, *, still: bool = True, touches: bool = True
    ) -> Iterator[Page]:
        """The page anew in a window of this size, or as it was opened when that would be the same.

        ``still``: somebody has asked not to see motion. ``touches``: the page will be another when this is done.
        """
        page = self._page
        if self.state and self.state.narrow:
            width = min(width, self.state.width)
        for other in page.context.pages:
            if other != page:
                other.close()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="light", reduced_motion="reduce" if still else "no-preference")
        window = (width, height, still)
        if not self._would_do(window, touches=touches):
            self.forget()
            self._open(page)
        self.windows = set() if touches else {*self.windows, window}
        yield page

    def _would_do(self, window: tuple[int, int, bool], *, touches: bool) -> bool:
        """Whether the page as it is will do. Who touches it wants one that was never in another window."""
        if touches:
            return self.windows == {window}
        return {still for _, _, still in self.windows} == {window[2]}

    @contextmanager
    def timed(self) -> Iterator[Page]:
        """The page anew, with a clock that only moves when it is told to."""
        context = self._came()
        try:
            page = context.new_page()
            page.on("dialog", _answered)
            page.clock.install(time=0)
            self._open(page, steps=False)
            yield page
        finally:
            context.close()

    def _open(self, page: Page, *, steps: bool = True) -> None:
        page.goto("about:blank")  # or an address with # would not be opened anew
        with without_scripts(page) if self.state and not self.state.scripts else nullcontext():
            page.goto(self.url, wait_until="load")
            page.evaluate("document.fonts.ready.then(() => undefined)")
        page.evaluate("window.__opened = true")
        if self.state and steps:
            self.state.play(page)

    def close(self) -> None:
        """The visit is over."""
        if "_page" in self.__dict__:
            self._page.context.close()

    def forget(self) -> None:
        """The open page is not as it was: whoever comes next opens it anew."""
        self.windows.clear()

    @cached_property
    def scripted(self) -> bool:
        """Whether the page has scripts at all."""
        with self.opened(touches=False) as page:
            return bool(
                page.evaluate(
                    """() => document.scripts.length > 0 || [...document.querySelectorAll("*")].some((one) =>
                      [...one.attributes].some(({ name }) => name.startsWith("on")))"""
                )
            )

    def walk(self, width: int = 1280, height: int = 800, *, back: bool = False) -> Walk:
        """The keyboard's way through the page, forwards or backwards; walked once."""
        key = (width, height, back)
        if key not in self.walks:
            with self.opened(width, height) as page:
                self.walks[key] = walked(page, "Shift+Tab" if back else "Tab")
        return self.walks[key]


def _answered(asked: Dialog) -> None:
    """A question of the page is put away; whether to leave it is answered with yes."""
    if asked.type == "beforeunload":
        asked.accept()
    else:
        asked.dismiss()


def settled(page: Page) -> None:
    """The page is drawn as it is after what was just done, with whatever that set in motion."""
    page.evaluate(SETTLED)


def replaced(page: Page) -> bool:
    """Whether another document has come in the place of the one that was opened."""
    page.wait_for_load_state()
    return not page.evaluate("window.__opened")


def reason(problem: Error) -> str:
    """What stopped the browser, on one line."""
    return problem.message.strip().partition("\n")[0]


def walked(page: Page, key: str) -> Walk:
    """Where a key leads, pressed until the page is left or everything on it should have been passed."""
    happened: list[str] = []
    page.evaluate(f"window.__walk = {WALK}")
    page.evaluate("window.__walk.start()")
    expected = page.evaluate("window.__walk.expected()")
    presses = min(expected + 3 + 6 * page.evaluate("window.__walk.many()"), MOST_STOPS)
    opens, leaves = _opened_another(happened), _left(page, happened)
    page.context.on("page", opens)
    page.on("framenavigated", leaves)
    stops: list[dict[str, Any]] = []
    left = False
    missed: list[tuple[str, str]] = []
    try:
        for _ in range(presses):
            page.keyboard.press(key)
            here = page.evaluate(HERE)
            if here is None:
                if stops or expected == 0:
                    left = True
                    break
                continue
            if stops and here["number"] == stops[0]["number"] and len(stops) >= expected > 1:
                left = True  # it went round, past the browser's own controls
                break
            stops.append(here)
        missed = [
            tuple(one)
            for one in page.evaluate(
                "(seen) => window.__walk?.missed(seen) ?? []", [one["number"] for one in stops]
            )
        ]
    except Error as problem:
        happened.append("sidan byts ut" if replaced(page) else f"något gick sönder: {reason(problem)}")
    finally:
        page.context.remove_listener("page", opens)
        page.remove_listener("framenavigated", leaves)
    return Walk(tuple(stops), expected, left, expected + 3 <= MOST_STOPS, tuple(happened), tuple(missed))


def _opened_another(happened: list[str]) -> Callable[[Page], None]:
    return lambda _: happened.append("ett nytt fönster öppnas")


def _left(page: Page, happened: list[str]) -> Callable[[Frame], None]:
    start = page.url.split("#")[0]

    def went(frame: Frame) -> None:
        if frame == page.main_frame and frame.url.split("#")[0] != start:
            happened.append(f"sidan byts mot {frame.url}")

    return went


@dataclass
class Photographs:
    """Photographs of pages, compared in a page of their own."""

    browser: Browser

    @cached_property
    def _page(self) -> Page:
        page = self.browser.new_context().new_page()
        page.evaluate(f"window.pixels = {PIXELS}")
        return page

    def difference(self, before: bytes, after: bytes) -> dict[str, int]:
        """How many pixels differ between two photographs, and how many of them differ by 3:1 or more."""
        images = [base64.b64encode(one).decode() for one in (before, after)]
        answer: dict[str, int] = self._page.evaluate("(two) => window.pixels.difference(...two)", images)
        return answer

    def against(self, ground: bytes, color: list[float]) -> float:
        """The contrast of a colour to the least fitting part of what lies behind it."""
        image = base64.b64encode(ground).decode()
        return float(
            self._page.evaluate("([ground, color]) => window.pixels.against(ground, color)", [image, color])
        )

    def close(self) -> None:
        """Nothing more will be compared."""
        if "_page" in self.__dict__:
            self._page.context.close()


def clipped(box: dict[str, float], page: Page, margin: int = 8) -> Clip | None:
    """The part of the window that shows a box and a little around it; None when nothing of it shows."""
    size = page.viewport_size or {"width": 1280, "height": 800}
    left, top = max(0, box["left"] - margin), max(0, box["top"] - margin)
    right, bottom = min(size["width"], box["right"] + margin), min(size["height"], box["bottom"] + margin)
    if right - left < 2 or bottom - top < 2:
        return None
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}
