"""The page about the open data: each kind of file explained, with an example from the library itself.

The files themselves, with their sizes and sums, are made by the stage export and handed to the drawing of every page.
"""

from collections.abc import Iterator

from catalogue.data import feeds, programs, search
from catalogue.data.file import LICENCE, as_json
from catalogue.data.records import program_record
from catalogue.data.tables import uses
from catalogue.formats.spreadsheet import as_csv
from catalogue.meaning.library import Library, Profile
from catalogue.model.page import Kind, Page

ADDRESS = "/data/"


def pages(library: Library) -> Iterator[Page]:
    """One page."""
    profile = next((one for one in library.profiles if one.effects), None)
    yield Page(
        address=ADDRESS,
        template="data.html",
        title="Öppna data",
        description="Allt som står i biblioteket, som filer att ladda ner, räkna på och bygga vidare på.",
        context={
            "licence": LICENCE,
            "whole": programs.WHOLE,
            "feed": feeds.ADDRESS,
            "search_address": search.ADDRESS,
            "snapshot": f"programbiblioteket-{library.as_of}",
            "one": profile,
            "one_address": programs.address(profile.id) if profile else "",
            "json_example": _json(profile, library) if profile else "",
            "csv_example": _csv(library),
        },
        kind=Kind.ABOUT,
    )


def _json(profile: Profile, library: Library) -> str:
    """The beginning of a program's file: a few facts and a conclusion."""
    record = program_record(profile, library, "https://programbiblioteket.example")
    effect = record.conclusions.effects[0]
    shown = {
        "id": record.id,
        "facts": {"name": record.facts.name, "kind": record.facts.kind},
        "conclusions": {
            "effects": [
                {
                    "conditions": effect.conditions,
                    "audiences": effect.audiences,
                    "state": effect.state,
                    "finding": effect.finding,
                }
            ]
        },
    }
    return as_json(shown).decode().strip()


def _csv(library: Library) -> str:
    """The first rows of the table about use."""
    table = uses(library)
    return as_csv(table.columns, table.rows[:2]).decode("utf-8-sig").strip()
