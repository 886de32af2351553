"""LIX as Björnsson counts it: words per sentence plus the percentage of words with more than six letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.formats.markdown import render
from catalogue.formats.readability import Lix, lix
from catalogue.model.body import Body


def measured(text: str) -> Lix | None:
    body = render(text)
    assert isinstance(body, Body), body
    return lix(body)


def test_the_example_that_the_guide_gives_is_35() -> None:
    light = "ord " * 8 + "ordslagen ordslagen."
    heavy = "ord " * 7 + "ordslagen ordslagen ordslagen."
    counted = measured(" ".join([light, heavy] * 5))
    assert counted == Lix(words=100, sentences=10, long=25)
    assert counted.value == 35


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Du läser. Sedan övar du.", 2),
        ("Du läser, och sedan övar du", 1),
        ("Läser du? Ja! Bra.", 3),
        ("Vikten är 7,5 kg och version 2.1 gäller.", 1),
        ("- En sak\n- En annan sak", 2),
        ("Ett stycke\n\nEtt annat stycke", 2),
    ],
)
def test_a_sentence_ends_with_its_mark_or_with_its_paragraph(text: str, sentences: int) -> None:
    counted = measured(text)
    assert counted is not None
    assert counted.sentences == sentences


def test_a_long_word_has_more_than_six_letters() -> None:
    counted = measured("ångest ångesten 1234567 KBT-program")
    assert counted is not None
    assert counted.long == 2


@pytest.mark.parametrize(
    "left_out",
    ["## Internetbehandling", "| Internetbehandling |\n|---|\n| behandlingen |", "```\nbehandlingen\n```"],
)
def test_headings_tables_and_code_are_left_out(left_out: str) -> None:
    assert measured(f"{left_out}\n\nDu övar.") == measured("Du övar.")
    assert measured(left_out) is None


def test_the_words_of_a_link_count_and_its_address_does_not() -> None:
    assert measured("Läs om [programmet](/program/oroshjalpen/).") == measured("Läs om programmet.")


@pytest.mark.parametrize(
    ("value", "band"), [(29, "mycket lätt"), (30, "lätt"), (49, "medelsvår"), (60, "mycket svår")]
)
def test_a_value_is_called_what_the_guide_calls_it(value: int, band: str) -> None:
    assert Lix(words=value, sentences=1, long=0).band == band


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_be_measured(text: str) -> None:
    body = render(text)
    if isinstance(body, Body) and (counted := lix(body)):
        assert counted.words >= counted.sentences >= 1
        assert 0 <= counted.long <= counted.words
