"""A mistake as a person reads it in a terminal, and as machines read it beside a change."""

import json

from catalogue.formats import frame
from catalogue.model.diagnostics import Diagnostic, Level, Place

FILE = "content/programs/oroshjalpen/index.md"
LINES = {FILE: ["---", "name: Oroshjälpen", "audience:", "  groups: [vuxen]", "", "\tå😀\tordet", "x" * 300]}


def drawn(line: int, column: int, width: int, message: str = "fel ord", help: str = "") -> str:
    one = Diagnostic(Place(FILE, line, column, width), "rule", Level.ERROR, message, help)
    return frame.text([one], LINES)


def test_a_mistake_is_drawn_with_its_line_underlined_and_what_would_be_right() -> None:
    one = Diagnostic(
        Place(FILE, 4, 12, 5),
        "unknown_reference",
        Level.ERROR,
        "”vuxen” finns inte i listan över målgrupper",
        "menade du ”vuxna”?",
    )
    assert (
        frame.text([one], LINES)
        == """\
content/programs/oroshjalpen/index.md:4:12: fel: ”vuxen” finns inte i listan över målgrupper [unknown_reference]
    4 |   groups: [vuxen]
      |            ^^^^^
hjälp: menade du ”vuxna”?
"""
    )


def test_levels_have_swedish_words() -> None:
    words = {level: frame.text([Diagnostic(Place("a", 9), "r", level, "m")], {}) for level in Level}
    assert words == {
        Level.ERROR: "a:9:1: fel: m [r]\n",
        Level.WARNING: "a:9:1: varning: m [r]\n",
        Level.INFO: "a:9:1: upplysning: m [r]\n",
    }


def test_frames_stand_apart() -> None:
    two = [Diagnostic(Place("a", line), "r", Level.ERROR, "m", "h") for line in (1, 2)]
    assert frame.text(two, {}) == "a:1:1: fel: m [r]\nhjälp: h\n\na:2:1: fel: m [r]\nhjälp: h\n"


def test_a_place_without_a_line_to_show_has_no_underline() -> None:
    for line in (0, 5, 99):  # before the file, an empty line, after the file
        assert "^" not in drawn(line, 1, 1)


def test_a_tab_is_drawn_as_one_blank_so_that_the_underline_fits() -> None:
    assert drawn(6, 5, 6).split("\n")[1:3] == ["    6 |  å😀 ordet", "      |     ^^^^^"]


def test_the_underline_ends_with_the_line() -> None:
    assert drawn(2, 7, 500).split("\n")[2] == "      |       ^^^^^^^^^^^"


def test_of_a_long_line_the_part_around_the_mistake_is_shown() -> None:
    long = "abcdefghij" * 100
    for column in (1, 2, 500, 999, 1000):
        place = Place("a", 1, column, 3)
        _, line, mark, _ = frame.text([Diagnostic(place, "r", Level.ERROR, "m")], {"a": [long]}).split("\n")
        assert len(line) <= 120
        shown = line[mark.index("^") : mark.rindex("^") + 1]
        assert shown == long[column - 1 : column + 2]


def test_a_line_that_could_disturb_the_screen_is_drawn_without_its_power() -> None:
    lines = {"a": ["\x1b[31mröd \u202e bakvänd \x07"]}
    one = Diagnostic(Place("a\n::error::b", 1), "r", Level.ERROR, "ett\x1b[2J\nfel", "en\u2028rad")
    text = frame.text([one], lines | {"a\n::error::b": lines["a"]})
    assert not set(text) & {"\x1b", "\x07", "\u202e", "\u2028"}
    assert text.count("\n") == 4
    assert text.startswith("a ::error::b:1:1: fel: ett\N{REPLACEMENT CHARACTER}[2J fel")


def test_a_very_long_message_keeps_its_ends() -> None:
    message = drawn(9, 1, 1, message=f"”{'x' * 100_000}” finns inte")
    assert len(message) < 800
    assert "”xxx" in message
    assert "x” finns inte [rule]" in message


AWKWARD = [
    Diagnostic(Place("content/a,b:c%.md", 3, 7, 2), "one", Level.ERROR, "50 % av ”å”\nrad två", "rad: 1, 2"),
    Diagnostic(Place("content/d.md"), "two", Level.WARNING, "utan hjälp"),
    Diagnostic(Place("content/e.md", 2), "three", Level.INFO, "m"),
]


def test_json_is_a_list_of_objects_with_swedish_text_as_it_is() -> None:
    text = frame.as_json(AWKWARD)
    assert "”å”" in text
    assert json.loads(text)[:2] == [
        {
            "rule": "one",
            "level": "error",
            "file": "content/a,b:c%.md",
            "line": 3,
            "column": 7,
            "message": "50 % av ”å” rad två",
            "help": "rad: 1, 2",
        },
        {
            "rule": "two",
            "level": "warning",
            "file": "content/d.md",
            "line": 1,
            "column": 1,
            "message": "utan hjälp",
            "help": "",
        },
    ]
    assert json.loads(frame.as_json([])) == []


def test_github_gets_one_command_a_line_with_its_own_signs_escaped() -> None:
    assert frame.github(AWKWARD).split("\n") == [
        "::error file=content/a%2Cb%3Ac%25.md,line=3,col=7,title=one::50 %25 av ”å” rad två – rad: 1, 2",
        "::warning file=content/d.md,line=1,col=1,title=two::utan hjälp",
        "::notice file=content/e.md,line=2,col=1,title=three::m",
    ]


def test_nobody_can_write_a_command_of_their_own_into_what_github_reads() -> None:
    one = Diagnostic(Place("a"), "r", Level.ERROR, "x\n::set-env name=A::b\r::warning::c")
    assert "\n" not in frame.github([one])
    assert "\r" not in frame.github([one])


def test_gitlab_gets_a_code_quality_report() -> None:
    first, second, third = json.loads(frame.gitlab(AWKWARD))
    assert first["description"] == "50 % av ”å” rad två – rad: 1, 2"
    assert first["check_name"] == "one"
    assert first["location"] == {"path": "content/a,b:c%.md", "lines": {"begin": 3}}
    assert [one["severity"] for one in (first, second, third)] == ["major", "minor", "info"]
    assert second["description"] == "utan hjälp"


def test_a_mistake_keeps_its_fingerprint_and_shares_it_with_no_other() -> None:
    once, again = json.loads(frame.gitlab(AWKWARD)), json.loads(frame.gitlab(AWKWARD))
    assert once == again
    assert len({one["fingerprint"] for one in once}) == 3
