"""What has changed its id, and what refers to it by the old one. One map, for references and for addresses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from catalogue.model.base import Model, Path, Reference, marks_of_fields
from catalogue.model.catalogue import Entry, Outdated

Renames = Mapping[str, Mapping[str, str]]
"""By kind of reference: the id of today for each id there has been. Assessments have the id of their program first."""


def renames(entries: Iterable[Entry[Any]]) -> Renames:
    """Every id that there has been, as the files say themselves."""
    found: dict[str, dict[str, str]] = {}
    for entry in entries:
        for former in getattr(entry.value, "former_ids", ()):
            old = f"{entry.program}/{former}" if entry.kind == "assessment" else former
            found.setdefault(entry.kind, {}).setdefault(old, entry.id)
    return found


def up_to_date(entry: Entry[Any], changed: Renames) -> tuple[Entry[Any], list[Outdated]]:
    """An entry whose references are the ids of today, and those that were written with an old one."""
    if not changed:
        return entry, []
    found: list[Outdated] = []

    def current(kind: str, id: str, at: Path) -> str:
        own = f"{entry.program}/" if kind == "assessment" else ""
        new = changed.get(kind, {}).get(f"{own}{id}", "").removeprefix(own)
        if new:
            found.append(Outdated(entry, at, kind, id, new))
        return new or id

    def walked(value: Any, marks: tuple[object, ...], at: Path) -> Any:
        if isinstance(value, Model):
            fields = {
                name: (getattr(value, name), walked(getattr(value, name), of_field, (*at, name)))
                for name, of_field in marks_of_fields(type(value)).items()
            }
            update = {name: new for name, (old, new) in fields.items() if new is not old}
            return value.model_copy(update=update) if update else value
        if isinstance(value, tuple):
            made = tuple(walked(one, marks, (*at, index)) for index, one in enumerate(value))
            return made if any(new is not old for new, old in zip(made, value, strict=True)) else value
        kind = next((mark.kind for mark in marks if isinstance(mark, Reference)), "")
        return current(kind, value, at) if kind and isinstance(value, str) else value

    value = walked(entry.value, (), ())
    return (entry if value is entry.value else replace(entry, value=value)), found


def former_addresses(address: str, moves: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Every address that something has had, from the beginnings of addresses that moved: what it was and what it is."""
    known = {address: None}
    for old, new in moves:
        known |= {f"{old}{one.removeprefix(new)}": None for one in known if one.startswith(new)}
    yield from (one for one in known if one != address)
