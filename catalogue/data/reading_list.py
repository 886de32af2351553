"""The reading list as a table: a row for each fact to look for."""

from catalogue.data.table import Table, table
from catalogue.meaning.library import Library
from catalogue.view.reading_list import papers

NAME = "las-studier"


def tables(library: Library) -> tuple[Table, ...]:
    """One table, in the order of the page."""
    return (
        table(
            NAME,
            "Studier att läsa",
            "En rad per uppgift som fattas: i vilken studie, var den brukar stå och vad den avgör. Viktigast först.",
            (
                *(
                    "ordning",
                    "studie",
                    "adress",
                    "program-id",
                    "program",
                    "gäller",
                    "uppgift",
                    "fält",
                    "var i studien",
                ),
                *("svar som avgörs", "det vi säger i dag"),
            ),
            (
                (
                    place,
                    paper.name,
                    paper.found.address if paper.found else None,
                    paper.program_id,
                    paper.program.label,
                    paper.scope,
                    fact.what,
                    fact.field,
                    fact.where,
                    paper.answers,
                    paper.today,
                )
                for place, paper in enumerate(papers(library), start=1)
                for fact in paper.facts
            ),
        ),
    )
