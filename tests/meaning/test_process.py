"""How the process is counted, when it is complete, and what is remarked on, with the process document's own numbers."""

from typing import Any

import pytest

from catalogue.meaning.process import Process, in_house, missing_sentence, process
from catalogue.model.catalogue import Catalogue
from catalogue.model.truth import Truth
from tests.meaning.evidence_facts import SAFE, borrower, program
from tests.meaning.reviewed import ID, facts_of, reviewed, with_facts

WORDS = reviewed().vocabulary
OUTSIDE = {"by": "grannregionens-vard", "involved": "nej", "ties": "nej"}


def step(letter: str, state: str = "gjort", **facts: Any) -> dict[str, Any]:
    return {"step": letter, "state": state, "sources": ["s"], **facts}


def of(*steps: dict[str, Any], **facts: Any) -> Process:
    """The process of a program from Exempelutgivaren with these steps."""
    return process(program(publisher="utgivaren", process=list(steps), **facts), (), WORDS)


def of_reviewed(catalogue: Catalogue) -> Process:
    return process(catalogue.programs[ID].value, catalogue.assessments_of(ID), catalogue.vocabulary)


def with_steps(change: Any) -> Process:
    """The process of the reviewed program with its steps changed."""
    facts = facts_of("program")
    return of_reviewed(with_facts("program", {**facts, "process": change(facts["process"])}))


COUNTS = [
    ((), "0 av 17 steg redovisade", "Inget av de 17 stegen är redovisat. Vilka som är gjorda vet vi inte."),
    (
        (step("l"),),
        "1 av 17 steg redovisade",
        "1 av 17 steg är redovisat: 1 gjort. Om de andra 16 vet vi inget.",
    ),
    (
        (step("l"), step("n", "pagar"), step("q")),
        "3 av 17 steg redovisade",
        "3 av 17 steg är redovisade: 2 gjorda och 1 pågår. Om de andra 14 vet vi inget.",
    ),
    (
        (step("a", "inte_gjort"), step("n", "inte_aktuellt")),
        "2 av 17 steg redovisade",
        "2 av 17 steg är redovisade: 1 inte gjort och 1 inte aktuellt. Om de andra 15 vet vi inget.",
    ),
    (
        (step("l", participants="8"), step("l", "pagar", participants="22")),
        "1 av 17 steg redovisade",
        "1 av 17 steg är redovisat: 1 gjort. Om de andra 16 vet vi inget.",
    ),
]


@pytest.mark.parametrize(("steps", "share", "sentence"), COUNTS)
def test_only_what_is_told_is_counted(steps: tuple[dict[str, Any], ...], share: str, sentence: str) -> None:
    assert of(*steps).share == share
    assert of(*steps).sentence == sentence


def test_when_all_are_told_nothing_is_said_about_the_rest() -> None:
    assert of_reviewed(reviewed()).sentence == "17 av 17 steg är redovisade: 17 gjorda."


def test_the_order_of_the_steps_changes_nothing() -> None:
    backwards = with_steps(lambda steps: steps[::-1])
    assert backwards.truth is Truth.MET
    assert backwards.share == "17 av 17 steg redovisade"


def test_a_complete_process_says_so_and_lacks_nothing() -> None:
    complete = of_reviewed(reviewed())
    assert complete.conclusion.startswith("Processen är komplett")
    assert missing_sentence(complete) == ""


def test_a_process_nobody_has_told_about_lacks_each_thing_by_name() -> None:
    assert missing_sentence(of(safety=None)) == (
        "Steg j är inte redovisat; steg k är inte redovisat; steg l är inte redovisat; steg m är inte redovisat; "
        "steg n är inte redovisat; steg q är inte redovisat; hur biverkningar efterfrågas är inte beskrivet; hur "
        "biverkningar registreras är inte beskrivet; när arbetet avbryts är inte beskrivet; inget är sagt om avtal; "
        "hur brukare har deltagit är inte beskrivet."
    )
    assert of(safety=None).conclusion == "Processen är inte visat komplett. Det återstår 11 saker."


DEMANDS = [
    ("a review under way is not done", "k", [step("k", "pagar")], Truth.NOT_MET, "steg k pågår"),
    ("a review that was not made is not done", "k", [step("k", "inte_gjort")], Truth.NOT_MET, "steg k är inte gjort"),
    ("a review by somebody outside is enough", "k", [step("k", **OUTSIDE)], Truth.MET,
     "steg k är gjort av någon utanför"),
    ("a finished review by nobody knows whom is not enough", "k", [step("k")], Truth.UNKNOWN,
     "steg k är inte visat oberoende: vi vet inte vem som gjorde det, om granskaren var med och tog fram programmet "
     "och om granskaren har bindningar till programmet"),
    ("a review by the makers is not independent", "k", [step("k", **{**OUTSIDE, "by": "utgivaren"})], Truth.NOT_MET,
     "steg k är inte oberoende: Exempelutgivaren tog också fram programmet"),
    ("one review from outside is enough beside one by the makers", "l",
     [step("l", by="utgivaren"), step("l", **OUTSIDE)], Truth.MET, "steg l är gjort av någon utanför"),
    ("the clinical test may be left out for a reason", "n", [step("n", "inte_gjort", note="För få patienter.")],
     Truth.MET, "att steg n inte är gjort är motiverat: För få patienter"),
    ("the clinical test may not be left out without one", "n", [step("n", "inte_gjort")], Truth.NOT_MET,
     "steg n är inte gjort och det är inte motiverat"),
    ("no other review may be left out for a reason", "k", [step("k", "inte_gjort", note="Ingen tid.")],
     Truth.NOT_MET, "steg k är inte gjort"),
    ("the step on agreements is enough", "agreements", [step("f")], Truth.MET, "steg f är gjort"),
    ("agreements under way are not there yet", "agreements", [step("f", "pagar")], Truth.NOT_MET,
     "avtalen är inte klara, för steg f är inte gjort"),
    ("users described in one step are described", "users", [step("a", users="Två brukare.")], Truth.MET,
     "hur brukare har deltagit är beskrivet"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("about", "steps", "truth", "because"), [row[1:] for row in DEMANDS], ids=[row[0] for row in DEMANDS]
)
def test_what_completeness_asks_for(
    about: str, steps: list[dict[str, Any]], truth: Truth, because: str
) -> None:
    demand = of(*steps).demands[about]
    assert (demand.truth, demand.because) == (truth, because)


def test_likeness_with_a_studied_program_is_a_reason_to_leave_out_the_clinical_test() -> None:
    demand = process(borrower(), (), WORDS).demands["n"]
    assert demand.truth is Truth.MET
    assert demand.because == "att steg n inte är gjort är motiverat: likheten med utlanare är beskriven"


def test_a_support_program_has_no_clinical_test_to_leave_out() -> None:
    assert of(kind="stodprogram").demands["n"].truth is Truth.MET


def test_described_agreements_are_enough_without_the_step() -> None:
    terms = {"agreements": "Samarbetsavtal.", "sources": ["s"]}
    assert of(terms=terms).demands["agreements"].truth is Truth.MET


@pytest.mark.parametrize("part", ["asked", "recorded", "stops"])
def test_safety_is_described_in_three_parts(part: str) -> None:
    safety = {name: text for name, text in SAFE.items() if name != part}
    assert [about for about in of(safety=safety).missing if about in SAFE] == [part]


def remark(kind: str, *steps: dict[str, Any]) -> str:
    return next((one.text for one in of(*steps).remarks if one.kind == kind), "")


WANTED = "Processen beskriver först 5–10 personer och sedan minst 20."
PILOTS = [
    ((), f"Hur många som testade funktionen är inte känt. {WANTED}"),
    (("3",), f"Funktionen är testad av 3 personer. {WANTED} Det är färre än båda."),
    (("8",), f"Funktionen är testad av 8 personer. {WANTED} Något test med minst 20 är inte redovisat."),
    (("14",), f"Funktionen är testad av 14 personer. {WANTED} Något test med minst 20 är inte redovisat."),
    (("20",), f"Funktionen är testad av 20 personer. {WANTED} Det största testet hade så många."),
    (("24", "8"), f"Funktionen är testad av 8 och 24 personer. {WANTED} Det största testet hade så många."),
]


@pytest.mark.parametrize(("sizes", "said"), PILOTS)
def test_the_size_of_the_pilots_is_told_with_what_the_source_says(sizes: tuple[str, ...], said: str) -> None:
    steps = [step("l", participants=size) for size in sizes] or [step("l")]
    assert remark("pilot_size", *steps) == said


def test_the_open_evaluation_is_told_with_its_number() -> None:
    larger, smaller = (remark("evaluation_size", step("o", participants=size)) for size in ("1203", "100"))
    assert larger == (
        "Den öppna utvärderingen omfattade 1\u202f203 personer. Processen vill helst ha fler än 100, "
        "och det är uppfyllt."
    )
    assert smaller.endswith("Processen vill helst ha fler än 100.")


def test_users_are_told_about_step_by_step() -> None:
    said = remark("users_described", step("a", users="Två brukare."), step("b"))
    assert said == "Hur brukare deltog är beskrivet i 1 av 17 steg."


IN_HOUSE = [
    ("by the publisher alone", [{"by": "utgivaren"}], True),
    ("by somebody who took part", [{"by": "grannregionens-vard", "involved": "ja"}], True),
    ("by somebody unnamed who took part", [{"involved": "ja"}], True),
    ("twice by the publisher", [{"by": "utgivaren"}, {"by": "utgivaren"}], True),
    ("by the publisher and by somebody else", [{"by": "utgivaren"}, {"by": "grannregionens-vard"}], False),
    ("by the publisher and by nobody knows whom", [{"by": "utgivaren"}, {}], False),
    ("by nobody knows whom", [{}], False),
    ("by others at the publisher than the makers", [{"by": "utgivaren", "involved": "nej"}], False),
    ("by the publisher, but not yet", [{"by": "utgivaren", "state": "pagar"}], False),
    ("by nobody at all", [], False),
]


@pytest.mark.parametrize(("tests", "inside"), [row[1:] for row in IN_HOUSE], ids=[row[0] for row in IN_HOUSE])
def test_function_tested_only_in_house_is_remarked_on(tests: list[dict[str, Any]], inside: bool) -> None:
    steps = [{**step("lm"[index]), **facts} for index, facts in enumerate(tests)]
    value = program(publisher="utgivaren", process=steps)
    assert bool(in_house(value.process, ("utgivaren",))) is inside
    assert bool(remark("tested_in_house", *steps)) is inside


def test_the_remark_names_who_tested() -> None:
    assert remark("tested_in_house", step("l", by="utgivaren")) == (
        "Funktionen är bara testad av Exempelutgivaren som också tog fram programmet. "
        "Processen vill att en annan region eller någon annan utifrån gör det."
    )
