"""How words are read where somebody may be in danger: the same in every spelling, without becoming another word.

The browser reads in the same way (``templates/assets/js/search-danger.js``); a test holds the two together.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

_NOTHING = re.compile("[\u00ad\u0640\u061c\u200b-\u200f\u2060\ufe0f\ufeff'’‘`´ʼ]")
_INSIDE = re.compile(r"(?<=[^\W\d_])[*_](?=[^\W\d_])")
_AS_LETTER = re.compile(r"(?<=[^\W\d_])(?:[013457@$](?=[^\W\d_])|0(?!\w))")
_LETTERS = dict(zip("013457@$", "oieastas", strict=True))
_ALIKE = str.maketrans({"ø": "ö", "æ": "ä", "ł": "l", "ß": "ss", "ı": "i", "đ": "d", "ی": "ي", "ک": "ك"})
_SPOKEN = {
    "ja": "jag", "jak": "jag", "mej": "mig", "mäj": "mig", "dej": "dig", "däj": "dig", "sej": "sig", "säj": "sig",
    "int": "inte", "inet": "inte", "itne": "inte", "ente": "inte", "ej": "inte", "ikke": "inte", "nån": "någon",
    "ngn": "någon", "nåt": "något", "ngt": "något", "nånting": "någonting", "å": "och", "o": "och", "ä": "är",
    "sku": "skulle", "sjelv": "själv", "sjölv": "själv", "oxå": "också", "mkt": "mycket", "mke": "mycket",
}  # fmt: skip
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")


class Said(NamedTuple):
    """A word of a query in lower case, as it was written and without marks."""

    raw: str
    bare: str


class Form(NamedTuple):
    """A word of a pattern. ``ends`` may begin with anything, ``begins`` may go on, ``loose`` may be misspelled."""

    raw: str
    bare: str
    begins: bool = False
    ends: bool = False
    loose: bool = False


def said(text: str) -> list[Said]:
    """The words, numbers and signs of a query, in order; what is only said is read as what is written."""
    written = unicodedata.normalize("NFKC", text).lower()
    written = _INSIDE.sub("", _NOTHING.sub("", written))
    written = _AS_LETTER.sub(lambda found: _LETTERS[found[0]], written)
    tokens = [_DRAWN_OUT.sub(r"\1", token.translate(_ALIKE)) for token in _tokens(written)]
    meant = (_SPOKEN.get(token, token) for token in _spelled_out(tokens))
    return [Said(token, bare(token)) for token in meant]


def bare(word: str) -> str:
    """A word without marks: "ångest" is "angest"."""
    if word.isascii():
        return word
    return "".join(one for one in unicodedata.normalize("NFD", word) if unicodedata.category(one)[0] != "M")


def _tokens(text: str) -> Iterator[str]:
    for kind, letters in groupby(text, _kind):
        match kind:
            case "word" | "number":
                yield "".join(letters)
            case "sign":
                yield from letters


@cache
def _kind(letter: str) -> str:
    category = unicodedata.category(letter)
    return {"L": "word", "M": "word", "N": "number"}.get(category[0], "sign" if category == "So" else "")


def _spelled_out(tokens: list[str]) -> Iterator[str]:
    """Words that were written a letter at a time are put together."""
    for single, run in groupby(tokens, lambda token: len(token) == 1 and _kind(token) == "word"):
        letters = list(run)
        yield from ["".join(letters)] if single and len(letters) > 3 else letters


def reads(word: Said, form: Form, real: Collection[str], alone: bool) -> bool:
    """Whether a word may be read as a form.

    Words in ``real`` are only themselves. Where marks are missing they are still read among other words of a
    pattern ("vald i hemmet"), but not ``alone``.
    """
    return is_written(word, form) or resembles(word, form, real, alone)


def resembles(word: Said, form: Form, real: Collection[str], alone: bool = False) -> bool:
    """Whether a word that is written otherwise may be read as a form."""
    plain = word.raw == word.bare
    if word.bare == form.bare or (plain and _covers(word.bare, form, form.bare)):
        return (plain and not alone) or word.raw not in real
    return word.raw not in real and slip(word.bare, form)


def is_written(word: Said, form: Form) -> bool:
    """Whether a word is a form as it stands."""
    return _covers(word.raw, form, form.raw)


def _covers(word: str, form: Form, letters: str) -> bool:
    if form.begins:
        return word.startswith(letters)
    return word.endswith(letters) if form.ends else word == letters


def slip(word: str, form: Form) -> bool:
    """Whether a word without marks is a slip of the finger away: one letter changed, added, left out or swapped.

    Not the first letter, and in a word of four letters not one for another.
    """
    wanted = form.bare
    if not form.loose or len(wanted) < 4 or len(word) < 3 or form.ends:
        return False
    if word[0] != wanted[0] and word[:2] != wanted[1] + wanted[0]:
        return False
    if form.begins:
        lengths = range(len(wanted) - 1, len(wanted) + 2)
        return len(wanted) > 5 and any(near(word[:length], wanted) for length in lengths)
    if len(wanted) == 4 and len(word) == 4 and sorted(word) != sorted(wanted):
        return False
    return near(word, wanted)


def near(one: str, other: str) -> bool:
    """Whether two words differ by one letter at most: changed, added, left out, or swapped with the next."""
    if len(one) > len(other):
        one, other = other, one
    at = next((at for at, letter in enumerate(one) if letter != other[at]), len(one))
    if len(other) - len(one) > 1:
        return False
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return swapped or one[at + 1 :] == other[at + 1 :]
