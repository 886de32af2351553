"""What the recalculation says about a study, sentence by sentence: both numbers, and never more than follows."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model.study import Study
from catalogue.model.truth import Truth
from catalogue.statistics.numbers import findings
from catalogue.statistics.recount import NumberFinding, RecountKind
from tests.meaning.evidence_facts import DESIGNS, TRIAL, study

AGREES, DISAGREES, OPEN = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN


def found(**changed: Any) -> dict[RecountKind, NumberFinding]:
    """The findings about the usual trial with some facts changed, by kind; never two of a kind."""
    one = Study.model_validate(study(**changed))
    every = findings(one, DESIGNS[one.design])
    by_kind = {finding.kind: finding for finding in every}
    assert len(by_kind) == len(every)
    return by_kind


def between(
    value: str, low: str, high: str, metric: str = "Cohens d", level: str | None = "95"
) -> list[dict[str, str]]:
    """One effect between groups."""
    known = {
        "metric": metric,
        "value": value,
        "low": low,
        "high": high,
        **({"level": level} if level else {}),
    }
    return [{"contrast": "mellan", **known}]


def within(value: str, low: str, high: str, metric: str = "Cohens d") -> list[dict[str, str]]:
    """One effect within a group."""
    return [{**between(value, low, high, metric)[0], "contrast": "inom"}]


ABOVE = between("0.69", "0.19", "1.19")
ACROSS = between("0.3", "-0.1", "0.7")
ZINC = between("17", "1.4", "32.6", "procentenheters skillnad")  # Altman & Bland 2011: P = 0.032
OF_67, OF_670 = {"participants": "67"}, {"participants": "670"}

Scenarios = list[tuple[str, dict[str, Any], Truth | None]]

POWER: Scenarios = [
    ("128 are enough for 80 % at 0.5", {"planned_effect": "0.5", "participants": "128"}, AGREES),
    ("126 are less than two points short", {"planned_effect": "0.5", "participants": "126"}, AGREES),
    ("80 are too few for 80 % at 0.5", {"planned_effect": "0.5", "participants": "80"}, DISAGREES),
    ("those drawn by lot count", {"planned_effect": "0.5", "participants": "200", "randomised": "80"}, DISAGREES),
    ("three arms leave fewer", {"planned_effect": "0.5", "participants": "140", "design_note": "tre armar"}, DISAGREES),
    ("planned power without an effect leaves it open", {}, OPEN),
    ("unknown planned power leaves it open", {"planned_power": None}, OPEN),
    ("of drawn groups nothing can be said", {"design_note": "grupper av patienter lottades"}, OPEN),
    ("a trial of likeness has a margin", {"design": "rct-likvardighet", "finding": "inte_samre"}, None),
    ("without a control group there is no between", {"design": "oppen-fore-efter", "finding": None}, None),
    ("without participants nothing is said", {"participants": None}, None),
]  # fmt: skip

RESULT: Scenarios = [
    ("better, above no effect", {"effects": ABOVE}, AGREES),
    ("better, across no effect", {"effects": ACROSS}, DISAGREES),
    ("worse, across no effect", {"finding": "samre", "effects": ACROSS}, DISAGREES),
    ("no certain difference, across no effect", {"finding": "ingen_skillnad", "effects": ACROSS}, AGREES),
    ("no certain difference, above no effect", {"finding": "ingen_skillnad", "effects": ABOVE}, DISAGREES),
    ("a ratio below one", {"effects": between("0.81", "0.70", "0.94", "riskkvot")}, AGREES),
    ("a ratio across one", {"effects": between("0.9", "0.6", "1.35", "oddskvot")}, DISAGREES),
    ("a metric that says nothing of no effect", {"effects": between("0.3", "-0.1", "0.7", "andel")}, None),
    ("an effect within a group is another thing", {"effects": within("0.3", "-0.1", "0.7")}, None),
    ("not worse is about a margin", {"finding": "inte_samre", "effects": ACROSS}, None),
    ("an interval without a stated finding", {"finding": None, "effects": ABOVE}, OPEN),
    ("one of two intervals that fits is enough", {"effects": ACROSS + ABOVE}, AGREES),
    ("better, p above the limit", {"p_value": "0.2"}, DISAGREES),
    ("no certain difference, p below", {"finding": "ingen_skillnad", "p_value": "0.01"}, DISAGREES),
    ("better, p below the limit, needs no words", {"p_value": "0.01"}, None),
    ("p on the limit is neither", {"p_value": "0.05"}, None),
]

P_VALUE: Scenarios = [
    ("p is what the interval gives", {"effects": ZINC, "p_value": "0.032"}, AGREES),
    ("p is far from it", {"effects": ZINC, "p_value": "0.002"}, DISAGREES),
    ("p of a ratio", {"effects": between("0.81", "0.70", "0.94", "RR"), "p_value": "0.005"}, AGREES),
    ("0.001 is an upper limit", {**OF_670, "effects": between("0.74", "0.58", "0.9"), "p_value": "0.001"}, AGREES),
    ("a level nobody states", {"effects": between("0.69", "0.19", "1.19", level=None), "p_value": "0.04"}, None),
    ("nobody knows which of two it belongs to", {"effects": ABOVE * 2, "p_value": "0.04"}, None),
]  # fmt: skip

INTERVAL: Scenarios = [
    ("an effect outside its interval", {"effects": between("1.3", "0.19", "1.19")}, DISAGREES),
    ("an effect far from the middle", {"effects": between("0.3", "0.19", "1.19")}, DISAGREES),
    ("one that leans as a resampled one does", {"effects": within("0.88", "0.73", "1.06")}, None),
    ("a ratio, even on the logarithm", {"effects": between("0.81", "0.70", "0.94", "riskkvot")}, None),
    ("too narrow for its participants", {**OF_67, "effects": between("0.69", "0.59", "0.79")}, DISAGREES),
    ("too wide for its participants", {**OF_670, "effects": ABOVE}, DISAGREES),
    ("as wide as its participants make it", {**OF_67, "effects": ABOVE}, None),
    ("within a group the width cannot be known", {**OF_67, "effects": within("0.69", "0.59", "0.79")}, None),
]

CONTRAST: Scenarios = [
    ("without a control group no effect is between", {"design": "kohort", "effects": ABOVE}, DISAGREES),
    ("within is possible in any design", {"design": "kohort", "effects": within("0.3", "0.1", "0.5")}, None),
    ("a metric that speaks of within", {"effects": between("0.3", "0.1", "0.5", "d inom grupp")}, DISAGREES),
    (
        "a metric that speaks of between",
        {"effects": within("0.3", "0.1", "0.5", "mellan grupper")},
        DISAGREES,
    ),
]

DROPOUT: Scenarios = [
    ("dropout that agrees", {"randomised": "100", "analysed": "78", "dropout": "22"}, AGREES),
    ("dropout that does not", {"randomised": "166", "analysed": "148", "dropout": "22"}, DISAGREES),
    ("all analysed, any dropout", {"randomised": "166", "analysed": "166", "dropout": "22"}, None),
    ("dropout alone says nothing", {"dropout": "22"}, None),
]

ALL = [
    pytest.param(facts, kind, truth, id=f"{kind.value}: {said}")
    for kind, scenarios in (
        (RecountKind.POWER, POWER),
        (RecountKind.RESULT, RESULT),
        (RecountKind.P_VALUE, P_VALUE),
        (RecountKind.INTERVAL, INTERVAL),
        (RecountKind.CONTRAST, CONTRAST),
        (RecountKind.DROPOUT, DROPOUT),
    )
    for said, facts, truth in scenarios
]


@pytest.mark.parametrize(("facts", "kind", "truth"), ALL)
def test_a_study(facts: dict[str, Any], kind: RecountKind, truth: Truth | None) -> None:
    finding = found(**facts).get(kind)
    assert (finding.truth if finding else None) is truth, finding


def test_a_study_under_way_has_no_numbers_yet() -> None:
    assert found(finding="pagar", effects=between("1.3", "0.19", "1.19")) == {}
    assert found(ongoing="ja", finding=None) == {}


def test_unknown_power_is_answered_with_what_can_be_said_and_what_would_settle_it() -> None:
    finding = found(planned_power=None, participants="67")[RecountKind.POWER]
    assert finding.text == (
        "Hur antalet deltagare beräknades vet vi inte. Om de var 67 deltagare i två lika stora grupper var "
        "chansen 80 % att upptäcka en skillnad på 0,69 (Cohens d). Mindre skillnader missas oftare. Om kravet "
        "på styrka är uppfyllt avgörs av vilken styrka som planerades, och den uppgiften saknas."
    )
    assert finding.needs == "planned_power"
    assert finding.fields == ("Antal deltagare",)


def test_a_disagreement_shows_both_numbers() -> None:
    power = found(planned_effect="0.5", participants="80")[RecountKind.POWER].text
    assert "80 % styrka" in power
    assert "blir styrkan 60 %" in power
    dropout = found(randomised="166", analysed="148", dropout="22")[RecountKind.DROPOUT].text
    assert "bortfall på 11 %" in dropout
    assert "Källan anger 22 %" in dropout
    p_value = found(effects=between("17", "1.4", "32.6", "skillnad"), p_value="0.002")[
        RecountKind.P_VALUE
    ].text
    assert "p-värdet 0,03" in p_value
    assert "anger 0,002" in p_value


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "design": st.sampled_from(sorted(DESIGNS)),
            "participants": st.one_of(st.none(), st.integers(0, 999_999)),
            "randomised": st.integers(0, 999_999),
            "analysed": st.integers(0, 999_999),
            "planned_power": st.one_of(st.none(), st.floats(-10, 300)),
            "planned_effect": st.floats(-3, 3),
            "dropout": st.floats(-10, 200),
            "p_value": st.floats(-1, 2),
            "finding": st.sampled_from([None, "battre", "samre", "ingen_skillnad", "inte_samre"]),
            "effects": st.lists(
                st.fixed_dictionaries(
                    {"contrast": st.sampled_from(["mellan", "inom"])},
                    optional={
                        "metric": st.sampled_from(["Cohens d", "oddskvot", "poäng", "annat"]),
                        "value": st.floats(-5, 5),
                        "low": st.floats(-5, 5),
                        "high": st.floats(-5, 5),
                        "level": st.integers(0, 200),
                    },
                ),
                max_size=3,
            ),
        },
    )
)
def test_no_facts_however_odd_stop_the_build(facts: dict[str, Any]) -> None:
    one = Study.model_validate({**{k: v for k, v in TRIAL.items() if k not in facts}, **facts})
    for finding in findings(one, DESIGNS[one.design]):
        assert finding.text.endswith(".")
        assert "nan" not in finding.text
        assert all(finding.fields)
