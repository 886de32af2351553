"""Which of a program's assessments stand today, and which a newer one has taken the place of.

An assessment is never rewritten. A newer one by the same assessor may supersede it; then both are kept and the older
one points at the newer. Assessors who disagree stand side by side: nothing is merged, and nobody can put another
assessor's words away.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.formats.swedish import day
from catalogue.meaning.disagreement import disagreements
from catalogue.meaning.independence import Organisations, lineage
from catalogue.meaning.validity import when
from catalogue.model.assessment import Assessment
from catalogue.model.catalogue import Entry


@dataclass(frozen=True)
class Superseded:
    """An assessment that is no longer the latest, and the one that took its place."""

    entry: Entry[Assessment]
    by: Entry[Assessment]


@dataclass(frozen=True)
class Chain:
    """A program's assessments: those that stand, newest first, and those that others have superseded."""

    current: tuple[Entry[Assessment], ...]
    superseded: tuple[Superseded, ...]

    @property
    def latest(self) -> Entry[Assessment] | None:
        """The newest of those that stand; None when nobody has assessed the program."""
        return self.current[0] if self.current else None

    @property
    def all(self) -> tuple[Entry[Assessment], ...]:
        """Every assessment: those that stand, then those that others have superseded."""
        return (*self.current, *(one.entry for one in self.superseded))

    def newer(self, id: str) -> Superseded | None:
        """What took the place of an assessment; None when it still stands."""
        return next((one for one in self.superseded if one.entry.id == id), None)

    def older(self, id: str) -> tuple[Entry[Assessment], ...]:
        """The assessments that one has taken the place of."""
        return tuple(one.entry for one in self.superseded if one.by.id == id)

    @property
    def several(self) -> str:
        """What to bear in mind when more than one stands; empty otherwise."""
        assessors = {entry.value.assessor for entry in self.current}
        if len(self.current) < 2:
            return ""
        said = "Flera bedömare har bedömt programmet. De visas var för sig, även om de tycker olika."
        if len(assessors) == 1:
            said = "Det finns flera bedömningar av samma bedömare. Ingen av dem ersätter någon annan."
        return " ".join([said, *disagreements(entry.value for entry in self.current)])


def chain(assessments: Iterable[Entry[Assessment]], organisations: Organisations) -> Chain:
    """The assessments of one program in the order a reader wants them: newest first, undated last.

    An undated one that supersedes another is at least as new as that one.
    """
    by_id = {entry.id: entry for entry in assessments}
    replaces = {
        entry.id: older
        for entry in by_id.values()
        if (older := by_id.get(f"{entry.program}/{entry.value.supersedes}"))
        and may_supersede(entry.value, older.value, organisations)
    }
    ordered = sorted(by_id.values(), key=lambda one: (_since(one, replaces), one.id), reverse=True)
    newer: dict[str, Entry[Assessment]] = {}
    for entry in ordered:
        if entry.id in replaces:
            newer.setdefault(replaces[entry.id].id, entry)
    return Chain(
        tuple(entry for entry in ordered if entry.id not in newer),
        tuple(Superseded(entry, newer[entry.id]) for entry in ordered if entry.id in newer),
    )


def _since(entry: Entry[Assessment], replaces: Mapping[str, Entry[Assessment]]) -> str:
    """The date that an assessment is sorted by: its own, else that of the newest it took the place of, else none."""
    passed: set[str] = set()
    while not entry.value.dated and entry.id in replaces and entry.id not in passed:
        passed.add(entry.id)
        entry = replaces[entry.id]
    return entry.value.dated or ""


def may_supersede(newer: Assessment, older: Assessment, organisations: Organisations) -> bool:
    """Whether the one is by the same assessor as the other; a part of an organisation counts as the whole."""
    ours, theirs = lineage(newer.assessor, organisations), lineage(older.assessor, organisations)
    return older.assessor in ours or newer.assessor in theirs


def correction(of: Assessment) -> str:
    """That the text was corrected after it was published, in a sentence; empty when it was not."""
    return f"Texten rättades {when(of.corrected)}." if of.corrected else ""


def replaced(of: Superseded) -> str:
    """What a superseded assessment says at its top."""
    since = f" från {day(of.by.value.dated)}" if of.by.value.dated else ""
    return f"Samma bedömare har gjort en nyare bedömning{since}. Den här visas för att den gällde förut."
