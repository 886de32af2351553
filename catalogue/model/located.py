"""Values that remember where they were written: text, lists and mappings with a place each."""

from dataclasses import dataclass
from functools import cached_property

from catalogue.model.base import Path
from catalogue.model.diagnostics import Place


@dataclass(frozen=True)
class Scalar:
    """One value as it was written; ``plain`` when it stood without quotes."""

    text: str
    place: Place
    plain: bool = True


@dataclass(frozen=True)
class Sequence:
    """A list of nodes."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True)
class Mapping:
    """Keys with their nodes, in the order they were written."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place

    def get(self, key: str) -> "Node | None":
        """The node under a key, or None."""
        return self._by_key[key][1] if key in self._by_key else None

    def key(self, name: str) -> Scalar | None:
        """The key itself, with its place, or None."""
        return self._by_key[name][0] if name in self._by_key else None

    @cached_property
    def _by_key(self) -> dict[str, tuple[Scalar, "Node"]]:
        return {entry[0].text: entry for entry in self.entries}


Node = Scalar | Sequence | Mapping


def descend(node: Node, path: Path) -> tuple[Node, Path]:
    """The node at a path, or the nearest one above it together with what is left of the path."""
    for index, step in enumerate(path):
        match node:
            case Mapping() if isinstance(step, str) and (inner := node.get(step)) is not None:
                node = inner
            case Sequence() if isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            case _:
                return node, path[index:]
    return node, ()


def place_of(node: Node, path: Path) -> Place:
    """Where the value at a path stands; where the nearest value above it stands when there is none."""
    return descend(node, path)[0].place


def place_of_key(node: Node, path: Path) -> Place:
    """Where the last key of a path stands, for what is wrong about a key rather than about its value."""
    above, _ = descend(node, path[:-1])
    key = above.key(str(path[-1])) if isinstance(above, Mapping) else None
    return key.place if key else above.place
