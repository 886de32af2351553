"""Every address on the site leads somewhere, wherever the site is put, and nothing is fetched from elsewhere."""

import re
from hashlib import sha256
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest

from catalogue.formats.http_headers import render_headers_file
from tests.build.command import build, files
from tests.build.page import Read, pages
from tests.some import some

BASE = "https://x.example/bibliotek/"
OUTSIDE = re.compile(r"(?:https?:)?//[\w-]+(?:\.[\w-]+)+|data:|javascript:", re.IGNORECASE)
NAMESPACES = ("http://www.w3.org", "http://www.sitemaps.org", "http://schemas.openxmlformats.org")
"""What names a vocabulary of XML and leads nowhere."""


@pytest.fixture(scope="module")
def below_a_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site, built for an address that is not the top of its host."""
    from tests.build.command import small_site

    folder = tmp_path_factory.mktemp("below")
    ended = build(small_site(folder), folder / "site", "--base-url", BASE)
    assert ended.code == 0, ended.out
    return folder / "site"


def target(page: str, link: str, prefix: str = "") -> tuple[str, str]:
    """The file a link on a page leads to, and the place in it."""
    address = urlsplit(link)
    path = unquote(address.path)
    if not path:
        return page, unquote(address.fragment)
    if path.startswith("/"):
        assert path.startswith(f"{prefix}/"), f"{page}: {link} leaves the site"
        file = path.removeprefix(f"{prefix}/")
    else:
        file = normpath(f"{page.rpartition('/')[0] or '.'}/{path}") + ("/" if path.endswith("/") else "")
    file = file.removeprefix("./")
    return (f"{file}index.html" if file.endswith("/") or not file else file), unquote(address.fragment)


def broken(site: Path, prefix: str = "") -> list[str]:
    """The links of a site that lead nowhere."""
    every = pages(site)
    here = set(files(site))
    found = []
    for name, page in every.items():
        for link in {*page.links, *page.loads}:
            if urlsplit(link).scheme:
                continue
            file, place = target(name, link, prefix)
            searches = file == "sok/index.html" and place.startswith("q=")
            if file not in here or (place and not searches and place not in every[file].ids):
                found.append(f"{name}: {link}")
    return found


def test_every_link_of_the_real_catalogue_leads_somewhere(real_site: Path) -> None:
    assert broken(real_site) == []


def test_every_link_leads_somewhere_below_a_path(below_a_path: Path) -> None:
    assert broken(below_a_path, "/bibliotek") == []


def test_links_are_relative_so_that_the_site_can_be_moved(below_a_path: Path) -> None:
    for name, page in some(pages(below_a_path).items()):
        if name != "404.html":
            assert [link for link in {*page.links, *page.loads} if link.startswith("/")] == []


def test_the_page_for_what_is_missing_knows_where_the_site_is(below_a_path: Path) -> None:
    page = pages(below_a_path)["404.html"]
    own = [
        link for link in {*page.links, *page.loads} if not urlsplit(link).scheme and not link.startswith("#")
    ]
    assert own
    assert [link for link in own if not link.startswith("/bibliotek/")] == []


def test_nothing_is_fetched_from_elsewhere(real_site: Path) -> None:
    for name, page in some(pages(real_site).items()):
        assert [address for address in page.loads if OUTSIDE.match(address)] == [], name


def test_addresses_elsewhere_stand_only_in_links_that_people_follow(real_site: Path) -> None:
    for name, page in some(pages(real_site).items()):
        for tag, attributes in some(page.tags):
            if tag == "a" or (tag == "link" and attributes.get("rel") in {"canonical", "alternate"}):
                continue
            elsewhere = {
                attribute: value
                for attribute, value in attributes.items()
                if OUTSIDE.search(value) and not value.startswith(NAMESPACES)
            }
            assert elsewhere == {}, f"{name}: <{tag}>"


def test_scripts_and_styles_of_our_own_name_no_other_host(real_site: Path) -> None:
    for name, content in some(files(real_site / "assets").items()):
        if name.endswith((".js", ".css", ".svg")):
            found = [one for one in OUTSIDE.findall(content.decode()) if not one.startswith(NAMESPACES)]
            assert found == [], name


def test_a_script_names_the_very_version_of_the_scripts_it_imports(real_site: Path) -> None:
    scripts = {
        name: content.decode()
        for name, content in files(real_site / "assets").items()
        if name.endswith(".js")
    }
    imports = [
        (name, *address.removeprefix("./").split("?v="))
        for name, script in scripts.items()
        for address in re.findall(r'(?:^import .* from |\bimport\()"([^"]*)"', script, re.MULTILINE)
    ]
    assert imports
    for name, other, *version in imports:
        assert version == [sha256(scripts[other].encode()).hexdigest()[:10]], f"{name} imports {other}"


def test_links_to_elsewhere_are_encrypted_or_old_and_tell_nothing_of_the_reader(real_site: Path) -> None:
    allowed = {"", "https", "http", "mailto", "tel"}
    for name, page in some(pages(real_site).items()):
        assert {urlsplit(link).scheme for link in page.links} <= allowed, name
        targets = [attributes for tag, attributes in page.tags if tag == "a" and "target" in attributes]
        assert targets == [], f"{name}: links open where the reader is"


@pytest.mark.parametrize("which", ["real_site", "below_a_path"])
def test_the_site_map_lists_every_public_page_and_no_other(
    which: str, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(which)
    base = BASE if which == "below_a_path" else "https://programbiblioteket.example/"
    listed = [one.text for one in ElementTree.parse(site / "sitemap.xml").iter() if one.tag.endswith("}loc")]  # noqa: S314
    public = {
        base + name.removesuffix("index.html") for name, page in pages(site).items() if not is_hidden(page)
    }
    assert len(listed) == len(set(listed))
    assert set(listed) == public


def is_hidden(page: Read) -> bool:
    """Whether a page asks not to be found: the one for what is missing, and those that only point on."""
    return any(
        tag == "meta" and attributes.get("name") == "robots" and "noindex" in attributes["content"]
        for tag, attributes in page.tags
    )


def test_public_pages_say_their_own_address(below_a_path: Path) -> None:
    for name, page in some(pages(below_a_path).items()):
        canonical = [one["href"] for tag, one in page.tags if tag == "link" and one.get("rel") == "canonical"]
        assert canonical == ([] if is_hidden(page) else [BASE + name.removesuffix("index.html")]), name


def test_an_old_address_points_on(below_a_path: Path) -> None:
    page = pages(below_a_path)["program/kvallsro/index.html"]
    assert is_hidden(page)
    assert any(
        target("program/kvallsro/index.html", link)[0] == "program/annan/index.html" for link in page.links
    )


def test_the_headers_for_a_host_come_with_the_site(real_site: Path) -> None:
    assert (real_site / "_headers").read_text(encoding="utf-8") == render_headers_file()


def test_robots_are_told_where_the_site_map_is(below_a_path: Path) -> None:
    assert f"Sitemap: {BASE}sitemap.xml" in (below_a_path / "robots.txt").read_text(encoding="utf-8")
