"""Student's t, with scipy as the judge: for every size of trial, and far out where nearly nothing is left."""

from math import isnan

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from scipy import special

from catalogue.statistics import student

FREEDOM = st.integers(2, 2000) | st.sampled_from([20_000, 2_000_000])
VALUES = st.floats(-12, 12)


@given(VALUES, FREEDOM)
@example(-1000.0, 2)
@example(-60.0, 5)
@example(0.0, 2)
def test_the_distribution_is_that_of_scipy(value: float, freedom: int) -> None:
    assert student.below(value, freedom) == pytest.approx(special.stdtr(freedom, value), rel=1e-9, abs=1e-15)


@given(VALUES, FREEDOM, st.floats(-6, 6))
@example(2.0, 2, 5.0)
def test_the_shifted_distribution_is_that_of_scipy(value: float, freedom: int, shift: float) -> None:
    expected = float(special.nctdtr(freedom, shift, value))
    assume(not isnan(expected))  # scipy gives up where the chance is below 1e-100
    assert student.below(value, freedom, shift) == pytest.approx(expected, abs=2e-10)


@given(st.floats(0.75, 0.99995), FREEDOM)
def test_the_quantile_is_that_of_scipy(chance: float, freedom: int) -> None:
    assert student.quantile(chance, freedom) == pytest.approx(special.stdtrit(freedom, chance), rel=1e-9)


@given(VALUES, FREEDOM, st.floats(-6, 6))
def test_what_is_not_below_is_above(value: float, freedom: int, shift: float) -> None:
    whole = student.below(value, freedom, shift) + student.above(value, freedom, shift)
    assert whole == pytest.approx(1, abs=1e-12)
