"""Where a fact comes from and who says it."""

from catalogue.model.base import Address, Choice, Day, Id, Line, Model, PartialDay, Text, field


class Voice(Choice):
    """Who makes a statement. The publisher's words and the reviewers' words never mix."""

    PUBLISHER = "utgivaren", "enligt utgivaren", "Den som ger ut programmet"
    ASSESSORS = "bedomarna", "enligt bedömarna", "De som bedömt programmet utifrån"
    RESEARCHERS = "forskarna", "enligt forskarna", "De som gjort en studie"
    CARE_PROVIDER = "vardgivaren", "enligt vårdgivaren", "En region eller annan vårdgivare"
    AUTHORITY = "myndigheten", "enligt myndigheten", "En myndighet eller nationell organisation"
    LIBRARY = "biblioteket", "enligt biblioteket", "Vi själva"
    OTHER = "annan", "enligt annan källa", "Någon annan, till exempel en tidning eller branschsida"


SOURCES = ("Källor", "Källor i filen som uppgifterna kommer från.", ["utgivarens-sida"])
"""Label, description and example of the field by which a fact names its sources."""


class Source(Model):
    """A public source: what it is, where it was, what it supports and when we read it."""

    id: Id = field("Id", "Kort namn som fakta i filen hänvisar till.", "utlatande")
    title: Line = field(
        "Titel", "Vad källan heter, med egna ord om sidan saknar rubrik.", "Utlåtande om version 3.0"
    )
    url: Address | None = field(
        "Adress", "Webbadressen där uppgiften stod.", "https://www.skr.se/utlatande", default=None
    )
    stated_by: Voice = field("Vem säger det", "Vems ord källan återger.", "bedomarna")
    supports: Text | None = field(
        "Styrker", "Vilka uppgifter källan ger.", "Längd, moduler och innehåll.", default=None
    )
    published: PartialDay | None = field(
        "Publicerad", "När källan publicerades, så exakt det är känt.", "2018-06", default=None
    )
    collected: Day = field("Hämtad", "Dagen då uppgifterna hämtades ur källan.", "2026-11-22")
