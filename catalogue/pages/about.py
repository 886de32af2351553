"""Pages about the library that its own code writes: how it checks, and what a content file may contain."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.formats.decode import choices_within, model_within
from catalogue.meaning import fields, validity
from catalogue.meaning.criteria import CRITERIA
from catalogue.meaning.library import Library
from catalogue.model import addresses
from catalogue.model.assessment import Assessment, Reviewer
from catalogue.model.base import Choice, Model, Reference, marks_of_fields
from catalogue.model.claim import EvidenceState
from catalogue.model.diagnostics import Level
from catalogue.model.guide import Guide
from catalogue.model.operator import Operator
from catalogue.model.page import Crumb, Kind, Page
from catalogue.model.program import Program
from catalogue.model.vocabulary import KINDS
from catalogue.rules.rule import Rule, all_rules
from catalogue.view.answers.table import shown_in
from catalogue.view.components import Link

ABOUT = "om/biblioteket"
"""The guide that says what the library is."""

LEVELS = {
    Level.ERROR: "Fel. Ingenting publiceras förrän det är rättat.",
    Level.WARNING: "Varning. Sidan publiceras ändå.",
    Level.INFO: "Upplysning. Sidan publiceras ändå.",
}


@dataclass(frozen=True)
class Documented:
    """A field as an editor meets it."""

    name: str
    label: str
    description: str
    example: str
    required: bool
    words: tuple[Choice, ...]
    list_name: str
    inner: tuple["Documented", ...]
    id: str = ""
    shown_in: tuple[str, ...] = ()
    guides: tuple[Link, ...] = ()


def pages(library: Library) -> Iterator[Page]:
    """How the library checks, and the fields of every kind of file."""
    guides = library.catalogue.guides
    trail = (Crumb("Om biblioteket", library.guide_address(guides[ABOUT])),) if ABOUT in guides else ()
    by_family: dict[str, list[Rule]] = {}
    for rule in all_rules():
        by_family.setdefault(rule.family, []).append(rule)
    yield Page(
        address="/om/kontroller/",
        template="checks.html",
        title="Så kontrolleras uppgifterna",
        description="Varje regel som uppgifterna prövas mot innan de publiceras, med skäl och exempel.",
        context={
            "families": by_family,
            "levels": LEVELS,
            "criteria": [one.label for one in CRITERIA],
            "answers": {str(state): state.label for state in EvidenceState},
            "ages": validity.policy(),
        },
        trail=trail,
        kind=Kind.ABOUT,
    )
    explained = {
        path: tuple(Link(guide.value.title, library.guide_address(guide)) for guide in guides)
        for path, guides in fields.explained(library.catalogue).items()
    }
    kinds = (
        ("Program", documented(Program, explained)),
        ("Bedömning", documented(Assessment, explained, "assessment.")),
        ("Vägledningssida", documented(Guide)),
        ("Den som driver webbplatsen", documented(Operator)),
    )
    yield Page(
        address="/om/falt/",
        template="fields.html",
        title="Fälten i en fil",
        description="Vad som kan stå i filen för ett program, en bedömning, en vägledningssida eller en ägare.",
        context={"kinds": [(label, tuple(rows)) for label, rows in kinds]},
        trail=trail,
        kind=Kind.ABOUT,
    )


def documented(
    model: type[Model], explained: Mapping[str, tuple[Link, ...]] | None = None, start: str = ""
) -> Iterator[Documented]:
    """The fields of a noun, in order, with the fields inside them.

    With the guides that explain fields by path, each field also has those, and an id that a guide can lead to.
    """
    for name, info in model.model_fields.items():
        path = f"{start}{name}"
        inner = model_within(info.annotation)
        marks = marks_of_fields(model)[name]
        yield Documented(
            name=name,
            label=info.title or name,
            description=info.description or "",
            example=_shown((info.examples or [""])[0]),
            required=info.is_required(),
            words=choices_within(info.annotation),
            list_name=next((KINDS[mark.kind] for mark in marks if isinstance(mark, Reference)), ""),
            inner=tuple(documented(inner, explained, f"{path}.")) if inner else (),
            id=addresses.anchor(path) if explained is not None else "",
            guides=explained.get(path, ()) if explained else (),
            shown_in=shown_in(path) if explained is not None and model not in (Assessment, Reviewer) else (),
        )


def _shown(example: object) -> str:
    """An example as it is written in a file; what has fields of its own is shown by those."""
    if isinstance(example, list) and all(isinstance(one, str) for one in example):
        return f"[{', '.join(example)}]"
    return example if isinstance(example, str) else ""
