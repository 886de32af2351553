"""Pages that do not stand large text."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.fitting import BESIDE, twice_as_large_text
from catalogue.tools.audit.visit import Visit


def fits_large(visit: Visit) -> Iterator[Hit]:
    """Text försvinner eller krockar när den görs dubbelt så stor

    Den som ser dåligt förstorar texten.

    Kriterium: 1.4.4
    Rätta: Sätt storlekar i rem och låt höjder växa med texten.
    Flaggas: <p style="height:24px;overflow:hidden">Programmet är till för vuxna som har svårt att sova</p><div style="width:50vw;white-space:nowrap;overflow:hidden">Programmet är till för vuxna som har svårt att sova och som vill ha hjälp på nätet</div>
    Går bra: <p>Programmet är till för vuxna som har svårt att sova</p>
    """
    if visit.state and visit.state.narrow:  # nobody asks for large text in a narrow window as well
        return
    with visit.opened(1280, 800, touches=False) as page:
        before = {one["element"] for one in page.evaluate(f"{BESIDE}.overlaps()")}
        with twice_as_large_text(page):
            for one in [*page.evaluate(f"{BESIDE}.fit()"), *page.evaluate(f"{BESIDE}.overlaps()")]:
                if one["element"] not in before:
                    yield one["element"], one["html"], f"Med dubbelt så stor text: {one['help']}"
    with visit.opened(640, 400, touches=False) as page:
        for one in page.evaluate(f"{BESIDE}.fit()"):
            yield one["element"], one["html"], f"Förstorad till 200 %: {one['help']}"
