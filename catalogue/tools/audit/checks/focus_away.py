"""Focus on what nobody can see."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit


def focus_away(visit: Visit) -> Iterator[Hit]:
    """Fokus går till något som inte syns

    Den som använder tangentbord trycker Tab och ingenting händer.

    Kriterium: 2.4.7
    Rätta: Göm det med hidden eller display: none, så att fokus inte kommer dit, eller visa det när det får fokus.
    Flaggas: <p><a href="#a" style="position:absolute;left:-9999px">Sömn</a></p>
    Flaggas: <p><a href="#a" style="opacity:0">Sömn</a></p>
    Går bra: <style>.skip { position: absolute; left: -9999px } .skip:focus { left: 0 }</style><p><a class="skip" href="#a">Sömn</a></p>
    """
    for stop in visit.walk().stops:
        if stop["away"]:
            yield stop["element"], stop["html"], ""
    with visit.opened() as page:
        for element, html in page.evaluate(
            """() => [...document.querySelectorAll("a[href], button, input:not([type=checkbox], [type=radio], [type=file], [type=range]), select, textarea, [tabindex='0']")]
              .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && !one.checkVisibility({ opacityProperty: true }) && !one.matches(":focus-within *"))
              .filter((one) => { one.focus({ focusVisible: true }); return document.activeElement === one && !one.checkVisibility({ opacityProperty: true }); })
              .map((one) => [one.id ? `#${one.id}` : one.localName, one.outerHTML.slice(0, 400)])"""
        ):
            yield element, html, ""
