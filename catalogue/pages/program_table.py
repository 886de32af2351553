"""Every program as a row of one table, for those who compare many and for print."""

from collections.abc import Iterator

from catalogue.meaning.library import Library
from catalogue.model.page import Crumb, Kind, Page
from catalogue.view.paging import parts
from catalogue.view.program_rows import rows

ADDRESS = "/programtabell/"
SIZE = 250
"""How many programs a page of the table holds: lighter than a hundred cards."""


def pages(library: Library) -> Iterator[Page]:
    """The table, cut where it would be too long for one page."""
    every = rows(library)
    for part in parts(ADDRESS, every, SIZE):
        yield Page(
            address=part.address,
            template="program_table.html",
            title=part.titled("Alla program i en tabell"),
            description="För vem, tillstånd, effekt, längd, stöd, regioner och bedömning, ett program på varje rad.",
            context={"part": part, "total": len(every)},
            trail=(Crumb("Program", "/program/"),),
            kind=Kind.LIST if part.number == 1 else None,
        )
