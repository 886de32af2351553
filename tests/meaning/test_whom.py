"""Whom something is about is said so that nobody is given a condition that is somebody else's."""

import pytest

from catalogue.meaning.whom import has_it, people, whom
from tests.site import real_catalogue

VOCABULARY = real_catalogue().vocabulary


@pytest.mark.parametrize(
    ("conditions", "audiences", "said"),
    [
        (["depression", "oro"], ["vuxna"], "depression och oro hos vuxna"),
        (["depression"], ["ungdomar", "vuxna"], "depression hos ungdomar och vuxna"),
        (["adhd"], ["foraldrar"], "för föräldrar till barn med adhd"),
        (["kranskarlssjukdom"], ["vuxna", "narstaende"], "kranskärlssjukdom hos vuxna, också för närstående"),
        (["angest-hos-barn"], ["barn"], "ångest hos barn"),
        (["angest-hos-barn"], ["barn", "foraldrar"], "ångest hos barn, också för föräldrar"),
        (["angest-hos-barn"], ["foraldrar"], "ångest hos barn, för föräldrar"),
        (["angest-hos-barn"], ["barn", "ungdomar"], "ångest hos barn (barn och ungdomar)"),
    ],
)
def test_a_conclusion_says_whose_condition_it_is(
    conditions: list[str], audiences: list[str], said: str
) -> None:
    assert whom(conditions, audiences, VOCABULARY) == said


@pytest.mark.parametrize("condition", VOCABULARY.conditions)
@pytest.mark.parametrize("audience", VOCABULARY.audiences)
def test_nobody_beside_is_said_to_have_the_condition(condition: str, audience: str) -> None:
    said, label = whom([condition], [audience], VOCABULARY), VOCABULARY.audiences[audience].label.lower()
    assert said.count(" hos ") <= 1
    assert has_it(audience, VOCABULARY) or f"hos {label}" not in said


def test_people_for_a_program_are_named_by_how_they_stand_to_the_condition() -> None:
    assert people(["vuxna"], "oro", VOCABULARY) == "vuxna med oro"
    assert (
        people(["vuxna", "foraldrar"], "adhd", VOCABULARY)
        == "vuxna med adhd och föräldrar till barn med adhd"
    )
    assert people(["foraldrar"], "ångest hos barn", VOCABULARY) == "föräldrar, ångest hos barn"
