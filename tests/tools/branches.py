"""Prepared branches in real git: what a contributor does to the good site, and a repository in which it was done."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

from tests.site import SITES


@dataclass(frozen=True)
class Edit:
    """In a file one text instead of another; with no text to find, a file that is moved or taken away."""

    file: str
    old: str = ""
    new: str = ""


@dataclass(frozen=True)
class Branch:
    """What main has that the good site has not, and what the branch then does."""

    main: tuple[Edit, ...]
    edits: tuple[Edit, ...]


LUGN = "programs/lugn/index.md"
ASSESSMENT = "programs/lugn/assessments/nag-sob.md"
POWER = "    planned_power: 80\n    planned_power_where: Metod, s. 4\n"
WITH_POWER = Edit(LUGN, "    primary_outcome", f"{POWER}    primary_outcome")
WHY = """\
conclusion_changes:
  - on: 2026-02-10
    reason: Hela artikeln är läst, och styrkan var planerad.
    sources: [artikel]
"""
BACK = "control: väntelista\n    retracted: {on: 2026-02, sources: [artikel]}"
USE = """\
  - region: grannregionen
    confirmed: 2026-01
    basis: Står i regionens lista.
    sources: [sida]
"""
OWN = """\
claims:
  - condition: oro
    audience: vuxna
    override:
      state: ej_bekraftad
      reason: Studien är ifrågasatt av en annan grupp, som inte har kunnat upprepa den.
      by: nag-sob
      on: 2026-02-01
      sources: [artikel]
"""
BRANCHES = {
    "upgrade": Branch((Edit(LUGN, POWER, ""),), (WITH_POWER, Edit(LUGN, "process:\n", f"{WHY}process:\n"))),
    "upgrade-without-reason": Branch((Edit(LUGN, POWER, ""),), (WITH_POWER,)),
    "downgrade": Branch((), (Edit(LUGN, "control: väntelista", BACK),)),
    "downgrade-without-reason": Branch(
        (), (Edit(LUGN, POWER, "    planned_power: 40\n    planned_power_where: s. 4\n"),)
    ),
    "override": Branch((), (Edit(LUGN, "process:\n", f"{OWN}process:\n"),)),
    "rename-with-redirect": Branch(
        (),
        (
            Edit("programs/lugn", new="programs/lugnet"),
            Edit("programs/lugnet/index.md", "kind:", "former_ids: [lugn]\nkind:"),
        ),
    ),
    "rename-without-redirect": Branch((), (Edit("programs/lugn", new="programs/lugnet"),)),
    "assessment-rewritten": Branch((), (Edit(ASSESSMENT, "lindrig till medelsvår", "all"),)),
    "assessment-deleted": Branch((), (Edit(ASSESSMENT),)),
    "region-added": Branch((), (Edit(LUGN, "follow_up:\n", f"{USE}follow_up:\n"),)),
    "term-changed": Branch((), (Edit("vocabulary/conditions.yaml", "label: Långvarig oro", "label: Oro"),)),
}


def git(folder: Path, *words: str) -> str:
    """What git says in a folder, with nobody's own settings."""
    who = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main")
    ended = subprocess.run(
        ["git", "-C", str(folder), *who, *words], capture_output=True, encoding="utf-8", check=True
    )
    return ended.stdout


def repository(folder: Path, branch: Branch) -> Path:
    """A repository with a branch checked out; its folder of content."""
    content = Path(copytree(SITES / "good" / "content", folder / "content"))
    git(folder, "init", "--quiet")
    _done(content, branch.main)
    _commit(folder, "main")
    git(folder, "switch", "--quiet", "--create", "forslag")
    _done(content, branch.edits)
    _commit(folder, "forslag")
    return content


def _commit(folder: Path, message: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)


def _done(content: Path, edits: tuple[Edit, ...]) -> None:
    for edit in edits:
        path = content / edit.file
        if edit.old:
            text = path.read_text(encoding="utf-8")
            assert edit.old in text, edit
            path.write_text(text.replace(edit.old, edit.new, 1), encoding="utf-8")
        elif edit.new:
            path.rename(content / edit.new)
        else:
            path.unlink()
