"""Who counts as somebody outside, from data alone."""

from dataclasses import replace
from typing import Any

import pytest

from catalogue.meaning.independence import Review, lineage, makers, reviews, summary
from catalogue.model.organisation import Organisation
from catalogue.model.program import Program
from catalogue.model.truth import Truth
from catalogue.model.vocabulary import Vocabulary
from tests.meaning.evidence_facts import program, study
from tests.meaning.reviewed import ASSESSMENT, facts_of, reviewed, with_facts

MET, NOT_MET, UNKNOWN = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN

ORGANISATIONS = {
    id: Organisation.model_validate({"label": label, "kind": kind, "region": region, "parent": parent})
    for id, label, kind, region, parent in (
        ("regionen", "Regionen", "region", "nord", None),
        ("psykiatrin", "Psykiatrin", "region", "nord", "regionen"),
        ("enheten", "Enheten", "region", "nord", "psykiatrin"),
        ("systern", "Systerenheten", "region", "nord", "psykiatrin"),
        ("primarvarden", "Primärvården", "region", "nord", "regionen"),
        ("fristaende", "Vårdcentralen", "region", "nord", None),
        ("grannen", "Grannregionen", "region", "syd", None),
        ("bolaget", "Bolaget", "privat", None, "koncernen"),
        ("dotterbolaget", "Dotterbolaget", "privat", None, "koncernen"),
        ("koncernen", "Koncernen", "privat", None, None),
        ("brukarna", "Brukarföreningen", "civilsamhalle", None, None),
        ("universitetet", "Universitetet", "akademi", None, None),
        ("institutionen", "Institutionen", "akademi", None, "universitetet"),
        ("gruppen", "Den nationella gruppen", "nationell", None, None),
    )
}
WORDS: Vocabulary = replace(reviewed().vocabulary, organisations=ORGANISATIONS)
NOT_IN_IT = {"involved": "nej"}
SAID = {**NOT_IN_IT, "ties": "nej"}


def step(letter: str = "j", **facts: Any) -> dict[str, Any]:
    return {"step": letter, "state": "gjort", "sources": ["s"], **facts}


def review(publisher: str | None, **facts: Any) -> Review:
    """The one review of a program from this publisher."""
    letter = facts.pop("letter", "j")
    return reviews(program(publisher=publisher, process=[step(letter, **facts)]), (), WORDS)[0]


RELATIONS = [
    ("another region is outside", "enheten", "grannen", SAID, MET),
    ("a user organisation is outside", "enheten", "brukarna", SAID, MET),
    ("a consultant is outside", "enheten", "koncernen", SAID, MET),
    ("a university is outside a region", "enheten", "universitetet", SAID, MET),
    ("colleagues in another part of the own region are accepted", "enheten", "primarvarden", SAID, MET),
    ("sibling units below one clinic are parts of the own region too", "enheten", "systern", SAID, MET),
    ("a unit known only by its region is another part of it", "enheten", "fristaende", SAID, MET),
    ("the same unit is inside", "enheten", "enheten", SAID, NOT_MET),
    ("the same company is inside", "bolaget", "bolaget", SAID, NOT_MET),
    ("a company's owner is inside", "bolaget", "koncernen", SAID, NOT_MET),
    ("a company's part is inside", "koncernen", "bolaget", SAID, NOT_MET),
    ("two companies of one owner are not outside each other", "bolaget", "dotterbolaget", SAID, NOT_MET),
    ("a whole region may or may not be another part than its unit", "enheten", "regionen", SAID, UNKNOWN),
    ("a unit may or may not be where its whole region made the program", "regionen", "enheten", SAID, UNKNOWN),
    ("a region that says it was another part of it does not say which", "regionen", "regionen", SAID, UNKNOWN),
    ("a region that says nothing of the kind reviewed its own program", "regionen", "regionen", {}, NOT_MET),
    ("an outsider who took part is inside", "enheten", "grannen", {**SAID, "involved": "ja"}, NOT_MET),
    ("an outsider with ties is not independent", "enheten", "grannen", {**SAID, "ties": "ja"}, NOT_MET),
    ("unrelated organisations show nothing by themselves", "enheten", "grannen", {}, UNKNOWN),
    ("ties that nobody speaks of are unknown", "enheten", "grannen", NOT_IN_IT, UNKNOWN),
    ("interests in words are not ties yet", "enheten", "grannen", {**NOT_IN_IT, "interests": "Inga."}, UNKNOWN),
    ("a reviewer nobody names is unknown", "enheten", None, SAID, UNKNOWN),
    ("a program nobody says who publishes cannot be compared with", None, "grannen", SAID, UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(
    ("publisher", "by", "said", "truth"), [row[1:] for row in RELATIONS], ids=[row[0] for row in RELATIONS]
)
def test_who_is_outside(publisher: str | None, by: str | None, said: dict[str, str], truth: Truth) -> None:
    facts = {**said, **({"by": by} if by else {})}
    assert review(publisher, **facts).truth is truth


def test_a_colleague_is_accepted_and_the_reason_says_what_the_source_would_rather_see() -> None:
    language, content = (review("enheten", letter=letter, by="systern", **SAID) for letter in ("j", "k"))
    assert language.sentence == (
        "Visad oberoende: Systerenheten är en annan del av Psykiatrin än Enheten, granskaren var inte med och tog "
        "fram programmet och granskaren har inga bindningar till programmet."
    )
    assert "men källan vill helst ha någon utifrån" in content.sentence
    assert content.truth is MET


def test_the_reason_names_all_that_is_not_known() -> None:
    assert review("enheten").because == (
        "vi vet inte vem som gjorde det, om granskaren var med och tog fram programmet och om granskaren har "
        "bindningar till programmet"
    )


def test_the_makers_are_publisher_provider_and_those_who_did_the_production_steps() -> None:
    made = program(
        publisher="bolaget",
        provider="enheten",
        process=[step("g", by="universitetet"), step("a", by="gruppen"), step("k", by="grannen")],
    )
    assert makers(made, WORDS) == ("bolaget", "enheten", "universitetet")


def test_whoever_did_a_production_step_does_not_review_from_outside() -> None:
    made = program(publisher="bolaget", process=[step("h", by="brukarna"), step("j", by="brukarna", **SAID)])
    (found,) = reviews(made, (), WORDS)
    assert found.sentence.startswith("Inte oberoende: Brukarföreningen tog också fram programmet")


def test_only_finished_review_steps_are_reviews() -> None:
    steps = [step("g"), step("o"), step("k", state="pagar"), step("l", state="inte_gjort"), step("m")]
    assert [one.step for one in reviews(program(process=steps), (), WORDS)] == ["m"]


def test_what_belongs_together_is_found_even_when_organisations_own_each_other() -> None:
    ring = {
        "a": Organisation(label="A", kind=None, parent="b"),
        "b": Organisation(label="B", kind=None, parent="a"),
    }
    assert lineage("a", ring) == ("a", "b")
    assert lineage("okand", ring) == ("okand",)


SUMMARIES = [
    ((), "Ingen granskning är redovisad."),
    ((MET,), "En granskning är redovisad. Det är visat att den är oberoende."),
    ((UNKNOWN,), "En granskning är redovisad. Om den var oberoende vet vi inte."),
    (
        (MET,) * 5 + (UNKNOWN,),
        "6 granskningar är redovisade, test inräknade. 5 är visade oberoende. Om en vet vi inte.",
    ),
    (
        (MET, NOT_MET, UNKNOWN, UNKNOWN),
        "4 granskningar är redovisade, test inräknade. En är visad oberoende. En är inte oberoende. Om 2 vet vi inte.",
    ),
    ((UNKNOWN, UNKNOWN), "2 granskningar är redovisade, test inräknade. Vi vet inte om de var oberoende."),
]


@pytest.mark.parametrize(("truths", "said"), SUMMARIES)
def test_the_summary_counts_what_is_shown(truths: tuple[Truth, ...], said: str) -> None:
    outcomes = {
        MET: review("enheten", by="grannen", **SAID),
        NOT_MET: review("enheten", by="enheten"),
        UNKNOWN: review("enheten"),
    }
    assert summary(outcomes[truth] for truth in truths) == said


def assessed(of: Program | None = None, **changes: Any) -> Review:
    """The assessment of the reviewed program, or of another, with other facts."""
    catalogue = with_facts("assessment", {**facts_of("assessment"), **changes})
    value = of or catalogue.programs["granskad"].value
    found = reviews(value, catalogue.assessments_of("granskad"), catalogue.vocabulary)
    return next(one for one in found if one.assessment == ASSESSMENT)


def test_a_reviewer_who_wrote_a_study_of_the_program_is_not_outside() -> None:
    outside = facts_of("assessment")["reviewers"][0]
    found = assessed(reviewers=[{**outside, "author": True}])
    assert found.truth is Truth.NOT_MET
    assert found.because == "granskaren är författare till en studie av programmet"


def test_an_assessment_without_named_reviewers_is_unknown() -> None:
    assert assessed(reviewers=[]).because == "vi vet inte vilka personer eller grupper som granskade"


def test_one_reviewer_who_is_not_outside_decides_for_the_whole_assessment() -> None:
    outside = facts_of("assessment")["reviewers"][0]
    found = assessed(reviewers=[outside, {**outside, "organisation": "utgivaren"}])
    assert found.truth is NOT_MET
    assert found.because == "Exempelutgivaren tog också fram programmet"


def test_an_assessor_who_has_studied_the_program_is_not_outside() -> None:
    reviewer = {"organisation": "universitetet", **SAID}
    assert assessed(reviewers=[reviewer]).because == "Universitetet har själv gjort en studie av programmet"


def test_a_study_whose_organisations_nobody_states_ties_nobody() -> None:
    reviewer = {"organisation": "universitetet", **SAID}
    silent = program(study(), publisher="utgivaren")
    assert assessed(silent, reviewers=[reviewer]).truth is MET


def test_step_q_and_the_assessment_of_the_same_body_are_one_review() -> None:
    value, whole = reviewed().programs["granskad"].value, reviewed()
    names = [one.name for one in reviews(value, whole.assessments_of("granskad"), whole.vocabulary)]
    assert names.count("Utlåtande om Granskad trygghet 3.0") == 1
    assert not any(name.startswith("Steg q") for name in names)
    alone = [one.name for one in reviews(value, (), whole.vocabulary)]
    assert alone[-1] == "Steg q, spridning till andra"
