"""What the list is narrowed by: every program answers every question, and not knowing is an answer."""

import pytest

from catalogue.data.choices import choices
from catalogue.meaning.library import Library, library
from catalogue.model.claim import Undecided
from catalogue.view.bands import AGES, LENGTHS, NumberRange
from catalogue.view.facet import UNKNOWN, FacetAnswers
from catalogue.view.facets import CLAIMED, FACETS, answered, claimed
from tests.site import parsed, real_catalogue, site_after
from tests.some import some


def lugn(fields: str = "") -> Library:
    """The good site's library with some fields of one program written differently."""
    catalogue, found = parsed(site_after(f"programs/lugn/index.md\n{fields}"))
    assert found == []
    return library(catalogue)


def facet(key: str, of: Library) -> FacetAnswers:
    """One facet of a library."""
    return next(one for one in answered(of) if one.facet.key == key)


def answers(key: str, fields: str = "") -> set[str]:
    """What a program answers."""
    return set(facet(key, lugn(fields)).answers["lugn"])


@pytest.fixture(scope="module")
def real() -> Library:
    """The real library."""
    return library(real_catalogue())


def test_every_program_answers_every_question_and_is_counted_where_it_answers(real: Library) -> None:
    programs = {profile.id for profile in real.profiles}
    for one in some(answered(real)):
        shown = {choice.id: count for choice, count in one.choices}
        assert set(one.answers) == programs
        for given in some(one.answers.values()):
            assert given
            assert set(given) <= set(shown)
        for id, count in some(shown.items()):
            assert count == sum(id in given for given in one.answers.values())


def test_keys_and_choices_are_told_apart(real: Library) -> None:
    assert len({one.key for one in FACETS}) == len(FACETS) == 17
    for one in answered(real):
        assert len({choice.id for choice, _ in one.choices}) == len(one.choices)
        assert len({choice.label for choice, _ in one.choices}) == len(one.choices), one.facet.key


def test_uppgift_saknas_is_the_last_choice_where_a_program_lacks_the_fact_and_nowhere_else(
    real: Library,
) -> None:
    for one in some(answered(real)):
        ids = [choice.id for choice, _ in one.choices]
        lacking = any(UNKNOWN in given for given in one.answers.values())
        assert (ids[-1] == UNKNOWN) == lacking
        assert ids.count(UNKNOWN) == lacking


WITHOUT = [
    ("alder", "audience:\n  groups: [vuxna]\n  sources: [sida]\n"),
    ("stod", "format:\n  weeks: 8\n  sources: [sida]\n"),
    ("langd", "format:\n  guided: ja\n  sources: [sida]\n"),
    ("plattform", "platform:\n  note: Oklart.\n  sources: [sida]\n"),
    ("sprak", ""),
]


@pytest.mark.parametrize(("key", "fields"), WITHOUT)
def test_a_program_that_lacks_a_fact_stands_under_uppgift_saknas(key: str, fields: str) -> None:
    assert answers(key, fields) == {UNKNOWN}


@pytest.mark.parametrize(
    ("sob", "expected"),
    [
        ("  sob: ja\n", {"sob", "annan egen"}),
        ("  sob: nej\n", {"inte-sob", "annan egen"}),
        ("", {UNKNOWN, "annan egen"}),
    ],
)
def test_another_platform_does_not_answer_whether_it_is_on_stod_och_behandling(
    sob: str, expected: set[str]
) -> None:
    assert answers("plattform", f"platform:\n{sob}  other: [Egen]\n  sources: [sida]\n") == expected


@pytest.mark.parametrize(
    ("ages", "expected"),
    [
        ("  age_min: 18\n", {"18-24", "25-64", "65-"}),
        ("  age_max: 12\n", {"0-6", "7-12"}),
        ("  age_min: 13\n  age_max: 17\n", {"13-15", "16-17"}),
        ("  age_min: 12\n  age_max: 13\n", {"7-12", "13-15"}),
    ],
)
def test_a_program_stands_under_the_ages_it_has_anything_in_common_with(
    ages: str, expected: set[str]
) -> None:
    assert answers("alder", f"audience:\n  groups: [vuxna]\n{ages}  sources: [sida]\n") == expected


@pytest.mark.parametrize(
    ("weeks", "expected"),
    [("  weeks: 6\n", {"0-6"}), ("  weeks: 6\n  weeks_max: 7\n", {"0-6", "7-9"}), ("  weeks: 30\n", {"13-"})],
)
def test_a_program_stands_under_its_shortest_and_longest_time(weeks: str, expected: set[str]) -> None:
    assert answers("langd", f"format:\n{weeks}  sources: [sida]\n") == expected


@pytest.mark.parametrize("bands", [AGES, LENGTHS])
def test_bands_follow_each_other_without_gap_or_overlap(bands: tuple[NumberRange, ...]) -> None:
    assert bands[0].low == 0
    assert bands[-1].high is None
    for number in range(120):
        assert sum(band.meets(number, number) for band in bands) == 1


def test_that_nobody_has_assessed_a_program_is_known() -> None:
    found = facet("bedomning", lugn())
    assert found.answers["annan"] == ("inte-bedomt",)
    assert found.answers["lugn"] == ("gammal",)


def test_a_language_in_capitals_is_the_same_language() -> None:
    found = facet("sprak", lugn("languages: [Svenska, engelska]\n"))
    assert [choice.label for choice, _ in found.choices] == ["Engelska", "Svenska", "Uppgift saknas"]


def test_conditions_stand_under_their_groups() -> None:
    groups = facet("tillstand", lugn()).groups
    assert "Ångest och oro" in groups
    assert [choice.id for choice, _ in groups["Ångest och oro"]] == ["oro"]


def test_each_kind_of_undecided_is_a_choice_and_counts_the_programs_that_have_it(real: Library) -> None:
    shown = {choice.id: count for choice, count in facet("oavgjord", real).choices}
    for kind in some(Undecided):
        assert shown[kind.value] == sum(
            any(claim.undecided is kind for claim in profile.claims) for profile in real.profiles
        )


def test_a_claim_is_made_of_what_four_facets_answer(real: Library) -> None:
    by_key = {one.facet.key: one for one in answered(real)}
    for profile in some(real.profiles):
        for place, key in some(enumerate(CLAIMED)):
            assert {claim[place] for claim in claimed(profile)} == set(by_key[key].answers[profile.id])


def test_states_that_no_program_has_are_shown_all_the_same(real: Library) -> None:
    assert [choice.id for choice, _ in facet("effekt", real).choices] == [
        "egen_rct",
        "liknande_rct",
        "oavgjord",
        "ej_bekraftad",
        "inget_krav",
    ]


def test_the_file_for_the_script_says_the_same_as_the_facets(real: Library) -> None:
    said = choices(real)
    assert said["programs"] == [profile.id for profile in real.profiles]
    for one in answered(real):
        if one.facet.key not in CLAIMED:
            written = next(column for column in said["facets"] if column["key"] == one.facet.key)
            for id, places in zip(said["programs"], written["answers"], strict=True):
                assert tuple(written["choices"][place] for place in places) == one.answers[id]
    for profile, claims in zip(real.profiles, said["claims"]["answers"], strict=True):
        spelled = {
            tuple(said["claims"]["choices"][column][place] for column, place in enumerate(claim))
            for claim in claims
        }
        assert spelled == set(claimed(profile))
