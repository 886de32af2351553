"""Letters that have been damaged on their way, or are not what they look like, found in a text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from catalogue.names.letters import spelled

_RUN = re.compile(
    "[ÃÂâ√ã‚¬][\u0080-\u017f\u0192\u02c6-\u02dc\u2010-\u203a\u20ac\u2122\u2030\u221e§∂•¶ß®©]{1,3}"
)
_LIKELY = set("åäöÅÄÖéÉüÜèÈàáâÁíóúñçøØæÆëïôßþð–—’‘“”„…•€™·«»°½¼×µ§´ \u00a0")
_ENCODINGS = ("cp1252", "latin-1", "mac-roman")
_ENTITY = re.compile(
    r"&(?:[aoAO]uml|[aA]ring|[eE]acute|uuml|nbsp|ndash|mdash|rdquo|ldquo|rsquo|hellip|amp|quot|lt|gt);"
)
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{2,}|[\u20dd-\u20e4]"
)
_STYLED = re.compile("[\U0001d400-\U0001d7ff\uff01-\uff5e\U0001f130-\U0001f189\u24b6-\u24e9]+")


@dataclass(frozen=True)
class DamagedPart:
    """A part of a text that is damaged, and how it ought to be; empty where nobody can know."""

    start: int
    end: int
    meant: str = ""


def damaged(text: str) -> Iterator[DamagedPart]:
    """Letters that were read with the wrong encoding, ``kvÃ¤llar``, and codes for letters, ``kv&auml;llar``."""
    at = 0
    while found := _RUN.search(text, at):
        length, meant = _decoded(found[0])
        if meant:
            yield DamagedPart(found.start(), found.start() + length, meant)
        at = found.start() + length
    for found in _ENTITY.finditer(text):
        yield DamagedPart(*found.span(), unescape(found[0]))


def _decoded(run: str) -> tuple[int, str]:
    """How many characters of a run were one, and which; one and none when they were not."""
    for encoding in _ENCODINGS:
        for end in range(2, len(run) + 1):
            try:
                meant = run[:end].encode(encoding).decode("utf-8")
            except UnicodeError:
                continue
            if set(meant) <= _LIKELY:
                return end, meant
    return 1, ""


def mixed(text: str) -> Iterator[DamagedPart]:
    """Words with letters of more than one alphabet, and letters that are drawn as others."""
    for found in _STYLED.finditer(text):
        yield DamagedPart(*found.span(), unicodedata.normalize("NFKC", found[0]))
    if len(_alphabets(text)) < 2:
        return
    for found in _WORD.finditer(text):
        if not found[0].isascii() and len(_alphabets(found[0])) > 1:
            alike = spelled(found[0])
            yield DamagedPart(*found.span(), alike if alike.isalpha() else "")


def stacked(text: str) -> Iterator[DamagedPart]:
    """Letters with marks upon marks."""
    for found in _MARKS.finditer(text):
        yield DamagedPart(max(found.start() - 1, 0), found.end())


def _alphabets(text: str) -> set[str]:
    """The alphabets that letters of a text belong to."""
    return {_alphabet(letter) for letter in set(text)} - {""}


def _alphabet(letter: str) -> str:
    """The alphabet of a letter; empty for signs that stand among letters of any."""
    if letter.isascii():
        return "LATIN"
    name = unicodedata.name(letter, "")
    return name.partition(" ")[0] if unicodedata.category(letter)[0] == "L" and name != "MICRO SIGN" else ""
