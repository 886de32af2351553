"""What whoever runs the site owes its readers, once they have said who they are."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.rules.rule import Violation, rule

FAMILY = "Den som driver webbplatsen"


@rule(Level.WARNING)
def operator_out_of_reach(catalogue: Catalogue) -> Iterator[Violation]:
    """Den som driver webbplatsen går inte att nå.

    Den som hittar ett fel eller en brist i tillgängligheten ska kunna säga det till någon.

    Flaggas:
        site.yaml
        name: Region Exempel

    Går bra:
        site.yaml
        name: Region Exempel
        email: redaktionen@exempel.se
    """
    entry = catalogue.operated
    if entry and entry.value.name and not entry.value.is_known:
        yield Violation(
            entry.place(("name",)),
            f"”{entry.value.name}” har varken e-post, telefon eller kontaktsida",
            "fyll i email, phone eller contact",
        )


@rule(Level.WARNING)
def operator_without_name(catalogue: Catalogue) -> Iterator[Violation]:
    """Uppgifter om den som driver webbplatsen saknar namn.

    Utan namn visas inget av det som är ifyllt, och webbplatsen säger att ingen äger den.

    Flaggas:
        site.yaml
        mandate: Regionerna har gett oss uppdraget att driva biblioteket.

    Går bra:
        site.yaml
        name: Region Exempel
        mandate: Regionerna har gett oss uppdraget att driva biblioteket.
        email: redaktionen@exempel.se
    """
    entry = catalogue.operated
    if entry and not entry.value.name:
        field = next(iter(entry.value.model_fields_set))
        yield Violation(entry.key((field,)), "organisationens namn saknas", "fyll i name")
