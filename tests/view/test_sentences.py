"""What is said about effect and about getting in, word for word: whole sentences, and never more than the facts."""

import pytest

from catalogue.meaning.evidence import Claim
from catalogue.view.phrases import Phrases
from catalogue.view.tallies import tally
from tests.meaning.evidence_facts import claim, program, study
from tests.site import AS_OF, parsed, site_after

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
