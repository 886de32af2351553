"""How a program came about: the steps that are accounted for, and whether the process is complete.

The national process document (NAG-SoB) has 17 steps. Their order is free, so nothing here looks at it. A step that
nobody has said anything about is unknown, not undone. The process is complete when the review steps really are done
by somebody outside, safety is described in all three parts, agreements exist, the clinical test is done or its
omission is reasoned, and it is described how users took part. The document says "bör" about most of this: an entry
may leave it all out, but it may not call itself complete.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.formats.swedish import capital, counted, listing, number
from catalogue.meaning.evidence import likeness_texts
from catalogue.meaning.filler import describes, thin
from catalogue.meaning.independence import IndependenceCriterion, Review, makers, named, reviews
from catalogue.meaning.remarks import Remark
from catalogue.model.assessment import Assessment
from catalogue.model.base import Path
from catalogue.model.catalogue import Entry
from catalogue.model.process import ProcessStep, StepState
from catalogue.model.program import Program, ProgramKind
from catalogue.model.truth import Truth, every
from catalogue.model.vocabulary import Vocabulary

AGREEMENTS, CLINICAL_TEST, INTRODUCTION = "f", "n", "o"
FUNCTION_TESTS = ("l", "m")

FIRST_PILOT = (5, 10)
"""How many the process document says try the program first (step l)."""
LARGER_PILOT = 20
"""How many the process document says try it next, at least (step l)."""
OPEN_EVALUATION = 100
"""The open evaluation preferably has more users than this (step o)."""

_STATES = {
    StepState.DONE: ("gjort", "gjorda"),
    StepState.ONGOING: ("pågår", "pågår"),
    StepState.NOT_DONE: ("inte gjort", "inte gjorda"),
    StepState.NOT_APPLICABLE: ("inte aktuellt", "inte aktuella"),
}


@dataclass(frozen=True)
class Process:
    """The steps of a program's process that anything is known about, and what completeness asks for.

    ``demands`` are the answers that must all be met, by what they are about: the letter of a step, the name of a field
    of safety, ``agreements`` and ``users``. Every ``because`` is a clause that stands on its own.
    """

    steps: int
    known: Mapping[str, tuple[ProcessStep, ...]]
    demands: Mapping[str, IndependenceCriterion]
    reviews: tuple[Review, ...]
    remarks: tuple[Remark, ...]

    @property
    def truth(self) -> Truth:
        """Whether the process is complete."""
        return every(demand.truth for demand in self.demands.values())

    @property
    def missing(self) -> Mapping[str, IndependenceCriterion]:
        """What stands between the program and a complete process."""
        return {about: demand for about, demand in self.demands.items() if demand.truth is not Truth.MET}

    @property
    def share(self) -> str:
        """How many steps anything is said about: ``3 av 17 steg redovisade``."""
        return f"{len(self.known)} av {self.steps} steg redovisade"

    @property
    def sentence(self) -> str:
        """How many steps anything is said about, what is said, and what is not known."""
        if not self.known:
            return f"Inget av de {self.steps} stegen är redovisat. Vilka som är gjorda vet vi inte."
        states = Counter(_furthest(told) for told in self.known.values())
        said = listing(
            f"{count} {_STATES[state][count > 1]}" for state in StepState if (count := states[state])
        )
        left = self.steps - len(self.known)
        unknown = (
            f" Om de andra {left} vet vi inget." if left > 1 else " Om ett vet vi inget." if left else ""
        )
        verb = "är redovisat" if len(self.known) == 1 else "är redovisade"
        return f"{len(self.known)} av {self.steps} steg {verb}: {said}.{unknown}"

    @property
    def conclusion(self) -> str:
        """Whether the process is complete, and what is missing, in a sentence."""
        if self.truth is Truth.MET:
            return "Processen är komplett: alla granskningar är gjorda av någon som stod utanför."
        lacking = counted(len(self.missing), "sak", "saker")
        return f"Processen är inte visat komplett. Det återstår {lacking}."


def process(program: Program, assessments: Iterable[Entry[Assessment]], vocabulary: Vocabulary) -> Process:
    """What is known about a program's process, with its reviews and what completeness lacks."""
    known: dict[str, tuple[ProcessStep, ...]] = {}
    for step in program.process:
        known[step.step] = (*known.get(step.step, ()), step)
    found = reviews(program, assessments, vocabulary)
    return Process(
        steps=len(vocabulary.steps),
        known=known,
        demands=dict(_demands(program, known, found, vocabulary)),
        reviews=found,
        remarks=tuple(_remarks(program, known, vocabulary)),
    )


def _demands(
    program: Program,
    known: Mapping[str, tuple[ProcessStep, ...]],
    found: tuple[Review, ...],
    vocabulary: Vocabulary,
) -> Iterator[tuple[str, IndependenceCriterion]]:
    for letter, term in vocabulary.steps.items():
        if term.independent:
            yield letter, _reviewed(letter, program, known.get(letter, ()), found)
    safety = program.safety
    for name, text, what in (
        ("asked", safety and safety.asked, "hur biverkningar efterfrågas"),
        ("recorded", safety and safety.recorded, "hur biverkningar registreras"),
        ("stops", safety and safety.stops, "när arbetet avbryts"),
    ):
        yield name, _described(describes(text or None), what, ("safety", name))
    yield "agreements", _agreed(program, known.get(AGREEMENTS, ()))
    told_of = (*(one.text for one in program.user_involvement), *(step.users for step in program.process))
    users = any(map(describes, told_of))
    yield "users", _described(users, "hur brukare har deltagit", ("user_involvement", 0, "text"))


def _reviewed(
    letter: str, program: Program, told: tuple[ProcessStep, ...], found: tuple[Review, ...]
) -> IndependenceCriterion:
    """Whether a review step is done by somebody outside; the clinical test may also be left out for a reason."""
    of_step = [review for review in found if review.step == letter]
    at: Path = ("process", _index(program, letter), "state")
    if not of_step:
        if letter == CLINICAL_TEST and (reason := _left_out_for(program, told)):
            return IndependenceCriterion(
                Truth.MET, f"att steg {letter} inte är gjort är motiverat: {reason}", at
            )
        if not told:
            return IndependenceCriterion(Truth.UNKNOWN, f"steg {letter} är inte redovisat", at)
        reasoned = " och det är inte motiverat" if letter == CLINICAL_TEST else ""
        state = _furthest(told)
        said = "pågår" if state is StepState.ONGOING else f"är {state.label}"
        return IndependenceCriterion(Truth.NOT_MET, f"steg {letter} {said}{reasoned}", at)
    for review in of_step:
        if review.truth is Truth.MET:
            return IndependenceCriterion(Truth.MET, f"steg {letter} är gjort av någon utanför", at)
    weakest = next((one for one in of_step if one.truth is Truth.UNKNOWN), of_step[0])
    field = next(answer.field for answer in weakest.answers if answer.truth is weakest.truth)
    said = "inte oberoende" if weakest.truth is Truth.NOT_MET else "inte visat oberoende"
    return IndependenceCriterion(weakest.truth, f"steg {letter} är {said}: {weakest.because}", field)


def _left_out_for(program: Program, told: tuple[ProcessStep, ...]) -> str:
    """Why there is no clinical test of the program itself, if anybody has said why."""
    for step in told:
        if step.state in (StepState.NOT_DONE, StepState.NOT_APPLICABLE) and step.note:
            return step.note.rstrip(".")
    if program.kind is ProgramKind.SUPPORT:
        return "ett stödprogram behöver inte visa effekt"
    lent = [
        one.program
        for claim in program.claims
        for one in claim.borrowed
        if not any(thin(text) for _, text in likeness_texts(one))
    ]
    return f"likheten med {lent[0]} är beskriven" if lent else ""


def _described(truth: bool, what: str, field: Path) -> IndependenceCriterion:
    because = f"{what} är beskrivet" if truth else f"{what} är inte beskrivet"
    return IndependenceCriterion(Truth.MET if truth else Truth.UNKNOWN, because, field)


def _agreed(program: Program, told: tuple[ProcessStep, ...]) -> IndependenceCriterion:
    field: Path = ("terms", "agreements")
    if program.terms and describes(program.terms.agreements):
        return IndependenceCriterion(Truth.MET, "avtalen är beskrivna", field)
    if not told:
        return IndependenceCriterion(Truth.UNKNOWN, "inget är sagt om avtal", field)
    if _furthest(told) is StepState.DONE:
        return IndependenceCriterion(Truth.MET, f"steg {AGREEMENTS} är gjort", field)
    return IndependenceCriterion(
        Truth.NOT_MET, f"avtalen är inte klara, för steg {AGREEMENTS} är inte gjort", field
    )


def _remarks(
    program: Program, known: Mapping[str, tuple[ProcessStep, ...]], vocabulary: Vocabulary
) -> Iterator[Remark]:
    tested = [step for letter in FUNCTION_TESTS for step in known.get(letter, ())]
    if inside := in_house(tested, makers(program, vocabulary)):
        who = dict.fromkeys(named(step.by, vocabulary.organisations) for step in inside if step.by)
        yield Remark(
            "tested_in_house",
            f"Funktionen är bara testad av {listing(who) or 'dem'} som också tog fram programmet. "
            "Processen vill att en annan region eller någon annan utifrån gör det.",
        )
    if pilots := [step for step in known.get(FUNCTION_TESTS[0], ()) if step.state is StepState.DONE]:
        yield Remark("pilot_size", _pilots(pilots))
    for step in known.get(INTRODUCTION, ()):
        if step.state is StepState.DONE and step.participants is not None:
            more = step.participants > OPEN_EVALUATION
            yield Remark(
                "evaluation_size",
                f"Den öppna utvärderingen omfattade {_people(step.participants)}. "
                f"Processen vill helst ha fler än {OPEN_EVALUATION}{', och det är uppfyllt' if more else ''}.",
            )
    if described := sum(any(step.users for step in told) for told in known.values()):
        yield Remark(
            "users_described",
            f"Hur brukare deltog är beskrivet i {described} av {len(vocabulary.steps)} steg.",
        )


def in_house(tested: Iterable[ProcessStep], behind: Iterable[str]) -> tuple[ProcessStep, ...]:
    """The finished tests of function, when each of them was done by those who made the program; else none.

    A test by somebody nobody has named is neither inside nor outside.
    """
    made = set(behind)
    done = [step for step in tested if step.state is StepState.DONE]
    inside = [step for step in done if step.involved or (step.by in made and step.involved is None)]
    return tuple(inside) if len(inside) == len(done) else ()


def _pilots(pilots: list[ProcessStep]) -> str:
    low, high = FIRST_PILOT
    wanted = f"Processen beskriver först {low}–{high} personer och sedan minst {LARGER_PILOT}."
    sizes = sorted(step.participants for step in pilots if step.participants is not None)
    if not sizes:
        return f"Hur många som testade funktionen är inte känt. {wanted}"
    said = f"Funktionen är testad av {listing(number(size) for size in sizes)} personer. {wanted}"
    if sizes[-1] < low:
        return f"{said} Det är färre än båda."
    if sizes[-1] < LARGER_PILOT:
        return f"{said} Något test med minst {LARGER_PILOT} är inte redovisat."
    return f"{said} Det största testet hade så många."


def _furthest(told: tuple[ProcessStep, ...]) -> StepState:
    """How far a step has come that may be told about several times, such as a small pilot and a larger one."""
    return min((step.state for step in told), key=list(StepState).index)


def _index(program: Program, letter: str) -> int:
    """Where a step stands in the list, or would stand."""
    letters = [step.step for step in program.process]
    return letters.index(letter) if letter in letters else len(letters)


def _people(count: int) -> str:
    return counted(count, "person", "personer")


def missing_sentence(of: Process) -> str:
    """What a complete process lacks, in one sentence."""
    return f"{capital('; '.join(one.because for one in of.missing.values()))}." if of.missing else ""
