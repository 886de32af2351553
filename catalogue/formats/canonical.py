"""The one style that content files are written in, with their comments: docs/canonical-style.md says what it is.

No library keeps comments with their fields when fields change places: ruamel.yaml ties a comment to what stands above
it. So libyaml reads, and the lines are written here. What is written is read again, and must say the same.
"""

import json
import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from catalogue.formats import yaml
from catalogue.formats.comments import BLANK, Comments, comments
from catalogue.formats.decode import model_within
from catalogue.formats.front_matter import halves_of
from catalogue.model.base import Model, Path
from catalogue.model.diagnostics import Diagnostic
from catalogue.model.located import Mapping, Node, Scalar, Sequence

WIDTH = 100
SHORT = 40
"""The longest item of a list that is written on one line."""

_NOTHING = ("~", "null", "Null", "NULL")
_MUST_QUOTE = re.compile(
    r"$|(?:~|null|Null|NULL)$|[,\[\]{}#&*!|>'\"%@`?:“”„«»‘’‚–—−‐‑‒•●▪◦‣·⁃]|-(?!\d)|\.\.\.|.*(?:: | #|\t|:$)"
)
_WHERE_TO_BREAK = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
_IN_BRACKETS = re.compile(r"[\n,\[\]{}]")


class SaysSomethingElse(Exception):
    """The canonical text does not have the values of the text that it was made from: a mistake in this module."""


def canonical(text: str, model: type[Model], file: str) -> tuple[str | None, list[Diagnostic]]:
    """A page in canonical style. Nothing, and why, when there are remarks on how it is written."""
    halves, found = halves_of(text, file)
    if halves is None or found:
        return None, found
    reading = yaml.read(halves.yaml, file, halves.yaml_line)
    if reading.node is None or reading.found or not reading.whole:
        return None, list(reading.found)
    fields = "\n".join(_document(reading.node, comments(halves.yaml), model))
    if _values(yaml.load(fields, file)) != _values(reading.node):
        raise SaysSomethingElse(file)
    return "\n".join(["---", *([fields] if fields else []), "---", *_body(halves.body), ""]), []


def _values(node: Node) -> object:
    """What a tree says, whatever the order of its fields."""
    match node:
        case Scalar():
            return _text(node)
        case Sequence(items=items):
            return [_values(item) for item in items]
        case Mapping(entries=entries):
            return {key.text: _values(value) for key, value in entries}


def _text(scalar: Scalar) -> str | None:
    """A value as text; None where the draft waits for one."""
    text = normalize("NFC", scalar.text).strip()
    return None if scalar.plain and text in ("", *_NOTHING) else text


def _body(body: str) -> Iterator[str]:
    """The lines of the text, after an empty one."""
    lines = body.strip("\n").split("\n")
    if body.strip():
        yield ""
        for line, after in zip(lines, [*lines[1:], ""], strict=True):
            breaks = line.endswith("  ") and line.strip() and after.strip()
            yield normalize("NFC", line.rstrip() + "  " * bool(breaks))


def _document(node: Node, kept: Comments, model: type[Model]) -> list[str]:
    """The lines of the fields, with no blank line first or last and never two in a row."""
    fields = _mapping(node, (), 0, kept, model) if isinstance(node, Mapping) else ()
    lines = [*kept.first, *fields, *kept.last, BLANK]
    wanted = [
        line for line, above in zip(lines, [BLANK, *lines], strict=False) if (line, above) != (BLANK, BLANK)
    ]
    return ["" if line == BLANK else line for line in wanted[:-1]]


def _mapping(
    node: Mapping, path: Path, column: int, kept: Comments, model: type[Model] | None
) -> Iterator[str]:
    """The lines of fields that begin in a column."""
    order = list(model.model_fields) if model else []
    known = {name: number for number, name in enumerate(order)}
    for key, value in sorted(node.entries, key=lambda entry: known.get(entry[0].text, len(known))):
        name = key.text
        inner = model_within(model.model_fields[name].annotation) if model and name in known else None
        yield from kept.above((*path, name), column)
        yield from _entry(f"{' ' * column}{_quoted(name)}:", value, (*path, name), column, kept, inner)
    yield from kept.below(path, column)


def _entry(
    start: str, value: Node, path: Path, column: int, kept: Comments, model: type[Model] | None
) -> Iterator[str]:
    """The lines of a field or an item that begins with `start`; what belongs to it stands two spaces further in."""
    beside = kept.beside(path)
    match value:
        case Scalar():
            first, *more = _scalar(value, len(start) + 1, column + 2)
            yield f"{start} {first}".rstrip() + beside
            yield from more
            yield from kept.below(path, column + 2)
        case Sequence(items=items) if (short := _short(items, len(start) + 1)) is not None:
            yield f"{start} {short}{beside}"
        case Sequence(items=items):
            yield start + beside
            for number, item in enumerate(items):
                yield from _item(item, (*path, number), column + 2, kept, model)
            yield from kept.below(path, column + 2)
        case Mapping(entries=()):
            yield f"{start} {{}}{beside}"
        case Mapping():
            yield start + beside
            yield from _mapping(value, path, column + 2, kept, model)


def _item(item: Node, path: Path, column: int, kept: Comments, model: type[Model] | None) -> Iterator[str]:
    """The lines of an item of a list, its dash in a column."""
    yield from kept.above(path, column)
    if isinstance(item, Scalar) or (isinstance(item, Mapping) and not item.entries):
        yield from _entry(f"{' ' * column}-", item, path, column, kept, model)
        return
    inner: Iterable[str]
    if isinstance(item, Mapping):
        inner = _mapping(item, path, column + 2, kept, model)
    else:
        inner = _inner_list(item, path, column + 2, kept, model)
    waiting = True
    for line in inner:
        if waiting and line != BLANK and not line.lstrip().startswith("#"):
            yield f"{' ' * column}- {line.lstrip()}"
            waiting = False
        else:
            yield line[2:] if waiting and line != BLANK else line


def _inner_list(
    items: Sequence, path: Path, column: int, kept: Comments, model: type[Model] | None
) -> Iterator[str]:
    if (short := _short(items.items, column)) is not None:
        yield f"{' ' * column}{short}{kept.beside(path)}"
        return
    for number, item in enumerate(items.items):
        yield from _item(item, (*path, number), column, kept, model)
    yield from kept.below(path, column)


def _short(items: tuple[Node, ...], used: int) -> str | None:
    """A list within brackets, when that is how it is written."""
    texts = [_text(item) if isinstance(item, Scalar) else None for item in items]
    words = [
        text
        for text in texts
        if text and _width(text) <= SHORT and not _MUST_QUOTE.match(text) and not _IN_BRACKETS.search(text)
    ]
    if len(words) < len(items) or used + sum(_width(word) + 3 for word in words) > WIDTH:
        return None
    return f"[{', '.join(words)}]"


def _scalar(scalar: Scalar, used: int, column: int) -> list[str]:
    """The lines of a value: what stands on the line where `used` characters stand before, and what stands below."""
    text = _text(scalar)
    if text is None:
        return [""]
    if "\n" in text:
        return ["|-", *(f"{' ' * column}{line}" if line else "" for line in text.split("\n"))]
    on_one_line = _quoted(text)
    if used + _width(on_one_line) <= WIDTH or not _WHERE_TO_BREAK.search(text):
        return [on_one_line]
    return [">-", *(f"{' ' * column}{line}" for line in _filled(text, WIDTH - column))]


def _filled(text: str, width: int) -> Iterator[str]:
    """A text broken into lines of at most so many characters, at single spaces."""
    words = _WHERE_TO_BREAK.split(text)
    if _width(text) <= width + 1:
        words = [text]
    line = words[0]
    for word in words[1:]:
        if _width(line) + 1 + _width(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}"
    yield line


def _quoted(text: str) -> str:
    """A text on one line, within quotation marks where it must be."""
    return json.dumps(text, ensure_ascii=False) if _MUST_QUOTE.match(text) else text


def _width(text: str) -> int:
    """How long a text is, counted as JavaScript does."""
    return len(text) + sum(ord(one) > 0xFFFF for one in text)
