"""Many files below a folder, each folder on the way made once."""

from pathlib import Path


class Writing:
    """Writes files below a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: set[str] = set()

    def __call__(self, path: str, content: bytes) -> None:
        """Write one, by its path from the folder."""
        within = path.rpartition("/")[0]
        if within not in self._made:
            (self._folder / within).mkdir(parents=True, exist_ok=True)
            self._made.add(within)
        (self._folder / path).write_bytes(content)
