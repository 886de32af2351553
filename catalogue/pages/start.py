"""The start page."""

from collections.abc import Iterator

from catalogue.meaning.library import Library
from catalogue.model.page import Page
from catalogue.pages.facets import words


def pages(library: Library) -> Iterator[Page]:
    """One page: search, the ways in, and what there is."""
    yield Page(
        address="/",
        template="start.html",
        title="Programbiblioteket",
        description="Svenska behandlingsprogram och stödprogram på nätet: vad de är, vad som stöder dem och vad ingen vet.",
        context={
            "groups": words(library, "conditions").by_group,
            "audiences": words(library, "audiences").used,
            "programs": len(library.profiles),
            "assessments": len(library.catalogue.assessments),
            "regions": len(words(library, "regions").used),
        },
    )
