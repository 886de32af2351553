"""Check: the staged site as a visitor would meet it. Nothing is published that leads nowhere or calls out."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from catalogue.formats.swedish import counted
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.kept import Kept
from catalogue.model.page import Page

MAX_PAGE_BYTES = 400_000
"""A page heavier than this, uncompressed, is not for a phone in the countryside."""

_LOADING = (
    "script[src]",
    "link[rel=stylesheet]",
    "link[rel=icon]",
    "link[rel=preload]",
    "img[src]",
    "source[srcset]",
)
_FORBIDDEN = (
    "iframe, object, embed, base, audio, video, script:not([src]):not([type='application/ld+json']), style, [style], "
    "[onclick], [onerror]"
)
_LED_TO = "a, area, link[rel=alternate], link[rel=search]"
_DATA = "script[type='application/ld+json']"
"""Data for machines: a browser runs nothing of it, and the security policy lets it stand on the page."""


@dataclass(frozen=True)
class Staged:
    """A staged page, read back: its title, ids, headings, links and what is wrong within it."""

    path: str
    title: str
    ids: frozenset[str]
    links: tuple[str, ...]
    wrong: tuple[tuple[str, str, str], ...]


def check(staging: Path, pages: Iterable[Page], catalogue: Catalogue, base_url: str) -> list[Diagnostic]:
    """Everything wrong with the staged site, told about the content file where there is one."""
    files = {path.relative_to(staging).as_posix() for path in staging.rglob("*") if path.is_file()}
    staged = [_staged(staging, path, catalogue.kept) for path in sorted(files) if path.endswith(".html")]
    by_path = {one.path: one for one in staged}
    content = {page.path: page.file for page in pages if page.file}
    base_path = urlsplit(base_url).path.rstrip("/")
    teller = _Reporter(content, catalogue)
    titles = Counter(one.title for one in staged)
    found = []
    for one in staged:
        found += [teller.say(one.path, *wrong) for wrong in one.wrong]
        for link in dict.fromkeys(one.links):
            if broken := _broken(link, one, by_path, files, base_path):
                found.append(teller.say(one.path, *broken, link=link))
        if titles[one.title] > 1:
            message = f"flera sidor har titeln ”{one.title}”"
            found.append(teller.say(one.path, "page_title", message, "ge sidan en egen titel"))
    return list(_told_once(found))


def _told_once(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The mistakes, where one that a template repeats on page after page is told about the first and counted."""
    alike: dict[tuple[str, ...], list[Diagnostic]] = {}
    for one in found:
        whose = "" if one.place.file.startswith("site/") else f"{one.place}"
        alike.setdefault((whose, one.rule, one.message.replace("../", "")), []).append(one)
    for first, *more in alike.values():
        pages = f" (och likadant på {counted(len(more), 'sida', 'sidor')} till)" if more else ""
        yield replace(first, message=first.message + pages)


@dataclass(frozen=True)
class _Reporter:
    """Says a mistake about the file that somebody can mend: the content behind the page, else the page itself."""

    content: Mapping[str, str]
    catalogue: Catalogue

    def say(self, path: str, rule: str, message: str, help: str, link: str = "") -> Diagnostic:
        place = Place(f"site/{path}")
        if file := self.content.get(path):
            entry = next((one for one in self.catalogue.entries() if one.file == file), None)
            written = (
                next((own for own in entry.body.links if link and _same(own, link)), "") if entry else ""
            )
            if entry and written:
                place = entry.text(written)
        return Diagnostic(place, rule, Level.ERROR, message, help)


def _same(written: str, link: str) -> bool:
    """Whether a link on a page is the one that was written in the content, before it was made relative."""
    return written == link or written.lstrip("/") == re.sub(r"^(\.\./|\./)+", "", link)


def _staged(staging: Path, path: str, kept: Kept) -> Staged:
    content = (staging / path).read_bytes()
    return kept.of(_read, path, content)


def _read(path: str, content: bytes) -> Staged:
    page = LexborHTMLParser(content.decode())
    ids = [node.attributes.get("id") or "" for node in page.css("[id]")]
    title = page.css_first("title")
    loaded = tuple(_loaded(page))
    return Staged(
        path=path,
        title=title.text().strip() if title else "",
        ids=frozenset(ids),
        links=tuple(node.attributes.get("href") or "" for node in page.css(_LED_TO)) + loaded,
        wrong=tuple(_wrong(page, ids, loaded, len(content))),
    )


def _loaded(page: LexborHTMLParser) -> Iterator[str]:
    for node in page.css(", ".join(_LOADING)):
        told = node.attributes
        yield told.get("src") or told.get("href") or told.get("srcset") or ""


def _wrong(
    page: LexborHTMLParser, ids: list[str], loaded: Iterable[str], size: int
) -> Iterator[tuple[str, str, str]]:
    for id, times in Counter(ids).items():
        if times > 1 or not id:
            yield (
                "page_id",
                f"id ”{id}” står på flera ställen på sidan",
                "ge rubriken eller elementet ett eget id",
            )
    headings = [int(node.tag[1]) for node in page.css("h1, h2, h3, h4, h5, h6") if node.tag]
    if headings.count(1) != 1:
        yield "page_heading", f"sidan har {headings.count(1)} huvudrubriker", "en sida har en h1"
    for before, after in pairwise(headings):
        if after > before + 1:
            yield "page_heading", f"rubrikerna hoppar från nivå {before} till {after}", "ta en nivå i taget"
    html = page.css_first("html")
    if html is None or html.attributes.get("lang") != "sv":
        yield "page_language", "sidan säger inte att den är på svenska", 'html-elementet ska ha lang="sv"'
    if not (title := page.css_first("title")) or not title.text().strip():
        yield "page_title", "sidan saknar titel", "ge sidan en titel"
    for link in loaded:
        if urlsplit(link).netloc or link.startswith("data:"):
            yield (
                "page_request",
                f"sidan hämtar något utifrån: {link}",
                "allt som laddas ligger på den egna webbplatsen",
            )
    for node in page.css(_FORBIDDEN):
        yield (
            "page_element",
            f"elementet {node.tag} eller något av dess attribut får inte användas",
            "se säkerhetspolicyn i http_headers.py",
        )
    if not all(_is_data(node.text()) for node in page.css(_DATA)):
        yield (
            "page_data",
            "sidans data för maskiner går inte att läsa",
            "det ska vara JSON med @context https://schema.org; se templates/data/linked/",
        )
    if size > MAX_PAGE_BYTES:
        yield (
            "page_weight",
            f"sidan väger {size // 1000} kB",
            f"högst {MAX_PAGE_BYTES // 1000} kB; dela upp sidan",
        )


def _is_data(text: str) -> bool:
    """Whether what stands in a data block is nothing but data in the words of schema.org."""
    try:
        value = json.loads(text)
    except ValueError:
        return False
    return isinstance(value, dict) and value.get("@context") == "https://schema.org"


def _broken(
    link: str, page: Staged, pages: Mapping[str, Staged], files: set[str], base_path: str
) -> tuple[str, str, str] | None:
    """What is wrong with a link, or None."""
    led = _leads(*_counted_from(page.path.rpartition("/")[0], link), base_path)
    if led is None:
        return None
    target, fragment = led
    target = target or page.path
    if target not in files:
        return "broken_link", f"länken ”{link}” leder inte till någon sida", "rätta adressen"
    names_a_place = fragment and "=" not in fragment  # a search: #q=oro
    if names_a_place and target in pages and unquote(fragment) not in pages[target].ids:
        return (
            "broken_link",
            f"”#{fragment}” finns inte på sidan som ”{link}” leder till",
            "rätta delen efter #",
        )
    return None


def _counted_from(folder: str, link: str) -> tuple[str, str]:
    """The folder that a link is counted from, and the link: the top one, for links that go there first."""
    top = "../" * (folder.count("/") + 1) if folder else ""
    rest = link.removeprefix(top)
    return ("", f"./{rest}") if top and rest != link and ".." not in rest else (folder, link)


@lru_cache(maxsize=100_000)
def _leads(folder: str, link: str, base_path: str) -> tuple[str, str] | None:
    """The file that a link in a folder leads to, empty for the page itself, and the place in it; None for elsewhere."""
    address = urlsplit(link)
    if address.scheme or address.netloc:
        return None
    path = unquote(address.path)
    if not path:
        return "", address.fragment
    if path.startswith("/"):
        target = path.removeprefix(base_path).lstrip("/")
    else:
        target = normpath(f"{folder}/{path}").lstrip("/").removeprefix("./") + (
            "/" if path.endswith("/") else ""
        )
        target = "" if target in (".", "./") else target
    if target.endswith("/") or not target:
        target = f"{target.strip('/')}/index.html".lstrip("/")
    return target, address.fragment
