"""Real words that a slip of the finger would turn into one of ours, so that search leaves them as they are.

Search in the browser reads a word it does not know as the nearest one it knows, or asks about it when it is short
(``slips`` in ``templates/assets/js/search-letters.js``). It cannot carry the Swedish language with it. So the build
picks, of the commonest words, those that it would change, and only they are sent.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import snowballstemmer

from catalogue.names.letters import edits

SHORTEST, LONG = 4, 9
"""The least letters of a word that may hold a slip, and of one that may hold two."""
_LEADING = 7
"""How many letters of a word are enough to find those that may be near it."""
_STEMMER = snowballstemmer.stemmer("swedish")
_INDEFINITE = re.compile(r"(?<=[^\W\d_]{4})an$|(?<=[^\W\d_]{3}er)ing(?:en|ar|arna)?s?$")
_ALIKE = str.maketrans({"ø": "ö", "æ": "ä", "ß": "ss"})


def fold(text: str) -> str:
    """The text in lower case, without marks, as the browser folds it."""
    flat = unicodedata.normalize("NFD", text.lower().translate(_ALIKE))
    return "".join(letter for letter in flat if not unicodedata.combining(letter))


def slips(length: int) -> int:
    """How many letters of a word may be missing, added, changed or swapped with the next."""
    if length < SHORTEST:
        return 0
    return 1 if length < LONG else 2


def stems(words: Iterable[str]) -> list[str]:
    """The stems as the browser has them: Snowball's, with ``skolan`` as ``skola``, ``-ering`` as ``-era``."""
    return list(_STEMMER.stemWords([_INDEFINITE.sub("a", word) for word in words]))


def endangered(real: Iterable[str], ours: Iterable[str]) -> tuple[str, ...]:
    """The folded real words that begin as one of ours and are a slip or two from it, in order.

    Words of ours that are only bent otherwise are left out: search knows them for what they are.
    """
    written = set(ours)
    targets = {fold(word) for word in written}
    known = {fold(stem) for stem in stems(written)}
    near: dict[str, set[str]] = defaultdict(set)
    for target in targets:
        for key in _keys(target, slips(len(target) + 2)):
            near[key].add(target)
    found = {word for word in real if (flat := fold(word)) not in targets and _is_near(flat, near)}
    bent = {word: fold(stem) for word, stem in zip(found, stems(found), strict=True)}
    return tuple(sorted({fold(word) for word, stem in bent.items() if stem not in known}))


def _is_near(word: str, near: Mapping[str, Iterable[str]]) -> bool:
    most = slips(len(word))
    candidates = {target for key in _keys(word, most) for target in near.get(key, ())} if most else ()
    return any(target[0] == word[0] and edits(word, target, most) <= most for target in candidates)


def _keys(word: str, most: int) -> Iterator[str]:
    """The first letters of a word with up to some of them left out: near words share one (Garbe's SymSpell)."""
    leading = word[:_LEADING]
    for count in range(min(most, len(leading)) + 1):
        for kept in combinations(leading, len(leading) - count):
            yield "".join(kept)
