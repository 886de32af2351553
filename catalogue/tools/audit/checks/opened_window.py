"""What opens over the page when something is pressed, and what is told of what happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit, replaced, settled

if TYPE_CHECKING:
    from playwright.sync_api import Page

MOST = 8
BUTTONS = """() => [...([...document.querySelectorAll("dialog:modal")].at(-1) ?? document).querySelectorAll("button, [role=button], input[type=button], a[href='#'], a[href^='javascript:'], a[onclick], [onclick], a[href^='#']")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.type !== "submit" || (one.localName === "button" && !one.form && !one.disabled && one.checkVisibility()))
  .filter((one) => (one.closest("dialog") ?? document.querySelector("dialog:modal")) === document.querySelector("dialog:modal") && (!one.matches("a[href^='#']") || one.hash === "" || one.onclick || window.__heard?.get(one)?.size))
  .map((one, at) => { one.dataset.tried = at; return [one.id ? `#${one.id}` : one.localName, one.outerHTML.slice(0, 300)]; })"""
OVER = """() => [...document.querySelectorAll("body *")].filter((one) => {
  if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  if (one.closest("[popover]")?.popover === "auto") return false; // the browser itself leads into it, out of it and back
  const { position } = getComputedStyle(one);
  const { width, height, right, bottom } = one.getBoundingClientRect();
  if (right <= 0 || bottom <= 0) return false;
  return (one.matches("dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]") && width * height > 0) || (position === "fixed" && width * height > innerWidth * innerHeight * 0.08) || (position === "absolute" && /modal|dialog|lightbox|popup|overlay/i.test(`${one.className} ${one.id}`) && width * height > innerWidth * innerHeight * 0.05);
}).map((one) => { one.dataset.over ??= Math.random(); return one.dataset.over; })"""


def opened_window(visit: Visit) -> Iterator[Hit]:
    """En ruta som öppnas över sidan tar inte hand om fokus

    Den som lyssnar eller använder tangentbord märker inte att den öppnats, kommer inte till den eller inte ur den.

    Kriterium: 2.4.3
    Rätta: Använd dialog och showModal, som gör allt detta.
    Flaggas: <button onclick="document.getElementById('r').style.display = 'block'">Mer</button><div id="r" style="display:none;position:fixed;inset:2rem;background:#fff"><h2>Ruta</h2><button onclick="this.parentElement.style.display = 'none'">Stäng</button></div>
    Går bra: <script>0</script><button popovertarget="r">Mer</button><div id="r" popover><a href="#a">Sömn</a></div>
    Går bra: <button onclick="document.getElementById('r').showModal()">Mer</button><dialog id="r" aria-label="Ruta"><p>Text</p><button onclick="this.closest('dialog').close()">Stäng</button></dialog>
    """
    if not visit.scripted:
        return
    with visit.opened() as page:
        buttons = page.evaluate(BUTTONS)
    stuck: list[Error] = []
    for number, (element, html) in list(enumerate(buttons))[:MOST]:
        with visit.opened() as page:
            page.evaluate(BUTTONS)
            try:
                for words in _pressed(page, number):
                    yield element, html, words
            except Error as problem:
                if not replaced(page):
                    stuck.append(problem)
    if stuck:
        raise stuck[0]


def _pressed(page: Page, number: int) -> Iterator[str]:
    """What is wrong with what happens when a button is pressed."""
    before = set(page.evaluate(OVER))
    trigger = page.locator(f"[data-tried='{number}']")
    trigger.focus()
    focused = page.evaluate(f"document.activeElement?.dataset.tried === '{number}'")
    if focused:
        page.keyboard.press("Enter")
    else:
        trigger.click()
    settled(page)
    if new := [one for one in page.evaluate(OVER) if one not in before]:
        yield from _faults(page, new, number)
    elif focused and page.evaluate("document.activeElement === document.body && !document.hidden"):
        yield "Fokus försvinner när knappen trycks"


def _faults(page: Page, new: list[str], number: int) -> Iterator[str]:
    inside = f"() => {new!r}.some((one) => document.querySelector(`[data-over='${{one}}']`)?.contains(document.activeElement))"
    role = f"() => {new!r}.some((one) => document.querySelector(`[data-over='${{one}}']`)?.closest('dialog, [role=dialog], [role=alertdialog]') || document.querySelector(`[data-over='${{one}}']`)?.querySelector('dialog, [role=dialog], [role=alertdialog]'))"
    gone = f"() => {new!r}.every((one) => !document.querySelector(`[data-over='${{one}}']`)?.checkVisibility({{ visibilityProperty: true, opacityProperty: true }}) || document.querySelector(`[data-over='${{one}}']`).getBoundingClientRect().bottom <= 0)"
    if not page.evaluate(role):
        yield "Rutan som öppnas är ingen dialog för den som lyssnar"
    if not page.evaluate(inside):
        yield "Fokus flyttas inte till rutan som öppnas"
    outside = 0
    for _ in range(12):
        page.keyboard.press("Tab")
        outside += page.evaluate(f"document.activeElement !== document.body && !({inside})()")
    if outside:
        yield "Fokus går till det som ligger bakom rutan"
    page.keyboard.press("Escape")
    settled(page)
    if not page.evaluate(gone):
        yield "Escape stänger inte rutan"
        return
    if not page.evaluate(f"document.activeElement?.dataset.tried === '{number}'"):
        yield "Fokus går inte tillbaka till knappen när rutan stängs"
