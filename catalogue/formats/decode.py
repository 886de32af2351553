"""From a located tree to a noun. Pydantic finds every mistake at once; this says it in Swedish, placed."""

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar
from unicodedata import normalize

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from catalogue.formats import hints
from catalogue.formats.yaml_values import quoted
from catalogue.model.base import Choice, Model, Path, Reference, marks_of_fields
from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.located import Mapping, Node, Scalar, Sequence, place_of, place_of_key

M = TypeVar("M", bound=Model)

MOST_SAID = 200
"""So many mistakes are told about in one file; somebody who makes more is not helped by reading them."""

_EMPTY = {"", "~", "null", "Null", "NULL"}


def decode(node: Node, model: type[M]) -> tuple[M | None, list[Diagnostic]]:
    """The noun in a tree, or None, with everything that is wrong about its shape."""
    empty = {place: _empty_value(place, path, model) for path, place in _empty_places(node)}
    try:
        value = model.model_validate(_plain(node))
    except ValidationError as error:
        details = error.errors(include_url=False)
        found = [_diagnostic(detail, node, model) for detail in details[:MOST_SAID]]
        found = [*empty.values(), *(one for one in _once(found) if one.place not in empty)]
        return None, found if len(details) <= MOST_SAID else [*found, _and_more(node.place, len(details))]
    return (None if empty else value), list(empty.values())


def _once(found: list[Diagnostic]) -> list[Diagnostic]:
    """What is wrong, without the fields that are missing because their names are misspelled."""
    meant = {one.help.removeprefix("menade du ") for one in found if one.rule == "unknown_field"}
    return [
        one
        for one in found
        if one.rule != "missing_field"
        or f"{one.message.removeprefix('fältet ').removesuffix(' saknas')}?" not in meant
    ]


def _plain(node: Node) -> Any:
    match node:
        case Scalar(text=text):
            return normalize("NFC", text)
        case Sequence(items=items):
            return [_plain(item) for item in items]
        case Mapping(entries=entries):
            return {key.text: _plain(value) for key, value in entries}


def _empty_places(node: Node, at: Path = ()) -> Iterator[tuple[Path, Place]]:
    match node:
        case Scalar(text=text, plain=True) if text in _EMPTY:
            yield at, node.place
        case Sequence(items=items):
            for index, item in enumerate(items):
                yield from _empty_places(item, (*at, index))
        case Mapping(entries=entries):
            for key, value in entries:
                yield from _empty_places(value, (*at, key.text))


def _empty_value(place: Place, path: Path, model: type[Model]) -> Diagnostic:
    return Diagnostic(place, "empty_value", Level.ERROR, "värdet är tomt", _value_wanted(path, model))


def _value_wanted(path: Path, model: type[Model]) -> str:
    """What to do about an empty value: a field that must stand is never to be taken away."""
    declared = _declaration(model, path)
    if declared is not None and declared.is_required() and isinstance(path[-1], str):
        return f"fältet måste fyllas i: {_wanted(model, path)}"
    return "skriv ett värde, eller ta bort raden: en uppgift som inte står med visas som okänd"


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
    name = str(path[-1]) if path else ""
    meant = hints.hint(detail["type"], detail["input"], name, _fields(model, path[:-1]))
    said = said._replace(help=meant or said.help)
    return Diagnostic(place, said.rule, Level.ERROR, said.message, said.help)


_FIELDS_WANTED = "här ska det stå fält med namn och värde"
_WANTED = {
    "model_type": _FIELDS_WANTED,
    "model_attributes_type": _FIELDS_WANTED,
    "dict_type": _FIELDS_WANTED,
}


def _said(detail: ErrorDetails, path: Path, model: type[Model]) -> _Complaint:
    context = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            help = _field_meant(str(path[-1]), path[:-1], model)
            return _Complaint("unknown_field", f"fältet ”{path[-1]}” finns inte", help)
        case "missing":
            return _Complaint("missing_field", f"fältet ”{path[-1]}” saknas", _wanted(model, path))
        case "enum":
            return _unknown_word(detail["input"], [str(word) for word in _choices(model, path)])
        case "tuple_type":
            help = _as_list(detail["input"], str(path[-1]), model, path)
            return _Complaint("shape", "här ska det stå en lista", help)
        case kind if kind.startswith("string_"):
            return _Complaint("shape", *_about_text(detail, path, model))
        case kind if kind in _WANTED:
            return _Complaint("shape", _WANTED[kind], _wanted(model, path))
        case kind:
            message = context.get("message", "värdet är inte skrivet på rätt sätt")
            return _Complaint(kind, message, context.get("help", _wanted(model, path)))


def _about_text(detail: ErrorDetails, path: Path, model: type[Model]) -> tuple[str, str]:
    """Message and help about a text that is too long, too short, or no text."""
    written = detail["input"]
    match detail["type"]:
        case "string_too_long":
            message = f"texten är för lång, högst {detail['ctx']['max_length']} tecken"
            return message, "korta den, eller flytta den till löptexten under fälten"
        case "string_pattern_mismatch":
            return f"”{written}” är inte skrivet på rätt sätt", _wanted(model, path)
        case "string_too_short":
            return "texten är tom", _value_wanted(path, model)
    if isinstance(written, dict) and [type(one) for one in written.values()] == [str]:
        ((key, rest),) = written.items()
        return "här ska det stå en text", f"sätt citattecken om texten: {quoted(f'{key}: {rest}')}"
    return "här ska det stå en text", _wanted(model, path)


def _unknown_word(written: object, words: list[str]) -> _Complaint:
    every = f"välj bland {', '.join(words)}"
    if not isinstance(written, str):
        return _Complaint("shape", "här ska det stå ett ord", every)
    return _Complaint("unknown_word", f"”{written}” finns inte i listan", _nearest(written, words, every))


def _nearest(word: str, words: list[str], otherwise: str) -> str:
    """The help line that offers the nearest right word."""
    near = hints.nearest(word, words)
    return f"menade du ”{near}”?" if near else otherwise


def _field_meant(name: str, above: Path, model: type[Model]) -> str:
    """The field that was probably meant: by its name, by what it is called in Swedish, or at another level."""
    beside = _fields(model, above)
    labels = {hints.plain(label): field for field in beside if (label := _label(model, (*above, field)))}
    if found := labels.get(hints.plain(name)):
        return f"menade du ”{found}”?"
    elsewhere = [path for path in paths_within(model) if path.rpartition(".")[2] == name and path != name]
    if name not in beside and elsewhere:
        return (
            f"{name} ska stå under {' eller under '.join(path.rpartition('.')[0] for path in elsewhere[:3])}"
        )
    if name in model.model_fields and above:
        return f"{name} ska stå längst till vänster, inte under {above[-1]}"
    return _nearest(name, beside, "python3 dev.py new visar alla fält")


def _label(model: type[Model], path: Path) -> str:
    declared = _declaration(model, path)
    return (declared.title or "") if declared else ""


def _as_list(written: object, name: str, model: type[Model], path: Path) -> str:
    """What was written as one value, as the list that it ought to be."""
    inner = model_within(declared.annotation) if (declared := _declaration(model, path)) else None
    words = [part.strip(" []()") for part in written.split(",")] if isinstance(written, str) else []
    if inner:
        first = next(field for field, info in inner.model_fields.items() if info.is_required())
        item = words[0] if words and words[0] else (inner.model_fields[first].examples or ["…"])[0]
        return f"skriv {name}: ensam på sin rad, och under den en rad för varje: - {first}: {item}"
    if any(words):
        return f"skriv {name}: [{', '.join(filter(None, words))}]"
    return "skriv [ord, ord], eller en rad som börjar med - för varje värde"


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


def references_within(node: Node, model: type[Model]) -> Iterator[tuple[Place, str, str]]:
    """Every reference that is written in a tree, also where the noun is wrong: its place, its kind and the id."""
    if not isinstance(node, Mapping):
        return
    marks = marks_of_fields(model)
    for key, value in node.entries:
        if key.text not in model.model_fields:
            continue
        inner = model_within(model.model_fields[key.text].annotation)
        kinds = [mark.kind for mark in marks[key.text] if isinstance(mark, Reference)]
        for one in value.items if isinstance(value, Sequence) else (value,):
            if inner:
                yield from references_within(one, inner)
            elif kinds and isinstance(one, Scalar) and one.text not in _EMPTY:
                yield one.place, kinds[0], one.text


def sources_within(tree: Node) -> Iterator[str]:
    """The ids of the sources that a file has, also where its other fields are wrong."""
    for key, value in tree.entries if isinstance(tree, Mapping) else ():
        for item in value.items if key.text == "sources" and isinstance(value, Sequence) else ():
            for name, id in item.entries if isinstance(item, Mapping) else ():
                if name.text == "id" and isinstance(id, Scalar):
                    yield id.text
