"""What a change would do to the site: the pages that come, go and change, before anything is published."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from catalogue.formats.swedish import counted


class NotBuilt(Exception):
    """One of the two contents has errors, or is not there at all."""


def impact(before: str, content: Path, make: Callable[[Path, Path], bool]) -> int:
    """Print the pages that differ between the content as it was (a folder or a git revision) and as it is.

    ``make`` writes the site of a content folder into another, and says whether the content is without errors.
    """
    try:
        with _folder(before, content) as was, TemporaryDirectory() as work:
            old = _site(was, Path(work) / "old", make)
            new = _site(content, Path(work) / "new", make)
    except NotBuilt as problem:
        print(problem)
        return 2
    changed = sorted(path for path in old.keys() & new.keys() if old[path] != new[path])
    groups = (
        ("nya", sorted(new.keys() - old.keys())),
        ("ändrade", changed),
        ("borta", sorted(old.keys() - new.keys())),
    )
    for word, paths in groups:
        print(f"{word}: {counted(len(paths), 'sida', 'sidor')}")
        print("".join(f"  /{path.removesuffix('index.html')}\n" for path in paths), end="")
    return 0


@contextmanager
def _folder(before: str, content: Path) -> Iterator[Path]:
    """The content as it was: a folder as it is, or taken out of git."""
    if Path(before).is_dir():
        yield Path(before)
        return
    archive = subprocess.run(
        ["git", "-C", str(content.parent), "archive", "--format=zip", before, content.name],
        capture_output=True,
        check=False,
    )
    if archive.returncode != 0:
        raise NotBuilt(f"”{before}” är varken en mapp eller en version i git")
    with TemporaryDirectory() as folder, ZipFile(BytesIO(archive.stdout)) as files:
        files.extractall(folder)
        yield Path(folder) / content.name


def _site(content: Path, out: Path, make: Callable[[Path, Path], bool]) -> dict[str, bytes]:
    """Every page of the site that a content folder becomes, by its path."""
    if not make(content, out):
        raise NotBuilt(f"innehållet i {content} har fel; kör python3 dev.py check --content {content}")
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*.html")}
