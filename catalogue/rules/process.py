"""What is said about the process must follow from what is known about its steps (the national process document)."""

from collections.abc import Iterator

from catalogue.formats.swedish import counted
from catalogue.meaning.independence import makers
from catalogue.meaning.process import FUNCTION_TESTS, in_house, process
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.rules.rule import Violation, rule

FAMILY = "Processen"


@rule(Level.ERROR)
def process_not_complete(catalogue: Catalogue) -> Iterator[Violation]:
    """Processen kallas komplett utan att vara det.

    Den som läser komplett litar på att någon utifrån har granskat, att säkerheten är beskriven och att avtal finns. Det
    får stå först när uppgifterna visar det. Stegens ordning spelar ingen roll.

    Flaggas:
        programs/lugn/index.md
        process_claim: komplett

    Går bra:
        programs/lugn/index.md
        process:
          - step: q
            state: gjort
            by: nag-sob
            involved: nej
            ties: nej
            sources: [sida]
          - step: l
            state: pagar
            sources: [sida]
    """
    if "steps" in catalogue.unreadable or "organisations" in catalogue.unreadable:
        return
    for entry in catalogue.programs.values():
        if entry.value.process_claim is None:
            continue
        found = process(entry.value, catalogue.assessments_of(entry.id), catalogue.vocabulary)
        if found.missing:
            lacking = "; ".join(demand.because for demand in found.missing.values())
            yield Violation(
                entry.place(("process_claim",)),
                f"processen är inte komplett ({counted(len(found.missing), 'sak', 'saker')} saknas): {lacking}",
                f"fyll i det som saknas eller ta bort raden; se python3 dev.py check --todo {entry.id}",
            )


@rule(Level.INFO)
def function_tested_in_house(catalogue: Catalogue) -> Iterator[Violation]:
    """Bara de som tog fram programmet har testat hur det fungerar.

    Den som inte har varit med ser lättare vad som kan bli bättre. Den nationella processen vill därför att en annan
    region eller någon annan utifrån testar funktionen. Det är ett råd, inget krav.

    Flaggas:
        programs/lugn/index.md
        process:
          - step: l
            state: gjort
            by: utgivaren
            sources: [sida]

    Går bra:
        programs/lugn/index.md
        process:
          - step: l
            state: gjort
            by: exempelregionens-vard
            sources: [sida]
    """
    for entry in catalogue.programs.values():
        tested = [step for step in entry.value.process if step.step in FUNCTION_TESTS]
        for step in in_house(tested, makers(entry.value, catalogue.vocabulary)):
            yield Violation(
                entry.place(("process", entry.value.process.index(step), "by" if step.by else "involved")),
                "funktionen är bara testad av dem som tog fram programmet",
                "har någon utifrån också testat, lägg till det steget; annars behöver du inte göra något",
            )
