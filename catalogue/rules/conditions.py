"""What the list of conditions owes its readers: a code or a reason, and somewhere to turn that can be reached."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.condition import Condition
from catalogue.model.diagnostics import Level
from catalogue.rules.rule import Violation, rule

FAMILY = "Tillstånd"


@rule(Level.ERROR)
def condition_without_code(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett tillstånd har varken diagnoskod eller skäl till att den saknas.

    Den som dokumenterar letar efter koden. Saknas den ska det stå varför, så att ingen tror att den är glömd.

    Flaggas:
        vocabulary/conditions.yaml
        sorg:
          label: Sorg
          description: Någon du tycker om har dött.
          group: angest-och-oro

    Går bra:
        vocabulary/conditions.yaml
        sorg:
          label: Sorg
          description: Någon du tycker om har dött.
          group: angest-och-oro
          icd10se_note: Sorg är ingen sjukdom och har ingen egen kod.
    """
    for entry in catalogue.terms.get("conditions", {}).values():
        condition = entry.value
        if isinstance(condition, Condition) and not condition.icd10se and not condition.icd10se_note:
            yield Violation(
                entry.key(("label",)),
                f"”{condition.label}” har varken kod i ICD-10-SE eller skäl",
                "skriv koden i icd10se, eller varför ingen är vald i icd10se_note",
            )


@rule(Level.ERROR)
def door_without_way_in(catalogue: Catalogue) -> Iterator[Violation]:
    """En hjälp som ett tillstånd hänvisar till har varken telefon eller adress.

    Den som söker hjälp ska kunna ta nästa steg från sidan, inte leta vidare själv.

    Flaggas:
        vocabulary/conditions.yaml
        sorg:
          label: Sorg
          description: Någon du tycker om har dött.
          group: angest-och-oro
          icd10se_note: Sorg är ingen sjukdom och har ingen egen kod.
          doors:
            - name: Sorglinjen
              what: Samtal för den som sörjer.
              sources: [om-linjen]
          sources:
            - id: om-linjen
              title: Om Sorglinjen
              stated_by: annan
              collected: 2026-01-15

    Går bra:
        vocabulary/conditions.yaml
        sorg:
          label: Sorg
          description: Någon du tycker om har dött.
          group: angest-och-oro
          icd10se_note: Sorg är ingen sjukdom och har ingen egen kod.
          doors:
            - name: Sorglinjen
              what: Samtal för den som sörjer.
              url: https://example.org/sorglinjen
              sources: [om-linjen]
          sources:
            - id: om-linjen
              title: Om Sorglinjen
              stated_by: annan
              collected: 2026-01-15
    """
    for entry in catalogue.terms.get("conditions", {}).values():
        for index, door in enumerate(getattr(entry.value, "doors", ())):
            if not door.phone and not door.url:
                yield Violation(
                    entry.place(("doors", index, "name")),
                    f"”{door.name}” har varken telefon eller adress",
                    "skriv phone eller url så som källan anger dem",
                )


@rule(Level.ERROR)
def article_somewhere_else(catalogue: Catalogue) -> Iterator[Violation]:
    """En sida som ska vara 1177:s egen ligger någon annanstans.

    Sidan säger att länken leder till 1177. Den som följer den ska hamna hos regionernas egen rådgivning.

    Flaggas:
        vocabulary/conditions.yaml
        sorg:
          label: Sorg
          description: Någon du tycker om har dött.
          group: angest-och-oro
          icd10se_note: Sorg är ingen sjukdom och har ingen egen kod.
          articles:
            - title: Sorg
              url: https://1177.se.example.org/sorg/
              seen: last
              collected: 2026-01-15

    Går bra:
        vocabulary/conditions.yaml
        sorg:
          label: Sorg
          description: Någon du tycker om har dött.
          group: angest-och-oro
          icd10se_note: Sorg är ingen sjukdom och har ingen egen kod.
          articles:
            - title: Sorg
              url: https://www.1177.se/sorg/
              seen: last
              collected: 2026-01-15
    """
    for entry in catalogue.terms.get("conditions", {}).values():
        for index, article in enumerate(getattr(entry.value, "articles", ())):
            if not article.url.startswith(_AT_1177):
                yield Violation(
                    entry.place(("articles", index, "url")),
                    f"”{article.url}” är ingen sida på 1177.se",
                    "skriv adressen så som den står på 1177.se, med https://www.1177.se/ först",
                )


_AT_1177 = "https://www.1177.se/"
"""How every address of a page on 1177 begins."""
