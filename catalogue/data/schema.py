"""The JSON Schema of the open data, made from the records and the model, in the Swedish words of their fields."""

import json
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from inspect import cleandoc
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from catalogue.data.file import JSON, File, as_json
from catalogue.data.lists import ListsDocument
from catalogue.data.programs import SnapshotDocument
from catalogue.data.records import CatalogueDocument, Document, ProgramDocument
from catalogue.meaning.library import Library
from catalogue.model.base import Calendar, Model, Reference, marks_of_fields
from catalogue.model.vocabulary import LISTS

ADDRESS = "/data/schema.json"
DOCUMENTS: tuple[type[Document], ...] = (
    CatalogueDocument,
    ProgramDocument,
    ListsDocument,
    SnapshotDocument,
)
LEFT_OUT = (
    "Ett fält som inte finns med är okänt: ingen källa har svarat. Det betyder varken nej eller noll. Uppgifter "
    "(facts) står som källorna ger dem. Slutsatser (conclusions) har biblioteket räknat fram."
)
PARTIAL_DAY = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


def files(library: Library, base: str) -> Iterator[File]:
    """One schema for all JSON files; what it says of the whole library is its root."""
    schema = {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": f"{base}{ADDRESS}",
        "title": "Programbibliotekets öppna data",
        "description": LEFT_OUT,
        "$ref": f"#/$defs/{CatalogueDocument.__name__}",
        "$defs": definitions("#/$defs/", library),
    }
    yield File(
        ADDRESS,
        as_json(schema),
        "Schema",
        "Vad varje fält betyder och vilka värden det kan ha, som JSON Schema.",
        JSON,
        part="json",
    )


def definitions(where: str, library: Library) -> Mapping[str, Any]:
    """The schema of every record, by name, as they refer to one another when they stand below ``where``."""
    written = library.catalogue.kept.of(_definitions)
    found: Mapping[str, Any] = json.loads(written.replace('"#/$defs/', f'"{where}'))
    return found


@cache
def _definitions() -> str:
    _, whole = models_json_schema(
        [(document, "serialization") for document in DOCUMENTS], schema_generator=_Published
    )
    for made in whole["$defs"].values():
        if "oneOf" in made:  # a closed list says what its words mean; its class speaks to programmers
            made.pop("title", None)
            made.pop("description", None)
    return json.dumps(whole["$defs"], ensure_ascii=False)


class _Published(GenerateJsonSchema):
    """pydantic's schema as readers should meet it: in Swedish, without null, and with examples that are right."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """What is not known is left out, never null."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """What is left out is not known; there is no value to take in its place."""
        return self.generate_inner(schema["schema"])

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """A closed list with the label and the meaning of each of its words."""
        return {"type": "string", "oneOf": [_word(word) for word in schema["members"]]}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A record: what its fields mean, where their words are listed, and an example of each."""
        cls: type[Model] = schema["cls"]
        made = super().model_schema(schema)
        if made.get("title") == cls.__name__:
            del made["title"]
        if made.get("description") == cleandoc(cls.__doc__ or ""):
            del made["description"]  # for programmers, in English
        for name, info in cls.model_fields.items():
            _refine(made["properties"][info.serialization_alias or name], info, marks_of_fields(cls)[name])
        return made


def _word(word: Enum) -> JsonSchemaValue:
    said = {
        "const": word.value,
        "title": getattr(word, "label", ""),
        "description": getattr(word, "description", ""),
    }
    return {key: value for key, value in said.items() if value}


def _refine(made: JsonSchemaValue, info: FieldInfo, marks: tuple[object, ...]) -> None:
    for mark in marks:
        if isinstance(mark, Reference) and mark.kind in LISTS:
            made["description"] = f"{made['description']} Ett id ur {mark.kind} i listor.json."
        if isinstance(mark, Calendar):
            made.get("items", made)["pattern"] = PARTIAL_DAY
    made.pop("examples", None)
    if (example := _example(info)) is not None:
        made["examples"] = [example]


def _example(info: FieldInfo) -> object:
    """The example of a field as it would stand in JSON. Those that only hint at what is inside are left out."""
    written = (info.examples or [None])[0]
    if written in (None, {}, []):
        return None
    adapter: TypeAdapter[object] = TypeAdapter(info.rebuild_annotation())
    try:
        value = adapter.validate_python(written)
    except ValidationError:
        return None
    return adapter.dump_python(value, mode="json", exclude_unset=True)
