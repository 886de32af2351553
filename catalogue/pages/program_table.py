"""Every program as a row of one table, for those who compare many and for print."""

from collections.abc import Iterator

from catalogue.meaning.library import Library
from catalogue.model.page import Crumb, Kind, Page
from catalogue.view.paging import addresses
from catalogue.view.program_rows import rows

ADDRESS = "/programtabell/"
SIZE = 250
"""How many programs a page of the table holds: lighter than a hundred cards."""


def pages(library: Library) -> Iterator[Page]:
    """The table, cut where it would be too long for one page."""
    every = rows(library)
    where = addresses(ADDRESS, len(every), SIZE)
    for number, address in enumerate(where, start=1):
        start = (number - 1) * SIZE
        first = number == 1
        yield Page(
            address=address,
            template="program_table.html",
            title="Alla program i en tabell"
            if first
            else f"Alla program i en tabell, sida {number} av {len(where)}",
            description="För vem, tillstånd, effekt, längd, stöd, regioner och bedömning, ett program på varje rad.",
            context={
                "rows": every[start : start + SIZE],
                "start": start,
                "total": len(every),
                "where": where,
                "number": number,
            },
            trail=(Crumb("Program", "/program/"),),
            kind=Kind.LIST if first else None,
        )
