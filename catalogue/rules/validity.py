"""How long statements hold, and which assessment a newer one may take the place of."""

from collections.abc import Iterator

from catalogue.formats.swedish import day
from catalogue.meaning.chain import may_supersede
from catalogue.meaning.independence import named
from catalogue.meaning.validity import FACTS_MONTHS, Age, facts, last_day
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.rules.rule import Violation, rule

FAMILY = "Giltighetstid"


@rule(Level.ERROR)
def valid_before_it_was_made(catalogue: Catalogue) -> Iterator[Violation]:
    """En bedömning slutar gälla innan den gjordes.

    Läsaren ska kunna se om en bedömning fortfarande gäller. Då måste datumen hänga ihop.

    Flaggas:
        programs/lugn/assessments/nag-sob.md
        valid_until: 2020

    Går bra:
        programs/lugn/assessments/nag-sob.md
        valid_until: 2027-06
    """
    for entry in catalogue.assessments.values():
        made, until = entry.value.dated, entry.value.valid_until
        if made and until and last_day(until).isoformat() < made:
            yield Violation(
                entry.place(("valid_until",)),
                f"bedömningen är från {day(made)} men gäller bara till och med {day(until)}",
                "skriv en dag efter bedömningen, eller ta bort raden om bedömarna inte har sagt något",
            )


@rule(Level.WARNING)
def facts_overdue(catalogue: Catalogue) -> Iterator[Violation]:
    """Uppgifterna om ett program har inte jämförts med källorna på länge.

    Program byter namn, version och villkor. Den som väljer ska kunna lita på att någon har tittat efter.

    Flaggas:
        programs/lugn/index.md
        sources:
          - id: sida
            title: Om Lugn
            stated_by: utgivaren
            collected: 2023-01-15
          - id: artikel
            title: Den lottade studien från 2020
            url: https://doi.org/10.5555/lugn.2020
            stated_by: forskarna
            collected: 2020-01-15
        use: []
        checked: 2023-01-15

    Går bra:
        programs/lugn/index.md
        checked: 2026-02-01
    """
    for entry in catalogue.programs.values():
        if facts(entry.value, catalogue.as_of).age is Age.OLD:
            yield Violation(
                entry.place(("checked",)),
                f"senast jämförd med källorna {day(entry.value.checked)}, för mer än {FACTS_MONTHS} månader sedan",
                "läs källorna igen, rätta det som har ändrats och skriv dagens datum",
            )


@rule(Level.ERROR)
def superseding_another_assessor(catalogue: Catalogue) -> Iterator[Violation]:
    """En bedömning ersätter en annan bedömares.

    Två bedömare som tycker olika ska båda synas. Bara den som har skrivit en bedömning kan ersätta den med en ny.

    Flaggas:
        programs/lugn/assessments/nag-sob-2.md
        assessor: exempelregionen
        supersedes: nag-sob

    Går bra:
        programs/lugn/assessments/nag-sob-2.md
        supersedes: nag-sob
    """
    organisations = catalogue.vocabulary.organisations
    for entry in catalogue.assessments.values():
        older = catalogue.assessments.get(f"{entry.program}/{entry.value.supersedes}")
        if older and not may_supersede(entry.value, older.value, organisations):
            yield Violation(
                entry.place(("supersedes",)),
                f"den äldre bedömningen är gjord av ”{named(older.value.assessor, organisations)}”",
                "ta bort raden; båda bedömningarna visas då var för sig",
            )
