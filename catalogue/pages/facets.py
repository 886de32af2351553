"""The pages of the words that programs are listed under: condition, audience, region, publisher, instrument."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.formats import swedish
from catalogue.meaning import addresses
from catalogue.meaning.library import Library, Profile
from catalogue.model.page import Crumb, Page
from catalogue.model.vocabulary import Term


@dataclass(frozen=True)
class Facet:
    """A list that has pages: its heading, how a program belongs under a word, and whether unused words have a page."""

    list_name: str
    heading: str
    description: str
    of: Callable[[Profile], Iterable[str]]
    title: Callable[[str], str] = str
    every_word: bool = False


@dataclass(frozen=True)
class Word:
    """A word in a list with the programs under it."""

    id: str
    term: Term
    address: str
    profiles: tuple[Profile, ...]


@dataclass(frozen=True)
class Words:
    """The words of a facet that have a page, in Swedish order."""

    facet: Facet
    address: str
    all: tuple[Word, ...]
    groups: Mapping[str, Term]

    @property
    def used(self) -> tuple[Word, ...]:
        """The words that some program stands under."""
        return tuple(word for word in self.all if word.profiles)

    @property
    def by_group(self) -> Mapping[str, tuple[Word, ...]]:
        """The words that some program stands under, by the label of their group."""
        grouped = {
            group.label: tuple(word for word in self.used if getattr(word.term, "group", None) == id)
            for id, group in self.groups.items()
        }
        return {label: members for label, members in grouped.items() if members}


def _instruments(profile: Profile) -> list[str]:
    follow_up = profile.program.follow_up
    return [used.instrument for used in follow_up.instruments] if follow_up else []


FACETS = {
    facet.list_name: facet
    for facet in (
        Facet(
            "conditions",
            "Tillstånd",
            "Besvär och sjukdomar som programmen är till för.",
            lambda profile: [one.condition for one in profile.program.conditions],
        ),
        Facet(
            "audiences",
            "Målgrupper",
            "Vilka programmen är till för.",
            lambda profile: profile.program.audience.groups,
            title=lambda label: f"Program för {label.lower()}",
        ),
        Facet(
            "regions",
            "Regioner",
            "Regioner som enligt källorna använder eller har använt ett program.",
            lambda profile: [one.region for one in profile.program.use],
            title=lambda label: f"Program i {label}",
            every_word=True,
        ),
        Facet(
            "organisations",
            "Utgivare",
            "De som ger ut programmen.",
            lambda profile: [profile.program.publisher] if profile.program.publisher else [],
            title=lambda label: f"Program från {label}",
        ),
        Facet(
            "instruments",
            "Mätinstrument",
            "Frågeformulär och skattningar som används för att följa upp behandling.",
            _instruments,
            every_word=True,
        ),
    )
}


def words(library: Library, list_name: str) -> Words:
    """The words of one facet with their programs."""
    facet = FACETS[list_name]
    under: dict[str, list[Profile]] = {}
    for profile in library.profiles:
        for id in dict.fromkeys(facet.of(profile)):
            under.setdefault(id, []).append(profile)
    terms: Mapping[str, Term] = getattr(library.vocabulary, list_name)
    found = [
        Word(id, term, addresses.facet(list_name, id), tuple(under.get(id, ())))
        for id, term in terms.items()
        if id in under or facet.every_word
    ]
    in_order = tuple(sorted(found, key=lambda word: swedish.order(word.term.label)))
    return Words(facet, addresses.facet(list_name), in_order, library.vocabulary.condition_groups)


def pages(library: Library) -> Iterator[Page]:
    """For each facet a page with its words, and a page for each word."""
    for list_name, facet in FACETS.items():
        of_facet = words(library, list_name)
        yield Page(
            address=of_facet.address,
            template="facet_index.html",
            title=facet.heading,
            description=facet.description,
            context={"words": of_facet},
        )
        for word in of_facet.all:
            yield Page(
                address=word.address,
                template=f"{list_name}.html",
                title=facet.title(word.term.label),
                description=word.term.description or f"Program under {word.term.label}.",
                context={"word": word, "term": word.term, "profiles": word.profiles},
                trail=(Crumb(facet.heading, of_facet.address),),
                group=facet.heading,
                file=f"content/vocabulary/{list_name}.yaml",
            )
