"""What stands on the site itself never brings out the box about urgent help, unless it is about danger."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from catalogue.search.danger import judge
from catalogue.search.danger_browser import FILE
from tests.site import real_catalogue

ABOUT_DANGER = re.compile(
    r"självmord|suicid|självskad|skada(r|t)? (dig|sig|mig)|(gör|göra) sig illa|ta (ditt|sitt) liv|livet|vilja leva|112"
    r"|akut.hj[äa]lp|fara för liv|behöver( du)? hjälp|akutmottagning|jourhavande präst|tror att jag ska dö"
    r"|hör(a)? röster|psykos|psykotisk|hallucination|vanföreställning|bris på|röster i huvudet|^dö$|^förföljd$"
    r"|sjalvskad|urgent help",
    re.IGNORECASE,
)
"""Words that are about danger wherever they stand."""

NOT_TEXT = "script, style, noscript, .danger, .urgent"
TEXT = "title, h1, h2, h3, h4, p, li, td, th, dt, dd, summary, figcaption, caption, legend, label, a, option"


def sayings(site: Path) -> Iterator[str]:
    """Every title and sentence of the site, and every word in them."""
    for file in sorted(site.rglob("*.html")):
        page = LexborHTMLParser(file.read_text(encoding="utf-8"))
        for node in page.css(NOT_TEXT):
            node.decompose()
        for node in page.css(TEXT):
            text = " ".join(node.text(separator=" ").replace("\u00ad", "").split())
            yield from re.split(r"(?<=[.!?:])\s+", text)
            yield from re.findall(r"[^\W\d_]{2,}", text)


def test_only_what_is_about_danger_is_taken_for_it(real_site: Path) -> None:
    known = json.loads((real_site / FILE).read_bytes())["real"].split()
    judging = judge(real_catalogue().vocabulary).knowing(known)
    said = sorted({saying[:200] for saying in sayings(real_site)})
    assert len(said) > 10_000
    taken = [one for one in said if judging.dangers(one)]
    assert len(taken) > 30, "the site does speak of danger, so the patterns were not tried"
    assert [one for one in taken if not ABOUT_DANGER.search(one)] == []
