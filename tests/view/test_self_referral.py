"""How one gets into a program: never more than somebody has said, and no way into what is closed."""

import pytest

from catalogue.meaning.library import library
from catalogue.view import needs
from catalogue.view.phrases import Phrases
from catalogue.view.self_referral import ease, getting_in, open_in_regions, open_to_all
from tests.meaning.evidence_facts import program
from tests.site import AS_OF, checked, real_catalogue, site_after
from tests.some import some

RUNNING = {"status": "i_drift", "basis": "Listan.", "sources": ["s"]}
UNKNOWN = {"basis": "Vi vet inte.", "sources": ["s"]}
CLOSED = {"closed": "2024-03", "self_referral": True, "nationwide": True, "sources": ["s"]}
SELF = {"self_referral": True, "nationwide": True, "sources": ["s"]}


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, "Hur man får programmet vet vi inte. Fråga vården."),
        ({"access": SELF}, "Du anmäler dig själv."),
        ({"access": {**SELF, "self_referral": False}}, "Du kan inte anmäla dig själv. Fråga vården."),
        ({"care_levels": ["befolkning"]}, "Du behöver inte gå genom vården."),
        (
            {"care_levels": ["primarvard", "befolkning"]},
            "Hur man får programmet vet vi inte. Fråga vården.",
        ),
        ({"access": {"note": "Din fysioterapeut anmäler dig.", "sources": ["s"]}}, ""),
        (
            {"access": SELF, "lifecycle": UNKNOWN},
            "Om programmet ges i dag vet vi inte. Enligt uppgiften anmäler man sig själv.",
        ),
        (
            {"access": CLOSED},
            "Programmet tog inte emot fler i mars 2024. Att det har öppnat igen känner vi inte till.",
        ),
        ({"access": SELF, "lifecycle": {**RUNNING, "status": "avslutat"}}, "Programmet är avslutat."),
        ({"access": SELF, "lifecycle": {**RUNNING, "status": "planerat"}}, "Programmet ges inte ännu."),
    ],
)
def test_how_one_gets_the_program_is_said_only_as_far_as_it_is_known(
    facts: dict[str, object], said: str
) -> None:
    assert getting_in(program(**{"lifecycle": RUNNING, **facts})) == said


@pytest.mark.parametrize(
    "closed",
    [
        "lifecycle:\n  status: avslutat\n  basis: Stängt.\n  sources: [sida]\n"
        "access:\n  self_referral: ja\n  nationwide: ja\n  sources: [sida]",
        "access:\n  self_referral: ja\n  nationwide: ja\n  closed: 2024-03\n  sources: [sida]",
        "access:\n  self_referral: ja\n  closed: 2024-03\n  sources: [sida]",
    ],
)
def test_what_is_closed_is_nowhere_offered_as_a_way_in(closed: str) -> None:
    catalogue, _ = checked(site_after(f"programs/lugn/index.md\n{closed}"))
    whole = library(catalogue)
    here = next(one for one in whole.profiles if one.id == "lugn")
    assert open_to_all([here]) == []
    assert open_in_regions([here], whole.vocabulary) == []
    assert ease(here) == 3
    assert "anmäla dig" not in Phrases(whole.vocabulary, AS_OF).card(here).access
    assert not needs.coming(here)


def test_nobody_is_asked_to_join_a_program_that_is_tested_and_takes_in_no_more() -> None:
    tested = "programs/lugn/index.md\nlifecycle:\n  status: test\n  basis: Studie.\n  sources: [sida]\n"
    open_, closed = (
        library(checked(site_after(tested + access))[0])
        for access in ("", "access:\n  closed: 2024-03\n  sources: [sida]")
    )
    assert [one.id for one in needs.developing(open_)] == ["lugn"]
    assert needs.developing(closed) == ()


def test_no_program_of_the_library_is_said_to_be_given_by_the_care_when_nobody_has_said_so() -> None:
    for profile in some(library(real_catalogue()).profiles):
        access, levels = profile.program.access, profile.program.care_levels
        if not access and levels != ("befolkning",):
            assert "vet vi inte" in getting_in(profile.program)
