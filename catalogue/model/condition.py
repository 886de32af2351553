"""A condition that programs may be for: what it is called, by whom, its codes, and where else help is found."""

from catalogue.model.base import Address, Choice, Day, IcdCode, Line, Model, PhoneNumber, Text, field
from catalogue.model.references import ConditionGroupId, ConditionId, SourceId
from catalogue.model.sources import Source
from catalogue.model.term import Term


class Door(Model):
    """Somewhere to turn for a condition besides health care's own ways in: only what a public source says."""

    name: Line = field("Namn", "Vad den som hjälper heter.", "Sluta-röka-linjen")
    what: Text = field(
        "Vad du får", "Vad du får hjälp med, och vem det är till för.", "Gratis råd på telefon."
    )
    phone: PhoneNumber | None = field("Telefon", "Numret som källan anger.", "020-84 00 00", default=None)
    url: Address | None = field(
        "Adress", "Sidan där hjälpen finns.", "https://www.slutarokalinjen.se/", default=None
    )
    sources: tuple[SourceId, ...] = field("Källor", "Källor i posten.", ["om-linjen"])


class Seen(Choice):
    """How far a page that readers are led to has been looked at."""

    READ = "last", "Vi har läst sidan", "Uppgifter på tillståndets sida kan komma därifrån."
    LINKED = "lankad", "Vi känner bara adressen, från sidor som länkar dit", "Sidan själv är inte läst."


class CareArticle(Model):
    """A page of 1177's own about a condition: its address as it was met, which is never put together by hand."""

    title: Line = field("Rubrik", "Vad sidan heter.", "Paniksyndrom")
    url: Address = field(
        "Adress",
        "Sidans adress på 1177.se. Välj den utan region när den är känd.",
        "https://www.1177.se/sjukdomar--besvar/psykiska-sjukdomar-och-besvar/angest/paniksyndrom/",
    )
    seen: Seen = field("Hur vi har sett den", "Om sidan är läst, eller om bara adressen är känd.", "lankad")
    collected: Day = field("Hämtad", "Dagen då adressen hämtades.", "2026-11-30")


class Condition(Term):
    """A condition with the words people use for it. The ICD codes are our own mapping and must say so."""

    group: ConditionGroupId = field("Grupp", "Grupp som tillståndet hör till.", "nedstamdhet")
    lay_words: tuple[Line, ...] = field(
        "Vardagsord", "Ord som människor själva använder.", ["nedstämd"], default=()
    )
    icd10se: tuple[IcdCode, ...] = field(
        "ICD-10-SE", "Koder som vi själva har valt efter namnet.", ["F32"], default=()
    )
    icd10se_note: Text | None = field(
        "Om koden",
        "Vad koderna inte täcker, eller varför vi inte har valt någon.",
        "Sorg är ingen sjukdom och har ingen egen kod.",
        default=None,
    )
    near: tuple[ConditionId, ...] = field(
        "Nära", "Tillstånd i andra grupper som läsaren kan ha nytta av.", ["depression"], default=()
    )
    doors: tuple[Door, ...] = field(
        "Vart du kan vända dig",
        "Hjälp som finns utöver vårdens vanliga vägar.",
        [{"name": "Sluta-röka-linjen"}],
        default=(),
    )
    articles: tuple[CareArticle, ...] = field(
        "Läs mer på 1177",
        "1177:s egna sidor om tillståndet.",
        [{"title": "Paniksyndrom"}],
        default=(),
    )
    sources: tuple[Source, ...] = field(
        "Källor", "Källor till uppgifterna.", [{"id": "om-linjen"}], default=()
    )
