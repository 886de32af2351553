"""The closed lists: every term with the label and description that people see."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_type_hints

from catalogue.model.base import Choice, Line, Model, Text, Whole, YesNo, field
from catalogue.model.claim import Support
from catalogue.model.condition import Condition
from catalogue.model.danger import Danger, DangerPattern, DangerWords, Helpline
from catalogue.model.instrument import Instrument
from catalogue.model.organisation import Organisation
from catalogue.model.references import (
    CodeId,
    ConditionId,
    GlossaryId,
    GuideId,
    InstrumentId,
    RegionId,
    SourceId,
)
from catalogue.model.sources import SOURCES, Source
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
    tile: tuple[Whole, ...] = field(
        "Ruta på kartan", "Kolumn och rad i rutkartan över regionerna, räknade från 0.", [3, 4], default=()
    )
    places: tuple[Line, ...] = field("Orter", "Orter som någon kan söka på.", ["Enköping"], default=())


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


class LedCondition(Model):
    """A condition that a national program area works on, according to a source that names both."""

    condition: ConditionId = field("Tillstånd", "Tillståndet i biblioteket.", "atstorningar")
    about: Line = field("Vad det gäller", "Det som källan säger att området arbetar med.", "Ätstörningar")
    sources: tuple[SourceId, ...] = field(*SOURCES)


class ProgramArea(Term):
    """One of the national program areas, which lead the regions' joint work with knowledge."""

    leads: tuple[LedCondition, ...] = field(
        "Arbetar med",
        "Tillstånd som en källa nämner. Utelämna det som ingen källa säger.",
        [{"condition": "atstorningar"}],
    )
    sources: tuple[Source, ...] = field("Källor", "Källor till uppgifterna.", [{"id": "sida"}])


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
    """Words that search takes for the same, or that lead to a page though they do not stand on it."""

    words: tuple[Line, ...] = field("Sökord", "Ord och fraser som människor söker med.", ["sova", "sömn"])
    guides: tuple[GuideId, ...] = field(
        "Vägledning",
        "Sidor som sökorden leder till. Utan sidor räknas orden som samma ord.",
        ["for-dig/sa-far-du-behandling"],
        default=(),
    )
    pages: tuple[Line, ...] = field("Sidor", "Andra sidor, med adress.", ["/jamfor/"], default=())


def _listed(title: str, words: str, purpose: str) -> Any:
    """A list: its heading, what its words are called in a sentence, and what it is for."""
    return dataclasses.field(metadata={"title": title, "words": words, "purpose": purpose})


@dataclass(frozen=True)
class Vocabulary:
    """All lists, by the name of their file; each maps an id to its term."""

    conditions: Mapping[str, Condition] = _listed(
        "Tillstånd",
        "tillstånd",
        "Besvär och sjukdomar, med vardagsord och koder i ICD-10-SE som vi själva har valt.",
    )
    condition_groups: Mapping[str, Term] = _listed(
        "Grupper av tillstånd",
        "grupper av tillstånd",
        "Tillstånd som hör ihop.",
    )
    audiences: Mapping[str, AudienceGroup] = _listed(
        "Målgrupper", "målgrupper", "Vilka programmen är till för."
    )
    program_areas: Mapping[str, ProgramArea] = _listed(
        "Nationella programområden",
        "nationella programområden",
        "Grupper (NPO) som leder regionernas gemensamma kunskapsarbete.",
    )
    care_levels: Mapping[str, Term] = _listed("Vårdnivåer", "vårdnivåer", "Där programmen används.")
    regions: Mapping[str, Region] = _listed("Regioner", "regioner", "De 21 regionerna med länskod.")
    organisations: Mapping[str, Organisation] = _listed(
        "Organisationer",
        "organisationer",
        "Utgivare, vårdgivare, bedömare och forskare.",
    )
    instruments: Mapping[str, Instrument] = _listed(
        "Mätinstrument",
        "mätinstrument",
        "Frågeformulär och skattningar, som fakta om uppföljning.",
    )
    codes: Mapping[str, Code] = _listed("KVÅ-koder", "KVÅ-koder", "Koder för dokumentation.")
    contacts: Mapping[str, Contact] = _listed(
        "Kontakter",
        "kontakter",
        "Slag av kontakt vid behandling på nätet, med koder enligt en regions rutin.",
    )
    indications: Mapping[str, Indication] = _listed(
        "Indikationer",
        "indikationer i SibeR",
        "Indikationer i kvalitetsregistret SibeR.",
    )
    steps: Mapping[str, Step] = _listed(
        "Processens steg", "processens steg", "Steg a–q i den nationella processen."
    )
    designs: Mapping[str, Design] = _listed("Studieupplägg", "studieupplägg", "Sätt att lägga upp en studie.")
    functions: Mapping[str, Term] = _listed("Funktioner", "funktioner", "Funktioner på plattformen.")
    glossary: Mapping[str, GlossaryTerm] = _listed(
        "Ordlista", "ord i ordlistan", "Ord som texterna använder."
    )
    sections: Mapping[str, Section] = _listed("Avsnitt", "avsnitt", "Delar av webbplatsen med vägledning.")
    search_words: Mapping[str, SearchWords] = _listed(
        "Sökord", "sökord", "Ord som sökningen räknar som samma."
    )
    helplines: Mapping[str, Helpline] = _listed(
        "Nummer att ringa", "nummer att ringa", "Var hjälp finns, med källa."
    )
    dangers: Mapping[str, Danger] = _listed(
        "Faror", "faror", "Faror som sökningen känner igen, och råden som då visas."
    )
    danger_words: Mapping[str, DangerWords] = _listed(
        "Ord om fara", "ord om fara", "Ord som mönstren är gjorda av."
    )
    danger_patterns: Mapping[str, DangerPattern] = _listed(
        "Mönster om fara", "mönster om fara", "Sökningar som visar var hjälp finns."
    )


@dataclass(frozen=True)
class ListDeclaration:
    """A list as it is declared: the kind of its terms, its heading, its words in a sentence, and what it is for."""

    term: type[Term]
    title: str
    words: str
    purpose: str


_HINTS = get_type_hints(Vocabulary)
LISTS: Mapping[str, ListDeclaration] = {
    one.name: ListDeclaration(get_args(_HINTS[one.name])[1], **one.metadata)
    for one in dataclasses.fields(Vocabulary)
}
"""Every list by the name of its file."""

KINDS: Mapping[str, str] = {
    **{name: one.words for name, one in LISTS.items()},
    "program": "program",
    "assessment": "bedömningar av programmet",
    "guide": "vägledningssidor",
    "field": "fält",
    "source": "källor i samma fil",
}
"""What the things that a reference may lead to are called in a sentence, by the kind of the reference."""
