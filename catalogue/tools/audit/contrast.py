"""The contrast of a text to what really lies behind it, measured in a photograph without the text."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from catalogue.formats.swedish import number
from catalogue.tools.audit.visit import Photographs, clipped

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCRIPT = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
HIDE, SHOW = (f"(...given) => ({SCRIPT}).{name}(...given)" for name in ("hide", "show"))
ENOUGH, ENOUGH_LARGE = 4.5, 3.0


def contrast_of(page: Page, selector: str, photographs: Photographs) -> str | None:
    """Nothing when the contrast is enough, words when it is not, None when it cannot be measured."""
    told = None
    with suppress(Exception):
        told = page.evaluate(HIDE, [selector])
    if not told:
        return None
    try:
        clip = clipped(told["box"], page, margin=0)
        if not clip or told["alpha"] < 250:
            return None
        found = photographs.against(page.screenshot(clip=clip, animations="disabled"), told["color"])
    finally:
        page.evaluate(SHOW)
    enough = ENOUGH_LARGE if told["large"] else ENOUGH
    return (
        ""
        if found >= enough
        else f"kontrasten är {number(round(found, 1))}:1 och ska vara minst {number(enough)}:1"
    )
