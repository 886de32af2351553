"""Real words that search leaves as they are: those near one of ours, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.names.letters import edits
from catalogue.search.slips import endangered, slips, stems

OURS = ("blyg", "region", "skada", "minska", "beroende", "sömnlös")


@pytest.mark.parametrize(
    ("real", "why"),
    [
        ("bryg", "a letter changed"),
        ("legion", ""),
        ("regin", "a letter left out"),
        ("regioner", ""),
        ("redgion", "a letter added"),
        ("beorende", "two letters swapped"),
        ("flyg", ""),
        ("regionen", ""),
        ("fotboll", ""),
        ("skador", ""),
    ],
)
def test_a_real_word_is_kept_when_it_begins_as_ours_and_is_a_slip_away(real: str, why: str) -> None:
    assert endangered([real], OURS) == ((real,) if why else ())


def test_a_word_of_ours_is_not_kept() -> None:
    assert endangered(OURS, OURS) == ()


def test_words_are_compared_without_marks() -> None:
    assert endangered(["sömnlöst", "somnlos", "sömnlås"], OURS) == ("somnlas",)


@given(st.text("abeknorst", min_size=4, max_size=12), st.text("abeknorst", min_size=4, max_size=12))
def test_no_word_near_ours_is_missed(real: str, ours: str) -> None:
    is_near = 0 < edits(real, ours, slips(len(real))) <= slips(len(real)) and real[0] == ours[0]
    is_bent = len(set(stems([real, ours]))) == 1
    assert endangered([real], [ours]) == ((real,) if is_near and not is_bent else ())
