"""The closed lists: every term with the label and description that people see."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args, get_type_hints

from catalogue.model.base import Address, Choice, Decimal, Line, Model, Text, Whole, YesNo, field
from catalogue.model.claim import Support
from catalogue.model.condition import Condition
from catalogue.model.references import (
    CodeId,
    ConditionId,
    GlossaryId,
    GuideId,
    InstrumentId,
    OrganisationId,
    RegionId,
    SourceId,
)
from catalogue.model.sources import Source
from catalogue.model.term import Term


class AudienceGroup(Term):
    """A group that programs are for: those who have the condition, unless it says whom they stand beside."""

    beside: Line | None = field(
        "Står nära",
        "För en grupp som inte själv har besvären: orden som står före tillståndet.",
        "föräldrar till barn med",
        default=None,
    )


class Region(Term):
    """One of the 21 regions."""

    short: Line = field("Kort namn", "Namnet utan ordet region.", "Uppsala")
    county_code: Line = field("Länskod", "Länets kod hos SCB.", "03")


class OrganisationKind(Choice):
    """What an organisation is."""

    REGION = "region", "region"
    PRIVATE = "privat", "privat företag"
    ACADEMIC = "akademi", "universitet eller forskargrupp"
    NATIONAL = "nationell", "nationell grupp eller myndighet"
    CIVIL = "civilsamhalle", "förening eller stiftelse"


class Organisation(Term):
    """Somebody who publishes, provides, assesses or researches."""

    kind: OrganisationKind | None = field(
        "Slag", "Vad för slags organisation det är.", "region", default=None
    )
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


class Quality(Choice):
    """How good the source of a fact about an instrument is."""

    PRIMARY = "A", "studie eller officiell sida"
    PROFESSIONAL = "B", "professionell källa, formulärbank eller region"
    SECONDARY = "C", "andrahandskälla, kontrollera före klinisk användning"


class ScoreBand(Model):
    """An interval of points and what the set calls it."""

    min: Decimal = field("Från", "Lägsta poäng i intervallet.", "0")
    max: Decimal | None = field("Till", "Högsta poäng i intervallet.", "12", default=None)
    label: Line = field("Ord", "Vad intervallet kallas.", "lindrig")


class Cutoffs(Model):
    """One named set of limits. Sets are never mixed."""

    name: Line = field("Namn", "Vad uppsättningen kallas.", "Svensk praxis")
    use: Text = field(
        "Användning", "Vad gränserna är till för och var de kommer från.", "Vanlig svensk tolkning."
    )
    quality: Quality | None = field("Källans tyngd", "Hur säker källan är.", "B", default=None)
    bands: tuple[ScoreBand, ...] = field(
        "Intervall", "Poänggränser.", [{"min": "0", "max": "12", "label": "lindrig"}], default=()
    )
    sources: tuple[SourceId, ...] = field("Källor", "Källor i posten.", ["formularbanken"])


class Instrument(Term):
    """A rating scale as a fact about follow-up: never its items, never a self-test."""

    full_name: Line | None = field(
        "Fullständigt namn", "Namnet utskrivet.", "Montgomery Åsberg Depression Rating Scale", default=None
    )
    measures: Text | None = field(
        "Mäter", "Vad instrumentet mäter.", "Svårighetsgrad av depression", default=None
    )
    conditions: tuple[ConditionId, ...] = field(
        "Tillstånd", "Vår läsning av vilka tillstånd det passar.", ["depression"], default=()
    )
    items: Whole | None = field("Antal frågor", "Antal frågor.", "9", default=None)
    minimum: Whole | None = field("Lägsta poäng", "Lägsta möjliga poäng.", "0", default=None)
    maximum: Whole | None = field("Högsta poäng", "Högsta möjliga poäng.", "54", default=None)
    recall: Line | None = field("Tidsperiod", "Tiden frågorna gäller.", "Senaste tre dagarna", default=None)
    higher_is_worse: YesNo | None = field(
        "Högre är sämre", "Om högre poäng betyder mer besvär.", "ja", default=None
    )
    in_siber: YesNo | None = field(
        "Nämns av SibeR", "Om kvalitetsregistret nämner instrumentet.", "ja", default=None
    )
    rights: Text | None = field(
        "Rättigheter", "Vad som gäller för användning.", "Fritt att använda i vården.", default=None
    )
    cutoffs: tuple[Cutoffs, ...] = field(
        "Gränser", "Namngivna uppsättningar gränser.", [{"name": "Svensk praxis"}], default=()
    )
    note: Text | None = field(
        "Anmärkning", "Det läsaren behöver veta.", "Det finns två versioner.", default=None
    )
    sources: tuple[Source, ...] = field(
        "Källor", "Källor till uppgifterna.", [{"id": "formularbanken"}], default=()
    )


class Code(Term):
    """A KVÅ code. Regional rules say whose they are."""

    code: Line = field("Kod", "Koden så som den skrivs.", "DU011")
    rule_of: RegionId | None = field(
        "Regionens regel", "Regionen vars rutin regeln kommer från.", "vastra-gotaland", default=None
    )
    sources: tuple[Source, ...] = field("Källor", "Källor till uppgifterna.", [{"id": "rutin"}], default=())


class Contact(Term):
    """A kind of contact during a treatment over the internet, and how one region documents it."""

    region: RegionId = field("Region", "Regionen vars rutin det är.", "vastra-gotaland")
    method: Line = field("Metod", "Behandlingen som rutinen gäller.", "KBT")
    contact_type: Line = field("Kontakttyp", "Vad kontakten kallas i journalen.", "Planerat mottagningsbesök")
    during: tuple[CodeId, ...] = field(
        "Koder under behandlingen", "Koderna vid kontakten, åtgärdens först.", ["du011", "zv044"]
    )
    closing: tuple[CodeId, ...] = field(
        "Koder vid avslut", "Koderna när behandlingen avslutas vid kontakten.", ["uv112", "zv044"]
    )
    closing_unknown: Text | None = field(
        "Inte känt vid avslut",
        "Vad rutinen inte säger om avslut.",
        "Rutinen säger inte om DU011 också ska med.",
        default=None,
    )
    sources: tuple[Source, ...] = field("Källor", "Källor till uppgifterna.", [{"id": "rutin"}])


class Indication(Term):
    """An indication in the quality register SibeR."""

    since: Whole = field("Sedan", "Första året indikationen fanns i registret.", "2015")
    conditions: tuple[ConditionId, ...] = field(
        "Tillstånd", "Tillstånd i biblioteket.", ["depression"], default=()
    )
    instruments: tuple[InstrumentId, ...] = field(
        "Mätinstrument", "Vår koppling till instrument.", ["madrs-s"], default=()
    )


class Phase(Choice):
    """The four phases of the national process."""

    INITIATION = "initiering", "Initiering och inventering"
    PRODUCTION = "produktion", "Produktion"
    REVIEW = "granskning", "Granskning"
    USE = "anvandning", "Användning"


class Step(Term):
    """One of the 17 steps of the national process. Their order is free."""

    phase: Phase = field("Fas", "Fas som steget hör till.", "granskning")
    performer: Line = field("Utförare", "Den som gör steget enligt processen.", "Extern ämnesexpert")
    independent: YesNo = field(
        "Oberoende granskning",
        "Om steget är en granskning av någon annan än den som tagit fram programmet.",
        "ja",
    )


class Design(Term):
    """A way to set up a study, and what it can show."""

    randomised: YesNo = field("Lottning", "Om deltagarna lottas.", "ja")
    controlled: YesNo = field("Kontrollgrupp", "Om det finns en kontrollgrupp.", "ja")
    limit: Line | None = field(
        "Varför det inte visar effekt",
        "Skälet till att upplägget inte kan visa effekt, fast deltagarna lottas. Utelämnat kan det visa effekt.",
        "grupperna fick olika varianter av programmet",
        default=None,
    )
    support: Support | None = field(
        "Slag av stöd",
        "Vad en sådan studie är för stöd, när deltagarna inte lottas.",
        "fore_efter",
        default=None,
    )


class GlossaryTerm(Term):
    """A word that the texts use, explained."""

    description: Text = field("Förklaring", "Vad ordet betyder.", "Behandling som bygger på lärande.")
    also: tuple[Line, ...] = field("Andra ord", "Förkortningar och synonymer.", ["KBT"], default=())
    see: tuple[GlossaryId, ...] = field("Se också", "Andra ord i ordlistan.", ["kbt"], default=())
    everyday: YesNo | None = field(
        "Vardagsord",
        "Om ordet är så vanligt att texterna inte ska länka till det av sig själva.",
        "ja",
        default=None,
    )


class Section(Term):
    """A part of the site that guides live in."""

    path: Line = field("Adress", "Första delen av sidornas adress.", "vagledning/grunder")
    order: Whole = field("Ordning", "Platsen bland avsnitten.", "10")


class SearchWords(Term):
    """Words that search takes for the same, or that lead to a guide though they do not stand in it."""

    words: tuple[Line, ...] = field("Sökord", "Ord och fraser som människor söker med.", ["sova", "sömn"])
    guides: tuple[GuideId, ...] = field(
        "Vägledning",
        "Sidor som sökorden leder till. Utan sidor räknas orden som samma ord.",
        ["for-dig/sa-far-du-behandling"],
        default=(),
    )


class Danger(Term):
    """What somebody in danger may search for. A word with ``*`` may go on; up to two others may stand between words."""

    phrases: tuple[Line, ...] = field(
        "Fraser", "Ord som alltid visar var hjälp finns.", ["självmord*", "orkar inte leva"]
    )
    but_not: tuple[Line, ...] = field(
        "Men inte", "Ord som liknar fraserna men inte räknas.", ["självskatt*"], default=()
    )


@dataclass(frozen=True)
class Vocabulary:
    """All lists, by the name of their file; each maps an id to its term."""

    conditions: Mapping[str, Condition]
    condition_groups: Mapping[str, Term]
    audiences: Mapping[str, AudienceGroup]
    care_levels: Mapping[str, Term]
    regions: Mapping[str, Region]
    organisations: Mapping[str, Organisation]
    instruments: Mapping[str, Instrument]
    codes: Mapping[str, Code]
    contacts: Mapping[str, Contact]
    indications: Mapping[str, Indication]
    steps: Mapping[str, Step]
    designs: Mapping[str, Design]
    functions: Mapping[str, Term]
    glossary: Mapping[str, GlossaryTerm]
    sections: Mapping[str, Section]
    search_words: Mapping[str, SearchWords]
    dangers: Mapping[str, Danger]


LISTS: Mapping[str, type[Term]] = {
    name: get_args(hint)[1] for name, hint in get_type_hints(Vocabulary).items()
}
"""The kind of term in each list."""
