"""The addresses of the JSON files, as an OpenAPI description: what to ask for and what comes back."""

from collections.abc import Iterator, Mapping
from typing import Any

from catalogue.data import lists, programs, schema
from catalogue.data.file import JSON, File, as_json
from catalogue.data.lists import ListsDocument
from catalogue.data.programs import SnapshotDocument
from catalogue.data.records import CatalogueDocument, Document, ProgramDocument
from catalogue.meaning.library import Library
from catalogue.model.operator import Operator

ADDRESS = "/data/openapi.json"
VERSION = "1.0.0"
"""The version of the addresses and records. A change that breaks a reader's code raises the first number."""


def files(library: Library, base: str) -> Iterator[File]:
    """The description."""
    yield File(
        ADDRESS,
        as_json(described(library, base)),
        "Beskrivning av adresserna",
        "Adresserna till JSON-filerna och vad de svarar, som OpenAPI 3.1.",
        JSON,
        part="json",
    )


def _contact(operator: Operator) -> Mapping[str, str]:
    """Whom to ask about the files."""
    ways = {"name": operator.name, "email": operator.email, "url": operator.contact}
    return {key: value for key, value in ways.items() if value}


def described(library: Library, base: str) -> Mapping[str, Any]:
    """The description as plain values."""
    example = library.profiles[0].id if library.profiles else "oroshjalpen"
    return {
        "openapi": "3.1.1",
        "info": {
            "title": "Programbibliotekets öppna data",
            "summary": "Svenska behandlingsprogram och stödprogram på nätet.",
            "description": f"Filerna är färdiga och hämtas utan nyckel. {schema.LEFT_OUT}",
            "version": VERSION,
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
            **(
                {"contact": _contact(library.catalogue.operator)}
                if library.catalogue.operator.is_known
                else {}
            ),
        },
        "servers": [{"url": base}],
        "paths": {
            programs.WHOLE: {"get": _get("helaBiblioteket", "Alla program", CatalogueDocument)},
            programs.address("{id}"): {
                "parameters": [
                    {
                        "name": "id",
                        "in": "path",
                        "required": True,
                        "description": "Programmets id, som i sidans adress.",
                        "schema": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
                        "example": example,
                    }
                ],
                "get": {
                    **_get("ettProgram", "Ett program", ProgramDocument),
                    "responses": {
                        **_answer("Ett program", ProgramDocument),
                        "404": {"description": "Det finns inget program med det id:t."},
                    },
                },
            },
            lists.ADDRESS: {"get": _get("listor", "Vad varje id betyder", ListsDocument)},
            programs.SNAPSHOT: {"get": _get("ogonblicksbild", "Namn och kontrollsumma", SnapshotDocument)},
        },
        "components": {"schemas": schema.definitions("#/components/schemas/", library)},
    }


def _get(id: str, summary: str, document: type[Document]) -> Mapping[str, Any]:
    return {"operationId": id, "summary": summary, "responses": _answer(summary, document)}


def _answer(description: str, document: type[Document]) -> Mapping[str, Any]:
    reference = {"$ref": f"#/components/schemas/{document.__name__}"}
    return {"200": {"description": description, "content": {JSON: {"schema": reference}}}}
