"""The components that pages are made of, drawn from their own examples, for whoever takes over the library."""

from collections.abc import Iterator

from catalogue.formats.component_files import among_others, components
from catalogue.meaning.library import Library
from catalogue.model.page import Crumb, Kind, Page
from catalogue.pages.about import ABOUT


def pages(library: Library) -> Iterator[Page]:
    """One page with all of them."""
    guides = library.catalogue.guides
    every = {one.name: one for one in components()}
    yield Page(
        address="/om/formen/",
        template="components.html",
        title="Sidornas byggdelar",
        description="Varje byggdel med sina exempel och när den används, för den som tar över eller bygger vidare.",
        context={"components": [(one, among_others(one, every)) for one in every.values()]},
        trail=(Crumb("Om biblioteket", library.guide_address(guides[ABOUT])),) if ABOUT in guides else (),
        kind=Kind.LIST,
    )
