"""What can be calculated again from the few numbers a study reports. Pure functions; nothing here knows a program.

Units: effect is Cohen's d (the difference in standard deviations), power and dropout are percent (80, not 0.8) as
in the model, alpha and p are shares (0.05). All tests are two-sided.

Sources: the noncentral t distribution for two independent groups (Cohen 1988, Statistical power analysis for the
behavioral sciences, ch. 2; the same calculation as G*Power and R's power.t.test); p from an interval (Altman & Bland
2011, BMJ 343:d2304); the standard error of d (Borenstein et al. 2009, Introduction to meta-analysis, ch. 4).
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from math import ceil, floor, log, sqrt
from statistics import NormalDist

from catalogue.statistics import student

ALPHA = 0.05
"""The usual limit for p, and one minus the level of the usual interval."""
USUAL_POWER = 80
"""Percent; the least that the process document asks of a trial (step n)."""

TABLE_EFFECTS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)
TABLE_POWERS = (80, 90)
TABLE_DROPOUTS = (0, 20, 30)

_LARGEST_EFFECT = 10.0
_LARGEST_GROUP = 10_000_000
_NORMAL = NormalDist()


class OutOfRange(ValueError):
    """A number that no calculation can start from; its text is Swedish and says what a good one looks like."""


class Scale(Enum):
    """How an effect is expressed, and the value that means no effect on that scale."""

    STANDARDISED = 0.0, ("cohen", "hedges", "glass", "smd", "standardiserad")
    RATIO = 1.0, ("kvot", "ratio")
    DIFFERENCE = 0.0, ("skillnad", "poäng", "förändring", "difference", "procentenhet")

    def __init__(self, null: float, words: tuple[str, ...]) -> None:
        self.null = null
        self.words = words

    @classmethod
    def of(cls, metric: str | None) -> "Scale | None":
        """The scale that the name of a metric speaks of, or None when it does not say."""
        name = (metric or "").casefold().strip()
        if name in {"d", "g"}:
            return cls.STANDARDISED
        if name in {"or", "rr", "hr", "irr"}:
            return cls.RATIO
        return next((scale for scale in cls if any(word in name for word in scale.words)), None)


@dataclass(frozen=True)
class Size:
    """How many participants a trial with two equal groups needs."""

    per_group: int
    recruited_per_group: int

    @property
    def total(self) -> int:
        """Participants with a result, in both groups."""
        return 2 * self.per_group

    @property
    def recruited(self) -> int:
        """Participants to begin with, in both groups, so that enough are left after the dropout."""
        return 2 * self.recruited_per_group


def power(effect: float, first: int, second: int | None = None, alpha: float = ALPHA) -> float:
    """The chance in percent that a t test between two groups finds an effect of this size.

    ``first`` and ``second`` are participants per group; without ``second`` the groups are equal. Raises
    `OutOfRange` for a group of fewer than two.
    """
    second = first if second is None else second
    _require(min(first, second) >= 2, "varje grupp behöver minst två deltagare")
    _require_alpha(alpha)
    freedom = first + second - 2
    limit = student.quantile(1 - alpha / 2, freedom)
    shift = abs(effect) * sqrt(first * second / (first + second))
    return 100 * (student.above(limit, freedom, shift) + student.below(-limit, freedom, shift))


def sample_size(effect: float, wanted: float = USUAL_POWER, alpha: float = ALPHA, dropout: float = 0) -> Size:
    """The smallest equal groups that give the wanted power (percent), before and after the dropout (percent).

    Raises `OutOfRange` when the effect is 0 or absurdly large or small, or a percentage is not one.
    """
    effect = abs(effect)
    _require(
        0.01 <= effect <= _LARGEST_EFFECT, "effekten (Cohens d) ska vara mellan 0,01 och 10, till exempel 0,5"
    )
    _require_power(wanted, alpha)
    _require_dropout(dropout)
    per_group = _first(lambda size: power(effect, size, alpha=alpha) >= wanted)
    return Size(per_group, ceil(per_group * 100 / (100 - dropout)))


def power_table() -> dict[int, dict[float, dict[int, Size]]]:
    """How many participants a trial needs: by power (percent), then Cohen's d, then dropout (percent)."""
    return {
        wanted: {
            effect: {dropout: sample_size(effect, wanted, dropout=dropout) for dropout in TABLE_DROPOUTS}
            for effect in TABLE_EFFECTS
        }
        for wanted in TABLE_POWERS
    }


@lru_cache(maxsize=4096)
def smallest_effect(participants: int, wanted: float = USUAL_POWER, alpha: float = ALPHA) -> float:
    """The smallest Cohen's d that this many participants in all find with the wanted power (percent).

    The groups are as equal as they can be: 67 participants are groups of 33 and 34. Raises `OutOfRange` for fewer
    than four participants, and when even the largest effect would not be found.
    """
    _require(4 <= participants <= _LARGEST_GROUP, "antalet deltagare ska vara minst 4")
    _require_power(wanted, alpha)
    first = participants // 2
    low, high = 0.0, _LARGEST_EFFECT
    _require(
        power(high, first, participants - first, alpha) >= wanted,
        f"{participants} deltagare är för få för att räkna på",
    )
    while high - low > 1e-6:
        middle = (low + high) / 2
        enough = power(middle, first, participants - first, alpha) >= wanted
        low, high = (low, middle) if enough else (middle, high)
    return high


def left_after(participants: int, dropout: float) -> int:
    """How many are left of some participants when a share (percent) has dropped out."""
    _require_dropout(dropout)
    return floor(participants * (100 - dropout) / 100)


def standard_error(low: float, high: float, level: float = 95, scale: Scale = Scale.DIFFERENCE) -> float:
    """The standard error behind an interval of ``level`` percent, on the logarithm for ratios.

    Assumes the normal approximation, and that the interval is as wide on both sides. Raises `OutOfRange` for limits
    in the wrong order, ratios that are not above 0, and levels that are not between 50 and 100.
    """
    _require(50 <= level < 100, "intervallets nivå ska vara mellan 50 och 100 procent")
    _require(low < high, "intervallets nedre gräns ska vara lägre än den övre")
    return (_at(high, scale) - _at(low, scale)) / (2 * _NORMAL.inv_cdf(0.5 + level / 200))


def p_value(value: float, error: float, scale: Scale = Scale.DIFFERENCE, freedom: int | None = None) -> float:
    """The two-sided p of an effect and its standard error; t distributed when degrees of freedom are given."""
    distance = abs(_at(value, scale) - _at(scale.null, scale)) / error
    if freedom is None:
        return 2 * _NORMAL.cdf(-distance)
    return 2 * student.below(-distance, freedom)


def p_between(
    value: float,
    interval: tuple[float, float],
    level: float = 95,
    scale: Scale = Scale.DIFFERENCE,
    freedom: int | None = None,
) -> tuple[float, float]:
    """The lowest and highest p that an effect and its interval allow, when all three numbers may have been rounded."""
    low, high = interval
    half = rounding(value, low, high)
    narrow = (low + half, high - half) if high - low > 2 * half else interval
    wide = low - half, high + half
    if scale is Scale.RATIO and min(wide[0], abs(value) - half) <= 0:
        narrow = wide = interval
        half = 0
    null = scale.null
    near = null if abs(value - null) <= half else value - half if value > null else value + half
    far = value + half if value >= null else value - half
    return (
        p_value(far, standard_error(*narrow, level, scale), scale, freedom),
        p_value(near, standard_error(*wide, level, scale), scale, freedom),
    )


def rounding(*values: float) -> float:
    """Half a unit in the last decimal that any of the values is written with: 0.005 for 0.74 and 0.9."""
    places = max(len(f"{value:.6f}".rstrip("0").partition(".")[2]) for value in values)
    return 0.5 * 10.0**-places


def excludes_no_effect(low: float, high: float, scale: Scale) -> bool:
    """Whether no effect (0 for differences and d, 1 for ratios) lies outside an interval; not when on a limit."""
    return not low <= scale.null <= high


def error_of_d(effect: float, participants: int) -> float:
    """The standard error that Cohen's d usually has with this many participants in two equal groups."""
    first = participants // 2
    second = participants - first
    return sqrt(participants / (first * second) + effect**2 / (2 * participants))


def half_width(error: float, level: float = 95) -> float:
    """How far an interval of ``level`` percent reaches on each side of its middle."""
    return error * _NORMAL.inv_cdf(0.5 + level / 200)


def off_middle(value: float, low: float, high: float, scale: Scale = Scale.DIFFERENCE) -> float:
    """How far from the middle of its interval an effect lies, as a share of half the interval, rounding taken away."""
    middle = (_at(low, scale) + _at(high, scale)) / 2
    half = (_at(high, scale) - _at(low, scale)) / 2
    slack = 2 * rounding(value, low, high) / (value if scale is Scale.RATIO else 1)
    return max(0.0, abs(_at(value, scale) - middle) - slack) / half


def lost(randomised: int, analysed: int) -> float:
    """The share in percent of those randomised that were not analysed."""
    return 100 * (randomised - analysed) / randomised


def _at(value: float, scale: Scale) -> float:
    """A value where effects are symmetrical: the logarithm for ratios."""
    if scale is not Scale.RATIO:
        return value
    _require(value > 0, "en kvot är alltid större än 0")
    return log(value)


def _first(enough: Callable[[int], bool]) -> int:
    """The smallest group that is enough, from two and up; more is always better."""
    high = 2
    while not enough(high):
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return max(high, 2)


def _require_power(wanted: float, alpha: float) -> None:
    _require_alpha(alpha)
    _require(50 <= wanted <= 99.9, "styrkan ska vara mellan 50 och 99,9 procent, till exempel 80")


def _require_dropout(dropout: float) -> None:
    _require(0 <= dropout <= 90, "bortfallet ska vara mellan 0 och 90 procent, till exempel 20")


def _require_alpha(alpha: float) -> None:
    _require(0.0001 <= alpha <= 0.5, "signifikansnivån ska vara mellan 0,0001 och 0,5, till exempel 0,05")


def _require(good: bool, message: str) -> None:
    if not good:
        raise OutOfRange(message)
