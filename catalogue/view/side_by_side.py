"""Two versions of a page's words beside each other: which sentences are gone, which are new, and where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from catalogue.formats.swedish import counted

_BREAKS = re.compile(
    r"</?(?:article|aside|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|label|"
    r"legend|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)\b[^>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^>]*>")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”])")
_CONTEXT = 1
"""How many sentences that are the same are shown on each side of a change."""


@dataclass(frozen=True)
class Passage:
    """A place on a page: sentences as they were and as they will be. Where nothing changed, the two are the same.

    ``left_out`` says in words how much stood here that is the same and is not shown.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    left_out: str = ""

    @property
    def changed(self) -> bool:
        """Whether something came or went here."""
        return self.before != self.after


def sentences_of(html: str) -> tuple[str, ...]:
    """What a reader meets on a page, below its heading lines and above its foot, a sentence at a time."""
    tree = LexborHTMLParser(html)
    main = tree.css_first("main")
    if main is None:
        return ()
    for silent in main.css("script, style, svg, template"):
        silent.decompose()
    lines = _BREAKS.sub("\n", main.html or "").split("\n")
    texts = (" ".join(unescape(_TAG.sub("", line)).replace("\u00ad", "").split()) for line in lines)
    return tuple(sentence for text in texts if text for sentence in _SENTENCE.split(text))


def passages(before: str, after: str) -> tuple[Passage, ...]:
    """The places where two versions of a page differ, with a little of what stands around them; () when they agree."""
    was, now = sentences_of(before), sentences_of(after)
    return tuple(_passages(was, now)) if was != now else ()


def _passages(was: Sequence[str], now: Sequence[str]) -> Iterator[Passage]:
    for kind, start, end, other, other_end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Passage(tuple(was[start:end]), tuple(now[other:other_end]))
            continue
        first, last = start == 0, end == len(was)
        shown_before = 0 if first else _CONTEXT
        shown_after = 0 if last else _CONTEXT
        hidden = end - start - shown_before - shown_after
        if hidden <= 0:
            yield from _same(was[start:end])
            continue
        yield from _same(was[start : start + shown_before])
        yield Passage((), (), counted(hidden, "mening är som förut", "meningar är som förut"))
        yield from _same(was[end - shown_after : end])


def _same(some: Sequence[str]) -> Iterator[Passage]:
    if some:
        yield Passage(tuple(some), tuple(some))
