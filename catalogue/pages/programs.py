"""The list of all programs."""

from collections.abc import Iterator

from catalogue.meaning.library import Library
from catalogue.meaning.shown import Link
from catalogue.meaning.words import Words
from catalogue.model.page import Page
from catalogue.pages.facets import words
from catalogue.pages.glossary import letter


def pages(library: Library) -> Iterator[Page]:
    """One page with every program and the ways to a shorter list."""
    say = Words(library.vocabulary, library.as_of)
    cards = [say.card(profile) for profile in library.profiles]
    first = {letter(card.name): card.id for card in reversed(cards)}
    conditions = words(library, "conditions")
    yield Page(
        address="/program/",
        template="programs.html",
        title="Alla program",
        description="Alla program i biblioteket, i bokstavsordning.",
        context={
            "cards": cards,
            "letters": first,
            "groups": [
                Link(group.term.label, f"{conditions.address}#{group.id}", str(len(group.profiles)))
                for group in conditions.groups
            ],
            "facets": [words(library, name) for name in ("audiences", "regions", "organisations")],
        },
        group="",
    )
