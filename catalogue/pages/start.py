"""The start page."""

from collections.abc import Iterator

from catalogue.meaning.library import Library
from catalogue.meaning.shown import Link
from catalogue.model.page import Page
from catalogue.pages.facets import words


def pages(library: Library) -> Iterator[Page]:
    """One page: search, the ways in, and what there is."""
    conditions = words(library, "conditions")
    in_order = list(library.vocabulary.audiences)
    audiences = sorted(words(library, "audiences").used, key=lambda audience: in_order.index(audience.id))
    yield Page(
        address="/",
        template="start.html",
        title="Programbiblioteket",
        description=(
            "Svenska behandlingsprogram och stödprogram på nätet: vad de är, vad som är känt om effekten "
            "och vad ingen har svarat på."
        ),
        context={
            "audiences": [Link(audience.term.label, audience.address) for audience in audiences],
            "timetable": [
                (
                    Link(group.term.label, f"{conditions.address}#{group.id}"),
                    [len(group.profiles & audience.under) for audience in audiences],
                )
                for group in conditions.groups
            ],
            "programs": len(library.profiles),
            "assessments": len(library.catalogue.assessments),
            "regions": len(words(library, "regions").used),
            "collected": library.collected or library.as_of,
        },
    )
