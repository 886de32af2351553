"""What is missing, as next steps. Every step must be possible to take: the field is there, and so is the guide."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from catalogue.meaning.criteria import trial
from catalogue.meaning.evidence import Claim, claims
from catalogue.meaning.library import profile
from catalogue.meaning.todo import Gain, Todo, declared, todo
from catalogue.meaning.todo.effect import field_of
from catalogue.model.assessment import Assessment
from catalogue.model.program import Program
from catalogue.model.truth import Truth
from tests.meaning.evidence_facts import DESIGNS, LIKENESS, program, study
from tests.meaning.reviewed import ID, facts_of, reviewed, with_facts
from tests.site import real_catalogue
from tests.some import some


@cache
def real_steps() -> dict[str, tuple[Todo, ...]]:
    return {
        id: todo(profile(entry, real_catalogue()), real_catalogue())
        for id, entry in real_catalogue().programs.items()
    }


def of(**changes: Any) -> tuple[Todo, ...]:
    """The next steps for the reviewed program with other facts; a fact set to None is not known."""
    facts = {name: value for name, value in {**facts_of("program"), **changes}.items() if value is not None}
    catalogue = with_facts("program", facts)
    return todo(profile(catalogue.programs[ID], catalogue), catalogue)


def trial_facts(**changes: Any) -> dict[str, Any]:
    """The trial of the reviewed program with other facts."""
    (facts,) = facts_of("program")["studies"]
    return {name: value for name, value in {**facts, **changes}.items() if value is not None}


def test_every_step_for_every_real_program_names_a_field_of_the_model() -> None:
    for id, steps in some(real_steps().items()):
        for step in some(steps):
            assert declared(type(step.entry.value), step.path).title == step.label, (id, step.path)
            assert step.example, (id, step.field)


def test_every_step_says_what_why_and_who_in_whole_sentences() -> None:
    for id, steps in some(real_steps().items()):
        for step in some(steps):
            assert step.what[0].isupper(), (id, step.what)
            assert not step.what.endswith("."), (id, step.what)
            assert step.why.endswith("."), (id, step.why)
            assert step.who, (id, step.what)


def test_every_step_points_at_a_line_of_a_file_and_at_a_guide_that_is_there() -> None:
    sections = real_catalogue().vocabulary.sections
    guides = {
        f"/{sections[one.section].path}/{one.id.partition('/')[2]}/"
        for one in real_catalogue().guides.values()
        if one.section in sections
    }
    for id, steps in some(real_steps().items()):
        for step in some(steps):
            assert step.place.file.startswith(f"content/programs/{id}/"), (id, step.what)
            assert step.place.line >= 1
            assert step.guide in guides, (id, step.what, step.guide)


def test_what_changes_a_conclusion_comes_first() -> None:
    order = list(Gain)
    for id, steps in some(real_steps().items()):
        places = [order.index(step.gain) for step in steps]
        assert places == sorted(places), id


def test_no_step_is_asked_for_twice() -> None:
    for id, steps in some(real_steps().items()):
        asked = [(step.place.file, step.path, step.what) for step in steps]
        assert len(asked) == len(set(asked)), id


def test_a_field_that_is_not_in_the_model_is_not_passed_over() -> None:
    assert declared(Program, ("studies", 0, "planned_power")).title == "Planerad styrka"
    assert declared(Assessment, ("reviewers", 0, "ties")).title == "Bindning till programmet"
    for path in (("studies", 0, "pahittat"), ("name", "inuti"), (0,)):
        with pytest.raises(KeyError):
            declared(Program, path)


EQUAL = {
    "compared_with": ["annan_behandling"],
    "finding": "inte_samre",
    "margin": "3 poäng",
    "margin_met": True,
    "established": True,
}
MARGIN = "vilken gräns för ”inte sämre” som sattes i förväg och om den hölls"
UNSETTLED = [
    ("planned_power", {}, "om antalet deltagare räknades fram i förväg"),
    ("planned_power_where", {}, "var i studien den planerade styrkan står"),
    ("compared_with", {}, "vad jämförelsegruppen fick"),
    ("finding", {}, "vad studien visade på det primära utfallsmåttet"),
    ("conditions", {}, "vilket tillstånd studien gällde"),
    ("audiences", {}, "vilken målgrupp studien gällde"),
    ("margin", EQUAL, MARGIN),
    ("margin_met", EQUAL, MARGIN),
    ("established", EQUAL, "om jämförelsen var en etablerad behandling"),
]


@pytest.mark.parametrize(("fact", "others", "what"), UNSETTLED)
def test_the_fact_that_would_settle_the_effect_is_asked_for(
    fact: str, others: dict[str, Any], what: str
) -> None:
    (first, *_) = of(studies=[trial_facts(**{**others, fact: None})])
    assert (first.what, first.field) == (f"Ek m.fl. 2024: ta reda på {what}", f"studies.{fact}")
    assert (
        first.why == "Det behövs för att avgöra om effekten är bekräftad. Det gäller långvarig oro hos vuxna."
    )
    assert first.who == "Forskare inom eller utanför regionen"


def test_one_fact_about_several_conditions_is_asked_for_once_with_all_of_them() -> None:
    two = [{"condition": one, "sources": ["sida"]} for one in ("oro", "somnbesvar")]
    both = trial_facts(conditions=["oro", "somnbesvar"], planned_power=None)
    (only,) = of(conditions=two, studies=[both])
    assert only.why.endswith("Det gäller långvarig oro och sömnbesvär hos vuxna.")


def test_without_any_trial_a_trial_or_likeness_is_the_next_step() -> None:
    (first, *_) = of(studies=[])
    assert (
        first.what
        == "Gör en randomiserad studie, eller beskriv likheten med ett program som redan är studerat"
    )


def test_a_fact_about_a_study_there_is_comes_before_a_new_study() -> None:
    two = [{"condition": one, "sources": ["sida"]} for one in ("somnbesvar", "oro")]
    (fact, new) = of(conditions=two, studies=[trial_facts(planned_power=None)])
    assert (fact.field, new.field) == ("studies.planned_power", "studies.design")
    assert "sömnbesvär" in new.why.lower()


def test_a_trial_of_another_version_can_be_argued_for() -> None:
    (first, second) = of(studies=[trial_facts(version="1.0")])[:2]
    assert first.field == "studies.version_argument"
    assert second.field == "studies.design"


def test_a_trial_under_way_waits_for_its_result() -> None:
    (first, *_) = of(studies=[trial_facts(finding="pagar")])
    assert first.what == "Ek m.fl. 2024: lägg in resultatet när studien är klar"


def test_a_support_program_is_not_asked_for_a_trial() -> None:
    assert [step.gain for step in of(kind="stodprogram", studies=[])] == []


def test_a_conclusion_that_a_person_has_drawn_is_left_alone() -> None:
    override = {"state": "ej_bekraftad", "reason": "Tillbakadragen.", "by": "nag-sob", "on": "2026-01-01"}
    claim = {"condition": "oro", "audience": "vuxna", "override": override}
    assert of(claims=[claim], studies=[]) == ()


def test_a_borrowed_trial_is_mended_in_the_file_of_its_own_program() -> None:
    likeness = {**LIKENESS, "program": "lugn", "study": "lottad-2020"}
    claim = {
        "condition": "oro",
        "audience": "vuxna",
        "borrowed": [{**likeness, "sources": ["artikel"]}],
    }
    catalogue = with_facts("program", {**facts_of("program"), "claims": [claim], "studies": []})
    assert todo(profile(catalogue.programs[ID], catalogue), catalogue) == ()
    lender = catalogue.programs["lugn"]
    unsettled = lender.value.model_copy(
        update={"studies": (lender.value.studies[0].model_copy(update={"planned_power": None}),)}
    )
    fallen = replace(catalogue, programs={**catalogue.programs, "lugn": replace(lender, value=unsettled)})
    (first,) = todo(profile(fallen.programs[ID], fallen), fallen)
    assert first.field == "studies.planned_power"
    assert first.place.file == "content/programs/lugn/index.md"


def test_every_criterion_that_can_be_unknown_has_a_field() -> None:
    silent = program(study(planned_power=None, finding=None, conditions=None, audiences=None, version=None))
    held = trial(silent.studies[0], silent, "oro", "vuxna", DESIGNS)
    fields = [field_of(one, silent.studies[0], silent) for one in held.those(Truth.UNKNOWN)]
    assert [field[-1] for field in fields] == [
        "planned_power",
        "finding",
        "conditions",
        "audiences",
    ]
    undecided: tuple[Claim, ...] = claims(silent, {}, DESIGNS)
    assert len(undecided[0].missing) == len(fields)


def test_a_review_by_the_makers_is_asked_for_again_from_outside() -> None:
    steps = facts_of("program")["process"]
    inside = [{**one, "by": "utgivaren"} if one["step"] == "k" else one for one in steps]
    (first,) = of(process=inside)
    assert first.what == "Steg k, innehållet granskas: låt någon utanför granska också"
    assert first.why == "Granskningen är inte oberoende, för Exempelutgivaren tog också fram programmet."


def test_the_steps_nobody_has_told_about_are_asked_for_together() -> None:
    steps = [one for one in facts_of("program")["process"] if one["step"] not in "ace"]
    (only,) = of(process=steps)
    assert only.what == "Berätta hur det gick med stegen a, c och e"


def test_old_facts_use_and_assessments_are_asked_for_again() -> None:
    use = [{"region": "exempelregionen", "confirmed": "2020", "basis": "Listan.", "sources": ["sida"]}]
    source = {**facts_of("program")["sources"][0], "collected": "2023-01-01"}
    asked = {step.field: step for step in of(use=use, sources=[source], checked="2023-01-15")}
    assert asked["checked"].what == "Jämför uppgifterna med källorna igen"
    assert asked["use.confirmed"].who == "Exempelregionen"
    catalogue = with_facts("assessment", {**facts_of("assessment"), "reviewed": "2017"})
    (assessed,) = todo(profile(catalogue.programs[ID], catalogue), catalogue)
    assert (
        assessed.what
        == "Utlåtande om Granskad trygghet 3.0: be om en ny bedömning, eller fråga hur länge den gäller"
    )
    assert assessed.who == "Den nationella gruppen i övningen"
    assert assessed.place.file == "content/programs/granskad/assessments/nag-sob.md"


def test_where_a_fixture_has_no_guide_no_address_is_made_up() -> None:
    assert {step.guide for step in of(studies=[], safety=None)} == {""}
    assert ID in reviewed().programs
