"""Text on text."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.fitting import BESIDE
from catalogue.tools.audit.visit import Visit


def overlapping(visit: Visit) -> Iterator[Hit]:
    """Text ligger över annan text

    Ingen av dem går att läsa.

    Kriterium: 1.4.10 (huset)
    Rätta: Låt delarna ta den plats de behöver.
    Flaggas: <p>Programmet är till för vuxna.</p><p style="margin-top:-2.4em">Programmet är till för unga.</p>
    Går bra: <p>Programmet är till för vuxna.</p><p>Programmet är till för unga.</p>
    """
    for width in (320, 1280):
        with visit.opened(width, 800, touches=False) as page:
            for one in page.evaluate(f"{BESIDE}.overlaps()"):
                yield one["element"], one["html"], f"I {width} px: {one['help']}"
