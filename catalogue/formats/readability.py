"""LIX, Björnsson's measure of how heavy a Swedish text is: words per sentence plus the percentage of long words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from catalogue.model.body import Body

LONG = 7
"""A long word has more than six letters."""

_LEFT_OUT = re.compile(r"<(h[1-6]|table|pre|dt)\b.*?</\1>", re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|li|ul|ol|dl|dd|blockquote|hr|div)\b[^>]*>")
_TAG = re.compile(r'<[^<>"]*(?:"[^"]*"[^<>"]*)*>')
_WORD = re.compile(r"\w+(?:[-–’'.:/]\w+)*")
_END = re.compile(r"[.!?…]+(?=[\s”\")]|$)|:(?=\s+[A-ZÅÄÖ”])")
_BANDS = ((30, "mycket lätt"), (40, "lätt"), (50, "medelsvår"), (60, "svår"))


@dataclass(frozen=True)
class Lix:
    """How heavy a text is, and what it was counted from."""

    words: int
    sentences: int
    long: int

    @property
    def value(self) -> int:
        """The measure as a whole number; the lower, the lighter."""
        return round(self.words / self.sentences + 100 * self.long / self.words)

    @property
    def band(self) -> str:
        """What texts with such a value are usually called."""
        return next((name for limit, name in _BANDS if self.value < limit), "mycket svår")


def lix(body: Body) -> Lix | None:
    """The LIX of paragraphs and lists; headings, tables and code are left out. None for a text without words.

    The end of a paragraph or an item in a list ends a sentence too.
    """
    blocks = list(_blocks(body.html))
    words = [word for block in blocks for word in _WORD.findall(block)]
    if not words:
        return None
    return Lix(
        words=len(words),
        sentences=sum(_sentences(block) for block in blocks),
        long=sum(sum(map(str.isalpha, word)) >= LONG for word in words),
    )


def _blocks(html: str) -> Iterator[str]:
    """The text of each paragraph and item, without the tags within it."""
    for part in _BLOCK.split(_LEFT_OUT.sub("<hr>", html)):
        text = unescape(_TAG.sub("", part)).strip()
        if _WORD.search(text):
            yield text


def _sentences(block: str) -> int:
    ended = _END.split(block)
    return sum(1 for sentence in ended if _WORD.search(sentence))
