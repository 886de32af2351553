"""Markdown as the library reads it: text in, HTML that cannot run, load, track or imitate anything out.

What is not plain Markdown is refused with its place, never stripped: stripping can drop the text that follows
without a word. Python-Markdown renders with raw HTML off; nh3 starts from an empty list of tags and must leave
the result as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import nh3
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from catalogue.model.body import Body, Heading

MAX_CHARACTERS = 60_000
MAX_HTML = 400_000

_BLOCKS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "hr", "dl", "dt", "dd"}
_TABLE = {"table", "thead", "tbody", "tr", "th", "td"}
_INLINE = {"a", "strong", "em", "code", "br", "img"}
_ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
    **{tag: {"id"} for tag in ("h2", "h3", "h4")},
}
_LINK = re.compile(r"https://[^\s<>\"]+|mailto:[^\s<>\"]+|tel:\+?[\d-]+|#[\w-]+|/(?!/)[^\s<>\"]*")
_IMAGE = re.compile(r"[a-z0-9-]+\.(png|jpg|jpeg|webp|avif)")


@dataclass(frozen=True)
class Refusal:
    """Why a text is not rendered: line and column counted from 1 within the text, what is wrong, what is right."""

    line: int
    column: int
    message: str
    help: str
    width: int = 1


def render(text: str) -> Body | list[Refusal]:
    """The HTML of a Markdown text with its headings, links and images, or everything that is wrong with it."""
    if refused := [*_too_much(text), *_raw_html(text)]:
        return refused
    instance = _instance()
    instance.reset()
    try:
        html = instance.convert(text)
    except RecursionError:
        return [
            Refusal(
                1, 1, "texten har för många nivåer i varandra", "skriv listor och citat i högst fem nivåer"
            )
        ]
    if len(html) > MAX_HTML:
        return [Refusal(1, 1, "texten blir för stor som sida", "dela upp den på flera sidor")]
    page = LexborHTMLParser(f"<body>{html}")
    body = page.body
    assert body is not None
    links = tuple(node.attributes.get("href") or "" for node in page.css("a"))
    images = tuple(
        (node.attributes.get("src") or "", node.attributes.get("alt") or "") for node in page.css("img")
    )
    headings = tuple(
        Heading(int(node.tag[1]), node.attributes.get("id") or "", node.text())
        for node in page.css("h1,h2,h3,h4,h5,h6")
    )
    if refused := [
        *_wrong_links(text, links),
        *_wrong_images(text, images),
        *_wrong_headings(text, headings),
    ]:
        return refused
    clean = nh3.clean(
        html,
        tags=_BLOCKS | _TABLE | _INLINE,
        attributes=_ATTRIBUTES,
        url_schemes={"https", "mailto", "tel"},
        link_rel=None,
    )
    clean_body = LexborHTMLParser(f"<body>{clean}").body
    if clean_body is None or clean_body.html != body.html:
        return [
            Refusal(1, 1, "texten innehåller något som inte får publiceras", "skriv bara vanlig Markdown")
        ]
    return Body(text, clean, headings, links, tuple(source for source, _ in images))


def slug(text: str, separator: str = "-") -> str:
    """The text as it is written in an address: ``Så gör du`` becomes ``sa-gor-du``."""
    plain = text.lower().translate(str.maketrans("åäöéüø", "aaoeuo"))
    return re.sub(r"[^a-z0-9]+", separator, plain).strip(separator) or "avsnitt"


@cache
def _instance() -> Markdown:
    """The one converter of this process."""
    instance = Markdown(
        extensions=["tables", "def_list", "sane_lists", "fenced_code", "toc"],
        extension_configs={
            "tables": {"use_align_attribute": True},
            "toc": {"slugify": slug, "permalink": False},
        },
        tab_length=2,
        output_format="html",
    )
    instance.preprocessors.deregister("html_block")
    instance.inlinePatterns.deregister("html")
    return instance


def _too_much(text: str) -> Iterator[Refusal]:
    """What is known to make Python-Markdown slow, deep or large (8 kB of ``[`` takes it ten seconds)."""
    if len(text) > MAX_CHARACTERS:
        yield Refusal(
            1, 1, "texten är för lång", f"högst {MAX_CHARACTERS} tecken; dela upp den på flera sidor"
        )
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > 4000:
            yield Refusal(number, 1, "raden är för lång", "högst 4000 tecken på en rad; bryt raden")
        elif deep := re.match(r"(?:[ \t]*(?:[-*+>]|\d+[.)])(?=[ \t>]|$)){6,}", line):
            yield Refusal(
                number,
                1,
                "för många nivåer på en rad",
                "skriv listor och citat i högst fem nivåer",
                deep.end(),
            )
        elif line.count("[") > 60 or line.count("|") > 60 or line.count("*") > 200 or line.count("_") > 200:
            yield Refusal(number, 1, "raden har för många specialtecken", "skriv om raden, eller bryt den")
    if text.count("[") > 1000 or text.count("|") > 6000:
        yield Refusal(1, 1, "texten har för många specialtecken", "dela upp den på flera sidor")


def _without_code(text: str) -> str:
    """The text with code blanked out, every other character where it was."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match[0])

    text = re.sub(r"^(```|~~~).*?^\1[ \t]*$", blank, text, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"(`+)(?!`).{1,500}?(?<!`)\1(?!`)", blank, text)


def _raw_html(text: str) -> Iterator[Refusal]:
    for number, line in enumerate(_without_code(text).split("\n"), start=1):
        for found in re.finditer(r"<(?!https://|mailto:)[A-Za-z/!?][^>\n]{0,80}>?", line):
            yield Refusal(
                number,
                found.start() + 1,
                "HTML får inte stå i texten",
                "skriv vanlig Markdown",
                len(found[0]),
            )


def _wrong_links(text: str, links: tuple[str, ...]) -> Iterator[Refusal]:
    for link in links:
        if not _LINK.fullmatch(link) or re.match(r"/[^#]*(\.\.|\\)", link):
            yield _at(
                text,
                link,
                f"länken ”{link}” får inte användas",
                "länka till https://, mailto:, tel: eller en egen sida som /program/",
            )


def _wrong_images(text: str, images: tuple[tuple[str, str], ...]) -> Iterator[Refusal]:
    for source, alternative in images:
        if not _IMAGE.fullmatch(source):
            yield _at(
                text,
                source,
                f"bilden ”{source}” får inte användas",
                "lägg bilden bredvid sidan och skriv dess namn, till exempel bild.png",
            )
        elif not alternative.strip():
            yield _at(
                text, source, "bilden saknar beskrivning", "skriv vad bilden visar: ![Beskrivning](bild.png)"
            )


def _wrong_headings(text: str, headings: tuple[Heading, ...]) -> Iterator[Refusal]:
    level = 1
    for heading in headings:
        if not 2 <= heading.level <= 4:
            yield _at(
                text,
                heading.text,
                f"rubriken ”{heading.text}” har fel nivå",
                "skriv rubriker med ##, ### eller ####",
            )
        elif heading.level > level + 1:
            yield _at(
                text,
                heading.text,
                f"rubriken ”{heading.text}” hoppar över en nivå",
                f"skriv den med {'#' * (level + 1)}",
            )
        elif not heading.text.strip():
            yield Refusal(1, 1, "en rubrik är tom", "skriv rubriken eller ta bort raden")
        level = heading.level


def _at(text: str, needle: str, message: str, help: str) -> Refusal:
    """A refusal placed where the words stand in the text, or at its start when they were rewritten."""
    index = text.find(needle) if needle else -1
    if index < 0:
        return Refusal(1, 1, message, help)
    return Refusal(
        text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index), message, help, len(needle)
    )
