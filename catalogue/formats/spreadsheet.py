"""Tables as files that a Swedish Excel opens right, and that no spreadsheet takes for formulas."""

import csv
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

from xlsxwriter import Workbook

Cell = str | int | float | None
Sheet = tuple[str, Sequence[str], Iterable[Sequence[Cell]]]
"""A name, the headings of the columns, and the rows."""

LONGEST_CELL = 32_767
"""Characters that Excel takes in a cell."""

_FORMULA = tuple("=+-@\t\r\n\N{MINUS SIGN}\uff1d\uff0b\uff0d\uff20")
"""What a formula begins with, also in the wide letters of Asian keyboards."""


def neutral(cell: Cell) -> Cell:
    """The cell, with an apostrophe before what a spreadsheet would run (OWASP, CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA) else cell


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The table as CSV: UTF-8 with a byte order mark, semicolons and decimal commas, as Swedish Excel wants it."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_swedish(neutral(cell)) for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _swedish(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.6f}".rstrip("0").rstrip(".").replace(".", ",")
    return str(cell)


def as_xlsx(sheets: Iterable[Sheet], title: str, day: date) -> bytes:
    """Sheets as one workbook, text always as text. The same sheets and day give the same bytes."""
    out = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(out, options) as book:
        book.set_properties({"title": title, "created": datetime(day.year, day.month, day.day, tzinfo=UTC)})
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        for name, columns, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 1)
            sheet.set_column(0, len(columns) - 1, 24, wrapped)
            sheet.write_row(0, 0, columns, bold)
            last = 0
            for last, row in enumerate(rows, start=1):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(last, column, cell[:LONGEST_CELL])
                    elif cell is not None:
                        sheet.write_number(last, column, cell)
            sheet.autofilter(0, 0, last, len(columns) - 1)
    return out.getvalue()
