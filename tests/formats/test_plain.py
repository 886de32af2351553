"""Text as it is read, with the places it was written at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.formats.plain import plain_text


@pytest.mark.parametrize(
    "written",
    [
        "bevisad effekt",
        "**bevisad** effekt",
        "be*visad* effekt",
        "bevisad \n\t effekt",
        "bevisad\u00a0effekt",
        "bevisad&nbsp;effekt",
        "[bevisad](https://exempel.se/x) effekt",
        "[bevisad][1] effekt",
        "be\u00advisad effekt",
    ],
)
def test_what_a_reader_sees_is_the_same_however_it_is_written(written: str) -> None:
    assert plain_text(written).text == "bevisad effekt"


def test_letters_with_marks_are_put_together() -> None:
    assert plain_text("bekra\u0308ftad").text == "bekräftad"


def test_a_stretch_leads_back_to_where_it_was_written() -> None:
    written = "Den har **bevisad** effekt."
    plain = plain_text(written)
    start = plain.text.index("bevisad")
    place, width = plain.source(start, start + len("bevisad effekt"))
    assert written[place : place + width] == "bevisad** effekt"


@given(st.text(alphabet="ab *_[]()&;\\\u0308\u00a0\u00ad\n", max_size=60))
def test_every_letter_has_a_place_in_the_order_it_was_written(written: str) -> None:
    plain = plain_text(written)
    assert len(plain.text) == len(plain.places)
    assert list(plain.places) == sorted(plain.places)
    assert "  " not in plain.text
