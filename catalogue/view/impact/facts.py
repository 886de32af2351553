"""The facts of a file that a change touches, each on its own: what it was, what it is, and the file without it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from catalogue.formats.swedish import counted, uncapital
from catalogue.model.base import Choice, Model
from catalogue.model.program import Program

_NAMES = (
    *("id", "name", "title", "label", "version", "condition", "region", "step", "instrument", "code"),
    *("program", "on"),
)
"""The fields that say which of several alike a thing is."""
LONGEST = 80


@dataclass(frozen=True)
class ChangedFact:
    """A field that says something else than before. ``item`` is which of several alike it belongs to.

    ``called`` is the innermost field's name in Swedish.
    """

    field: str
    item: str
    part: str
    called: str
    before: str
    after: str

    @property
    def text(self) -> str:
        """The change in words: ``planerad styrka (rct-2020): saknas → 90``."""
        return (
            f"{uncapital(self.called)}{f' ({self.item})' if self.item else ''}: {self.before} → {self.after}"
        )


def changed_facts(old: Model, new: Model) -> Iterator[ChangedFact]:
    """Every fact that differs between two versions of a file."""
    for name, info in type(new).model_fields.items():
        before, after, called = getattr(old, name), getattr(new, name), info.title or name
        if before == after:
            continue
        if _several(before) or _several(after):
            yield from _items(name, called, _keyed(before), _keyed(after))
        elif isinstance(before, Model) and isinstance(after, Model):
            yield from _parts(name, "", before, after)
        else:
            yield ChangedFact(name, "", "", called, shown(before), shown(after))


def _items(
    name: str, called: str, before: dict[str, Model], after: dict[str, Model]
) -> Iterator[ChangedFact]:
    for item in {**before, **after}:
        was, now = before.get(item), after.get(item)
        if was is None:
            yield ChangedFact(name, item, "", called, "saknas", "ny")
        elif now is None:
            yield ChangedFact(name, item, "", called, "fanns", "borttagen")
        elif was != now:
            yield from _parts(name, item, was, now)


def _parts(name: str, item: str, was: Model, now: Model) -> Iterator[ChangedFact]:
    for part, info in type(now).model_fields.items():
        before, after = getattr(was, part), getattr(now, part)
        if before != after:
            yield ChangedFact(name, item, part, info.title or part, shown(before), shown(after))


def put_back(new: Program, old: Program, fact: ChangedFact) -> Program:
    """The file as it is, but with one fact as it was."""
    name = fact.field
    before, after = getattr(old, name), getattr(new, name)
    value: Any = before
    if fact.item:
        was, now = _keyed(before), _keyed(after)
        if fact.item in was and fact.item in now:
            now[fact.item] = _with(now[fact.item], was[fact.item], fact.part)
        elif fact.item in was:
            now[fact.item] = was[fact.item]
        else:
            del now[fact.item]
        value = tuple(now.values())
    elif fact.part:
        value = _with(after, before, fact.part)
    return new.model_copy(update={name: value})


def _with(new: Model, old: Model, part: str) -> Model:
    return new.model_copy(update={part: getattr(old, part)})


def _several(value: object) -> bool:
    return isinstance(value, tuple) and any(isinstance(one, Model) for one in value)


def _keyed(value: object) -> dict[str, Model]:
    """The things of a list by what tells them apart; alike ones are numbered."""
    found: dict[str, Model] = {}
    for one in value if isinstance(value, tuple) else ():
        name = next(
            (str(getattr(one, field)) for field in _NAMES if getattr(one, field, None)), type(one).__name__
        )
        if audience := getattr(one, "audience", None):
            name = f"{name}/{audience}" if isinstance(audience, str) else name
        number = sum(key.partition(" #")[0] == name for key in found)
        found[f"{name} #{number + 1}" if number else name] = one
    return found


def shown(value: object) -> str:
    """A value as it is written in a file, short enough for a line."""
    match value:
        case None | ():
            return "saknas"
        case bool():
            return "ja" if value else "nej"
        case Choice():
            return str(value)
        case float():
            return f"{value:g}"
        case date():
            return value.isoformat()
        case tuple() if all(isinstance(one, str) for one in value):
            text = ", ".join(value)
        case tuple():
            return counted(len(value), "post", "poster")
        case Model():
            parts = (
                (info.title or name, getattr(value, name)) for name, info in type(value).model_fields.items()
            )
            text = ", ".join(
                f"{uncapital(title)} {shown(part)}"
                for title, part in parts
                if part not in (None, ()) and not isinstance(part, tuple)
            )
        case _:
            text = str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
