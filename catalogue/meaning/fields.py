"""The fields of a content file as something to point at: what they are called and where they are explained."""

from collections.abc import Iterator, Mapping
from functools import cache

from catalogue.formats.decode import choices_within, model_within, paths_within
from catalogue.model.assessment import Assessment
from catalogue.model.base import Choice, Model
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.guide import Guide
from catalogue.model.program import Program

KINDS: Mapping[str, type[Model]] = {"": Program, "assessment.": Assessment}
"""The files whose fields a guide may explain, with what stands before the names of the fields."""


@cache
def all_fields() -> frozenset[str]:
    """Every field that a guide may explain, such as ``safety.asked`` and ``assessment.reviewed``."""
    return frozenset(f"{start}{path}" for start, model in KINDS.items() for path in paths_within(model))


def label(path: str) -> str:
    """What a field is called in Swedish."""
    start = "assessment." if path.startswith("assessment.") else ""
    *outer, name = path.removeprefix(start).split(".")
    model: type[Model] | None = KINDS[start]
    for step in outer:
        model = model_within(model.model_fields[step].annotation) if model else None
    return (model.model_fields[name].title if model else None) or name


def explained(catalogue: Catalogue) -> Mapping[str, list[Entry[Guide]]]:
    """The guides that explain each field; each guide says itself which."""
    found: dict[str, list[Entry[Guide]]] = {}
    for guide in catalogue.guides.values():
        for path in guide.value.fields:
            found.setdefault(path, []).append(guide)
    return found


@cache
def all_values() -> frozenset[str]:
    """Every word that a field with a closed list may hold, such as ``inte_gjort``."""
    return frozenset(str(word) for model in KINDS.values() for word in _words(model))


def _words(model: type[Model]) -> Iterator[Choice]:
    for info in model.model_fields.values():
        yield from choices_within(info.annotation)
        if inner := model_within(info.annotation):
            yield from _words(inner)


def at(value: object, path: str) -> object:
    """What a field inside a noun says, such as ``terms.cost``; None when it or what it belongs to is not there."""
    for name in path.split("."):
        value = getattr(value, name, None)
    return value


def is_unknown(program: Program, path: str) -> bool:
    """Whether nobody has filled in a field, such as ``terms.cost``."""
    return at(program, path) in (None, ())
