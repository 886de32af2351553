"""Markdown as the library reads it: text in, HTML that cannot run, load, track or imitate anything out.

What is not plain Markdown is refused with its place, never stripped: stripping can drop what follows without
a word. Python-Markdown renders with raw HTML off; nh3 starts from an empty list of tags and must leave the
result as it is.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

import nh3
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser, LexborNode

from catalogue.formats.characters import FORBIDDEN
from catalogue.formats.markdown_limits import too_much
from catalogue.formats.markdown_slips import html as html_slips
from catalogue.formats.markdown_slips import not_united, slips
from catalogue.formats.merge_conflicts import without_conflicts
from catalogue.model.body import Body, Heading, Refusal
from catalogue.model.web_address import ADDRESS

MAX_HTML = 400_000
MOST_SAID = 50

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
_LINK = re.compile(r"mailto:[\w.+-]+@[\w.-]+\.[a-z]+|tel:\+?[0-9-]+|#[\w-]+|/(?!/)[^\s<>\"\\]*", re.ASCII)
_IMAGE = re.compile(r"[a-z0-9-]+\.(png|jpg|jpeg|webp|avif)")
_TAG = re.compile(r"(?<!\]\()<(?![\w.+-]+://|[\w.+:-]+@[\w.-]+>)[A-Za-z/!?][^>\n]{0,80}>?")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\[\]\n]*\]:[ ]*(?:\n[ ]*)?(?P<address>[^\s]+)", re.MULTILINE)


def render(text: str) -> Body | list[Refusal]:
    """The HTML of a text with its headings, links and images, or everything that is wrong with it."""
    if divided := list(not_united(text)):
        text = "\n".join(without_conflicts(text.split("\n")))
    if refused := list(islice(too_much(text), MOST_SAID)):
        return [*divided, *refused]
    try:
        html = _converted(text)
    except RecursionError:
        return [Refusal(1, 1, "texten har för många nivåer i varandra", "skriv om den med färre nivåer")]
    if len(html) > MAX_HTML:
        return [Refusal(1, 1, "texten blir för stor som sida", "dela upp den på flera sidor")]
    page = _parsed(html)
    links = [(_attribute(node, "href"), node.text()) for node in page.css("a")]
    images = [(_attribute(node, "src"), _attribute(node, "alt")) for node in page.css("img")]
    headings = tuple(
        Heading(int((node.tag or "h0")[1]), _attribute(node, "id"), node.text())
        for node in page.css("h1,h2,h3,h4,h5,h6")
    )
    places = _Places(text)
    wrong = [
        *divided,
        *_raw_html(text),
        *slips(without_code(text), text),
        *_wrong_definitions(places),
        *_wrong_links(places, links),
        *_wrong_images(places, images),
        *_wrong_headings(places, headings),
    ]
    clean = _clean(html)
    wrong = wrong or list(_wrong_elements(places, page)) or list(_changed(clean, page))
    if wrong:
        first_at = {(one.line, one.column): one for one in reversed(wrong)}
        return sorted(first_at.values(), key=lambda one: (one.line, one.column))[:MOST_SAID]
    addresses, pictures = tuple(link for link, _ in links), tuple(image for image, _ in images)
    return Body(text, clean, headings, addresses, pictures)


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
            "toc": {"slugify": slug, "permalink": False, "marker": ""},
        },
        tab_length=2,
        output_format="html",
    )
    instance.preprocessors.deregister("html_block")
    instance.inlinePatterns.deregister("html")
    instance.parser.blockprocessors.deregister("code")  # two spaces too many are a slip, not a program
    return instance


def _converted(text: str) -> str:
    instance = _instance()
    instance.reset()
    return instance.convert(text)


def _parsed(html: str) -> LexborNode:
    body = LexborHTMLParser(f"<body>{html}").body
    if body is None:
        raise ValueError("HTML without a body")
    return body


def _clean(html: str) -> str:
    return nh3.clean(
        html,
        tags=_BLOCKS | _TABLE | _INLINE,
        attributes=_ATTRIBUTES,
        url_schemes={"https", "mailto", "tel"},
        link_rel=None,
    )


def _attribute(node: LexborNode, name: str) -> str:
    return node.attributes.get(name) or ""


class _Places:
    """Where words stand in a text. Asked for the same words again, it looks further down."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._after: dict[str, int] = {}

    def refusal(self, message: str, help: str, *words: str) -> Refusal:
        """A refusal at the first of some words that stands in the text, or at its start when none does."""
        for word in filter(None, words):
            index = self._text.find(word, self._after.get(word, 0))
            if index < 0:
                index = self._text.find(word)
            if index >= 0:
                self._after[word] = index + len(word)
                return self.refusal_at(index, message, help, len(word))
        return Refusal(1, 1, message, help)

    def refusal_at(self, index: int, message: str, help: str, width: int) -> Refusal:
        """A refusal at a position in the text."""
        line = self._text.count("\n", 0, index) + 1
        return Refusal(line, index - self._text.rfind("\n", 0, index), message, help, width)

    def definitions(self) -> Iterator[re.Match[str]]:
        """Every ``[name]: address``, which Markdown takes out of the text."""
        return _DEFINITION.finditer(without_code(self._text))


def without_code(text: str) -> str:
    """A Markdown text with code blanked out, every other character where it was."""
    lines = text.split("\n")
    fence = ""
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if fence or mark:
            lines[number] = " " * len(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1] == fence and not line.strip().strip(fence[0]):
            fence = ""
    paragraphs = re.split(r"(\n[ \t]*\n)", "\n".join(lines))
    return "".join(_without_code_spans(paragraph) for paragraph in paragraphs)


def _without_code_spans(paragraph: str) -> str:
    runs = list(re.finditer(r"`+", paragraph))
    later: dict[str, list[int]] = {}
    for number, run in reversed(list(enumerate(runs))):
        later.setdefault(run[0], []).append(number)
    parts, at, number = [], 0, 0
    while number < len(runs):
        same = later[runs[number][0]]
        while same and same[-1] <= number:
            same.pop()
        if same:
            start, end = runs[number].start(), runs[same[-1]].end()
            parts += [paragraph[at:start], re.sub(r"[^\n]", " ", paragraph[start:end])]
            at, number = end, same[-1]
        number += 1
    return "".join([*parts, paragraph[at:]])


def _raw_html(text: str) -> Iterator[Refusal]:
    lines = without_code(text).split("\n")
    found = [(number, tag) for number, line in enumerate(lines, start=1) for tag in _TAG.finditer(line)]
    yield from html_slips(found, lines)


def _wrong_definitions(places: _Places) -> Iterator[Refusal]:
    for found in places.definitions():
        address = found["address"].strip("<>")
        if not _may_link(address) and not _IMAGE.fullmatch(address):
            help = "det som står efter [ord]: läses som en adress och syns inte; skriv om raden"
            message = f"”{address}” är inte en adress"
            yield places.refusal_at(found.start("address"), message, help, len(found["address"]))


def _may_link(address: str) -> bool:
    if address.startswith("https://"):
        return ADDRESS.fullmatch(address) is not None
    return _LINK.fullmatch(address) is not None and not re.match(r"/[^#]*\.\.", address)


def _wrong_links(places: _Places, links: list[tuple[str, str]]) -> Iterator[Refusal]:
    for link, text in links:
        if not _may_link(link):
            message = f"länken ”{link}” får inte användas"
            help = "länka till https://, mailto:, tel: eller en egen sida som /program/"
            yield places.refusal(message, help, link, f"[{text}]", text)


def _wrong_images(places: _Places, images: list[tuple[str, str]]) -> Iterator[Refusal]:
    for source, alternative in images:
        if not _IMAGE.fullmatch(source):
            message = f"bilden ”{source}” får inte användas"
            help = "lägg bilden bredvid sidan och skriv dess namn, till exempel bild.png"
            yield places.refusal(message, help, source, f"![{alternative}]")
        elif not alternative.strip():
            help = "skriv vad bilden visar: ![Beskrivning](bild.png)"
            yield places.refusal("bilden saknar beskrivning", help, source)


def _wrong_headings(places: _Places, headings: tuple[Heading, ...]) -> Iterator[Refusal]:
    level = 1
    for heading in headings:
        written = f"{'#' * heading.level} {heading.text}"
        if not 2 <= heading.level <= 4:
            message = f"rubriken ”{heading.text}” har fel nivå"
            yield places.refusal(message, "skriv rubriker med ##, ### eller ####", written, heading.text)
        elif heading.level > level + 1:
            message = f"rubriken ”{heading.text}” hoppar över en nivå"
            yield places.refusal(message, f"skriv den med {'#' * (level + 1)}", written, heading.text)
        elif not heading.text.strip():
            yield places.refusal(
                "en rubrik är tom", "skriv rubriken eller ta bort raden", "#" * heading.level
            )
        level = heading.level


def _wrong_elements(places: _Places, page: LexborNode) -> Iterator[Refusal]:
    """Titles on links, languages of code blocks and whatever else Markdown can do and a page must not."""
    help = {"title": "skriv bara adressen inom parentesen", "class": "skriv bara ``` på raden"}
    for node in page.traverse():
        for name in sorted(set(node.attributes) - _ATTRIBUTES.get(node.tag or "", set())):
            value = _attribute(node, name).removeprefix("language-")
            yield places.refusal(
                f"”{value}” får inte stå här", help.get(name, "skriv vanlig Markdown"), f'"{value}"', value
            )


def _changed(clean: str, page: LexborNode) -> Iterator[Refusal]:
    """What the sanitiser would take away, and what an entity such as &#8203; hides."""
    if hidden := FORBIDDEN.search(clean):
        message = f"texten innehåller ett osynligt eller styrande tecken (U+{ord(hidden[0]):04X})"
        yield Refusal(1, 1, message, "ta bort det; det kan vara skrivet som &…;")
    if _parsed(clean).html != page.html:
        yield Refusal(1, 1, "texten innehåller något som inte får publiceras", "skriv bara vanlig Markdown")
