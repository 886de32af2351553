"""What a proposal touches, and its content laid over the code that we trust.

Nothing of a proposal runs here. Its commit is read as data: which files differ, and the files below ``content/``.
"""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from catalogue.formats.git import run

CONTENT = "content"


class Scope(Enum):
    """Whether a proposal changes the content, the code, both or nothing."""

    CONTENT = "content"
    CODE = "code"
    BOTH = "both"
    NOTHING = "nothing"


class CannotExamine(Exception):
    """Git does not give what is needed; the sentence says what to do."""


def changed_files(merged: str, repository: Path) -> tuple[str, ...]:
    """The files that differ between what is checked out and a commit. Raises CannotExamine."""
    _commit(merged, repository)
    names = git(repository, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", "HEAD", merged)
    return tuple(sorted(name for name in names.split("\0") if name))


def scope(files: Sequence[str]) -> Scope:
    """What some changed files say about a proposal."""
    inside = [name.startswith(f"{CONTENT}/") for name in files]
    if not inside:
        return Scope.NOTHING
    return Scope.CONTENT if all(inside) else Scope.BOTH if any(inside) else Scope.CODE


def lay_over(merged: str, repository: Path) -> None:
    """Put a commit's content, and nothing else of it, in place of what is checked out. Links become plain files."""
    _commit(merged, repository)
    plain = ("-c", "core.symlinks=false", "-c", "core.hooksPath=/dev/null")
    git(repository, *plain, "restore", f"--source={merged}", "--staged", "--worktree", "--", CONTENT)


def _commit(name: str, repository: Path) -> None:
    if name.startswith("-"):
        raise CannotExamine(f"”{name}” är ingen version i git")
    git(repository, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")


def git(repository: Path, *words: str) -> str:
    """What git says in a repository. Raises CannotExamine."""
    ended = run(repository, *words)
    if ended is None:
        raise CannotExamine("git finns inte på datorn")
    if ended.returncode != 0:
        said = " ".join(ended.stderr.decode(errors="replace").split())[:200]
        raise CannotExamine(
            f"git kan inte göra {words[0]}: {said or 'versionen finns inte; hämta hela historiken'}"
        )
    return ended.stdout.decode(errors="backslashreplace")
