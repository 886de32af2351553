"""Programs for a condition, or a group of conditions, and an audience: the shorter list that most people look for."""

from collections.abc import Iterable, Iterator, Mapping

from catalogue.formats.swedish import capital, counted, uncapital
from catalogue.meaning.library import Library
from catalogue.meaning.whom import people
from catalogue.model import addresses
from catalogue.model.page import Crumb, Kind, Page
from catalogue.model.term import Term
from catalogue.model.vocabulary import Vocabulary
from catalogue.pages.facets import URGENT
from catalogue.view.components import Link
from catalogue.view.listings import LISTINGS
from catalogue.view.paging import in_parts
from catalogue.view.pairs import CONDITIONS, GROUPS, Pair, SharedList, own_address, places
from catalogue.view.phrases import Phrases


def pages(library: Library) -> Iterator[Page]:
    """A page for each pair whose list is no other page's list already."""
    found = places(library)
    for pair, place in found.items():
        if place.address == own_address(pair):
            yield from in_parts(_page(pair, place, found, library))


def _page(pair: Pair, place: SharedList, found: Mapping[Pair, SharedList], library: Library) -> Page:
    vocabulary = library.vocabulary
    word, audience = _term(pair, vocabulary), vocabulary.audiences[pair.audience]
    is_group = pair.list_name == GROUPS
    group = pair.id if is_group else vocabulary.conditions[pair.id].group
    say = Phrases(vocabulary, library.as_of)
    profiles = library.in_order(place.programs)
    narrower = [
        Pair(CONDITIONS, id, pair.audience)
        for id, term in vocabulary.conditions.items()
        if term.group == pair.id
    ]
    beside = [
        Pair(pair.list_name, pair.id, other) for other in vocabulary.audiences if other != pair.audience
    ]
    list_name, trail = ("audiences", audience) if is_group else (CONDITIONS, word)
    above = Crumb(trail.label, addresses.facet(list_name, pair.audience if is_group else pair.id))
    return Page(
        address=place.address,
        template="pairs.html",
        title=(
            f"Program för {audience.label.lower()}: {uncapital(word.label)}"
            if is_group
            else f"{word.label}: program för {audience.label.lower()}"
        ),
        description=(
            f"{counted(len(profiles), 'program', 'program')} för "
            f"{people([pair.audience], uncapital(word.label), vocabulary)}: "
            "vad som är känt om effekten, vem som använder dem och vad som saknas."
        ),
        context={
            "cards": [say.card(profile, "" if is_group else pair.id) for profile in profiles],
            "count": len(profiles),
            "term": word,
            "audience": audience,
            "urgent": group in URGENT,
            "narrower": [*_links(narrower, found, vocabulary, place)],
            "beside": [*_links(beside, found, vocabulary, place, by_audience=True)],
            "above": above,
        },
        trail=(Crumb(LISTINGS[list_name].heading, addresses.facet(list_name)), above),
        kind=Kind.PAIR,
        lists=((addresses.facet("audiences", pair.audience),), tuple(_conditions(pair, vocabulary))),
        file=f"content/vocabulary/{pair.list_name}.yaml",
    )


def _links(
    pairs: Iterable[Pair],
    found: Mapping[Pair, SharedList],
    vocabulary: Vocabulary,
    here: SharedList,
    *,
    by_audience: bool = False,
) -> Iterator[Link]:
    """Links to where some pairs are listed, named by what sets them apart from this page."""
    for pair in pairs:
        if (place := found.get(pair)) and place.address != here.address:
            term = vocabulary.audiences[pair.audience] if by_audience else _term(pair, vocabulary)
            yield Link(capital(term.label), place.address, str(len(place.programs)))


def _conditions(pair: Pair, vocabulary: Vocabulary) -> Iterator[str]:
    """The pages of the conditions of a pair."""
    for id, term in vocabulary.conditions.items():
        if pair.id == (term.group if pair.list_name == GROUPS else id):
            yield addresses.facet(CONDITIONS, id)


def _term(pair: Pair, vocabulary: Vocabulary) -> Term:
    term: Term = getattr(vocabulary, pair.list_name)[pair.id]
    return term
