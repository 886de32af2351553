"""Content files in one style: every value and every comment is kept, and what has the style is left alone."""

import json
import re
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from catalogue.formats import front_matter, yaml
from catalogue.formats.canonical import canonical
from catalogue.formats.characters import FORBIDDEN
from catalogue.model.base import Model
from catalogue.model.program import Program
from tests.formats.test_yaml import plain
from tests.some import some

DOCS = Path(__file__).parents[2] / "docs/canonical-style.md"


def styled(fields: str, body: str = "", model: type[Model] = Program) -> str:
    written, found = canonical(f"---\n{fields}---\n{body}", model, "fil.md")
    assert found == []
    assert written is not None
    return written


def fields_of(page: str) -> Any:
    return plain(yaml.load(front_matter.split(page, "fil.md").yaml, "fil.md"))


letters = st.characters(exclude_characters="\r\n", exclude_categories=("Cs", "Cc", "Co", "Cf", "Zl", "Zp"))
pieces = st.sampled_from(
    ["ord", "ja", "null", "3.0", "a: b", "x #y", "- ", '"', "”", "[a]", "{", "\\", "https://x.se/" + "y" * 90]
)
texts = (
    st.lists(st.one_of(pieces, st.text(letters, max_size=12)), max_size=40)
    .map(" ".join)
    .map(lambda text: normalize("NFC", FORBIDDEN.sub("", text)).strip())
)
keys = st.sampled_from(["name", "kind", "summary", "sources", "note", "id", "egen"])
values = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
documents = st.dictionaries(keys, values, min_size=1, max_size=6)


@given(documents)
def test_every_value_is_kept_and_a_file_in_the_style_stays_as_it_is(document: dict[str, Any]) -> None:
    said = pyyaml.safe_dump(document, default_style='"', width=10**9, allow_unicode=True, sort_keys=False)
    once = styled(said)
    assert fields_of(once) == fields_of(f"---\n{said}---\n")
    assert styled(once.removeprefix("---\n").removesuffix("---\n")) == once
    assert [line for line in once.split("\n") if line != line.rstrip(" ")] == []


COMMENTED = """\
# first of all

# about kind
kind: x  # k
# about the name
name:    y  # beside
audience:
  groups: [a,
     b]  # tail
  # age_min: 18
versions:
- version: 1

  # under the first
- # above the second
  note: b  # a note
  version: 2
  # under the second
# about checked
access:
  # self_referral: ja


checked: 2026-01-01
# last of all
"""


def test_comments_follow_what_they_stand_with_when_fields_change_places() -> None:
    assert styled(COMMENTED) == (
        "---\n# first of all\n\n# about the name\nname: y  # beside\n# about kind\nkind: x  # k\n"
        "audience:\n  # tail\n  groups: [a, b]\n  # age_min: 18\n# about checked\naccess:\n  # self_referral: ja\n"
        "versions:\n  - version: 1\n\n    # under the first\n  # above the second\n  - version: 2\n"
        "    note: b  # a note\n    # under the second\n\nchecked: 2026-01-01\n# last of all\n---\n"
    )


@given(
    st.lists(st.sampled_from(["", "# a", "  # b", "    # c", "      # d"]), max_size=3),
    st.integers(0, 18),
    st.data(),
)
def test_no_comment_is_lost_wherever_it_stands(extra: list[str], at: int, data: st.DataObject) -> None:
    lines = [re.sub(r" *#.*", "", line) for line in COMMENTED.split("\n")]
    lines = [line for line in lines if line.strip()]
    here = data.draw(st.integers(0, len(lines)))
    written = "\n".join([*lines[:here], *extra, *lines[here:], ""])
    if here == 4 and any(extra):  # in the middle of a list within brackets, YAML wants them further in
        return
    once = styled(written)
    assert sorted(re.findall(r"# [a-d]", once)) == sorted(one.strip() for one in extra if one)
    assert styled(once.removeprefix("---\n").removesuffix("---\n")) == once


def test_the_example_in_the_description_is_in_the_style() -> None:
    example = DOCS.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    assert canonical(example, Program, "fil.md") == (example, [])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2026-11-22", "2026-11-22"),
        ("010", "010"),
        ("-0.42", "-0.42"),
        ("no", "no"),
        ("null", '"null"'),
        ("", '""'),
        ("Källan: en lista", '"Källan: en lista"'),
        ("Nr #3", '"Nr #3"'),
        ("”Lugn”", '"”Lugn”"'),
        ('sa "ja"', 'sa "ja"'),
        ('"ja", sa hon', '"\\"ja\\", sa hon"'),
        ("- bindestreck", '"- bindestreck"'),
    ],
)
def test_a_value_has_quotation_marks_only_where_it_must(value: str, written: str) -> None:
    assert styled(f"name: {json.dumps(value, ensure_ascii=False)}\n") == f"---\nname: {written}\n---\n"


def test_the_text_is_left_but_for_its_line_ends() -> None:
    body = "\n\nEn rad   \nen till  \n\n- punkt \t\n\n\n"
    assert styled("name: x\n", body) == "---\nname: x\n---\n\nEn rad  \nen till\n\n- punkt\n"


@pytest.mark.parametrize("fields", ["name: a #1\n", "name: a: b\n", "name: ”a”\n", "name: a\nname: b\n"])
def test_what_check_remarks_on_is_not_written_anew(fields: str) -> None:
    written, found = canonical(f"---\n{fields}---\n", Program, "fil.md")
    assert written is None
    assert some(found)
