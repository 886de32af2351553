"""What a guide must have, and what makes its text easy to read and to find one's way in."""

from collections.abc import Iterator
from datetime import timedelta

from catalogue.formats.readability import lix
from catalogue.meaning.guides import checklist, steps, unexplained
from catalogue.meaning.page_ids import taken
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.model.guide import Reader
from catalogue.rules.rule import Violation, rule

FAMILY = "Vägledning"

LONGEST_REST = timedelta(days=2 * 366)
"""A guide is looked through at least every second year."""

HEAVY = 40
"""From this LIX on, a text for the public is heavier than it has to be."""


@rule(Level.ERROR)
def guide_without_sources(catalogue: Catalogue) -> Iterator[Violation]:
    """En vägledningssida har inga källor.

    Den som läser ska kunna se vad en text bygger på, också när den handlar om biblioteket självt.

    Flaggas:
        guides/grunder/ny.md
        title: Nya sidan
        sources: []

    Går bra:
        guides/grunder/ny.md
        title: Nya sidan
        sources:
          - id: oss
            title: Bibliotekets egna regler
            stated_by: annan
            collected: 2026-01-15
    """
    for guide in catalogue.guides.values():
        if not guide.value.sources:
            yield Violation(
                guide.place(("title",)),
                f"”{guide.value.title}” har inga källor",
                "skriv under sources vad texten bygger på",
            )


@rule(Level.WARNING)
def review_too_far_ahead(catalogue: Catalogue) -> Iterator[Violation]:
    """En vägledningssida ska inte granskas igen förrän om flera år.

    Regler och rutiner ändras. En sida som ingen tittar på under två år blir fel utan att någon märker det.

    Flaggas:
        guides/grunder/sob.md
        reviewed: 2026-01-15
        next_review: 2029-01-15

    Går bra:
        guides/grunder/sob.md
        reviewed: 2026-01-15
        next_review: 2028-01-15
    """
    for guide in catalogue.guides.values():
        if guide.value.next_review - guide.value.reviewed > LONGEST_REST:
            yield Violation(
                guide.place(("next_review",)),
                f"från {guide.value.reviewed} till {guide.value.next_review} är mer än två år",
                "skriv en dag inom två år",
            )


@rule(Level.ERROR)
def heading_taken(catalogue: Catalogue) -> Iterator[Violation]:
    """En rubrik heter som en del av sidan.

    Sidan lägger själv till delar som Källor och Om sidan. Heter en rubrik likadant leder länkar till fel ställe.

    Flaggas:
        guides/grunder/sob.md
        ---
        ## Källor

        Här står något annat.

    Går bra:
        guides/grunder/sob.md
        ---
        ## Källor till text

        Här står något annat.
    """
    for entry in (*catalogue.programs.values(), *catalogue.assessments.values(), *catalogue.guides.values()):
        for heading in entry.body.headings:
            if taken(heading.id, entry.kind):
                yield Violation(
                    entry.text(heading.text),
                    f"sidan har redan en del som heter ”{heading.text}”",
                    "ge rubriken ett annat namn",
                )


@rule(Level.WARNING)
def unexplained_abbreviation(catalogue: Catalogue) -> Iterator[Violation]:
    """En förkortning förklaras ingenstans.

    En förkortning som läsaren inte kan stänger ute. Den ska stå i ordlistan, eller förklaras där den först används.

    Flaggas:
        guides/grunder/sob.md
        ---
        Fråga alltid PQR innan programmet öppnas.

    Går bra:
        guides/grunder/sob.md
        ---
        Fråga alltid patientrådet (PQR) innan programmet öppnas. PQR svarar fort. KBT står i ordlistan.
    """
    for guide in catalogue.guides.values():
        for found in unexplained(guide, catalogue):
            yield Violation(
                guide.text_at(found.start(), len(found[0])),
                f"”{found[0]}” förklaras inte",
                f"lägg till ordet i vocabulary/glossary.yaml, eller skriv ut det: hela namnet ({found[0]})",
            )


@rule(Level.INFO)
def heavy_text(catalogue: Catalogue) -> Iterator[Violation]:
    """En text för allmänheten är tyngre än den behöver vara.

    LIX räknar långa meningar och långa ord. Måttet säger inte om en text är bra, bara att den kan vara värd att
    läsa om.

    Flaggas:
        guides/grunder/sob.md
        reader: allmanhet
        ---
        Internetbaserade behandlingsprogram tillhandahålls patienter genom regionernas gemensamma plattform enligt
        särskilda överenskommelser mellan sjukvårdshuvudmännen och plattformens förvaltningsorganisation.

    Går bra:
        guides/grunder/sob.md
        reader: allmanhet
        ---
        Du loggar in på 1177 och gör programmet där. Din region ordnar det.
    """
    for guide in catalogue.guides.values():
        measured = catalogue.kept.of(lix, guide.body)
        if guide.value.reader is Reader.PUBLIC and measured and measured.value > HEAVY:
            yield Violation(
                guide.place(("reader",)),
                f"texten har LIX {measured.value}, {measured.band}",
                f"dela meningar och byt långa ord om det går; för allmänheten siktar vi på högst {HEAVY}",
            )


@rule(Level.ERROR)
def step_without_checklist(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett steg i processen saknar checklista.

    Checklistan finns på stegets sida, hos alla de andra stegens och som fil. Alla tre görs av listan på stegets sida.

    Flaggas:
        guides/grunder/sob.md
        step: l
        ---
        ## Checklista

        Gör det du kan.

    Går bra:
        guides/grunder/sob.md
        step: l
        ---
        ## Checklista

        - Det står vem som prövade.
    """
    for guide in steps(catalogue).values():
        if not checklist(guide.body):
            yield Violation(
                guide.place(("step",)),
                "sidan har ingen lista under rubriken Checklista",
                "skriv ## Checklista, och under den en punkt för varje sak att kryssa för",
            )
