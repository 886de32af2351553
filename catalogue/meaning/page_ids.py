"""What the parts of a page are called by its template: a heading in the text cannot have the same id."""

import re
from collections.abc import Mapping

_EVERYWHERE = frozenset({"innehall", "meny", "pa-sidan", "sidfot"})
"""What every page has: its text, its menu, its contents and its foot."""

_IDS: Mapping[str, frozenset[str]] = {
    "guide": frozenset({"antal", "falt", "kallor", "lasbarhet", "las-ocksa", "om-sidan", "program"}),
    "program": frozenset(
        {
            *("bedomningar", "dokumentation", "effekt", "forvaxla", "funktion", "hem", "kallor"),
            *("korthet", "krav", "kva", "namn", "nasta", "passar", "process", "saknas"),
        }
    ),
    "assessment": frozenset(
        {
            *("alder", "beskrivning", "datum", "design", "forbehall", "kallor", "om", "saknas"),
            *("slutsats", "veta", "vetenskap"),
        }
    ),
}
_SERIES: Mapping[str, re.Pattern[str]] = {
    "guide": re.compile(r"kalla-[0-9]+|(antal|kontakt|lasbarhet)-.+|steg-[a-z]|fas-[1-9]"),
    "program": re.compile(r"kalla-[0-9]+|effekt-[0-9]+|svar-[0-9]+.*|studie-.+"),
    "assessment": re.compile(r"kalla-[0-9]+"),
}


def taken(id: str, kind: str = "guide") -> bool:
    """Whether a page of a kind already has a part with this id."""
    return id in _EVERYWHERE | _IDS[kind] or _SERIES[kind].fullmatch(id) is not None
