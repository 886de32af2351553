"""Measured effects as forest plots: rows, and where each mark stands in the drawing. Nothing is weighed together.

Effects share a plot only when they can be compared: the same contrast (between groups, or within one), and the same
metric. Points on a scale of their own also need the same outcome. A drawing is 320 units wide and measured in the
same units as its text, so that it can be read on a narrow screen.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log, log10

from catalogue.formats import swedish
from catalogue.formats.swedish import capital, listing, number
from catalogue.meaning.library import Profile
from catalogue.meaning.remarks import name as named
from catalogue.model import addresses
from catalogue.model.study import Contrast, EffectSize, Study
from catalogue.model.vocabulary import Vocabulary
from catalogue.statistics.formulas import Scale

WIDTH = 320
_LEFT, _RIGHT = 16, 304
_NAME, _BAND, _AXIS = 17, 26, 44
_LONGEST_NAME = 44
_STEPS = (0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50, 100)
_RATIOS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True)
class PlotRow:
    """One measured effect and where it comes from."""

    study: str
    address: str
    program: str
    program_address: str
    audience: str
    participants: int | None
    outcome: str
    contrast: Contrast
    metric: str
    value: float | None
    low: float | None
    high: float | None
    level: int | None

    @property
    def scale(self) -> Scale | None:
        """How the effect is expressed; None when the metric does not say."""
        return Scale.of(self.metric)

    @property
    def limits(self) -> tuple[float, float] | None:
        """Both ends of the interval, when both are known."""
        return (self.low, self.high) if self.low is not None and self.high is not None else None

    @property
    def ends(self) -> tuple[float, ...]:
        """Every number that has a place on the axis."""
        return tuple(end for end in (self.value, *(self.limits or ())) if end is not None)

    @property
    def comparable(self) -> tuple[str, str, str]:
        """What two effects must have in common to stand on one axis."""
        own_scale = self.scale not in {Scale.STANDARDISED, Scale.RATIO}
        outcome = (self.outcome or f"{self.study} {self.address}") if own_scale else ""
        return self.contrast.value, self.metric.casefold(), outcome.casefold()


@dataclass(frozen=True)
class Mark:
    """A row in the drawing: its numbers in words, and where its parts stand. Ends that are not known are None."""

    row: PlotRow
    participants: str
    value: str
    interval: str
    names: tuple[tuple[int, str], ...]
    y: int
    low: float | None
    point: float | None
    high: float | None
    words: str
    words_x: float
    words_anchor: str


@dataclass(frozen=True)
class Tick:
    """A number on the axis."""

    x: float
    text: str
    anchor: str


@dataclass(frozen=True)
class Plot:
    """Effects on one axis. ``null`` is where no effect stands, in the drawing, and ``null_text`` what it means."""

    id: str
    caption: str
    metric: str
    within: bool
    many: bool
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    null: float | None
    null_text: str
    null_anchor: str
    height: int
    axis: int
    width: int = WIDTH


def of_program(profile: Profile, vocabulary: Vocabulary) -> tuple[Plot, ...]:
    """The plots of one program's own studies."""
    return plots(_rows([profile], vocabulary), many=False)


def of_condition(profiles: Iterable[Profile], condition: str, vocabulary: Vocabulary) -> tuple[Plot, ...]:
    """The plots of all programs' studies of one condition. A study of an unknown one counts where there is only one."""
    return plots(_rows(profiles, vocabulary, condition), many=True)


def plots(rows: Iterable[PlotRow], *, many: bool) -> tuple[Plot, ...]:
    """Rows that can be compared, drawn together, differences between groups first. ``many`` names the programs too."""
    groups: dict[tuple[str, str, str], list[PlotRow]] = {}
    for row in rows:
        if row.ends:
            groups.setdefault(row.comparable, []).append(row)
    ordered = sorted(groups, key=lambda key: (key[0] != Contrast.BETWEEN.value, key))
    return tuple(_plot(place, groups[key], many) for place, key in enumerate(ordered, start=1))


def _rows(profiles: Iterable[Profile], vocabulary: Vocabulary, condition: str = "") -> Iterator[PlotRow]:
    for profile in sorted(profiles, key=lambda one: (swedish.order(one.program.name), one.id)):
        treated = {one.condition for one in profile.program.conditions}
        for study in sorted(profile.program.standing_studies, key=lambda one: (one.year or 0, one.id)):
            about = set(study.conditions) or (treated if len(treated) == 1 else set())
            if not condition or condition in about:
                controlled = vocabulary.designs[study.design].controlled
                yield from (
                    _row(profile, study, effect, vocabulary)
                    for effect in study.effects
                    if controlled or effect.contrast is Contrast.WITHIN
                )


def _row(profile: Profile, study: Study, effect: EffectSize, vocabulary: Vocabulary) -> PlotRow:
    metric = (effect.metric or "").strip()
    return PlotRow(
        study=capital(named(study)),
        address=f"{profile.address}#studie-{study.id}",
        program=profile.program.name,
        program_address=addresses.program(profile.id),
        audience=capital(listing(vocabulary.audiences[id].label.lower() for id in study.audiences)),
        participants=study.analysed or study.randomised or study.participants,
        outcome=study.primary_outcome or "",
        contrast=effect.contrast,
        metric="Cohens d" if metric.casefold() in {"d", "cohen's d", "cohen’s d"} else metric,
        value=effect.value,
        low=effect.low,
        high=effect.high,
        level=effect.level,
    )


def _plot(place: int, rows: Sequence[PlotRow], many: bool) -> Plot:
    first = rows[0]
    axis = _axis([end for row in rows for end in row.ends], first.scale)
    within = first.contrast is Contrast.WITHIN
    marks = []
    top = 0
    for row in rows:
        mark = _mark(row, axis, top, many)
        marks.append(mark)
        top = mark.y + _BAND // 2 + 6
    null = axis.at(first.scale.null) if first.scale else None
    about = f", {first.outcome or first.study}" if first.comparable[2] else ""
    return Plot(
        id=f"effekt-{place}",
        caption=f"{capital(first.contrast.label)}, {first.metric or 'okänt mått'}{about}",
        metric=capital(first.metric) or "Värde",
        within=within,
        many=many,
        marks=tuple(marks),
        ticks=tuple(Tick(axis.at(one), number(one), "middle") for one in axis.ticks),
        null=null,
        null_text="ingen förändring" if within else "ingen skillnad",
        null_anchor=_anchor(null or 0, 50),
        height=top + _AXIS,
        axis=top + 2,
    )


def _mark(row: PlotRow, axis: "_Axis", top: int, many: bool) -> Mark:
    names = [row.study, *([row.program] if many else [])]
    y = top + _NAME * len(names) + _BAND // 2
    point = axis.at(row.value) if row.value is not None else None
    limits = row.limits
    at = point or 0
    return Mark(
        row=row,
        participants=number(row.participants) if row.participants else "",
        value=number(row.value) if row.value is not None else "",
        interval=_interval(row),
        names=tuple((top + _NAME * count - 3, _short(text)) for count, text in enumerate(names, start=1)),
        y=y,
        low=axis.at(limits[0]) if limits else None,
        point=point,
        high=axis.at(limits[1]) if limits else None,
        words="" if limits else "osäkerheten är okänd",
        words_x=round(at + 10 if at < WIDTH / 2 else at - 10, 1),
        words_anchor="start" if at < WIDTH / 2 else "end",
    )


@dataclass(frozen=True)
class _Axis:
    """Where values stand between the left and the right end; ratios by their logarithm."""

    ticks: tuple[float, ...]
    low: float
    high: float
    scale: Scale | None

    def at(self, value: float) -> float:
        """Where a value stands in the drawing."""
        low, value, high = (
            log(one) if self.scale is Scale.RATIO else one for one in (self.low, value, self.high)
        )
        return round(_LEFT + (_RIGHT - _LEFT) * (value - low) / (high - low), 1)


def _axis(ends: Sequence[float], scale: Scale | None) -> _Axis:
    """A round axis that all ends and no effect fit on, with as many numbers as there is room for."""
    if scale is Scale.RATIO and min(ends) > 0:
        return _ratio_axis([*ends, scale.null])
    wanted = [*ends, *([0.0] if scale else [])]
    span = max(wanted) - min(wanted) or 1.0
    step = next((step for step in _STEPS if span / step <= 5), span / 5)
    first, last = floor(min(wanted) / step + 1e-9), ceil(max(wanted) / step - 1e-9)
    last = max(last, first + 1)
    ticks = tuple(round(count * step, 6) for count in range(first, last + 1))
    return _Axis(ticks, ticks[0], ticks[-1], Scale.DIFFERENCE)


def _ratio_axis(ends: Sequence[float]) -> _Axis:
    low = max((one for one in _RATIOS if one <= min(ends)), default=min(ends))
    high = min((one for one in _RATIOS if one >= max(ends)), default=max(ends))
    if low == high:
        low, high = low / 2, high * 2
    ticks = [one for one in _RATIOS if low <= one <= high]
    thinned = ticks if len(ticks) <= 6 else [one for one in ticks if log10(one) % 1 < 0.01 or one == 1]
    return _Axis(tuple(thinned), low, high, Scale.RATIO)


def _interval(row: PlotRow) -> str:
    if row.limits is None:
        return ""
    low, high = row.limits
    return f"{number(low)} till {number(high)}" + (f" ({row.level} %)" if row.level else "")


def _anchor(x: float, room: float) -> str:
    """How a text is set so that it stays inside the drawing."""
    return "start" if x < room else "end" if x > WIDTH - room else "middle"


def _short(text: str) -> str:
    """A name that fits in the drawing; the table has all of it."""
    if len(text) <= _LONGEST_NAME:
        return text
    return f"{text[: _LONGEST_NAME - 2].rsplit(' ', 1)[0]} …"
