"""Ways to make the site say that an effect is confirmed when nobody should. None of them works.

Each attack is a sentence about what somebody tries, and the program they would hand in. ``computed`` in the middle
column of an override's attack is what the facts give, and what the site goes on saying.
"""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.meaning.evidence import Claim
from catalogue.meaning.filler import says_nothing, thin
from catalogue.model.claim import CONFIRMED, EvidenceState, Undecided
from catalogue.model.program import Program
from tests.meaning.evidence_facts import LIKENESS, SOURCES, borrower, claim, program, study

ABOUT = {"condition": "oro", "audience": "vuxna"}
DECISION = {
    "id": "beslut",
    "title": "Gruppens beslut",
    "url": "https://nag.exempel.se/beslut",
    "stated_by": "bedomarna",
    "collected": "2026-01-20",
}
RAISED = {
    "state": "egen_rct",
    "reason": "Gruppen har läst metoddelen.",
    "by": "nag-sob",
    "on": "2026-01-20",
    "involved": "nej",
    "ties": "nej",
    "sources": ["beslut"],
}
NO_POWER = study(planned_power=None, planned_power_where=None)


def overridden(*studies: dict[str, Any], of: dict[str, Any] | None = None, **changed: Any) -> Claim:
    """The claim of a program with these studies and an override that differs in some facts from one that may stand."""
    override = {name: value for name, value in {**RAISED, **changed}.items() if value is not None}
    facts = {"sources": [*SOURCES, DECISION], **(of or {})}
    return claim(program(*studies, claims=[{**ABOUT, "override": override}], **facts))


def test_an_independent_organisation_may_settle_what_is_unknown() -> None:
    raised = overridden(NO_POWER)
    assert (raised.state, raised.computed) == (EvidenceState.OWN_TRIAL, EvidenceState.UNDECIDED)
    assert raised.override is not None


RAISING: list[tuple[str, Claim]] = [
    ("a publisher's own override never raises", overridden(NO_POWER, by="utgivaren")),
    ("nor does one by its subsidiary", overridden(NO_POWER, by="dotterbolaget")),
    ("nor one by what it is a part of", overridden(NO_POWER, of={"publisher": "dotterbolaget"}, by="utgivaren")),
    ("nor one by an organisation with the publisher's name in its own", overridden(NO_POWER, by="syskonet")),
    ("nor one by an organisation on the publisher's web site", overridden(NO_POWER, by="samma-webb")),
    ("nor one by a company, whose owners nobody knows", overridden(NO_POWER, by="annat-foretag")),
    ("nor one by an organisation nobody says what it is", overridden(NO_POWER, by="okand")),
    ("nor one by an organisation that is not in the list", overridden(NO_POWER, by="borta")),
    ("nor one by those who made the study", overridden(NO_POWER, by="lund")),
    ("nor one by a neighbour of those who made the study", overridden(NO_POWER, by="lunds-klinik")),
    ("nor one by the provider", overridden(NO_POWER, of={"provider": "nag-sob"})),
    ("nor one by whoever did a step of the making", overridden(NO_POWER, of={"process": [{"step": "g", "state": "gjort", "by": "nag-sob", "sources": ["s"]}]})),
    ("nor one where nobody knows the publisher", overridden(NO_POWER, of={"publisher": None})),
    ("nor one where nobody knows who made the study", overridden({**NO_POWER, "organisations": []})),
    ("nor one that took part", overridden(NO_POWER, involved="ja")),
    ("nor one that does not say whether it took part", overridden(NO_POWER, involved=None)),
    ("nor one that has ties", overridden(NO_POWER, ties="ja")),
    ("nor one that does not say whether it has ties", overridden(NO_POWER, ties=None)),
    ("nor one without a source", overridden(NO_POWER, sources=None)),
    ("nor one whose source is the publisher's page", overridden(NO_POWER, sources=["s"])),
    ("nor one whose source is the study itself", overridden(NO_POWER, sources=["artikel"])),
    ("nor one whose reason says nothing", overridden(NO_POWER, reason="Se ovan.")),
    ("a trial that shows no difference is never raised, whoever says so", overridden(study(finding="ingen_skillnad"))),
    ("nor one that shows a worse result", overridden(study(finding="samre"))),
    ("nor an open evaluation", overridden(study(design="oppen-fore-efter"))),
    ("nor a component trial", overridden(study(design="rct-komponent"))),
    ("nor a pilot", overridden(study(design="rct-pilot"))),
    ("nor a program without any study", overridden()),
    ("a failed trial is not excused as a support program", overridden(study(finding="samre"), of={"kind": "stodprogram"}, state="inget_krav")),
    ("a treatment program is not excused from showing effect", overridden(state="inget_krav")),
    ("not confirmed is not made undecided", overridden(study(finding="samre"), state="oavgjord")),
    ("an own trial does not become a similar one", overridden(NO_POWER, state="liknande_rct")),
]  # fmt: skip


@pytest.mark.parametrize(("attack", "concluded"), RAISING, ids=[attack for attack, _ in RAISING])
def test_no_override_raises_a_state_without_proven_independence(attack: str, concluded: Claim) -> None:
    assert concluded.override is None
    assert concluded.state is concluded.computed
    assert concluded.state not in CONFIRMED


def test_anybody_may_lower_a_state_with_a_reason() -> None:
    lowered = overridden(
        study(), state="ej_bekraftad", by="utgivaren", sources=None, ties=None, involved=None
    )
    assert (lowered.state, lowered.computed) == (EvidenceState.NOT_CONFIRMED, EvidenceState.OWN_TRIAL)


ONE_STUDY: list[tuple[str, dict[str, Any]]] = [
    ("a component trial", {"design": "rct-komponent"}),
    ("a component trial called rct", {"compared_with": ["samma_program"], "control": "den andra varianten"}),
    ("a component trial whose other variant is called a waiting list", {"control": "programmet utan behandlare"}),
    ("a waiting list that got the program all the same", {"control": "väntelista, men fick programmet direkt"}),
    ("no control group, called rct", {"compared_with": ["ingen"]}),
    ("no control group beside one that waits", {"compared_with": ["ingen", "vantelista"]}),
    ("a control group in words only", {"compared_with": None}),
    ("a control group that is a placeholder", {"compared_with": None, "control": "ingen"}),
    ("a pilot", {"design": "rct-pilot"}),
    ("a controlled study without lottery", {"design": "kontrollerad"}),
    ("a systematic review", {"design": "oversikt"}),
    ("power without place", {"planned_power_where": None}),
    *((f"power with the place ”{word}”", {"planned_power_where": word}) for word in ("-", "?", "n/a", "okänt", "se ovan", "…", "x")),
    ("power and place from the assessors' summary", {"sources": ["utlatande"]}),
    ("power and place from the publisher's page", {"sources": ["s"]}),
    ("power from the assessors' summary, the result from the study", {"sources": ["artikel", "utlatande"], "planned_power_source": "utlatande"}),
    ("power from nobody says which of two sources", {"sources": ["artikel", "utlatande"]}),
    ("a study that cannot be found", {"doi": None}),
    ("a study that nobody has read", {"read": {"part": "andrahand", "by": "redaktionen", "on": "2026-01-15"}}),
    ("a better result with p 0.6", {"p_value": "0.6"}),
    ("a better result with p on the limit", {"p_value": "0.05"}),
    ("a better result with an interval of d across no effect", {"effects": [{"contrast": "mellan", "metric": "Cohens d", "value": "0.3", "low": "-0.1", "high": "0.7"}]}),
    ("a better result with an interval of a ratio across no effect", {"effects": [{"contrast": "mellan", "metric": "oddskvot", "value": "1.4", "low": "0.9", "high": "2.1"}]}),
    ("a better result with an interval that touches no effect", {"effects": [{"contrast": "mellan", "metric": "HR", "value": "0.8", "low": "0.6", "high": "1"}]}),
    ("a better result with an interval of a measure without name", {"effects": [{"contrast": "mellan", "value": "1.4", "low": "0.9", "high": "2.1"}]}),
    ("a better result with the effect 0", {"effects": [{"contrast": "mellan", "metric": "Cohens d", "value": "0"}]}),
    ("a good interval put before a bad one", {"effects": [{"contrast": "mellan", "metric": "d", "low": "0.2", "high": "0.7"}, {"contrast": "mellan", "metric": "d", "low": "-0.2", "high": "0.7"}]}),
    ("half the participants gone", {"dropout": "50"}),
    ("half the participants gone, by the numbers", {"participants": None, "randomised": "120", "analysed": "60"}),
    ("half the participants gone, where a small dropout is stated", {"randomised": "120", "analysed": "50", "dropout": "5"}),
    ("an ongoing study with a result", {"ongoing": "ja"}),
    ("a retracted study", {"retracted": {"on": "2024-05", "sources": ["s"]}}),
    ("not worse, with a margin that is a placeholder", {"finding": "inte_samre", "margin": "-", "margin_met": "ja", "established": "ja"}),
    ("not worse than a waiting list, called an established treatment", {"finding": "inte_samre", "margin": "3 poäng", "margin_met": "ja", "established": "ja"}),
    ("the publisher's page given as the study's address, said by researchers", {"doi": None, "url": "https://www.exempelutgivaren.se/lugn", "sources": ["utgivarens-studie"]}),
    ("the publisher's page given as the address of a study with a number", {"url": "https://www.exempelutgivaren.se/lugn", "sources": ["utgivarens-studie"]}),
    ("a register's number on a page of one's own", {"doi": None, "registration": "NCT01673035", "sources": ["egen-sida"]}),
    ("a study's number on a page of one's own", {"sources": ["egen-sida-2"]}),
    ("a contrary number called another outcome", {"effects": [{"contrast": "mellan", "metric": "d", "low": "-0.2", "high": "0.4", "primary": "nej"}]}),
    ("another version, with an argument that is a placeholder", {"version": "0.9", "version_argument": "Se ovan."}),
    ("another version, with an argument against itself", {"version": "0.9", "version_argument": "Innehållet är inte alls detsamma längre."}),
]  # fmt: skip


@pytest.mark.parametrize(("attack", "facts"), ONE_STUDY, ids=[attack for attack, _ in ONE_STUDY])
def test_no_single_study_confirms_against_the_rule(attack: str, facts: dict[str, Any]) -> None:
    assert claim(program(study())).state is EvidenceState.OWN_TRIAL
    assert claim(program(study(**facts))).state not in CONFIRMED
    assert claim(borrower(), program(study(**facts))).state not in CONFIRMED


def test_a_later_measurement_that_says_so_does_not_speak_against_the_primary_outcome() -> None:
    effects = [
        {"contrast": "mellan", "metric": "d", "low": "0.2", "high": "0.7"},
        {"contrast": "mellan", "metric": "d", "low": "-0.2", "high": "0.4", "primary": "nej"},
    ]
    assert claim(program(study(effects=effects))).state is EvidenceState.OWN_TRIAL


CONTRARY = {"id": "emot", "finding": "ingen_skillnad"}
BORROWING: list[tuple[str, Program, Program | None]] = [
    ("the lender's power is deleted", borrower(), program(NO_POWER)),
    ("the lender's study is retracted", borrower(), program(study(retracted={"sources": ["s"]}))),
    ("the lender's study is deleted", borrower(), program()),
    ("the lender is deleted", borrower(), None),
    ("the lender's claim is lowered", borrower(), program(study(), claims=[{**ABOUT, "override": {"state": "ej_bekraftad", "reason": "Fel i data.", "by": "nag-sob", "on": "2026-01-20"}}])),
    ("the lender's claim is lowered to undecided", borrower(), program(study(), claims=[{**ABOUT, "override": {"state": "oavgjord", "reason": "Fel i data.", "by": "nag-sob", "on": "2026-01-20"}}])),
    ("a larger trial of the lender shows no difference", borrower(), program(study(), study(**CONTRARY, participants="400"))),
    ("an equally large trial of the lender shows no difference", borrower(), program(study(), study(**CONTRARY))),
    ("a trial of the lender of unknown size shows no difference", borrower(), program(study(), study(**CONTRARY, participants=None))),
    ("similar program's similar program", borrower(), borrower()),
    ("the borrower's publisher says they are alike", borrower(by="utgivaren"), program(study())),
    ("the publisher's subsidiary says they are alike", borrower(by="dotterbolaget"), program(study())),
    ("only the publisher's page says they are alike", borrower(sources=["s"]), program(study())),
    *((f"likeness in {field} is ”{text}”", borrower(**{field: text}), program(study()))
      for field in ("content", "functions", "theory")
      for text in ("-", "nej", "inga", "Se ovan.", "Ej aktuellt", "Samma.", "samma samma samma samma", "De är inte lika på något sätt alls.", "Innehållet skiljer sig helt mellan programmen.", "n/a", "–")),
]  # fmt: skip


@pytest.mark.parametrize(("attack", "of", "lender"), BORROWING, ids=[attack for attack, _, _ in BORROWING])
def test_no_borrowing_confirms_against_the_rule(attack: str, of: Program, lender: Program | None) -> None:
    assert claim(borrower(), program(study())).state is EvidenceState.SIMILAR_TRIAL
    assert claim(of, lender).state not in CONFIRMED


def test_a_smaller_trial_of_the_lender_that_shows_no_difference_does_not_take_its_trial_away() -> None:
    assert (
        claim(borrower(), program(study(), study(**CONTRARY, participants="40"))).state
        is EvidenceState.SIMILAR_TRIAL
    )


def test_a_program_cannot_borrow_from_itself_or_in_a_circle() -> None:
    own = program(
        study(planned_power=None), claims=[{**ABOUT, "borrowed": [{**LIKENESS, "program": "lugn"}]}]
    )
    assert claim(own).state is EvidenceState.UNDECIDED
    around = program(claims=[{**ABOUT, "borrowed": [{**LIKENESS, "program": "lugn"}]}])
    assert claim(borrower(), around).state not in CONFIRMED


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({"planned_power": None, "read": {"part": "sammanfattning", "by": "r", "on": "2026-01-15"}}, Undecided.POWER_UNREAD),
        ({"planned_power": None, "read": None}, Undecided.POWER_UNREAD),
        ({"planned_power": None}, Undecided.POWER_NOT_STATED),
        ({"planned_power_where": None}, Undecided.POWER_UNREAD),
        ({"finding": None, "planned_power": None}, Undecided.RESULT_UNREAD),
        ({"finding": "pagar", "planned_power": None}, Undecided.UNDER_WAY),
        ({"audiences": None}, Undecided.OTHER),
    ],
)  # fmt: skip
def test_undecided_says_which_kind_it_is(facts: dict[str, Any], kind: Undecided) -> None:
    assert claim(program(study(**facts))).undecided is kind
    assert claim(program(study())).undecided is None


SILENT = [
    "-", "–", "—", "?", "??", "…", "...", ".", "x", "X", "xxx", "n/a", "N/A", "na", "nej", "Nej.", "inga", "Inga.", "ingen",
    "saknas", "Uppgift saknas.", "okänt", "Okänd", "vet inte", "Vet ej", "ej aktuellt", "Ej tillämpligt", "inte relevant",
    "se ovan", "Se nedan.", "TODO", "tbd", "todo: fyll i", "lorem ipsum", "**-**", "_saknas_", "s a k n a s".replace(" ", "\u00ad"),
    "sak\u200bnas", "ej\u00a0angivet", "kommer senare", "0\u2060"[:0] + "-", "\u2013\u2013", "ok\u0061\u0308nt",
]  # fmt: skip


@pytest.mark.parametrize("text", SILENT)
def test_words_that_only_fill_a_field_say_nothing(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    ["väntelista", "Varje vecka.", "Metod, s. 4", "KBT", "s. 4", "Tabell 2", "I journalen.", "Vid svar 2."],
)
def test_short_facts_are_not_taken_for_filling(text: str) -> None:
    assert not says_nothing(text)


@given(
    st.lists(st.sampled_from(["inte", "ej", "-", "saknas", "okänt", "?", "n/a", "…"]), min_size=1, max_size=6)
)
def test_filling_put_together_still_says_nothing(words: list[str]) -> None:
    assert says_nothing(" ".join(words))
    assert thin(" ".join(words))
