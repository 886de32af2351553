"""The conclusions that a change moves: what was said, what will be said, and the fact that moved it.

The fact is found by trying: each changed fact of the program is put back as it was, alone, and when the conclusion
goes back too, that fact moved it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from catalogue.formats.swedish import listing, uncapital
from catalogue.meaning import validity
from catalogue.meaning.evidence import Claim
from catalogue.meaning.independence import summary
from catalogue.meaning.library import Library, Profile, profile
from catalogue.meaning.override import STRENGTH
from catalogue.meaning.validity import Age
from catalogue.model.catalogue import Entry
from catalogue.model.program import Program
from catalogue.view import sentences
from catalogue.view.impact.facts import ChangedFact, changed_facts, put_back
from catalogue.view.impact.report import ImpactLine

Answers = Mapping[str, str]
"""What is said about a program, by what it is about."""


@dataclass(frozen=True)
class MovedState:
    """An evidence state of a program that is another than before."""

    program: str
    was: str
    """The id that the program had."""
    before: Claim
    after: Claim

    @property
    def raised(self) -> bool:
        """Whether more is said about the effect than before."""
        return STRENGTH[self.after.state] > STRENGTH[self.before.state]


def moved_states(old: Library, new: Library, ids: Mapping[str, str]) -> Iterator[MovedState]:
    """Every evidence state that a change moves. ``ids`` is today's id of each program that there was."""
    before = {ids.get(one.id, one.id): one for one in old.profiles}
    for after in new.profiles:
        if after.id in before:
            known = {(one.condition, one.audience): one for one in before[after.id].claims}
            for claim in after.claims:
                was = known.get((claim.condition, claim.audience))
                if was and was.state is not claim.state:
                    yield MovedState(after.id, before[after.id].id, was, claim)


def conclusions(old: Library, new: Library, ids: Mapping[str, str]) -> Iterator[ImpactLine]:
    """A line for each conclusion that moves. ``ids`` is today's id of each program that there was."""
    before = {ids.get(one.id, one.id): one for one in old.profiles}
    for after in new.profiles:
        if (was := before.get(after.id)) is None:
            continue
        said, says = answers(was, old), answers(after, new)
        moved = [about for about in says if said.get(about) not in (None, says[about])]
        movers = _movers(was, after, new, moved) if moved else {}
        for about in moved:
            yield ImpactLine(
                f"{after.program.name}: {about}",
                movers[about],
                f"{said[about]} → {says[about]}",
                {"program": after.id, "about": about, "before": said[about], "after": says[about]},
            )


def answers(of: Profile, library: Library) -> Answers:
    """What is said about a program: effect, first sentence, completeness, independence, and what still holds."""
    found: dict[str, str] = {}
    for claim in of.claims:
        whom = _about(claim, library)
        found[f"effekt, {whom}"] = _state(claim)
        found[f"första meningen, {whom}"] = f"”{sentences.lead(claim)}”"
    found["processen"] = of.process.conclusion
    found["oberoende"] = summary(of.reviews)
    if of.latest:
        age = validity.assessment(of.latest.value, library.as_of)
        found["senaste bedömning"] = f"{of.latest.value.title} ({validity.assessment_brief(age)})"
    else:
        found["senaste bedömning"] = "ingen"
    checked = validity.facts(of.program, library.as_of).age
    found["uppgifternas ålder"] = {Age.OLD: "gamla", Age.DUE: "snart gamla"}.get(checked, "aktuella")
    return found


def _state(claim: Claim) -> str:
    kind = f" ({claim.undecided.label[0].lower()}{claim.undecided.label[1:]})" if claim.undecided else ""
    return f"{sentences.stated(claim)}{kind}"


def _about(claim: Claim, library: Library) -> str:
    vocabulary = library.vocabulary
    condition = uncapital(vocabulary.conditions[claim.condition].label)
    return f"{condition} hos {vocabulary.audiences[claim.audience].label.lower()}"


def _movers(was: Profile, after: Profile, new: Library, moved: list[str]) -> Mapping[str, str]:
    """For each conclusion the facts that, put back alone, put it back too."""
    found: dict[str, list[str]] = {about: [] for about in moved}
    said = answers(after, new)
    facts = list(changed_facts(was.program, after.program))
    for fact in facts:
        then = _again(after, put_back(after.program, was.program, fact), new)
        for about in moved:
            if then is not None and then.get(about) != said[about]:
                found[about].append(_told(fact))
    return {about: _because(texts, about, was, after, bool(facts)) for about, texts in found.items()}


def _again(after: Profile, program: Program, new: Library) -> Answers | None:
    """What would be said if the program's file held this instead; None when that cannot be."""
    entry = Entry(after.entry.kind, after.id, program, after.entry.file, after.entry.tree, after.entry.body)
    catalogue = new.catalogue
    changed = replace(catalogue, programs={**catalogue.programs, after.id: entry})
    try:
        return answers(profile(entry, changed), new)
    except (KeyError, StopIteration):
        return None


def _told(fact: ChangedFact) -> str:
    if fact.field == "claims" and not fact.part:
        return f"det som står om {fact.item} under claims (snarlikt program eller avvikande slutsats) är {fact.after}"
    return fact.text


def _because(texts: list[str], about: str, was: Profile, after: Profile, own: bool) -> str:
    if texts:
        return listing(texts)
    if about in ("senaste bedömning", "oberoende", "processen") and was.assessments != after.assessments:
        return "en bedömning är ny, ändrad eller borta"
    return "flera ändringar i filen tillsammans" if own else "något utanför programmets egen fil har ändrats"
