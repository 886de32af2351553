"""How alike two names are: a score, a verdict, and the likeness that decided it.

The largest difference between two names decides. One that is not seen or says nothing leaves them confusable: a slip
of the pen, the same sound, a word that any program could add. One that is seen and means something makes them near at
most: a number, an edition, an audience, a place, a remark in brackets, another form or order of the same words, an
abbreviation, another noun.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import fsum
from unicodedata import normalize

from catalogue.formats.swedish import listing
from catalogue.model.base import Choice
from catalogue.names.forms import single
from catalogue.names.letters import SHORT, edits, edits_allowed, folded, plain, sound
from catalogue.names.words import CORE, TELLING, WEIGHT, Lexicon, WordKind, WordPart

CONFUSABLE = 0.85
NEAR = 0.62
"""The least score of a verdict; docs/names.md shows how other limits would do on the labelled pairs."""

_MOST = 0.98
"""What two names can score that are not the same letters."""
_SEEN = 0.84
"""What two names can score when their difference is seen and means something."""
_APART = 0.5
"""What two names can score that share no word for the need or the brand, or that each name a need of their own."""
_OTHER_AUDIENCE = 0.92
"""What is left of a score when only one of the names tells the audience, or they tell different ones."""
_SOUNDS_ALIKE = 0.95
_SAME_ROOT = 0.95
_SHORT = 0.7
"""What two short names score that one letter tells apart, whatever their words are."""
_INSIDE = 0.75
"""What a name scores that stands whole inside another, if it is at least a need and a noun."""
_INSIDE_LEAST = 1.3


class Verdict(Choice):
    """What a likeness means for who must tell two programs apart."""

    IDENTICAL = "identical", "samma namn"
    CONFUSABLE = "confusable", "lätt att förväxla"
    NEAR = "near", "liknar"
    DIFFERENT = "different", "skiljer sig"


@dataclass(frozen=True)
class Likeness:
    """How alike two names are, from 0 to 1, and why, with what decided first."""

    score: float
    verdict: Verdict
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """A name as it is compared."""

    name: str
    folded: str
    parts: dict[str, WordPart]
    weight: float
    joined: str
    core: int
    ending: str
    spoken: str

    @classmethod
    def of(cls, name: str, words: Lexicon) -> "Reading":
        """The name, read with known words. A word that stands twice counts once, where it weighs most."""
        parts: dict[str, WordPart] = {}
        for part in words.parts(name):
            if part.key not in parts or WEIGHT[part.kind] > WEIGHT[parts[part.key].kind]:
                parts[part.key] = part
        core = [part for part in parts.values() if part.kind in CORE]
        weight = fsum(WEIGHT[part.kind] for part in parts.values())
        joined = "".join(part.stem for part in core)
        spoken = sound("".join(part.written for part in core))
        ending = core[-1].ending if core else ""
        return cls(name, folded(name), parts, weight, joined, len(core), ending, spoken)


@dataclass(frozen=True, slots=True)
class _Match:
    """A word of the one name with its counterpart in the other."""

    one: WordPart
    other: WordPart
    degree: float = 1.0
    by_sound: bool = False


def score(one: Reading, other: Reading) -> float:
    """How alike two names are, from 0 to 1. The order of the two does not matter; 1 is the same letters."""
    if one.folded == other.folded:
        return 1.0
    matches = _matches(one, other)
    by_words, joined = _by_words(one, other, matches), _as_one_word(one, other)[0]
    seen = any(_seen(one, other, matches)) or (joined > by_words and one.ending != other.ending)
    most = _SEEN if seen or _short_slip(one, other) else _MOST
    return round(min(max(by_words, joined, _short_slip(one, other)), most), 3)


def verdict(score: float) -> Verdict:
    """What a score means."""
    if score == 1:
        return Verdict.IDENTICAL
    if score >= CONFUSABLE:
        return Verdict.CONFUSABLE
    return Verdict.NEAR if score >= NEAR else Verdict.DIFFERENT


def likeness(one: Reading, other: Reading) -> Likeness:
    """How alike two names are, with the reasons."""
    alike = score(one, other)
    if alike == 1:
        return Likeness(alike, verdict(alike), (_sameness(one.name, other.name),))
    return Likeness(alike, verdict(alike), tuple(_why(one, other, verdict(alike))))


def _why(one: Reading, other: Reading, verdict: Verdict) -> Iterator[str]:
    matches = _matches(one, other)
    by_words, (joined, by_sound) = _by_words(one, other, matches), _as_one_word(one, other)
    if _short_slip(one, other) > max(by_words, joined):
        yield "namnen är korta, och bara en bokstav skiljer"
    elif joined > by_words:
        how = "låter lika" if by_sound else "skrivs lika eller nästan lika"
        yield f"namnen {how} när de läses som ett ord"
    else:
        yield from _seen(one, other, matches)
        yield from _reasons(one, other, matches, verdict)


def _short_slip(one: Reading, other: Reading) -> float:
    """What two short names score that one letter tells apart, unless both are known words or sound the same."""
    known = all(part.known for name in (one, other) for part in name.parts.values())
    shortest, longest = sorted((len(one.folded), len(other.folded)))
    if known or shortest < 2 or not 3 <= longest <= SHORT:
        return 0.0
    return (
        _SHORT
        if edits(one.folded, other.folded, 1) == 1 and sound(one.joined) != sound(other.joined)
        else 0.0
    )


def _seen(one: Reading, other: Reading, matches: list[_Match]) -> Iterator[str]:
    """The differences that a reader sees and that mean something, the most telling first."""
    if added := [part for rest in _rest(one, other, matches) for part in rest if part.kind in TELLING]:
        yield f"tillägg skiljer: {_quoted(added)}"
    for match in matches:
        both = f"”{match.one.written}” och ”{match.other.written}”"
        if _bent(match.one, match.other):
            yield f"{both} är former av samma ord"
        elif match.one.key == match.other.key and not match.one.roots & match.other.roots:
            yield f"{both} betyder samma sak"
    mine, theirs = list(one.parts), list(other.parts)
    places = sorted((mine.index(match.one.key), theirs.index(match.other.key)) for match in matches)
    if [place for _, place in places] != sorted(place for _, place in places):
        yield "samma ord står i en annan ordning"


def _bent(one: WordPart, other: WordPart) -> bool:
    """Whether two words are different forms of the same; the first part of a compound has no form of its own.

    A consonant too many or too few is a slip and no form.
    """
    whole = not one.joined and not other.joined
    return (
        whole and single(plain(one.written)) != single(plain(other.written)) and bool(one.roots & other.roots)
    )


def _near(one: str, other: str, shortest: int) -> tuple[float, bool]:
    """How alike two spellings are, and whether the ear decides."""
    longest = max(len(one), len(other))
    if longest >= 3 and sound(one) == sound(other):
        return _SOUNDS_ALIKE, plain(one) != plain(other)
    allowed = edits_allowed(longest)
    if longest < shortest or abs(len(one) - len(other)) > allowed:
        return 0.0, False
    slips = edits(plain(one), plain(other), allowed)
    return (1 - slips / longest, False) if slips <= allowed else (0.0, False)


def _near_words(one: WordPart, other: WordPart) -> tuple[float, bool]:
    """How alike two different words are. Known words are never each other's slip, and a short one is no slip of one."""
    if one.known and other.known:
        return 0.0, False
    if _bent(one, other):
        return _SAME_ROOT, False
    shortest = 5 if one.known or other.known else 4
    return max(_near(mine, theirs, shortest) for mine in one.forms for theirs in other.forms)


def _matches(one: Reading, other: Reading) -> list[_Match]:
    """Each word with its counterpart: the same words first, then the nearest, and no word twice."""
    found = [_Match(part, other.parts[key]) for key, part in one.parts.items() if key in other.parts]
    mine, theirs = (
        [part for part in name.parts.values() if part.kind in CORE and part.key not in both]
        for name, both in ((one, other.parts), (other, one.parts))
    )
    close = [_Match(left, right, *_near_words(left, right)) for left in mine for right in theirs]
    taken: set[tuple[int, str]] = set()
    for match in sorted(close, key=lambda match: (-match.degree, sorted((match.one.key, match.other.key)))):
        ends = {(1, match.one.key), (2, match.other.key)}
        if match.degree and not ends & taken:
            taken |= ends
            found.append(match)
    return found


def _by_words(one: Reading, other: Reading, matches: list[_Match]) -> float:
    """How much of what two names say is the same: the shared weight of both, or of the name inside the other."""
    if not one.weight or not other.weight:
        return 0.0
    shared = fsum(match.degree * (WEIGHT[match.one.kind] + WEIGHT[match.other.kind]) / 2 for match in matches)
    alike = 2 * shared / (one.weight + other.weight)
    if not any(match.one.kind is match.other.kind is WordKind.NEED for match in matches):
        return min(alike, _APART)
    mine, theirs = _rest(one, other, matches)
    if all(any(part.known and part.kind is WordKind.NEED for part in rest) for rest in (mine, theirs)):
        return min(alike, _APART)
    if any(part.kind is WordKind.AUDIENCE for part in (*mine, *theirs)):
        alike *= _OTHER_AUDIENCE
    inside = _INSIDE * min(1.0, shared / min(one.weight, other.weight)) if shared >= _INSIDE_LEAST else 0.0
    return max(alike, inside)


def _rest(one: Reading, other: Reading, matches: list[_Match]) -> tuple[list[WordPart], list[WordPart]]:
    """The words of each name that have no counterpart in the other."""
    matched = {match.one.key for match in matches}, {match.other.key for match in matches}
    return (
        [part for key, part in one.parts.items() if key not in matched[0]],
        [part for key, part in other.parts.items() if key not in matched[1]],
    )


def _as_one_word(one: Reading, other: Reading) -> tuple[float, bool]:
    """How alike two names are when a seam is read otherwise, as in *Lugnstund* and *Lugn stund*, and by ear alone."""
    same = one.core == other.core and one.joined == other.joined
    if one.spoken == other.spoken and len(one.spoken) >= 3 and not same:
        return _SOUNDS_ALIKE, True
    return (0.0, False) if one.core == other.core else _near(one.joined, other.joined, 5)


def _sameness(one: str, other: str) -> str:
    """Why two names are the same letters."""
    if one == other:
        return "samma namn"
    if _letters(one) == _letters(other):
        return "bara stora bokstäver, prickar, mellanslag, skiljetecken eller osynliga tecken skiljer"
    return "bara tecken som ser likadana ut skiljer"


def _letters(name: str) -> str:
    """The letters and digits of a name as they stand, but for case and marks."""
    return "".join(letter for letter in normalize("NFKD", name.casefold()) if letter.isalnum())


def _reasons(one: Reading, other: Reading, matches: list[_Match], verdict: Verdict) -> Iterator[str]:
    """What two names share and what differs, the most telling first."""
    core = [match for match in matches if match.one.kind in CORE]
    rest = [part for parts in _rest(one, other, matches) for part in parts if part.kind not in TELLING]
    apart = [part for part in rest if part.kind in CORE]
    for match in core:
        if match.degree < 1 and not _bent(match.one, match.other):
            alike = "låter" if match.by_sound else "skrivs nästan"
            yield f"”{match.one.written}” {alike} som ”{match.other.written}”"
    if not core:
        yield "inget ord som säger vad programmet gäller är gemensamt"
    elif verdict is Verdict.DIFFERENT:
        yield f"bara {_quoted(match.one for match in core)} är gemensamt"
    elif apart:
        if shared := [match.one for match in core if match.degree == 1]:
            yield f"båda har {_quoted(shared)}"
        yield f"det som skiljer är {_quoted(apart)}"
    elif rest:
        yield f"bara {_quoted(rest)} skiljer"
    elif not any(_seen(one, other, matches)) and all(match.degree == 1 for match in core):
        yield "samma ord, hopsatta på annat sätt"


def _quoted(parts: Iterable[WordPart]) -> str:
    """Words in a row, each as it is written in its name."""
    return listing(f"”{word}”" for word in dict.fromkeys(part.written for part in parts))
