"""A new content file: every field with its description and an example, the required ones waiting to be filled in."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from catalogue.formats.canonical import canonical
from catalogue.formats.decode import model_within
from catalogue.formats.file_names import wrong_name
from catalogue.formats.hints import plain
from catalogue.formats.rendering import Rendering, here
from catalogue.formats.yaml_values import quoted
from catalogue.model.assessment import Assessment
from catalogue.model.base import Choice, Model
from catalogue.model.guide import Guide
from catalogue.model.program import Program
from catalogue.tools.names import names

_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
KINDS: dict[str, tuple[type[Model], str, str]] = {
    "program": (Program, rf"{_ID}", "programs/{0}/index.md"),
    "assessment": (Assessment, rf"{_ID}/{_ID}", "programs/{0}/assessments/{1}.md"),
    "guide": (Guide, rf"{_ID}/{_ID}", "guides/{0}/{1}.md"),
}
"""The kinds of page: what is declared about one, how its id is written, and where its file lies."""
_FIELD = re.compile(r"^ *((?:# )?)([a-z_0-9]+:)")
_ALSO = ("publisher", "url")
"""Fields that a short file has although they may be left out."""
_WIDTH = 100


def new(
    content: Path, kind: str, id: str, as_of: date, rendering: Rendering = here, *, full: bool = False
) -> int:
    """Write the file and say where it is. 2 when the id cannot be used or is taken.

    A program may be given by its name; then its id is proposed, and names that stand near are told about.
    """
    model, pattern, place = KINDS[kind]
    name = ""
    if kind == "program" and "/" not in id and not re.fullmatch(pattern, id):
        name, id = " ".join(id.split()), plain(id)
    if refused := _refused(content, kind, id, pattern):
        print(refused)
        return 2
    path = content / place.format(*id.split("/"))
    if path.exists():
        print(f"{path} finns redan")
        return 2
    if name and names(content, name, as_of, rendering):
        print(f"\nFilen är inte skriven. Är det ett annat program väljer du ett annat namn än ”{name}”.")
        return 2
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text(model, as_of, name, full=full), encoding="utf-8")
    print(
        f"{path} är skriven som ett utkast. Fyll i fälten utan #, ta bort # framför det du vet, och kör sedan: "
        "python3 dev.py check. Ta bort raden draft när filen är klar."
    )
    return 0


def _refused(content: Path, kind: str, id: str, pattern: str) -> str:
    """Why a file with this id cannot be written; empty when it can."""
    if not re.fullmatch(pattern, id):
        example = "min-sida" if kind == "program" else "oroshjalpen/min-sida"
        return f"”{id}” kan inte vara ett id: skriv a–z, 0–9 och bindestreck, till exempel {example}"
    if wrong := next((wrong for part in id.split("/") if (wrong := wrong_name(part))), None):
        return f"{wrong[0]}; {wrong[1]}"
    owner = id.partition("/")[0]
    if kind == "assessment" and not (content / "programs" / owner / "index.md").is_file():
        return f"programmet ”{owner}” finns inte; skriv programmets id, ett snedstreck och bedömningens id"
    if kind == "guide" and not (content / "guides" / owner).is_dir():
        return f"avsnittet ”{owner}” finns inte; avsnitten står i {content / 'vocabulary' / 'sections.yaml'}"
    return ""


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
    from textwrap import wrap

    return wrap(text, _WIDTH)
