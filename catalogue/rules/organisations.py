"""What the list of organisations owes a region that wants to reach one of them."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.model.organisation import Organisation
from catalogue.rules.rule import Violation, rule

FAMILY = "Organisationer"


@rule(Level.ERROR)
def contact_without_way_in(catalogue: Catalogue) -> Iterator[Violation]:
    """En kontakt saknar telefon, e-post och adress.

    Den som vill veta mer om ett program ska kunna ta nästa steg.

    Flaggas:
        vocabulary/organisations.yaml
        region-exempel:
          label: Region Exempel
          contacts:
            - role: vaxel
              sources: [sida]
          sources:
            - id: sida
              title: Kontakta regionen
              stated_by: vardgivaren
              collected: 2026-01-15

    Går bra:
        vocabulary/organisations.yaml
        region-exempel:
          label: Region Exempel
          contacts:
            - role: vaxel
              phone: 010-123 45 67
              sources: [sida]
          sources:
            - id: sida
              title: Kontakta regionen
              stated_by: vardgivaren
              collected: 2026-01-15
    """
    for entry in catalogue.terms.get("organisations", {}).values():
        if isinstance(entry.value, Organisation):
            for index, contact in enumerate(entry.value.contacts):
                if not (contact.phone or contact.email or contact.url):
                    yield Violation(
                        entry.place(("contacts", index, "role")),
                        f"kontakten hos ”{entry.value.label}” går inte att nå",
                        "skriv phone, email eller url så som källan anger det",
                    )
