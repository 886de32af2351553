"""A condition that programs may be for: what it is called, by whom, its codes, and where else help is found."""

from catalogue.model.base import Address, IcdCode, Line, Model, Text, field
from catalogue.model.references import ConditionGroupId, ConditionId, SourceId
from catalogue.model.sources import Source
from catalogue.model.term import Term


class Door(Model):
    """Somewhere to turn for a condition besides health care's own ways in: only what a public source says."""

    name: Line = field("Namn", "Vad den som hjälper heter.", "Sluta-röka-linjen")
    what: Text = field(
        "Vad du får", "Vad du får hjälp med, och vem det är till för.", "Gratis råd på telefon."
    )
    phone: Line | None = field("Telefon", "Numret som källan anger.", "020-84 00 00", default=None)
    url: Address | None = field(
        "Adress", "Sidan där hjälpen finns.", "https://www.slutarokalinjen.se/", default=None
    )
    sources: tuple[SourceId, ...] = field("Källor", "Källor i posten.", ["om-linjen"])


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
    sources: tuple[Source, ...] = field(
        "Källor", "Källor till uppgifterna.", [{"id": "om-linjen"}], default=()
    )
