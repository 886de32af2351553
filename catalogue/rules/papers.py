"""A paper is one paper, and only a journal takes it back: an unwelcome result does not go away by being written off."""

from collections.abc import Iterator

from catalogue.meaning.knowing import publishers_pages
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.model.sources import Voice
from catalogue.rules.rule import Violation, rule

FAMILY = "Studier"


@rule(Level.ERROR)
def retraction_by_publisher(catalogue: Catalogue) -> Iterator[Violation]:
    """En studie är tillbakadragen bara enligt utgivaren.

    En tillbakadragen studie räknas inte någonstans. Då får inte den vars program studien prövar vara den som säger det.

    Flaggas:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            doi: 10.5555/lugn.2020
            finding: ingen_skillnad
            result: Ingen säkerställd skillnad mot väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            retracted: {on: 2024-05, sources: [sida]}
            link: named_in_study
            sources: [artikel]

    Går bra:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            doi: 10.5555/lugn.2020
            finding: ingen_skillnad
            result: Ingen säkerställd skillnad mot väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            retracted: {on: 2024-05, sources: [artikel]}
            link: named_in_study
            sources: [artikel]
    """
    for entry in catalogue.programs.values():
        own = publishers_pages(entry.value)
        others = {
            one.id
            for one in entry.value.sources
            if one.stated_by is not Voice.PUBLISHER and one.url not in own
        }
        for index, study in enumerate(entry.value.studies):
            if study.retracted and not others & set(study.retracted.sources):
                yield Violation(
                    entry.place(("studies", index, "retracted", "sources")),
                    f"bara utgivaren säger att ”{study.id}” är tillbakadragen",
                    "lägg till en källa där tidskriften säger det, eller ta bort retracted",
                )


@rule(Level.ERROR)
def paper_counted_twice(catalogue: Catalogue) -> Iterator[Violation]:
    """Samma artikel står som två studier med olika utfall.

    En artikel som räknas två gånger säger emot sig själv, och läsaren ser inte vilket som stämmer.

    Flaggas:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            doi: 10.5555/lugn.2020
            finding: battre
            result: Bättre än väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]
          - id: ek-2020-igen
            design: rct
            doi: 10.5555/lugn.2020
            finding: ingen_skillnad
            result: Ingen säkerställd skillnad mot väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]

    Går bra:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            doi: 10.5555/lugn.2020
            finding: ingen_skillnad
            result: Ingen säkerställd skillnad mot väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]
    """
    for entry in catalogue.programs.values():
        told: dict[tuple[object, ...], object] = {}
        for index, study in enumerate(entry.value.studies):
            about = (study.doi and study.doi.casefold(), study.conditions, study.audiences)
            if study.doi and told.setdefault(about, study.finding) is not study.finding:
                yield Violation(
                    entry.place(("studies", index, "doi")),
                    f"artikeln ”{study.doi}” står redan som en studie med ett annat utfall",
                    "skriv studien en gång, med utfallet på det primära måttet",
                )
