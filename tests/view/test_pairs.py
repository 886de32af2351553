"""The pages for a condition and an audience together: as many as are needed, and no two with the same list."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.meaning.library import Library, library
from catalogue.model import addresses
from catalogue.view.pairs import (
    AUDIENCES,
    CONDITIONS,
    GROUPS,
    Pair,
    audiences_for,
    groups_for,
    own_address,
    places,
)
from tests.site import real_catalogue

REAL = library(real_catalogue())


def listed(of: Library) -> dict[str, frozenset[str]]:
    """The programs that each page lists: conditions and audiences, and the pairs that have a page."""
    vocabulary = of.vocabulary
    pages = {
        addresses.facet(CONDITIONS, id): frozenset(
            one.id for one in of.profiles if id in {treated.condition for treated in one.program.conditions}
        )
        for id in vocabulary.conditions
    }
    for id in vocabulary.audiences:
        pages[addresses.facet(AUDIENCES, id)] = frozenset(
            one.id for one in of.profiles if id in one.program.audience.groups
        )
    for pair, place in places(of).items():
        if place.address == own_address(pair):
            pages[place.address] = place.programs
    return pages


some_programs = st.sets(st.sampled_from([profile.id for profile in REAL.profiles])).map(
    lambda ids: replace(REAL, profiles=tuple(one for one in REAL.profiles if one.id in ids))
)


@given(some_programs)
def test_a_pair_leads_to_a_page_with_exactly_its_programs(of: Library) -> None:
    pages, vocabulary = listed(of), of.vocabulary
    found = places(of)
    for list_name, audience in product((CONDITIONS, GROUPS), vocabulary.audiences):
        for id in getattr(vocabulary, list_name):
            under = {
                one.id
                for one in of.profiles
                if audience in one.program.audience.groups
                and id
                in {
                    treated.condition
                    if list_name == CONDITIONS
                    else vocabulary.conditions[treated.condition].group
                    for treated in one.program.conditions
                }
            }
            place = found.get(Pair(list_name, id, audience))
            assert (set(place.programs) if place else set()) == under
            if place:
                assert pages[place.address] == under


@given(some_programs)
def test_no_page_of_a_pair_is_empty_or_lists_what_a_wider_page_lists(of: Library) -> None:
    pages = listed(of)
    for pair, place in places(of).items():
        if place.address == own_address(pair):
            assert place.programs
            assert place.programs != pages[addresses.facet(AUDIENCES, pair.audience)]
            if pair.list_name == CONDITIONS:
                assert place.programs != pages[addresses.facet(CONDITIONS, pair.id)]


def test_there_are_at_most_as_many_pages_as_words_times_audiences() -> None:
    vocabulary = REAL.vocabulary
    own = {place.address for pair, place in places(REAL).items() if place.address == own_address(pair)}
    words = len(vocabulary.conditions) + len(vocabulary.condition_groups)
    assert 0 < len(own) <= words * len(vocabulary.audiences)


def test_an_audience_leads_to_each_group_of_its_programs_and_a_condition_to_each_audience() -> None:
    assert [link.label for link in groups_for(REAL, "barn")] == [
        REAL.vocabulary.condition_groups[pair.id].label
        for pair in places(REAL)
        if (pair.list_name, pair.audience) == (GROUPS, "barn")
    ]
    assert {link.label for link in audiences_for(REAL, "gad")} == {"ungdomar", "vuxna"}


@pytest.mark.parametrize("audience", REAL.vocabulary.audiences)
def test_no_link_leads_to_the_page_it_stands_on(audience: str) -> None:
    assert addresses.facet(AUDIENCES, audience) not in {link.address for link in groups_for(REAL, audience)}
