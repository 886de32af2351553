"""The page about the open data, what machines find on other pages, and that two exports are the same bytes."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from catalogue.data.file import File, size
from catalogue.meaning.library import library
from catalogue.stages.check import check
from catalogue.stages.export import exported
from tests.build.command import REAL_DAY
from tests.build.page import Read, pages, read
from tests.opendata.links import BASE
from tests.site import checked, good_site
from tests.some import some

LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def linked(site: Path, page: str) -> Any:
    """What a page says in the words of schema.org."""
    (found,) = LINKED.findall((site / page).read_text(encoding="utf-8"))
    return json.loads(found)


def texts(value: Any, key: str = "") -> Iterator[str]:
    """The texts inside structured data that a reader should find on the page."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from texts(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one, key)
    elif isinstance(value, str) and key in {"name", "alternateName", "description"}:
        yield value


def shown(page: Read) -> str:
    return " ".join(LINKED.sub("", page.text).split())


def test_the_page_lists_the_files_with_their_sizes(real_site: Path) -> None:
    page = read(real_site / "data/index.html")
    there = {path.relative_to(real_site).as_posix() for path in (real_site / "data").rglob("*")}
    led_to = {link.removeprefix("../") for link in page.links}
    families = {name for name in there if name.startswith("data/program/") or "." not in name}
    assert there - families - led_to - {"data/index.html"} == set()
    for name in ("programbiblioteket.json", "programbiblioteket.xlsx", "program.csv", "dcat.rdf"):
        assert size((real_site / "data" / name).stat().st_size) in page.text


def test_the_page_gives_a_sum_that_can_be_quoted(real_site: Path) -> None:
    page = read(real_site / "data/index.html")
    assert sha256((real_site / "data/programbiblioteket.json").read_bytes()).hexdigest() in page.text
    names = [one["download"] for tag, one in page.tags if tag == "a" and "download" in one]
    assert names == [f"programbiblioteket-{REAL_DAY}.json"]


def test_the_page_says_when_nobody_answers_for_the_data(real_site: Path) -> None:
    assert "Ansvarig" in read(real_site / "data/index.html").text
    assert "Ifylls" not in read(real_site / "data/index.html").text


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1000, "1 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (1_234_567, "1,2 MB"),
    ],
)
def test_a_size_is_said_in_the_words_of_a_download(count: int, said: str) -> None:
    assert size(count) == said


def test_every_program_says_nothing_to_machines_that_it_does_not_say_to_readers(real_site: Path) -> None:
    for name, page in some(pages(real_site).items()):
        if re.fullmatch(r"program/[^/]+/index\.html", name) and "noindex" not in str(page.tags):
            said = linked(real_site, name)
            assert said["url"] == f"{BASE}/{name.removesuffix('index.html')}"
            assert [text for text in texts(said) if " ".join(text.split()) not in shown(page)] == [], name
            assert not re.search(r"[Rr]ating|[Rr]eview[^e]", json.dumps(said))


def test_hostile_texts_cannot_end_the_data_of_a_page(hostile: Path) -> None:
    said = linked(hostile, "program/fientlig/index.html")
    assert (
        said["mainEntity"]["description"] == '<script>alert("x-fientlig")</script> {{ config }} Åäö &copy; 😀'
    )


def test_pages_lead_to_their_own_feeds_and_files(real_site: Path) -> None:
    def alternates(page: str) -> set[str]:
        tags = read(real_site / page).tags
        return {one["href"] for tag, one in tags if tag == "link" and one.get("rel") == "alternate"}

    assert "../../data/program/oroshjalpen.json" in alternates("program/oroshjalpen/index.html")
    assert "../../data/atom/tillstand/gad.xml" in alternates("tillstand/gad/index.html")
    assert alternates("index.html") == {"data/atom.xml"} or alternates("index.html") == {"./data/atom.xml"}


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("program/oroshjalpen", "data/program/oroshjalpen.json"),
        ("tillstand/gad", "data/atom/tillstand/gad.xml"),
        ("utgivare/psykologpartners", "data/atom/utgivare/psykologpartners.xml"),
        ("utgivare/psykologpartners", "data/kalender/utgivare/psykologpartners.ics"),
        ("region/uppsala", "data/kalender/region/uppsala.ics"),
    ],
)
def test_a_reader_can_take_home_what_a_page_shows(page: str, file: str, real_site: Path) -> None:
    assert f"../../{file}" in read(real_site / page / "index.html").links
    assert (real_site / file).is_file()


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ('<script type="application/ld+json">{"@context": "https://schema.org"}</script>', set()),
        ('<script type="application/ld+json">{"@context": "https://annan.se"}</script>', {"page_data"}),
        ('<script type="application/ld+json">alert(1)</script>', {"page_data"}),
        ('<script type="APPLICATION/JAVASCRIPT">alert(1)</script>', {"page_element"}),
        ("<script>1</script>", {"page_element"}),
        ('<script type="application/ld+json;">{}</script>', {"page_element"}),
        ('<link rel="alternate" href="saknas.xml">', {"broken_link"}),
        ('<link rel="search" href="saknas.xml">', {"broken_link"}),
    ],
)
def test_the_check_lets_data_stand_on_a_page_and_nothing_that_runs(
    written: str, wrong: set[str], tmp_path: Path
) -> None:
    catalogue, _ = checked(good_site())
    page = (
        f"<!doctype html><html lang=sv><head><title>T</title>{written}</head><body><h1>T</h1></body></html>"
    )
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert {one.rule for one in check(tmp_path, (), catalogue, BASE)} == wrong


def test_two_exports_are_the_same_bytes() -> None:
    catalogue, _ = checked(good_site())
    once, again = exported(library(catalogue), BASE), exported(library(catalogue), f"{BASE}/")
    assert once == again
    assert len({file.address for file in once}) == len(once)


def test_a_library_without_programs_can_be_exported() -> None:
    catalogue, _ = checked(good_site())
    from dataclasses import replace

    empty: tuple[File, ...] = exported(library(replace(catalogue, programs={}, assessments={})), BASE)
    assert {"/data/atom.xml", "/data/program.csv", "/data/dcat.rdf"} <= {file.address for file in empty}
