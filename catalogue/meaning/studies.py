"""How studies are shown: one by one, and their measured effects on a common axis."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from catalogue.formats.swedish import capital, counted, number, uncapital
from catalogue.meaning.remarks import name as named
from catalogue.meaning.shown import Link, Row, notes
from catalogue.model.sources import Source
from catalogue.model.study import Contrast, Effect, Study
from catalogue.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Told:
    """A study on its program's page."""

    id: str
    heading: str
    summary: str
    rows: tuple[Row, ...]
    doi: str
    address: str


@dataclass(frozen=True)
class Measured:
    """One effect: the study, the measure and its value, and where its line stands in the figure."""

    study: Link
    participants: str
    outcome: str
    value: str
    interval: str
    line: tuple[float, float, float] | None


@dataclass(frozen=True)
class Figure:
    """Effects of one contrast and one metric on one axis. Between and within never share a figure."""

    id: str
    caption: str
    metric: str
    within: bool
    rows: tuple[Measured, ...]
    ticks: tuple[tuple[float, str], ...]


def told(study: Study, vocabulary: Vocabulary, sources: Sequence[Source]) -> Told:
    """A study with everything that is known about it."""
    design = vocabulary.designs[study.design].label
    stands = notes(sources, study)
    rows: list[tuple[str, str | None]] = [
        ("Upplägg", f"{design}{f', {study.design_note}' if study.design_note else ''}"),
        ("Deltagare", _participants(study)),
        ("Jämförelse", study.control),
        ("Hur de kom med", _recruitment(study, vocabulary)),
        ("Version", study.version),
        ("Varför versionen räknas", study.version_argument),
        ("Planerad styrka", f"{number(study.planned_power)} %" if study.planned_power is not None else None),
        ("Primärt utfallsmått", study.primary_outcome),
        ("Resultat", study.result),
        *((capital(size.contrast.label), _size(size)) for size in study.effects),
        ("Gräns för inte sämre", study.margin),
        ("Bortfall", f"{number(study.dropout)} %" if study.dropout is not None else None),
        ("Biverkningar", study.harms),
        ("Att veta", study.note),
    ]
    publication = [
        study.authors,
        study.journal,
        f"Registrering {study.registration}" if study.registration else None,
    ]
    return Told(
        id=f"studie-{study.id}",
        heading=capital(named(study)),
        summary=", ".join(
            [
                uncapital(design),
                *([counted(study.participants, "deltagare", "deltagare")] if study.participants else ()),
            ]
        ),
        rows=(
            *((label, capital(text), stands) for label, text in rows if text),
            ("Koppling till programmet", f"{study.link.label}.", ()),
            *(
                (("Publikation", ". ".join(part for part in publication if part), ()),)
                if any(publication)
                else ()
            ),
        ),
        doi=study.doi or "",
        address=study.url or "",
    )


def _participants(study: Study) -> str:
    """How many took part, and who they were."""
    counts = [
        (study.participants, "deltagare"),
        (study.randomised, "lottades"),
        (study.analysed, "ingick i analysen"),
    ]
    known = ", ".join(f"{number(count)} {word}" for count, word in counts if count is not None)
    return ". ".join(part.rstrip(".") for part in (known, study.population) if part)


def _recruitment(study: Study, vocabulary: Vocabulary) -> str:
    """How participants came to the study, and where it was."""
    how = f"genom {study.recruitment.label}" if study.recruitment else ""
    where = f"i {vocabulary.care_levels[study.setting].label.lower()}" if study.setting else ""
    return " ".join(part for part in (how, where) if part)


def _size(size: Effect) -> str:
    """An effect with its interval: ``Cohens d 0,98 (95 % intervall 0,51 till 1,44)``."""
    if size.value is None:
        return ""
    value = f"{size.metric or 'värde'} {number(size.value)}"
    if size.low is None or size.high is None:
        return value
    level = f"{size.level} % intervall " if size.level else "intervall "
    return f"{value} ({level}{number(size.low)} till {number(size.high)})"


def figures(studies: Sequence[Study]) -> Iterator[Figure]:
    """The measured effects, those that may be compared together."""
    groups: dict[tuple[Contrast, str], list[tuple[Study, float, float | None, float | None, int | None]]] = {}
    for study in studies:
        for size in study.effects:
            if size.value is not None:
                key = (size.contrast, size.metric or "värde")
                groups.setdefault(key, []).append((study, size.value, size.low, size.high, size.level))
    for place, ((contrast, metric), found) in enumerate(groups.items(), start=1):
        ends = [
            0.0,
            *(end for _, value, low, high, _ in found for end in (value, low, high) if end is not None),
        ]
        bottom, step, top = _axis(min(ends), max(ends))
        yield Figure(
            id=f"effekt-{place}",
            caption=capital(f"{contrast.label}, {metric}"),
            metric=metric,
            within=contrast is Contrast.WITHIN,
            rows=tuple(
                Measured(
                    study=Link(capital(named(study)), f"#studie-{study.id}"),
                    participants=number(study.participants) if study.participants else "",
                    outcome=capital(study.primary_outcome or ""),
                    value=number(value),
                    interval=_interval(low, high, level),
                    line=_line(value, low, high, bottom, top),
                )
                for study, value, low, high, level in found
            ),
            ticks=tuple(
                (_at(tick, bottom, top), number(round(tick, 6)))
                for tick in (bottom + step * count for count in range(round((top - bottom) / step) + 1))
            ),
        )


def _interval(low: float | None, high: float | None, level: int | None) -> str:
    if low is None or high is None:
        return ""
    return f"{number(low)} till {number(high)}" + (f" ({level} %)" if level else "")


def _line(
    value: float, low: float | None, high: float | None, bottom: float, top: float
) -> tuple[float, float, float] | None:
    if low is None or high is None:
        return None
    return _at(low, bottom, top), _at(value, bottom, top), _at(high, bottom, top)


def _axis(low: float, high: float) -> tuple[float, float, float]:
    """A round axis with at most six steps: where it begins, its step and where it ends."""
    span = high - low or 1.0
    step = next((step for step in (0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50) if span / step <= 5), span / 5)
    return -ceil(-low / step) * step, step, ceil(high / step) * step


def _at(value: float, bottom: float, top: float) -> float:
    """Where a value stands in a figure 320 units wide with 5 to spare on each side."""
    return round(5 + 310 * (value - bottom) / (top - bottom), 1)
