"""What is said about effect and about getting in, word for word: whole sentences, and never more than the facts."""

import re

import pytest

from catalogue.meaning.evidence import Claim
from catalogue.meaning.library import library
from catalogue.model.program import Program
from catalogue.view.asides import aside
from catalogue.view.phrases import Phrases
from catalogue.view.sentences import answer, brief, conclusion, gap
from catalogue.view.tallies import tally
from tests.meaning.evidence_facts import claim, program, study
from tests.site import AS_OF, parsed, real_catalogue, site_after

OWN, UNDECIDED, NOT, NO_DEMAND = (
    claim(program(study())),
    claim(program(study(planned_power=None))),
    claim(program()),
    claim(program(kind="stodprogram")),
)


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ([], ""),
        ([NOT], "Effekten är inte bekräftad."),
        ([UNDECIDED], "En randomiserad studie med 120 deltagare visar bättre resultat än väntelista."),
        ([NOT, NOT], "För alla gäller: effekten är inte bekräftad."),
        ([UNDECIDED, UNDECIDED], "För alla gäller: det går inte att avgöra om effekten är bekräftad."),
        ([NO_DEMAND, NO_DEMAND], "Alla är stödprogram, och då finns inget krav på visad effekt."),
        (
            [OWN, NOT, NOT],
            "För 1 är effekten bekräftad och för 2 är effekten inte bekräftad.",
        ),
    ],
)
def test_the_states_of_some_programs_are_summed_up_in_a_sentence(claims: list[Claim], said: str) -> None:
    assert tally(claims) == said


def test_answers_about_more_groups_than_programs_are_counted_as_answers() -> None:
    assert tally([OWN, NOT], programs=1) == (
        "De har 2 svar om effekten, för ett program kan ha olika svar för olika grupper. "
        "I 1 är effekten bekräftad och i 1 är effekten inte bekräftad."
    )


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (None, ""),
        (["self_referral: ja", "nationwide: ja"], "Du kan anmäla dig själv, var du än bor."),
        (
            ["self_referral: nej", "nationwide: nej"],
            "Du kan inte anmäla dig själv. Programmet tar emot bara från den egna regionen.",
        ),
        (["self_referral: ja", "nationwide: nej"], "Du kan anmäla dig själv om du bor i regionen."),
        (["nationwide: ja"], "Programmet tar emot från hela landet."),
        (
            ["self_referral: ja", "as_of: 2022-12", "note: En läkare bedömer först."],
            "Du kan anmäla dig själv. En läkare bedömer först. Uppgift från december 2022.",
        ),
    ],
)
def test_how_to_get_in_is_said_as_far_as_it_is_known(facts: list[str] | None, said: str) -> None:
    lines = "".join(f"  {fact}\n" for fact in [*facts, "sources: [sida]"]) if facts else ""
    example = (
        f"programs/lugn/index.md\naccess:\n{lines}"
        if facts
        else "programs/lugn/index.md\nchecked: 2026-01-10\n"
    )
    catalogue, found = parsed(site_after(example))
    assert found == []
    assert Phrases(catalogue.vocabulary, AS_OF).access(catalogue.programs["lugn"].value) == said


FINDINGS = [
    (
        program(study(planned_power=None, benefit="mindre oro")),
        "En randomiserad studie med 120 deltagare visar mindre oro än väntelista. "
        "Vi kallar det inte bekräftat, för hela artikeln är läst och den säger inte om antalet deltagare räknades fram "
        "i förväg.",
    ),
    (
        program(study(planned_power=None, read={"part": "sammanfattning", "by": "r", "on": "2026-01-15"})),
        "En randomiserad studie med 120 deltagare visar bättre resultat än väntelista. "
        "Vi kallar det inte bekräftat: vi har bara läst sammanfattningen och vet inte om antalet deltagare "
        "räknades fram i förväg.",
    ),
    (
        program(study(finding="ingen_skillnad")),
        "En randomiserad studie med 120 deltagare visar ingen säkerställd skillnad mot väntelista. "
        "Effekten är inte bekräftad.",
    ),
    (
        program(study(), study(id="b", participants="400", finding="samre")),
        "En randomiserad studie med 120 deltagare visar bättre resultat än väntelista. "
        "En annan randomiserad studie med 400 deltagare visar sämre resultat än väntelista. "
        "Vi kallar det inte bekräftat: vi vet inte om effekten står sig, för en större studie av samma program "
        "visar ingen effekt.",
    ),
    (
        program(study(finding=None, planned_power=None, participants=None, control=None)),
        "Det finns en randomiserad studie. Huvudresultatet har vi inte läst. "
        "Det går inte att avgöra om effekten är bekräftad: det vi har läst räcker inte.",
    ),
    (
        program(study(finding="pagar")),
        "En randomiserad studie med 120 deltagare pågår. Jämförelsen är väntelista. "
        "Det går inte att avgöra om effekten är bekräftad förrän den är klar.",
    ),
    (
        program(study(design="rct-pilot")),
        "En randomiserad studie med 120 deltagare visar bättre resultat än väntelista. "
        "Vi kallar det inte bekräftat, för den är en pilotstudie.",
    ),
    (
        program(study(design="kohort", participants="1203")),
        "1\u202f203 deltagare har mätts före och efter programmet, utan jämförelsegrupp. "
        "Effekten är inte bekräftad. Utan jämförelsegrupp går det inte att veta vad programmet i sig har gett.",
    ),
    (
        program(),
        "Effekten är inte bekräftad. Vi har inte hittat någon studie där det står klart att just det här programmet "
        "prövades.",
    ),
]


@pytest.mark.parametrize(("of", "said"), FINDINGS, ids=[said[:60] for _, said in FINDINGS])
def test_the_strongest_true_sentence_comes_first_and_then_the_state(of: Program, said: str) -> None:
    assert answer(claim(of)) == said


ASIDES = [
    (program(study()), "Bekräftad i en egen studie."),
    (
        program(study(planned_power=None)),
        "Vi kallar det inte bekräftat: om studien var stor nog står inte i den.",
    ),
    (program(study(finding="pagar")), "Effekten går inte att avgöra förrän den är klar."),
    (program(study(finding=None, control=None)), "Går inte att avgöra."),
    (program(study(finding="ingen_skillnad")), "Inte bekräftad."),
    (program(study(design="kohort")), "Inte bekräftad."),
    (program(), "Ingen studie hittad."),
    (program(kind="stodprogram"), ""),
]


@pytest.mark.parametrize(("of", "said"), ASIDES, ids=[said or "nothing" for _, said in ASIDES])
def test_a_card_says_in_a_few_words_what_keeps_the_first_sentence_from_being_more(
    of: Program, said: str
) -> None:
    assert aside(claim(of)) == said


def test_no_sentence_of_the_real_library_is_broken() -> None:
    real = library(real_catalogue())
    said = [
        text
        for profile in real.profiles
        for effect in profile.effects
        for text in (
            answer(effect.claim),
            aside(effect.claim),
            brief(effect.claim),
            conclusion(effect.claim),
            gap(effect.claim),
        )
        if text
    ]
    assert len(said) > 100
    broken = re.compile(r"None|\bmen \.|  | [.,:]|\.\.|,\.|\(\)|[^.!?)a-zåäö0-9]$|\{|\}|\bTruth\b")
    assert [one for one in said if broken.search(one)] == []
    assert [one for one in said if not one[0].isupper() and not one[0].isdigit()] == []
