"""Menus that are not there in a small window."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit

MENUS = """() => [...document.querySelectorAll("nav, [role=navigation], search, [role=search]")].map((one) => {
  const seen = (part) => part.checkVisibility({ visibilityProperty: true }) && part.getClientRects().length > 0;
  const used = [...one.querySelectorAll("a[href], button, summary, input, select")].some(seen);
  const openers = [...document.querySelectorAll("[aria-controls], [popovertarget], [commandfor], summary")].filter(seen);
  const opened = openers.some((opener) => {
    const id = opener.getAttribute("aria-controls") ?? opener.getAttribute("popovertarget") ?? opener.getAttribute("commandfor");
    return (id === null ? opener.parentElement : document.getElementById(id))?.contains(one);
  });
  const name = [one.localName, ...one.classList].join(".");
  return [used || opened, name, one.outerHTML.slice(0, 200)];
})"""


def menu_gone(visit: Visit) -> Iterator[Hit]:
    """En meny finns inte i ett smalt fönster

    Den som förstorar eller har en telefon kommer inte vidare.

    Kriterium: 1.4.10
    Rätta: Låt menyn fälla ihop sig bakom en knapp, men finnas kvar.
    Flaggas: <style>@media (max-width: 40rem) { nav { display: none } }</style><nav aria-label="Meny"><a href="#a">Sömn</a> <a href="#b">Oro</a></nav>
    Går bra: <style>@media (max-width: 40rem) { nav a { display: none } } @media (min-width: 40rem) { nav button { display: none } }</style><nav aria-label="Meny"><button>Meny</button><a href="#a">Sömn</a></nav>
    """
    with visit.opened(1280, 800, touches=False) as page:
        wide = page.evaluate(MENUS)
    with visit.opened(320, 800, touches=False) as page:
        narrow = page.evaluate(MENUS)
    for (there, element, html), (stays, *_) in zip(wide, narrow, strict=False):
        if there and not stays:
            yield element, html, ""
