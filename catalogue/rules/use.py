"""What it takes to say that a region uses a program, or that another has taken over."""

from collections.abc import Iterator

from catalogue.meaning.filler import says_nothing
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.model.process import Status
from catalogue.model.sources import Source, Voice
from catalogue.rules.rule import Violation, rule

FAMILY = "Användning"

_OTHERS = (Voice.OTHER, Voice.LIBRARY, Voice.RESEARCHERS)
"""Voices that cannot confirm what a region uses."""


@rule(Level.WARNING)
def use_confirmed_by_others(catalogue: Catalogue) -> Iterator[Violation]:
    """En regions användning är bekräftad av en källa som inte kan veta det.

    Bara någon som talar för regionen eller programmet kan bekräfta att det används, och inte i förväg.

    Flaggas:
        programs/lugn/index.md
        use:
          - region: exempelregionen
            confirmed: 2026-02-10
            basis: Står i studien.
            sources: [artikel]

    Går bra:
        programs/lugn/index.md
        use:
          - region: exempelregionen
            confirmed: 2026-01
            basis: Står på utgivarens sida.
            sources: [sida]
    """
    for entry in catalogue.programs.values():
        sources = {source.id: source for source in entry.value.sources}
        for index, use in enumerate(entry.value.use):
            known = [sources[id] for id in use.sources if id in sources]
            if use.confirmed is None or not known:
                continue
            at = entry.place(("use", index, "confirmed"))
            if all(_older(source, use.confirmed) for source in known):
                yield Violation(
                    at,
                    f"bekräftad {use.confirmed}, men källan är äldre",
                    "skriv dagen som källan gäller, eller lägg till en nyare källa",
                )
            elif all(source.stated_by in _OTHERS for source in known):
                yield Violation(
                    at,
                    f"bekräftad {use.confirmed}, men källan talar varken för regionen eller för programmet",
                    "lägg till en källa från regionen eller utgivaren, eller ta bort raden confirmed",
                )


@rule(Level.ERROR)
def succeeded_by_itself(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett program har sig självt som efterföljare.

    Den som letar efter det program som tog över ska komma fram, inte gå i ring.

    Flaggas:
        programs/lugn/index.md
        lifecycle:
          status: avslutat
          basis: Stängt 2025.
          as_of: 2026-01
          successor: lugn
          sources: [sida]

    Går bra:
        programs/lugn/index.md
        lifecycle:
          status: avslutat
          basis: Stängt 2025.
          as_of: 2026-01
          successor: annan
          sources: [sida]
    """
    after = {id: entry.value.lifecycle.successor for id, entry in catalogue.programs.items()}
    for entry in catalogue.programs.values():
        seen, current = {entry.id}, after[entry.id]
        while current and current not in seen:
            seen.add(current)
            current = after.get(current)
        if current == entry.id:
            yield Violation(
                entry.place(("lifecycle", "successor")),
                "programmet är sin egen efterföljare, direkt eller genom andra",
                "skriv id för programmet som tog över, eller ta bort raden",
            )


def _older(source: Source, day: str) -> bool:
    """Whether a source certainly is older than a day: it was collected, or published, before."""
    known = [source.collected.isoformat(), *([source.published] if source.published else [])]
    return any(one[: min(len(one), len(day))] < day[: min(len(one), len(day))] for one in known)


@rule(Level.ERROR)
def ended_without_day(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett program är avslutat, men inte när eller varför.

    Den som har programmet i dag behöver veta om det gäller dem. Sidan finns kvar och säger det, så att ingen adress
    leder fel.

    Flaggas:
        programs/lugn/index.md
        lifecycle:
          status: avslutat
          basis: Utgivaren har lagt ned programmet.
          sources: [sida]

    Går bra:
        programs/lugn/index.md
        lifecycle:
          status: avslutat
          basis: Utgivaren har lagt ned programmet, som byggde på en äldre plattform.
          as_of: 2026-01
          successor: annan
          sources: [sida]
    """
    for entry in catalogue.programs.values():
        life = entry.value.lifecycle
        if life.status is Status.ENDED and life.as_of is None:
            help = "skriv i as_of när det upphörde, så exakt du vet: 2026, 2026-01 eller 2026-01-15"
            yield Violation(
                entry.place(("lifecycle", "status")), "programmet är avslutat, men inte när", help
            )
        elif life.status is Status.ENDED and says_nothing(life.basis):
            help = "skriv i basis vad som hände, till exempel att utgivaren har lagt ned programmet"
            yield Violation(
                entry.place(("lifecycle", "basis")), "programmet är avslutat, men inte varför", help
            )
