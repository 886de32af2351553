"""How a study can be found and checked: what of it was read, where it is registered, and whether it still stands."""

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from catalogue.model.base import Address, Choice, Day, Id, Line, Model, PartialDay, Text, Whole, field, refuse
from catalogue.model.references import ConditionId, DesignId, SourceId
from catalogue.model.sources import SOURCES

REGISTERS = {
    "ClinicalTrials.gov": r"NCT\d{8}",
    "ISRCTN": r"ISRCTN\d{8}",
    "EudraCT": r"\d{4}-\d{6}-\d{2}",
    "CTIS": r"\d{4}-5\d{5}-\d{2}-\d{2}",
    "ANZCTR": r"ACTRN\d{14}p?",
    "DRKS": r"DRKS\d{8}",
    "NTR": r"NTR\d{1,5}|NL\d{1,5}|NL-OMON\d{1,6}",
    "ChiCTR": r"ChiCTR-?[A-Z]{0,4}-?\d{8,10}",
    "OSF": r"osf\.io/[a-z0-9]{5}",
}
"""The form of a number in each public register of studies."""


def _registration(value: str) -> str:
    if not any(re.fullmatch(form, value) for form in REGISTERS.values()):
        raise refuse(
            "registration",
            f"”{value}” är inte ett nummer i ett register över studier",
            "skriv numret så som registret gör, till exempel NCT01673035 eller ISRCTN12345678",
        )
    return value


Registration = Annotated[str, StringConstraints(min_length=1, max_length=60), AfterValidator(_registration)]
"""A study's number in a public register, written as the register writes it."""
Doi = Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$", max_length=200)]
"""A DOI without an address in front of it."""


class Read(Choice):
    """How much of a study somebody has read. What was not read is unread, never unreported."""

    SECOND_HAND = "andrahand", "bara vad andra skriver om studien", "Ingen har läst studien själv."
    REGISTER = "register", "uppgifterna i registret", "Registret säger vad som planerades."
    ABSTRACT = "sammanfattning", "sammanfattningen", "Den korta texten överst i artikeln."
    EXCERPT = "utdrag", "delar av artikeln", "En bit av artikeln, till exempel början."
    WHOLE = "hela", "hela artikeln", "Artikeln från början till slut, med metoddelen."


class StudyReading(Model):
    """What of a study was read, by whom and when."""

    part: Read = field("Del", "Hur mycket som är läst.", "sammanfattning")
    by: Line = field("Läst av", "Den som läste: en roll eller en organisation.", "redaktionen")
    on: Day = field("Läst den", "Dagen då det lästes.", "2026-11-22")


class Retraction(Model):
    """That a journal has taken a study back."""

    on: PartialDay | None = field("När", "När den drogs tillbaka.", "2024-05", default=None)
    reason: Text | None = field("Varför", "Skälet som tidskriften ger.", "Fel i data.", default=None)
    sources: tuple[SourceId, ...] = field(*SOURCES)


class PossibleStudy(Model):
    """A study that may be of the program, by condition, authors and numbers. It never counts anywhere."""

    id: Id = field("Id", "Kort namn på studien i filen.", "hedman-2011")
    authors: Text | None = field("Författare", "Efternamn i ordning.", "Hedman, Andersson", default=None)
    year: Whole | None = field("År", "Året studien publicerades.", "2011", default=None)
    journal: Line | None = field(
        "Tidskrift", "Tidskrift med volym och sidor.", "PLoS ONE 6:e18001", default=None
    )
    doi: Doi | None = field(
        "DOI", "Studiens DOI utan adress framför.", "10.1371/journal.pone.0018001", default=None
    )
    url: Address | None = field(
        "Adress", "Där studien går att läsa.", "https://doi.org/10.1371/journal.pone.0018001", default=None
    )
    registration: Registration | None = field(
        "Registrering", "Studiens nummer i ett register.", "NCT00564967", default=None
    )
    conditions: tuple[ConditionId, ...] = field(
        "Tillstånd", "Tillstånd som studien gällde.", ["social-fobi"], default=()
    )
    design: DesignId | None = field(
        "Upplägg", "Studiens upplägg, ur listan.", "rct-likvardighet", default=None
    )
    participants: Whole | None = field(
        "Antal deltagare", "Antalet så som källan anger det.", "126", default=None
    )
    result: Text | None = field(
        "Resultat", "Vad källan säger att studien visade.", "Inte sämre än grupp.", default=None
    )
    speaks_for: tuple[Text, ...] = field(
        "Talar för",
        "Det som gör att studien kan gälla programmet.",
        ["Samma enhet och samma antal deltagare."],
    )
    speaks_against: tuple[Text, ...] = field(
        "Talar emot", "Det som gör det osäkert.", ["Programmets namn står inte i studien."]
    )
    sources: tuple[SourceId, ...] = field(*SOURCES)
