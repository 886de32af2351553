"""The keyboard that cannot come out."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit


def keyboard_trap(visit: Visit) -> Iterator[Hit]:
    """Tangentbordet fastnar

    Den som använder tangentbord kommer inte vidare, utan måste stänga sidan.

    Kriterium: 2.1.2
    Rätta: Låt Tab och Skift+Tab lämna varje del av sidan.
    Flaggas: <!doctype html><html lang="sv"><title>Om sömn</title><body><main><h1>Om sömn</h1><p><a href="#a">Ett</a></p><p><button onblur="setTimeout(() => this.focus())">Två</button></p><p><a href="#b">Tre</a></p></main></body></html>
    Flaggas: <input aria-label="Namn" onkeydown="if (event.key === 'Tab') event.preventDefault()">
    Går bra: <p><a href="#a">Ett</a> <button>Två</button></p>
    """
    for back in (False, True):
        walk = visit.walk(back=back)
        if walk.left or not walk.whole or not walk.stops or walk.happened:
            continue
        last = walk.stops[-1]
        yield last["element"], last["html"], f"{'Skift+Tab' if back else 'Tab'} kommer inte ut ur sidan"
        return
