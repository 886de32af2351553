"""A guide: a page of plain text that explains something, for somebody at work or at home."""

from catalogue.model.base import Choice, Day, Line, Model, Text, Whole, field
from catalogue.model.references import GuideId
from catalogue.model.sources import Source


class Reader(Choice):
    """Whom a guide is written for."""

    EVERYONE = "alla", "Alla"
    PUBLIC = "allmanhet", "Dig som söker hjälp"
    REGION = "region", "Dig som väljer program"
    PRODUCER = "producent", "Dig som tar fram program"


class Guide(Model):
    """What stands above a guide's text."""

    title: Line = field("Rubrik", "Sidans rubrik.", "Vad är Stöd och behandling?")
    summary: Text = field(
        "Ingress",
        "En eller två meningar som räcker för den som har bråttom.",
        "En tjänst på 1177 där vården ger program på nätet.",
    )
    reader: Reader = field("Läsare", "Vem sidan är skriven för.", "alla")
    order: Whole = field("Ordning", "Platsen i avsnittets lista.", "10", default=100)
    owner: Line = field("Ansvarig roll", "Rollen som håller sidan aktuell.", "redaktionen")
    reviewed: Day = field("Granskad", "Dagen då sidan senast granskades.", "2026-11-22")
    next_review: Day = field("Nästa granskning", "Senaste dag för nästa granskning.", "2027-11-22")
    related: tuple[GuideId, ...] = field(
        "Läs också", "Andra sidor, som avsnitt/id.", ["grunder/sob"], default=()
    )
    sources: tuple[Source, ...] = field(
        "Källor",
        "Källor som texten bygger på.",
        [{"id": "sida", "title": "…", "stated_by": "myndigheten", "collected": "2026-11-22"}],
        default=(),
    )
