"""The feeds, read by feedparser, and the description of the search, read as XML."""

from pathlib import Path
from xml.etree import ElementTree

import feedparser  # type: ignore[import-untyped]
import pytest

from tests.build.command import GOOD_DAY, REAL_DAY
from tests.opendata.links import BASE, is_there
from tests.some import some

ATOM = "{http://www.w3.org/2005/Atom}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def feeds(site: Path) -> list[Path]:
    return sorted([site / "data/atom.xml", *(site / "data/atom").rglob("*.xml")])


def test_every_feed_can_be_read_and_says_where_it_is(real_site: Path) -> None:
    assert len(feeds(real_site)) > 20
    for file in feeds(real_site):
        read = feedparser.parse(file.read_bytes())
        assert not read.bozo, file
        own = f"{BASE}/{file.relative_to(real_site).as_posix()}"
        assert read.feed.id == own
        assert {(link.rel, link.type) for link in read.feed.links} == {
            ("self", "application/atom+xml"),
            ("alternate", "text/html"),
        }
        assert all(is_there(link.href, real_site) for link in read.feed.links)
        assert read.entries, file


def test_every_entry_has_a_lasting_name_a_day_and_a_page(real_site: Path) -> None:
    for file in some(feeds(real_site)):
        entries = feedparser.parse(file.read_bytes()).entries
        ids = [entry.id for entry in entries]
        assert len(ids) == len(set(ids))
        for entry in some(entries):
            assert is_there(entry.id, real_site)
            assert is_there(entry.link, real_site)
            assert entry.title
            assert entry.summary
            assert "2020-01-01" < entry.updated[:10] <= REAL_DAY
        assert [entry.updated for entry in entries] == sorted((one.updated for one in entries), reverse=True)


def test_the_first_feed_has_every_program_and_every_assessment(real_site: Path) -> None:
    ids = {entry.id for entry in feedparser.parse((real_site / "data/atom.xml").read_bytes()).entries}
    pages = [*real_site.glob("program/*/index.html"), *real_site.glob("program/*/bedomningar/*/index.html")]
    public = [page for page in pages if 'content="noindex"' not in page.read_text(encoding="utf-8")]
    assert ids == {f"{BASE}/{page.parent.relative_to(real_site).as_posix()}/" for page in public}


def test_the_days_are_those_of_the_facts(hostile: Path) -> None:
    entries = feedparser.parse((hostile / "data/atom.xml").read_bytes()).entries
    assert {entry.updated for entry in entries} == {"2026-01-15T00:00:00Z", "2026-01-20T00:00:00Z"}
    assert GOOD_DAY not in (hostile / "data/atom.xml").read_text(encoding="utf-8")


def test_when_an_assessment_was_made_stands_in_words(hostile: Path) -> None:
    entries = feedparser.parse((hostile / "data/atom.xml").read_bytes()).entries
    summary = next(entry.summary for entry in entries if "/bedomningar/" in entry.id)
    assert "februari 2021" in summary


def test_no_text_becomes_an_element_of_a_feed(hostile: Path) -> None:
    titles = set()
    for file in feeds(hostile):
        root = ElementTree.parse(file).getroot()  # noqa: S314
        assert {element.tag for element in root.iter() if not element.tag.startswith(ATOM)} == set()
        assert not [element for element in root.iter() if "fientlig" in str(element.tag)]
        titles |= {element.text for element in root.iter(f"{ATOM}title")}
    assert """"><x-fientlig>{{ 7 * 7 }}</x-fientlig> 'x-fientlig='1""" in titles


@pytest.mark.parametrize("site", ["real_site", "hostile"])
def test_a_browser_can_search_from_its_address_field(site: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(site)
    root = ElementTree.parse(folder / "data/opensearch.xml").getroot()  # noqa: S314
    assert root.tag == f"{OPENSEARCH}OpenSearchDescription"
    name = root.findtext(f"{OPENSEARCH}ShortName")
    assert name
    assert len(name) <= 16, "the format allows no longer name"
    templates = [
        one.get("template") or "" for one in root.iter(f"{OPENSEARCH}Url") if one.get("type") == "text/html"
    ]
    assert templates == [f"{BASE}/sok/#q={{searchTerms}}"]
    assert (folder / "sok/index.html").is_file()
