"""Publish: the staged site takes the place of the old one, by renaming. Until then nothing has changed."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

MARK = ".programbiblioteket"
"""A file in every published site; a folder without it that is not empty is somebody else's, and is left alone."""


class NotOurs(Exception):
    """The folder to publish in has files that no build of ours wrote."""


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """An empty folder beside the site, gone afterwards whatever happens."""
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / MARK).exists())):
        raise NotOurs(str(out))
    out.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def publish(staged: Path, out: Path) -> None:
    """Put the staged site in place. The old one is there until the moment the new one is."""
    (staged / MARK).write_text(
        "Skriven av build.py. Ändra i content/ och templates/ i stället.\n", encoding="utf-8"
    )
    staged.chmod(0o755)
    if not out.exists():
        staged.rename(out)
        return
    old = Path(mkdtemp(prefix=f".{out.name}-old-", dir=out.parent)) / "site"
    out.rename(old)
    try:
        staged.rename(out)
    except OSError:
        old.rename(out)
        raise
    finally:
        _ASIDE.submit(shutil.rmtree, old.parent, ignore_errors=True)


def settled() -> None:
    """Wait until the sites that others have taken the place of are gone."""
    _ASIDE.submit(lambda: None).result()


_ASIDE = ThreadPoolExecutor(1)
"""Where a former site is removed, one file after another, while the new one is read already."""
