"""Text as it is read, whatever it is written with: without marks, with letters put together, and with its places."""

import html
import re
import unicodedata
from dataclasses import dataclass

_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,32});")
_TARGET = re.compile(r"\]\([^)\n]*\)|\]\[[^\]\n]*\]")
_ORDINARY = re.compile("(?:[0-9A-Za-zÅÄÖåäöÉé.,:;!?(/\"'’”–+%=-]+ )*[0-9A-Za-zÅÄÖåäöÉé.,:;!?(/\"'’”–+%=-]+")
"""Words that read as they are written, with one space between each; most of any text."""
_MARKS = frozenset("*_`~[]\\\u00ad")


@dataclass(frozen=True)
class PlainText:
    """What a reader sees of a text, and for each letter where in the source it began."""

    text: str
    places: tuple[int, ...]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the plain text begins in the source, and how far it reaches."""
        first = self.places[start]
        return first, self.places[end - 1] + 1 - first


def plain_text(written: str) -> PlainText:
    """The text without emphasis, link targets and hidden characters; any run of white space is one space.

    ``be\u00advisad **effekt**``, ``bevisad&nbsp;effekt`` and ``bevisad\\neffekt`` all read ``bevisad effekt``.
    """
    letters: list[str] = []
    places: list[int] = []
    index = 0
    while index < len(written):
        if run := _ORDINARY.match(written, index):
            letters += run[0]
            places += range(index, run.end())
            index = run.end()
            continue
        if skipped := _TARGET.match(written, index):
            index = skipped.end()
            continue
        entity = _ENTITY.match(written, index)
        piece = html.unescape(entity[0]) if entity else written[index]
        for letter in unicodedata.normalize("NFKC", piece):
            _add(letter, index, letters, places)
        index = entity.end() if entity else index + 1
    return PlainText("".join(letters), tuple(places))


def _add(letter: str, place: int, letters: list[str], places: list[int]) -> None:
    """Puts a letter after the others: marks on the one before, spaces together, and what cannot be seen left out."""
    if letter in _MARKS or unicodedata.category(letter) == "Cf":
        return
    if unicodedata.combining(letter) and letters:
        together = unicodedata.normalize("NFC", letters[-1] + letter)
        letters[-1] = together if len(together) == 1 else letters[-1]
    elif not letter.isspace():
        letters.append(letter)
        places.append(place)
    elif letters and letters[-1] != " ":
        letters.append(" ")
        places.append(place)
