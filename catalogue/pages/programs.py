"""The list of all programs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from catalogue.meaning.library import Library
from catalogue.model.page import Kind, Page
from catalogue.pages.glossary import letter
from catalogue.view.components import Card, Link
from catalogue.view.facets import answered
from catalogue.view.listings import words
from catalogue.view.paging import ListPart, in_parts, parts
from catalogue.view.phrases import Phrases

ADDRESS = "/program/"


def pages(library: Library) -> Iterator[Page]:
    """Every program, a hundred to a page, with the ways to a shorter list on the first."""
    say = Phrases(library.vocabulary, library.as_of)
    cards = [say.card(profile) for profile in library.profiles]
    conditions = words(library, "conditions")
    whole = Page(
        address=ADDRESS,
        template="programs.html",
        title="Alla program",
        description="Alla program i biblioteket. Välj tillstånd, målgrupp, region och annat för en kortare lista.",
        context={
            "cards": cards,
            "groups": [
                Link(group.term.label, f"{conditions.address}#{group.id}", str(len(group.profiles)))
                for group in conditions.used_groups
            ],
            "listed": [
                words(library, name) for name in ("audiences", "regions", "organisations", "program_areas")
            ],
            "facets": answered(library),
        },
        kind=Kind.LIST,
    )
    for page in in_parts(whole):
        yield replace(page, context={**page.context, "letters": _letters(page.context["part"], cards)})


def _letters(here: ListPart[Card], cards: Sequence[Card]) -> Mapping[str, str]:
    """Where the first program of each letter stands, seen from one part of a list too long for one page."""
    every = parts(ADDRESS, cards)
    if len(every) == 1:
        return {}
    return {
        letter(card.name): f"{'' if part == here else part.address}#{card.id}"
        for part in reversed(every)
        for card in reversed(part.things)
    }
