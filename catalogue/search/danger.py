"""Which dangers somebody who searches may be in. The words are content: ``content/vocabulary/danger_*.yaml``.

This is the reference. A browser judges from the same patterns, as ``danger_browser`` writes them.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import permutations

from catalogue.model.vocabulary import Vocabulary
from catalogue.search.danger_letters import Form, Said, is_written, reads, resembles, said
from catalogue.search.danger_patterns import Number, Part, Pattern, Way, pattern


@dataclass(frozen=True)
class Intent:
    """Something that somebody in danger wants to say, and what only resembles it."""

    id: str
    danger: str
    patterns: tuple[Pattern, ...]
    excused: tuple[Pattern, ...] = ()


@dataclass(frozen=True)
class Readings:
    """The forms that a word may be read as: exactly as it stands, by itself, and among other words."""

    written: frozenset[Form]
    alone: frozenset[Form]
    among: frozenset[Form]
    number: int = -1
    """The number that it is; -1 when it is none."""


ANY = -1
"""The length of a form that may go on."""

_BLANK = Readings(frozenset(), frozenset(), frozenset())


@dataclass(frozen=True)
class Judge:
    """Says which dangers a query may tell of."""

    intents: tuple[Intent, ...]
    real: Collection[str] = field(default=frozenset(), repr=False)
    """Words that exist, and are never read as another."""
    joined: frozenset[str] = field(default=frozenset(), repr=False)
    """Words, without marks, that are often written together with others."""

    def knowing(self, real: Iterable[str]) -> "Judge":
        """The same judge, who knows these words to exist."""
        return replace(self, real=frozenset(real))

    def dangers(self, query: str) -> tuple[str, ...]:
        """The ids of the dangers, in the order of the list."""
        return tuple(dict.fromkeys(intent.danger for intent, _ in self.found(query)))

    def found(self, query: str, among: Sequence[Intent] = ()) -> Iterator[tuple[Intent, Pattern]]:
        """Every pattern that the query follows, of all intents or of those ``among`` which it is asked."""
        variants = [[self.read(word) for word in words] for words in self._spoken(said(query))]
        heard = frozenset(form for words in variants for read in words for form in read.among)
        for intent in among or self.intents:
            spoken = [
                _without([one for one in intent.excused if may(one, heard)], words) for words in variants
            ]
            for one in intent.patterns:
                if may(one, heard) and any(follows(one, words) for words in spoken):
                    yield intent, one

    def read(self, word: Said) -> Readings:
        """What a word may be read as."""
        if word not in self._known:
            self._known[word] = self._read(word)
        return self._known[word]

    def _read(self, word: Said) -> Readings:
        near = list(dict.fromkeys(self._near(word.bare)))
        written = frozenset(form for form in near if is_written(word, form))
        among = frozenset(form for form in near if form in written or resembles(word, form, self.itself))
        return Readings(
            written,
            frozenset(form for form in among if reads(word, form, self.itself, alone=True)),
            among,
            int(word.raw[:6]) if word.raw.isdecimal() else -1,
        )

    def _near(self, word: str) -> Iterator[Form]:
        """The only forms that a word without marks may be read as: alike in the first letter, and in length."""
        for length in (ANY, *range(len(word) - 1, len(word) + 2)):
            yield from self._by_beginning.get((word[:1], length), ())
        yield from self._ends

    @cached_property
    def _known(self) -> dict[Said, Readings]:
        return {}

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """Every word of every pattern, once."""
        patterns = (one for intent in self.intents for one in (*intent.patterns, *intent.excused))
        parts = (part for one in patterns for part in (*one.parts, *one.unless))
        ways = (way for part in parts for way in part.ways if not isinstance(way, Number))
        return tuple(dict.fromkeys(form for way in ways for form in way))

    @cached_property
    def whole(self) -> frozenset[str]:
        """The words that stand for themselves, without marks."""
        return frozenset(form.bare for form in self.forms if _is_whole(form) and len(form.bare) > 1)

    @cached_property
    def itself(self) -> frozenset[str]:
        """Words that are only read as themselves: those that exist, and those of the patterns."""
        return frozenset(self.real) | {form.raw for form in self.forms if _is_whole(form)}

    @cached_property
    def _by_beginning(self) -> dict[tuple[str, int], list[Form]]:
        """Forms by the letters that a word read as them may begin with, and their length unless they may go on."""
        found: dict[tuple[str, int], list[Form]] = {}
        for form in self.forms:
            for letter in dict.fromkeys(form.bare[:2]) if not form.ends else ():
                found.setdefault((letter, ANY if form.begins else len(form.bare)), []).append(form)
        return found

    @cached_property
    def _ends(self) -> tuple[Form, ...]:
        return tuple(form for form in self.forms if form.ends)

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        return tuple(form.bare for form in self.forms if form.begins and len(form.bare) > 5)

    def _spoken(self, words: list[Said]) -> list[list[Said]]:
        """The query as written, with words that were written together taken apart, and with pairs put together."""
        apart = [piece for word in words for piece in self._apart(word)]
        together = self._together(words)
        return [words, *(other for other in (apart, together) if len(other) != len(words))]

    def _apart(self, word: Said) -> list[Said]:
        if len(word.bare) < 5 or word.bare in self.whole or word.raw in self.itself:
            return [word]
        return [Said(piece, piece) for piece in pieces(word.bare, self.joined)] or [word]

    def _together(self, words: list[Said]) -> list[Said]:
        found: list[Said] = []
        at = 0
        while at < len(words):
            joined = self._joined(words[at].bare, words[at + 1].bare) if at + 1 < len(words) else ""
            found.append(Said(joined, joined) if joined else words[at])
            at += 2 if joined else 1
        return found

    def _joined(self, one: str, other: str) -> str:
        """Two words as one, if that is a word of a pattern or begins as one that neither is."""
        pair = one + other
        begins = pair.startswith(self._beginnings) and any(
            len(one) < len(start) and pair.startswith(start) for start in self._beginnings
        )
        return pair if len(pair) > 5 and (begins or pair in self.whole) else ""


def judge(vocabulary: Vocabulary) -> Judge:
    """The judge that the lists describe. Raises ``Unreadable`` where a pattern cannot be read."""
    lists = {id: words.forms for id, words in vocabulary.danger_words.items()}
    intents = (
        Intent(
            id,
            entry.danger,
            tuple(pattern(line, lists) for line in entry.patterns),
            tuple(pattern(line, lists, near=0) for line in entry.but_not),
        )
        for id, entry in vocabulary.danger_patterns.items()
    )
    together = (form for words in vocabulary.danger_words.values() if words.together for form in words.forms)
    joined = frozenset(word.bare for form in together for word in said(form) if len(word.bare) > 1)
    return Judge(tuple(intents), joined=joined)


def pieces(word: str, forms: Collection[str]) -> list[str]:
    """A word as several others written together, the longest first; nothing when it is not."""
    for length in range(len(word), 1, -1):
        if word[:length] in forms:
            rest = pieces(word[length:], forms)
            if rest or length == len(word):
                return [word[:length], *rest]
    return []


def may(one: Pattern, heard: frozenset[Form]) -> bool:
    """Whether something of every part of a pattern has been heard; quick, and often the answer is no."""
    for part in one.parts:  # noqa: SIM110 - asked of every pattern for every query, and `all` takes twice as long
        if part.first and part.first.isdisjoint(heard):
            return False
    return True


def follows(one: Pattern, words: Sequence[Readings]) -> bool:
    """Whether words follow a pattern."""
    if any(_ends(part, words, at, alone=False) for part in one.unless for at in range(len(words))):
        return False
    return any(True for _ in _spans(one, words))


def _without(excused: Iterable[Pattern], words: Sequence[Readings]) -> Sequence[Readings]:
    """The words with those blanked that mean something else, written out in full."""
    left = list(words)
    for one in excused:
        exactly = [replace(read, alone=read.written, among=read.written) for read in left]
        for start, end in list(_spans(one, exactly)):
            left[start:end] = [_BLANK] * (end - start)
    return left


def _spans(one: Pattern, words: Sequence[Readings]) -> Iterator[tuple[int, int]]:
    alone = len(one.parts) == 1
    for parts in permutations(one.parts) if one.free else [one.parts]:
        for start in range(min(1, len(words)) if one.first else len(words)):
            for end in _ends(parts[0], words, start, alone):
                for last in _rest(parts[1:], words, end):
                    if not one.last or last == len(words):
                        yield start, last


def _rest(parts: Sequence[Part], words: Sequence[Readings], at: int) -> Iterator[int]:
    if not parts:
        yield at
        return
    for start in range(at, min(len(words), at + parts[0].gap + 1)):
        for end in _ends(parts[0], words, start, alone=False):
            yield from _rest(parts[1:], words, end)


def _ends(part: Part, words: Sequence[Readings], at: int, alone: bool) -> set[int]:
    if part.first and part.first.isdisjoint(words[at].among):
        return set()
    return {at + _length(way) for way in part.ways if _stands(way, words, at, alone)}


def _stands(way: Way, words: Sequence[Readings], at: int, alone: bool) -> bool:
    if at + _length(way) > len(words):
        return False
    if isinstance(way, Number):
        return words[at].number >= way.least
    if alone and len(way) == 1:
        return way[0] in words[at].alone
    return all(form in words[at + n].among for n, form in enumerate(way))


def _length(way: Way) -> int:
    return 1 if isinstance(way, Number) else len(way)


def _is_whole(form: Form) -> bool:
    return not (form.begins or form.ends)
