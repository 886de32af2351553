"""What may be said about effect, scenario by scenario.

Each scenario is a sentence that follows from the national process document (NAG-SoB: step n, and the section on
review, research and quality registers), the facts it is about, and the conclusion.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.meaning.criteria import POWER_FLOOR
from catalogue.model.claim import EvidenceState, Support
from catalogue.model.program import Program
from catalogue.model.truth import Truth
from tests.meaning.evidence_facts import TRIAL, borrower, claim, program, study

OWN, SIMILAR = EvidenceState.OWN_TRIAL, EvidenceState.SIMILAR_TRIAL
UNDECIDED, NOT_CONFIRMED, NO_DEMAND = (
    EvidenceState.UNDECIDED,
    EvidenceState.NOT_CONFIRMED,
    EvidenceState.NO_DEMAND,
)
EQUAL = {
    "design": "rct-likvardighet",
    "finding": "inte_samre",
    "compared_with": ["annan_behandling"],
    "margin": "Högst 3 poäng.",
    "margin_met": "ja",
    "established": "ja",
}

OWN_TRIAL_SCENARIOS = [
    ("a randomised trial with a control group, power 80 and effect on the primary outcome confirms", program(study()), OWN),
    ("power 90 is preferred, and confirms as well", program(study(planned_power="90")), OWN),
    ("power 80 is the floor, and the floor is included", program(study(planned_power="80")), OWN),
    ("power 79 is below the floor", program(study(planned_power="79")), NOT_CONFIRMED),
    ("power 79.9 is below the floor too", program(study(planned_power="79.9")), NOT_CONFIRMED),
    ("power that nobody states leaves the question open", program(study(planned_power=None)), UNDECIDED),
    ("a randomised study without a control group does not confirm", program(study(design="rct-utan-kontroll")), NOT_CONFIRMED),
    ("a trial that found no certain difference does not confirm", program(study(finding="ingen_skillnad")), NOT_CONFIRMED),
    ("a trial that found the program worse does not confirm", program(study(finding="samre")), NOT_CONFIRMED),
    ("a trial whose primary result nobody states leaves the question open", program(study(finding=None)), UNDECIDED),
    ("a trial under way leaves the question open", program(study(finding="pagar")), UNDECIDED),
    ("a trial on another condition confirms nothing about this one", program(study(conditions=["depression"])), NOT_CONFIRMED),
    ("a trial on several conditions counts for each of them", program(study(conditions=["depression", "oro"])), OWN),
    ("a trial whose condition nobody states leaves the question open", program(study(conditions=None)), UNDECIDED),
    ("a trial on another audience does not confirm", program(study(audiences=["ungdomar"])), NOT_CONFIRMED),
    ("a trial whose audience nobody states leaves the question open", program(study(audiences=None)), UNDECIDED),
    ("a trial of another version does not confirm", program(study(version="0.9")), NOT_CONFIRMED),
    ("another version with an argument for why it counts confirms", program(study(version="0.9", version_argument="Bara bilderna är bytta sedan dess.")), OWN),
    ("an unknown version with an argument confirms", program(study(version=None, version_argument="Det har bara funnits en enda version.")), OWN),
    ("a trial whose version nobody states confirms: the source sets no demand on it", program(study(version=None)), OWN),
    ("a program whose versions nobody states is confirmed all the same", program(study(), versions=[]), OWN),
    ("a trial that the publisher lists counts like one that names the program", program(study(link="listed_by_provider")), OWN),
    ("a trial that the assessors describe counts when the study itself is the source", program(study(link="described_by_assessor")), OWN),
    ("a trial that is only known from what the assessors write leaves the question open", program(study(link="described_by_assessor", sources=["utlatande"])), UNDECIDED),
    ("recruitment by advert does not change the conclusion", program(study(recruitment="annons")), OWN),
    ("high dropout does not change the conclusion", program(study(dropout="45")), OWN),
    ("a missing safety plan does not change the conclusion", program(study(), safety=None), OWN),
    ("one unknown and one unmet criterion is unmet", program(study(planned_power=None, finding="ingen_skillnad")), NOT_CONFIRMED),
    ("two unknown criteria leave the question open", program(study(planned_power=None, audiences=None)), UNDECIDED),
    ("one confirming trial is enough beside one that found no difference", program(study(), study(id="b", finding="ingen_skillnad")), OWN),
    ("one confirming trial is enough beside one under way", program(study(), study(id="b", finding="pagar")), OWN),
    ("a larger trial that found no difference leaves the question open", program(study(), study(id="b", finding="ingen_skillnad", participants="400")), UNDECIDED),
    ("a smaller trial that found a worse result does not", program(study(), study(id="b", finding="samre", participants="40")), OWN),
    ("a larger trial against another treatment says nothing against the effect", program(study(), study(id="b", finding="ingen_skillnad", participants="400", compared_with=["annan_behandling"])), OWN),
    ("a larger trial of two variants says nothing against the effect", program(study(), study(id="b", finding="ingen_skillnad", participants="400", compared_with=["samma_program"])), OWN),
    ("a larger trial of another condition says nothing against the effect", program(study(), study(id="b", finding="samre", participants="400", conditions=["depression"])), OWN),
    ("an undecided trial weighs more than one that failed", program(study(planned_power=None), study(id="b", finding="samre")), UNDECIDED),
    ("two failed trials confirm nothing", program(study(planned_power="50"), study(id="b", finding="samre")), NOT_CONFIRMED),
]  # fmt: skip

EQUIVALENCE_SCENARIOS = [
    ("not worse than an established treatment, within a margin set beforehand, confirms", program(study(**EQUAL)), OWN),
    ("not worse, but outside the margin, does not confirm", program(study(**{**EQUAL, "margin_met": "nej"})), NOT_CONFIRMED),
    ("not worse than something that is not an established treatment does not confirm", program(study(**{**EQUAL, "established": "nej"})), NOT_CONFIRMED),
    ("not worse, with a margin nobody states, leaves the question open", program(study(**{**EQUAL, "margin": None})), UNDECIDED),
    ("not worse, with nobody saying if the margin was met, leaves the question open", program(study(**{**EQUAL, "margin_met": None})), UNDECIDED),
    ("not worse than a treatment nobody describes leaves the question open", program(study(**{**EQUAL, "established": None})), UNDECIDED),
    ("not worse needs power as every trial does", program(study(**EQUAL, planned_power="60")), NOT_CONFIRMED),
]  # fmt: skip

WITHOUT_TRIAL_SCENARIOS = [
    ("the step may be left out, but then there is no confirmed effect", program(), NOT_CONFIRMED, Support.NONE),
    ("an open evaluation before and after does not confirm", program(study(design="oppen-fore-efter")), NOT_CONFIRMED, Support.BEFORE_AFTER),
    ("an open evaluation of more than a hundred does not confirm", program(study(design="oppen-fore-efter", participants="1203")), NOT_CONFIRMED, Support.BEFORE_AFTER),
    ("a cohort in ordinary care does not confirm", program(study(design="kohort")), NOT_CONFIRMED, Support.BEFORE_AFTER),
    ("a feasibility study does not show effect", program(study(design="genomforbarhet")), NOT_CONFIRMED, Support.FEASIBILITY),
    ("interviews do not show effect", program(study(design="kvalitativ")), NOT_CONFIRMED, Support.OTHER),
    ("a trial under way is the support there is", program(study(finding="pagar")), UNDECIDED, Support.ONGOING),
    ("a trial that fails a criterion is still the best support", program(study(planned_power="50"), study(id="b", design="kohort")), NOT_CONFIRMED, Support.TRIAL),
    ("a finished evaluation counts before a trial under way", program(study(finding="pagar"), study(id="b", design="kohort")), UNDECIDED, Support.BEFORE_AFTER),
    ("an evaluation of another condition is no support for this one", program(study(design="kohort", conditions=["depression"])), NOT_CONFIRMED, Support.ELSEWHERE),
]  # fmt: skip

SUPPORT_PROGRAM_SCENARIOS = [
    ("a support program makes no claim and has no demand", program(kind="stodprogram"), NO_DEMAND),
    ("a support program with an open evaluation still has no demand", program(study(design="kohort"), kind="stodprogram"), NO_DEMAND),
    ("a support program with a confirming trial has its effect confirmed", program(study(), kind="stodprogram"), OWN),
    ("a support program with a trial is held to what the trial must fulfil", program(study(planned_power=None), kind="stodprogram"), UNDECIDED),
    ("a support program with a failed trial is not confirmed", program(study(finding="samre"), kind="stodprogram"), NOT_CONFIRMED),
]  # fmt: skip

LENDER = program(study())
BORROWING_SCENARIOS = [
    ("a trial of a similar program confirms when likeness is argued", borrower(), LENDER, SIMILAR),
    ("an own trial counts before a borrowed one", borrower(study()), LENDER, OWN),
    ("a borrowed trial counts beside an own one that is undecided", borrower(study(planned_power=None)), LENDER, SIMILAR),
    ("a borrowed trial counts beside an own one that failed", borrower(study(finding="ingen_skillnad")), LENDER, SIMILAR),
    ("if the lender's trial is under-powered the borrower falls with it", borrower(), program(study(planned_power="60")), NOT_CONFIRMED),
    ("if the lender's trial found no difference the borrower falls with it", borrower(), program(study(finding="ingen_skillnad")), NOT_CONFIRMED),
    ("if the lender's power is not known the borrower is undecided too", borrower(), program(study(planned_power=None)), UNDECIDED),
    ("a lender's trial on another condition lends nothing", borrower(), program(study(conditions=["depression"])), NOT_CONFIRMED),
    ("a lender's trial on another audience lends nothing", borrower(), program(study(audiences=["ungdomar"])), NOT_CONFIRMED),
    ("an open evaluation cannot be lent", borrower(), program(study(design="kohort")), NOT_CONFIRMED),
    ("a study the lender does not have cannot be lent", borrower(study="annan"), LENDER, NOT_CONFIRMED),
    ("a program that does not exist cannot lend", borrower(program="borta"), LENDER, NOT_CONFIRMED),
    ("nothing can be borrowed from a borrower", borrower(), borrower(), NOT_CONFIRMED),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "facts", "state"), OWN_TRIAL_SCENARIOS + EQUIVALENCE_SCENARIOS + SUPPORT_PROGRAM_SCENARIOS
)
def test_an_own_trial_confirms_when_it_fulfils_everything(
    sentence: str, facts: Program, state: EvidenceState
) -> None:
    assert claim(facts).state is state, sentence


@pytest.mark.parametrize(("sentence", "facts", "state", "support"), WITHOUT_TRIAL_SCENARIOS)
def test_without_a_confirming_trial_the_best_support_is_named(
    sentence: str, facts: Program, state: EvidenceState, support: Support
) -> None:
    assert (claim(facts).state, claim(facts).support) == (state, support), sentence


@pytest.mark.parametrize(("sentence", "facts", "lender", "state"), BORROWING_SCENARIOS)
def test_a_similar_program_can_lend_its_trial_one_step(
    sentence: str, facts: Program, lender: Program, state: EvidenceState
) -> None:
    assert claim(facts, lender).state is state, sentence


def test_there_are_at_least_sixty_scenarios() -> None:
    scenarios = (
        OWN_TRIAL_SCENARIOS,
        EQUIVALENCE_SCENARIOS,
        SUPPORT_PROGRAM_SCENARIOS,
        WITHOUT_TRIAL_SCENARIOS,
        BORROWING_SCENARIOS,
    )
    assert sum(len(table) for table in scenarios) >= 60


def test_each_condition_and_audience_has_its_own_conclusion() -> None:
    both = program(
        study(conditions=["oro"], audiences=["vuxna"]),
        conditions=[{"condition": id, "sources": ["s"]} for id in ("oro", "depression")],
        audience={"groups": ["vuxna", "ungdomar"], "sources": ["s"]},
    )
    states = {
        (c, a): claim(both, condition=c, audience=a).state
        for c in ("oro", "depression")
        for a in ("vuxna", "ungdomar")
    }
    assert states == {
        ("oro", "vuxna"): OWN,
        ("oro", "ungdomar"): NOT_CONFIRMED,
        ("depression", "vuxna"): NOT_CONFIRMED,
        ("depression", "ungdomar"): NOT_CONFIRMED,
    }


def test_an_override_is_shown_and_does_not_hide_what_was_computed() -> None:
    override = {
        "state": "ej_bekraftad",
        "reason": "Studien är tillbakadragen.",
        "by": "nag-sob",
        "on": "2026-01-20",
    }
    overridden = claim(
        program(study(), claims=[{"condition": "oro", "audience": "vuxna", "override": override}])
    )
    assert (overridden.state, overridden.computed) == (NOT_CONFIRMED, OWN)
    assert overridden.override is not None
    assert overridden.override.reason == "Studien är tillbakadragen."


def test_an_undecided_conclusion_names_each_fact_that_would_settle_it() -> None:
    undecided = claim(program(study(planned_power=None, audiences=None)))
    assert undecided.missing == (
        "om antalet deltagare räknades fram i förväg",
        "vilken målgrupp studien gällde",
    )


REMARKS = [
    ("contradicting", program(study(), study(id="b", finding="ingen_skillnad"))),
    ("contradicting", program(study(finding="samre"))),
    ("power_low", program(study(planned_power="60"))),
    ("power_unknown", program(study(planned_power=None))),
    ("power_accepted", program(study(planned_power="85"))),
    ("no_control", program(study(design="kohort"))),
    ("other_version", program(study(version="0.9"))),
    ("other_audience", program(study(audiences=["ungdomar"]))),
    ("other_condition", program(study(conditions=["depression"]))),
    ("advert", program(study(recruitment="annons"))),
    ("dropout", program(study(dropout="21"))),
    ("ongoing", program(study(finding="pagar"))),
    ("within_group", program(study(effects=[{"contrast": "inom", "value": "1.2"}]))),
    ("safety_unknown", program(study(), safety=None)),
    ("safety_unknown", program(study(), safety={"asked": "Varje vecka.", "sources": ["s"]})),
]


@pytest.mark.parametrize(("kind", "facts"), REMARKS)
def test_what_a_reader_must_bear_in_mind_is_remarked(kind: str, facts: Program) -> None:
    assert kind in {remark.kind for remark in claim(facts).remarks}


def test_a_trial_without_weakness_has_no_remark() -> None:
    assert claim(program(study(planned_power="90"))).remarks == ()


UNKNOWN_OR_UNMET: dict[str, list[object]] = {
    "design": ["rct-utan-kontroll", "kohort", "kvalitativ"],
    "planned_power": [None, "1", "79.9"],
    "finding": [None, "ingen_skillnad", "samre", "pagar"],
    "conditions": [None, ["depression"]],
    "audiences": [None, ["ungdomar"]],
    "version": ["0.9"],
    "compared_with": [None, ["samma_program"], ["ingen"]],
    "planned_power_where": [None, "-", "okänt"],
    "sources": [["s"], ["utlatande"]],
    "retracted": [{"sources": ["s"]}],
}


@given(
    broken=st.sampled_from(sorted(UNKNOWN_OR_UNMET)).flatmap(
        lambda name: st.tuples(st.just(name), st.sampled_from(UNKNOWN_OR_UNMET[name]))
    ),
    others=st.fixed_dictionaries(
        {},
        optional={
            name: st.sampled_from([TRIAL.get(name), *values]) for name, values in UNKNOWN_OR_UNMET.items()
        },
    ),
    kind=st.sampled_from(["behandlingsprogram", "stodprogram"]),
    lent=st.booleans(),
)
def test_no_facts_with_a_criterion_unmet_or_unknown_ever_confirm(
    broken: tuple[str, object], others: dict[str, object], kind: str, lent: bool
) -> None:
    name, value = broken
    facts = study(**{**others, name: value})
    concluded = claim(borrower(), program(facts)) if lent else claim(program(facts, kind=kind))
    assert concluded.state not in (OWN, SIMILAR)


@given(power=st.decimals(min_value=1, max_value=100, places=1))
def test_power_decides_at_eighty_and_nowhere_else(power: object) -> None:
    concluded = claim(program(study(planned_power=f"{power:f}")))
    assert (concluded.state is OWN) == (float(str(power)) >= POWER_FLOOR)


@pytest.mark.parametrize("criterion", range(7))
def test_every_criterion_shows_the_fact_that_decided_it(criterion: int) -> None:
    trial = claim(program(study())).trials[0]
    assert trial.criteria[criterion].truth is Truth.MET
    assert trial.criteria[criterion].because
