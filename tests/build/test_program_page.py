"""What a program's own page tells beside its rows of answers."""

from pathlib import Path

from tests.build.command import build, change, small_site
from tests.build.page import pages


def test_a_program_tells_when_its_conclusion_changed_why_and_by_which_source(tmp_path: Path) -> None:
    content = small_site(tmp_path)
    changed = "conclusion_changes:\n  - {on: 2026-01-15, reason: Protokollet är läst., sources: [sida]}\n"
    change(content, "programs/lugn/index.md", "\nchecked:", f"\n{changed}checked:")
    ended = build(content, tmp_path / "site", "--no-search")
    assert ended.code == 0, ended.out
    said = " ".join(pages(tmp_path / "site")["program/lugn/index.html"].text.split())
    assert "15 januari 2026: Protokollet är läst. Källa 1" in said
