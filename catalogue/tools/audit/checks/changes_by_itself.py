"""What moves, changes or goes away while somebody reads."""

from collections.abc import Iterator
from itertools import pairwise

from playwright.sync_api import Error

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit, replaced

TEXT = "() => [document.body.innerText.replace(/\\s+/g, ' '), location.href]"
STEPS = 8
MOVING = """() => document.getAnimations().flatMap((one) => {
  const target = one.effect?.target;
  const { activeDuration, duration, iterations } = one.effect?.getComputedTiming() ?? {};
  if (!target?.checkVisibility?.() || one.playState !== "running" || !(activeDuration > 5000) || !(duration > 0)) return [];
  return [[target.id ? `#${target.id}` : target.localName, target.outerHTML.slice(0, 400), duration, iterations]];
})"""
GIFS = "() => [...document.images].filter((one) => /\\.gif|image\\/gif/i.test(one.currentSrc || one.src) && one.width > 1).map((one) => [one.currentSrc || one.src, one.outerHTML.slice(0, 200)])"
STOP = """() => [...document.querySelectorAll("button, [role=button], input[type=button], a")].some((one) => /paus|stopp|stop|hide|göm|dölj|stäng av|freeze|spela/i.test(one.textContent + (one.getAttribute("aria-label") ?? "") + (one.value ?? "")))"""


def changes_by_itself(visit: Visit) -> Iterator[Hit]:
    """Något rör sig, byts ut eller försvinner av sig själv

    Den som läser långsamt hinner inte, och rörelse drar blicken från texten.

    Kriterium: 2.2.2
    Rätta: Låt det stå stilla, eller ge en knapp som stannar det.
    Flaggas: <style>@keyframes r { to { transform: translateX(99px) } } .r { animation: r 2s infinite }</style><p class="r">Nytt!</p>
    Flaggas: <!doctype html><html lang="sv"><title>Om sömn</title><body><main><h1>Om sömn</h1><p id="p">0</p><script>let n = 0; setInterval(() => { document.getElementById("p").textContent = ++n; }, 900)</script></main></body></html>
    Går bra: <style>@keyframes r { to { opacity: 1 } } .r { animation: r 1s }</style><p class="r">Text</p>
    """
    with visit.opened(still=False, touches=False) as page:
        stops = page.evaluate(STOP)
        for element, html, duration, _ in page.evaluate(MOVING):
            if not stops:
                yield element, html, "Det blinkar snabbt" if duration < 340 else ""
        for source, html in page.evaluate(GIFS):
            if not stops and source.startswith("http") and _frames(page.request.get(source).body()) > 1:
                yield "img", html, "En rörlig bild går inte att stanna"
    if not visit.scripted:
        return
    with visit.timed() as page:
        seen = [page.evaluate(TEXT)]
        for _ in range(STEPS):
            page.clock.run_for(2500)
            try:
                seen.append(page.evaluate(TEXT))
            except Error:
                if not replaced(page):
                    raise
                yield "html", "", "Sidan byts ut av sig själv"
                return
        if seen[-1][1].split("#")[0] != seen[0][1].split("#")[0]:
            yield "html", "", "Sidan byts ut av sig själv"
        elif sum(one != other for one, other in pairwise(seen)) > 2 and not stops:
            yield "body", "", "Texten byts ut om och om igen av sig själv"
        elif any(len(later[0]) < len(earlier[0]) - 8 for earlier, later in pairwise(seen)):
            yield "body", "", "Något som stod på sidan försvinner av sig självt"


def _frames(gif: bytes) -> int:
    return gif.count(b"\x21\xf9\x04") if gif[:3] == b"GIF" else 0
