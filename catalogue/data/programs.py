"""The programs as JSON: all in one file, each in its own, and a name with a sum that fixes the whole on one day."""

from collections.abc import Iterator

from catalogue.data.file import JSON, File, as_json
from catalogue.data.records import (
    CatalogueDocument,
    Document,
    ProgramDocument,
    described,
    dumped,
    head,
    program_record,
)
from catalogue.meaning.library import Library
from catalogue.model.base import Address, Line, Whole, field

WHOLE = "/data/programbiblioteket.json"
SNAPSHOT = "/data/snapshot.json"


class SnapshotDocument(Document):
    """What fixes the whole library on one day."""

    model_config = described(
        "Ögonblicksbild", "Ett namn med datum och en kontrollsumma, som ett upphandlingsunderlag kan citera."
    )

    name: Line = field("Namn", "Namnet att citera.", "programbiblioteket-2026-11-22")
    file: Address = field("Fil", "Filen som summan gäller.", f"https://programbiblioteket.example{WHOLE}")
    sha256: Line = field(
        "SHA-256", "Filens kontrollsumma.", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934c"
    )
    bytes: Whole = field("Storlek", "Filens storlek i byte.", "812000")
    programs: Whole = field("Program", "Antal program i filen.", "46")
    assessments: Whole = field("Bedömningar", "Antal bedömningar i filen.", "14")


def files(library: Library, base: str) -> Iterator[File]:
    """The whole library, what fixes it, and each program."""
    records = [program_record(profile, library, base) for profile in library.profiles]
    document = CatalogueDocument(
        **head(CatalogueDocument, "Programbiblioteket", library, base), programs=tuple(records)
    )
    whole = File(
        WHOLE,
        as_json(dumped(document)),
        "Hela biblioteket",
        "Alla program med källor, bedömningar, löptext och slutsatser.",
        JSON,
        part="json",
        dataset="program",
    )
    yield whole
    yield _snapshot(whole, library, base)
    for record in records:
        one = ProgramDocument(**head(ProgramDocument, record.facts.name, library, base), program=record)
        yield File(
            address(record.id),
            as_json(dumped(one)),
            record.facts.name,
            f"Uppgifterna om {record.facts.name}.",
            JSON,
            part="program",
        )


def address(id: str) -> str:
    """The JSON file of a program."""
    return f"/data/program/{id}.json"


def _snapshot(whole: File, library: Library, base: str) -> File:
    name = f"programbiblioteket-{library.as_of}"
    document = SnapshotDocument(
        **head(SnapshotDocument, f"Programbiblioteket {library.as_of}", library, base),
        name=name,
        file=f"{base}{whole.address}",
        sha256=whole.sha256,
        bytes=len(whole.content),
        programs=len(library.profiles),
        assessments=len(library.catalogue.assessments),
    )
    return File(
        SNAPSHOT,
        as_json(dumped(document)),
        name,
        "Namn, datum och kontrollsumma för hela biblioteket.",
        JSON,
        part="citera",
    )
