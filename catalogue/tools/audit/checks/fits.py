"""Pages that do not fit."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.fitting import BESIDE
from catalogue.tools.audit.visit import Visit


def fits(visit: Visit) -> Iterator[Hit]:
    """Sidan får inte plats i ett smalt fönster

    Den som förstorar måste rulla i sidled för varje rad, eller ser inte slutet på texten.

    Kriterium: 1.4.10
    Rätta: Låt bredder följa fönstret, och låt höjder växa med texten.
    Flaggas: <p style="width:40rem">Programmet är till för vuxna som har svårt att sova.</p>
    Flaggas: <p style="width:9rem;height:1.2rem;overflow:hidden">Programmet är till för vuxna som har svårt att sova.</p>
    Går bra: <p>Programmet är till för vuxna som har svårt att sova.</p>
    """
    with visit.opened(320, 800, touches=False) as page:
        for one in page.evaluate(f"{BESIDE}.fit()"):
            yield one["element"], one["html"], one["help"].capitalize()
