"""Lists where something stands twice, or nothing at all."""

from collections.abc import Iterator

from catalogue.model.base import Model, Path
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.diagnostics import Level
from catalogue.model.once import once
from catalogue.rules.rule import Violation, rule

FAMILY = "Listor"

_KEYS = {
    "conditions": "condition",
    "use": "region",
    "distinguish_from": "program",
    "versions": "version",
    "instruments": "instrument",
}
"""Lists of facts about one thing each, with the field that names the thing. A step may be told about twice."""


@rule(Level.ERROR)
def said_twice(catalogue: Catalogue) -> Iterator[Violation]:
    """Samma sak står två gånger i en lista.

    Två uppgifter om samma region eller tillstånd kan säga emot varandra, och båda räknas.

    Flaggas:
        programs/lugn/index.md
        use:
          - region: exempelregionen
            since: 2019
            basis: Regionens lista.
            sources: [sida]
          - region: exempelregionen
            since: 2021
            basis: Regionens lista.
            sources: [sida]

    Går bra:
        programs/lugn/index.md
        use:
          - region: exempelregionen
            since: 2019
            basis: Regionens lista.
            sources: [sida]
    """
    for entry, path, items in _every_list(catalogue):
        if path[-1] in _TOLD_ELSEWHERE:
            continue
        key = _KEYS.get(str(path[-1]))
        names = [getattr(item, key, None) if key and isinstance(item, Model) else item for item in items]
        for index, name in enumerate(names):
            if isinstance(name, str) and name in names[:index]:
                at = (*path, index, key) if key and isinstance(items[index], Model) else (*path, index)
                yield Violation(entry.place(at), f"”{name}” står redan i listan", "slå ihop dem till ett")


@rule(Level.ERROR)
def empty_list(catalogue: Catalogue) -> Iterator[Violation]:
    """En lista som måste ha något är tom.

    Utan målgrupp eller tillstånd går programmet inte att hitta, och inget går att säga om effekten.

    Flaggas:
        programs/lugn/index.md
        audience:
          groups: []
          sources: [sida]

    Går bra:
        programs/lugn/index.md
        audience:
          groups: [vuxna]
          sources: [sida]
    """
    for entry, path, items in _every_list(catalogue):
        if not items and path[-1] in _NEEDED:
            yield Violation(entry.place(path), "listan är tom", "skriv minst ett ord ur listan")


_TOLD_ELSEWHERE = ("former_ids", "aliases", "former_names")
"""Lists of names, whose own rules tell when one is taken."""
_NEEDED = ("groups", "conditions", "speaks_for", "speaks_against")
"""Lists that decide something and may not be empty where they must be written."""


@once
def _every_list(catalogue: Catalogue) -> list[tuple[Entry[Model], Path, tuple[object, ...]]]:
    """Every list in every noun, as ``_lists`` gives them."""
    return [(entry, path, items) for entry in catalogue.entries() for path, items in _lists(entry.value)]


def _lists(value: object, at: Path = ()) -> Iterator[tuple[Path, tuple[object, ...]]]:
    """Every list in a noun that somebody has written or must write, with where it stands."""
    if isinstance(value, Model):
        for name, info in type(value).model_fields.items():
            inner = getattr(value, name)
            if isinstance(inner, tuple) and not inner and not info.is_required():
                continue
            yield from _lists(inner, (*at, name))
    elif isinstance(value, tuple):
        yield at, value
        for index, one in enumerate(value):
            yield from _lists(one, (*at, index))
