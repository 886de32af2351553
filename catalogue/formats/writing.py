"""Many files below a folder, where the same files most often lie in another folder already.

A file that says what it said is linked and not written: to make a file costs the system more than to make what is in
it. What has been written is never changed, since a published site may have it too.
"""

from contextlib import suppress
from pathlib import Path
from stat import S_ISREG


class Writing:
    """Writes files below a folder; those that say the same below ``former`` are the same files."""

    def __init__(self, folder: Path, former: Path | None = None) -> None:
        self._folder = folder
        self._former = former
        self._made: set[str] = set()

    def __call__(self, path: str, content: bytes) -> None:
        """Write one, by its path from the folder."""
        within = path.rpartition("/")[0]
        if within not in self._made:
            (self._folder / within).mkdir(parents=True, exist_ok=True)
            self._made.add(within)
        file = self._folder / path
        if self._former and _says(self._former / path, content):
            with suppress(OSError):  # another disk, or one without links
                file.hardlink_to(self._former / path)
                return
        with suppress(FileNotFoundError):
            file.unlink()
        file.write_bytes(content)


def _says(file: Path, content: bytes) -> bool:
    """Whether a file is there with this content."""
    with suppress(OSError):
        there = file.lstat()
        return S_ISREG(there.st_mode) and there.st_size == len(content) and file.read_bytes() == content
    return False
