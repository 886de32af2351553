"""One word for one thing, on every page."""

import re
from pathlib import Path

import pytest

from tests.build.command import ROOT
from tests.build.page import read

LIST = (ROOT / "docs/words.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (?!we write|-)(.+?) \| .*? \| (.*?) \|$", LIST, re.MULTILINE)
INSTEAD = {other: word for word, others in ROWS for other in filter(None, others.split(", "))}
OTHERS_WORDS = re.compile(r"^(ordlista|program/[^/]+/bedomningar|nytt|om/kontroller)/")


def test_the_list_says_what_to_write_and_what_not() -> None:
    assert len(ROWS) > 5
    assert len(INSTEAD) > len(ROWS)


@pytest.mark.parametrize("other", INSTEAD)
def test_no_page_has_a_second_word_for_the_same_thing(other: str, real_site: Path) -> None:
    wrong = re.compile(rf"(?<!\w){re.escape(other)}(?!\w)".replace(r"\ ", r"\s+"), re.IGNORECASE)
    looked = 0
    for file in real_site.rglob("*.html"):
        if not OTHERS_WORDS.match(file.relative_to(real_site).as_posix()):
            looked += 1
            found = wrong.findall(read(file).text)
            assert found == [], f"{file.relative_to(real_site)}: write ”{INSTEAD[other]}”"
    assert looked > 100
