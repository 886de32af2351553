"""What the keyboard never comes to."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit


def keyboard_misses(visit: Visit) -> Iterator[Hit]:
    """Tab går förbi en kontroll utan att stanna

    Den som använder tangentbord når den aldrig.

    Kriterium: 2.1.1
    Rätta: Låt skript inte flytta fokus från det.
    Flaggas: <p><a href="#a">Ett</a> <button onfocus="this.blur()">Två</button> <a href="#b">Tre</a></p>
    Går bra: <p><a href="#a">Ett</a> <button>Två</button> <a href="#b">Tre</a></p>
    """
    walk = visit.walk()
    if walk.left and walk.whole and not walk.happened:
        for element, html in walk.missed:
            yield element, html, ""
