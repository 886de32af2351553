"""When the conclusions about effect changed, and why: the days and the reasons that the files give.

They come from the content and not from git, so that a copy without its history tells the same. Nothing is missed:
``impact`` lets no conclusion move without a reason and a day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from catalogue.formats.swedish import order
from catalogue.meaning.library import Library, Profile
from catalogue.model.base import PartialDay
from catalogue.model.program import Program


@dataclass(frozen=True, order=True)
class ChangedConclusion:
    """A day on which what is said about a program's effect became another, and the reason for it."""

    on: date
    reason: str


def changed_conclusions(of: Profile) -> tuple[ChangedConclusion, ...]:
    """A program's changed conclusions, newest first."""
    return tuple(sorted(set(_changes(of.program)), key=lambda one: (-one.on.toordinal(), one.reason)))


def _changes(program: Program) -> Iterator[ChangedConclusion]:
    for change in program.conclusion_changes:
        yield ChangedConclusion(change.on, change.reason)
    for claim in program.claims:
        if claim.override:
            yield ChangedConclusion(claim.override.on, claim.override.reason)
    for study in program.studies:
        if study.retracted and study.retracted.on:
            yield ChangedConclusion(_first_day(study.retracted.on), "En studie är tillbakadragen.")


def _first_day(known: PartialDay) -> date:
    """The first day that a date known as a year, a month or a day may mean: never one that has not come."""
    year, month, number = [*map(int, known.split("-")), 1, 1][:3]
    return date(year, month, number)


def every_change(library: Library) -> tuple[tuple[ChangedConclusion, Profile], ...]:
    """Every changed conclusion of the library with its program, newest first."""
    found = [(change, profile) for profile in library.profiles for change in changed_conclusions(profile)]
    return tuple(
        sorted(found, key=lambda one: (-one[0].on.toordinal(), order(one[1].program.name), one[0].reason))
    )


def first_read(program: Program) -> date:
    """The day on which the first of a program's sources was read, which is when it came into the library."""
    return min((source.collected for source in program.sources), default=program.collected)
