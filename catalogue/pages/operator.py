"""Who answers for the site: the one place that says so, also while nobody does."""

from collections.abc import Iterator

from catalogue.meaning.library import Library
from catalogue.model.page import Crumb, Kind, Page

ADDRESS = "/om/ansvar/"


def pages(library: Library) -> Iterator[Page]:
    """One page."""
    operator = library.catalogue.operator
    about = library.catalogue.guides.get("om/biblioteket")
    yield Page(
        address=ADDRESS,
        template="operator.html",
        title="Vem som ansvarar",
        description=(
            f"Programbiblioteket drivs av {operator.name}."
            if operator.name
            else "Biblioteket är en prototyp. Ingen organisation driver det ännu."
        ),
        trail=(Crumb("Om biblioteket", library.guide_address(about)),) if about else (),
        kind=Kind.ABOUT,
    )
