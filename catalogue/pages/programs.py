"""The list of all programs."""

from collections.abc import Iterator

from catalogue.meaning.library import Library
from catalogue.model.page import Page
from catalogue.pages.facets import words


def pages(library: Library) -> Iterator[Page]:
    """One page with every program and the ways to a shorter list."""
    yield Page(
        address="/program/",
        template="programs.html",
        title="Alla program",
        description="Alla program i biblioteket, i bokstavsordning.",
        context={
            "profiles": library.profiles,
            "groups": words(library, "conditions").by_group,
            "facets": [words(library, name) for name in ("audiences", "regions", "organisations")],
        },
        group="",
    )
