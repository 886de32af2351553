"""The pages of what programs are listed under: conditions, audiences, regions, publishers, instruments."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from catalogue.formats.swedish import day, uncapital
from catalogue.meaning.contact import chain, reach
from catalogue.meaning.library import Library
from catalogue.meaning.whom import has_it, people
from catalogue.model import addresses
from catalogue.model.page import Crumb, Kind, Page
from catalogue.model.vocabulary import Vocabulary
from catalogue.view import tallies, tiles
from catalogue.view.comparison import BRIEF, compared
from catalogue.view.components import Link, notes
from catalogue.view.coverage import coverage
from catalogue.view.forest import of_condition
from catalogue.view.lacking import lacking
from catalogue.view.listings import LISTINGS, ListedTerm, words
from catalogue.view.paging import in_parts
from catalogue.view.pairs import audiences_for, groups_for
from catalogue.view.phrases import Phrases
from catalogue.view.self_referral import ease, open_in_regions, open_to_all
from catalogue.view.ways_in import way_in

KINDS = {
    "conditions": Kind.CONDITION,
    "audiences": Kind.AUDIENCE,
    "regions": Kind.REGION,
    "organisations": Kind.PUBLISHER,
    "instruments": Kind.INSTRUMENT,
    "program_areas": Kind.PROGRAM_AREA,
}
URGENT = frozenset(
    {"nedstamdhet", "sjalvskada", "trauma", "sorg-och-kris", "atstorningar", "psykos-och-bipolar"}
)
"""Groups of conditions whose pages say at once where help is."""

NO_PROGRAM = "Biblioteket känner inte till något program för det här."
"""What is said about a condition that no program stands under."""


def pages(library: Library) -> Iterator[Page]:
    """For each list a page with its words, and a page for each word."""
    say = Phrases(library.vocabulary, library.as_of)
    for list_name, listing in LISTINGS.items():
        listed = words(library, list_name)
        yield Page(
            address=listed.address,
            template="facet_index.html",
            title=listing.heading,
            description=listing.description,
            context={"listed": listed, "tilemap": tiles.programs_known(library)},
            kind=Kind.LIST,
        )
        for word in listed.all:
            page = Page(
                address=word.address,
                template=f"{list_name}.html",
                title=listing.title(word.term.label),
                description=_described(library, word, list_name),
                context={
                    "word": word,
                    "term": word.term,
                    "cards": [say.card(profile) for profile in word.profiles],
                    **ABOUT[list_name](library, word, say),
                },
                trail=(Crumb(listing.heading, listed.address),),
                kind=KINDS[list_name],
                file=f"content/vocabulary/{list_name}.yaml",
            )
            yield from in_parts(page) if listing.lists_programs else [page]


def _described(library: Library, word: ListedTerm, list_name: str) -> str:
    """What a page is about; a condition without a program says so, since a search shows no more than this."""
    said = word.term.description or f"{word.term.label} i Programbiblioteket."
    if list_name != "conditions" or _having(library, word):
        return said
    return f"{said} {_for_whom(library, word) if word.profiles else NO_PROGRAM}"


def _having(library: Library, word: ListedTerm) -> bool:
    """Whether any program is for those who have the condition themselves."""
    groups = (id for profile in word.profiles for id in profile.program.audience.groups)
    return any(has_it(id, library.vocabulary) for id in groups)


def _for_whom(library: Library, word: ListedTerm) -> str:
    """Said only where no program is for those who have the condition themselves: whom they are for."""
    if _having(library, word):
        return ""
    served = {id for profile in word.profiles for id in profile.program.audience.groups}
    in_order = [id for id in library.vocabulary.audiences if id in served]
    label = uncapital(word.term.label)
    are = "Programmet är" if len(word.profiles) == 1 else "Programmen är"
    them = people(in_order, label, library.vocabulary)
    return f"{are} för {them}. För den som själv har {label} känner vi inte till något."


def _about_condition(library: Library, word: ListedTerm, say: Phrases) -> Mapping[str, Any]:
    vocabulary = library.vocabulary
    group = word.term.group
    claims = [
        effect.claim
        for profile in word.profiles
        for effect in profile.effects
        if word.id in effect.conditions
    ]
    return {
        "group": Link(vocabulary.condition_groups[group].label, f"{addresses.facet('conditions')}#{group}"),
        **_beside(library, word),
        "no_program": NO_PROGRAM,
        "for_whom": _for_whom(library, word),
        "having": _having(library, word),
        "open": open_to_all(word.profiles),
        "open_in_regions": open_in_regions(word.profiles, vocabulary),
        "urgent": group in URGENT,
        "doors": [(door, notes(word.term.sources, door)) for door in word.term.doors],
        "led_by": [
            (Link(area.label, addresses.facet("program_areas", id)), led.about)
            for id, area in vocabulary.program_areas.items()
            for led in area.leads
            if led.condition == word.id
        ],
        "tally": tallies.tally(claims, len(word.profiles)),
        "audiences": audiences_for(library, word.id),
        "plots": of_condition(word.profiles, word.id, vocabulary),
        "lacking": lacking(word.id, word.profiles, library),
        "indications": [one for one in vocabulary.indications.values() if word.id in one.conditions],
        "coverage": coverage(word.profiles, vocabulary, word.id),
        "comparison": compared(library, word.profiles, word.id, BRIEF),
        "instruments": [
            Link(instrument.label, addresses.facet("instruments", id))
            for id, instrument in vocabulary.instruments.items()
            if word.id in instrument.conditions
        ],
        "cards": [say.card(profile, word.id) for profile in sorted(word.profiles, key=ease)],
    }


def _beside(library: Library, word: ListedTerm) -> Mapping[str, list[Link]]:
    """The conditions that stand near: with programs, those named as near before the rest of the group; and without."""
    others = [one for one in words(library, "conditions").all if one.id != word.id]
    near = [one for one in others if one.id in word.term.near]
    group = [one for one in others if one.term.group == word.term.group and one not in near]
    return {
        "beside": [
            Link(one.term.label, one.address, f", {one.count}") for one in (*near, *group) if one.profiles
        ],
        "see": [Link(one.term.label, one.address) for one in near if not one.profiles],
    }


def _about_audience(library: Library, word: ListedTerm, _: Phrases) -> Mapping[str, Any]:
    return {"groups": groups_for(library, word.id)}


def _about_region(library: Library, word: ListedTerm, _: Phrases) -> Mapping[str, Any]:
    organisations = words(library, "organisations").used
    return {
        "tilemap": tiles.programs_known(library, word.id),
        "uses": [
            (
                Link(profile.program.name, profile.address),
                day(use.since) if use.since else "",
                day(use.confirmed) if use.confirmed else "",
                use.basis,
            )
            for profile in word.profiles
            for use in profile.program.use
            if use.region == word.id
        ],
        "publishers": [
            Link(publisher.term.label, publisher.address, f", {publisher.count}")
            for publisher in organisations
            if publisher.term.region == word.id
        ],
        "open": open_to_all(library.profiles),
        "codes": [code for code in library.vocabulary.codes.values() if code.rule_of == word.id],
    }


def _about_publisher(library: Library, word: ListedTerm, say: Phrases) -> Mapping[str, Any]:
    vocabulary = library.vocabulary
    publishers = {profile.program.publisher for profile in library.profiles}
    parent = word.term.parent
    return {
        "region": Link(
            vocabulary.regions[word.term.region].label, addresses.facet("regions", word.term.region)
        )
        if word.term.region
        else None,
        "parent": Link(
            vocabulary.organisations[parent].label,
            addresses.facet("organisations", parent) if parent in publishers else "",
        )
        if parent
        else None,
        "parts": [
            Link(organisation.label, addresses.facet("organisations", id) if id in publishers else "")
            for id, organisation in vocabulary.organisations.items()
            if organisation.parent == word.id
        ],
        "reached": [*_reached(word.id, vocabulary)],
        "below": [
            say.card(profile)
            for profile in library.profiles
            if (id := profile.program.publisher) and id != word.id and word.id in chain(id, vocabulary)
        ],
        "provided": [
            say.card(profile)
            for profile in library.profiles
            if profile.program.provider == word.id and profile.program.publisher != word.id
        ],
    }


def _reached(organisation: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str, str, str]]:
    """The ways in to an organisation, each with whose it is."""
    if found := reach(organisation, vocabulary):
        for contact in found.contacts:
            yield (vocabulary.organisations[found.organisation].label, *way_in(contact))


def _about_instrument(library: Library, word: ListedTerm, _: Phrases) -> Mapping[str, Any]:
    pages = {condition.id: condition.address for condition in words(library, "conditions").all}
    return {
        "conditions": [
            Link(library.vocabulary.conditions[id].label, pages.get(id, "")) for id in word.term.conditions
        ],
        "uses": [
            (Link(profile.program.name, profile.address), used.use)
            for profile in word.profiles
            for used in profile.program.instruments
            if used.instrument == word.id
        ],
        "indications": [
            indication.label
            for indication in library.vocabulary.indications.values()
            if word.id in indication.instruments
        ],
    }


def _known(word: ListedTerm) -> str:
    """How many programs the library knows under a word; nought is told as what it is."""
    return f"{word.count} i biblioteket" if word.profiles else "Inget känt program"


def _about_program_area(library: Library, word: ListedTerm, _: Phrases) -> Mapping[str, Any]:
    """The conditions that the area leads the work on, each with what the source says that it is about."""
    return {
        "leads": [
            (
                Link(condition.term.label, condition.address, f". {_known(condition)}"),
                led.about,
                notes(word.term.sources, led),
            )
            for condition in words(library, "conditions").all
            for led in word.term.leads
            if led.condition == condition.id
        ],
    }


ABOUT: Mapping[str, Callable[[Library, ListedTerm, Phrases], Mapping[str, Any]]] = {
    "conditions": _about_condition,
    "audiences": _about_audience,
    "regions": _about_region,
    "organisations": _about_publisher,
    "instruments": _about_instrument,
    "program_areas": _about_program_area,
}
"""What more the page of a word shows, by list."""
