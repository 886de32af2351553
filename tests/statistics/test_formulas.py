"""What is calculated again, against numbers that others have published and against what must always hold."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.statistics import formulas
from catalogue.statistics.formulas import OutOfRange, Scale

EFFECTS = st.floats(0.1, 2.5)
GROUPS = st.integers(2, 2000)
POWERS = st.floats(50, 99)

PUBLISHED_POWER = [
    # participants per group, d, power in percent, published by
    (20, 1.0, 86.89528, "R, power.t.test(n = 20, delta = 1, sd = 1)"),
    (64, 0.5, 80.146, "G*Power, two independent means"),
    (100, 0.4, 80.36466, "R, power.t.test(n = 100, delta = 1, sd = 2.5)"),
]

PUBLISHED_SIZE = [
    # d, power in percent, participants per group, published by
    (0.5, 80, 64, "R pwr: 63.76561, rounded up; Cohen 1992, table 2: 64"),
    (0.8, 80, 26, "Cohen 1992, table 2: 26"),
    (1.0, 90, 23, "R, power.t.test(delta = 1, power = 0.9): 22.02110, rounded up"),
    (2 / 3, 90, 49, "R pwr: 48.26427, rounded up"),
]


@pytest.mark.parametrize(("size", "effect", "percent", "source"), PUBLISHED_POWER)
def test_power_is_what_has_been_published(size: int, effect: float, percent: float, source: str) -> None:
    assert formulas.power(effect, size) == pytest.approx(percent, abs=0.001), source


@pytest.mark.parametrize(("effect", "percent", "size", "source"), PUBLISHED_SIZE)
def test_the_size_of_a_trial_is_what_has_been_published(
    effect: float, percent: float, size: int, source: str
) -> None:
    assert formulas.sample_size(effect, percent).per_group == size, source


@pytest.mark.parametrize(
    ("effect", "at_80", "at_90"), [(0.2, 393, 526), (0.4, 99, 132), (0.5, 64, 85), (0.8, 26, 34)]
)
def test_cohens_own_table_is_met_within_one_participant(effect: float, at_80: int, at_90: int) -> None:
    # Cohen 1988, table 2.4.1, rounds to the nearest: 393.4 is 393 there, and 394 here, as 393 is just below 80 %
    assert abs(formulas.sample_size(effect, 80).per_group - at_80) <= 1
    assert abs(formulas.sample_size(effect, 90).per_group - at_90) <= 1


def test_a_stricter_level_gives_cohens_other_column() -> None:
    sizes = [formulas.sample_size(effect, 80, alpha=0.01).per_group for effect in (0.2, 0.5, 0.8)]
    assert sizes == pytest.approx([586, 95, 38], abs=2)  # Cohen 1992, table 2


def test_the_same_distribution_as_in_scipy_stats() -> None:
    from scipy import stats

    for size, effect in [(5, 0.4), (33, 0.7), (400, 0.15), (12, 2.0)]:
        freedom, shift = 2 * size - 2, effect * sqrt(size / 2)
        limit = stats.t.ppf(0.975, freedom)
        expected = stats.nct.sf(limit, freedom, shift) + stats.nct.sf(limit, freedom, -shift)
        assert formulas.power(effect, size) == pytest.approx(100 * expected, abs=1e-6)


def test_power_without_an_effect_is_the_level() -> None:
    assert formulas.power(0, 50, alpha=0.05) == pytest.approx(5)


def test_power_is_a_number_where_nothing_can_be_missed() -> None:
    assert formulas.power(10, 5000) == pytest.approx(100)
    assert formulas.power(9, 3) == pytest.approx(100, abs=0.5)


@given(EFFECTS, GROUPS, GROUPS)
def test_more_participants_give_more_power(effect: float, one: int, other: int) -> None:
    few, many = sorted((one, other))
    assert formulas.power(effect, few) <= formulas.power(effect, many) + 1e-9


@given(EFFECTS, EFFECTS, GROUPS)
def test_a_larger_effect_is_found_more_often(one: float, other: float, size: int) -> None:
    small, large = sorted((one, other))
    assert formulas.power(small, size) <= formulas.power(large, size) + 1e-9


@given(EFFECTS, EFFECTS, POWERS)
def test_a_larger_effect_needs_fewer(one: float, other: float, wanted: float) -> None:
    small, large = sorted((one, other))
    sizes = [formulas.sample_size(effect, wanted).per_group for effect in (small, large)]
    assert sizes[0] >= sizes[1]


@given(EFFECTS, POWERS)
def test_the_size_reaches_the_power_and_one_fewer_does_not(effect: float, wanted: float) -> None:
    size = formulas.sample_size(effect, wanted).per_group
    assert formulas.power(effect, size) >= wanted
    assert size == 2 or formulas.power(effect, size - 1) < wanted


@given(st.integers(8, 4000), POWERS)
def test_the_smallest_effect_of_a_size_needs_that_size(participants: int, wanted: float) -> None:
    participants -= participants % 2
    effect = formulas.smallest_effect(participants, wanted)
    assert formulas.power(effect, participants // 2) == pytest.approx(wanted, abs=0.001)
    assert formulas.sample_size(min(effect + 1e-5, 10), wanted).total <= participants


@given(EFFECTS, st.integers(0, 90))
def test_enough_are_left_after_the_dropout(effect: float, dropout: int) -> None:
    size = formulas.sample_size(effect, dropout=dropout)
    assert size.recruited_per_group * (100 - dropout) >= size.per_group * 100
    assert (size.recruited_per_group - 1) * (100 - dropout) < size.per_group * 100


def test_dropout_is_not_rounded_twice() -> None:
    assert formulas.sample_size(0.5, dropout=20).recruited == 160
    assert formulas.power_table()[80][0.5][30].recruited == 184


def test_uneven_groups_show_less_than_even_ones() -> None:
    assert formulas.power(0.5, 20, 108) < formulas.power(0.5, 64, 64)


@pytest.mark.parametrize(
    ("metric", "scale"),
    [
        ("Cohens d", Scale.STANDARDISED),
        ("Hedges g", Scale.STANDARDISED),
        ("standardiserad medelvärdesskillnad", Scale.STANDARDISED),
        ("poängskillnad", Scale.DIFFERENCE),
        ("riskskillnad", Scale.DIFFERENCE),
        ("oddskvot", Scale.RATIO),
        ("OR", Scale.RATIO),
        ("poäng", Scale.DIFFERENCE),
        ("andel förbättrade", None),
        (None, None),
    ],
)
def test_a_metric_says_what_no_effect_is(metric: str | None, scale: Scale | None) -> None:
    assert Scale.of(metric) is scale


@pytest.mark.parametrize(
    ("low", "high", "scale", "excludes"),
    [
        (0.19, 1.18, Scale.STANDARDISED, True),
        (-0.05, 0.9, Scale.STANDARDISED, False),
        (0.0, 0.9, Scale.DIFFERENCE, False),
        (-4.0, -1.0, Scale.DIFFERENCE, True),
        (0.7, 0.94, Scale.RATIO, True),
        (0.7, 1.2, Scale.RATIO, False),
        (1.2, 3.0, Scale.RATIO, True),
    ],
)
def test_no_effect_is_one_for_ratios_and_zero_for_the_rest(
    low: float, high: float, scale: Scale, excludes: bool
) -> None:
    assert formulas.excludes_no_effect(low, high, scale) is excludes


def test_p_follows_from_the_interval_of_a_ratio() -> None:
    # Altman & Bland 2011 (BMJ 343:d2304): relative risk 0.81, 95 % interval 0.70 to 0.94, P = 0.005
    error = formulas.standard_error(0.70, 0.94, scale=Scale.RATIO)
    assert error == pytest.approx(0.0752, abs=0.0005)
    assert formulas.p_value(0.81, error, Scale.RATIO) == pytest.approx(0.005, abs=0.0005)


def test_p_follows_from_the_interval_of_a_difference() -> None:
    # Altman & Bland 2011 (BMJ 343:d2090): 17 percentage points, 95 % interval 1.4 to 32.6, P = 0.032
    error = formulas.standard_error(1.4, 32.6)
    assert error == pytest.approx(7.94, abs=0.03)
    assert formulas.p_value(17, error) == pytest.approx(0.032, abs=0.001)


def test_the_error_of_d_is_what_has_been_published() -> None:
    # Borenstein et al. 2009, ch. 4: two groups of 50, d = 0.5970, variance 0.0418
    assert formulas.error_of_d(0.5970, 100) ** 2 == pytest.approx(0.0418, abs=0.0001)


def test_few_degrees_of_freedom_give_a_larger_p() -> None:
    assert formulas.p_value(0.5, 0.25, freedom=10) > formulas.p_value(0.5, 0.25)


@given(st.floats(-3, 3), st.floats(0.01, 1), st.sampled_from((90, 95, 99)))
def test_an_interval_gives_back_the_error_it_was_made_of(value: float, error: float, level: float) -> None:
    half = formulas.half_width(error, level)
    assert formulas.standard_error(value - half, value + half, level) == pytest.approx(error)
    assert formulas.off_middle(value, value - half, value + half) == pytest.approx(0, abs=1e-6)


@given(st.floats(-3, 3), st.floats(0.05, 1))
def test_an_interval_excludes_no_effect_exactly_when_p_is_below_the_level(value: float, error: float) -> None:
    half = formulas.half_width(error)
    excludes = formulas.excludes_no_effect(value - half, value + half, Scale.DIFFERENCE)
    p = formulas.p_value(value, error)
    assert excludes is (p < 0.05) or p == pytest.approx(0.05, abs=1e-6)


@given(st.floats(0.2, 2), st.floats(0.05, 0.5))
def test_rounding_never_pushes_the_true_p_out_of_its_bounds(value: float, error: float) -> None:
    half = formulas.half_width(error)
    rounded = [round(number, 2) for number in (value, value - half, value + half)]
    low, high = formulas.p_between(rounded[0], (rounded[1], rounded[2]))
    assert low - 1e-12 <= formulas.p_value(value, error) <= high + 1e-12


@pytest.mark.parametrize(
    ("calculate", "message"),
    [
        (lambda: formulas.sample_size(0), "effekten"),
        (lambda: formulas.sample_size(float("nan")), "effekten"),
        (lambda: formulas.sample_size(0.5, 0.8), "styrkan"),
        (lambda: formulas.sample_size(0.5, 100), "styrkan"),
        (lambda: formulas.sample_size(0.5, alpha=5), "signifikansnivån"),
        (lambda: formulas.sample_size(0.5, dropout=100), "bortfallet"),
        (lambda: formulas.smallest_effect(3), "minst 4"),
        (lambda: formulas.smallest_effect(4, 99.9, 0.0001), "för få"),
        (lambda: formulas.power(0.5, 1), "minst två"),
        (lambda: formulas.standard_error(1, 0), "nedre gräns"),
        (lambda: formulas.standard_error(-1, 2, scale=Scale.RATIO), "större än 0"),
        (lambda: formulas.standard_error(0, 1, 0.95), "nivå"),
    ],
)
def test_a_number_that_nothing_follows_from_is_refused_with_what_a_good_one_is(
    calculate: object, message: str
) -> None:
    assert callable(calculate)
    with pytest.raises(OutOfRange, match=message):
        calculate()


def test_the_table_grows_with_power_and_dropout_and_shrinks_with_effect() -> None:
    table = formulas.power_table()
    assert list(table) == [80, 90]
    for effects in table.values():
        for dropout in formulas.TABLE_DROPOUTS:
            column = [sizes[dropout].recruited for sizes in effects.values()]
            assert column == sorted(column, reverse=True)
    for effect, sizes in table[80].items():
        assert sizes[0].recruited < sizes[20].recruited < sizes[30].recruited
        assert sizes[0].total < table[90][effect][0].total
