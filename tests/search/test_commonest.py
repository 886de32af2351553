"""The commonest words of Swedish: many, real, the commonest first, and with their licence beside them."""

from catalogue.search import commonest


def test_the_commonest_words_come_first_and_each_once() -> None:
    words = commonest.words()
    assert len(words) == len(set(words)) == 50_000
    assert {"att", "och", "inte"} < set(words[:20])
    assert words.index("sova") < words.index("sömnlös")


def test_bent_forms_are_words_of_their_own() -> None:
    assert {"flyg", "flyger", "skaka", "skakar", "abort", "finska", "hjälmen"} <= set(commonest.words())


def test_the_licence_lies_beside_the_words() -> None:
    assert "ShareAlike 4.0" in commonest.FILE.with_name("LICENSE").read_text(encoding="utf-8")
