"""Whom something is about: those who have a condition themselves, and those who stand beside somebody who has.

A parent who goes through a program for parents does not have the child's condition, and ``adhd hos föräldrar`` would
say so.
"""

from collections.abc import Iterable, Sequence

from catalogue.formats.swedish import listing, uncapital
from catalogue.model.vocabulary import Vocabulary


def whom(conditions: Iterable[str], audiences: Iterable[str], vocabulary: Vocabulary) -> str:
    """What a conclusion is about: ``depression och oro hos vuxna``, ``för föräldrar till barn med adhd``."""
    labels = [uncapital(vocabulary.conditions[id].label) for id in conditions]
    ids = list(audiences)
    having = [vocabulary.audiences[id].label.lower() for id in ids if has_it(id, vocabulary)]
    beside = [id for id in ids if not has_it(id, vocabulary)]
    if having or any(" hos " in label for label in labels):
        also = [vocabulary.audiences[id].label.lower() for id in beside]
        return ", ".join(part for part in (_hos(labels, having), _for(also, having)) if part)
    return f"för {people(beside, listing(labels), vocabulary)}"


def people(audiences: Iterable[str], condition: str, vocabulary: Vocabulary) -> str:
    """Those a program for a condition is for: ``vuxna med oro``, ``föräldrar till barn med adhd``.

    A condition that says whose it is, as ``ångest hos barn``, says no more: ``föräldrar, ångest hos barn``.
    """
    terms = [vocabulary.audiences[id] for id in audiences]
    if " hos " in condition:
        return f"{listing(term.label.lower() for term in terms)}, {condition}"
    having = [term.label.lower() for term in terms if not term.beside]
    named = [f"{listing(having)} med", *(term.beside for term in terms if term.beside)]
    return listing(f"{words} {condition}" for words in (named if having else named[1:]))


def has_it(audience: str, vocabulary: Vocabulary) -> bool:
    """Whether those in a group have the condition themselves."""
    return vocabulary.audiences[audience].beside is None


def _hos(labels: Sequence[str], having: Sequence[str]) -> str:
    """Conditions in some groups, without saying a group that every condition names already."""
    named, groups = listing(labels), listing(having)
    if all(label.endswith(f" hos {groups}") for label in labels) or not groups:
        return named
    return f"{named} ({groups})" if any(" hos " in label for label in labels) else f"{named} hos {groups}"


def _for(also: Sequence[str], having: Sequence[str]) -> str:
    return f"{'också ' if having else ''}för {listing(also)}" if also else ""
