"""Focus that something else lies over."""

from collections.abc import Iterator

from catalogue.tools.audit.check import Hit
from catalogue.tools.audit.visit import Visit

WINDOWS = ((1280, 800), (320, 256))


def focus_covered(visit: Visit) -> Iterator[Hit]:
    """Något ligger över det som har fokus

    Den som använder tangentbord i ett litet eller förstorat fönster ser inte var den är.

    Kriterium: 2.4.11
    Rätta: Låt inget stå kvar ovanpå sidan i låga fönster, eller sätt scroll-padding.
    Flaggas: <div style="position:fixed;inset:auto 0 0;height:60vh;background:#fff;border-top:2px solid #000">Kakor</div><p><a href="#a">Sömn</a></p><div style="height:200vh"></div><p><a href="#b">Oro</a></p>
    Går bra: <div id="r" popover style="inset:auto 0 0;width:100%;height:60vh;background:#fff">Kakor</div><p><a href="#a">Sömn</a></p><div style="height:200vh"></div><p><a href="#b">Oro</a></p><script>document.getElementById("r").showPopover()</script>
    Går bra: <p><a href="#a">Sömn</a></p><div style="height:200vh"></div><p><a href="#b">Oro</a></p>
    """
    seen = set()
    for width, height in WINDOWS:
        for back in (False, True):
            for stop in visit.walk(width, height, back=back).stops:
                if stop["covered"] and stop["number"] not in seen:
                    seen.add(stop["number"])
                    yield (
                        stop["element"],
                        stop["html"],
                        f"Något ligger över det som har fokus i ett fönster på {width}×{height} px",
                    )
