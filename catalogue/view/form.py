"""The contribution form as data: what each field is called, what may stand in it and what is said when it may not.

Everything comes from the model, the lists and the rules; only the order of the parts is the form's own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from catalogue.formats.decode import choices_within, model_within
from catalogue.model.assessment import Assessment
from catalogue.model.base import Calendar, Model, Reference, marks_of_fields, patterns
from catalogue.model.process import ProcessStep
from catalogue.model.program import Program
from catalogue.model.reading import REGISTERS
from catalogue.model.study import Study


@dataclass(frozen=True)
class FormPart:
    """A part of the form: its id, its heading, a sentence of help and the fields in it."""

    id: str
    heading: str
    help: str
    fields: tuple[str, ...]


PROGRAM_PARTS = (
    FormPart(
        "namn",
        "Programmet",
        "Vad det heter och vad det är.",
        ("name", "summary", "kind", "kind_reason", "publisher", "provider", "aliases", "distinguish_from"),
    ),
    FormPart(
        "kallor",
        "Källor",
        "Var uppgifterna står. Varje uppgift längre ner pekar på en källa här, så skriv dem först.",
        ("sources",),
    ),
    FormPart(
        "for-vem",
        "Vem programmet är till för",
        "Besvär, ålder och när programmet inte passar.",
        ("conditions", "audience", "not_suitable", "care_levels"),
    ),
    FormPart(
        "laget",
        "Läget och vilka som använder det",
        "Om programmet används, var och av hur många.",
        ("lifecycle", "use", "usage", "versions"),
    ),
    FormPart(
        "upplagg",
        "Så fungerar det",
        "Upplägg, plattform, språk och hur man kommer in.",
        ("format", "platform", "access", "languages"),
    ),
    FormPart(
        "krav",
        "Villkor, säkerhet och uppföljning",
        "Det som en annan region behöver veta innan den börjar.",
        ("terms", "safety", "follow_up"),
    ),
    FormPart(
        "studier",
        "Studier och effekt",
        "Studier av just det här programmet, och det som ska sägas om effekten.",
        ("studies", "possible_studies", "claims", "conclusion_changes"),
    ),
    FormPart(
        "process",
        "Så togs det fram",
        "Steg a–q i den nationella processen. Ta med dem du känner till.",
        ("process", "process_claim", "user_involvement"),
    ),
    FormPart(
        "till-sist",
        "Till sist",
        "När uppgifterna kontrollerades, och vad du sökte utan att hitta.",
        ("checked", "gaps", "confirmed_by_publisher", "former_ids"),
    ),
)
ASSESSMENT_PARTS = (
    FormPart(
        "bedomning",
        "Bedömningen",
        "Vad den heter, vem som bedömt och vad den gäller.",
        ("title", "assessor", "assessed_version", "scope", "method", "assessor_note", "own_words"),
    ),
    FormPart("kallor", "Källor", "Var bedömningen står.", ("sources",)),
    FormPart(
        "datum",
        "När",
        "Datumen hålls isär. Fyll i dem du vet.",
        (
            "reviewed",
            "published",
            "corrected",
            "valid_until",
            "evidence_reviewed",
            "data_as_of",
            "page_dates",
        ),
    ),
    FormPart(
        "slutsats",
        "Vad bedömarna säger",
        "Slutsatsen först, med förbehåll.",
        ("overall", "effect", "limits", "description", "science", "design", "studies", "to_publisher"),
    ),
    FormPart(
        "granskare",
        "Granskare och svar",
        "Vilka som granskade, och vad utgivaren svarar.",
        ("reviewers", "reply", "supersedes", "former_ids", "note"),
    ),
)
MODELS: tuple[tuple[type[Model], tuple[FormPart, ...]], ...] = (
    (Program, PROGRAM_PARTS),
    (Assessment, ASSESSMENT_PARTS),
)
_ITEMS: Mapping[type[Model], str] = {Study: "Studie", ProcessStep: "Steg"}
"""What one of several is called, where the label of the list is not a word for it."""
_UNWRITABLE = "\u00a4"


def models() -> dict[str, list[dict[str, Any]]]:
    """Every noun of the form with its fields, by the noun's name."""
    found: dict[str, list[dict[str, Any]]] = {}
    for model, _ in MODELS:
        _collect(model, found)
    return found


def _collect(model: type[Model], found: dict[str, list[dict[str, Any]]]) -> None:
    found[model.__name__] = [_described(model, name) for name in model.model_fields]
    for info in model.model_fields.values():
        inner = model_within(info.annotation)
        if inner and inner.__name__ not in found:
            _collect(inner, found)


def _described(model: type[Model], name: str) -> dict[str, Any]:
    """A field for the form's script; what does not hold for it is left out."""
    info = model.model_fields[name]
    inner = model_within(info.annotation)
    example = (info.examples or [""])[0]
    several = _is_tuple(info.annotation)
    if several and isinstance(example, list) and all(isinstance(one, str) for one in example):
        example = ", ".join(example)
    described = {
        "name": name,
        "label": info.title,
        "help": info.description,
        "example": example if isinstance(example, str) else "",
        "required": info.is_required(),
        "several": several,
        "model": inner.__name__ if inner else "",
        "item": _ITEMS.get(inner, "") if inner else "",
        "choices": [[str(one), one.label, one.description] for one in choices_within(info.annotation)],
        **_type_of(marks_of_fields(model)[name]),
    }
    return {key: value for key, value in described.items() if value}


def _is_tuple(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(_is_tuple(one) for one in get_args(annotation))


def _type_of(marks: tuple[object, ...]) -> dict[str, Any]:
    """The list, the kind of text and the limits that the marks of a type say."""
    said: dict[str, Any] = {}
    for mark in marks:
        match mark:
            case Reference(kind=kind):
                said["list"] = kind
            case Calendar():
                said["calendar"] = True
            case StringConstraints(max_length=most, pattern=pattern):
                said |= {"most": most} if most else {}
                said |= {"pattern": str(pattern)} if pattern else {}
            case BeforeValidator(func=check) | AfterValidator(func=check):
                said["kind"] = check.__name__.lstrip("_")
            case _ if most := getattr(mark, "max_length", None):
                said["most"] = most
            case _ if pattern := getattr(mark, "pattern", None):
                said["pattern"] = str(pattern)
    return said


def kinds() -> dict[str, dict[str, str]]:
    """What each kind of text looks like, and the sentences that its type says about a text that does not."""
    written = {**patterns(), "registration": "|".join(f"(?:{one})" for one in REGISTERS.values())}
    return {kind: {"pattern": f"^(?:{written[kind]})$", **refusal} for kind, refusal in sorted(_refusals())}


def _refusals() -> Iterator[tuple[str, dict[str, str]]]:
    seen = set()
    for model in _all_models(Program, Assessment):
        for marks in marks_of_fields(model).values():
            for mark in marks:
                check = getattr(mark, "func", None)
                if check is not None and check not in seen:
                    seen.add(check)
                    yield check.__name__.lstrip("_"), _refusal(check)


def _refusal(check: Any) -> dict[str, str]:
    """What a type says about something that it refuses, with ``¤`` where the text itself stands."""
    try:
        check(_UNWRITABLE)
    except PydanticCustomError as refused:
        context = refused.context or {}
        return {"message": context["message"], "advice": context["help"]}
    raise ValueError(f"{check} takes anything, and has nothing to say")


def _all_models(*tops: type[Model]) -> Iterator[type[Model]]:
    waiting, seen = list(tops), set[type[Model]]()
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            yield model
            waiting += [
                inner for info in model.model_fields.values() if (inner := model_within(info.annotation))
            ]
