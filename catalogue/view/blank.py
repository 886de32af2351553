"""A file to fill in: every field with its description and an example, the required ones waiting to be filled in."""

import re
from collections.abc import Iterator
from datetime import date
from textwrap import wrap
from typing import Any

from catalogue.formats.canonical import canonical
from catalogue.formats.decode import model_within
from catalogue.formats.yaml_values import quoted
from catalogue.model.base import Choice, Model

_FIELD = re.compile(r"^ *((?:# )?)([a-z_0-9]+:)")
_ALSO = ("publisher", "url")
"""Fields that a short file has although they may be left out."""
_WIDTH = 100


def text(model: type[Model], as_of: date, name: str = "", *, full: bool = True) -> str:
    """A file of the given kind, as a draft: what is required waits for a value, the rest is a comment or left out."""
    lines = [
        "---",
        "# Fält utan # måste fyllas i. Ta bort # framför det du vet; det du inte vet visas som okänt.",
        "",
        "draft: ja  # ta bort raden när filen är klar",
        "",
    ]
    fields = list(_fields(model, "", as_of, required_above=True, full=full))
    lines += [f"name: {_as_value(name)}" if name and line.startswith("name:") else line for line in fields]
    page = "\n".join([*lines, "---", "", "Skriv här med egna ord vad sidan handlar om, i korta stycken.", ""])
    return canonical(page, model, "")[0] or page


def _as_value(written: str) -> str:
    """A text as a value, in quotation marks where YAML would read it as something else."""
    return written if re.fullmatch(r"[^\W_][^:#\"'\[\]{}&*!|>%@`]*", written) else quoted(written)


def _fields(
    model: type[Model], indent: str, as_of: date, *, required_above: bool, full: bool = True
) -> Iterator[str]:
    for name, info in model.model_fields.items():
        required = required_above and info.is_required()
        if name == "draft" or not (full or required or name in _ALSO):
            continue
        mark = "" if required else "# "
        yield from (
            f"{indent}# {line}"
            for line in _wrapped(f"{info.title}. {info.description}{_words(info.annotation)}")
        )
        inner = model_within(info.annotation)
        example = (info.examples or [""])[0]
        if inner is None:
            yield f"{indent}{mark}{name}: {_value(example, as_of, required=required)}".rstrip()
        elif "tuple" in str(info.annotation):
            yield f"{indent}{mark}{name}:"
            lines = [
                line
                for line in _fields(inner, f"{indent}    ", as_of, required_above=required, full=full)
                if line
            ]
            yield from _as_item(lines, indent)
        else:
            yield f"{indent}{mark}{name}:"
            yield from (
                line
                for line in _fields(inner, f"{indent}  ", as_of, required_above=required, full=full)
                if line
            )
        if not indent:
            yield ""


def _value(example: object, as_of: date, *, required: bool) -> str:
    shown = f"[{', '.join(map(str, example))}]" if isinstance(example, list) else str(example)
    if not required:
        return shown
    return as_of.isoformat() if re.fullmatch(r"\d{4}-\d{2}-\d{2}", shown) else f" # till exempel {shown}"


def _as_item(lines: list[str], indent: str) -> Iterator[str]:
    """The lines of a noun as one item of a list, with its dash before the first field."""
    first = next(index for index, line in enumerate(lines) if _FIELD.match(line))
    lines[first] = re.sub(_FIELD, rf"{indent}  \1- \2", lines[first])
    yield from lines


def _words(annotation: Any) -> str:
    """The words of a closed list, for the description."""
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return f" Välj: {', '.join(annotation)}."
    return next((words for part in getattr(annotation, "__args__", ()) if (words := _words(part))), "")


def _wrapped(text: str) -> list[str]:
    return wrap(text, _WIDTH)
