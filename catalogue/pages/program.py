"""A program's own page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from catalogue.formats.swedish import capital, listing, number, uncapital
from catalogue.meaning import addresses, wording
from catalogue.meaning.evidence import Trial
from catalogue.meaning.library import Effect, Library, Profile
from catalogue.meaning.remarks import name as named
from catalogue.meaning.words import Link, Said, Words
from catalogue.model.page import Crumb, Page
from catalogue.model.program import Program
from catalogue.model.sources import Voice
from catalogue.model.study import Contrast, Study

ALL = Crumb("Program", "/program/")

_SIGNS = {
    Voice.PUBLISHER: ("publisher", "Utgivaren"),
    Voice.CARE_PROVIDER: ("provider", "Vårdgivaren"),
    Voice.ASSESSORS: ("assessor", "Bedömarna"),
    Voice.RESEARCHERS: ("study", "Forskarna"),
}


@dataclass(frozen=True)
class Tried:
    """A trial held against the criteria: what is asked, whether it is met, and what decided it."""

    caption: str
    rows: list[tuple[str, str, str]]


@dataclass(frozen=True)
class Statement:
    """What is known about the effect for some conditions and audiences, and why."""

    heading: str
    state: str
    sentence: str
    reason: str
    because: tuple[Said, ...]
    trials: tuple[Tried, ...]
    remarks: tuple[str, ...]


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


def pages(library: Library) -> Iterator[Page]:
    """One page for each program, and one that points on for each address it has had."""
    words = Words(library.vocabulary, library.as_of)
    for profile in library.profiles:
        yield _page(library, profile, words)
        for former in profile.program.former_ids:
            yield _moved(former, profile)


def _page(library: Library, profile: Profile, words: Words) -> Page:
    program = profile.program
    return Page(
        address=profile.address,
        template="program.html",
        title=program.name,
        description=program.summary,
        context={
            "profile": profile,
            "statements": [_statement(library, profile, effect, words) for effect in profile.effects],
            "figures": list(figures(program.studies)),
            "studies": [words.study(study, program.sources) for study in program.studies],
            "outcomes": list(_outcomes(program, words)),
            "reviews": [words.review(entry) for entry in profile.assessments],
            "successor": _successor(library, program),
            "gaps": gaps(profile),
        },
        trail=(ALL,),
        group="Program",
        file=profile.entry.file,
        changed=program.checked,
    )


def _successor(library: Library, program: Program) -> Link | None:
    """The program that took over."""
    id = program.lifecycle.successor
    return Link(library.catalogue.programs[id].value.name, addresses.program(id)) if id else None


def gaps(profile: Profile) -> list[str]:
    """Everything that is not known: what the editor looked for, then what a region asks."""
    asked = [
        f"{part}: {listing(wording.asked(label) for label in labels)}"
        for part, labels in profile.unknown.items()
    ]
    return [*profile.program.gaps, *asked]


def _statement(library: Library, profile: Profile, effect: Effect, words: Words) -> Statement:
    vocabulary, claim = library.vocabulary, effect.claim
    conditions = listing(uncapital(vocabulary.conditions[id].label) for id in effect.conditions)
    audiences = listing(vocabulary.audiences[id].label.lower() for id in effect.audiences)
    return Statement(
        heading=f"{capital(conditions)} hos {audiences}",
        state=claim.state,
        sentence=f"{claim.state.label}.",
        reason=wording.reason(claim),
        because=tuple(_because(library, profile, effect, words)),
        trials=tuple(Tried(_against(trial), wording.because(trial)) for trial in claim.trials),
        remarks=tuple(str(remark) for remark in claim.remarks),
    )


def _because(library: Library, profile: Profile, effect: Effect, words: Words) -> Iterator[Said]:
    """The facts behind the conclusion, each with who says it, and the conclusion last."""
    program, claim = profile.program, effect.claim
    for study in program.studies:
        if not study.conditions or set(study.conditions) & set(effect.conditions):
            yield Said(
                "study",
                f"Studien {study.year}" if study.year else "Studien",
                study.result,
                words.notes(program.sources, study),
                Link(f"Mer om {uncapital(named(study))}", f"#studie-{study.id}"),
            )
    for entry in profile.assessments:
        if entry.value.science:
            yield Said(
                "assessor",
                words.who(entry.value),
                entry.value.science,
                more=Link("Läs bedömningen", addresses.assessment(entry.id)),
            )
    for trial in claim.trials:
        if lent := trial.borrowed:
            other = library.catalogue.programs[lent.program].value.name
            who = library.vocabulary.organisations[lent.by].label
            yield Said(
                "derived",
                f"Likheten med {other}",
                f"{lent.content} {lent.functions} {lent.theory} Det skriver {who}.",
                words.notes(program.sources, lent),
                Link(other, addresses.program(lent.program)),
            )
    if missing := wording.gap(claim):
        yield Said("gap", "Inte känt", missing)
    if claim.override:
        who = library.vocabulary.organisations[claim.override.by].label
        yield Said("derived", "Avvikande slutsats", f"{claim.override.reason} Det står {who} för.")
    else:
        yield Said("derived", "Vår slutsats", wording.conclusion(claim))


def _against(trial: Trial) -> str:
    return f"{capital(named(trial.study))} mot kraven"


def _outcomes(program: Program, words: Words) -> Iterator[Said]:
    """Results from ordinary care, each with who says so."""
    for outcome in program.follow_up.routine_outcomes if program.follow_up else ():
        voices = {source.id: source.stated_by for source in program.sources}
        voice, who = _SIGNS.get(voices[outcome.sources[0]], ("other", "Källan"))
        yield Said(voice, who, outcome.text, words.notes(program.sources, outcome))


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


def _moved(former: str, profile: Profile) -> Page:
    return Page(
        address=f"/program/{former}/",
        template="moved.html",
        title=f"Sidan har flyttat: {profile.program.name} ({former})",
        description=f"Sidan om {profile.program.name} har en ny adress.",
        context={"name": profile.program.name, "to": profile.address},
        trail=(ALL,),
        file=profile.entry.file,
        listed=False,
    )
