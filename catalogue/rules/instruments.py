"""What the limits of a rating scale must hold, so that a score is in one interval and no more."""

from collections.abc import Iterator
from itertools import pairwise

from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.model.instrument import Instrument
from catalogue.rules.rule import Violation, rule

FAMILY = "Mätinstrument"


@rule(Level.ERROR)
def bands_overlap(catalogue: Catalogue) -> Iterator[Violation]:
    """Två poängintervall i samma uppsättning går in i varandra.

    Samma poäng får två tolkningar, och den som läser vet inte vilken som gäller.

    Flaggas:
        vocabulary/instruments.yaml
        exempelskalan:
          label: Exempelskalan
          cutoffs:
            - name: Övningens gränser
              use: Visar bara hur gränser skrivs.
              bands:
                - {min: 0, max: 12, label: lindrig}
                - {min: 11, max: 21, label: svårare}
              sources: [formular]
          sources:
            - id: formular
              title: Om Exempelskalan
              stated_by: annan
              collected: 2026-01-15

    Går bra:
        vocabulary/instruments.yaml
        exempelskalan:
          label: Exempelskalan
          cutoffs:
            - name: Övningens gränser
              use: Visar bara hur gränser skrivs.
              bands:
                - {min: 0, max: 12, label: lindrig}
                - {min: 13, max: 21, label: svårare}
              sources: [formular]
          sources:
            - id: formular
              title: Om Exempelskalan
              stated_by: annan
              collected: 2026-01-15
    """
    for entry in catalogue.terms.get("instruments", {}).values():
        if not isinstance(entry.value, Instrument):
            continue
        for at, cutoffs in enumerate(entry.value.cutoffs):
            for number, (one, after) in enumerate(pairwise(cutoffs.bands), start=1):
                last = one.min if one.max is None else one.max
                if after.min <= last or one.max is None:
                    reach = f"från {one.min:g} och uppåt" if one.max is None else f"till och med {one.max:g}"
                    yield Violation(
                        entry.place(("cutoffs", at, "bands", number, "min")),
                        f"{after.min:g} poäng hör redan till ”{one.label}”, som går {reach}",
                        "börja intervallet efter det förra, eller rätta det förras max",
                    )
