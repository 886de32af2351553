"""Whether those who reviewed a program stood outside its making, as far as anybody has said.

The national process document (NAG-SoB, section "Granskning") wants a program to be reviewed by people who did not take
part in making it. They may be colleagues in another part of the own region, another region, consultants, user
organisations or assessors in a national group. For the content (step k) it asks for an independent expert from
outside, and for the tests of function (steps l and m) another region or an external body; there a colleague in the
own region is accepted here, and the reason says what the source would rather see.

Independence is shown only when somebody has said who reviewed, that the reviewer took no part, and that the reviewer
has no ties. What nobody has said stays unknown, also when the organisations look unrelated.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.formats.swedish import capital, listing, uncapital
from catalogue.model.assessment import Assessment
from catalogue.model.base import Path
from catalogue.model.catalogue import Entry
from catalogue.model.organisation import Organisation, OrganisationKind
from catalogue.model.process import ProcessStep, StepState
from catalogue.model.program import Program
from catalogue.model.truth import Truth, every
from catalogue.model.vocabulary import Phase, Vocabulary

Organisations = Mapping[str, Organisation]

WORDS = {Truth.MET: "visad oberoende", Truth.NOT_MET: "inte oberoende", Truth.UNKNOWN: "okänt"}
"""What each outcome is called about a review."""

OUTSIDE_PREFERRED = ("k", "l", "m")
"""Steps where the process document would rather see another region or an external body than the own one."""

ASSESSING = "q"
"""The step that is an assessment by a national body."""


@dataclass(frozen=True)
class IndependenceCriterion:
    """One question, what the answer says, the fact that decided it, and the field that holds it.

    An unknown answer's ``because`` says what is not known and can stand after ”vi vet inte”.
    """

    truth: Truth
    because: str
    field: Path


@dataclass(frozen=True)
class Review:
    """One review, whether it is shown to be independent, and the answers that decide it.

    ``step`` is the letter of the step it is, and ``assessment`` the id of the assessment when it is one.
    """

    name: str
    step: str
    organisations: tuple[str, ...]
    answers: tuple[IndependenceCriterion, ...]
    assessment: str = ""

    @property
    def truth(self) -> Truth:
        """Shown to be independent, not independent, or not known."""
        return every(answer.truth for answer in self.answers)

    @property
    def because(self) -> str:
        """The facts behind the outcome, as a clause: ``vi vet inte om granskaren deltog i produktionen``."""
        decided = list(dict.fromkeys(one.because for one in self.answers if one.truth is self.truth))
        unknown = "vi vet inte " if self.truth is Truth.UNKNOWN else ""
        return f"{unknown}{listing(decided)}"

    @property
    def sentence(self) -> str:
        """The outcome with its reason, for the page."""
        return f"{capital(WORDS[self.truth])}: {self.because}."


_ONE = {
    Truth.MET: "Det är visat att den är oberoende.",
    Truth.NOT_MET: "Den är inte oberoende.",
    Truth.UNKNOWN: "Om den var oberoende vet vi inte.",
}


def reviews(
    program: Program, assessments: Iterable[Entry[Assessment]], vocabulary: Vocabulary
) -> tuple[Review, ...]:
    """Every finished review of a program: the review steps that are done, and the published assessments.

    Step q and an assessment by the same body are one review, told about in the assessment.
    """
    published = list(assessments)
    assessors = {None, *(entry.value.assessor for entry in published)}
    found = [
        _of_step(index, step, program, vocabulary)
        for index, step in enumerate(program.process)
        if step.state is StepState.DONE
        and _is_review(step, vocabulary)
        and not (step.step == ASSESSING and published and step.by in assessors)
    ]
    return (*found, *(_of_assessment(entry, program, vocabulary) for entry in published))


def summary(found: Iterable[Review]) -> str:
    """How many reviews that are shown to be independent, in a sentence or two."""
    truths = [review.truth for review in found]
    if not truths:
        return "Ingen granskning är redovisad."
    shown, inside, unknown = (truths.count(truth) for truth in (Truth.MET, Truth.NOT_MET, Truth.UNKNOWN))
    if len(truths) == 1:
        return f"En granskning är redovisad. {_ONE[truths[0]]}"
    said = [f"{len(truths)} granskningar är redovisade, test inräknade."]
    if len(truths) in (shown, unknown):
        return f"{said[0]} {'Alla är visade oberoende.' if shown else 'Vi vet inte om de var oberoende.'}"
    if shown:
        said.append(f"{_some(shown)} är {'visad' if shown == 1 else 'visade'} oberoende.")
    if inside:
        said.append(f"{_some(inside)} är inte oberoende.")
    if unknown:
        said.append(f"Om {_some(unknown).lower()} vet vi inte.")
    return " ".join(said)


def _some(count: int) -> str:
    return "En" if count == 1 else str(count)


def makers(program: Program, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The organisations that stand behind a program: publisher, provider and those who did the production steps."""
    produced = [
        step.by
        for step in program.process
        if step.step in vocabulary.steps and vocabulary.steps[step.step].phase is Phase.PRODUCTION
    ]
    named = (program.publisher, program.provider, *produced)
    return tuple(dict.fromkeys(one for one in named if one is not None))


def lineage(organisation: str, organisations: Organisations) -> tuple[str, ...]:
    """The organisation and everything it is a part of, from the inside out."""
    found: list[str] = []
    current: str | None = organisation
    while current and current not in found:
        found.append(current)
        term = organisations.get(current)
        current = term.parent if term else None
    return tuple(found)


def _is_review(step: ProcessStep, vocabulary: Vocabulary) -> bool:
    term = vocabulary.steps.get(step.step)
    return term is not None and term.independent


def _of_step(index: int, step: ProcessStep, program: Program, vocabulary: Vocabulary) -> Review:
    at: Path = ("process", index)
    name = f"Steg {step.step}, {uncapital(vocabulary.steps[step.step].label)}"
    if step.by is None:
        answers = [IndependenceCriterion(Truth.UNKNOWN, "vem som gjorde det", (*at, "by"))]
        return Review(name, step.step, (), (*answers, *_stated(step.involved, step.ties, at)))
    who = _Reviewer(step.by, (*at, "by"), step.step, step.involved)
    answers = [*_outside(who, program, vocabulary), *_stated(step.involved, step.ties, at)]
    return Review(name, step.step, (step.by,), tuple(answers))


def _of_assessment(entry: Entry[Assessment], program: Program, vocabulary: Vocabulary) -> Review:
    assessment = entry.value
    assessor = _Reviewer(assessment.assessor, ("assessor",), ASSESSING)
    answers = list(_outside(assessor, program, vocabulary))
    for index, reviewer in enumerate(assessment.reviewers):
        at: Path = ("reviewers", index)
        who = _Reviewer(reviewer.organisation, (*at, "organisation"), ASSESSING, reviewer.involved)
        answers += [*_outside(who, program, vocabulary), *_stated(reviewer.involved, reviewer.ties, at)]
        if reviewer.author:
            because = "granskaren är författare till en studie av programmet"
            answers.append(IndependenceCriterion(Truth.NOT_MET, because, (*at, "author")))
    if not assessment.reviewers:
        field: Path = ("reviewers", 0, "organisation")
        answers.append(
            IndependenceCriterion(Truth.UNKNOWN, "vilka personer eller grupper som granskade", field)
        )
    organisations = (assessment.assessor, *(reviewer.organisation for reviewer in assessment.reviewers))
    return Review(assessment.title, ASSESSING, tuple(dict.fromkeys(organisations)), tuple(answers), entry.id)


@dataclass(frozen=True)
class _Reviewer:
    """An organisation that reviewed in a step: the field that names it, and whether it took part in the making."""

    organisation: str
    field: Path
    step: str
    involved: bool | None = None


def _stated(involved: bool | None, ties: bool | None, at: Path) -> Iterator[IndependenceCriterion]:
    """What somebody has said about the reviewer."""
    match involved:
        case None:
            yield IndependenceCriterion(
                Truth.UNKNOWN, "om granskaren var med och tog fram programmet", (*at, "involved")
            )
        case True:
            yield IndependenceCriterion(
                Truth.NOT_MET, "granskaren var med och tog fram programmet", (*at, "involved")
            )
        case False:
            yield IndependenceCriterion(
                Truth.MET, "granskaren var inte med och tog fram programmet", (*at, "involved")
            )
    match ties:
        case None:
            yield IndependenceCriterion(
                Truth.UNKNOWN, "om granskaren har bindningar till programmet", (*at, "ties")
            )
        case True:
            yield IndependenceCriterion(
                Truth.NOT_MET, "granskaren har bindningar till programmet", (*at, "ties")
            )
        case False:
            yield IndependenceCriterion(
                Truth.MET, "granskaren har inga bindningar till programmet", (*at, "ties")
            )


def _outside(who: _Reviewer, program: Program, vocabulary: Vocabulary) -> Iterator[IndependenceCriterion]:
    """Where the reviewer's organisation stands in relation to each of those that made the program."""
    organisations = vocabulary.organisations
    if program.publisher is None:
        yield IndependenceCriterion(Truth.UNKNOWN, "vem som ger ut programmet", ("publisher",))
    behind = makers(program, vocabulary)
    close = [answer for maker in behind if (answer := _beside(who, maker, organisations))]
    yield from dict.fromkeys(close)
    if behind and not close:
        name = named(who.organisation, organisations)
        yield IndependenceCriterion(Truth.MET, f"{name} står utanför dem som tog fram programmet", who.field)
    if who.step == ASSESSING:
        yield from _studied(who, program, organisations)


def _beside(who: _Reviewer, maker: str, organisations: Organisations) -> IndependenceCriterion | None:
    """What is to be said about a reviewer close to a maker; None when they have nothing to do with each other."""
    one, other = named(who.organisation, organisations), named(maker, organisations)
    inner, outer = lineage(who.organisation, organisations), lineage(maker, organisations)
    public = _public(who.organisation, organisations) and _public(maker, organisations)
    if who.organisation == maker:
        if public and len(outer) == 1 and who.involved is False:
            return IndependenceCriterion(Truth.UNKNOWN, f"vilken del av {other} som granskade", who.field)
        return IndependenceCriterion(Truth.NOT_MET, f"{one} tog också fram programmet", who.field)
    if maker in inner or who.organisation in outer:
        if public:
            whole = other if maker in inner else one
            unknown = f"om den som granskade och den som tog fram är olika delar av {whole}"
            return IndependenceCriterion(Truth.UNKNOWN, unknown, who.field)
        return IndependenceCriterion(
            Truth.NOT_MET, f"{one} och {other} är delar av samma organisation", who.field
        )
    shared = next((unit for unit in inner if unit in outer), None)
    if public and (shared or _same_region(who.organisation, maker, organisations)):
        part = f"av {named(shared, organisations)}" if shared else "av samma region"
        rather = ", men källan vill helst ha någon utifrån" if who.step in OUTSIDE_PREFERRED else ""
        return IndependenceCriterion(Truth.MET, f"{one} är en annan del {part} än {other}{rather}", who.field)
    if shared:
        return IndependenceCriterion(Truth.NOT_MET, f"{one} och {other} har samma ägare", who.field)
    return None


def _studied(
    who: _Reviewer, program: Program, organisations: Organisations
) -> Iterator[IndependenceCriterion]:
    """An assessor who has also studied the program weighs its own study. Only what is declared counts."""
    own = lineage(who.organisation, organisations)
    studied = [one for study in program.studies for one in study.organisations]
    if any(one in own or who.organisation in lineage(one, organisations) for one in studied):
        name = named(who.organisation, organisations)
        yield IndependenceCriterion(
            Truth.NOT_MET, f"{name} har själv gjort en studie av programmet", who.field
        )


def _public(organisation: str, organisations: Organisations) -> bool:
    term = organisations.get(organisation)
    return term is not None and term.kind is OrganisationKind.REGION


def _same_region(one: str, other: str, organisations: Organisations) -> bool:
    first, second = organisations.get(one), organisations.get(other)
    return bool(first and second and first.region and first.region == second.region)


def named(organisation: str, organisations: Organisations) -> str:
    """What an organisation is called; its id when the list does not have it."""
    term = organisations.get(organisation)
    return term.label if term else organisation
