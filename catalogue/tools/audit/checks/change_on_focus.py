"""What changes when something gets focus."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit


def change_on_focus(visit: Visit) -> Iterator[Hit]:
    """Sidan byts eller ett fönster öppnas när något får fokus

    Den som bara tabbar förbi hamnar någon annanstans.

    Kriterium: 3.2.1
    Rätta: Vänta tills någon trycker.
    Flaggas: <p><a href="#a">Ett</a> <a href="#b" onfocus="location.href = '/annan.html'">Två</a></p>
    Går bra: <p><a href="#a">Ett</a> <a href="#b">Två</a></p>
    """
    walk = visit.walk()
    for words in walk.happened[:1]:
        last = walk.stops[-1] if walk.stops else {"element": "body", "html": ""}
        yield last["element"], last["html"], f"När något får fokus: {words}"
