"""When two names look the same to a person."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

_LOOKALIKES = str.maketrans(
    # Letters of other alphabets that look like Latin ones (Unicode Technical Standard 39, confusables).
    "авеікмнорстухѕјԛԝгѵьαβεικνορτυχηωӏ|ıø",
    "abeikmhopctyxsjqwrvbaβeikvoptuxnwlllo".replace("β", "b"),
)


def folded(name: str) -> str:
    """The name without everything a reader may overlook: case, marks, look-alikes, spaces, hyphens, hidden characters.

    ``Ångest-hjälpen``, ``ångesthjälpen`` and ``Angest hjalpen`` fold to the same text.
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", plain.translate(_LOOKALIKES)))


def nearest(name: str, others: Iterable[str], count: int = 5) -> list[tuple[float, str]]:
    """The names most like a name, with how much of their folded spelling they share, from 0 to 1."""
    wanted = folded(name)
    scored = [(SequenceMatcher(None, wanted, folded(other), autojunk=False).ratio(), other) for other in dict.fromkeys(others)]
    return sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:count]
