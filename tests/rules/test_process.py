"""Whether an entry may call its process complete: the error lists exactly what is missing."""

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.rules.process import function_tested_in_house, process_not_complete
from tests.meaning.reviewed import facts_of, removals, reviewed, with_facts
from tests.site import checked, site_after


def said(catalogue: Catalogue) -> list[str]:
    return [finding.message for finding in process_not_complete(catalogue)]


def test_a_process_that_is_complete_may_say_so() -> None:
    assert said(reviewed()) == []


def test_an_entry_that_claims_nothing_is_not_asked_for_anything() -> None:
    facts = facts_of("program")
    del facts["process_claim"]
    assert said(with_facts("program", {**facts, "process": []})) == []


MISSING = [
    ("safety.stops", "när arbetet avbryts är inte beskrivet"),
    ("user_involvement.0", "hur brukare har deltagit är inte beskrivet"),
    ("process.f", "inget är sagt om avtal"),
    ("process.m", "steg m är inte redovisat"),
    ("process.n", "steg n är inte redovisat"),
    ("process.k.by", "steg k är inte visat oberoende: vi vet inte vem som gjorde det"),
    ("process.j.involved", "steg j är inte visat oberoende: vi vet inte om granskaren var med och tog fram programmet"),
    ("process.n.ties", "steg n är inte visat oberoende: vi vet inte om granskaren har bindningar till programmet"),
    ("reviewers.0", "steg q är inte visat oberoende: vi vet inte vilka personer eller grupper som granskade"),
]  # fmt: skip
REMOVED = {name: catalogue for kind in ("program", "assessment") for name, _, catalogue in removals(kind)}


@pytest.mark.parametrize(("fact", "lacking"), MISSING, ids=[row[0] for row in MISSING])
def test_the_error_names_the_one_thing_that_is_missing(fact: str, lacking: str) -> None:
    assert said(REMOVED[fact]) == [f"processen är inte komplett (1 sak saknas): {lacking}"]


def test_several_missing_things_are_all_in_one_error() -> None:
    facts = facts_of("program")
    (message,) = said(with_facts("program", {**facts, "process": [], "safety": None}))
    assert message.startswith("processen är inte komplett (9 saker saknas): steg j är inte redovisat; steg k")
    assert message.endswith("inget är sagt om avtal")


def test_the_error_stands_at_the_claim_and_says_where_to_read_on() -> None:
    (finding,) = process_not_complete(REMOVED["safety.asked"])
    assert finding.place == reviewed().programs["granskad"].place(("process_claim",))
    assert "check --todo granskad" in finding.help


@pytest.mark.parametrize(
    "field",
    ["publisher: okand", "process:\n  - step: okant\n    state: gjort\n    by: okand\n    sources: [sida]"],
)
def test_a_claim_beside_words_that_no_list_has_stops_nothing(field: str) -> None:
    catalogue, _ = checked(site_after(f"programs/lugn/index.md\nprocess_claim: komplett\n{field}"))
    assert len(said(catalogue)) == 1
    assert list(function_tested_in_house(catalogue)) == []
