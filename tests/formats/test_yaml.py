"""YAML as the library reads it: text stays text, everything has a place, and what nobody needs is refused."""

from contextlib import suppress
from typing import Any

import pytest
import yaml as pyyaml
from hypothesis import example, given
from hypothesis import strategies as st

from catalogue.formats.characters import FORBIDDEN
from catalogue.formats.yaml import (
    MAX_CHARACTERS,
    MAX_DEPTH,
    MAX_NODES,
    Refused,
    load,
)
from catalogue.model.diagnostics import Place
from catalogue.model.located import Mapping, Node, Scalar, Sequence, place_of, place_of_key


def refused(text: str) -> tuple[str, int, int, str]:
    """Rule, line, column and message for a text that does not load."""
    with pytest.raises(Refused) as caught:
        load(text, "fil.yaml")
    one = caught.value.diagnostic
    assert one.place.file == "fil.yaml"
    assert one.help
    return one.rule, one.place.line, one.place.column, one.message


def plain(node: Node) -> Any:
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}


def scalars(node: Node) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence():
            return [scalar for item in node.items for scalar in scalars(item)]
        case Mapping():
            return [scalar for key, value in node.entries for scalar in (key, *scalars(value))]


@pytest.mark.parametrize(
    "written",
    [
        "NO",  # false in YAML 1.1
        "yes",
        "on",
        "null",
        "~",
        "010",  # 8
        "0x1F",
        "02134",  # 1116
        "12:30",  # 750
        "1_000",
        "1e3",
        ".inf",
        "2026-13-45",
        "2026-11-22",
        "=",
        "<<",
        "F41.1",
        "1.0",
    ],
)
def test_a_value_is_the_text_that_was_written(written: str) -> None:
    assert plain(load(f"a: {written}\n", "")) == {"a": written}
    assert plain(load(f"{written}: a\n", "")) == {written: "a"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('"NO"', "NO"),
        ("'it''s'", "it's"),
        (r'"a\tb\u00e5"', "a\tbå"),
        (">-\n  två\n  rader", "två rader"),
        ("|-\n  två\n  rader", "två\nrader"),
        ("två\n  rader", "två rader"),
        ("a # en kommentar", "a"),
        ("a#b", "a#b"),
        ('"  a  "', "  a  "),
    ],
)
def test_quotes_and_folded_lines_are_read_as_yaml_says(written: str, read: str) -> None:
    assert plain(load(f"a: {written}\n", "")) == {"a": read}


def test_a_quoted_value_is_known_from_a_plain_one() -> None:
    quoted, bare = scalars(load("['', a]", ""))
    assert not quoted.plain
    assert bare.plain


@pytest.mark.parametrize("nothing", ["", "\n\n", "# bara en kommentar\n"])
def test_an_empty_text_has_no_fields(nothing: str) -> None:
    assert load(nothing, "fil.yaml", first_line=2) == Mapping((), Place("fil.yaml", 2))


AWKWARD = """\
å: "😀" # fyra
öäå😀: [ett, "två 😀", tre]
lista:
  - é: fem
    n:
      - sex
"""


@pytest.mark.parametrize(
    ("path", "line", "column", "width"),
    [
        (("å",), 1, 4, 3),
        (("öäå😀",), 2, 7, 1),
        (("öäå😀", 0), 2, 8, 3),
        (("öäå😀", 1), 2, 13, 7),
        (("öäå😀", 2), 2, 22, 3),
        (("lista",), 4, 3, 1),
        (("lista", 0, "é"), 4, 8, 3),
        (("lista", 0, "n", 0), 6, 9, 3),
        (("lista", 0, "finns inte"), 4, 5, 1),  # what is missing is shown at what it is missing from
        (("lista", 7), 4, 3, 1),
    ],
)
def test_every_node_knows_where_it_was_written(
    path: tuple[str | int, ...], line: int, column: int, width: int
) -> None:
    assert place_of(load(AWKWARD, "fil.yaml"), path) == Place("fil.yaml", line, column, width)


def test_every_key_knows_where_it_was_written() -> None:
    tree = load(AWKWARD, "fil.yaml", first_line=3)
    assert place_of_key(tree, ("öäå😀",)) == Place("fil.yaml", 4, 1, 4)
    assert place_of_key(tree, ("lista", 0, "n")) == Place("fil.yaml", 7, 5, 1)


def test_lines_are_counted_the_same_however_the_file_ends_them() -> None:
    unix, dos = load("a: 1\nb: 2\n", ""), load("a: 1\r\nb: 2\r\n", "")
    assert unix == dos


MISTAKES = [
    # text, rule, line, column, message
    ("a: b\na: c", "duplicate_key", 2, 1, "”a” står två gånger"),
    ("a: b\n'a': c", "duplicate_key", 2, 1, "”a” står två gånger"),
    ("x:\n  - {a: b, a: c}", "duplicate_key", 2, 12, "”a” står två gånger"),
    ("a: &b c", "yaml_alias", 1, 4, "ankare med & används inte här"),
    ("a: &b\n  c: d", "yaml_alias", 1, 4, "ankare med & används inte här"),
    ("a: *b", "yaml_alias", 1, 4, "hänvisningar med * används inte här"),
    ("a: *viktigt* ord", "yaml_syntax", 1, 4, "ett värde får inte börja med *"),
    ("a: & och", "yaml_syntax", 1, 4, "ett värde får inte börja med &"),
    ("a: !!python/name:os.system", "yaml_tag", 1, 4, "taggar med ! används inte här"),
    ("!!set {a}", "yaml_tag", 1, 1, "taggar med ! används inte här"),
    ("%TAG ! tag:x,2000:\n---\na: b", "yaml_syntax", 1, 1, "bara ett dokument i varje fil"),
    ("a: b\n---\nc: d", "yaml_syntax", 2, 1, "bara ett dokument i varje fil"),
    ("a: b\n\tc: d", "yaml_syntax", 2, 1, "tabbtecken kan inte användas som indrag"),
    ("a:\n  - b\n\t- c", "yaml_syntax", 3, 1, "tabbtecken kan inte användas som indrag"),
    ("a: [b, c", "yaml_syntax", 1, 4, "listan avslutas inte"),
    ("a: {b: c", "yaml_syntax", 1, 4, "klammern avslutas inte"),
    ("å: 'b\nc: d\n", "yaml_syntax", 1, 4, "citattecknet avslutas inte"),
    ("a: b: c", "yaml_syntax", 1, 5, "kolon på en plats där det inte får stå"),
    ("a: - b", "yaml_syntax", 1, 4, "en lista kan inte börja på samma rad som fältet"),
    ("a: @b", "yaml_syntax", 1, 4, "tecknet får inte stå först i ett värde"),
    ("a: 'b'c", "yaml_syntax", 1, 7, "raden hör inte ihop med raderna ovanför"),
    ("a:\n  b: c\n d: e", "yaml_syntax", 3, 2, "raden hör inte ihop med raderna ovanför"),
    ("a:\n  - b\n  c: d", "yaml_syntax", 3, 3, "raden hör inte till listan"),
    (
        'a: "C:\\kurs"',
        "yaml_syntax",
        1,
        7,
        "omvänt snedstreck betyder något annat inom dubbla citattecken",
    ),
    ("a: |b\n c", "yaml_syntax", 1, 5, "raden går inte att läsa"),
    ("? [a]\n: b", "yaml_syntax", 1, 3, "ett fältnamn måste vara ett ord"),
    ("? {a: b}\n: b", "yaml_syntax", 1, 3, "ett fältnamn måste vara ett ord"),
    ('a: "x\\u202Ey"', "hidden_character", 1, 4, "osynligt eller styrande tecken (U+202E)"),
    ('"\\e[31m": x', "hidden_character", 1, 1, "osynligt eller styrande tecken (U+001B)"),
    ("a: \0", "yaml_syntax", 1, 1, "texten går inte att läsa"),
    ("a: \ud800", "yaml_syntax", 1, 1, "texten går inte att läsa"),
]


@pytest.mark.parametrize(("text", "rule", "line", "column", "message"), MISTAKES)
def test_a_mistake_is_told_about_in_swedish_where_it_stands(
    text: str, rule: str, line: int, column: int, message: str
) -> None:
    assert refused(text) == (rule, line, column, message)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: ["])
def test_depth_is_refused_at_the_first_level_too_many(opening: str) -> None:
    assert refused(opening * 20_000)[0] == "yaml_depth"
    assert plain(load("[" * MAX_DEPTH + "]" * MAX_DEPTH, "")) is not None
    assert refused("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))[0] == "yaml_depth"


@pytest.mark.parametrize(
    "text",
    [
        "a" * (MAX_CHARACTERS + 1),
        "- a\n" * MAX_NODES,
        "".join(f"k{number}:\n" for number in range(MAX_NODES)),
        f"[{'a,' * MAX_NODES}]",
    ],
    ids=["characters", "items", "keys", "one line"],
)
def test_size_is_refused_before_it_costs_anything(text: str) -> None:
    assert refused(text)[0] == "yaml_size"


readable = st.text(
    st.characters(exclude_categories=["Cs", "Co", "Cn"]).filter(lambda one: not FORBIDDEN.search(one))
)
trees = st.recursive(
    readable,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(readable, inner, max_size=4),
    max_leaves=12,
)


@given(trees, st.booleans(), st.sampled_from([None, True, False]), st.sampled_from([20, 80, 9999]))
@example(["1", "NO", "", "~", "a: b", "# a", "- a", "\n", " ", "'", '"', "\t", "e\u0301"], True, None, 80)
def test_what_is_written_is_what_is_read(tree: Any, unicode: bool, flow: bool | None, width: int) -> None:
    text = pyyaml.safe_dump(tree, allow_unicode=unicode, default_flow_style=flow, width=width)
    assert plain(load(text.removesuffix("...\n"), "")) == tree


@given(trees)
def test_every_scalar_points_at_its_own_text(tree: Any) -> None:
    text = pyyaml.safe_dump(tree, allow_unicode=True, width=9999, default_style='"').removesuffix("...\n")
    lines = text.split("\n")
    for scalar in scalars(load(text, "")):
        place = scalar.place
        written = lines[place.line - 1][place.column - 1 :][: place.width]
        if len(written) == place.width > 1:
            assert pyyaml.safe_load(written) == scalar.text


noise = st.text(st.sampled_from("ab:- \n\t[]{}#&*!|>'\"%@`?,~=<.\\0å😀\u202e\x1b\x85")) | st.text()


@given(noise)
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(Refused):
        node = load(text, "fil.yaml")
        assert not any(FORBIDDEN.search(scalar.text) for scalar in scalars(node))
