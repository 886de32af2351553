"""Letters that do something by themselves."""

from collections.abc import Iterator

from playwright.sync_api import Error

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit, replaced

KEYS = "abcdefghijklmnopqrstuvwxyz0123456789+-/.,?!#*"
HEARS = """() => [window, document, document.documentElement, document.body, ...document.querySelectorAll("body > *, main")].some((one) =>
  ["keydown", "keypress", "keyup"].some((kind) => one[`on${kind}`] || window.__heard?.get(one)?.has(kind)))"""
WATCH = """() => {
  window.__changes = 0;
  new MutationObserver((all) => { window.__changes += all.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  window.__was = [location.href, document.activeElement, scrollY, document.title, [...document.querySelectorAll("input, textarea")].map((one) => one.value).join()];
}"""
CHANGED = """() => window.__changes > 0 || window.__was[0] !== location.href || window.__was[1] !== document.activeElement || window.__was[3] !== document.title || window.__was[4] !== [...document.querySelectorAll("input, textarea")].map((one) => one.value).join()"""


def single_key(visit: Visit) -> Iterator[Hit]:
    """En ensam bokstav är ett kortkommando

    Den som styr med rösten säger ord, och varje bokstav kan sätta igång något.

    Kriterium: 2.1.4
    Rätta: Ta bort kortkommandot, eller kräv Ctrl eller Alt.
    Flaggas: <!doctype html><html lang="sv"><title>Om sömn</title><body><main><h1>Om sömn</h1><p id="p">Ett</p><script>addEventListener("keydown", (event) => { if (event.key === "s") document.getElementById("p").textContent = "Två"; })</script></main></body></html>
    Går bra: <p>Text</p>
    """
    with visit.opened(touches=False) as page:
        if not page.evaluate(HEARS):
            return
    with visit.opened() as page:
        asked: list[object] = []
        page.on("dialog", lambda one: asked.append(one.message))
        page.evaluate(WATCH)
        for key in KEYS:
            page.keyboard.press(key)
            try:
                changed = page.evaluate(CHANGED) or bool(asked)
            except Error:
                if not replaced(page):
                    raise
                changed = True
            if changed:
                yield "body", "", f"Tangenten {key} gör något av sig själv"
                return
