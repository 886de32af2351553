"""A content file is fields between two lines of ---, and then a text."""

import pytest

from catalogue.formats.front_matter import Halves, split
from catalogue.formats.yaml import Refused
from catalogue.model.diagnostics import Place


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("---\na: b\n---\ntext\n", Halves("a: b", "text\n", 4)),
        ("---\na: b\n---\n\ntext", Halves("a: b", "\ntext", 4)),
        ("---\na: b\n---", Halves("a: b", "", 4)),
        ("---\n---\ntext", Halves("", "text", 3)),
        ("--- \na: b\n---  \ntext", Halves("a: b", "text", 4)),  # spaces that nobody sees
        (
            "---\na: b\n---\ntext\n---\nmer",
            Halves("a: b", "text\n---\nmer", 4),
        ),  # a line in the text is the text's
        ("---\na: '--- inte här'\n ---\n---\nb", Halves("a: '--- inte här'\n ---", "b", 5)),
    ],
)
def test_a_file_is_split_where_the_fields_end(text: str, halves: Halves) -> None:
    assert split(text, "fil.md") == halves


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "filen börjar inte med ---"),
        ("a: b\n---\n", 1, "filen börjar inte med ---"),
        ("\n---\na: b\n---\n", 1, "filen börjar inte med ---"),
        (" ---\na: b\n---\n", 1, "filen börjar inte med ---"),
        ("----\na: b\n----\n", 1, "filen börjar inte med ---"),
        ("---", 1, "fälten avslutas inte med ---"),
        ("---\na: b\ntext", 3, "fälten avslutas inte med ---"),
        ("---\na: b\n----\ntext", 3, "fälten avslutas inte med ---"),
    ],
)
def test_a_file_without_its_lines_is_refused(text: str, line: int, message: str) -> None:
    with pytest.raises(Refused) as caught:
        split(text, "fil.md")
    one = caught.value.diagnostic
    assert (one.place, one.message) == (Place("fil.md", line), message)
    assert "---" in one.help
