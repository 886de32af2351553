"""What a study's own facts must agree about, and what it takes for them to count."""

from collections.abc import Iterator

from catalogue.formats.swedish import number
from catalogue.meaning.contradiction import OTHER_OUTCOME, contradiction
from catalogue.meaning.criteria import may_be_same_program
from catalogue.meaning.knowing import could_know
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.model.reading import Read
from catalogue.model.study import Comparator, Finding, Study
from catalogue.rules.rule import Violation, rule

FAMILY = "Studier"


@rule(Level.ERROR)
def finding_against_numbers(catalogue: Catalogue) -> Iterator[Violation]:
    """Utfallet säger emot studiens egna siffror.

    Slutsatsen räknas fram ur utfallet. Visar siffrorna något annat är något av dem fel, och läsaren ser inte vilket.

    Flaggas:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            finding: battre
            p_value: 0.6
            result: Bättre än väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]

    Går bra:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            finding: battre
            p_value: 0.006
            result: Bättre än väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]
    """
    for entry in catalogue.programs.values():
        for index, study in enumerate(entry.value.studies):
            against = contradiction(study)
            if against and not against[1].endswith(("dropout", OTHER_OUTCOME)):
                because, field = against
                steps = (int(step) if step.isdigit() else step for step in field.split("."))
                yield Violation(
                    entry.place(("studies", index, *steps)),
                    f"det går inte att se {because}",
                    "kontrollera mot källan; skriv primary: nej vid en siffra som gäller ett annat mått",
                )


@rule(Level.ERROR)
def result_before_the_end(catalogue: Catalogue) -> Iterator[Violation]:
    """En studie sägs pågå och har ändå ett resultat.

    En studie som pågår kan inte visa något än. Ett resultat före slutet räknas inte.

    Flaggas:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            ongoing: ja
            finding: battre
            result: Bättre än väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]

    Går bra:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            ongoing: ja
            result: Studien tar emot deltagare.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]
    """
    for entry in catalogue.programs.values():
        for index, study in enumerate(entry.value.studies):
            if study.ongoing and study.finding not in (None, Finding.ONGOING):
                yield Violation(
                    entry.place(("studies", index, "finding")),
                    f"studien pågår, men utfallet är ”{study.finding}”",
                    "ta bort ongoing om studien är klar, eller ta bort utfallet",
                )
            elif study.ongoing is False and study.finding is Finding.ONGOING:
                yield Violation(
                    entry.place(("studies", index, "ongoing")),
                    "studien pågår inte, men utfallet är ”pagar”",
                    "skriv utfallet, eller ta bort raden ongoing",
                )


@rule(Level.ERROR)
def control_in_name_only(catalogue: Catalogue) -> Iterator[Violation]:
    """Jämförelsegruppen är av ett annat slag än texten säger.

    Fick de andra också programmet går det inte att se vad programmet ger. Då ska slaget säga det.

    Flaggas:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            control: programmet utan behandlare
            compared_with: [vantelista]
            result: Ingen skillnad.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]

    Går bra:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            control: programmet utan behandlare
            compared_with: [samma_program]
            result: Ingen skillnad.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]
    """
    for entry in catalogue.programs.values():
        for index, study in enumerate(entry.value.studies):
            groups = study.compared_with
            if Comparator.NONE in groups and len(groups) > 1:
                yield Violation(
                    entry.place(("studies", index, "compared_with")),
                    "studien kan inte både ha och sakna jämförelsegrupp",
                    "skriv bara ingen, eller ta bort det ordet",
                )
            elif groups and Comparator.SAME not in groups and may_be_same_program(study):
                yield Violation(
                    entry.place(("studies", index, "control")),
                    f"”{study.control}” låter som programmet i en annan variant",
                    "lägg till samma_program under compared_with, eller skriv tydligare vad de andra fick",
                )


@rule(Level.WARNING)
def power_without_place(catalogue: Catalogue) -> Iterator[Violation]:
    """En planerad styrka går inte att hitta i studien.

    Styrkan avgör om effekten kan kallas bekräftad. Den räknas bara när någon annan kan slå upp den i studien, i
    protokollet eller i registret.

    Flaggas:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            planned_power: 80
            result: Bättre än väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]

    Går bra:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            doi: 10.5555/lugn.2020
            planned_power: 80
            planned_power_where: Metod, s. 4
            result: Bättre än väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]
    """
    for entry in catalogue.programs.values():
        sources = {source.id: source for source in entry.value.sources}
        for index, study in enumerate(entry.value.studies):
            if study.planned_power is None:
                continue
            at = entry.place(("studies", index, "planned_power"))
            shown = f"styrkan {number(study.planned_power)} %"
            ids = (study.planned_power_source,) if study.planned_power_source else study.sources
            if not study.planned_power_where:
                help = "skriv planned_power_where, till exempel: Metod, s. 4"
                yield Violation(at, f"{shown} saknar ställe i studien och räknas inte", help)
            elif not all(could_know(sources[id], study, entry.value) for id in ids if id in sources):
                yield Violation(
                    at,
                    f"{shown} kommer från en källa som inte är studien, protokollet eller registret",
                    "ange planned_power_source: en källa av forskarna, med DOI eller registernummer i adressen",
                )
            elif study.read and study.read.part in (Read.SECOND_HAND, Read.ABSTRACT) and _in_methods(study):
                help = "skriv utdrag eller hela under read om metoddelen är läst, eller ta bort styrkan"
                yield Violation(at, f"{shown} står i metoden, men bara {study.read.part.label} är läst", help)


def _in_methods(study: Study) -> bool:
    return (
        "metod" in (study.planned_power_where or "").casefold()
        or "method" in (study.planned_power_where or "").casefold()
    )


@rule(Level.INFO)
def study_without_reading(catalogue: Catalogue) -> Iterator[Violation]:
    """Ingen har sagt hur mycket av en studie som är läst.

    Det som inte är läst är inte samma sak som det som inte uppges. Läsaren ska se vilket av dem det är.

    Flaggas:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            result: Bättre än väntelista.
            link: named_in_study
            sources: [artikel]

    Går bra:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            result: Bättre än väntelista.
            read: {part: sammanfattning, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]
    """
    for entry in catalogue.programs.values():
        for index, study in enumerate(entry.value.studies):
            if study.read is None:
                yield Violation(
                    entry.place(("studies", index, "id")),
                    f"hur mycket av ”{study.id}” som är läst står inte",
                    "skriv till exempel read: {part: sammanfattning, by: redaktionen, on: 2026-01-15}",
                )


@rule(Level.ERROR)
def possible_study_counted(catalogue: Catalogue) -> Iterator[Violation]:
    """En studie står både som möjlig och som säker.

    En möjlig studie räknas aldrig. Är den bekräftad hör den hemma bland studierna, och bara där.

    Flaggas:
        programs/lugn/index.md
        possible_studies:
          - id: ek-2020
            doi: 10.5555/lugn.2020
            speaks_for: [Samma enhet.]
            speaks_against: [Programmets namn står inte i studien.]
            sources: [artikel]

    Går bra:
        programs/lugn/index.md
        possible_studies:
          - id: alm-2019
            doi: 10.5555/alm.2019
            speaks_for: [Samma enhet.]
            speaks_against: [Programmets namn står inte i studien.]
            sources: [artikel]
    """
    for entry in catalogue.programs.values():
        counted = {_same(one.doi, one.registration, one.url, one.id) for one in entry.value.studies}
        known = {key for keys in counted for key in keys}
        for index, one in enumerate(entry.value.possible_studies):
            if known & _same(one.doi, one.registration, one.url, one.id):
                yield Violation(
                    entry.place(("possible_studies", index, "id")),
                    f"”{one.id}” står redan bland studierna",
                    "ta bort den härifrån om kopplingen är bekräftad, annars därifrån",
                )


def _same(*names: str | None) -> frozenset[str]:
    """What a study can be known by."""
    return frozenset(name.casefold() for name in names if name)
