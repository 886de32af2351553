"""The conditions as a table: also those that no known program is for, since they are what many look for."""

from collections.abc import Iterator

from catalogue.data.table import Table, table
from catalogue.formats.spreadsheet import Cell
from catalogue.formats.swedish import listing
from catalogue.meaning.library import Library
from catalogue.view.listings import words


def tables(library: Library, base: str) -> tuple[Table, ...]:
    """A row for each condition."""
    return (
        table(
            "tillstand",
            "Tillstånd",
            "En rad per tillstånd, också de som inget känt program är till för.",
            (
                "id",
                "tillstånd",
                "grupp",
                "beskrivning",
                "vardagsord",
                *_CODE,
                "NPO",
                "kända program",
                "1177",
                "sida",
            ),
            _rows(library, base),
        ),
    )


_CODE = ("ICD-10-SE (vår mappning)", "om koden")


def _rows(library: Library, base: str) -> Iterator[tuple[Cell, ...]]:
    """The number of known programs may be nought: the library knows of none, which is not that none exists."""
    groups, areas = library.vocabulary.condition_groups, library.vocabulary.program_areas.values()
    for word in words(library, "conditions").all:
        condition = word.term
        yield (
            word.id,
            condition.label,
            groups[condition.group].label,
            condition.description,
            listing(condition.lay_words) or None,
            listing(condition.icd10se) or None,
            condition.icd10se_note,
            listing(area.label for area in areas if word.id in {led.condition for led in area.leads}) or None,
            len(word.profiles),
            " ".join(article.url for article in condition.articles) or None,
            f"{base}{word.address}",
        )
