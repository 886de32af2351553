"""Focus that jumps."""

from collections.abc import Iterator
from itertools import pairwise

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit


def focus_order(visit: Visit) -> Iterator[Hit]:
    """Fokus hoppar bakåt på sidan

    Den som använder tangentbord tappar bort sig, och den som förstorar ser inte vart fokus tog vägen.

    Kriterium: 2.4.3
    Rätta: Lägg kontrollerna i koden i den ordning de står på skärmen.
    Flaggas: <div style="display:flex;flex-direction:column-reverse"><p><a href="#a">Ett</a></p><p style="margin-block:3rem"><a href="#b">Två</a></p></div>
    Går bra: <div style="height:4rem;overflow:auto"><p><a href="#a">Ett</a></p><p style="margin-block:9rem"><a href="#b">Två</a></p><p><a href="#c">Tre</a></p></div>
    Går bra: <p><a href="#a">Ett</a></p><p><a href="#b">Två</a></p>
    """
    for before, after in pairwise(visit.walk().stops):
        if before["floats"] or after["floats"] or before["number"] == after["number"]:
            continue
        one, other = before["box"], after["box"]
        list_moved = after["deep"] - before["deep"] if before["scroller"] == after["scroller"] else 0
        moved = after["down"] - before["down"] + list_moved
        up = other["bottom"] + moved <= one["top"] - 1
        width = min(one["right"] - one["left"], other["right"] - other["left"])
        shared = min(one["right"], other["right"]) - max(one["left"], other["left"])
        if up and width > 0 and shared > width / 2:
            yield after["element"], after["html"], ""
