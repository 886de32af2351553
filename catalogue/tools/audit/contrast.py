"""The contrast of a text to what really lies behind it, measured in a photograph without the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from catalogue.formats.swedish import number as in_swedish
from catalogue.tools.audit.visit import Photographs, clipped

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCRIPT = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
HIDE, PLACE, SHOW = (f"(given) => ({SCRIPT}).{name}(given)" for name in ("hide", "place", "show"))
ENOUGH, ENOUGH_LARGE = 4.5, 3.0
OPAQUE = 250


def contrasts_of(page: Page, selectors: Sequence[str], photographs: Photographs) -> Iterator[str | None]:
    """For each text nothing when its contrast is enough, words when it is not, None when it cannot be measured."""
    texts = page.evaluate(HIDE, selectors)
    try:
        for number, text in enumerate(texts):
            yield _contrast(page, number, text, photographs) if text and text["alpha"] >= OPAQUE else None
    finally:
        page.evaluate(SHOW)


def _contrast(page: Page, number: int, text: Mapping[str, Any], photographs: Photographs) -> str | None:
    clip = clipped(page.evaluate(PLACE, number), page, margin=0)
    if not clip:
        return None
    found = photographs.against(page.screenshot(clip=clip, animations="disabled"), text["color"])
    enough = ENOUGH_LARGE if text["large"] else ENOUGH
    if found >= enough:
        return ""
    return f"kontrasten är {in_swedish(round(found, 1))}:1 och ska vara minst {in_swedish(enough)}:1"
