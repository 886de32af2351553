"""A guide: a page of plain text that explains something, for somebody at work or at home."""

from catalogue.model.base import Choice, Day, GuidePath, Line, Model, Text, Whole, YesNo, field
from catalogue.model.references import FieldPath, GuideId, StepId
from catalogue.model.sources import Source


class Reader(Choice):
    """Whom a guide is written for."""

    EVERYONE = "alla", "Alla"
    PUBLIC = "allmanhet", "Dig som söker hjälp"
    REGION = "region", "Dig som väljer program"
    PRODUCER = "producent", "Dig som tar fram program"


class ComputedPart(Choice):
    """What the library works out by itself and shows on a guide's page."""

    CHECKLISTS = "checklistor", "Checklistorna för alla steg"
    CODES = "koder", "Vilka koder som hör till en kontakt"
    PARTICIPANTS = "deltagare", "Antal deltagare i en studie"
    READABILITY = "lasbarhet", "LIX för varje sida"


class Guide(Model):
    """What stands above a guide's text."""

    draft: YesNo | None = field(
        "Utkast",
        "Skriv ja medan du arbetar med filen. Då syns den bara för dig som kör serve.",
        "ja",
        default=None,
    )
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
    step: StepId | None = field(
        "Steg",
        "Steget i processen som sidan beskriver. Sidan får då en checklista att hämta och visar vilka program som "
        "har gjort steget.",
        "k",
        default=None,
    )
    fields: tuple[FieldPath, ...] = field(
        "Fält som förklaras",
        "Fält i ett programs fil som sidan förklarar, med punkt mellan nivåerna. Fält i en bedömning börjar med "
        "assessment.",
        ["safety.asked"],
        default=(),
    )
    part: ComputedPart | None = field(
        "Uträknad del",
        "Något som biblioteket självt räknar ut och visar på sidan.",
        "checklistor",
        default=None,
    )
    former_ids: tuple[GuidePath, ...] = field(
        "Tidigare adresser",
        "Id som sidan har haft, som avsnitt/id. Gamla adresser leder vidare.",
        ["grunder/sob"],
        default=(),
    )
    sources: tuple[Source, ...] = field(
        "Källor",
        "Källor som texten bygger på.",
        [{"id": "sida", "title": "…", "stated_by": "myndigheten", "collected": "2026-11-22"}],
        default=(),
    )
