"""The comment on a proposal: one, updated, and made from an artefact that a stranger may have written."""

from pathlib import Path
from typing import Any

import pytest
from markdown import markdown

from catalogue.tools.forge.comment import LONGER, MARK, MAX_BODY, commented, main
from tests.tools.forge.github import HEAD, stand_in

RUN = {"workflow_run": {"head_sha": HEAD, "html_url": "https://forge.example/run/1"}}
TEXT = "Ändringen flyttar 1 slutsats.\n\nSlutsatser som ändras\n  Lugn: effekt\n    A → B\n"


def artefact(folder: Path, text: str | bytes = TEXT, number: str = "7\n") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "impact.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / "number.txt").write_text(number, encoding="utf-8")
    return folder


def test_there_is_one_comment_and_it_is_written_anew(tmp_path: Path) -> None:
    with stand_in() as (known, github):
        stranger: dict[str, Any] = {"id": 9, "user": {"login": "eva"}, "body": f"{MARK} inte vår"}
        known.comments.append(stranger)
        assert main(artefact(tmp_path / "a"), github, RUN) == 0
        assert main(artefact(tmp_path / "b", TEXT.replace("A → B", "B → C")), github, RUN) == 0
        assert len(known.comments) == 2
        assert known.comments[0]["body"] == f"{MARK} inte vår"
        assert "B → C" in known.comments[1]["body"]
        assert known.comments[1]["body"].startswith(MARK)


@pytest.mark.parametrize("number", ["8", "0", "07", "7/../../issues", "7\n8", "٧", "", "9" * 30])
def test_a_number_that_is_not_the_proposals_is_refused(number: str, tmp_path: Path) -> None:
    with stand_in() as (known, github):
        assert main(artefact(tmp_path / "a", number=number), github, RUN) == 1
        assert known.comments == []
        assert not [line for line in known.asked if not line.startswith("GET ")]


HOSTILE = (
    "<script>x</script>\n![a](https://x.example/p.png)\n  [b](javascript:1) @alla #12 https://x.example www.x.example\n"
    "    <!-- --> ``` <details open> **c** _d_ | e | ~~f~~ \x1b[31m\n```\n</details>\n# g\n"
)


def test_what_a_stranger_wrote_can_only_be_read() -> None:
    body = commented(HOSTILE, "https://forge.example/run/1")
    assert "@" not in body.replace("&#64;", "")
    assert "https://x" not in body
    html = markdown(body.removeprefix(MARK).rpartition("[Hela rapporten")[0])
    for element in ("<script", "<img", "<a ", "<details", "<code", "<!--", "<em", "<h1", "\x1b"):
        assert element not in html, element


@pytest.mark.parametrize("text", [b"\xff\xfe\x00" * 1000, "a\n" * 3_000_000, "<&@" * 500_000])
def test_an_artefact_of_any_size_becomes_a_comment_that_fits(text: str | bytes, tmp_path: Path) -> None:
    with stand_in() as (known, github):
        assert main(artefact(tmp_path / "a", text), github, RUN) == 0
        assert len(known.comments[0]["body"]) <= MAX_BODY + len(LONGER) + 200


def test_a_link_in_an_artefact_is_not_followed(tmp_path: Path) -> None:
    folder = artefact(tmp_path / "a")
    (folder / "impact.txt").unlink()
    (folder / "impact.txt").symlink_to("/etc/hostname")
    with stand_in() as (known, github):
        assert main(folder, github, RUN) == 1
        assert known.comments == []
