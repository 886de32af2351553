"""When two names look the same to a person."""

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

_LOOKALIKES = {
    # Small letters and digits that look like Latin ones (Unicode Technical Standard 39, confusables).
    **{
        ord(other): latin
        for latin, others in {
            "a": "аαɑ", "b": "вьβ", "c": "сϲ", "d": "ԁ", "e": "еεє", "h": "нһ", "j": "ј", "k": "кκ",
            "l": "1|iıіιӏ", "m": "мμ", "n": "пηո", "o": "0оοσøօ", "p": "рρ", "q": "ԛ", "r": "г", "s": "ѕ",
            "t": "тτ", "u": "υս", "v": "ѵν", "w": "ԝω", "x": "хχ", "y": "уγ", "z": "ᴢ",
            "ae": "æ", "oe": "œ", "th": "þ",
        }.items()
        for other in others
    },
    ord("đ"): "d",
    ord("ð"): "d",
    ord("ł"): "l",
    ord("ħ"): "h",
    **dict.fromkeys(map(ord, "\u115f\u1160\u17b4\u17b5")),  # letters that cannot be seen
}  # fmt: skip


def folded(name: str) -> str:
    """The name without what a reader may overlook: case, marks, look-alikes, spaces, hyphens, hidden characters.

    ``Ångest-hjälpen``, ``ångesthjälpen`` and ``Angest hjalpen`` fold to the same text.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    letters = "".join(letter for letter in plain.translate(_LOOKALIKES) if letter.isalnum())
    return letters or "".join(plain.split())


def nearest(name: str, others: Iterable[str], count: int = 5) -> list[tuple[float, str]]:
    """The names most like a name, with how much of their folded spelling they share, from 0 to 1."""
    wanted = folded(name)
    scored = [
        (SequenceMatcher(None, wanted, folded(other), autojunk=False).ratio(), other)
        for other in dict.fromkeys(others)
    ]
    return sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:count]
