"""Words as they stand in a Swedish sentence."""

from catalogue.formats.swedish import version


def test_a_version_that_is_words_stands_in_quotes() -> None:
    assert version("2.0") == "version 2.0"
    assert version("Plus") == "version ”Plus”"
    assert version("den första versionen") == "den första versionen"
