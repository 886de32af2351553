"""A table of open data: what it is called, what its columns are, and its rows."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.formats.spreadsheet import Cell


@dataclass(frozen=True)
class Table:
    """A table with a name for its file and its sheet, a heading for each column, and its rows."""

    name: str
    title: str
    description: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def address(self) -> str:
        """Where the table lies as CSV."""
        return f"/data/{self.name}.csv"


def table(
    name: str, title: str, description: str, columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]
) -> Table:
    """A table of rows that are made one after another."""
    return Table(name, title, description, columns, tuple(rows))
