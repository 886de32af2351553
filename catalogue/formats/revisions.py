"""A folder as it was in git where two lines of work went apart, or in one sentence why that cannot be told."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from catalogue.formats.git import run

_SHALLOW = "kopian saknar historik; hämta den med: git fetch --unshallow"
_DISTRUST = "git litar inte på mappen"


class NotComparable(Exception):
    """There is nothing to compare with; the sentence says what to do."""


def forgotten(folder: Path) -> str:
    """Why a copy does not know its own past, in a sentence that says what to do; empty when it does, or has none."""
    try:
        _past(folder)
    except NotComparable as problem:
        return str(problem)
    return ""


def _past(folder: Path) -> None:
    """Raises NotComparable for a shallow copy, and for one that git does not trust."""
    try:
        shallow = _git(folder, "rev-parse", "--is-shallow-repository")
    except NotComparable as problem:
        if _DISTRUST in str(problem):
            raise
        return  # no git, or no repository: there is no past to know
    if shallow.strip() == b"true":
        raise NotComparable(_SHALLOW)


@contextmanager
def as_it_was(before: str, folder: Path) -> Iterator[Path]:
    """The folder as it was: another folder as it is, or taken out of git where a revision and ours went apart.

    Raises NotComparable without git, in a shallow copy, in a checkout of somebody else's, and for what is no revision.
    """
    if Path(before).is_dir():
        yield Path(before)
        return
    commit = _parted(before, folder)
    with TemporaryDirectory() as taken:
        with ZipFile(BytesIO(_archive(commit, folder))) as files:
            files.extractall(taken)
        content = Path(taken) / folder.name
        content.mkdir(exist_ok=True)
        yield content


def _parted(before: str, folder: Path) -> str:
    """The commit where a revision and what is checked out went apart."""
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise NotComparable(_SHALLOW)
    unknown = (
        f"”{before}” är varken en mapp eller en version i git; skriv till exempel main eller origin/main"
    )
    if before.startswith("-"):
        raise NotComparable(unknown)
    revision = _git(folder, "rev-parse", "--verify", "--quiet", f"{before}^{{commit}}", otherwise=unknown)
    apart = f"”{before}” och det som är utcheckat har ingen gemensam historia; hämta hem båda med: git fetch --all"
    return _git(folder, "merge-base", revision.decode().strip(), "HEAD", otherwise=apart).decode().strip()


def _archive(commit: str, folder: Path) -> bytes:
    place = _git(folder, "rev-parse", "--show-prefix").decode().strip().rstrip("/")
    top = Path(_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    nothing = f"mappen {place or folder.name} finns inte i den versionen"
    wanted = [place] if place else []
    archive = _git(top, "archive", "--format=zip", commit, *wanted, otherwise=nothing)
    return archive if not place or place == folder.name else _without(archive, place, folder.name)


def _without(archive: bytes, place: str, name: str) -> bytes:
    """An archive whose files lie straight under the folder's own name."""
    moved = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(moved, "w") as new:
        for one in old.namelist():
            if one.startswith(f"{place}/") and not one.endswith("/"):
                new.writestr(f"{name}/{one.removeprefix(f'{place}/')}", old.read(one))
    return moved.getvalue()


def _git(folder: Path, *words: str, otherwise: str = "") -> bytes:
    ended = run(folder, *words)
    if ended is None:
        raise NotComparable("git finns inte på datorn; installera git, eller jämför med en mapp")
    if ended.returncode == 0:
        return ended.stdout
    said = ended.stderr.decode(errors="replace")
    if "dubious ownership" in said:
        raise NotComparable(
            f"{_DISTRUST}, för någon annan äger den; kör: "
            f"git config --global --add safe.directory {folder.resolve().parent}"
        )
    if "not a git repository" in said:
        raise NotComparable(f"mappen {folder} ligger inte i git; jämför med en mapp i stället")
    raise NotComparable(otherwise or f"git svarar inte: {' '.join(said.split())[:200]}")
