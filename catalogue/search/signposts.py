"""The signposts of the quick search: every page that is searched, with its names and words, not its text.

A signpost is a row, since there may be thousands and they are all sent to the reader: address, group, title, a few
words about it, other names, words, headings, and the places in the list of what it belongs to. A program belongs to
its conditions, audiences, regions, publishers and instruments, and is found by their words without carrying them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.model import addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.page import Page
from catalogue.model.program import Program
from catalogue.model.vocabulary import Vocabulary
from catalogue.search import keywords

WITHOUT_A_TEXT = frozenset({"Program", "Bedömningar"})
"""Groups that say what a page is about by what it belongs to, so that a large library stays light."""


@dataclass(frozen=True)
class Signpost:
    """A page, or a word on one, and how it is found."""

    address: str
    group: str
    title: str
    text: str = ""
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    """The addresses of what it belongs to."""


def index(pages: Iterable[Page], catalogue: Catalogue) -> Mapping[str, Any]:
    """What the search page needs to answer at once, ready to be written as JSON."""
    signposts = tuple(_signposts(pages, catalogue))
    places = {signpost.address: place for place, signpost in enumerate(signposts)}
    return {
        "signposts": [_row(signpost, places) for signpost in signposts],
        "same": keywords.same(catalogue.vocabulary),
    }


def _row(signpost: Signpost, places: Mapping[str, int]) -> Sequence[Any]:
    """A signpost as it is sent: without the empty fields at its end."""
    under = sorted({places[address] for address in signpost.under if address in places})
    row: list[Any] = [signpost.address, signpost.group, signpost.title, signpost.text]
    row += [signpost.names, signpost.words, signpost.headings, under]
    while not row[-1]:
        row.pop()
    return row


def _signposts(pages: Iterable[Page], catalogue: Catalogue) -> Iterator[Signpost]:
    known = dict(_known(catalogue))
    for page in pages:
        if page.group:
            text = "" if page.group in WITHOUT_A_TEXT else page.description
            yield Signpost(page.address, page.group, page.title, text, **known.get(page.address, {}))
    for id, term in catalogue.vocabulary.glossary.items():
        yield Signpost(addresses.word(id), "Ordlista", term.label, term.description, names=term.also)


def _known(catalogue: Catalogue) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What the facts say about how a page is found, by its address."""
    vocabulary = catalogue.vocabulary
    for id, program in catalogue.programs.items():
        yield addresses.program(id), {"names": program.value.aliases, "under": _under(program.value)}
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
        yield addresses.facet("regions", id), {"names": (region.label, region.short)}
    for id, organisation in vocabulary.organisations.items():
        under = _facets("regions", filter(None, [organisation.region]))
        found = {"names": (organisation.label,), "words": keywords.of_organisation(organisation, vocabulary)}
        yield addresses.facet("organisations", id), {**found, "under": under}
    for id, instrument in vocabulary.instruments.items():
        under = _facets("conditions", instrument.conditions)
        found = {"names": (instrument.label, *keywords.of_instrument(instrument))}
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
