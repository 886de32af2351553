"""Student's t distribution and its noncentral form, which the power of a t test follows.

A noncentral t is a normal deviate, shifted, divided by the square root of an independent chi-square over its degrees
of freedom. Its distribution is therefore the normal one averaged over that divisor (Johnson, Kotz & Balakrishnan 1995,
Continuous univariate distributions 2, ch. 31). The average is taken with the trapezoidal rule on the divisor's
logarithm, where the integrand dies away so fast on both sides that a few tens of points give all the digits there are.
"""

from functools import lru_cache
from math import erfc, exp, pi, sqrt
from statistics import NormalDist

_NEGLIGIBLE = 40.0
"""A weight this far below the largest, as a natural logarithm, changes no digit."""
_STEP = 0.12
"""The widest step that is exact, however few the degrees of freedom."""


_STEEP = 10.0
"""Beyond this value only small divisors count, and there the integrand is no steeper."""


def below(value: float, freedom: int, shift: float = 0.0) -> float:
    """The chance that a t with some degrees of freedom, shifted, is at most a value."""
    return sum(
        weight * _normal(value * divisor - shift) for divisor, weight in _divisors(freedom, abs(value))
    )


def above(value: float, freedom: int, shift: float = 0.0) -> float:
    """The chance that it is more than a value, with all its digits when it is small too."""
    return below(-value, freedom, -shift)


@lru_cache(maxsize=4096)
def quantile(chance: float, freedom: int) -> float:
    """The value that an unshifted t is at most, with a chance of at least a half."""
    value, step = NormalDist().inv_cdf(chance), 1.0
    while abs(step) > 1e-11 * value:  # each step of Newton's doubles the digits
        density = sum(
            weight * divisor * exp(-((value * divisor) ** 2) / 2)
            for divisor, weight in _divisors(freedom, value)
        )
        step = (above(value, freedom) - (1 - chance)) * sqrt(2 * pi) / density
        value += step
    return value


@lru_cache(maxsize=2048)
def _divisors(freedom: int, value: float) -> tuple[tuple[float, float], ...]:
    """What the normal deviate may be divided by, and the weight of each; the weights add up to one."""
    step = min(_STEP, 0.5 / sqrt(2 * freedom + min(value, _STEEP) ** 2))
    lowest = 0.0
    while _log_weight(lowest, freedom) > -_NEGLIGIBLE:
        lowest -= step
    found = []
    at = lowest
    while at <= 0 or _log_weight(at, freedom) > -_NEGLIGIBLE:
        found.append((exp(at), exp(_log_weight(at, freedom))))
        at += step
    whole = sum(weight for _, weight in found)
    return tuple((divisor, weight / whole) for divisor, weight in found)


def _log_weight(at: float, freedom: int) -> float:
    """The density of the divisor's logarithm, itself as a logarithm and 0 where it is highest."""
    return freedom * (at - (exp(2 * at) - 1) / 2)


def _normal(value: float) -> float:
    return erfc(-value / sqrt(2)) / 2
