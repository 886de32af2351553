"""Examine a proposal: the validator of the branch it is meant for, over the content that it brings.

Run in a checkout of that branch. What is printed for the forge is annotations alone, so that no text of the content can
be taken for a command; everything else goes to files.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from catalogue.formats import frame
from catalogue.formats.swedish import counted
from catalogue.model.diagnostics import Diagnostic, Level
from catalogue.tools.forge.scope import CannotExamine, Scope, changed_files, lay_over, scope
from catalogue.view.impact import drawn
from catalogue.view.impact.report import ImpactReport

MIXED = (
    "Förslaget ändrar både innehåll och kod. Lägg ändringarna utanför mappen content/ i ett eget förslag, så att "
    "innehållet prövas av den kod som redan finns."
)
OTHER_CODE = "Förslaget ändrar bara kod. Då körs alla tester i stället."


@dataclass(frozen=True)
class Examiner:
    """How content is checked and shown: by the commands of the build."""

    check: Callable[[], Sequence[Diagnostic]]
    """Everything that is wrong with the content that is checked out."""
    preview: Callable[[], ImpactReport | None]
    """Builds the site as it would be, with ``/_forslag/``; what the change does, or None when that cannot be told."""


def proposal(merged: str, repository: Path, folder: Path, examiner: Examiner, form: str, *, own: bool) -> int:
    """Examine a commit that has the proposal merged in, and write what a reviewer needs into a folder.

    ``own`` says that the branch is the repository's own, so that whoever made it may change code. 0: nothing stands in
    the way. 1: something does. 2: git does not give what is needed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        files = changed_files(merged, repository)
        kind = scope(files)
        if kind is Scope.BOTH and own:
            kind = Scope.CODE
        _output(kind)
        if kind is Scope.BOTH:
            return _refused(files, folder, form)
        if kind is not Scope.CONTENT:
            _tell(folder, f"{OTHER_CODE}\n" if kind is Scope.CODE else "Förslaget ändrar ingenting.\n", "")
            return 0
        lay_over(merged, repository)
    except CannotExamine as problem:
        print(problem, file=sys.stderr)
        return 2
    found = sorted(set(examiner.check()))
    annotate(found, files, folder, form)
    errors = tuple(one for one in found if one.level is Level.ERROR)
    report = None if errors else examiner.preview()
    if report is None:
        own_errors = tuple(one for one in errors if one.place.file in files) or errors
        report = ImpactReport(own_errors, (), len(found) - len(own_errors), ())
    _tell(folder, drawn.text(report), drawn.markdown(report))
    return 1 if report.errors else 0


def annotate(found: Sequence[Diagnostic], files: Sequence[str], folder: Path, form: str) -> None:
    """Show what is found in the changed files beside their lines, errors first: a forge shows only the first few."""
    own = sorted((one for one in found if one.place.file in files), key=lambda one: (-one.level, one))
    if form == "gitlab":
        (folder / "quality.json").write_text(frame.gitlab(own), encoding="utf-8")
    elif own:
        print(frame.github(own))


def _refused(files: Sequence[str], folder: Path, form: str) -> int:
    """Say that a proposal may not touch code and content at once, at the first file of code."""
    code = [name for name in files if scope([name]) is Scope.CODE]
    shown = [drawn.safe(name) for name in code[:10]]
    rest = [f"och {counted(len(code) - 10, 'fil', 'filer')} till"] if len(code) > 10 else []
    if form != "gitlab":
        print(f"::error title=Kod och innehåll i samma förslag::{MIXED}")
    listed = "".join(f"- {name}\n" for name in [*shown, *rest])
    plain = "".join(f"  {name}\n" for name in [*code[:10], *rest])
    _tell(folder, f"{MIXED}\n\nFiler utanför content/\n{plain}", f"## {MIXED}\n\n{listed}")
    return 1


def _output(kind: Scope) -> None:
    """Tell the forge which kind it is: one of four fixed words."""
    if path := os.environ.get("GITHUB_OUTPUT"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(f"scope={kind.value}\n")


def _tell(folder: Path, text: str, markdown: str) -> None:
    """Write the report as text for the job that comments, and as Markdown for the summary of this one."""
    (folder / "impact.txt").write_text(text, encoding="utf-8")
    if path := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write((markdown or text)[:900_000])
