"""A program where everything is shown, with one fact taken away at a time.

The table is complete: every fact that may be left out has been tried, and those that are not in it change nothing. The
last column is the fields that ”vad saknas?” then asks for.
"""

import pytest

from catalogue.meaning.library import profile
from catalogue.meaning.todo import todo
from tests.meaning.reviewed import ID, changed, derived, removals, reviewed


def lost(step: str) -> dict[str, str]:
    """What follows when a step is no longer shown to be reviewed by somebody outside."""
    return {"process": f"saknar {step}", "independence": ONE_UNKNOWN}


def untold(step: str) -> dict[str, str]:
    """What follows when a review is not told about at all."""
    return {"share": SIXTEEN, "process": f"saknar {step}", "independence": ONE_FEWER}


SIXTEEN = "16 av 17 steg redovisade"
ONE_UNKNOWN = "7 granskningar är redovisade, test inräknade. 6 är visade oberoende. Om en vet vi inte."
ONE_FEWER = "6 granskningar är redovisade, test inräknade. Alla är visade oberoende."
UNDECIDED, UNDATED = {"effect": "oavgjord"}, {"assessment": "odaterad"}
NO_CLAIM = {"effect": ""}
INSIDE_UNKNOWN = {
    "process": "saknar j, k, l, m, n, q",
    "independence": "7 granskningar är redovisade, test inräknade. Vi vet inte om de var oberoende.",
}

TABLE = [
    ("conditions.0", NO_CLAIM, ""),
    ("audience.groups.0", NO_CLAIM, ""),
    ("publisher", INSIDE_UNKNOWN, "publisher"),
    ("studies.lottad-2024", {"effect": "ej_bekraftad"}, "studies.design"),
    ("studies.lottad-2024.conditions.0", UNDECIDED, "studies.conditions"),
    ("studies.lottad-2024.audiences.0", UNDECIDED, "studies.audiences"),
    ("studies.lottad-2024.planned_power", UNDECIDED, "studies.planned_power"),
    ("studies.lottad-2024.planned_power_where", UNDECIDED, "studies.planned_power_where"),
    ("studies.lottad-2024.compared_with.0", UNDECIDED, "studies.compared_with"),
    ("studies.lottad-2024.doi", UNDECIDED, "studies.planned_power_source studies.sources"),
    ("studies.lottad-2024.sources.0", UNDECIDED, "studies.planned_power_source studies.sources"),
    ("sources.artikel", UNDECIDED, "studies.planned_power_source studies.sources"),
    ("sources.artikel.url", UNDECIDED, "studies.planned_power_source studies.sources"),
    ("studies.lottad-2024.finding", UNDECIDED, "studies.finding"),
    ("safety.asked", {"process": "saknar asked"}, "safety.asked"),
    ("safety.recorded", {"process": "saknar recorded"}, "safety.recorded"),
    ("safety.stops", {"process": "saknar stops"}, "safety.stops"),
    ("user_involvement.0", {"process": "saknar users"}, "user_involvement.text"),
    *((f"process.{step}", {"share": SIXTEEN}, "process.state") for step in "abcdeghiopq"),
    ("process.f", {"share": SIXTEEN, "process": "saknar agreements"}, "terms.agreements"),
    *((f"process.{step}", untold(step), "process.state") for step in "jkmn"),
    *((f"process.{step}.by", lost(step), "process.by") for step in "jkmn"),
    *((f"process.{step}.involved", lost(step), "process.involved") for step in "jkmn"),
    *((f"process.{step}.ties", lost(step), "process.ties") for step in "jkmn"),
    # Step l is told about twice, a small test and a larger one; either is enough for the process.
    *((f"process.{test}", {"independence": ONE_FEWER}, "") for test in ("l", "l2")),
    *((f"process.{test}.by", {"independence": ONE_UNKNOWN}, "process.by") for test in ("l", "l2")),
    *(
        (f"process.{test}.involved", {"independence": ONE_UNKNOWN}, "process.involved")
        for test in ("l", "l2")
    ),
    *((f"process.{test}.ties", {"independence": ONE_UNKNOWN}, "process.ties") for test in ("l", "l2")),
    ("reviewers.0", lost("q"), "reviewers.organisation"),
    ("reviewers.0.involved", lost("q"), "reviewers.involved"),
    ("reviewers.0.ties", lost("q"), "reviewers.ties"),
    ("reviewed", UNDATED, "reviewed"),
    ("use.exempelregionen", {"use": ""}, ""),
    ("use.exempelregionen.confirmed", {"use": "odaterad"}, "use.confirmed"),
    # What follows changes no conclusion, and is asked for all the same.
    *((f"terms.{name}", {}, f"terms.{name}") for name in ("rights", "reuse", "cost", "updates")),
    ("follow_up.indication", {}, "follow_up.indication"),
    ("follow_up.instruments.0", {}, "follow_up.instruments.instrument"),
    ("follow_up.codes.0", {}, "follow_up.codes"),
    ("lifecycle.status", {}, "lifecycle.status"),
    ("confirmed_by_publisher", {}, "confirmed_by_publisher"),
]
REMOVED = {name: catalogue for kind in ("program", "assessment") for name, _, catalogue in removals(kind)}


def test_where_everything_is_shown_nothing_is_missing() -> None:
    assert derived(reviewed()) == {
        "effect": "egen_rct",
        "share": "17 av 17 steg redovisade",
        "process": "komplett",
        "independence": "7 granskningar är redovisade, test inräknade. Alla är visade oberoende.",
        "assessment": "aktuell",
        "facts": "aktuell",
        "use": "bekraftad",
    }
    assert todo(profile(reviewed().programs[ID], reviewed()), reviewed()) == ()


@pytest.mark.parametrize(("fact", "outcome", "asked"), TABLE, ids=[row[0] for row in TABLE])
def test_without_one_fact_what_follows_changes_as_it_should(
    fact: str, outcome: dict[str, str], asked: str
) -> None:
    without = REMOVED[fact]
    assert changed(without) == outcome
    assert [step.field for step in todo(profile(without.programs[ID], without), without)] == asked.split()


def test_every_other_fact_can_go_without_any_conclusion_changing() -> None:
    rest = {name: catalogue for name, catalogue in REMOVED.items() if name not in {row[0] for row in TABLE}}
    changing = [
        name
        for name, catalogue in rest.items()
        if changed(catalogue) or todo(profile(catalogue.programs[ID], catalogue), catalogue)
    ]
    assert changing == [], "add the fact to the table with what follows from its absence"
    assert len(rest) > 20
