"""A study's numbers, calculated again and held against each other.

A disagreement is shown with both numbers and never settled: these are simple calculations on rounded numbers, and a
study that was analysed in a finer way may rightly differ. Each comparison has a tolerance and the reason for it.
"""

import re
from collections.abc import Iterator

from catalogue.formats.swedish import counted, number
from catalogue.model.study import Contrast, Finding, Study
from catalogue.model.truth import Truth
from catalogue.model.vocabulary import Design
from catalogue.statistics import formulas
from catalogue.statistics.formulas import USUAL_POWER
from catalogue.statistics.intervals import interval, p_value, result
from catalogue.statistics.recount import NumberFinding, RecountKind

POWER_TOLERANCE = 2
"""Percentage points below the planned power that are let pass: plans are rounded, or use the normal distribution."""
DROPOUT_TOLERANCE = 1.5
"""Percentage points between a reported dropout and the one counted: both may be rounded."""

_CLUSTERED = re.compile(r"kluster|grupper av|inte enskilda", re.IGNORECASE)
_ARMS = {"tre": 3, "fyra": 4, "fem": 5}
_SHARED = re.compile(rf"\b({'|'.join(_ARMS)}) (?:grupper|armar)\b", re.IGNORECASE)
_WITHIN_WORDS = re.compile(r"\binom|\bföre\b|\bd[_ ]?z\b", re.IGNORECASE)
_BETWEEN_WORDS = re.compile(r"\bmellan|kontrollgrupp", re.IGNORECASE)


def findings(study: Study, design: Design) -> tuple[NumberFinding, ...]:
    """Everything that can be calculated again about a study of a design. Nothing for one that is under way."""
    if study.finding is Finding.ONGOING or study.ongoing:
        return ()
    return (
        *_contrast(study, design),
        *_power(study, design),
        *result(study),
        *p_value(study),
        *interval(study),
        *_dropout(study),
    )


def _contrast(study: Study, design: Design) -> Iterator[NumberFinding]:
    """Whether an effect can be of the kind it is said to be."""
    for effect in study.effects:
        claimed, metric = effect.contrast.label, effect.metric or ""
        between = effect.contrast is Contrast.BETWEEN
        if between and not design.controlled:
            size = f" {number(effect.value)}" if effect.value is not None else ""
            yield NumberFinding(
                RecountKind.CONTRAST,
                Truth.NOT_MET,
                f"Effekten{size} anges som {claimed}, men upplägget är {design.label.lower()} och har ingen grupp "
                "att jämföra med. Då kan siffran bara visa en förändring inom gruppen.",
                ("effects", "design"),
            )
        elif (_WITHIN_WORDS if between else _BETWEEN_WORDS).search(metric):
            yield NumberFinding(
                RecountKind.CONTRAST,
                Truth.NOT_MET,
                f"Effekten anges som {claimed}, men måttet heter ”{metric}”. De två säger inte samma sak.",
                ("effects",),
            )


def _power(study: Study, design: Design) -> Iterator[NumberFinding]:
    """What the number of participants can show. Not for trials of likeness, which are planned against a margin."""
    counted_in = "randomised" if study.randomised else "participants"
    participants = study.randomised or study.participants or 0
    likeness = "likvardighet" in study.design or study.finding is Finding.NOT_WORSE
    if not (design.randomised and design.controlled) or likeness or participants < 4:
        return
    people = counted(participants, "deltagare", "deltagare")
    if _CLUSTERED.search(study.design_note or ""):
        yield NumberFinding(
            RecountKind.POWER,
            Truth.UNKNOWN,
            "Studien lottade grupper av deltagare, inte en och en. Då går det inte att räkna ut vad "
            f"{people} kan visa utan att veta hur lika varandra de i samma grupp är.",
            ("design_note", counted_in),
            "planned_power",
        )
        return
    shared = _SHARED.search(study.design_note or "")
    arms = shared[1].lower() if shared else "två"
    compared = max(4, participants * 2 // _ARMS.get(arms, 2))
    finding = _planned(study, compared, f"{people} i {arms} lika stora grupper", counted_in)
    if finding:
        yield finding


def _planned(study: Study, compared: int, people: str, counted_in: str) -> NumberFinding | None:
    """The number of participants against the plan, as far as it is known. ``compared`` are those in two groups."""
    planned, effect = study.planned_power, study.planned_effect
    if planned is None:
        found = number(round(formulas.smallest_effect(compared), 2))
        return NumberFinding(
            RecountKind.POWER,
            Truth.UNKNOWN,
            f"Hur antalet deltagare beräknades vet vi inte. Om de var {people} var chansen {USUAL_POWER} % att "
            f"upptäcka en skillnad på {found} (Cohens d). Mindre skillnader missas oftare. Om kravet på styrka är "
            "uppfyllt avgörs av vilken styrka som planerades, och den uppgiften saknas.",
            (counted_in,),
            "planned_power",
        )
    if not 50 <= planned <= 99.9:
        return None
    if not effect:
        found = number(round(formulas.smallest_effect(compared, planned), 2))
        return NumberFinding(
            RecountKind.POWER,
            Truth.UNKNOWN,
            f"Studien planerades för {number(planned)} % styrka, men vi vet inte vid vilken effekt. Med {people} "
            f"motsvarar det en skillnad på {found} (Cohens d).",
            ("planned_power", counted_in),
            "planned_effect",
        )
    reached = formulas.power(effect, compared // 2, compared - compared // 2)
    enough = reached >= planned - POWER_TOLERANCE
    return NumberFinding(
        RecountKind.POWER,
        Truth.of(enough),
        f"Studien planerades för {number(planned)} % styrka vid en skillnad på {number(effect)} (Cohens d). "
        f"Med {people} blir styrkan {_percent(reached)}. "
        + ("Antalet räcker." if enough else "Enligt den här enkla beräkningen är antalet för litet."),
        ("planned_power", "planned_effect", counted_in),
    )


def _dropout(study: Study) -> Iterator[NumberFinding]:
    """Whether those missing from the analysis are as many as the dropout. When all were analysed nobody can tell."""
    randomised, analysed = study.randomised, study.analysed
    if study.dropout is None or not randomised or analysed is None or analysed >= randomised:
        return
    share = formulas.lost(randomised, analysed)
    agrees = abs(share - study.dropout) <= DROPOUT_TOLERANCE
    yield NumberFinding(
        RecountKind.DROPOUT,
        Truth.of(agrees),
        f"{number(analysed)} av {number(randomised)} lottade ingick i analysen. Det är ett bortfall på "
        f"{_percent(share)}. Källan anger {number(study.dropout)} %. "
        + ("Det stämmer." if agrees else "Talen stämmer inte överens, men kan gälla olika tidpunkter."),
        ("randomised", "analysed", "dropout"),
    )


def _percent(value: float) -> str:
    return f"{number(round(value))} %"
