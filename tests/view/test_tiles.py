"""The regions as tiles: every region has a place of its own, and only what is said fills it."""

from collections import Counter

from catalogue.meaning.library import library
from catalogue.view.tiles import TileKind, programs_known, used_in
from tests.site import parsed, real_catalogue, site_after

REAL = library(real_catalogue())
REGIONS = REAL.vocabulary.regions


def test_every_region_has_a_tile_of_its_own() -> None:
    assert Counter(region.tile for region in REGIONS.values()).most_common(1)[0][1] == 1
    known = programs_known(REAL)
    assert known
    assert len(known.tiles) == len(REGIONS) == 21
    assert (known.columns, known.rows) == (4, 8)


def test_a_name_fits_its_tile_and_is_the_whole_name() -> None:
    known = programs_known(REAL)
    assert known
    assert all(len(line) <= 11 for tile in known.tiles for line in tile.name)
    assert {"".join(tile.name).replace("-", "") for tile in known.tiles} == {
        region.short.replace(" ", "") for region in REGIONS.values()
    }


def test_a_region_without_a_known_program_is_a_white_spot_without_a_number() -> None:
    known = programs_known(REAL, here="uppsala")
    assert known
    assert {tile.says == "" for tile in known.tiles if tile.kind is TileKind.NONE} == {True}
    assert {tile.says.isdigit() for tile in known.tiles if tile.kind is TileKind.KNOWN} == {True}
    assert [tile.name for tile in known.tiles if tile.here] == [("Uppsala",)]


def test_a_use_that_nobody_has_confirmed_for_long_has_a_broken_edge() -> None:
    faded = next(one.program for one in REAL.profiles if one.program.use)
    today = REAL.as_of.isoformat()
    confirmed = faded.model_copy(
        update={"use": tuple(use.model_copy(update={"confirmed": today}) for use in faded.use)}
    )
    uses = {
        program: {kind for kind, _ in map_of.meanings}
        for program, one in (("faded", faded), ("confirmed", confirmed))
        if (map_of := used_in(one, REAL))
    }
    assert uses == {
        "faded": {TileKind.UNSURE, TileKind.NONE},
        "confirmed": {TileKind.KNOWN, TileKind.NONE},
    }
    unused = next(one for one in REAL.profiles if not one.program.use)
    assert used_in(unused.program, REAL) is None


def test_a_library_whose_regions_have_no_place_has_no_map() -> None:
    catalogue, _ = parsed(site_after("programs/lugn/index.md\nkind: behandlingsprogram"))
    assert programs_known(library(catalogue)) is None
