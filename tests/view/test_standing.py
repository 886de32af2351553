"""How the whole library stands is said as it is, also when nothing is confirmed."""

from catalogue.meaning.library import library
from catalogue.model.claim import EvidenceState
from catalogue.view.standing import Standing, standing
from tests.site import good_site, parsed, site_after

TRIAL = (
    "  - id: ek\n    design: rct\n    finding: battre\n    result: Bättre.\n    link: named_in_study\n"
    "    conditions: [oro]\n    audiences: [vuxna]\n    version: 2.0\n    sources: [sida]\n"
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
    assert of.sentence.startswith("Inget program i biblioteket har ännu en effekt som är bekräftad")
    assert of.sentence.endswith("Det betyder inte att programmen är dåliga.")


def test_what_is_most_often_missing_is_named() -> None:
    of = stands(f"programs/lugn/index.md\nstudies:\n{TRIAL}")
    assert of.by_state[EvidenceState.UNDECIDED] == 1
    assert (
        "För 1 går det inte att avgöra. Oftast saknas uppgift om hur antalet deltagare beräknades."
        in of.sentence
    )


def test_confirmed_programs_are_counted() -> None:
    of = stands()
    assert (of.programs, of.confirmed) == (2, 1)
    assert of.sentence == (
        "Effekten är bekräftad för 1 av 2 program. Det betyder inte att de andra programmen är dåliga."
    )


def test_an_empty_library_says_nothing() -> None:
    assert standing([]).sentence == ""
