"""What changes when somebody chooses or writes."""

from collections.abc import Iterator
from contextlib import suppress

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit, settled

MOST = 12
FIELDS = """() => [...document.querySelectorAll("select, input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=file]), textarea")]
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
    Flaggas: <label>Ett <input maxlength="1" oninput="document.getElementById('tva').focus()"></label> <label>Två <input id="tva"></label>
    Går bra: <label>Sida <select><option>A</option><option>B</option></select></label> <button>Gå dit</button>
    """
    if not visit.scripted:
        return
    with visit.opened() as page:
        fields = page.evaluate(FIELDS)
    for number, (name, kind, element, html) in list(enumerate(fields))[:MOST]:
        with visit.opened() as page:
            page.evaluate(FIELDS)
            page.evaluate(WATCH)
            field = page.locator(f"[data-tried='{number}']")
            with suppress(Exception):
                field.focus(timeout=1000)
                if name == "select":
                    page.keyboard.press("ArrowDown")
                elif kind in ("checkbox", "radio"):
                    page.keyboard.press("Space")
                elif kind in ("range", "number"):
                    page.keyboard.press("ArrowUp")
                else:
                    page.keyboard.type("a")
            try:
                settled(page)
                left, moved = page.evaluate(
                    """(number) => [window.__left !== false, document.activeElement?.dataset.tried !== number]""",
                    str(number),
                )
            except Exception:  # the page went away
                left, moved = True, False
            if left:
                yield element, html, ""
            elif moved:
                yield element, html, "Fokus flyttas när någon väljer eller skriver"
