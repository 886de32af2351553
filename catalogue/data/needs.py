"""The needs map as tables: a row for every cell, also for those where no program is known."""

from collections.abc import Iterator

from catalogue.data.table import Table, table
from catalogue.formats.spreadsheet import Cell
from catalogue.formats.swedish import listing
from catalogue.meaning.library import Library
from catalogue.view import needs


def tables(library: Library) -> tuple[Table, ...]:
    """Conditions by audiences, and by regions."""
    return (
        table(
            "behovskarta-malgrupper",
            "Behovskarta, målgrupper",
            "En rad per tillstånd och målgrupp, också där inget program är känt.",
            _columns("målgrupp"),
            _rows(library, needs.by_audience(library)),
        ),
        table(
            "behovskarta-regioner",
            "Behovskarta, regioner",
            "En rad per tillstånd och region, också där inget program är känt.",
            (*_columns("region"), "användning"),
            _rows(library, needs.by_region(library), with_use=True),
        ),
    )


def _columns(across: str) -> tuple[str, ...]:
    return (
        "grupp",
        "tillstånd",
        across,
        "kända program",
        "starkast om effekten",
        "under utveckling",
        "programmen",
    )


def _rows(library: Library, map_of: needs.NeedsMap, *, with_use: bool = False) -> Iterator[tuple[Cell, ...]]:
    """A row for every cell. Where no program is known the cells are empty, for none may still exist."""
    names = {profile.id: profile.program.name for profile in library.profiles}
    for group in map_of.groups:
        for line in group.lines:
            for column, cell in zip(map_of.columns.values(), line.cells, strict=True):
                yield (
                    group.label,
                    line.label,
                    column,
                    len(cell.programs) or None,
                    cell.effect or None,
                    cell.coming or None,
                    listing(names[id] for id in cell.programs) or None,
                    *((cell.use or None,) if with_use else ()),
                )
