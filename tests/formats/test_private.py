"""Numbers and addresses of people, and keys: found however they are written, and never drawn."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.formats import frame
from catalogue.formats.private import Private, masked, private_parts
from catalogue.model.diagnostics import Diagnostic, Level, Place

KEY = "gh" + "p_" + "aB3" * 12  # built here, so that no scanner takes this file for a leak

PRIVATE = [
    ("121212-1212", Private.PERSON),
    ("19121212-1212", Private.PERSON),
    ("191212121212", Private.PERSON),
    ("1212121212", Private.PERSON),
    ("121212+1212", Private.PERSON),
    ("121212 1212", Private.PERSON),
    ("121212–1212", Private.PERSON),
    ("701063-2391", Private.PERSON),  # a coordination number
    ("070-174 06 05", Private.MOBILE),
    ("0701740605", Private.MOBILE),
    ("+46 70 174 06 05", Private.MOBILE),
    ("+46(0)70-174 06 05", Private.MOBILE),
    ("0046701740605", Private.MOBILE),
    ("kim@gmail.com", Private.MAIL_AT_HOME),
    ("Kim.Exempel@hotmail.se", Private.MAIL_AT_HOME),
    ("kim.exempel@region.example", Private.MAIL_AT_WORK),
    (KEY, Private.KEY),
    ("-----BEGIN RSA PRIVATE KEY-----", Private.KEY),
    ("https://x.example/?a=1&access_token=abc123def", Private.KEY),
    ("https://kim:hemligt1@x.example/", Private.KEY),
    ("Lösenord: sommar-2026", Private.KEY),
]
PUBLIC = [
    "556036-0793",  # an organisation
    "202100-5489",
    "121212-1213",  # the control digit is wrong
    "121312-1212",  # there is no thirteenth month
    "2026-11-22",
    "08-123 456 00",
    "0771-11 77 00",
    "020-22 00 60",
    "10.1016/j.brat.2009.06.007",
    "https://x.example/1212121212",  # a number in an address, without what tells a person's from others
    "ISRCTN12345678",
    "program@region.example",
    "ett lösenord är ett ord",
    "risk-och-konsekvensanalys-2026-Version",
    "670 deltagare 2012 till 2014",
]


@pytest.mark.parametrize(("written", "kind"), PRIVATE)
def test_what_must_not_be_public_is_found_in_a_sentence(written: str, kind: Private) -> None:
    (part,) = private_parts(f"Enligt uppgift: {written}, den 3 mars.")
    assert part.kind is kind


@pytest.mark.parametrize("written", PUBLIC)
def test_what_may_be_public_is_left_alone(written: str) -> None:
    assert list(private_parts(f"Enligt uppgift {written}, den 3 mars.")) == []


@pytest.mark.parametrize(("written", "kind"), PRIVATE)
def test_no_drawing_of_any_mistake_repeats_it(written: str, kind: Private) -> None:
    line = f"groups: [{written}]"
    one = Diagnostic(Place("a.md", 1, 10, 5), "r", Level.ERROR, f"”{written}” finns inte", written, line)
    for drawn in (
        frame.text([one], {"a.md": [line]}),
        frame.as_json([one]),
        frame.github([one]),
        frame.gitlab([one]),
    ):
        assert written not in drawn
        assert "•••" in drawn


def control_digit(nine: str) -> int:
    """The last figure of a number of ten (ISO/IEC 7812-1, annex B)."""
    doubled = "".join(str(int(figure) * (2 - place % 2)) for place, figure in enumerate(nine))
    return -sum(map(int, doubled)) % 10


@given(
    st.dates(date(1900, 1, 1), date(2026, 1, 1)),
    st.integers(0, 999),
    st.booleans(),
    st.sampled_from(["", "-", "+"]),
)
def test_every_number_with_a_date_and_the_right_control_digit_is_found(
    born: date, number: int, coordination: bool, between: str
) -> None:
    day = born.day + 60 * coordination
    nine = f"{born:%y%m}{day:02}{number:03}"
    written = f"{nine[:6]}{between}{nine[6:]}{control_digit(nine)}"
    assert Private.PERSON in [part.kind for part in private_parts(written)]
    assert not set(masked(written)) & set("0123456789")


@given(st.integers(0, 9_999_999), st.integers(20, 99))
def test_no_number_of_an_organisation_is_taken_for_a_persons(number: int, middle: int) -> None:
    nine = f"55{middle}{number:07}"[:9]
    assert list(private_parts(f"{nine[:6]}-{nine[6:]}{control_digit(nine)}")) == []
