"""Which facts would change what is said about a program's effect.

Follows step n of the national process document: a trial of the program itself, or likeness with a program that has
been studied. A step that nobody can take after the fact, such as a larger trial, is said as what it is: a new study.
"""

from collections.abc import Iterator, Sequence

from catalogue.formats.swedish import listing
from catalogue.meaning.criteria import FIRST_HAND, SAME_VERSION, Criterion, Trial
from catalogue.meaning.evidence import LENDER, Claim
from catalogue.meaning.process import CLINICAL_TEST
from catalogue.meaning.remarks import name
from catalogue.meaning.todo.step import Gain, Todo, TodoContext
from catalogue.meaning.whom import whom
from catalogue.model.base import Path
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.claim import EvidenceState
from catalogue.model.program import Program, ProgramKind
from catalogue.model.study import Study
from catalogue.model.truth import Truth

_Fact = tuple[str, str, Entry[Program], Path]
"""What to do, what that would settle, and the entry and field it is written in."""


def effect(context: TodoContext) -> Iterator[Todo]:
    """The facts that would change what is said about the effect, each once with all that it concerns.

    A fact about a study there is comes before a study that somebody would have to make.
    """
    catalogue = context.catalogue
    found: dict[tuple[str, str, Path], tuple[_Fact, list[Claim]]] = {}
    for claim in context.profile.claims:
        for fact in _of_claim(claim, context.entry, catalogue):
            what, _, entry, path = fact
            found.setdefault((what, entry.id, path), (fact, []))[1].append(claim)
    guide = context.guide((f"processen/steg-{CLINICAL_TEST}", "grunder/effekt"))
    new_trial = ("studies", len(context.program.studies), "design")
    for (what, why, entry, path), claims in sorted(found.values(), key=lambda one: one[0][3] == new_trial):
        reason = f"{why}. Det gäller {_scope(claims, catalogue)}."
        yield Todo(Gain.EFFECT, what, reason, context.performer(CLINICAL_TEST), guide, entry, path)


def _of_claim(claim: Claim, entry: Entry[Program], catalogue: Catalogue) -> Iterator[_Fact]:
    if claim.override:
        return
    if claim.state is EvidenceState.UNDECIDED and (trial := claim.deciding):
        owner = catalogue.programs[trial.borrowed.program] if trial.borrowed else entry
        why = "Det behövs för att avgöra om effekten är bekräftad"
        if trial.study.under_way:
            yield _result_to_come(trial.study, owner)
            return
        for criterion in trial.those(Truth.UNKNOWN):
            if criterion.name != LENDER:  # settled by the lender's own facts, which are asked for beside it
                path = field_of(criterion, trial.study, owner.value)
                yield f"{name(trial.study)}: {_asked(criterion)}", why, owner, path
    if claim.state is EvidenceState.NOT_CONFIRMED:
        yield from _mendable(claim, entry)
        if entry.value.kind is ProgramKind.TREATMENT:
            what = "Gör en randomiserad studie, eller beskriv likheten med ett program som redan är studerat"
            why = "Utan det går det inte att säga att effekten är bekräftad"
            yield what, why, entry, ("studies", len(entry.value.studies), "design")


def _mendable(claim: Claim, entry: Entry[Program]) -> Iterator[_Fact]:
    """What can be said about trials there are: why another version counts, and results that have come since."""
    for trial in claim.trials:
        if trial.borrowed:
            continue
        at: Path = ("studies", entry.value.studies.index(trial.study))
        if trial.study.under_way:
            yield _result_to_come(trial.study, entry)
        elif _only_version(trial):
            what = f"{name(trial.study)}: skriv varför studien gäller, fast den prövade en annan version"
            yield what, "Annars räknas studien inte", entry, (*at, "version_argument")


def _result_to_come(study: Study, entry: Entry[Program]) -> _Fact:
    what = f"{name(study)}: lägg in resultatet när studien är klar"
    path: Path = ("studies", entry.value.studies.index(study), "finding")
    return what, "Då går det att pröva om effekten är bekräftad", entry, path


def _only_version(trial: Trial) -> bool:
    return [one.name for one in trial.those(Truth.NOT_MET)] == [SAME_VERSION]


def field_of(criterion: Criterion, study: Study, program: Program) -> Path:
    """The field that a criterion of a study waits for, in the study or in what the file says about effect."""
    if criterion.field == "claims":
        return ("claims",)
    steps = (int(step) if step.isdigit() else step for step in criterion.field.split("."))
    return ("studies", program.studies.index(study), *steps)


def _asked(criterion: Criterion) -> str:
    """What somebody has to do to know whether a criterion is met."""
    if criterion.name is FIRST_HAND:
        return "läs studien själv, så att uppgifterna går att pröva"
    return f"ta reda på {criterion.because}"


def _scope(claims: Sequence[Claim], catalogue: Catalogue) -> str:
    """What some claims are about, each audience named once: ``depression och oro hos vuxna``."""
    audiences: dict[str, list[str]] = {}
    for claim in claims:
        audiences.setdefault(claim.condition, []).append(claim.audience)
    together: dict[tuple[str, ...], list[str]] = {}
    for condition, groups in audiences.items():
        together.setdefault(tuple(groups), []).append(condition)
    return listing(whom(conditions, groups, catalogue.vocabulary) for groups, conditions in together.items())
