"""Where programs are known and where none is: what is not known is never said to be missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.meaning.evidence import Claim
from catalogue.meaning.library import Library, library
from catalogue.meaning.validity import UseState
from catalogue.model.claim import CONFIRMED, EvidenceState
from catalogue.pages import needs as map_pages
from catalogue.view import needs
from catalogue.view.needs import NeedsCell, NeedsMap
from tests.meaning.evidence_facts import borrower, claim, program, study
from tests.site import checked, site_after


def after(example: str = "programs/lugn/index.md\nkind: behandlingsprogram") -> Library:
    """The library of the good site after an example."""
    catalogue, _ = checked(site_after(example))
    return library(catalogue)


def cell(of: NeedsMap, condition: str, column: str) -> NeedsCell:
    """Where a condition meets a column."""
    line = next(line for line in of.lines if line.id == condition)
    return line.cells[list(of.columns).index(column)]


def test_a_spot_says_how_many_programs_and_the_strongest_that_is_known_about_effect() -> None:
    here = cell(needs.by_audience(after()), "oro", "vuxna")
    assert (here.count, here.effect, here.developing) == ("1 program", "Bekräftad i en egen studie", "")


def test_a_spot_without_programs_is_not_known_rather_than_empty() -> None:
    here = cell(needs.by_audience(after()), "oro", "barn")
    assert (here.count, here.effect) == ("inget känt", "")


def test_every_condition_meets_every_audience_and_every_region() -> None:
    whole = after()
    for made in (needs.by_audience(whole), needs.by_region(whole)):
        assert {line.id for line in made.lines} == set(whole.vocabulary.conditions)
        assert {len(line.cells) for line in made.lines} == {len(made.columns)}


def test_a_region_says_how_sure_its_use_is() -> None:
    assert cell(needs.by_region(after()), "oro", "exempelregionen").used is UseState.CURRENT
    faded = after(
        "programs/lugn/index.md\nuse:\n  - region: exempelregionen\n    confirmed: 2020\n    basis: Lista.\n"
        "    sources: [sida]"
    )
    assert cell(needs.by_region(faded), "oro", "exempelregionen").used is UseState.FADED
    assert cell(needs.by_region(faded), "oro", "grannregionen").used is None


def test_an_ended_program_leaves_a_white_spot() -> None:
    ended = after(
        "programs/lugn/index.md\nlifecycle:\n  status: avslutat\n  basis: Stängt.\n  sources: [sida]"
        "\nprograms/annan/index.md\nlifecycle:\n  status: avslutat\n  basis: Stängt.\n  sources: [sida]"
    )
    assert [line.id for line in needs.by_audience(ended).white("vuxna")] == ["oro", "somnbesvar"]


def test_a_program_under_way_is_shown_where_its_region_is() -> None:
    planned = after(
        "programs/lugn/index.md\npublisher: exempelregionens-vard\nlifecycle:\n  status: planerat\n"
        "  basis: Plan.\n  sources: [sida]"
    )
    assert [one.id for one in needs.developing(planned)] == ["lugn"]
    assert cell(needs.by_audience(planned), "oro", "vuxna").developing == "1 under utveckling"
    assert cell(needs.by_region(planned), "oro", "exempelregionen").developing == "1 under utveckling"


def test_what_lacks_confirmed_effect_and_what_nobody_says_is_used_are_told_apart() -> None:
    whole = after()
    assert [line.id for line in needs.unconfirmed(whole)] == ["somnbesvar"]
    assert [line.id for line in needs.unused(whole)] == ["somnbesvar"]


CLAIMS = [
    claim(program()),
    claim(program(kind="stodprogram")),
    claim(program(study())),
    claim(borrower(), program(study())),
    claim(program(study(planned_power=None))),
    claim(program(study(finding=None))),
    claim(program(study(finding="pagar"))),
]


@given(st.lists(st.sampled_from(CLAIMS), min_size=1))
def test_the_strongest_claim_is_one_of_them_and_confirmed_when_any_is(claims: list[Claim]) -> None:
    strongest = needs.strongest(claims)
    assert strongest in claims
    assert strongest is not None
    assert (strongest.state in CONFIRMED) == any(one.state in CONFIRMED for one in claims)


def test_among_the_undecided_a_result_says_more_than_a_study_under_way() -> None:
    result, unread, ongoing = CLAIMS[4:]
    assert needs.strongest([ongoing, unread, result]) is result
    assert needs.strongest([ongoing, unread]) is unread


def test_every_state_has_its_place_among_the_strongest() -> None:
    assert set(needs.STRONGEST) == set(EvidenceState)


def test_a_map_that_says_little_is_one_page() -> None:
    assert [page.address for page in map_pages.pages(after())] == [map_pages.ADDRESS]


def test_a_map_that_says_much_has_a_page_for_each_group_of_conditions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(map_pages, "MOST_FILLED", 0)
    whole, *groups = map_pages.pages(after())
    told = [one for one in whole.context["regional"] if one.filled]
    assert told
    assert whole.context["apart"]
    assert {one.address for one in told} <= {page.address for page in groups}
    assert [page.context["part"] for page in groups] == list(whole.context["regional"])
