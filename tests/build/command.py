"""The command, run in this very process or as an editor runs it, and the small sites it is run on."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from shutil import copytree

from build import main
from catalogue.formats.rendering import here
from catalogue.model.kept import AFRESH, Kept
from dev import one_at_a_time

ROOT = Path(__file__).parents[2]
SITES = ROOT / "tests" / "sites"
REAL_DAY = "2026-11-30"
GOOD_DAY = "2026-02-15"


@dataclass(frozen=True)
class Finished:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


def run(*words: str | Path, kept: Kept = AFRESH) -> Finished:
    """The command with these words in this very process, where much of what it needs is at hand already."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = main([str(word) for word in words], lambda _jobs: here, kept)
        except SystemExit as ended:  # argparse, about wrong use
            code = int(ended.code or 0)
    return Finished(code, out.getvalue(), err.getvalue())


def run_apart(*words: str | Path, env: Mapping[str, str] | None = None) -> Finished:
    """`python build.py` with these words, as an editor runs it."""
    command = [sys.executable, ROOT / "build.py", *words]
    ended = subprocess.run(
        [str(word) for word in command],
        env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Finished(ended.returncode, ended.stdout, ended.stderr)


def build(content: Path, out: Path, *options: str, kept: Kept = AFRESH) -> Finished:
    """A build of a small site in this very process, without search unless it is asked for."""
    return run(*_words(content, out, *options), kept=kept)


def build_apart(content: Path, out: Path, env: Mapping[str, str]) -> Finished:
    """A build of a small site as an editor runs it, in other surroundings."""
    return run_apart(*_words(content, out), env=env)


def _words(content: Path, out: Path, *options: str) -> tuple[str | Path, ...]:
    search = [] if "--search" in options else ["--no-search"]
    chosen = [option for option in options if option != "--search"]
    return ("build", "--content", content, "--out", out, "--as-of", GOOD_DAY, *search, *chosen)


def small_site(folder: Path, *overlays: str) -> Path:
    """The content of the good site, with the guides and steps that templates name, and overlays over it."""
    content = Path(copytree(SITES / "good" / "content", folder / "content"))
    for whole in ("sections.yaml", "steps.yaml"):
        (content / "vocabulary" / whole).write_bytes((ROOT / "content" / "vocabulary" / whole).read_bytes())
    stub = (content / "guides" / "grunder" / "sob.md").read_text(encoding="utf-8")
    for guide in sorted((ROOT / "content" / "guides").rglob("*.md")):
        name = guide.relative_to(ROOT / "content").as_posix()
        title = name.removeprefix("guides/").removesuffix(".md")
        if not (content / name).exists():
            write(content, name, stub.replace("title: Vad är Stöd och behandling?", f"title: Sidan {title}"))
    for overlay in overlays:
        copytree(SITES / overlay / "content", content, dirs_exist_ok=True)
    return content


def write(content: Path, name: str, text: str) -> Path:
    """A file of a content folder, with its folders."""
    file = content / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def change(content: Path, name: str, before: str, after: str) -> Path:
    """A file in which one thing is written differently."""
    text = (content / name).read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{name} should have ”{before}” once; change the fixture or the test"
    return write(content, name, text.replace(before, after))


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, byte for byte."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def built_once(shared: Path, *options: str) -> Path:
    """The real content, built in a folder that all tests of a run share."""

    def real(out: Path) -> None:
        ended = run_apart("build", "--out", out, "--as-of", REAL_DAY, *options)
        assert ended.code == 0, f"the real content does not build:\n{ended.out}{ended.err}"

    return made_once(shared, f"site{''.join(options)}", real)


def made_once(shared: Path, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that all tests of a run share, made by the first of them to ask for it."""
    made, begun = shared / name, shared / f"{name}.begun"
    with one_at_a_time(shared / f"{name}.lock"):
        if not made.exists():
            make(begun)
            begun.rename(made)
    return made
