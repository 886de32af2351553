"""Names as letters: what a reader overlooks, how far apart two spellings are, and how Swedish sounds."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

_LOOKALIKES = {
    # Small letters that look like Latin ones (Unicode Technical Standard 39, confusables).
    **{
        ord(other): latin
        for latin, others in {
            "a": "аαɑ", "b": "вьβ", "c": "сϲ", "d": "ԁđð", "e": "еεє", "h": "нһħ", "i": "ıіι", "j": "ј", "k": "кκ",
            "l": "|ӏł", "m": "мμ", "n": "пηո", "o": "оοσօ", "p": "рρ", "q": "ԛ", "r": "г", "s": "ѕ", "t": "тτ",
            "u": "υս", "v": "ѵν", "w": "ԝω", "x": "хχ", "y": "уγ", "z": "ᴢ", "ö": "ø",
            "ae": "æ", "oe": "œ", "th": "þ",
        }.items()
        for other in others
    },
    **dict.fromkeys(map(ord, "\u115f\u1160\u17b4\u17b5")),  # letters that cannot be seen
}  # fmt: skip
_PLAIN = str.maketrans("åäö", "aao")
_DRAWN = str.maketrans("ö01i", "ooll")
SHAPES: Mapping[str, str] = {
    **{chr(letter): (latin or "").translate(_DRAWN) for letter, latin in _LOOKALIKES.items()},
    **{chr(letter): chr(drawn) for letter, drawn in _DRAWN.items()},
}
"""What a letter is read as when only its shape counts: look-alikes as Latin letters, and I, l and 1 as one."""
_SHAPES = str.maketrans(dict(SHAPES))
SOUNDS = (
    (r"tion|ssion|sion", "ʃon"),
    (r"sch|stj|skj|sj|ch|tj|kj|^sk(?=[eiyäö])|^k(?=[eiyäö])", "ʃ"),
    (r"^(?:hj|gj|dj|lj)|^g(?=[eiyäö])", "j"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"qu|qv|kv", "kv"),
    (r"ck|q", "k"),
    (r"c(?=[eiyäö])|z", "s"),
    (r"c", "k"),
    (r"x", "ks"),
    (r"w", "v"),
    (r"å", "o"),
    (r"ä", "e"),
    (r"(.)\1+", r"\1"),
)
"""What is written in several ways and sounds the same, in the order in which it is read."""
_SOUNDS = [(re.compile(pattern), sound) for pattern, sound in SOUNDS]
SHORT = 7
"""The most letters of a short name, in which every letter tells."""
LONGEST = 24
"""Longer words are never near in spelling, only equal: nobody reads them letter by letter."""


def spelled(name: str) -> str:
    """The name in lower-case Swedish letters: no hidden characters, no marks but those of å, ä and ö, no look-alikes.

    ``Ångest\u200bhjälpen``, ``ÅNGESTHJÄLPEN`` and ``Ångesthjälpеn`` with a Cyrillic е are spelled the same.
    """
    composed = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    kept = "".join(letter if letter in "åäö" else _without_marks(letter) for letter in composed)
    lettered = re.sub(r"(?<![\d.,])0(?=[^\W\d_])", "o", kept.translate(_LOOKALIKES))
    return re.sub(r"(?<![\d.,])1(?=[^\W\d_])", "l", lettered)


def plain(word: str) -> str:
    """A spelled word with å, ä and ö as a, a and o; as long as it was."""
    return word.translate(_PLAIN)


def folded(name: str) -> str:
    """The name without what a reader may overlook: case, marks, look-alikes, spaces, hyphens, hidden characters.

    ``Ångest-hjälpen``, ``ångesthjälpen`` and ``Angest hjalpen`` fold to the same text. I, l and 1 are one shape.
    """
    flat = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    shapes = flat.translate(_SHAPES)
    return "".join(letter for letter in shapes if letter.isalnum()) or "".join(flat.split())


@lru_cache(maxsize=10_000)
def sound(word: str) -> str:
    """How a spelled word sounds, roughly: ``sjärna`` as ``stjärna``, ``feniks`` as ``fenix``, ``engs`` as ``ängs``."""
    for pattern, sounds in _SOUNDS:
        word = pattern.sub(sounds, word)
    return word


def edits_allowed(length: int) -> int:
    """How many slips a word of some length may hold and still be taken for another."""
    if length < 4 or length > LONGEST:
        return 0
    return 1 if length < 8 else 2


def edits(one: str, other: str, most: int) -> int:
    """How many letters are missing, added, changed or swapped with their neighbour; if more than ``most``, one more.

    The restricted Damerau–Levenshtein distance: no letter is touched twice.
    """
    return OSA.distance(one, other, score_cutoff=most)


def shortened(word: str) -> Iterator[str]:
    """The word with up to as many letters left out as it allows slips.

    Two words that are close enough to be taken for each other share one of these, since leaving out the letters
    that a slip touches on both sides undoes it; a swap too, by leaving one of the two out on each side.
    """
    left = {word}
    yield word
    for _ in range(edits_allowed(len(word))):
        left = {text[:index] + text[index + 1 :] for text in left for index in range(len(text))}
        yield from left


def _without_marks(letter: str) -> str:
    """A letter without its marks; nothing for marks and hidden characters on their own."""
    if unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return ""
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
