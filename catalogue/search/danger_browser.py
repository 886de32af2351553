"""The patterns as a browser reads them: each part once, each pattern as the numbers of its parts."""

from collections.abc import Iterable

from catalogue.model.vocabulary import Vocabulary
from catalogue.search import commonest
from catalogue.search.danger import Judge, judge
from catalogue.search.danger_patterns import Number, Part, Pattern, Way
from catalogue.search.danger_real import real

FILE = "sok/fara.json"


def written(vocabulary: Vocabulary, others: Iterable[str] = ()) -> dict[str, object]:
    """What ``search-danger.js`` needs. ``others`` are real words beside the commonest of Swedish.

    Among them may be ids, which are written without marks and are no words: "sjalvmord".
    """
    known = judge(vocabulary)
    ids = {form.bare for form in known.forms}
    words = real(known, {*commonest.words(), *(set(others) - ids)} if known.intents else ())
    return as_data(known.knowing(words), tuple(vocabulary.dangers))


def as_data(judge: Judge, dangers: tuple[str, ...]) -> dict[str, object]:
    """A judge as lists of strings.

    A pattern is its flags (``+`` any order, ``^`` from the first word, ``$`` to the last), then for each part how many
    other words may stand before it and its number, then the numbers of parts that must not stand anywhere.
    A word of a part begins with ``-`` if others may come before it, ends with ``*`` if it may go on, and has ``~`` in
    front if it may be misspelled.
    """
    numbers: dict[tuple[Way, ...], int] = {}

    def number(part: Part) -> int:
        return numbers.setdefault(part.ways, len(numbers))

    def line(one: Pattern) -> str:
        flags = "+" * one.free + "^" * one.first + "$" * one.last
        parts = [f"{part.gap}.{number(part)}" for part in one.parts]
        return " ".join([flags or "-", *parts, *(f"!{number(part)}" for part in one.unless)])

    intents = [
        [dangers.index(intent.danger), list(map(line, intent.patterns)), list(map(line, intent.excused))]
        for intent in judge.intents
    ]
    return {
        "dangers": dangers,
        "intents": intents,
        "parts": ["|".join(map(_written, ways)) for ways in numbers],
        "joined": " ".join(sorted(judge.joined)),
        "real": " ".join(sorted(judge.real)),
    }


def _written(way: Way) -> str:
    if isinstance(way, Number):
        return f"#{way.least}"
    return " ".join("~" * form.loose + "-" * form.ends + form.raw + "*" * form.begins for form in way)
