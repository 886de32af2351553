"""Focus that cannot be seen."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import WALK, Photographs, Visit, clipped

LIKE = 1
"""How many stops that look alike are photographed."""
MOST = 25
"""How many stops of a page are photographed."""
SEEN = 12
"""Pixels that must change when something gets focus, for anybody to see it."""

FOCUS = """([number, on]) => {
  const one = window.__stops[number];
  if (!one) return null;
  for (const open of document.querySelectorAll(":popover-open")) if (!open.contains(one)) open.hidePopover(); // as Escape does
  if (on) one.focus({ focusVisible: true, preventScroll: true });
  else one.blur();
  const box = [...one.getClientRects()].reduce((all, next) => ({ left: Math.min(all.left, next.left), top: Math.min(all.top, next.top), right: Math.max(all.right, next.right), bottom: Math.max(all.bottom, next.bottom) }), { left: 1e6, top: 1e6, right: -1e6, bottom: -1e6 });
  return { ...box, has: document.activeElement === one || Boolean(one.shadowRoot?.activeElement) };
}"""
KINDS = """() => {
  window.__stops = window.__walk.stops();
  return window.__stops.map((one) => [`${one.localName}.${one.className} ${one.type ?? ""} ${one.parentElement?.localName}.${one.parentElement?.className} ${one.getAttribute("style")}`, one.id ? `#${one.id}` : `${one.parentElement?.localName} > ${one.localName}${one.className ? "." : ""}${[...one.classList].join(".")}`, one.outerHTML.slice(0, 400), one.localName === "iframe"]);
}"""


def focus_seen(visit: Visit) -> Iterator[Hit]:
    """Det syns inte var tangentbordets fokus är

    Den som använder tangentbord vet inte var på sidan den är.

    Kriterium: 2.4.7
    Rätta: Ta inte bort outline utan att sätta något tydligare i stället.
    Flaggas: <style>a:focus { outline: none }</style><p><a href="#a">Sömn</a></p>
    Går bra: <p><a href="#a">Sömn</a></p>
    """
    photographs = Photographs(visit.browser)
    with visit.opened() as page:
        page.evaluate(f"window.__walk = {WALK}")
        page.keyboard.press("Tab")
        kinds: dict[str, int] = {}
        chosen = []
        for number, (kind, element, html, frame) in enumerate(page.evaluate(KINDS)):
            kinds[kind] = kinds.get(kind, 0) + 1
            if kinds[kind] <= LIKE and not frame:
                chosen.append((number, element, html))
        for number, element, html in chosen[:MOST]:
            page.evaluate(
                "(number) => { document.activeElement?.blur(); window.__stops[number]?.scrollIntoView({ block: 'center', behavior: 'instant' }); }",
                number,
            )
            box = page.evaluate(FOCUS, [number, True])
            clip = box and clipped(box, page)
            if not box or not box["has"]:
                continue
            if clip is None:
                yield element, html, "Det som har fokus syns inte på skärmen"
                continue
            after = page.screenshot(clip=clip, animations="disabled")
            page.evaluate(FOCUS, [number, False])
            before = page.screenshot(clip=clip, animations="disabled")
            if photographs.difference(before, after)["changed"] < SEEN:
                yield element, html, ""
    photographs.close()
