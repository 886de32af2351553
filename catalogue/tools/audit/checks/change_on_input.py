"""What changes when somebody chooses or writes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit, replaced, settled

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

MOST = 40
"""How many fields of a page are tried, one after the other without opening it anew, as somebody would fill them in."""
LATER = 600
"""How long a change may wait for more to be written, in milliseconds."""
KEYS = {
    "select": "ArrowDown",
    "checkbox": "Space",
    "radio": "Space",
    "range": "ArrowUp",
    "number": "ArrowUp",
}
THERE = "(number) => { const one = document.querySelector(`[data-tried='${number}']`); return Boolean(one?.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled')); }"
FIELDS = """() => [...([...document.querySelectorAll("dialog:modal")].at(-1) ?? document).querySelectorAll("select, input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=file]), textarea")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
  .filter((one) => {
    const kinds = ["change", "input", "click", "blur", "keyup", "keydown", "keypress", "focusout"];
    for (let at = one; at; at = at.parentNode) if (kinds.some((kind) => at[`on${kind}`] || window.__heard?.get(at)?.has(kind))) return true;
    return false;
  })
  .map((one, at) => { one.dataset.tried = at; return [one.localName, one.type, one.id ? `#${one.id}` : `${one.localName}[name="${one.name}"]`, one.outerHTML.slice(0, 400)]; })"""

WATCH = """() => {
  window.__left = false;
  window.open = () => { window.__left = true; return null; };
  navigation.addEventListener("navigate", ({ destination }) => { window.__left ||= !destination.sameDocument; });
}"""


def change_on_input(visit: Visit) -> Iterator[Hit]:
    """Sidan byts, ett fönster öppnas eller fokus flyttas när någon väljer eller skriver

    Den som går genom en lista med piltangenterna hamnar någon annanstans vid första valet.

    Kriterium: 3.2.2
    Rätta: Låt en knapp utföra valet, eller säg före fältet vad som händer.
    Flaggas: <label>Sida <select onchange="location.href = '/' + this.value"><option value="a.html">A</option><option value="b.html">B</option></select></label>
    Flaggas: <label>Sida <select onchange="setTimeout(() => { location.href = '/annan.html'; }, 300)"><option>A</option><option>B</option></select></label>
    Flaggas: <label>Ett <input maxlength="1" oninput="document.getElementById('tva').focus()"></label> <label>Två <input id="tva"></label>
    Går bra: <label>Sida <select><option>A</option><option>B</option></select></label> <button>Gå dit</button>
    """
    if not visit.scripted:
        return
    page, fields = _opened(visit)
    for number, (name, kind, element, html) in list(enumerate(fields))[:MOST]:
        if not page.evaluate(THERE, str(number)):
            page, _ = _opened(visit)
        words = _changed(page, page.locator(f"[data-tried='{number}']"), name, kind)
        if words is not None:
            yield element, html, words
            page, _ = _opened(visit)
    page.wait_for_timeout(LATER if fields else 0)
    if replaced(page) or page.evaluate("window.__left"):
        yield "html", "", "Sidan byts en stund efter att någon har valt eller skrivit"


def _opened(visit: Visit) -> tuple[Page, list[tuple[str, str, str, str]]]:
    """The page anew, watched, and the fields of it that something listens to."""
    with visit.opened() as page:
        page.evaluate(WATCH)
        return page, page.evaluate(FIELDS)


def _changed(page: Page, field: Locator, name: str, kind: str) -> str | None:
    """What somebody who uses a field is told of what changes; None when nothing does."""
    try:
        field.focus()
        if kind not in KEYS and name not in KEYS:
            page.keyboard.type("a")
        else:
            page.keyboard.press(KEYS.get(kind) or KEYS[name])
        settled(page)
        if page.evaluate("window.__left !== false"):
            return ""
        moved = field.evaluate("(one) => document.activeElement !== one")
    except Error:
        if not replaced(page):
            raise
        return ""
    return "Fokus flyttas när någon väljer eller skriver" if moved else None
