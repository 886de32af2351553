"""Addresses never break: whatever gets another id keeps every address it has had, and what refers to it leads on."""

from pathlib import Path
from shutil import move

import pytest

from tests.build.command import build, change, small_site

PROGRAM = "programs/lugn/index.md"


def addresses(site: Path) -> set[str]:
    """Every file of a site that has an address which somebody may have kept."""
    return {
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and "assets" not in path.parts
    }


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """The addresses of the reviewed site as it was, and its content."""
    folder = tmp_path_factory.mktemp("before")
    content = small_site(folder, "reviewed")
    assert build(content, folder / "site").code == 0
    return content, addresses(folder / "site")


def renamed(before: tuple[Path, set[str]], tmp_path: Path, *steps: tuple[str, ...]) -> Path:
    """The site after some things got other ids."""
    content = small_site(tmp_path, "reviewed")
    for step in steps:
        match step:
            case ("move", old, new):
                (content / new).parent.mkdir(parents=True, exist_ok=True)
                move(content / old, content / new)
            case ("change", name, old, new):
                change(content, name, old, new)
    ended = build(content, tmp_path / "site")
    assert ended.code == 0, ended.out
    assert addresses(tmp_path / "site") >= before[1], sorted(before[1] - addresses(tmp_path / "site"))
    return tmp_path / "site"


def test_a_program_and_all_that_lies_below_it(before: tuple[Path, set[str]], tmp_path: Path) -> None:
    site = renamed(
        before,
        tmp_path,
        ("move", "programs/lugn", "programs/stillhet"),
        ("change", "programs/stillhet/index.md", "name: Lugn\n", "name: Lugn\nformer_ids: [lugn]\n"),
    )
    moved = (site / "program/lugn/bedomningar/nag-sob/index.html").read_text(encoding="utf-8")
    assert "stillhet/bedomningar/nag-sob/" in moved
    assert (site / "data/program/lugn.json").read_bytes() == (
        site / "data/program/stillhet.json"
    ).read_bytes()


def test_an_assessment_of_a_program_that_also_got_another_id(
    before: tuple[Path, set[str]], tmp_path: Path
) -> None:
    site = renamed(
        before,
        tmp_path,
        ("move", "programs/lugn", "programs/stillhet"),
        ("change", "programs/stillhet/index.md", "name: Lugn\n", "name: Lugn\nformer_ids: [lugn]\n"),
        ("move", "programs/stillhet/assessments/nag-sob.md", "programs/stillhet/assessments/nag-sob-1.md"),
        (
            "change",
            "programs/stillhet/assessments/nag-sob-1.md",
            "assessor:",
            "former_ids: [nag-sob]\nassessor:",
        ),
    )
    for former in ("lugn/bedomningar/nag-sob", "lugn/bedomningar/nag-sob-1", "stillhet/bedomningar/nag-sob"):
        text = (site / "program" / former / "index.html").read_text(encoding="utf-8")
        assert "stillhet/bedomningar/nag-sob-1/" in text, former


def test_a_guide(before: tuple[Path, set[str]], tmp_path: Path) -> None:
    renamed(
        before,
        tmp_path,
        ("move", "guides/grunder/lasa.md", "guides/grunder/sa-laser-du.md"),
        ("change", "guides/grunder/sa-laser-du.md", "reader:", "former_ids: [grunder/lasa]\nreader:"),
    )


def test_a_condition_with_its_comparison_and_its_feed(before: tuple[Path, set[str]], tmp_path: Path) -> None:
    renamed(
        before,
        tmp_path,
        (
            "change",
            "vocabulary/conditions.yaml",
            "oro:\n  label: Långvarig oro\n",
            "langvarig-oro:\n  label: Långvarig oro\n  former_ids: [oro]\n",
        ),
    )


def test_references_by_an_old_id_lead_on_and_are_told_about_once(tmp_path: Path) -> None:
    content = small_site(tmp_path)
    change(
        content,
        "programs/annan/index.md",
        "former_ids: [kvallsro]\n",
        "former_ids: [kvallsro]\ndistinguish_from:\n  - {program: lugn, reason: Annan utgivare.}\n",
    )
    change(
        content,
        PROGRAM,
        "name: Lugn\n",
        "name: Lugn\ndistinguish_from:\n  - {program: kvallsro, reason: Annan utgivare.}\n",
    )
    ended = build(content, tmp_path / "site", "--format", "json")
    assert ended.code == 0
    assert ended.out.count("kvallsro") > 0
    assert '"rule": "outdated_reference"' in ended.out
    assert "”kvallsro” heter numera ”annan”" in ended.out
    assert "unknown_reference" not in ended.out
    assert "one_sided_distinction" not in ended.out
    page = (tmp_path / "site/program/lugn/index.html").read_text(encoding="utf-8")
    assert "../annan/" in page or "program/annan/" in page
