"""What makes two names hard to tell apart, and that nothing is lost by not comparing all of them."""

import re
import time
import unicodedata
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalogue.names.advice import Topic, advice
from catalogue.names.clashes import candidates, claims
from catalogue.names.forms import roots, stem
from catalogue.names.letters import edits, plain, sound
from catalogue.names.levels import levels
from catalogue.names.likeness import NEAR, Reading, Verdict, likeness, score
from catalogue.names.words import Lexicon, WordKind
from tests.site import real_catalogue
from tests.some import some

CONTENT = Path(__file__).parents[2] / "content"
WORDS = Lexicon(
    [
        "Depression",
        "Generaliserat ångestsyndrom (GAD)",
        "Hälsoångest",
        "Oro",
        "Paniksyndrom",
        "Social ångest (social fobi)",
        "Stress",
        "Tvångssyndrom (OCD)",
        "Sömnproblem",
        "ångest",
    ],
    ["Uppsala", "Örebro"],
)


def reading(name: str) -> Reading:
    return Reading.of(name, WORDS)


def parts(name: str) -> list[tuple[str, WordKind]]:
    return [(part.key, part.kind) for part in WORDS.parts(name)]


_PIECES = re.findall(
    r"\S+",
    """
    Ångest Oros Stress Depressions Sov Sömn Panik Lugn Kvälls Stilla Modig hjälpen skolan kurs behandling programmet
    kompassen internet vid för och mot KBT OCD GAD social fobi ångest Plus Ung Barn 1.0 2 II (Uppsala) online i iStress
    tvångssyndrom generaliserat ångestsyndrom stund hjälp zebra
    """,
)
known_names = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=5).flatmap(
    lambda words: st.sampled_from(["", " ", " ", "-"]).map(lambda joint: joint.join(words))
)
swedish = st.text("abcdefghijklmnoprstuvxyåäö -19", min_size=1, max_size=14)
names = st.one_of(known_names, swedish, st.text(min_size=1, max_size=12))


@st.composite
def with_slips(draw: st.DrawFn) -> tuple[str, str]:
    """A name, and the same name after a few slips of the pen."""
    name = draw(names)
    slipped = list(name)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(slipped)))
        match draw(st.sampled_from(("add", "drop", "change", "swap"))):
            case "add":
                slipped.insert(at, draw(st.sampled_from("aelnrstö")))
            case "drop":
                slipped[at : at + 1] = []
            case "change":
                slipped[at : at + 1] = [draw(st.sampled_from("aelnrstö"))]
            case _:
                slipped[at : at + 2] = reversed(slipped[at : at + 2])
    return name, "".join(slipped) or "x"


# Sounds and stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sjärna", "stjärna"),
        ("kjusa", "tjusa"),
        ("skärva", "sjärva"),
        ("ongel", "ångel"),
        ("engen", "ängen"),
        ("sirkel", "cirkel"),
        ("klara", "clara"),
        ("zinne", "sinne"),
        ("wila", "vila"),
        ("feniks", "fenix"),
        ("phenix", "fenix"),
        ("jälte", "hjälte"),
        ("pannik", "panik"),
        ("juspunkt", "ljuspunkt"),
    ],
)
def test_swedish_spells_one_sound_in_several_ways(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    "forms", ["kurs kursen kursens kurser kurserna", "skola skolan skolor skolorna skolornas"]
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "forms",
    [
        "cirkel cirkeln cirklar cirklarna",
        "vatten vattnet",
        "fönster fönstret",
        "sommar somrar",
        "himmel himlen",
        "lugn lugnt lugnare lugnast",
        "leva lever levde",
        "centret centrum",
        "fri fria fritt",
    ],
)
def test_the_forms_of_a_word_have_a_root_in_common(forms: str) -> None:
    first, *others = (roots(plain(form)) for form in forms.split())
    assert all(first & other for other in some(others))


@pytest.mark.parametrize(
    ("text", "bare", "numbers"),
    [
        ("sömnskolan 2.0", "sömnskolan", ["2"]),
        ("sömnskolan version 2", "sömnskolan", ["2"]),
        ("sömnskolan del ii", "sömnskolan", ["2"]),
        ("sömnskolan nivå två", "sömnskolan", ["2"]),
        ("sömnskolan andra delen", "sömnskolan", ["2"]),
        ("sömnskolan b", "sömnskolan", ["b"]),
        ("sömnskolan 2,10", "sömnskolan", ["2.10"]),
        ("andra steget", "steget", ["2"]),
        ("oro i magen", "oro i magen", []),
    ],
)
def test_a_number_is_told_apart_from_the_words(text: str, bare: str, numbers: list[str]) -> None:
    left, found = levels(text)
    assert (" ".join(left.split()), list(found)) == (bare, numbers)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zebrakompassen", "Zebrakompasen"),
        ("Zebra", "Zebra online"),
        ("Vila", "Wila"),
    ],
)
def test_what_is_not_seen_or_says_nothing_leaves_names_confusable(one: str, other: str) -> None:
    assert likeness(reading(one), reading(other)).verdict is Verdict.CONFUSABLE


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("lugn", "lugn", 0), ("lugn", "lung", 1), ("lugn", "lugna", 1), ("lugn", "lgn", 1), ("lugn", "vagn", 2)],
)
def test_a_swap_is_one_slip(one: str, other: str, slips: int) -> None:
    assert edits(one, other, 2) == slips


# Words


def test_a_compound_is_taken_apart_at_known_words() -> None:
    assert parts("Oroshjälpen") == [("oro", WordKind.NEED), ("hjalp", WordKind.NOUN)]
    assert parts("Internetbehandlingen") == [("intern", WordKind.EXTRA), ("behandling", WordKind.NEED)]
    assert parts("Tobaksskolan") == [("tobak", WordKind.NEED), ("skol", WordKind.NOUN)]


def test_a_condition_of_its_own_is_not_taken_apart() -> None:
    assert [key for key, kind in parts("Hälsoångesthjälpen") if kind is WordKind.NEED] == ["halsoangest"]


@pytest.mark.parametrize("name", ["Tvångssyndrom", "OCD", "tvångssyndromet"])
def test_an_abbreviation_is_the_same_word_as_what_it_stands_for(name: str) -> None:
    assert parts(name) == [("ocd", WordKind.NEED)]


def test_a_remark_in_brackets_says_next_to_nothing() -> None:
    assert parts("Lugn (Region Örebro)")[1:] == [("region", WordKind.ASIDE), ("orebro", WordKind.ASIDE)]


@pytest.mark.parametrize("name", ["Plus", "Behandling 2.0", "(Uppsala)", "Hjälpen", "Ung", "2.0"])
def test_something_in_a_name_always_counts(name: str) -> None:
    assert WordKind.NEED in {kind for _, kind in parts(name)}


# Likeness


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Oroshjälpen", "Oroshjälpen", "samma namn"),
        (
            "Oroshjälpen",
            "OROS-hjälpen",
            "bara stora bokstäver, prickar, mellanslag, skiljetecken eller osynliga",
        ),
        ("Oroshjälpen", "0roshjälpen", "bara tecken som ser likadana ut skiljer"),
        ("Oroshjälpen 1.0", "Oroshjälpen Plus", "tillägg skiljer: ”1.0” och ”plus”"),
        ("Oroshjälpen 1.0", "Oroshjälpen 2.0", "tillägg skiljer: ”1.0” och ”2.0”"),
        ("Oroshjälpen", "Oroshjälp", "”hjälpen” och ”hjälp” är former av samma ord"),
        ("Ångest och oro", "Oro och ångest", "samma ord står i en annan ordning"),
        ("IDA", "ADA", "namnen är korta, och bara en bokstav skiljer"),
        ("OCD-programmet", "Programmet mot tvångssyndrom", "”ocd” och ”tvångssyndrom” betyder samma sak"),
        ("Zebrakursen", "Zegrakursen", "”zebra” skrivs nästan som ”zegra”"),
        ("Cirkeln", "Sirkeln", "”cirkeln” låter som ”sirkeln”"),
        ("Lugnstunden", "Lugn stund", "namnen skrivs lika eller nästan lika när de läses som ett ord"),
        ("Oroshjälpen", "Oroskursen", "båda har ”oro”"),
        ("Oroshjälpen", "Stresshjälpen", "bara ”hjälpen” är gemensamt"),
        ("Oroshjälpen", "Zebra", "inget ord som säger vad programmet gäller är gemensamt"),
    ],
)
def test_the_likeness_that_decides_comes_first(one: str, other: str, reason: str) -> None:
    assert likeness(reading(one), reading(other)).reasons[0].startswith(reason)


@given(names, names)
@example("Oroshjälpen", "")
def test_the_order_of_two_names_does_not_matter(one: str, other: str) -> None:
    forth, back = likeness(reading(one), reading(other)), likeness(reading(other), reading(one))
    assert (forth.score, forth.verdict) == (back.score, back.verdict)


@given(names, names)
def test_a_score_is_between_nothing_and_all_and_has_a_reason(one: str, other: str) -> None:
    alike = likeness(reading(one), reading(other))
    assert 0 <= alike.score <= 1
    assert all(alike.reasons)
    assert alike.reasons


@given(names)
def test_a_name_is_identical_to_itself(name: str) -> None:
    assert likeness(reading(name), reading(name)).verdict is Verdict.IDENTICAL


@given(known_names, st.data())
def test_case_marks_spaces_and_hidden_characters_do_not_make_another_name(
    name: str, data: st.DataObject
) -> None:
    hidden = data.draw(st.sampled_from(["\u200b", "\u200d", "\u00ad", "\ufeff", "\u2060"]))
    at = data.draw(st.integers(0, len(name)))
    marked = unicodedata.normalize("NFD", name)
    bare = "".join(letter for letter in marked if not unicodedata.combining(letter))
    for disguised in (name.upper(), name.lower(), marked, bare, f" {name}  ", name[:at] + hidden + name[at:]):
        assert likeness(reading(name), reading(disguised)).verdict is Verdict.IDENTICAL


@given(known_names, known_names, st.data())
def test_case_runs_of_spaces_and_hidden_characters_change_no_score(
    name: str, other: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(name)))
    for disguised in (name.upper(), name.replace(" ", "   "), name[:at] + "\u200b" + name[at:]):
        assert score(reading(disguised), reading(other)) == score(reading(name), reading(other))


# Pairs


def near_pairs(readings: list[Reading], pairs: list[tuple[int, int]]) -> set[tuple[int, int]]:
    return {(one, other) for one, other in pairs if score(readings[one], readings[other]) >= NEAR}


def test_no_near_pair_of_the_real_catalogue_is_left_out() -> None:
    readings = [claim.reading for claim in claims(real_catalogue())]
    every = list(combinations(range(len(readings)), 2))
    found = candidates(readings)
    assert near_pairs(readings, found) == near_pairs(readings, every)
    assert len(found) < len(every) / 5


@given(st.lists(with_slips(), min_size=1, max_size=4))
def test_no_near_pair_is_left_out(pairs: list[tuple[str, str]]) -> None:
    readings = [reading(name) for pair in pairs for name in pair]
    every = list(combinations(range(len(readings)), 2))
    assert near_pairs(readings, candidates(readings)) == near_pairs(readings, every)


def test_a_thousand_names_are_compared_while_one_waits() -> None:
    first = re.findall(r"\w+", "Fjärils Kastanje Vinter Bergs Havre Måne Lykt Skogs Tegel Vall")
    second = re.findall(
        r"\w+", "glimt stig vind rymd eko duk plan fack sken mod bro fält spår port halt tråd våg blick ö ås"
    )
    nouns = ["hjälpen", "skolan", "behandling 2.0", " Ung", "guiden"]
    thousand = [f"{one}{other}{noun}" for one in first for other in second for noun in nouns]
    started = time.process_time()
    readings = [reading(name) for name in thousand]
    for other in readings:
        score(readings[0], other)
    looked_up = time.process_time()
    near_pairs(readings, candidates(readings))
    validated = time.process_time()
    assert len(thousand) == 1000
    assert looked_up - started < 1
    assert validated - looked_up < 5


# Advice


@pytest.mark.parametrize(
    ("name", "topics"),
    [
        ("Mina steg", [Topic.IDLE]),
        ("Stress på nätet", [Topic.IDLE]),
        ("KBT online", [Topic.IDLE]),
        ("Internethjälpen vid oro", []),
        ("Minan", []),
        ("Sömnskolan i Uppsala", [Topic.PLACE]),
        ("Sömnskolan (Region Uppsala)", []),
        ("Momentet om sömn", [Topic.MOMENT]),
        ("Monumentet", []),
        ("KBT vid IBS", []),
        ("BIP OCD", [Topic.ABBREVIATION]),
        ("IDA", [Topic.ABBREVIATION, Topic.LENGTH]),
        ("Lugn", []),
        ("Behandling av " + "långvarig " * 5 + "smärta", [Topic.LENGTH]),
    ],
)
def test_advice_is_about_what_stands_in_the_name(name: str, topics: list[Topic]) -> None:
    assert [piece.topic for piece in advice(name, ["Uppsala", "Örebro"])] == topics
