"""What the parts of a page are called by its template: a heading in the text cannot have the same id."""

import re
from collections.abc import Mapping

_IDS: Mapping[str, frozenset[str]] = {
    "guide": frozenset(
        {"innehall", "antal", "falt", "kallor", "lasbarhet", "las-ocksa", "om-sidan", "program", "sidfot"}
    ),
    "program": frozenset(
        {
            *("bedomningar", "dokumentation", "effekt", "forvaxla", "funktion", "hem", "innehall", "kallor"),
            *("korthet", "krav", "kva", "namn", "nasta", "passar", "process", "saknas", "sidfot"),
        }
    ),
    "assessment": frozenset(
        {
            *("alder", "beskrivning", "datum", "design", "forbehall", "innehall", "kallor", "om", "saknas"),
            *("sidfot", "slutsats", "veta", "vetenskap"),
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
    return id in _IDS[kind] or _SERIES[kind].fullmatch(id) is not None
