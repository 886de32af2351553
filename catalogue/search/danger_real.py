"""Words that exist and lie a slip of the finger from a word of danger: they are never read as it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from catalogue.search.danger import Judge, pieces
from catalogue.search.danger_letters import Form, Said, bare, is_written, reads

_EDGE = 3


def real(judge: Judge, words: Iterable[str]) -> frozenset[str]:
    """Those of the words that a judge who did not know them would read as another word, or as several together."""
    whole = [form for form in judge.forms if not (form.begins or form.ends)]
    own = {form.raw for form in whole}
    alike = _by(whole, lambda form: _shorter(form.bare))
    going = [form for form in judge.forms if form.begins]
    edges = _by(going, lambda form: (form.bare[:_EDGE], form.bare[-_EDGE:]))

    def near(word: str) -> Iterator[Form]:
        for shorter in _shorter(word):
            yield from alike.get(shorter, ())
        for at in range(len(word) - _EDGE + 1):
            yield from edges.get(word[at : at + _EDGE], ())

    def is_mistaken(word: str) -> bool:
        said = Said(word, bare(word))
        if len(said.bare) > 4 and said.bare not in judge.whole and pieces(said.bare, judge.joined):
            return True
        misread = (
            form
            for form in near(said.bare)
            if not is_written(said, form) and reads(said, form, own, alone=False)
        )
        return any(True for _ in misread)

    return frozenset(word for word in words if word not in own and is_mistaken(word))


def _by(forms: Iterable[Form], keys: Callable[[Form], Iterable[str]]) -> Mapping[str, list[Form]]:
    found: defaultdict[str, list[Form]] = defaultdict(list)
    for form in forms:
        for key in keys(form):
            found[key].append(form)
    return found


def _shorter(word: str) -> set[str]:
    """The word, and the word without each of its letters. Words a slip apart have one of them in common."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
