"""What the contribution form is drawn from, and every program and assessment as its file says it, to be updated.

It is not open data: the records under ``/data/`` say the same with what follows from it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import to_json

from catalogue.data.file import JSON, File
from catalogue.meaning.filler import SILENT
from catalogue.meaning.library import Library
from catalogue.model import addresses
from catalogue.model.assessment import Assessment
from catalogue.model.base import Model
from catalogue.model.catalogue import Entry
from catalogue.model.located import Node, Scalar, Sequence
from catalogue.model.operator import Operator
from catalogue.model.program import Program
from catalogue.model.vocabulary import LISTS
from catalogue.names.letters import SHAPES, SOUNDS
from catalogue.names.words import SKIPPED, Lexicon, WordKind
from catalogue.rules import dates, wording
from catalogue.view import blank
from catalogue.view.form import MODELS, kinds, models

ADDRESS = "/bidra/formular/"
_TEMPLATES: tuple[tuple[type[Model], str, str], ...] = (
    (Program, f"{ADDRESS}mall-program.md", "Mall för ett program"),
    (Assessment, f"{ADDRESS}mall-bedomning.md", "Mall för en bedömning"),
)
TEMPLATES = tuple(address for _, address, _ in _TEMPLATES)
"""Where the files to fill in by hand are."""


def files(library: Library, _: str) -> Iterator[File]:
    """One file about the form, one for each program and assessment, and the files to fill in by hand."""
    yield _file(f"{ADDRESS}falt.json", form(library))
    catalogue = library.catalogue
    for entry in (*catalogue.programs.values(), *catalogue.assessments.values()):
        yield _file(addresses.form_file(entry.id), record(entry))
    for model, address, title in _TEMPLATES:
        written = blank.text(model, catalogue.as_of).encode()
        yield File(address, written, title, "Alla fält med förklaring.", "text/markdown", part="")


def record(entry: Entry[Any]) -> Mapping[str, Any]:
    """A file of the content: its fields as they are written, in text, lists and mappings, and its running text."""
    return {"fields": _plain(entry.tree), "text": entry.body.text.strip("\n")}


def form(library: Library) -> Mapping[str, Any]:
    """The fields of the form, their lists, and what is checked while somebody writes."""
    catalogue = library.catalogue
    described = models()
    lists = {one["list"] for fields in described.values() for one in fields if "list" in one}
    return {
        "models": described,
        "parts": {
            model.__name__: [[part.id, part.heading, part.help, part.fields] for part in parts]
            for model, parts in MODELS
        },
        "lists": {
            name: [[id, term.label] for id, term in getattr(catalogue.vocabulary, name).items()]
            for name in sorted(lists & set(LISTS))
        },
        "programs": [[id, entry.value.name, entry.value.aliases] for id, entry in catalogue.programs.items()],
        "assessments": [[id, entry.value.title] for id, entry in catalogue.assessments.items()],
        "kinds": kinds(),
        "silent": sorted(SILENT),
        "facts": {"decide": sorted(wording.DECIDES), "mayBeNone": sorted(wording.MAY_BE_NONE)},
        "numbers": {
            "years": dates.YEARS,
            "ages": dates.AGES,
            "atLeastOne": dates.AT_LEAST_ONE,
            "ranges": dates.RANGES,
            "firstYear": dates.FIRST_YEAR,
            "oldest": dates.OLDEST,
            "ahead": dates.AHEAD,
        },
        "names": names(Lexicon.of(catalogue.vocabulary)),
        "operator": _reached(catalogue.operator),
    }


def names(words: Lexicon) -> Mapping[str, Any]:
    """What the form's check of names knows of letters, sounds and words. ``$1`` is a script's word for ``\\1``."""
    return {
        "shapes": SHAPES,
        "sounds": [[pattern, sound.replace("\\1", "$1")] for pattern, sound in SOUNDS],
        "idle": sorted(SKIPPED | words.known(*set(WordKind) - {WordKind.NEED, WordKind.NOUN})),
        "nouns": sorted(word for word in words.known(WordKind.NOUN, WordKind.EMPTY) if len(word) > 3),
    }


def _reached(operator: Operator) -> Mapping[str, Any]:
    """How a finished file can be sent."""
    kept: Model = operator
    return kept.model_dump(
        mode="json", include={"name", "email", "contact", "forge", "forge_kind", "forge_branch"}
    )


def _plain(node: Node) -> Any:
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [_plain(item) for item in items]
    return {key.text: _plain(value) for key, value in node.entries}


def _file(address: str, content: Mapping[str, Any]) -> File:
    return File(address, to_json(content), "Formulär", "Det som formuläret ritas av.", JSON, part="")
