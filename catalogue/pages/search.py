"""The search page and the page for addresses that do not exist."""

from collections.abc import Iterator

from catalogue.meaning.library import Library
from catalogue.model.page import Page
from catalogue.view.help import in_danger
from catalogue.view.listings import words


def pages(library: Library) -> Iterator[Page]:
    """Search, which without JavaScript lists every way in, and the 404 page."""
    yield Page(
        address="/sok/",
        template="search.html",
        title="Sök",
        description="Sök bland program, bedömningar, vägledning och ord.",
        context={
            "groups": words(library, "conditions").groups,
            "profiles": library.profiles,
            "dangers": tuple(in_danger(library.vocabulary)),
        },
    )
    yield Page(
        address="/404.html",
        template="not_found.html",
        title="Sidan finns inte",
        description="Adressen leder inte till någon sida.",
        listed=False,
        context={"dangers": tuple(in_danger(library.vocabulary))},
    )
