"""Characters that cannot be seen, or that change how the ones around them are read."""

import pytest

from catalogue.formats.characters import forbidden_characters
from catalogue.model.diagnostics import Place


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x07",
        "\x1b",  # colours in a terminal, and worse
        "\x85",  # a line end to YAML and to nobody else
        "\xad",  # soft hyphen
        "\u061c",
        "\u200b",  # zero width
        "\u200d",
        "\u202e",  # what follows is read backwards
        "\u2028",
        "\u2066",
        "\ufeff",  # a byte order mark inside a text
        "\u3164",  # a letter with no shape
        "\ue000",
        "\ufff9",
        "\U000e0041",  # text hidden in tags
    ],
)
def test_characters_that_cannot_be_seen_are_found_where_they_stand(character: str) -> None:
    (one,) = forbidden_characters(f"namn: Lugn\nnot: å😀{character}x\n", "fil.md", first_line=3)
    assert one.place == Place("fil.md", 4, 8)
    assert one.rule == "hidden_character"
    assert character not in one.message


@pytest.mark.parametrize("text", ["å ä ö é ü", "e\u0301", "”–…", "日本 العربية", "😀", "a\tb", "\u00a0"])
def test_characters_that_people_write_are_left_alone(text: str) -> None:
    assert list(forbidden_characters(text, "")) == []
