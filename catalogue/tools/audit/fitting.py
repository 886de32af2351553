"""Whether what is on a page fits: in its window, its boxes and its place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

BESIDE = f"({Path(__file__).with_name('beside.js').read_text(encoding='utf-8')})"


@contextmanager
def twice_as_large_text(page: Page) -> Iterator[None]:
    """The browser's own setting for text, which style sheets' rem and their conditions follow."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    try:
        yield
    finally:
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        session.detach()
