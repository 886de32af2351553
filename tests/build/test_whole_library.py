"""Everything in content/ is on the site."""

from pathlib import Path
from xml.etree import ElementTree

import brotli  # type: ignore[import-untyped]
import pytest

from tests.build.command import ROOT
from tests.build.page import pages
from tests.some import some

PROGRAMS = sorted(path.parent.name for path in (ROOT / "content" / "programs").glob("*/index.md"))
ASSESSMENTS = sorted(
    f"{path.parents[1].name}/bedomningar/{path.stem}"
    for path in (ROOT / "content" / "programs").glob("*/assessments/*.md")
)
CSS_BUDGET = 8_192
FIRST_LOAD_BUDGET = 20_000
"""HTML, style and scripts of a first visit, compressed; the font, which is kept for later pages, told apart."""


def test_all_46_programs_and_14_assessments_we_have_sources_for_have_a_page(real_site: Path) -> None:
    assert len(PROGRAMS) >= 46
    assert len(ASSESSMENTS) >= 14
    for address in [*PROGRAMS, *ASSESSMENTS]:
        assert (real_site / "program" / address / "index.html").is_file()


def test_the_list_of_programs_links_to_every_program(real_site: Path) -> None:
    linked = set(pages(real_site)["program/index.html"].links)
    assert {f"../program/{id}/" for id in PROGRAMS} <= linked | {f"../program/{link}" for link in linked}


def test_every_assessment_is_linked_from_its_program(real_site: Path) -> None:
    for address in some(ASSESSMENTS):
        program, _, own = address.partition("/")
        links = pages(real_site)[f"program/{program}/index.html"].links
        assert any(link.partition("#")[0].endswith(f"{own}/") for link in links), address


def test_every_page_says_where_facts_come_from_and_that_nobody_has_confirmed_them(real_site: Path) -> None:
    for name, page in some(pages(real_site).items()):
        assert "offentliga källor" in page.text, name
        assert "inte bekräftat" in page.text, name


def test_every_page_says_where_help_is(real_site: Path) -> None:
    for name, page in some(pages(real_site).items()):
        assert {"tel:112", "tel:1177"} <= set(page.links), name


def test_pages_have_their_own_titles(real_site: Path) -> None:
    titles = ["".join(page.titles) for page in pages(real_site).values()]
    assert sorted(titles) == sorted(set(titles))


def test_the_icon_is_an_image(real_site: Path) -> None:
    (icon,) = (real_site / "assets").glob("favicon*.svg")
    assert ElementTree.parse(icon).getroot().tag.endswith("svg")  # noqa: S314


def compressed(file: Path) -> int:
    """A file's size on its way to a browser."""
    return len(brotli.compress(file.read_bytes()))


def test_the_style_sheet_is_light(real_site: Path) -> None:
    assert sum(map(compressed, (real_site / "assets").glob("*.css"))) <= CSS_BUDGET


@pytest.mark.parametrize("kind", ["start", "list", "program"])
def test_a_first_visit_is_light(kind: str, real_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    programs = (real_site / "program").glob("*/index.html")
    page = {
        "start": real_site / "index.html",
        "list": real_site / "program" / "index.html",
        "program": max(programs, key=lambda file: file.stat().st_size),
    }[kind]
    loads = {(page.parent / address.partition("?")[0]).resolve() for address in _loads(page, real_site)}
    font = sum(file.stat().st_size for file in loads if file.suffix == ".woff2")
    rest = {file.suffix: compressed(file) for file in sorted(loads) if file.suffix in {".css", ".js"}}
    total = compressed(page) + sum(rest.values())
    with capsys.disabled():
        print(f"\n  {kind}: {total} bytes (page {compressed(page)}, {rest}), font {font}")
    assert total <= FIRST_LOAD_BUDGET


def _loads(page: Path, site: Path) -> list[str]:
    return list(pages(site)[page.relative_to(site).as_posix()].loads)
