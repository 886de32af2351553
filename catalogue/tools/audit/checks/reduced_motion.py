"""Motion that somebody has asked not to see."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit


def reduced_motion(visit: Visit) -> Iterator[Hit]:
    """Något rör sig fast besökaren har bett om stillhet

    Rörelse på skärmen gör en del människor yra.

    Kriterium: 2.3.3 (huset)
    Rätta: Lägg rörelsen i @media (prefers-reduced-motion: no-preference).
    Flaggas: <style>@keyframes r { to { transform: translateX(99px) } } .r { animation: r 4s 3 }</style><p class="r">Nytt!</p>
    Går bra: <style>@keyframes r { to { transform: translateX(99px) } } @media (prefers-reduced-motion: no-preference) { .r { animation: r 4s } }</style><p class="r">Nytt!</p>
    """
    with visit.opened(touches=False) as page:
        for element, html in page.evaluate(
            "() => document.getAnimations().filter((one) => one.effect?.getComputedTiming().activeDuration > 500).map(({ effect: { target } }) => [target.localName, target.outerHTML.slice(0, 300)])"
        ):
            yield element, html, ""
