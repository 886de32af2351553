"""A new content file where it belongs, when its id can be used and its name is told apart from others."""

import re
from datetime import date
from pathlib import Path

from catalogue.formats.file_names import wrong_name
from catalogue.formats.hints import plain
from catalogue.formats.rendering import Rendering, here
from catalogue.model.assessment import Assessment
from catalogue.model.base import Model
from catalogue.model.guide import Guide
from catalogue.model.program import Program
from catalogue.tools.names import names
from catalogue.view.blank import text

_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
KINDS: dict[str, tuple[type[Model], str, str]] = {
    "program": (Program, rf"{_ID}", "programs/{0}/index.md"),
    "assessment": (Assessment, rf"{_ID}/{_ID}", "programs/{0}/assessments/{1}.md"),
    "guide": (Guide, rf"{_ID}/{_ID}", "guides/{0}/{1}.md"),
}
"""The kinds of page: what is declared about one, how its id is written, and where its file lies."""


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
