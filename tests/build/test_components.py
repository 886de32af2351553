"""The page of components: every folder with what it says about itself, and the examples that can stand among others."""

from pathlib import Path

from catalogue.formats.component_files import among_others, components
from tests.build.page import read
from tests.some import some

EVERY = {one.name: one for one in components()}


def test_what_belongs_to_a_whole_page_is_not_drawn_among_others_nor_what_draws_it() -> None:
    for frame in ("masthead", "breadcrumb", "opening", "section", "search", "results"):
        assert not among_others(EVERY[frame], EVERY), frame
    for part in ("card", "mark", "needs_table", "plot", "table", "tiles", "timeline"):
        assert among_others(EVERY[part], EVERY), part


def test_every_component_says_what_it_is_for_and_is_shown(real_site: Path) -> None:
    page = read(real_site / "om" / "formen" / "index.html")
    for name, one in some(EVERY.items()):
        assert one.purpose.endswith((".", ":")) or "called with" in one.purpose, (
            f"{name}: end with a sentence"
        )
        assert one.purpose in " ".join(page.text.split()), name
        for example in one.examples if among_others(one, EVERY) else ():
            assert f"{example} ({name})" in page.text, name
