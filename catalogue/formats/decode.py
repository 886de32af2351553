"""From a located tree to a noun. Pydantic finds every mistake at once; this says it in Swedish, placed."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from catalogue.model.base import Choice, Model, Path
from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.located import Mapping, Node, Scalar, Sequence, place_of, place_of_key

M = TypeVar("M", bound=Model)

MOST_SAID = 200
"""So many mistakes are told about in one file; somebody who makes more is not helped by reading them."""

_EMPTY = {"", "~", "null", "Null", "NULL"}


def decode(node: Node, model: type[M]) -> tuple[M | None, list[Diagnostic]]:
    """The noun in a tree, or None, with everything that is wrong about its shape."""
    empty = {place: _empty_value(place) for place in _empty_places(node)}
    try:
        value = model.model_validate(_plain(node))
    except ValidationError as error:
        details = error.errors(include_url=False)
        found = [_diagnostic(detail, node, model) for detail in details[:MOST_SAID]]
        found = [*empty.values(), *(one for one in found if one.place not in empty)]
        return None, found if len(details) <= MOST_SAID else [*found, _and_more(node.place, len(details))]
    return (None if empty else value), list(empty.values())


def _plain(node: Node) -> Any:
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [_plain(item) for item in items]
        case Mapping(entries=entries):
            return {key.text: _plain(value) for key, value in entries}


def _empty_places(node: Node) -> Iterator[Place]:
    match node:
        case Scalar(text=text, plain=True) if text in _EMPTY:
            yield node.place
        case Sequence(items=items):
            for item in items:
                yield from _empty_places(item)
        case Mapping(entries=entries):
            for _, value in entries:
                yield from _empty_places(value)


def _empty_value(place: Place) -> Diagnostic:
    help = "skriv ett värde, eller ta bort raden: en uppgift som inte står med visas som okänd"
    return Diagnostic(place, "empty_value", Level.ERROR, "värdet är tomt", help)


def _and_more(place: Place, count: int) -> Diagnostic:
    message = f"filen har {count} fel, fler än vi kan visa"
    return Diagnostic(place, "many_mistakes", Level.ERROR, message, "rätta de första och pröva igen")


class _Complaint(NamedTuple):
    """What an editor is told about one kind of mistake."""

    rule: str
    message: str
    help: str


def _diagnostic(detail: ErrorDetails, node: Node, model: type[Model]) -> Diagnostic:
    path: Path = detail["loc"]
    place = place_of_key(node, path) if detail["type"] == "extra_forbidden" else place_of(node, path)
    said = _said(detail, path, model)
    return Diagnostic(place, said.rule, Level.ERROR, said.message, said.help)


_FIELDS_WANTED = "här ska det stå fält med namn och värde"
_WANTED = {
    "string_type": "här ska det stå en text",
    "model_type": _FIELDS_WANTED,
    "model_attributes_type": _FIELDS_WANTED,
    "dict_type": _FIELDS_WANTED,
}
_ALWAYS = {
    "tuple_type": _Complaint(
        "shape",
        "här ska det stå en lista",
        "skriv [ord, ord], eller en rad som börjar med - för varje värde",
    ),
    "string_too_short": _Complaint("shape", "texten är tom", "skriv en text, eller ta bort raden"),
}


def _said(detail: ErrorDetails, path: Path, model: type[Model]) -> _Complaint:
    context = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            help = _nearest(str(path[-1]), _fields(model, path[:-1]), "python3 dev.py new visar alla fält")
            return _Complaint("unknown_field", f"fältet ”{path[-1]}” finns inte", help)
        case "missing":
            return _Complaint("missing_field", f"fältet ”{path[-1]}” saknas", _wanted(model, path))
        case "enum":
            return _unknown_word(detail["input"], [str(word) for word in _choices(model, path)])
        case "string_too_long":
            message = f"texten är för lång, högst {context['max_length']} tecken"
            return _Complaint("shape", message, "korta den, eller flytta den till löptexten under fälten")
        case "string_pattern_mismatch":
            message = f"”{detail['input']}” är inte skrivet på rätt sätt"
            return _Complaint("shape", message, _wanted(model, path))
        case kind if kind in _ALWAYS:
            return _ALWAYS[kind]
        case kind if kind in _WANTED:
            return _Complaint("shape", _WANTED[kind], _wanted(model, path))
        case kind:
            message = context.get("message", "värdet är inte skrivet på rätt sätt")
            return _Complaint(kind, message, context.get("help", _wanted(model, path)))


def _unknown_word(written: object, words: list[str]) -> _Complaint:
    every = f"välj bland {', '.join(words)}"
    if not isinstance(written, str):
        return _Complaint("shape", "här ska det stå ett ord", every)
    return _Complaint("unknown_word", f"”{written}” finns inte i listan", _nearest(written, words, every))


def _nearest(word: str, words: list[str], otherwise: str) -> str:
    """The help line that offers the nearest right word."""
    near = get_close_matches(word, words, n=1, cutoff=0.6)
    return f"menade du ”{near[0]}”?" if near else otherwise


def _wanted(model: type[Model], path: Path) -> str:
    """What a good value looks like, in the words of the field's own declaration."""
    declared = _declaration(model, path)
    if declared is None:
        return ""
    example = (declared.examples or [None])[0]
    return (
        f"{declared.description} Exempel: {example}"
        if isinstance(example, str)
        else declared.description or ""
    )


def _fields(model: type[Model], path: Path) -> list[str]:
    declared = _declaration(model, path)
    inner = model_within(declared.annotation) if declared else model
    return list(inner.model_fields) if inner else []


def _declaration(model: type[Model], path: Path) -> FieldInfo | None:
    """The declaration of the field that a path ends in."""
    declared = None
    inner: type[Model] | None = model
    for step in path:
        if isinstance(step, str) and inner is not None and step in inner.model_fields:
            declared = inner.model_fields[step]
            inner = model_within(declared.annotation)
    return declared


def _choices(model: type[Model], path: Path) -> list[Choice]:
    """The words of the closed list that a field takes."""
    declared = _declaration(model, path)
    parts = [declared.annotation, *getattr(declared.annotation, "__args__", ())] if declared else []
    return [word for part in parts if isinstance(part, type) and issubclass(part, Choice) for word in part]


def paths_within(model: type[Model]) -> Iterator[str]:
    """Every field inside a noun, with dots between the levels: ``safety``, ``safety.asked``."""
    for name, info in model.model_fields.items():
        yield name
        if inner := model_within(info.annotation):
            yield from (f"{name}.{path}" for path in paths_within(inner))


def choices_within(annotation: Any) -> tuple[Choice, ...]:
    """The words of the closed list inside an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return tuple(annotation)
    inner = (choices_within(part) for part in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found), ())


def model_within(annotation: Any) -> type[Model] | None:
    """The first noun inside an annotation such as ``tuple[Study, ...]`` or ``Format | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    inner = (model_within(part) for part in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found), None)
