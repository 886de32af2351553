"""The figures as one table: a row for every row of every figure."""

from catalogue.data.table import Table, table
from catalogue.meaning.library import Library
from catalogue.view.figures import figures

NAME = "statistik"


def tables(library: Library) -> tuple[Table, ...]:
    """One table. Where nothing is known the number is empty."""
    return (
        table(
            NAME,
            "Statistik",
            "Siffrorna på sidan Statistik: en rad per figur och rad i figuren.",
            ("figur", "rad", "antal", "av", "enhet", "vad raden är"),
            (
                (
                    figure.title,
                    row.label,
                    row.count,
                    figure.total,
                    figure.unit,
                    "okänt" if row.lacking or row.count is None else "känt",
                )
                for figure in figures(library)
                for row in figure.rows
            ),
        ),
    )
