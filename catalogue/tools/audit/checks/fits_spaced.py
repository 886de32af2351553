"""Pages that do not stand wider spacing."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.fitting import BESIDE
from catalogue.tools.audit.visit import Visit


def fits_spaced(visit: Visit) -> Iterator[Hit]:
    """Text försvinner när den glesas ut

    Den som har dyslexi glesar ofta ut texten.

    Kriterium: 1.4.12
    Rätta: Sätt inga fasta höjder eller bredder på text, och ingen stil med !important på avstånd.
    Flaggas: <p style="height:1.4em;line-height:1.2;width:15.5em;overflow:hidden">Programmet är till för vuxna</p>
    Går bra: <p>Programmet är till för vuxna</p>
    """
    for width in (320, 1280):
        with visit.opened(width, 800, touches=False) as page:
            before = {one["element"] for one in page.evaluate(f"{BESIDE}.fit()")}
            for one in page.evaluate(f"{BESIDE}.fitWithSpacing()"):
                if one["element"] not in before:
                    yield one["element"], one["html"], f"Med glesare text i {width} px: {one['help']}"
