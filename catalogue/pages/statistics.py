"""What the library holds in figures, each drawn and in numbers."""

from collections.abc import Iterator

from catalogue.data.statistics import tables
from catalogue.formats.swedish import number
from catalogue.meaning.library import Library
from catalogue.model.page import Kind, Page
from catalogue.view.figures import Figure, FigureRow, figures

ADDRESS = "/statistik/"

Bar = tuple[str, str, float, bool]
"""The words of a row, its number in words, how long its bar is, and whether it is what nobody has said."""


def pages(library: Library) -> Iterator[Page]:
    """One page."""
    yield Page(
        address=ADDRESS,
        template="statistics.html",
        title="Statistik",
        description="Vad biblioteket innehåller i siffror, och hur mycket som är okänt.",
        context={
            "figures": [(figure, [_bar(row, figure) for row in figure.rows]) for figure in figures(library)],
            "tables": [table.address for table in tables(library)],
        },
        kind=Kind.ABOUT,
    )


def _bar(row: FigureRow, figure: Figure) -> Bar:
    """A row with its bar as a share of the longest."""
    count = row.count
    length = round(100 * (count or 0) / figure.longest, 1) if figure.longest else 0
    return row.label, "" if count is None else number(count), length, row.lacking
