"""What search counts as the same word, asked of the very modules that the page runs."""

from collections.abc import Callable
from typing import Any

import pytest

from catalogue.search import commonest
from catalogue.search.slips import stems
from tests.browser.conftest import Visitor

Call = Callable[..., Any]


@pytest.fixture
def call(visitor: Visitor) -> Call:
    """Calls a function of search-letters.js or search-stem.js with some values."""
    page = visitor.open("/sok/")

    def calling(name: str, *values: Any) -> Any:
        script = "search-stem.js" if name == "stem" else "search-letters.js"
        return page.evaluate(
            "async ([script, name, values]) => (await import(`/assets/${script}`))[name](...values)",
            [script, name, list(values)],
        )

    return calling


def test_codes_are_one_word_however_they_are_written(call: Call) -> None:
    for written in ("F41.1", "f411", "F 41.1", "F41,1"):
        assert call("words", written) == ["f411"], written
    assert call("words", "ZV 051") == call("words", "zv051") == ["zv051"]


def test_marks_capitals_and_look_alikes_make_no_difference(call: Call) -> None:
    for written in ("Ångest", "ÅNGEST", "angest", "A\u030angest"):
        assert call("fold", written) == "angest", written
    assert call("fold", "søvn") == call("fold", "sövn")


def test_inflected_words_have_one_stem(call: Call) -> None:
    for forms in (
        ("depression", "depressionen", "depressioner", "depressionerna"),
        ("behandling", "behandlingen", "behandlingar", "behandlingarna"),
        ("studie", "studier", "studien", "studierna"),
        ("sömn", "sömnen"),
        ("skola", "skolan", "skolor", "skolorna"),
        ("registrera", "registrerar", "registrering", "registreringen"),
    ):
        found = {call("stem", form) for form in forms}
        assert len(found) == 1, found


@pytest.mark.parametrize(
    ("many", "one"),
    [("sömndagböcker", "sömndagbok"), ("dagböckerna", "dagbok"), ("nätter", "natt"), ("döttrar", "dotter")],
)
def test_a_plural_that_changes_its_vowel_is_the_same_word(many: str, one: str, call: Call) -> None:
    assert call("singular", many) == one


@pytest.mark.parametrize("word", ["söker", "oroar", "fäderneslandet", "bok"])
def test_other_words_are_no_such_plurals(word: str, call: Call) -> None:
    assert call("singular", word) == word


@pytest.mark.parametrize("slip", ["bulemi", "bulmi", "bulimmi", "bluimi"])
def test_a_slip_sounds_alike_or_has_a_letter_too_many_too_few_or_swapped(slip: str, call: Call) -> None:
    assert call("soundsAlike", slip, "bulimi")


def test_another_letter_is_how_real_words_differ(call: Call) -> None:
    assert not call("soundsAlike", "strass", "stress")
    assert not call("soundsAlike", "sömmen", "sömnen")


def test_a_word_that_is_only_made_stronger_is_the_same_word(call: Call) -> None:
    assert call("words", "jättedåligt skitjobbigt schizofreni") == ["dåligt", "jobbigt", "schizofreni"]


def test_small_words_are_small_without_their_marks_too(call: Call) -> None:
    assert [call("isIdle", word) for word in ("få", "fa", "angest")] == [True, True, False]


def test_short_words_and_codes_keep_their_letters(call: Call) -> None:
    for word in ("oro", "kbt", "gad7", "ibs"):
        assert call("stem", word) == word


def test_stems_are_snowballs_but_for_words_that_it_would_bend_into_one_another(visitor: Visitor) -> None:
    words = commonest.words()[:20_000]
    here = visitor.open("/sok/").evaluate(
        "async words => words.map((await import('/assets/search-stem.js')).stem)", words
    )
    other = {word for word, one, two in zip(words, here, stems(words), strict=True) if one != two}
    assert other == {"sluta", "slutar", "slutade", "slutat"}


@pytest.mark.parametrize(
    ("age", "audience"), [("8 år", "barn"), ("tolvåring", "barn"), ("15-åring", "ungdom"), ("65+", "äldre")]
)
def test_an_age_is_the_word_for_whom_it_is(age: str, audience: str, call: Call) -> None:
    assert call("aged", f"oro {age} ensam") == f"oro {audience} ensam"


def test_years_that_have_passed_are_no_age(call: Call) -> None:
    assert call("aged", "olycka för 3 år sedan") == "olycka för 3 år sedan"


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [("oro", "oro", 0), ("oro", "uro", 1), ("angset", "angest", 1), ("depresion", "depression", 1)],
)
def test_a_slip_of_the_finger_is_one(one: str, other: str, far: int, call: Call) -> None:
    assert call("distance", one, other, 2) == far
    assert call("distance", other, one, 2) == far


def test_words_too_far_apart_are_not_measured_further(call: Call) -> None:
    assert call("distance", "oro", "tinnitus", 2) > 2
