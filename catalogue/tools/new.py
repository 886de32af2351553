"""A new content file: every field with its description and an example, the required ones waiting to be filled in."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from catalogue.formats.decode import model_within
from catalogue.model.assessment import Assessment
from catalogue.model.base import Choice, Model
from catalogue.model.guide import Guide
from catalogue.model.program import Program

_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
_KINDS: dict[str, tuple[type[Model], str, str]] = {
    "program": (Program, rf"{_ID}", "programs/{0}/index.md"),
    "assessment": (Assessment, rf"{_ID}/{_ID}", "programs/{0}/assessments/{1}.md"),
    "guide": (Guide, rf"{_ID}/{_ID}", "guides/{0}/{1}.md"),
}
_FIELD = re.compile(r"^ *((?:# )?)([a-z_0-9]+:)")
_WIDTH = 100


def new(content: Path, kind: str, id: str, as_of: date) -> int:
    """Write the file and say where it is. 2 when the id cannot be used or is taken."""
    model, pattern, place = _KINDS[kind]
    if not re.fullmatch(pattern, id):
        example = "min-sida" if kind == "program" else "oroshjalpen/min-sida"
        print(f"”{id}” kan inte vara ett id: skriv a–z, 0–9 och bindestreck, till exempel {example}")
        return 2
    path = content / place.format(*id.split("/"))
    if path.exists():
        print(f"{path} finns redan")
        return 2
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text(model, as_of), encoding="utf-8")
    print(
        f"{path} är skriven. Fyll i fälten utan #, ta bort # framför det du vet, och kör sedan: python3 dev.py check"
    )
    return 0


def text(model: type[Model], as_of: date) -> str:
    """A file of the given kind: what is required waits for a value, the rest is a comment."""
    lines = [
        "---",
        "# Fält utan # måste fyllas i. Ta bort # framför det du vet; det du inte vet visas som okänt.",
        "",
    ]
    lines += list(_fields(model, "", as_of, required_above=True))
    return "\n".join([*lines, "---", "", "Skriv här med egna ord vad sidan handlar om, i korta stycken.", ""])


def _fields(model: type[Model], indent: str, as_of: date, *, required_above: bool) -> Iterator[str]:
    for name, info in model.model_fields.items():
        required = required_above and info.is_required()
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
            lines = [line for line in _fields(inner, f"{indent}    ", as_of, required_above=required) if line]
            yield from _as_item(lines, indent)
        else:
            yield f"{indent}{mark}{name}:"
            yield from (
                line for line in _fields(inner, f"{indent}  ", as_of, required_above=required) if line
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
    from textwrap import wrap

    return wrap(text, _WIDTH)
