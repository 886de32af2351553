"""What a content folder holds, before anybody has asked what it means."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.model.history import History


@dataclass(frozen=True)
class Sources:
    """Text files and images by their path below the content folder, with ``/`` between.

    ``history`` is what has happened to them.
    """

    folder: str
    texts: Mapping[str, str]
    images: Mapping[str, bytes]
    history: History = field(default=History(), repr=False)
    unread: frozenset[str] = frozenset()
    """The texts that are there and cannot be read, by the paths they should have."""

    def shown(self, name: str) -> str:
        """The path of a file as messages show it."""
        return f"{self.folder}/{name}"
