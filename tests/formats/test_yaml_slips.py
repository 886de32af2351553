"""The slips of somebody who never saw YAML: all at once, each at its line, with a line to copy."""

from typing import Any

import pytest
import yaml as pyyaml
from hypothesis import example, given
from hypothesis import strategies as st

from catalogue.formats.front_matter import split
from catalogue.formats.yaml import load, read
from catalogue.formats.yaml_slips import mended
from tests.formats.test_yaml import plain, readable
from tests.site import good_site

SLIPS = [
    # what is written, where, what is said, the line as it was meant
    ("a:\n\tb: c", "2:1", "tabbtecken kan inte användas som indrag", "  b: c"),
    ("a:\n  b: c\n\td: e", "3:1", "tabbtecken kan inte användas som indrag", "  d: e"),
    ("a:\n    b: c\n\td: e", "3:1", "tabbtecken kan inte användas som indrag", "    d: e"),
    ("a:\u00a0b\nc: d", "1:3", "ett hårt blanksteg (U+00A0) räknas inte som blanksteg här", "a: b"),
    ("a:\n\u00a0\u00a0b: c", "2:1", "ett hårt blanksteg (U+00A0) räknas inte som blanksteg här", "  b: c"),
    ("a:\n  -\u00a0b", "2:4", "ett hårt blanksteg (U+00A0) räknas inte som blanksteg här", "  - b"),
    ("a:\n  – b", "2:3", "– är inte ett bindestreck och börjar ingen rad i en lista", "  - b"),
    ("a:\n  — b: c\n    d: e", "2:3", "— är inte ett bindestreck och börjar ingen rad i en lista", "  - b: c"),
    ("a:\n  • b", "2:3", "• är inte ett bindestreck och börjar ingen rad i en lista", "  - b"),
    ("a:\n  * b", "2:3", "* är inte ett bindestreck och börjar ingen rad i en lista", "  - b"),
    ("a:\n  -b", "2:3", "blanksteg saknas efter bindestrecket", "  - b"),
    ("a: b\nc:d", "2:1", "blanksteg saknas efter kolon", "c: d"),
    ("a: b\nc = d", "2:1", "kolon saknas", "c: d"),
    ("a: KBT: för vuxna", "1:7", "kolon inne i ett värde", 'a: "KBT: för vuxna"'),
    ("a:\n  - Vid svar 2: ring", "2:15", "kolon inne i ett värde", '  - "Vid svar 2: ring"'),
    ('a: "KBT": för vuxna', "1:9", "text står efter citattecknet", "a: '\"KBT\": för vuxna'"),
    ("a: KBT #1 för vuxna", "1:8", "det som står efter # läses inte", 'a: "KBT #1 för vuxna"'),
    ("a: svar på fråga # 9", "1:18", "det som står efter # läses inte", 'a: "svar på fråga # 9"'),
    ("a:\n  - fråga #9", "2:11", "det som står efter # läses inte", '  - "fråga #9"'),
    ("a: [b #1, c]", "1:7", "det som står efter # läses inte", 'a: ["b #1", c]'),
    ("a: #1 på nätet", "1:4", "det som står efter # läses inte", 'a: "#1 på nätet"'),
    ("a: ”Lugn”", "1:4", "” och ” blir en del av texten här", 'a: "Lugn"'),
    ("a: “Lugn”  # namnet", "1:4", "“ och ” blir en del av texten här", 'a: "Lugn"  # namnet'),
    ("a: »Lugn«", "1:4", "» och « blir en del av texten här", 'a: "Lugn"'),
    ("a: [”b”, ”c”]", "1:5", "citattecken av det här slaget blir en del av ordet", "a: [b, c]"),
    ('a: "b\nc: d', "1:4", "citattecknet avslutas inte", 'a: "b"'),
    ('a: "b”\nc: d', "1:4", 'texten börjar med " men slutar med ”', 'a: "b"'),
    ("a: [b, c\nd: e", "1:4", "listan avslutas inte", "a: [b, c]"),
    ("a: {b: c\nd: e", "1:4", "klammern avslutas inte", "a: {b: c}"),
    ("a: [KBT] för vuxna", "1:9", "text står efter listan", 'a: "[KBT] för vuxna"'),
    ("a:\n  b: c\n d: e", "3:1", "raden har 1 blanksteg först, men borde ha 2", "  d: e"),
    ("a: b\n  c: d", "2:1", "raden har 2 blanksteg först, men borde ha 0", "c: d"),
    ("a:\n  - b: c\n     d: e", "3:1", "raden har 5 blanksteg först, men borde ha 4", "    d: e"),
    ("a: >100 personer", "1:4", "ett värde får inte börja med >", 'a: ">100 personer"'),
    ("a: @b", "1:4", "ett värde får inte börja med @", 'a: "@b"'),
    ("a: *viktigt* ord", "1:4", "ett värde får inte börja med *", 'a: "*viktigt* ord"'),
    ("a: - b", "1:4", "en lista kan inte börja på samma rad som fältet", "a: [b]"),
    ('a: "C:\\kurs"', "1:7", "omvänt snedstreck betyder något annat inom dubbla citattecken", "a: 'C:\\kurs'"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "where", "message", "good"), SLIPS)
def test_a_slip_is_told_at_its_place_with_the_line_as_it_was_meant(
    written: str, where: str, message: str, good: str
) -> None:
    reading = read(written, "fil.md")
    (one,) = reading.found
    assert (f"{one.place.line}:{one.place.column}", one.message, one.good) == (where, message, good)
    assert one.help
    assert reading.whole


@pytest.mark.parametrize(("written", "where", "message", "good"), SLIPS)
def test_the_offered_line_mends_the_slip(written: str, where: str, message: str, good: str) -> None:
    lines = written.split("\n")
    lines[int(where.partition(":")[0]) - 1] = good
    assert read("\n".join(lines), "fil.md").found == ()


def test_all_slips_in_one_file_are_told_in_one_round() -> None:
    wanted: list[int] = []
    lines: list[str] = []
    for number, (written, where, _, _) in enumerate(SLIPS):
        wanted.append(len(lines) + 1 + int(where.partition(":")[0]))
        lines += [f"k{number}:", *(f"  {line}" for line in written.split("\n"))]
    found = read("\n".join(lines), "fil.md").found
    assert [one.place.line for one in sorted(found)] == wanted
    assert len({one.message for one in found}) > len(SLIPS) // 2


CONFLICT = """\
a: b
<<<<<<< HEAD
c: d
=======
c: e
>>>>>>> deras
f: g"""


def test_every_mark_of_a_conflict_is_told_about_and_the_first_proposal_is_read() -> None:
    reading = read(CONFLICT, "fil.md")
    assert [(one.rule, one.place.line) for one in reading.found] == [("merge_conflict", n) for n in (2, 4, 6)]
    assert reading.node is not None
    assert plain(reading.node) == {"a": "b", "c": "d", "f": "g"}


def test_a_line_that_nobody_can_read_hides_none_of_the_others() -> None:
    reading = read("a: b\n]]] {{\nc: KBT: för\n% x\nd: e", "fil.md")
    assert [one.place.line for one in sorted(reading.found)] == [2, 3, 4]
    assert not reading.whole


@pytest.mark.parametrize(
    "comment",
    ["a: b  # not", "a: b\t# not", "a:  # not\n  b: c", "# hel rad\na: b", "a: b#c", "a: [b, c]  # not"],
)
def test_a_note_has_two_blanks_before_it_and_one_after(comment: str) -> None:
    assert read(comment, "fil.md").found == ()


def test_the_files_of_a_whole_site_have_no_slips() -> None:
    texts = good_site().texts
    assert texts
    for name, text in texts.items():
        fields = split(text, name).yaml if name.endswith(".md") else text
        assert read(fields, name).found == ()
        assert (
            mended(fields, broken=True).text == fields
        )  # nor does one mistake make the lines around it suspect


keys = st.from_regex(r"[a-z][a-z_]{0,12}", fullmatch=True)
CURLY = set("“”„«»‘’‚")
values = readable.filter(lambda text: not (text[:1] in CURLY and text[-1:] in CURLY | {'"', "'"}))
nested = st.recursive(
    values,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3) | st.dictionaries(keys, inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)
trees = st.dictionaries(keys, nested, min_size=1, max_size=4)
AWKWARD = ["- b", "b #c", "d: e", "– f", "•", "'g", '"', ">", "|", "%", "*x", "&y", "-z", "a=b", "\u00a0"]


@given(trees, st.sampled_from([None, False]), st.sampled_from([40, 80, 9999]), st.sampled_from([2, 4]))
@example({"a": AWKWARD}, None, 80, 2)
@example({"a": ["-A", ["-b", "–c"], "«\n", "«a»\nb"]}, False, 40, 2)
def test_what_a_library_wrote_has_no_slips(tree: Any, flow: bool | None, width: int, indent: int) -> None:
    text = pyyaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, width=width, indent=indent)
    assert [one.message for one in read(text, "").found] == []
    assert plain(load(text, "")) == tree


pieces = st.sampled_from([*"ab:- \n\t[]{}#&*!|>'\"%@`?,~=<”–•\u00a0", "a: b\n", "  - ", "\n"])


@given(st.lists(pieces).map("".join))
def test_any_text_is_read_in_one_round_without_an_accident(text: str) -> None:
    reading = read(text, "fil.md")
    assert reading.node is not None or reading.found
    assert mended(text, broken=True).text.count("\n") == text.count("\n")
