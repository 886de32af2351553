"""Two names are the same to the library when a person could take one for the other."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalogue.names.letters import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ångesthjälpen", "ångesthjälpen"),
        ("Ångesthjälpen", "ANGESTHJALPEN"),
        ("Ångesthjälpen", "Ångest-hjälpen"),
        ("Ångesthjälpen", "Ångest  hjälpen"),
        ("Ångesthjälpen", "Ångest\u00a0hjälpen"),
        ("Ångesthjälpen", "Ångest\u200bhjälpen"),  # zero width
        ("Ångesthjälpen", "Ångest\u00adhjälpen"),  # soft hyphen
        ("Ångesthjälpen", "Ångest\u2011hjälpen"),  # a hyphen that does not break
        ("Ångesthjälpen", "Ångest\u3164hjälpen"),  # a letter with no shape
        ("Ångesthjälpen", "A\u030angesthja\u0308lpen"),  # letters and marks apart
        ("Ångesthjälpen", "\u212bngesthjälpen"),  # the unit ångström
        ("Lugn!", "”Lugn”"),
        ("Lugn™", "Lugn tm"),
        ("Lugn", "Ｌｕｇｎ"),
        ("Lugn", "𝐋𝐮𝐠𝐧"),
        ("Lugn", "lսgn"),  # Armenian
        ("Oro", "Оrо"),  # Cyrillic
        ("Oro", "Οrο"),  # Greek
        ("Oro", "0ro"),
        ("Stopp", "Ѕtорр"),
        ("Lilla", "LiIIa"),
        ("Lugn 1", "Lugn I"),
        ("Lugn 1", "Lugn l"),
        ("Smörjan", "Smørjan"),
        ("Strasse", "Straße"),
        ("Aegir", "Ægir"),
        ("2 i 1", "２ i １"),
        ("Sömnhjälpen", "Sömnhjä1pen"),
        ("Klara", "\u212alara"),  # the unit kelvin
    ],
)
def test_names_that_look_alike_are_the_same_name(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oroshjälpen", "Ångesthjälpen"),
        ("Depressionsbehandling 1.0", "Depressionsbehandling 2.0"),
        ("Lugn", "Lugna"),
        ("Lugn", "Lugn Ung"),
        ("مساعدة القلق", "مساعدة النوم"),  # names in other alphabets are names too
        ("睡眠", "不安"),
        ("!!!", "???"),
        ("Oro 10", "Oro 1"),
        ("1177-hjälpen", "Hjälpen"),
    ],
)
def test_names_that_can_be_told_apart_are_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text())
@example("ﬁ")
@example("İ")
@example("ͅ")
@example("ϒ")
def test_folding_a_folded_name_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@given(st.text(), st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_how_a_computer_stores_letters_makes_no_difference(name: str, form: str) -> None:
    assert folded(unicodedata.normalize(form, name)) == folded(name)  # type: ignore[arg-type]


@given(st.text(st.characters(categories=["L", "N", "Z"], max_codepoint=0x24F)))
def test_case_makes_no_difference(name: str) -> None:
    assert folded(name.upper()) == folded(name.lower())


@given(
    st.text("abcåäöé 12", min_size=1),
    st.sampled_from("- _.!\u200b\u200d\u2060\u00ad\u0301\u0308\u3164"),
    st.data(),
)
def test_nothing_that_is_hard_to_see_makes_a_difference(name: str, extra: str, data: st.DataObject) -> None:
    where = data.draw(st.integers(0, len(name)))
    if any(letter.isalnum() for letter in name):
        assert folded(name[:where] + extra + name[where:]) == folded(name)


@given(st.text())
def test_every_name_folds_to_something_unless_there_is_nothing_to_see(name: str) -> None:
    assert folded(name) or not name.strip() or not any(one.isalnum() for one in name)
