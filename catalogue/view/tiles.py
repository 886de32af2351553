"""The regions as tiles that lie as the regions do: a picture of what a table or a list beside it says in words."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from catalogue.meaning.library import Library
from catalogue.meaning.validity import UseState, uses
from catalogue.model.program import Program
from catalogue.model.vocabulary import Region
from catalogue.view.listings import words

_SEAM = re.compile(r"(?<=\w{4})(?=götland|norrland|botten|land)")
"""Where the name of a county is cut when it is too long for a tile."""
_FITS = 10


class TileKind(StrEnum):
    """How a tile is drawn: a filled place, one with a broken edge, and a white spot."""

    KNOWN = "known"
    UNSURE = "unsure"
    NONE = "none"


@dataclass(frozen=True)
class RegionTile:
    """A region on the map: its place, its name in lines, how it is drawn, and a few words or a number."""

    column: int
    row: int
    name: tuple[str, ...]
    kind: TileKind
    says: str = ""
    here: bool = False
    """Whether it is the region that the page is about."""


@dataclass(frozen=True)
class TileMap:
    """The tiles, and what each way to draw them means, for those that occur."""

    tiles: tuple[RegionTile, ...]
    meanings: tuple[tuple[TileKind, str], ...]

    @property
    def columns(self) -> int:
        """How many tiles wide the map is."""
        return max(tile.column for tile in self.tiles) + 1

    @property
    def rows(self) -> int:
        """How many tiles high the map is."""
        return max(tile.row for tile in self.tiles) + 1


def programs_known(library: Library, here: str = "") -> TileMap | None:
    """How many programs are known to be or to have been used in each region; nothing where no region has a place."""
    known = {word.id: len(word.profiles) for word in words(library, "regions").all}
    return _map(
        library,
        lambda id: (TileKind.KNOWN, str(known[id])) if known[id] else (TileKind.NONE, ""),
        {TileKind.KNOWN: "så många program är kända", TileKind.NONE: "inget känt"},
        here,
    )


def used_in(program: Program, library: Library) -> TileMap | None:
    """Where a program is used and how sure that is; nothing where nobody has said that it is used."""
    states = {
        one.use.region: TileKind.KNOWN if state is UseState.CURRENT else TileKind.UNSURE
        for state, group in reversed(tuple(uses(program, library.as_of).items()))
        for one in group
    }
    return (
        _map(
            library,
            lambda id: (states.get(id, TileKind.NONE), ""),
            {
                TileKind.KNOWN: "används",
                TileKind.UNSURE: "används eller har använts, ingen färsk uppgift",
                TileKind.NONE: "inget känt",
            },
        )
        if states
        else None
    )


def _map(
    library: Library,
    drawn: Callable[[str], tuple[TileKind, str]],
    meanings: dict[TileKind, str],
    here: str = "",
) -> TileMap | None:
    placed = {
        id: one for id, one in library.vocabulary.regions.items() if len(one.tile) == len(("column", "row"))
    }
    tiles = tuple(
        RegionTile(one.tile[0], one.tile[1], tuple(_lines(one)), *drawn(id), here=id == here)
        for id, one in placed.items()
    )
    kinds = {tile.kind for tile in tiles}
    return (
        TileMap(tiles, tuple((kind, text) for kind, text in meanings.items() if kind in kinds))
        if tiles
        else None
    )


def _lines(region: Region) -> Iterable[str]:
    """The name in lines short enough for a tile."""
    for word in region.short.split():
        yield from (_SEAM.sub("-\n", word, count=1) if len(word) > _FITS else word).split("\n")
