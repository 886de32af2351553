"""Names must be possible to tell apart (the national process document, step i)."""

from collections import defaultdict
from collections.abc import Iterator

from catalogue.meaning.names import folded
from catalogue.model.base import Path
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.diagnostics import Level
from catalogue.model.program import Program
from catalogue.rules.rule import Finding, rule


@rule(Level.ERROR)
def name_taken(catalogue: Catalogue) -> Iterator[Finding]:
    """Ett annat program har redan namnet.

    Program med samma namn har förväxlats av patienter, behandlare och bedömare. Stora bokstäver, å ä ö,
    bindestreck, mellanslag och osynliga tecken räcker inte för att skilja två namn åt.

    Flaggas:
        programs/annan/index.md
        name: LUGN!

    Går bra:
        programs/annan/index.md
        name: Stilla vatten
    """
    owners: dict[str, list[tuple[Entry[Program], Path, str]]] = defaultdict(list)
    for entry in catalogue.programs.values():
        for path, name in _names(entry.value):
            owners[folded(name)].append((entry, path, name))
    for claims in owners.values():
        for entry, path, name in claims:
            others = ((other, theirs) for other, _, theirs in claims if other.id != entry.id)
            for other, theirs in others:
                if not _told_apart(entry, other):
                    yield Finding(
                        entry.place(path),
                        f"namnet ”{name}” går inte att skilja från ”{theirs}” ({other.file})",
                        "välj ett annat namn; är krocken verklig och historisk "
                        "förklaras den med distinguish_from i båda filerna",
                    )
                    break


@rule(Level.ERROR)
def one_sided_distinction(catalogue: Catalogue) -> Iterator[Finding]:
    """Bara det ena av två program varnar för det andra.

    Den som kommer till det andra programmets sida behöver varningen lika mycket.

    Flaggas:
        programs/lugn/index.md
        distinguish_from:
          - program: stilla
            reason: Annan utgivare.
        programs/stilla/index.md
        name: Stilla vatten

    Går bra:
        programs/lugn/index.md
        distinguish_from:
          - program: stilla
            reason: Annan utgivare.
        programs/stilla/index.md
        name: Stilla vatten
        distinguish_from:
          - program: lugn
            reason: Annan utgivare.
    """
    for entry in catalogue.programs.values():
        for index, distinction in enumerate(entry.value.distinguish_from):
            other = catalogue.programs.get(distinction.program)
            path = ("distinguish_from", index, "program")
            if distinction.program == entry.id:
                yield Finding(
                    entry.place(path), "programmet pekar på sig självt", "skriv id för det andra programmet"
                )
            elif other and entry.id not in {back.program for back in other.value.distinguish_from}:
                yield Finding(
                    entry.place(path),
                    f"”{distinction.program}” varnar inte tillbaka",
                    f"lägg till {entry.id} under distinguish_from i {other.file}",
                )


@rule(Level.ERROR)
def label_taken(catalogue: Catalogue) -> Iterator[Finding]:
    """Två ord i samma lista heter likadant.

    Läsaren ser orden, inte deras id, och kan inte skilja två likadana åt.

    Flaggas:
        vocabulary/audiences.yaml
        vuxna:
          label: Vuxna
        stora:
          label: vuxna

    Går bra:
        vocabulary/audiences.yaml
        vuxna:
          label: Vuxna
        barn:
          label: Barn
    """
    for terms in catalogue.terms.values():
        seen: dict[str, str] = {}
        for entry in terms.values():
            first = seen.setdefault(folded(entry.value.label), entry.id)
            if first != entry.id:
                yield Finding(
                    entry.place(("label",)),
                    f"”{entry.value.label}” är redan namnet på ”{first}”",
                    "slå ihop dem, eller ge det ena ett eget namn",
                )


def _names(program: Program) -> Iterator[tuple[Path, str]]:
    yield ("name",), program.name
    for index, alias in enumerate(program.aliases):
        yield ("aliases", index), alias


def _told_apart(one: Entry[Program], other: Entry[Program]) -> bool:
    """Whether both programs warn for each other."""
    return other.id in {away.program for away in one.value.distinguish_from} and one.id in {
        away.program for away in other.value.distinguish_from
    }
