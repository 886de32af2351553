"""An effect, its interval, p and what the study is said to have shown, held against each other."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.formats.swedish import counted, number
from catalogue.model.study import Contrast, EffectSize, Finding, Study
from catalogue.model.truth import Truth
from catalogue.statistics import formulas
from catalogue.statistics.formulas import ALPHA, Scale
from catalogue.statistics.recount import NumberFinding, RecountKind

P_FACTOR = 2
"""How many times larger or smaller a reported p may be than the interval allows: another test, another model."""
SKEW_TOLERANCE = 0.25
"""How far from the middle an effect may lie, as a share of half the interval: exact and resampled intervals lean."""
WIDTH_FACTOR = 1.67
"""How many times wider or narrower than usual an interval of d may be: unequal groups, adjusted analyses."""
SMALLEST_P = 0.001
"""A p this small is usually an upper limit ("p < 0.001"), since the field only takes a number."""

_CERTAIN = {Finding.BETTER: True, Finding.WORSE: True, Finding.NO_DIFFERENCE: False}
_DISAGREE = "Uppgifterna stämmer inte överens."


@dataclass(frozen=True)
class _EffectInterval:
    """An effect that has both limits, on a scale whose value for no effect is known."""

    effect: EffectSize
    low: float
    high: float
    scale: Scale

    @property
    def excludes(self) -> bool:
        """Whether no effect lies outside."""
        return formulas.excludes_no_effect(self.low, self.high, self.scale)

    @property
    def words(self) -> str:
        """The limits: ``0,19 till 1,18``."""
        return f"{number(self.low)} till {number(self.high)}"

    @property
    def covers(self) -> str:
        """What the interval says about no effect."""
        reach = "omfattar inte" if self.excludes else "omfattar"
        return f"intervallet {self.words} {reach} {number(self.scale.null)}, som betyder ingen skillnad"


def result(study: Study) -> Iterator[NumberFinding]:
    """Whether what the study is said to have shown fits the intervals between groups, and p.

    An effect may be about another outcome than the primary, so one interval that fits is enough. "Not worse" is
    about a margin, and left out.
    """
    if study.finding is Finding.NOT_WORSE:
        return
    spreads = [one for one in _spreads(study) if one.effect.contrast is Contrast.BETWEEN]
    if study.finding is None:
        for one in spreads[:1]:
            text = f"I{one.covers[1:]}. Vad studien visade på det mått som skulle avgöra vet vi inte."
            yield NumberFinding(RecountKind.RESULT, Truth.UNKNOWN, text, ("effects",), "finding")
        return
    certain, words = _CERTAIN.get(study.finding), study.finding.label
    fitting = [one for one in spreads if one.excludes is certain]
    for one in (fitting or spreads)[:1]:
        text = (
            f"Utfallet är ”{words}”, och {one.covers}. Uppgifterna stämmer överens."
            if fitting
            else f"Utfallet är ”{words}”, men {one.covers}. {_DISAGREE}"
        )
        yield NumberFinding(RecountKind.RESULT, Truth.of(bool(fitting)), text, ("finding", "effects"))
    if study.p_value not in (None, ALPHA) and (study.p_value < ALPHA) is not certain:
        side = "under" if study.p_value < ALPHA else "över"
        text = f"Utfallet är ”{words}”, men p-värdet {number(study.p_value)} är {side} {number(ALPHA)}. {_DISAGREE}"
        yield NumberFinding(RecountKind.RESULT, Truth.NOT_MET, text, ("finding", "p_value"))


def p_value(study: Study) -> Iterator[NumberFinding]:
    """Whether p is what the interval gives. Only where there is one effect between groups that p can belong to."""
    between = [effect for effect in study.effects if effect.contrast is Contrast.BETWEEN]
    spread = next(_spreads(study), None)
    if len(between) != 1 or spread is None or spread.effect is not between[0] or study.p_value is None:
        return
    value, level = spread.effect.value, spread.effect.level
    if value is None or level is None or not 50 <= level < 100:
        return
    people = _people(study)
    freedom = people - 2 if people >= 4 else None
    low, high = formulas.p_between(value, (spread.low, spread.high), level, spread.scale, freedom)
    half = formulas.rounding(study.p_value)
    least = 0 if study.p_value <= SMALLEST_P else study.p_value - half
    agrees = least <= high * P_FACTOR and study.p_value + half >= low / P_FACTOR
    limit = "högst " if study.p_value <= SMALLEST_P else ""
    yield NumberFinding(
        RecountKind.P_VALUE,
        Truth.of(agrees),
        f"Effekten {number(value)} med intervallet {spread.words} motsvarar p-värdet {_p((low + high) / 2)}. Källan "
        f"anger {limit}{number(study.p_value)}. {'Det stämmer.' if agrees else _DISAGREE}",
        ("effects", "p_value"),
    )


def interval(study: Study) -> Iterator[NumberFinding]:
    """Effects that lie outside or far from the middle of their interval, and intervals of an unusual width."""
    for spread in _spreads(study):
        value = spread.effect.value
        if value is None:
            continue
        what = f"Effekten {number(value)} ({spread.effect.metric})"
        if not spread.low <= value <= spread.high:
            text = f"{what} ligger utanför sitt eget intervall, {spread.words}. Minst ett av talen är fel."
            yield NumberFinding(RecountKind.INTERVAL, Truth.NOT_MET, text, ("effects",))
            continue
        if formulas.off_middle(value, spread.low, spread.high, spread.scale) > SKEW_TOLERANCE:
            text = f"{what} ligger inte mitt i sitt intervall, {spread.words}. Det kan bero på hur det beräknades."
            yield NumberFinding(RecountKind.INTERVAL, Truth.NOT_MET, text, ("effects",))
        yield from _width(study, spread, value, what)


def _width(study: Study, spread: _EffectInterval, value: float, what: str) -> Iterator[NumberFinding]:
    """Whether an interval of d between groups is about as wide as the number of participants makes it."""
    people, level = _people(study), spread.effect.level
    between = spread.effect.contrast is Contrast.BETWEEN
    if (
        not between
        or spread.scale is not Scale.STANDARDISED
        or people < 4
        or level is None
        or not 50 <= level < 100
    ):
        return
    usual = formulas.error_of_d(value, people)
    ratio = formulas.standard_error(spread.low, spread.high, level) / usual
    if not 1 / WIDTH_FACTOR <= ratio <= WIDTH_FACTOR:
        half = formulas.half_width(usual, level)
        yield NumberFinding(
            RecountKind.INTERVAL,
            Truth.NOT_MET,
            f"{what} har intervallet {spread.words}. Med {counted(people, 'deltagare', 'deltagare')} brukar det bli "
            f"ungefär {number(round(value - half, 2))} till {number(round(value + half, 2))}. Källans intervall är "
            f"{'smalare' if ratio < 1 else 'bredare'}.",
            ("effects", _counted_in(study)),
        )


def _spreads(study: Study) -> Iterator[_EffectInterval]:
    """The effects that can be calculated on. Ratios are above 0; others are left to the rule on impossible values."""
    for effect in study.effects:
        low, high, scale = effect.low, effect.high, Scale.of(effect.metric)
        if low is None or high is None or scale is None or low >= high:
            continue
        if scale is not Scale.RATIO or min(low, high, effect.value or low) > 0:
            yield _EffectInterval(effect, low, high, scale)


def _counted_in(study: Study) -> str:
    return "analysed" if study.analysed else "randomised" if study.randomised else "participants"


def _people(study: Study) -> int:
    return study.analysed or study.randomised or study.participants or 0


def _p(value: float) -> str:
    """A p that does not pretend to more than there is: ``under 0,001``, ``0,02``, ``0,4``."""
    if value < SMALLEST_P:
        return f"under {number(SMALLEST_P)}"
    return number(round(value, 3 if value < 0.01 else 2))
