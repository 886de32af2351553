"""What an assessment must be to help anybody choose."""

from collections.abc import Iterator

from catalogue.meaning.independence import lineage
from catalogue.model.assessment import Assessment
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.diagnostics import Level
from catalogue.rules.rule import Violation, rule

FAMILY = "Bedömningar"


@rule(Level.ERROR)
def assessor_is_publisher(catalogue: Catalogue) -> Iterator[Violation]:
    """Den som bedömt programmet har också gett ut det.

    En bedömning ska göras av någon som inte har varit med och tagit fram programmet.

    Flaggas:
        programs/lugn/assessments/nag-sob.md
        assessor: utgivaren

    Går bra:
        programs/lugn/assessments/nag-sob.md
        assessor: nag-sob
    """
    organisations = catalogue.vocabulary.organisations
    for entry in catalogue.assessments.values():
        program = catalogue.programs.get(entry.program)
        publisher = program.value.publisher if program else None
        if publisher and (
            entry.value.assessor in lineage(publisher, organisations)
            or publisher in lineage(entry.value.assessor, organisations)
        ):
            yield Violation(
                entry.place(("assessor",)),
                f"bedömaren ”{entry.value.assessor}” är samma organisation som utgivaren ”{publisher}”",
                "ange den som bedömt utifrån; utgivarens egen granskning hör hemma i programmets fil under process",
            )


@rule(Level.ERROR)
def superseding_circle(catalogue: Catalogue) -> Iterator[Violation]:
    """Bedömningar ersätter varandra i en ring.

    Läsaren ska kunna se vilken bedömning som är den senaste.

    Flaggas:
        programs/lugn/assessments/nag-sob.md
        supersedes: nag-sob

    Går bra:
        programs/lugn/assessments/nag-sob-2.md
        supersedes: nag-sob
    """
    for entry in catalogue.assessments.values():
        seen: set[str] = set()
        older: Entry[Assessment] | None = entry
        while older and older.value.supersedes and older.id not in seen:
            seen.add(older.id)
            older = catalogue.assessments.get(f"{entry.program}/{older.value.supersedes}")
            if older is entry:
                yield Violation(
                    entry.place(("supersedes",)),
                    "bedömningen ersätter sig själv, direkt eller genom andra",
                    "peka på den äldre bedömningen",
                )
