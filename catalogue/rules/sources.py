"""Every fact has a source."""

from collections.abc import Iterator

from catalogue.model.base import Model, Path
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.rules.rule import Violation, rule

FAMILY = "Källor"


@rule(Level.ERROR)
def fact_without_source(catalogue: Catalogue) -> Iterator[Violation]:
    """En uppgift saknar källa.

    Vården väljer program efter det som står här. Det som ingen källa säger får inte stå som en uppgift.

    Flaggas:
        programs/lugn/index.md
        platform:
          sob: ja
          sources: []

    Går bra:
        programs/lugn/index.md
        platform:
          sob: ja
          sources: [sida]
    """
    for entry in (*catalogue.programs.values(), *catalogue.assessments.values()):
        for path in _empty_sources(entry.value):
            yield Violation(
                entry.place(path),
                "uppgiften saknar källa",
                "skriv id för minst en av filens källor, till exempel [sida]",
            )


@rule(Level.ERROR)
def duplicate_id(catalogue: Catalogue) -> Iterator[Violation]:
    """Två källor eller studier i samma fil har samma id.

    En hänvisning ska leda till en källa, inte till en av två.

    Flaggas:
        programs/lugn/index.md
        sources:
          - id: sida
            title: Om Lugn
            stated_by: utgivaren
            collected: 2026-01-15
          - id: sida
            title: Mer om Lugn
            stated_by: utgivaren
            collected: 2026-01-15
          - id: artikel
            title: Den lottade studien från 2020
            url: https://doi.org/10.5555/lugn.2020
            stated_by: forskarna
            collected: 2026-01-15

    Går bra:
        programs/lugn/index.md
        sources:
          - id: sida
            title: Om Lugn
            stated_by: utgivaren
            collected: 2026-01-15
          - id: artikel
            title: Den lottade studien från 2020
            url: https://doi.org/10.5555/lugn.2020
            stated_by: forskarna
            collected: 2026-01-15
    """
    for entry in catalogue.entries():
        for name in ("sources", "studies"):
            seen = set()
            for index, one in enumerate(getattr(entry.value, name, ())):
                if (id := getattr(one, "id", None)) and id in seen:
                    yield Violation(
                        entry.place((name, index, "id")),
                        f"”{id}” används två gånger",
                        "ge den ena ett annat id",
                    )
                seen.add(getattr(one, "id", one))


def _empty_sources(value: object, at: Path = ()) -> Iterator[Path]:
    if isinstance(value, Model):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name == "sources" and inner == ():
                yield (*at, name)
            elif isinstance(inner, Model | tuple):
                yield from _empty_sources(inner, (*at, name))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _empty_sources(one, (*at, index))
