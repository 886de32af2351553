"""Three values, and unknown is never read as no."""

import pytest

from catalogue.model.truth import Truth, every

MET, NOT, UNKNOWN = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("truths", "together"),
    [
        ([], MET),
        ([MET], MET),
        ([NOT], NOT),
        ([UNKNOWN], UNKNOWN),
        ([MET, MET], MET),
        ([MET, UNKNOWN], UNKNOWN),  # everything known fits, something is missing
        ([UNKNOWN, NOT], NOT),  # what is missing cannot mend what is not met
        ([NOT, UNKNOWN, MET], NOT),
    ],
)
def test_all_of_several_is_what_kleene_said(truths: list[Truth], together: Truth) -> None:
    assert every(truths) is together
    assert every(reversed(truths)) is together
    assert every(iter(truths)) is together


@pytest.mark.parametrize(("value", "truth"), [(True, MET), (False, NOT), (None, UNKNOWN)])
def test_what_is_not_known_is_unknown(value: bool | None, truth: Truth) -> None:
    assert Truth.of(value) is truth
