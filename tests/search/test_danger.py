"""Somebody in danger is understood however it is written, and nobody else is taken for them."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from catalogue.search import commonest
from catalogue.search.danger import Judge, judge
from catalogue.search.danger_letters import Form, Said, said, slip
from catalogue.search.danger_patterns import Unreadable, pattern
from catalogue.search.danger_real import real
from tests.site import real_catalogue

TRIALS = sorted(Path(__file__).with_name("trials").glob("*.yaml"))
TRUE_WORDS = Path(__file__).with_name("true_words_of_danger.txt")


@cache
def the_judge() -> Judge:
    """The judge of the real library, who knows the commonest words."""
    vocabulary = real_catalogue().vocabulary
    without = judge(vocabulary)
    return without.knowing(real(without, commonest.words()))


def trials() -> Iterator[tuple[str, str]]:
    for file in TRIALS:
        for one in yaml.safe_load(file.read_text(encoding="utf-8"))["must_show"]:
            yield file.stem, one["text"]


def everyday() -> Iterator[tuple[str, str]]:
    for file in TRIALS:
        for one in yaml.safe_load(file.read_text(encoding="utf-8"))["must_not_show"]:
            yield file.stem, one["text"] if isinstance(one, dict) else one


def test_every_trial_of_danger_is_understood() -> None:
    asked = list(trials())
    assert len(asked) > 150
    assert [one for one in asked if not the_judge().dangers(one[1])] == []


def test_no_everyday_search_of_a_trial_is_taken_for_danger() -> None:
    asked = list(everyday())
    assert len(asked) > 150
    assert [one for one in asked if the_judge().dangers(one[1])] == []


def test_of_the_commonest_words_only_true_words_of_danger_are_taken_for_it() -> None:
    allowed = set(TRUE_WORDS.read_text(encoding="utf-8").split())
    words = commonest.words()[:20_000]
    assert {word for word in words if the_judge().dangers(word)} - allowed == set()


def test_no_real_word_is_read_as_another() -> None:
    judging = the_judge()
    own = {form.raw for form in judging.forms}
    near = [word for word in commonest.words()[:20_000] if word in judging.real and word not in own]
    assert len(near) > 500
    for word in near:
        for one in said(word):
            readings = judging.read(one)
            assert readings.alone == readings.written, word


@pytest.mark.parametrize(
    "written",
    [
        "vill inte leva",
        "VILL INTE LEVA",
        "vill inte leva!!!",
        "vill  int  leva",
        "villinteleva",
        "vil inte lva",
        "vill inte leeeeva",
        "v i l l inte leva",
        "vill inte l3va",
        "vill\u200binte leva",
        "jag vill verkligen inte leva mer",
        "می\u200cخواهم بمیرم",
        "хочу вмерти",
        "💊💊 💀",
    ],
)
def test_the_way_it_is_written_does_not_matter(written: str) -> None:
    assert the_judge().dangers(written)


def test_one_letter_may_be_wrong_left_out_added_or_swapped() -> None:
    hits = Form("slår", "slar", loose=True)
    assert slip("slra", hits)
    assert slip("sla", hits)
    assert slip("slaar", hits)
    assert not slip("star", hits)  # four letters: not one for another
    assert not slip("slrra", hits)


@given(st.text(max_size=200))
def test_any_text_can_be_judged(text: str) -> None:
    the_judge().dangers(text)


@given(st.text(max_size=80))
def test_words_are_read_the_same_in_any_case_and_with_any_signs_around(text: str) -> None:
    lower = [one for one in said(text) if re.fullmatch("[a-zåäö]+", one.raw)]
    again = said(" . ".join(one.raw for one in lower))
    assert again == lower or any(len(one.raw) == 1 for one in lower)


@pytest.mark.parametrize("line", ["{saknas} dö", "", "!dö", "a + b + c + d + e", "*"])
def test_a_pattern_that_cannot_be_read_says_so(line: str) -> None:
    with pytest.raises(Unreadable):
        pattern(line, {"vilja": ("vill",)})


def test_a_word_keeps_its_marks_beside_the_word_without() -> None:
    assert said("Dö")[0] == Said("dö", "do")
