"""The lists that programs stand under: conditions, audiences, regions, publishers and instruments, word for word."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from catalogue.formats.swedish import counted, order, uncapital
from catalogue.meaning.library import Library, Profile
from catalogue.model import addresses
from catalogue.model.once import once
from catalogue.model.term import Term
from catalogue.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Listing:
    """A list that has pages: its heading, and how a program belongs under a word."""

    list_name: str
    heading: str
    description: str
    of: Callable[[Profile, Vocabulary], Iterable[str]] = field(compare=False)
    title: Callable[[str], str] = field(default=str, compare=False)
    every_word: bool = False
    """Whether words that no program stands under have a page too: there it says so, and where else to turn."""
    lists_programs: bool = True


@dataclass(frozen=True)
class ListedTerm:
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
class TermGroup:
    """Words that belong together."""

    id: str
    term: Term
    words: tuple[ListedTerm, ...]

    @property
    def used(self) -> tuple[ListedTerm, ...]:
        """The words that some program stands under."""
        return tuple(word for word in self.words if word.profiles)

    @property
    def unused(self) -> tuple[ListedTerm, ...]:
        """The words that no program stands under."""
        return tuple(word for word in self.words if not word.profiles)

    @property
    def profiles(self) -> frozenset[str]:
        """The ids of the programs under any of the words."""
        return frozenset[str]().union(*(word.under for word in self.words))


@dataclass(frozen=True)
class TermIndex:
    """The words of a list that have a page, in Swedish order, and the groups of conditions."""

    listing: Listing
    address: str
    all: tuple[ListedTerm, ...]
    groups: tuple[TermGroup, ...]

    @property
    def used(self) -> tuple[ListedTerm, ...]:
        """The words that some program stands under."""
        return tuple(word for word in self.all if word.profiles)

    @property
    def used_groups(self) -> tuple[TermGroup, ...]:
        """The groups that some program stands under, for lists with counts, where zeros would only be in the way."""
        return tuple(group for group in self.groups if group.profiles)


@once
def words(library: Library, list_name: str) -> TermIndex:
    """The words of one list with their programs."""
    listing = LISTINGS[list_name]
    under: dict[str, list[Profile]] = {}
    for profile in library.profiles:
        for id in dict.fromkeys(listing.of(profile, library.vocabulary)):
            under.setdefault(id, []).append(profile)
    terms: Mapping[str, Term] = getattr(library.vocabulary, list_name)
    found = sorted(
        (
            ListedTerm(id, term, addresses.facet(list_name, id), tuple(under.get(id, ())))
            for id, term in terms.items()
            if id in under or listing.every_word
        ),
        key=lambda word: order(word.term.label),
    )
    groups = (
        TermGroup(id, term, tuple(word for word in found if getattr(word.term, "group", None) == id))
        for id, term in library.vocabulary.condition_groups.items()
    )
    return TermIndex(
        listing, addresses.facet(list_name), tuple(found), tuple(group for group in groups if group.words)
    )


def areas_of(profile: Profile, vocabulary: Vocabulary) -> Iterable[str]:
    """The national program areas that work on any condition that a program is for."""
    treated = {one.condition for one in profile.program.conditions}
    return [
        id for id, area in vocabulary.program_areas.items() if treated & {led.condition for led in area.leads}
    ]


LISTINGS = {
    one.list_name: one
    for one in (
        Listing(
            "conditions",
            "Besvär och diagnoser",
            "Besvär och sjukdomar som programmen är till för, med ord som du kanske själv använder.",
            lambda profile, _: [one.condition for one in profile.program.conditions],
            every_word=True,
        ),
        Listing(
            "audiences",
            "Målgrupper",
            "Vilka programmen är till för. Varje program anger sina åldrar när de är kända.",
            lambda profile, _: profile.program.audience.groups,
            title=lambda label: f"Program för {label.lower()}",
        ),
        Listing(
            "regions",
            "Regioner",
            "Regioner som enligt offentliga källor använder eller har använt ett program.",
            lambda profile, _: [one.region for one in profile.program.use],
            title=lambda label: f"Program i {label}",
            every_word=True,
        ),
        Listing(
            "organisations",
            "Utgivare",
            "De som ger ut programmen: regioner, företag och universitet.",
            lambda profile, _: [profile.program.publisher] if profile.program.publisher else [],
            title=lambda label: f"Program från {label}",
        ),
        Listing(
            "instruments",
            "Mätinstrument",
            "Frågeformulär och skattningar som vården följer upp behandling med. Här finns fakta, inga test.",
            lambda profile, _: [used.instrument for used in profile.program.instruments],
            every_word=True,
            lists_programs=False,
        ),
        Listing(
            "program_areas",
            "Nationella programområden",
            "Grupper (NPO) som leder regionernas gemensamma kunskapsarbete, och programmen för det de arbetar med.",
            areas_of,
            title=lambda label: f"Program inom NPO {uncapital(label)}",
            every_word=True,
        ),
    )
}
