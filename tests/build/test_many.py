"""The made-up libraries that measurements are done on are libraries like any other, and the same each time."""

import re
from pathlib import Path

from benchmarks.many import write
from tests.build.command import REAL_DAY, ROOT, files, run


def test_a_made_up_library_has_as_many_programs_as_asked_for_and_breaks_no_rule(tmp_path: Path) -> None:
    content = write(120, tmp_path / "content")
    assert len(list((content / "programs").glob("*/index.md"))) == 120
    checked = run("check", "--content", content, "--as-of", REAL_DAY, "--format", "github")
    assert checked.code == 0, checked.out
    warned = re.findall(r"^::warning file=([^,]+),", checked.out, re.MULTILINE)
    assert [file for file in warned if not (ROOT / file).is_file()] == [], (
        "the made-up ones are without mistakes"
    )


def test_a_made_up_library_is_the_same_each_time(tmp_path: Path) -> None:
    assert files(write(60, tmp_path / "one")) == files(write(60, tmp_path / "other"))
