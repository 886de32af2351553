"""Tabs that visitors have one after the other: to open and close one is a fifth of what a visit costs."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from playwright.sync_api import Browser, CDPSession, Error, Page

from catalogue.tools.audit.browsing import new_context

HEIGHT = 800
MEDIA = {"color_scheme": "light", "reduced_motion": "no-preference", "contrast": "no-preference"}
"""What a browser tells pages about its reader when nothing else is asked of it."""


class Tab:
    """A tab with what a visitor has asked of the browser, empty as for somebody who has not been here before."""

    def __init__(self, browser: Browser, options: dict[str, Any]) -> None:
        self.options = options
        self.context = new_context(browser, **options)
        self.page: Page = self.context.__enter__().new_page()
        self.session: CDPSession = self.page.context.new_cdp_session(self.page)

    def emptied(self, root: str) -> bool:
        """Whether nothing is left of a visit to a site: no page, no window, no history, nothing kept."""
        page, context = self.page, self.page.context
        for other in context.pages:
            if other != page:
                other.close()
        try:
            page.unroute_all()
            if page.url.startswith(root):
                page.evaluate("sessionStorage.clear()")
            answer = page.goto(f"{root}robots.txt")  # a page without scripts, in the process that is there
        except Error:
            return False
        self.session.send("Storage.clearDataForOrigin", {"origin": root, "storageTypes": "all"})
        self.session.send("Page.resetNavigationHistory")
        context.clear_cookies()
        page.emulate_media(
            media="null", **{name: self.options.get(name, usual) for name, usual in MEDIA.items()}
        )
        return bool(answer and answer.ok)


class Tabs:
    """The tabs that are free, by what was asked of them."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.free: dict[str, list[Tab]] = defaultdict(list)

    def taken(self, width: int, options: dict[str, Any]) -> Tab:
        """A tab in a window this wide."""
        left = self.free[repr(sorted(options.items()))]
        tab = left.pop() if left else Tab(self.browser, options)
        tab.page.set_viewport_size({"width": width, "height": HEIGHT})
        return tab

    def left(self, tab: Tab, root: str, *, for_others: bool) -> None:
        """The tab of a visitor who has left a site, for the next unless it must not be."""
        if for_others and tab.emptied(root):
            self.free[repr(sorted(tab.options.items()))].append(tab)
        else:
            tab.context.__exit__(None, None, None)

    def close(self) -> None:
        """Close those that are free."""
        for tab in [tab for tabs in self.free.values() for tab in tabs]:
            tab.context.__exit__(None, None, None)
