"""Names as words: what each word says about a program, and how long words are taken apart.

What counts in a name is the need or the brand. A noun such as *hjälp* counts less, a word that any program could
carry (*behandling*) still less, and *internet*, *Plus* or *2.0* next to nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from catalogue.model.vocabulary import Vocabulary
from catalogue.names.forms import roots, stem
from catalogue.names.letters import folded, plain, spelled
from catalogue.names.levels import levels


class WordKind(Enum):
    """What a word in a name is."""

    NEED = "need or brand"
    NOUN = "noun"
    EMPTY = "word that any program could have"
    AUDIENCE = "audience"
    LEVEL = "version, level, part or edition"
    PLACE = "place"
    EXTRA = "word for the internet"
    ASIDE = "remark in brackets"


WEIGHT = {
    WordKind.NEED: 1.0,
    WordKind.NOUN: 0.45,
    WordKind.EMPTY: 0.12,
    WordKind.AUDIENCE: 0.05,
    WordKind.LEVEL: 0.09,
    WordKind.PLACE: 0.09,
    WordKind.EXTRA: 0.09,
    WordKind.ASIDE: 0.03,
}
"""How much a word of each kind counts."""
CORE = frozenset({WordKind.NEED, WordKind.NOUN, WordKind.EMPTY})
TELLING = frozenset({WordKind.LEVEL, WordKind.AUDIENCE, WordKind.PLACE, WordKind.ASIDE})
"""What is added to a name to tell it from others, little as it weighs."""


@dataclass(frozen=True, slots=True)
class WordPart:
    """A word, or a part of a compound: what it is known as, how it is spelled without endings, and how it stands."""

    key: str
    kind: WordKind
    stem: str
    written: str
    known: bool
    joined: bool = False
    """Whether more of a compound follows."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The spellings in which it may be taken for another word."""
        return (self.stem,) if self.stem == self.written else (self.stem, self.written)

    @property
    def roots(self) -> frozenset[str]:
        """What it shares one of with other forms of itself."""
        return roots(plain(self.written))

    @property
    def ending(self) -> str:
        """What is written after its stem; nothing inside a compound, where a joining letter may stand."""
        return "" if self.joined else plain(self.written).removeprefix(plain(self.stem))


SKIPPED = frozenset(
    "a and at att av de den det dig din dina ditt du eller en er ett for for från genom hos i in inom med mellan min "
    "mina mitt mot of och om på samt som the till utan ut vid via är över".translate(
        str.maketrans("åäö", "aao")
    ).split()
)
_FIXED = {
    WordKind.NOUN: "hjälp självhjälp skola kurs stöd coach guide kompass verktyg träning linje akademi lots labb "
    "verkstad mottagning klinik centrum center hantering kontroll tjänst vård grupp utbildning rådgivning paket "
    "dagbok podd studie "
    "långvarig kronisk akut lindrig svår funktionell paroxysmal",
    WordKind.EMPTY: "behandling program terapi kbt metod intervention beteendeterapi syndrom besvär problem sjukdom "
    "svårighet störning symtom symptom beteende beroende",
    WordKind.AUDIENCE: "ung=unga ungdom barn tonår tonåring vuxen=vuxna äldre senior förälder=föräldrar familj junior "
    "student anhörig närstående",
    WordKind.EXTRA: "internet nät nätet webb webben web digital online distans virtuell app mobil baserad förmedlad "
    "levererad e version",
    WordKind.PLACE: "region län landsting stockholm",
    WordKind.LEVEL: "plus light lite mini maxi max pro extra start ny=nya=nytt grund bas basic intro introduktion "
    "nybörjare fortsättning fördjupning avancerad",
}
_WRITTEN_OUT = {
    "act": ("acceptance and commitment therapy",),
    "adhd": (),
    "bdd": ("dysmorfofobi", "dysmorfofobisk störning"),
    "dbt": ("dialektisk beteendeterapi",),
    "gad": ("generaliserat ångestsyndrom", "generaliserad ångest"),
    "ibs": ("känslig tarm", "irritabel tarm", "irritable bowel syndrome"),
    "ipt": ("interpersonell psykoterapi", "interpersonell terapi"),
    "kbt": ("kognitiv beteendeterapi", "cbt"),
    "kol": ("kroniskt obstruktiv lungsjukdom",),
    "ocd": ("tvångssyndrom", "tvång"),
    "ptsd": ("posttraumatiskt stressyndrom", "posttraumatisk stress"),
}
"""What abbreviations stand for. The vocabulary adds those that stand in brackets after a condition."""
_WORD = re.compile(r"[^\W\d_]+")
_ASIDE = re.compile(r"[(\[{]([^)\]}]*)[)\]}]?")
_BOTH_NAMES = re.compile(r"(.+?) \((.+)\)")


class Lexicon:
    """The words that are known, and how names are read with them."""

    def __init__(self, needs: Iterable[str] = (), places: Iterable[str] = ()) -> None:
        """``needs`` are conditions as people write them, with a second name in brackets; ``places`` say nothing."""
        self._kinds: dict[str, tuple[str, WordKind]] = {}
        self._phrases: dict[tuple[str, ...], tuple[str, WordKind]] = {}
        self._taken_apart: dict[str, list[WordPart]] = {}
        for kind, listed in _FIXED.items():
            for forms in listed.split():
                first, *_ = every = plain(forms).split("=")
                for form in every:
                    self._know(form, stem(first), kind)
        for place in places:
            for word in _WORD.findall(plain(spelled(place))):
                self._know(word, stem(word), WordKind.PLACE)
        for short, long in _WRITTEN_OUT.items():
            self._same(short, [short, *long])
        for need in needs:
            if both := _BOTH_NAMES.fullmatch(need):
                names = [both[1], both[2]]
                known = [self._phrases[found] for name in names if (found := _stems(name)) in self._phrases]
                self._same(known[0][0] if known else folded(both[2]), names)
            for word in _WORD.findall(plain(spelled(need))):
                self._learn(word)

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "Lexicon":
        """The words of the closed lists, as ``listed`` gives them."""
        return lexicon(*cls.listed(vocabulary))

    @classmethod
    def listed(cls, vocabulary: Vocabulary) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The needs and places of the closed lists: conditions, in words of the trade and everyday ones; regions."""
        conditions = vocabulary.conditions.values()
        everyday = [word for condition in conditions for word in condition.lay_words if " " not in word]
        needs = (*(condition.label for condition in conditions), *everyday)
        return needs, tuple(region.short for region in vocabulary.regions.values())

    def known(self, *kinds: WordKind) -> set[str]:
        """The words of some kinds, in plain letters, as they stand and without endings."""
        return {form for form, (_, kind) in self._kinds.items() if kind in kinds}

    def parts(self, name: str) -> tuple[WordPart, ...]:
        """What a name says, in order. Words such as *vid* say nothing, and what stands in brackets next to nothing."""
        text, numbers = levels(spelled(name).replace("'", "").replace("’", ""))
        found = [
            *self._read(_ASIDE.sub(" ", text)),
            *(WordPart(number, WordKind.LEVEL, number, written, True) for number, written in numbers.items()),
        ]
        aside = [
            replace(part, kind=WordKind.ASIDE)
            for remark in _ASIDE.findall(text)
            for part in self._read(remark)
        ]
        return _weighed([*found, *aside] if found else self._read(re.sub(r"[()\[\]{}]", " ", text)))

    def _read(self, text: str) -> list[WordPart]:
        words = [word for word in _WORD.findall(text) if plain(word) not in SKIPPED]
        stems = [stem(plain(word)) for word in words]
        found: list[WordPart] = []
        at = 0
        while at < len(words):
            for end in range(min(len(words), at + 4), at, -1):
                if phrase := self._phrases.get(tuple(stems[at:end])):
                    found.append(WordPart(*phrase, " ".join(stems[at:end]), " ".join(words[at:end]), True))
                    at = end
                    break
            else:
                if words[at] not in self._taken_apart:
                    self._taken_apart[words[at]] = self._split(words[at])
                found += self._taken_apart[words[at]]
                at += 1
        return found

    def _split(self, word: str) -> list[WordPart]:
        """The parts of a compound, as far as they are known."""
        flat = plain(word)
        if whole := self._part(word):
            return [whole]
        if flat[0] in "ie" and len(flat) > 4 and (rest := self._all_known(word[1:])):
            return [WordPart(flat[0], WordKind.EXTRA, flat[0], word[0], True), *rest]
        if every := self._all_known(word):
            return every
        for cut in range(3, len(flat) - 3):
            tail = self._part(word[cut:])
            if tail and tail.kind in (WordKind.NOUN, WordKind.EMPTY) and len(tail.stem) >= 4:
                return [*self._first(word[:cut]), tail]
        for cut in range(len(flat) - 4, 3, -1):
            head = self._part(word[:cut], inside=True)
            if head and (head.kind is WordKind.NEED or len(head.stem) > 6):
                return [head, _unknown(word[cut:])]
        return [_unknown(word)]

    def _first(self, head: str) -> list[WordPart]:
        """The unknown first part of a compound: the s that joins it to the next may be its own."""
        joined = len(head) > 3 and head[-1] == "s" and head[-2] not in "sui"
        bare = replace(_unknown(head[:-1]), written=head) if joined else _unknown(head)
        return self._all_known(head) or [replace(bare, joined=True)]

    def _all_known(self, word: str) -> list[WordPart]:
        """The parts of a compound of known words only, as few as possible; empty when some part is unknown."""
        ways: dict[int, list[WordPart]] = {len(word): []}
        for start in range(len(word) - 3, -1, -1):
            found = [
                [part, *ways[end]]
                for end in range(start + 3, len(word) + 1)
                if end in ways and (part := self._part(word[start:end], inside=end < len(word)))
            ]
            if found:
                ways[start] = min(found, key=len)
        return ways.get(0, []) if len(word) <= 60 else []

    def _part(self, word: str, inside: bool = False) -> WordPart | None:
        """A known word in any of its forms; inside a compound with its joining letter: ``depressions``."""
        flat = plain(word)
        forms = [flat, stem(flat)]
        if inside:
            shorter = flat[-1] in "soeau" or flat[-1] == flat[-2]
            forms = [flat, flat[:-1]] if shorter and len(flat) > 3 else [flat]
        for form in forms:
            if known := self._kinds.get(form):
                bare = word[: len(form)]
                return WordPart(*known, bare, bare if inside else word, True, inside)
        return None

    def _same(self, key: str, names: Iterable[str]) -> None:
        """Remember that some names mean the same."""
        for name in names:
            stems = _stems(name)
            kind = self._kinds.get(key, (key, WordKind.NEED))[1]
            self._phrases[stems] = (key, kind)
            if len(stems) == 1:
                self._know(plain(spelled(name)), key, kind)

    def _learn(self, word: str) -> None:
        """Remember a condition's word, without a last part such as *syndrom* or *problem*.

        A word that is put together of known ones says nothing more than they do.
        """
        if word in SKIPPED or len(word) < 3 or self._part(word) or self._all_known(word):
            return
        for cut in range(3, len(word) - 3):
            tail = self._part(word[cut:])
            if tail and tail.kind is WordKind.EMPTY:
                word = word[:cut].removesuffix("s") if cut > 4 else word[:cut]
                break
        self._know(word, stem(word), WordKind.NEED)

    def _know(self, word: str, key: str, kind: WordKind) -> None:
        """Remember a word, both as it stands and without endings."""
        for form in (word, stem(word)):
            self._kinds.setdefault(form, (key, kind))


lexicon = lru_cache(maxsize=4)(Lexicon)
"""A lexicon, made once for the lists as they are."""


def _unknown(word: str) -> WordPart:
    bare = stem(plain(word))
    return WordPart(bare, WordKind.NEED, word[: len(bare)], word, False)


def _stems(name: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in _WORD.findall(plain(spelled(name))) if word not in SKIPPED)


_WEIGHT = (
    {WordKind.NEED},
    {WordKind.AUDIENCE, WordKind.NOUN},
    {WordKind.EMPTY},
    {WordKind.EXTRA, WordKind.LEVEL, WordKind.PLACE},
    {WordKind.ASIDE},
)
"""Which kinds of word tell programs apart, those that tell most first."""


def _weighed(parts: list[WordPart]) -> tuple[WordPart, ...]:
    """The parts, where something always counts as the need: audience and nouns, or else whatever there is."""
    for kinds in _WEIGHT:
        if any(part.kind in kinds for part in parts):
            return tuple(replace(part, kind=WordKind.NEED) if part.kind in kinds else part for part in parts)
    return ()
