"""What the open data says about a program: its facts as written, and the conclusions beside them, never mixed.

Texts for whoever reads the schema stand in the fields' labels, in Swedish. A field that is left out is not known.
"""

from collections.abc import Iterator
from typing import Any

from pydantic import ConfigDict

from catalogue.data.conclusions import (
    AgeRecord,
    AssessmentAgeRecord,
    ProcessRecord,
    ReviewRecord,
    UseAgeRecord,
    age_record,
    assessment_ages,
    process_record,
    review_record,
    use_ages,
)
from catalogue.data.file import LICENCE
from catalogue.meaning import validity
from catalogue.meaning.criteria import Trial
from catalogue.meaning.library import GroupedClaim, Library, Profile
from catalogue.model import addresses
from catalogue.model.assessment import Assessment
from catalogue.model.base import Address, Day, Id, Line, Model, field
from catalogue.model.claim import EvidenceState, Support, Undecided
from catalogue.model.program import Program
from catalogue.model.truth import Truth
from catalogue.view.answers.table import unknown
from catalogue.view.sentences import because, lead, reason


def described(title: str, description: str) -> ConfigDict:
    """What the schema says about a whole record."""
    return ConfigDict(title=title, json_schema_extra={"description": description})


class CriterionRecord(Model):
    """One thing that a trial must fulfil."""

    name: str = field("Krav", "Vad studien ska uppfylla.", "Randomiserad")
    outcome: Truth = field(
        "Utfall", "Uppfyllt, inte uppfyllt eller okänt. Okänt betyder aldrig nej.", "uppfyllt"
    )
    because: str = field("Skäl", "Uppgiften som avgjorde.", "Upplägget är en randomiserad studie")


class TrialRecord(Model):
    """A study held against the criteria."""

    program: Id = field("Program", "Programmet vars studie det är.", "oroshjalpen")
    study: Id = field("Studie", "Studiens id i det programmets uppgifter.", "rct-vantelista")
    criteria: tuple[CriterionRecord, ...] = field("Krav", "Kraven ett för ett.", [])


class RemarkRecord(Model):
    """Something to bear in mind, whatever the conclusion is."""

    kind: str = field("Slag", "Vad anmärkningen gäller, med ett ord för program.", "no_control")
    text: str = field("Text", "Anmärkningen i ord.", "Studien saknar jämförelsegrupp.")


class OverrideRecord(Model):
    """A conclusion that an organisation has put in place of the computed one."""

    state: EvidenceState = field("Slutsats", "Slutsatsen som visas.", "ej_bekraftad")
    by: Id = field("Vem", "Organisationens id i listor.json.", "nag-sob")
    name: Line = field("Namn", "Vad organisationen heter.", "NAG-SoB")
    on: Day = field("När", "Dagen då det beslutades.", "2026-11-22")
    reason: str = field("Skäl", "Varför den beräknade slutsatsen inte gäller.", "Studien är tillbakadragen.")


class EffectRecord(Model):
    """What may be said about effect for some conditions and audiences."""

    conditions: tuple[Id, ...] = field(
        "Tillstånd", "Tillstånd som slutsatsen gäller, ur listor.json.", ["gad"]
    )
    audiences: tuple[Id, ...] = field(
        "Målgrupper", "Målgrupper som slutsatsen gäller, ur listor.json.", ["vuxna"]
    )
    state: EvidenceState = field(
        "Slutsats", "Det som visas: den beräknade slutsatsen eller en avvikande.", "oavgjord"
    )
    computed: EvidenceState = field(
        "Beräknad slutsats",
        "Det som uppgifterna ger. Skiljer den sig från slutsatsen står skälet i facts.claims.",
        "oavgjord",
    )
    undecided: Undecided | None = field(
        "Oavgjord på grund av",
        "Vilken sorts uppgift som fattas, när slutsatsen är oavgjord.",
        "styrka_olast",
        default=None,
    )
    override: OverrideRecord | None = field(
        "Avvikande slutsats", "Vem som har satt slutsatsen i stället för den beräknade.", {}, default=None
    )
    finding: str = field("Fynd", "Det starkaste som är sant, i en mening.", "En randomiserad studie …")
    support: Support = field("Stöd", "Det bästa som finns bakom.", "rct")
    reason: str | None = field(
        "Skäl", "Slutsatsens skäl i en mening.", "En randomiserad studie …", default=None
    )
    trials: tuple[TrialRecord, ...] = field("Studier", "Studierna som prövats mot kraven.", [])
    remarks: tuple[RemarkRecord, ...] = field("Anmärkningar", "Det läsaren ska tänka på.", [])


class ConclusionsRecord(Model):
    """What the library has worked out from the facts."""

    model_config = described(
        "Slutsatser",
        "Det som biblioteket har räknat fram ur uppgifterna. Ingen källa säger det så. En tom lista betyder att det "
        "inte finns något att säga.",
    )

    effects: tuple[EffectRecord, ...] = field("Effekt", "Vad som går att säga om effekten, och varför.", [])
    facts_age: AgeRecord = field("Uppgifternas ålder", "När uppgifterna jämfördes med källorna.", {})
    assessment_ages: tuple[AssessmentAgeRecord, ...] = field(
        "Bedömningarnas ålder", "Hur gammal varje bedömning är.", []
    )
    use_ages: tuple[UseAgeRecord, ...] = field("Användning", "Hur säker varje regions användning är.", [])
    process: ProcessRecord = field("Processen", "Om steg a–q är visat kompletta, och vad som fattas.", {})
    reviews: tuple[ReviewRecord, ...] = field(
        "Granskningar", "Varje granskning, och om de som gjorde den är visat oberoende.", []
    )
    unknown: tuple[str, ...] = field(
        "Det här saknas",
        "Frågor som en region ställer och som ingen källa svarar på.",
        ["Säkerhet: hur biverkningar registreras"],
    )


class AssessmentRecord(Model):
    """An assessment as it was written."""

    id: Line = field("Id", "Bedömningens id.", "oroshjalpen/nag-sob-3-0")
    address: Address = field("Adress", "Bedömningens sida.", "https://programbiblioteket.example/program/x/")
    facts: Assessment = field("Uppgifter", "Det som bedömarna har skrivit, med källor.", {})
    text: str | None = field(
        "Löptext", "Texten under uppgifterna, i Markdown.", "Gruppen läste …", default=None
    )


class ProgramRecord(Model):
    """Everything the library says about one program."""

    model_config = described(
        "Program",
        "Uppgifterna (facts, text och assessments) står som de är skrivna, med källor. Slutsatserna (conclusions) har "
        "biblioteket räknat fram. De blandas aldrig.",
    )

    id: Id = field("Id", "Programmets id.", "oroshjalpen")
    address: Address = field(
        "Adress", "Programmets sida.", "https://programbiblioteket.example/program/oroshjalpen/"
    )
    facts: Program = field(
        "Uppgifter",
        "Det som står i programmets fil, med källor. Ett fält som inte finns med är okänt: ingen källa har svarat. Det "
        "betyder varken nej eller noll.",
        {},
    )
    text: str | None = field("Löptext", "Texten under uppgifterna, i Markdown.", "Programmet …", default=None)
    assessments: tuple[AssessmentRecord, ...] = field(
        "Bedömningar",
        "Publicerade bedömningar, den nyaste först. En tom lista betyder att vi inte har hittat någon.",
        [],
    )
    conclusions: ConclusionsRecord = field("Slutsatser", "Det som biblioteket har räknat fram.", {})


class Document(Model):
    """What every JSON file begins with."""

    schema_address: Address = field(
        "Schema",
        "Schemat som filen följer.",
        "https://programbiblioteket.example/data/schema.json",
        serialization_alias="$schema",
    )
    title: Line = field("Titel", "Vad filen innehåller.", "Programbiblioteket")
    as_of: Day = field("Gäller", "Dagen som uppgifterna gäller.", "2026-11-22")
    licence: Address = field("Licens", "Villkoren för användning.", LICENCE)


class CatalogueDocument(Document):
    """The whole library on one day."""

    model_config = described("Hela biblioteket", "Alla program, i bokstavsordning.")

    programs: tuple[ProgramRecord, ...] = field("Program", "Alla program.", [])


class ProgramDocument(Document):
    """One program on one day."""

    model_config = described("Ett program", "Ett program för sig.")

    program: ProgramRecord = field("Program", "Programmet.", {})


def head(document: type[Document], title: str, library: Library, base: str) -> dict[str, Any]:
    """What a JSON file begins with, ready for the document it is."""
    return {
        "schema_address": f"{base}/data/schema.json#/$defs/{document.__name__}",
        "title": title,
        "as_of": library.as_of,
        "licence": LICENCE,
    }


def dumped(document: Document) -> object:
    """A document as plain values: what nobody has filled in is left out."""
    return document.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude_none=True)


def program_record(profile: Profile, library: Library, base: str) -> ProgramRecord:
    """The record of one program."""
    return ProgramRecord(
        id=profile.id,
        address=f"{base}{profile.address}",
        facts=profile.program,
        text=profile.entry.body.text.strip() or None,
        assessments=tuple(
            AssessmentRecord(
                id=entry.id,
                address=f"{base}{addresses.assessment(entry.id)}",
                facts=entry.value,
                text=entry.body.text.strip() or None,
            )
            for entry in profile.assessments
        ),
        conclusions=ConclusionsRecord(
            effects=tuple(_effect(effect, profile) for effect in profile.effects),
            facts_age=age_record(validity.facts(profile.program, library.as_of)),
            assessment_ages=tuple(assessment_ages(profile, library.as_of)),
            use_ages=tuple(use_ages(profile, library.as_of)),
            process=process_record(profile.process),
            reviews=tuple(review_record(review) for review in profile.reviews),
            unknown=tuple(_unknown(profile)),
        ),
    )


def _effect(effect: GroupedClaim, profile: Profile) -> EffectRecord:
    claim = effect.claim
    return EffectRecord(
        conditions=effect.conditions,
        audiences=effect.audiences,
        state=claim.state,
        computed=claim.computed,
        undecided=claim.undecided,
        override=OverrideRecord(
            state=claim.override.state,
            by=claim.override.by,
            name=claim.decider,
            on=claim.override.on,
            reason=claim.override.reason,
        )
        if claim.override
        else None,
        finding=lead(claim),
        support=claim.support,
        reason=reason(claim) or None,
        trials=tuple(_trial(trial, profile) for trial in claim.trials),
        remarks=tuple(RemarkRecord(kind=remark.kind, text=remark.text) for remark in claim.remarks),
    )


def _trial(trial: Trial, profile: Profile) -> TrialRecord:
    outcomes = [one.truth for one in trial.criteria]
    return TrialRecord(
        program=trial.borrowed.program if trial.borrowed else profile.id,
        study=trial.study.id,
        criteria=tuple(
            CriterionRecord(name=name, outcome=outcome, because=why)
            for (name, _, why), outcome in zip(because(trial), outcomes, strict=True)
        ),
    )


def _unknown(profile: Profile) -> Iterator[str]:
    for section, lacking in unknown(profile.program).items():
        yield from (f"{section.label}: {words}" for words in lacking)
