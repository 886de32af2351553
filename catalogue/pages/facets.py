"""The pages of what programs are listed under: conditions, audiences, regions, publishers, instruments."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from catalogue.formats.swedish import counted, day, order
from catalogue.meaning import addresses, wording
from catalogue.meaning.comparison import BRIEF, compared
from catalogue.meaning.coverage import coverage
from catalogue.meaning.forest import of_condition
from catalogue.meaning.library import Library, Profile
from catalogue.meaning.pairs import audiences_for, groups_for
from catalogue.meaning.parts import in_parts
from catalogue.meaning.shown import Link
from catalogue.meaning.words import Words
from catalogue.model.page import Crumb, Page
from catalogue.model.vocabulary import Term

URGENT = frozenset({"nedstamdhet", "sjalvskada", "trauma"})
"""Groups of conditions whose pages say at once where help is."""


@dataclass(frozen=True)
class Facet:
    """A list that has pages: its heading, how a program belongs under a word, and what more a page shows."""

    list_name: str
    heading: str
    description: str
    of: Callable[[Profile], Iterable[str]]
    more: Callable[[Library, "Word", Words], Mapping[str, Any]]
    title: Callable[[str], str] = str
    every_word: bool = False
    """Whether words that no program stands under have a page too."""
    lists_programs: bool = True


@dataclass(frozen=True)
class Word:
    """A word in a list with the programs under it."""

    id: str
    term: Any
    address: str
    profiles: tuple[Profile, ...]

    @property
    def under(self) -> frozenset[str]:
        """The ids of the programs under the word."""
        return frozenset(profile.id for profile in self.profiles)

    @property
    def count(self) -> str:
        """How many programs stand under the word."""
        return counted(len(self.profiles), "program", "program")


@dataclass(frozen=True)
class Group:
    """Words that belong together."""

    id: str
    term: Term
    words: tuple[Word, ...]

    @property
    def profiles(self) -> frozenset[str]:
        """The ids of the programs under any of the words."""
        return frozenset[str]().union(*(word.under for word in self.words))


@dataclass(frozen=True)
class Listed:
    """The words of a facet that have a page, in Swedish order, and the groups of conditions."""

    facet: Facet
    address: str
    all: tuple[Word, ...]
    groups: tuple[Group, ...]

    @property
    def used(self) -> tuple[Word, ...]:
        """The words that some program stands under."""
        return tuple(word for word in self.all if word.profiles)


def words(library: Library, list_name: str) -> Listed:
    """The words of one facet with their programs."""
    facet = FACETS[list_name]
    under: dict[str, list[Profile]] = {}
    for profile in library.profiles:
        for id in dict.fromkeys(facet.of(profile)):
            under.setdefault(id, []).append(profile)
    terms: Mapping[str, Term] = getattr(library.vocabulary, list_name)
    found = sorted(
        (
            Word(id, term, addresses.facet(list_name, id), tuple(under.get(id, ())))
            for id, term in terms.items()
            if id in under or facet.every_word
        ),
        key=lambda word: order(word.term.label),
    )
    groups = (
        Group(id, term, tuple(word for word in found if getattr(word.term, "group", None) == id))
        for id, term in library.vocabulary.condition_groups.items()
    )
    return Listed(
        facet, addresses.facet(list_name), tuple(found), tuple(group for group in groups if group.words)
    )


def pages(library: Library) -> Iterator[Page]:
    """For each facet a page with its words, and a page for each word."""
    say = Words(library.vocabulary, library.as_of)
    for list_name, facet in FACETS.items():
        listed = words(library, list_name)
        yield Page(
            address=listed.address,
            template="facet_index.html",
            title=facet.heading,
            description=facet.description,
            context={"listed": listed},
        )
        for word in listed.all:
            page = Page(
                address=word.address,
                template=f"{list_name}.html",
                title=facet.title(word.term.label),
                description=word.term.description or f"{word.term.label} i Programbiblioteket.",
                context={
                    "word": word,
                    "term": word.term,
                    "cards": [say.card(profile) for profile in word.profiles],
                    **facet.more(library, word, say),
                },
                trail=(Crumb(facet.heading, listed.address),),
                group=facet.heading,
                file=f"content/vocabulary/{list_name}.yaml",
            )
            yield from in_parts(page) if facet.lists_programs else [page]


def _about_condition(library: Library, word: Word, say: Words) -> Mapping[str, Any]:
    vocabulary = library.vocabulary
    group = word.term.group
    states = [
        effect.claim.state
        for profile in word.profiles
        for effect in profile.effects
        if word.id in effect.conditions
    ]
    return {
        "group": Link(vocabulary.condition_groups[group].label, f"{addresses.facet('conditions')}#{group}"),
        "beside": [
            Link(other.term.label, other.address, f", {other.count}")
            for other in words(library, "conditions").used
            if other.term.group == group and other.id != word.id
        ],
        "open": _open_to_all(word.profiles),
        "urgent": group in URGENT,
        "tally": wording.tally(states),
        "audiences": audiences_for(library, word.id),
        "plots": of_condition(word.profiles, word.id, vocabulary),
        "coverage": coverage(word.profiles, vocabulary, word.id),
        "comparison": compared(library, word.profiles, word.id, BRIEF),
        "instruments": [
            Link(instrument.label, addresses.facet("instruments", id))
            for id, instrument in vocabulary.instruments.items()
            if word.id in instrument.conditions
        ],
        "cards": [say.card(profile, word.id) for profile in word.profiles],
    }


def _about_audience(library: Library, word: Word, _: Words) -> Mapping[str, Any]:
    return {"groups": groups_for(library, word.id)}


def _about_region(library: Library, word: Word, _: Words) -> Mapping[str, Any]:
    organisations = words(library, "organisations").used
    return {
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
        "open": _open_to_all(library.profiles),
        "codes": [code for code in library.vocabulary.codes.values() if code.rule_of == word.id],
    }


def _open_to_all(profiles: Iterable[Profile]) -> list[Link]:
    """The programs that anybody in the country can refer themselves to."""
    return [
        Link(profile.program.name, profile.address)
        for profile in profiles
        if profile.program.access
        and profile.program.access.self_referral
        and profile.program.access.nationwide
    ]


def _about_publisher(library: Library, word: Word, say: Words) -> Mapping[str, Any]:
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
        "provided": [
            say.card(profile)
            for profile in library.profiles
            if profile.program.provider == word.id and profile.program.publisher != word.id
        ],
    }


def _about_instrument(library: Library, word: Word, _: Words) -> Mapping[str, Any]:
    pages = {condition.id: condition.address for condition in words(library, "conditions").all}
    return {
        "conditions": [
            Link(library.vocabulary.conditions[id].label, pages.get(id, "")) for id in word.term.conditions
        ],
        "uses": [
            (Link(profile.program.name, profile.address), used.use)
            for profile in word.profiles
            for used in _instruments(profile)
            if used.instrument == word.id
        ],
        "indications": [
            indication.label
            for indication in library.vocabulary.indications.values()
            if word.id in indication.instruments
        ],
    }


def _instruments(profile: Profile) -> Iterable[Any]:
    return profile.program.follow_up.instruments if profile.program.follow_up else ()


FACETS = {
    facet.list_name: facet
    for facet in (
        Facet(
            "conditions",
            "Tillstånd",
            "Besvär och sjukdomar som programmen är till för, med ord som du kanske själv använder.",
            lambda profile: [one.condition for one in profile.program.conditions],
            _about_condition,
        ),
        Facet(
            "audiences",
            "Målgrupper",
            "Vilka programmen är till för. Varje program anger sina åldrar när de är kända.",
            lambda profile: profile.program.audience.groups,
            _about_audience,
            title=lambda label: f"Program för {label.lower()}",
        ),
        Facet(
            "regions",
            "Regioner",
            "Regioner som enligt offentliga källor använder eller har använt ett program.",
            lambda profile: [one.region for one in profile.program.use],
            _about_region,
            title=lambda label: f"Program i {label}",
            every_word=True,
        ),
        Facet(
            "organisations",
            "Utgivare",
            "De som ger ut programmen: regioner, företag och universitet.",
            lambda profile: [profile.program.publisher] if profile.program.publisher else [],
            _about_publisher,
            title=lambda label: f"Program från {label}",
        ),
        Facet(
            "instruments",
            "Mätinstrument",
            "Frågeformulär och skattningar som vården följer upp behandling med. Här finns fakta, inga test.",
            lambda profile: [used.instrument for used in _instruments(profile)],
            _about_instrument,
            every_word=True,
            lists_programs=False,
        ),
    )
}
