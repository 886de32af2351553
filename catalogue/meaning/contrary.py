"""Trials of one program that say different things: the larger weighs more.

The process document says nothing of it. To call confirmed what a larger trial does not find would be to choose.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from catalogue.meaning.criteria import CONTROLLED, SAME_AUDIENCE, SAME_CONDITION, Criterion, Demand, Trial
from catalogue.model.study import Comparator, Finding, Study
from catalogue.model.truth import Truth

UNCONTRADICTED = Demand.UNCONTRADICTED
_ASKED = (SAME_CONDITION, SAME_AUDIENCE, CONTROLLED)
"""What makes two trials ask the same thing."""


def held_against_each_other(trials: Iterable[Trial]) -> tuple[Trial, ...]:
    """A program's trials, each that shows an effect held against those of the same program that show none."""
    every = tuple(trials)
    against = [one for one in every if contradicts(one)]
    return tuple(
        replace(one, criteria=(*one.criteria, *_outweighed(one.study, against)))
        if one.study.finding in (Finding.BETTER, Finding.NOT_WORSE)
        else one
        for one in every
    )


def contradicts(trial: Trial) -> bool:
    """Whether a trial says that the program has no effect: it asked that of the same people, and found none.

    That two treatments, or two variants of the program, do equally well says nothing against either.
    """
    if trial.study.finding not in (Finding.NO_DIFFERENCE, Finding.WORSE):
        return False
    asked_the_same = not any(one.name in _ASKED and one.truth is Truth.NOT_MET for one in trial.criteria)
    return asked_the_same and Comparator.TREATMENT not in trial.study.compared_with


def _outweighed(study: Study, against: Iterable[Trial]) -> Iterator[Criterion]:
    """That a larger trial of the same program shows no effect: then nobody can tell which of the two is right."""
    ours = study.randomised or study.participants or 0
    if any((other.study.randomised or other.study.participants or 0) > ours for other in against):
        because = "om effekten står sig, för en större studie av samma program visar ingen effekt"
        yield Criterion(UNCONTRADICTED, Truth.UNKNOWN, because, "finding")


def weighed(study: Study, against: Study) -> Criterion:
    """A trial that shows an effect, held against one of the same program that shows none: the larger weighs more."""
    ours, theirs = study.randomised or study.participants, against.randomised or against.participants
    if ours and theirs:
        larger = theirs >= ours
        because = "en minst lika stor studie av samma program visar ingen effekt"
        smaller = "studien är större än den som inte visar effekt"
        return Criterion(UNCONTRADICTED, Truth.of(not larger), because if larger else smaller, "claims")
    because = "om studien är större än den som inte visar effekt"
    return Criterion(UNCONTRADICTED, Truth.UNKNOWN, because, "claims")
