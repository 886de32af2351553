"""What makes a name good, as far as its words show. Advice: no name is refused for it.

Most of it is Region Skåne's, from the region's name standard for services. The limits of length, the list of known
abbreviations and the word *program* instead of *moment* are ours. Inera's own advice on names could not be read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.formats.swedish import listing
from catalogue.model.base import Choice

SHORTEST, LONGEST = 4, 60
KNOWN_ABBREVIATIONS = frozenset({"ADHD", "HIV", "IBS", "KBT", "KOL", "MS", "OCD", "PTSD"})

SOURCE = "Region Skånes namnstandard för tjänster"
SOURCE_ADDRESS = "https://skane.se/om-region-skane/detta-gor-region-skane/varumarkesmanual/sprak-och-tonalitet/namnstandard"
GENERAL = (
    "Utgå från behovet och från vad programmet gör.",
    "Håll namnet kort, men inte så kort att det är oklart vad programmet är till för.",
    "Använd bara förkortningar som är allmänt kända.",
    "Lägg inte till ”på nätet” eller ”online”, och börja inte med ”Mina” eller ”Dina”.",
    "Skriv inte regionens namn; utgivaren står på programmets sida.",
)
"""The standard's advice in our words."""


class Topic(Choice):
    """What a piece of advice is about."""

    IDLE = "idle", "ord som inte säger något"
    PLACE = "place", "regionens namn"
    MOMENT = "moment", "ordet moment"
    ABBREVIATION = "abbreviation", "förkortningar"
    LENGTH = "length", "längd"


@dataclass(frozen=True)
class Advice:
    """Something in a name that could be better: what it is about, what stands there, and what would be better."""

    topic: Topic
    message: str
    help: str


_IDLE = re.compile(
    r"^(?:mina|dina)\b|\b(?:på|över|via)\s+(?:nätet|webben|internet)\b|\bonline\b", re.IGNORECASE
)
_MOMENT = re.compile(r"\bmoment(?:et|en)?\b", re.IGNORECASE)
_REMARK = re.compile(r"\s*\([^)]*\)")
_CAPITALS = re.compile(r"\b[A-ZÅÄÖ]{2,5}\b")


def advice(name: str, places: Iterable[str]) -> Iterator[Advice]:
    """What could be better about a name, the most important first. ``places`` are the regions' short names.

    Nothing is said about a remark in brackets: that is how the library tells apart programs without names of their own.
    """
    name = _REMARK.sub("", name).strip() or name
    if idle := [found[0] for found in _IDLE.finditer(name)]:
        yield Advice(
            Topic.IDLE,
            f"{_quoted(idle)} säger inte vad programmet gör",
            "stryk det om namnet är tydligt ändå",
        )
    if place := next((place for place in places if re.search(rf"\b{re.escape(place)}s?\b", name)), None):
        yield Advice(
            Topic.PLACE,
            f"regionen ”{place}” står i namnet",
            "stryk den om det går; utgivaren visas på programmets sida",
        )
    if moment := _MOMENT.search(name):
        yield Advice(
            Topic.MOMENT,
            f"”{moment[0]}” är plattformens ord och säger läsaren lite",
            "skriv program, eller stryk ordet",
        )
    if unknown := [word for word in _CAPITALS.findall(name) if word not in KNOWN_ABBREVIATIONS]:
        yield Advice(
            Topic.ABBREVIATION,
            f"få känner till {_quoted(unknown)}",
            "skriv ut förkortningar, eller förklara dem i sammanfattningen",
        )
    if len(name) < SHORTEST:
        yield Advice(
            Topic.LENGTH,
            f"namnet har bara {len(name)} tecken",
            "lägg till ett ord som säger vad programmet är till för",
        )
    if len(name) > LONGEST:
        yield Advice(
            Topic.LENGTH, f"namnet har {len(name)} tecken", f"korta det, helst till högst {LONGEST} tecken"
        )


def _quoted(words: Iterable[str]) -> str:
    return listing(f"”{word}”" for word in dict.fromkeys(words))
