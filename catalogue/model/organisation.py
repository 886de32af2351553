"""Somebody who publishes, provides, assesses or researches: whose they are, and how a region reaches them."""

from catalogue.model.base import Address, Choice, Line, Model, PartialDay, PhoneNumber, Text, field
from catalogue.model.operator import Email
from catalogue.model.references import OrganisationId, RegionId, SourceId
from catalogue.model.sources import Source
from catalogue.model.term import Term


class OrganisationKind(Choice):
    """What an organisation is."""

    REGION = "region", "region"
    PRIVATE = "privat", "privat företag"
    ACADEMIC = "akademi", "universitet eller forskargrupp"
    NATIONAL = "nationell", "nationell grupp eller myndighet"
    CIVIL = "civilsamhalle", "förening eller stiftelse"


class ContactRole(Choice):
    """What answers: an organisation's own way in, and never a private person."""

    SWITCHBOARD = "vaxel", "växel"
    FUNCTION = "funktion", "funktion"
    FORM = "formular", "webbformulär"
    PAGE = "sida", "webbsida"


class RoleContact(Model):
    """A way to reach an organisation, with the source that gives it and when."""

    role: ContactRole = field("Slag", "Vad som svarar.", "vaxel")
    phone: PhoneNumber | None = field("Telefon", "Numret som källan anger.", "010-123 45 67", default=None)
    email: Email | None = field(
        "E-post", "Funktionens adress, aldrig en persons.", "kbt@exempel.se", default=None
    )
    url: Address | None = field(
        "Adress", "Sidan eller formuläret.", "https://www.exempel.se/kontakt", default=None
    )
    as_of: PartialDay | None = field(
        "Gäller", "Tiden som uppgiften gäller, när källan säger det.", "2024", default=None
    )
    note: Text | None = field("Anmärkning", "Det läsaren behöver veta.", "Be om förvaltaren.", default=None)
    sources: tuple[SourceId, ...] = field("Källor", "Källor i posten.", ["kontaktsida"])


class Organisation(Term):
    """Somebody who publishes, provides, assesses or researches."""

    kind: OrganisationKind | None = field("Typ", "Vilken typ av organisation det är.", "region", default=None)
    region: RegionId | None = field("Region", "Regionen den hör till.", "uppsala", default=None)
    parent: OrganisationId | None = field(
        "Del av", "Organisationen den är en del av.", "region-uppsala", default=None
    )
    former_names: tuple[Line, ...] = field(
        "Tidigare namn", "Namn den haft förr.", ["Nationella kompetensgruppen"], default=()
    )
    url: Address | None = field(
        "Webbplats", "Organisationens webbplats.", "https://www.regionuppsala.se", default=None
    )
    contacts: tuple[RoleContact, ...] = field(
        "Kontakt",
        "Var en region når organisationen: växel, funktion eller sida. Aldrig en persons uppgifter.",
        [{"role": "vaxel", "phone": "010-123 45 67", "sources": ["kontaktsida"]}],
        default=(),
    )
    sources: tuple[Source, ...] = field(
        "Källor", "Källor till uppgifterna.", [{"id": "kontaktsida"}], default=()
    )
