"""Letters that were damaged on their way, or are not what they look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.names.damage import damaged, mixed, stacked
from tests.site import good_site


def mended(text: str) -> str:
    for part in reversed(list(damaged(text))):
        text = text[: part.start] + part.meant + text[part.end :]
    return text


@given(
    st.text("abcdefghijklmnopqrstuvwxyz åäöÅÄÖéü–”’…", min_size=1, max_size=40),
    st.sampled_from(["cp1252", "mac-roman"]),
)
def test_a_text_read_with_the_wrong_encoding_is_found_and_read_again(text: str, encoding: str) -> None:
    try:
        wrong = text.encode().decode(encoding)
    except UnicodeDecodeError:  # a byte that the encoding has no letter for cannot have been read so
        return
    assert mended(wrong) == text


@pytest.mark.parametrize("text", ["kv&auml;llar", "kvÃ¤llar", "kv√§llar"])
def test_codes_for_letters_are_damage_too(text: str) -> None:
    assert mended(text) == "kvällar"


@given(
    st.text("abcåäöÅÄÖéÉüÜßøæñçÃÂâ ”’–…·«»°½µ§€0123.,", max_size=30).filter(
        lambda text: not set("ÃÂâ") & set(text)
    )
)
def test_sound_text_is_left_alone(text: str) -> None:
    assert list(damaged(text)) == []
    assert list(mixed(text)) == []
    assert list(stacked(text)) == []


def test_the_files_of_a_whole_site_are_sound() -> None:
    texts = good_site().texts.values()
    assert texts
    for text in texts:
        assert [*damaged(text), *mixed(text), *stacked(text)] == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("lugnа", "lugna"),
        ("Lugnа kvällar", "lugna"),
        ("ΟΟgat", "oogat"),
        ("𝐋𝐮𝐠𝐧", "Lugn"),
        ("Ｌｕｇｎ", "Lugn"),
    ],
)
def test_letters_of_another_alphabet_in_a_word_are_found(text: str, meant: str) -> None:
    assert [part.meant for part in mixed(text)] == [meant]


@pytest.mark.parametrize(
    "text", ["µ-värde", "β-blockerare", "Δ = 3", "Ångström", "слово", "5 µg", "naïve", "№ 5"]
)
def test_a_word_in_one_alphabet_is_left_alone(text: str) -> None:
    assert list(mixed(text)) == []


@pytest.mark.parametrize("text", ["lu\u030a\u0323\u0308gna", "a\u20dd"])
def test_marks_upon_marks_are_found(text: str) -> None:
    assert len(list(stacked(text))) == 1
