"""What stands on the pages of a PDF that Chromium has written: just enough of the format, and no more."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.DOTALL)
STREAM = re.compile(rb"(.*?)stream\r?\n(.*)\r?\nendstream", re.DOTALL)
SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf|(\[[^\[\]]*\]) ?TJ|(<[0-9A-Fa-f]+>) ?Tj")
HEX = re.compile(rb"<([0-9A-Fa-f]+)>")


@dataclass(frozen=True)
class Paper:
    """A page: how wide and high it is in points, and its words without spaces."""

    width: float
    height: float
    text: str

    def says(self, words: str) -> bool:
        """Whether the words stand on the page."""
        return "".join(words.split()) in self.text


def papers(pdf: bytes) -> list[Paper]:
    """The pages in order."""
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    tree = next(
        body for body in objects.values() if re.search(rb"/Type\s*/Pages\b", body) and b"/Parent" not in body
    )
    return [_paper(objects, page) for page in _leaves(objects, tree)]


def _leaves(objects: dict[int, bytes], node: bytes) -> Iterator[bytes]:
    kids = re.search(rb"/Kids\s*\[(.*?)\]", node, re.DOTALL)
    if kids is None:
        yield node
        return
    for number in re.findall(rb"(\d+) 0 R", kids[1]):
        yield from _leaves(objects, objects[int(number)])


def _paper(objects: dict[int, bytes], page: bytes) -> Paper:
    box = re.search(rb"/MediaBox\s*\[([^\]]*)\]", page)
    content = re.search(rb"/Contents (\d+) 0 R", page)
    assert box
    assert content
    _, _, width, height = map(float, box[1].split())
    fonts = {name: _letters(objects, int(number)) for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", page)}
    return Paper(width, height, "".join(_said(_stream(objects[int(content[1])]), fonts)))


def _said(content: bytes, fonts: dict[bytes, dict[int, str]]) -> Iterator[str]:
    letters: dict[int, str] = {}
    for font, several, one in SHOWN.findall(content):
        if font:
            letters = fonts[font]
        for glyphs in HEX.findall(several or one):
            for at in range(0, len(glyphs), 4):
                yield "".join(letters.get(int(glyphs[at : at + 4], 16), "?").split())


def _letters(objects: dict[int, bytes], font: int) -> dict[int, str]:
    """The letter of each glyph of a font (its ToUnicode map)."""
    found = re.search(rb"/ToUnicode (\d+) 0 R", objects[font])
    assert found
    known: dict[int, str] = {}
    table = _stream(objects[int(found[1])])
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        codes = HEX.findall(block)
        known |= {
            int(glyph, 16): _text(letter) for glyph, letter in zip(codes[::2], codes[1::2], strict=True)
        }
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        codes = HEX.findall(block)
        for low, high, letter in zip(codes[::3], codes[1::3], codes[2::3], strict=True):
            first = int(low, 16)
            known |= {one: chr(ord(_text(letter)) + one - first) for one in range(first, int(high, 16) + 1)}
    return known


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be")


def _stream(body: bytes) -> bytes:
    parts = STREAM.search(body)
    assert parts
    return zlib.decompress(parts[2]) if b"/FlateDecode" in parts[1] else parts[2]
