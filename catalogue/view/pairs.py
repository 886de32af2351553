"""The pages for two things at once: programs for a condition, or a group of conditions, and an audience.

A pair has a page of its own only when at least one program stands under both and no shorter way leads to the same
list: neither the audience alone nor a condition alone, and for a condition and an audience not its group and the
audience either. Otherwise the links lead to the page that has the list already. There can never be more pages than
words times audiences, however many programs there are.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.meaning.library import Library, Profile
from catalogue.model import addresses
from catalogue.model.once import once
from catalogue.view.components import Link

CONDITIONS, GROUPS, AUDIENCES = "conditions", "condition_groups", "audiences"


@dataclass(frozen=True)
class Pair:
    """A condition or a group of conditions, by its list and id, and an audience."""

    list_name: str
    id: str
    audience: str


@dataclass(frozen=True)
class SharedList:
    """Where the programs of a pair are listed, and which they are."""

    address: str
    programs: frozenset[str]


@once
def places(library: Library) -> Mapping[Pair, SharedList]:
    """Where each pair that some program stands under is listed: groups first, in the order of the lists."""
    alone, both = _standing(library)
    found: dict[Pair, SharedList] = {}
    for pair in _in_order(library, both):
        programs = both[pair]
        same = (word for word in _wider(pair, library) if alone[word] == programs)
        group = found.get(Pair(GROUPS, _group(pair, library), pair.audience))
        if word := next(same, None):
            found[pair] = SharedList(addresses.facet(*word), programs)
        elif group and group.programs == programs:
            found[pair] = group
        else:
            found[pair] = SharedList(own_address(pair), programs)
    return found


def own_address(pair: Pair) -> str:
    """The page of a pair when it has one: below the audience for a group, which has no page of its own."""
    if pair.list_name == GROUPS:
        return f"{addresses.facet(AUDIENCES, pair.audience)}{pair.id}/"
    return f"{addresses.facet(CONDITIONS, pair.id)}{pair.audience}/"


def _group(pair: Pair, library: Library) -> str:
    return pair.id if pair.list_name == GROUPS else library.vocabulary.conditions[pair.id].group


def _wider(pair: Pair, library: Library) -> Iterator[tuple[str, str]]:
    """The words with pages that may list the same programs as a pair."""
    yield AUDIENCES, pair.audience
    for id, condition in library.vocabulary.conditions.items():
        if pair.id == (condition.group if pair.list_name == GROUPS else id):
            yield CONDITIONS, id


def audiences_for(library: Library, condition: str) -> list[Link]:
    """The audiences of a condition's programs, each with where those programs are listed."""
    audiences = library.vocabulary.audiences
    return [
        Link(audiences[pair.audience].label.lower(), place.address, f" ({len(place.programs)})")
        for pair, place in places(library).items()
        if (pair.list_name, pair.id) == (CONDITIONS, condition)
    ]


def groups_for(library: Library, audience: str) -> list[Link]:
    """The groups of conditions of an audience's programs, each with where those programs are listed.

    One that holds all of the audience's programs leads nowhere: they are listed where the link stands.
    """
    groups, here = library.vocabulary.condition_groups, addresses.facet(AUDIENCES, audience)
    return [
        Link(groups[pair.id].label, place.address if place.address != here else "", str(len(place.programs)))
        for pair, place in places(library).items()
        if (pair.list_name, pair.audience) == (GROUPS, audience)
    ]


def _standing(library: Library) -> tuple[Mapping[tuple[str, str], set[str]], Mapping[Pair, frozenset[str]]]:
    """The programs under each word, and under each pair."""
    alone: dict[tuple[str, str], set[str]] = defaultdict(set)
    both: dict[Pair, set[str]] = defaultdict(set)
    for profile in library.profiles:
        audiences = profile.program.audience.groups
        for audience in audiences:
            alone[AUDIENCES, audience].add(profile.id)
        for word in _words(profile, library):
            alone[word].add(profile.id)
            for audience in audiences:
                both[Pair(*word, audience)].add(profile.id)
    return alone, {pair: frozenset(programs) for pair, programs in both.items()}


def _words(profile: Profile, library: Library) -> Iterator[tuple[str, str]]:
    for treated in profile.program.conditions:
        yield CONDITIONS, treated.condition
        yield GROUPS, library.vocabulary.conditions[treated.condition].group


def _in_order(library: Library, some: Mapping[Pair, frozenset[str]]) -> Iterator[Pair]:
    vocabulary = library.vocabulary
    for list_name in (GROUPS, CONDITIONS):
        for id in getattr(vocabulary, list_name):
            for audience in vocabulary.audiences:
                if (pair := Pair(list_name, id, audience)) in some:
                    yield pair
