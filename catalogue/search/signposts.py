"""The signposts of the quick search: every page that is searched, with its names and words, not its text.

A signpost is a row, since there may be thousands and they are all sent to the reader: address, kind, title, a few
words about it, other names, words, headings, the places in the list of what it belongs to, and of what it lists. A
program belongs to its conditions, audiences, regions, publishers and instruments, and is found by their words without
carrying them. A list of programs for several things is found by words for all of them.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.model import addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.page import Kind, Page
from catalogue.model.program import Program
from catalogue.model.vocabulary import Vocabulary
from catalogue.search import commonest, keywords
from catalogue.search.slips import endangered, fold

WITHOUT_A_TEXT = frozenset({Kind.PROGRAM, Kind.ASSESSMENT, Kind.PAIR, Kind.COMPARISON})
"""Kinds that say what a page is about by what it belongs to, so that a large library stays light."""
ORDINARY = 2_000
"""How many of the commonest words say little by themselves about what somebody is looking for."""
SOURCE = "real and ordinary: from wordfreq 3.1.1 by Robyn Speer, CC BY-SA 4.0"


@dataclass(frozen=True)
class Signpost:
    """A page, or a word on one, and how it is found."""

    address: str
    kind: Kind
    title: str
    text: str = ""
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    """The addresses of what it belongs to."""
    lists: tuple[tuple[str, ...], ...] = ()
    """For each thing that it lists programs for, the addresses of pages about that thing."""


def index(pages: Iterable[Page], catalogue: Catalogue, written: Iterable[str] = ()) -> Mapping[str, Any]:
    """What the search page needs to answer at once, ready to be written as JSON.

    ``written`` are texts of the site: a word that stands in one is as real as the commonest words of Swedish.
    """
    signposts = tuple(_signposts(pages, catalogue))
    places = {signpost.address: place for place, signpost in enumerate(signposts)}
    common = commonest.words()
    ordinary = frozenset(common[:ORDINARY])
    ours = {word for one in signposts for word in _own_words(one, ordinary)}
    real = {*common, *(word for text in written for word in _words(text))} - ordinary
    return {
        "kinds": {kind: kind.label for kind in Kind},
        "signposts": [_row(signpost, places) for signpost in signposts],
        "same": keywords.same(catalogue.vocabulary),
        "ordinary": " ".join(sorted({fold(word) for word in ordinary})),
        "real": " ".join(catalogue.kept.of(endangered, sorted(real), sorted(ours))),
        "source": SOURCE,
    }


def astray(pages: Iterable[Page], vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The words that lead to a page that is not searched, by the id of their entry, with the address."""
    searched = {page.address for page in pages if page.kind}
    for id, term in vocabulary.search_words.items():
        yield from ((id, address) for address in term.pages if address not in searched)


def _own_words(signpost: Signpost, ordinary: Collection[str]) -> Iterator[str]:
    """What a slip may be a slip of: words of names, words that stand alone, and the telling words of phrases."""
    for name in (signpost.title, *signpost.names):
        yield from _words(name)
    for phrase in signpost.words:
        parts = _words(phrase)
        yield from (word for word in parts if len(parts) == 1 or word not in ordinary)


def _words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return re.findall(r"[^\W\d_]+", text.lower())


def _row(signpost: Signpost, places: Mapping[str, int]) -> Sequence[Any]:
    """A signpost as it is sent: without the empty fields at its end."""
    row: list[Any] = [signpost.address, signpost.kind, signpost.title, signpost.text]
    row += [signpost.names, signpost.words, signpost.headings, _places(signpost.under, places)]
    row.append([_places(one, places) for one in signpost.lists])
    while not row[-1]:
        row.pop()
    return row


def _places(some: Iterable[str], places: Mapping[str, int]) -> list[int]:
    return sorted({places[address] for address in some if address in places})


def _signposts(pages: Iterable[Page], catalogue: Catalogue) -> Iterator[Signpost]:
    vocabulary = catalogue.vocabulary
    known = dict(_known(catalogue))
    for page in pages:
        if page.kind:
            found = dict(known.get(page.address, {}))
            found["words"] = (*found.get("words", ()), *keywords.of_page(page.address, vocabulary))
            text = "" if page.kind in WITHOUT_A_TEXT else page.description
            yield Signpost(page.address, page.kind, page.title, text, lists=page.lists, **found)
    for id, term in vocabulary.glossary.items():
        yield Signpost(addresses.word(id), Kind.WORD, term.label, term.description, names=term.also)


def _known(catalogue: Catalogue) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What the facts say about how a page is found, by its address."""
    vocabulary = catalogue.vocabulary
    for id, program in catalogue.programs.items():
        yield (
            addresses.program(id),
            {
                "names": (*program.value.aliases, *keywords.within_name(program.value.name)),
                "under": _under(program.value),
            },
        )
    for id, assessment in catalogue.assessments.items():
        yield addresses.assessment(id), {"under": (addresses.program(assessment.program),)}
    for id, guide in catalogue.guides.items():
        found = {
            "words": keywords.of_guide(id, guide.body.text, vocabulary),
            "headings": tuple(heading.text for heading in guide.body.headings),
        }
        yield addresses.guide(id, vocabulary.sections[guide.section]), found
    yield from _known_words(vocabulary)


def _known_words(vocabulary: Vocabulary) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for id, condition in vocabulary.conditions.items():
        found = {
            "names": (condition.label,),
            "words": keywords.of_condition(condition),
            "headings": (vocabulary.condition_groups[condition.group].label,),
        }
        yield addresses.facet("conditions", id), found
    for id, audience in vocabulary.audiences.items():
        yield addresses.facet("audiences", id), {"names": (audience.label,)}
    for id, region in vocabulary.regions.items():
        yield (
            addresses.facet("regions", id),
            {
                "names": (region.label, region.short),
                "words": region.places,
            },
        )
    for id, organisation in vocabulary.organisations.items():
        under = _facets("regions", filter(None, [organisation.region]))
        found = {
            "names": (
                organisation.label,
                *keywords.within_name(organisation.label),
                *keywords.beside_comma(organisation.label),
            ),
            "words": keywords.of_organisation(organisation, vocabulary),
        }
        yield addresses.facet("organisations", id), {**found, "under": under}
    for id, area in vocabulary.program_areas.items():
        yield addresses.facet("program_areas", id), {"names": (area.label, f"NPO {area.label}")}
    for id, instrument in vocabulary.instruments.items():
        under = _facets("conditions", instrument.conditions)
        found = {
            "names": (instrument.label, *keywords.of_instrument(instrument)),
            "words": keywords.MEASURING,
        }
        yield addresses.facet("instruments", id), {**found, "under": under}


def _under(program: Program) -> tuple[str, ...]:
    return (
        *_facets("conditions", (treated.condition for treated in program.conditions)),
        *_facets("audiences", program.audience.groups),
        *_facets("organisations", filter(None, [program.publisher, program.provider])),
        *_facets("regions", (use.region for use in program.use)),
        *_facets("instruments", (one.instrument for one in program.instruments)),
    )


def _facets(list_name: str, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(addresses.facet(list_name, id) for id in ids)
