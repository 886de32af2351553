"""What a content file says is shown as it was written, and never becomes part of a page."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.build.command import build, change, files, small_site
from tests.build.page import pages
from tests.some import some

DATA = {"type": "application/ld+json"}
"""The only script that is written on a page: data, which no browser runs."""
NAME = """"><x-fientlig>{{ 7 * 7 }}</x-fientlig> 'x-fientlig='1"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built from text that would like to be markup, script or template."""
    folder = tmp_path_factory.mktemp("hostile")
    ended = build(small_site(folder, "hostile"), folder / "site")
    assert ended.code == 0, ended.out
    return folder / "site"


def test_no_text_becomes_an_element_or_an_attribute(site: Path) -> None:
    for name, page in some(pages(site).items()):
        for tag, attributes in some(page.tags):
            assert tag != "x-fientlig", name
            assert [one for one in attributes if "fientlig" in one or one.startswith("on")] == [], name
            assert tag != "script" or "src" in attributes or attributes == DATA, name


def test_no_text_is_calculated(site: Path) -> None:
    for name, page in some(pages(site).items()):
        if "fientlig" in name:
            assert "49" not in re.sub(r"[0-9a-f]{10}", "", page.text), name


def test_a_name_that_looks_like_markup_is_shown_as_text_wherever_it_stands(site: Path) -> None:
    page = pages(site)["program/fientlig/index.html"]
    assert NAME in page.text
    assert NAME in "".join(page.titles)
    assert NAME in pages(site)["program/index.html"].text


@pytest.mark.parametrize(
    "said",
    [
        '<script>alert("x-fientlig")</script> {{ config }} Åäö &copy; 😀',
        '<img src=x onerror=alert("x-fientlig")> ${7 * 7} {% raw %} %s {0} 😀',
        "</td><x-fientlig>",
        "<x-fientlig>{{ gap }}",
        "<x-fientlig>{{ 7 * 7 }}</x-fientlig>",
        "&lt x-fientlig&gt &amp",
    ],
)
def test_what_is_said_about_a_program_is_shown_as_written(said: str, site: Path) -> None:
    assert said in pages(site)["program/fientlig/index.html"].text


def test_lists_that_describe_the_site_can_be_read(site: Path) -> None:
    for name, content in files(site).items():
        if name.endswith((".xml", ".atom", ".rdf", ".svg")):
            ElementTree.fromstring(content)  # noqa: S314
        if name.endswith(".json"):
            json.loads(content)


def test_search_can_be_made_of_such_a_site(tmp_path: Path) -> None:
    ended = build(small_site(tmp_path, "hostile"), tmp_path / "site", "--search")
    assert ended.code == 0, ended.out
    assert (tmp_path / "site" / "pagefind" / "pagefind.js").is_file()


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\u202e", "U+202E"),
        ("\u200f", "U+200F"),
        ("\u2066", "U+2066"),
        ("\u200b", "U+200B"),
        ("\ufeff", "U+FEFF"),
    ],
    ids=["right-to-left override", "right-to-left mark", "isolate", "zero-width space", "byte order mark"],
)
def test_characters_that_hide_or_turn_text_are_refused_where_they_stand(
    character: str, code: str, content: Path, tmp_path: Path
) -> None:
    change(content, "programs/lugn/index.md", "name: Lugn\n", f"name: Lu{character}gn\n")
    ended = build(content, tmp_path / "site")
    assert ended.code == 1
    assert f"content/programs/lugn/index.md:2:9: fel: osynligt eller styrande tecken ({code})" in ended.out


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<iframe src='https://annan.exempel.se'></iframe>",
        "[länk](javascript:alert(1))",
        "[länk](//annan.exempel.se/sida)",
        "![bild](https://annan.exempel.se/spana.png)",
        "[länk](data:text/html,hej)",
    ],
)
def test_text_that_would_run_load_or_track_is_refused_where_it_stands(
    text: str, content: Path, tmp_path: Path
) -> None:
    file = content / "programs" / "annan" / "index.md"
    before = file.read_text(encoding="utf-8")
    file.write_text(f"{before}\nVanlig text.\n\n{text}\n", encoding="utf-8")
    ended = build(content, tmp_path / "site")
    line = before.count("\n") + 4
    assert ended.code == 1
    assert f"content/programs/annan/index.md:{line}:" in ended.out
    assert not (tmp_path / "site").exists()
