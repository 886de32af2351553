"""How the whole library stands is said as it is, also when nothing is confirmed."""

from catalogue.meaning.library import library
from catalogue.model.claim import EvidenceState
from catalogue.view.standing import Standing, standing
from tests.site import good_site, parsed, site_after

TRIAL = (
    "  - id: ek\n    design: rct\n    doi: 10.5555/lugn.2020\n    finding: battre\n    result: Bättre.\n"
    "    link: named_in_study\n    compared_with: [vantelista]\n    conditions: [oro]\n    audiences: [vuxna]\n"
    "    version: 2.0\n    sources: [artikel]\n"
)
VERSION = "versions:\n  - version: 2.0\n    sources: [sida]\n"


def stands(example: str = "") -> Standing:
    """The standing of the good site after an example."""
    catalogue, found = parsed(site_after(example) if example else good_site())
    assert found == []
    return standing(library(catalogue).profiles)


def test_that_nothing_is_confirmed_is_said_and_means_nothing_bad() -> None:
    of = stands(f"programs/lugn/index.md\nstudies:\n{TRIAL}    planned_power: 50\n")
    assert of.confirmed == 0
    assert "I inget av dem är effekten ännu bekräftad enligt vår regel." in of.sentence
    assert of.sentence.endswith("Det betyder inte att programmen är dåliga.")


def test_each_kind_of_undecided_is_told_apart() -> None:
    of = stands(f"programs/lugn/index.md\nstudies:\n{TRIAL}")
    assert of.by_state[EvidenceState.UNDECIDED] == 1
    assert (
        "I 1 finns resultat från en randomiserad studie, men hur antalet bestämdes är inte läst."
        in of.sentence
    )


def test_confirmed_programs_are_counted() -> None:
    of = stands()
    assert (of.programs, of.confirmed) == (2, 1)
    assert of.sentence == (
        "Här finns 2 svar om effekten av 2 program. I 1 av svaren är effekten bekräftad enligt vår regel. "
        "Det betyder inte att de andra programmen är dåliga."
    )


def test_there_may_be_more_answers_than_programs() -> None:
    of = stands(
        "programs/lugn/index.md\nconditions:\n  - condition: oro\n    sources: [sida]\n"
        "  - condition: somnbesvar\n    sources: [sida]\n"
    )
    assert (of.programs, len(of.answers), sum(of.by_state.values())) == (2, 3, 3)
    assert "3 svar om effekten av 2 program, för ett program kan ha olika svar" in of.sentence


def test_an_empty_library_says_nothing() -> None:
    assert standing([]).sentence == ""
