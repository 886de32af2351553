"""The start page."""

from collections.abc import Iterator

from catalogue.meaning.library import Library
from catalogue.model.page import Page
from catalogue.pages.news import LATEST, told
from catalogue.view.components import Link
from catalogue.view.help import in_danger
from catalogue.view.listings import words
from catalogue.view.pairs import GROUPS, Pair, SharedList, places
from catalogue.view.standing import standing


def pages(library: Library) -> Iterator[Page]:
    """One page: search, the ways in, and what there is."""
    conditions = words(library, "conditions")
    in_order = list(library.vocabulary.audiences)
    lists = places(library)
    audiences = sorted(words(library, "audiences").used, key=lambda audience: in_order.index(audience.id))
    yield Page(
        address="/",
        template="start.html",
        title="Programbiblioteket",
        description=(
            "Svenska behandlingsprogram och stödprogram på nätet: vad de är, vad som är känt om effekten "
            "och vad vi ännu inte vet."
        ),
        context={
            "dangers": tuple(in_danger(library.vocabulary)),
            "audiences": [Link(audience.term.label, audience.address) for audience in audiences],
            "timetable": [
                (
                    Link(group.term.label, f"{conditions.address}#{group.id}"),
                    [_cell(lists.get(Pair(GROUPS, group.id, audience.id))) for audience in audiences],
                )
                for group in conditions.used_groups
            ],
            "news": told(library)[:LATEST],
            "standing": standing(library.profiles),
            "programs": len(library.profiles),
            "assessments": len(library.catalogue.assessments),
            "regions": len(words(library, "regions").used),
            "collected": library.collected or library.as_of,
        },
    )


def _cell(place: SharedList | None) -> Link | None:
    """How many programs there are for a group and an audience, and where they are listed."""
    return Link(str(len(place.programs)), place.address) if place else None
