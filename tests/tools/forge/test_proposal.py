"""A proposal examined as a forge does it, in real git: content, code, both, and content that means harm."""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from build import ROOT, parser, preview_folder
from catalogue.formats.rendering import here
from catalogue.tools.arguments import Options
from tests.build.command import Finished, run
from tests.tools.branches import BRANCHES, LUGN, Branch, Edit, git, repository


@dataclass(frozen=True)
class Examined:
    """How it ended, what a reviewer gets, and where the site lies."""

    ended: Finished
    text: str
    summary: str
    outputs: str
    folder: Path


def examined(folder: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> Examined:
    """What the workflow does in a repository whose branch ``forslag`` is to go into ``main``."""
    outside = folder.parent / f"{folder.name}-out"
    outside.mkdir()
    monkeypatch.setenv("GITHUB_OUTPUT", str(outside / "output"))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(outside / "summary"))
    git(folder, "switch", "--quiet", "main")
    git(folder, "merge", "--quiet", "--no-ff", "--message", "merged", "forslag")
    merged = git(folder, "rev-parse", "HEAD").strip()
    git(folder, "checkout", "--quiet", "--detach", f"{merged}^1")
    words = ("proposal", merged, "--content", folder / "content", "--as-of", "2026-02-15", "--no-search")
    places = ("--report", outside / "report", "--out", outside / "site")
    form = () if "--format" in options else ("--format", "github")
    ended = run(*words, *places, *form, *options)

    def read(name: str) -> str:
        return (outside / name).read_text(encoding="utf-8") if (outside / name).exists() else ""

    return Examined(ended, read("report/impact.txt"), read("summary"), read("output"), outside)


def with_file(folder: Path, name: str, text: str = "x = 1\n") -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "more")


def test_content_gets_its_impact_and_a_site_to_look_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository(tmp_path, BRANCHES["upgrade"])
    done = examined(tmp_path, monkeypatch)
    assert done.ended.code == 0, done.ended
    assert done.outputs == "scope=content\n"
    assert done.text.startswith("Ändringen flyttar 1 slutsats.\n")
    assert "## Ändringen flyttar 1 slutsats." in done.summary
    page = (done.folder / "site/_forslag/program/lugn/index.html").read_text(encoding="utf-8")
    assert "<b>Borttaget:</b> <del>" in page
    assert "<b>Tillagt:</b> <ins>" in page
    assert "noindex" in page
    assert '"/_forslag/' not in page


def test_what_may_not_be_done_fails_and_is_still_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository(tmp_path, BRANCHES["assessment-deleted"])
    done = examined(tmp_path, monkeypatch)
    assert done.ended.code == 1
    assert "[assessment_deleted]" in done.text
    page = (done.folder / "site/_forslag/index.html").read_text(encoding="utf-8")
    assert "en publicerad bedömning är borttagen" in page


def test_errors_are_shown_beside_the_lines_of_changed_files_errors_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    main = (Edit("programs/annan/index.md", "basis: Listan saknar", "basis: http://x.example/b saknar"),)
    edits = (
        Edit(LUGN, "basis: Står i regionens lista.", "basis: Enligt http://x.example/a."),
        Edit(LUGN, "checked: 2026-01-15", "chekced: 2026-01-15"),
    )
    repository(tmp_path, Branch(main, edits))
    done = examined(tmp_path, monkeypatch)
    assert done.ended.code == 1
    lines = done.ended.out.splitlines()
    assert lines
    assert all(line.startswith(("::error ", "::warning ")) for line in lines)
    assert lines[0].startswith(f"::error file=content/{LUGN},line=")
    assert "annan/index.md" not in done.ended.out
    assert done.text.startswith("Ändringen kan inte tas in som den är:")


def test_a_stranger_may_not_change_content_and_code_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository(tmp_path, BRANCHES["region-added"])
    with_file(tmp_path, "build.py")
    with_file(tmp_path, "a\n::set-output name=x::y/`@alla`.py")
    done = examined(tmp_path, monkeypatch)
    assert done.ended.code == 1
    assert done.outputs == "scope=both\n"
    assert done.ended.out == (
        "::error title=Kod och innehåll i samma förslag::Förslaget ändrar både innehåll och kod. Lägg ändringarna "
        "utanför mappen content/ i ett eget förslag, så att innehållet prövas av den kod som redan finns.\n"
    )
    assert "build.py" in done.text
    assert "@" not in done.summary
    assert not (done.folder / "site").exists()


def test_a_branch_of_our_own_may_change_both_and_runs_the_tests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository(tmp_path, BRANCHES["region-added"])
    with_file(tmp_path, "build.py")
    done = examined(tmp_path, monkeypatch, "--own")
    assert (done.ended.code, done.outputs) == (0, "scope=code\n")


def test_code_alone_runs_the_tests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(tmp_path, BRANCHES["region-added"])
    git(tmp_path, "reset", "--quiet", "--hard", "main")
    with_file(tmp_path, "contents/index.md")
    done = examined(tmp_path, monkeypatch)
    assert (done.ended.code, done.outputs, done.ended.out) == (0, "scope=code\n", "")


def test_texts_cannot_command_the_forge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = 'name: "Lugn\\n::set-output name=a::b %0A::add-mask::x ##[set-env name=PATH]y"'
    repository(tmp_path, Branch((), (Edit(LUGN, "name: Lugn", name),)))
    done = examined(tmp_path, monkeypatch)
    lines = done.ended.out.splitlines()
    assert lines
    assert [line for line in lines if not line.startswith(f"::notice file=content/{LUGN},line=")] == []
    assert done.outputs == "scope=content\n"
    assert "  nytt namn: Lugn → Lugn ::set-output name=a::b" in done.text
    assert not [line for line in done.text.splitlines() if line.strip().startswith("::")]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_leads_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = repository(tmp_path, BRANCHES["region-added"])
    (content / "guides/grunder/hemlig.md").symlink_to("/etc/hostname")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "link")
    done = examined(tmp_path, monkeypatch)
    assert done.ended.code == 1
    assert not (content / "guides/grunder/hemlig.md").is_symlink()


def test_gitlab_gets_a_report_of_quality(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(tmp_path, Branch((), (Edit(LUGN, "checked: 2026-01-15", "chekced: 2026-01-15"),)))
    done = examined(tmp_path, monkeypatch, "--format", "gitlab")
    assert done.ended.code == 1
    assert '"severity": "major"' in (done.folder / "report/quality.json").read_text(encoding="utf-8")


def test_a_published_build_knows_nothing_of_proposals(tmp_path: Path) -> None:
    content = repository(tmp_path, BRANCHES["region-added"])
    words = (
        "build",
        "--no-search",
        "--content",
        content,
        "--out",
        tmp_path / "site",
        "--as-of",
        "2026-02-15",
    )
    assert run(*words).code == 0
    assert not (tmp_path / "site/_forslag").exists()
    pages = list((tmp_path / "site").rglob("*.html"))
    assert pages
    assert not [page for page in pages if "_forslag" in page.read_text(encoding="utf-8")]


def test_a_version_that_is_none_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = repository(tmp_path, BRANCHES["region-added"])
    for unknown in ("f" * 40, "-x"):
        words = ("proposal", f"--report={tmp_path / 'r'}", "--content", content, "--", unknown)
        assert run(*map(str, words)).code == 2


@pytest.mark.parametrize("words", [("preview", "main"), ("proposal", "main")], ids=lambda words: words[0])
def test_a_proposal_is_never_written_where_the_published_site_lies(words: tuple[str, ...]) -> None:
    asked = vars(parser().parse_args(words))
    del asked["command"]
    assert preview_folder(Options(**asked, rendering=here)) == ROOT / "site.preview"
    assert parser().parse_args(["build"]).out == ROOT / "site"
