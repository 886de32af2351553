"""Which term of a list somebody meant who wrote another word for it: a label, a lay word, a code, a slip of the pen."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from difflib import get_close_matches

from catalogue.formats.hints import plain
from catalogue.model.catalogue import Catalogue
from catalogue.model.condition import Condition
from catalogue.model.term import Term

MOST_OFFERED = 4
MOST_LISTED = 20
SHORTEST_LIKENED = 4
_WORDS = ("label", "short", "full_name", "lay_words", "also", "icd10se", "former_names", "code")
"""The fields of terms that hold words for the same thing."""


def meant(written: str, known: Iterable[str], kind: str, catalogue: Catalogue) -> str:
    """A help line that leads from what was written to the ids that may have been meant."""
    ids = set(known)
    if apart := separated(written, ids):
        return apart
    terms = {id: entry.value for id, entry in catalogue.terms.get(kind, {}).items() if id in ids}
    found = [*_alike(written, ids, terms)][:MOST_OFFERED]
    if not found:
        return choose(ids, f"{kind}.yaml" if kind in catalogue.terms else "")
    *first, last = [f"”{id}”{_named(id, terms)}" for id in found]
    return f"menade du {', '.join(first)}{' eller ' if first else ''}{last}?"


def separated(written: str, ids: AbstractSet[str]) -> str:
    """A help line for several ids that were written as one; empty when it is not that."""
    several = re.split(r"[;,\s]+", written)
    return (
        f"skilj dem åt med kommatecken: {', '.join(several)}"
        if len(several) > 1 and ids >= set(several)
        else ""
    )


def choose(known: Iterable[str], file: str = "") -> str:
    """A help line with the ids to choose among; it says how many more there are when it cannot show them all."""
    ids = sorted(known)
    shown = ", ".join(ids[:MOST_LISTED])
    if len(ids) <= MOST_LISTED:
        return f"välj bland: {shown}" if ids else ""
    where = f", se content/vocabulary/{file}" if file else ""
    return f"välj bland: {shown} … och {len(ids) - MOST_LISTED} till{where}"


def _named(id: str, terms: Mapping[str, Term]) -> str:
    """What a term is called, when that is not what its id says."""
    label = terms[id].label if id in terms else ""
    return f" ({label})" if label and plain(label) != id else ""


def _alike(written: str, ids: set[str], terms: Mapping[str, Term]) -> Iterator[str]:
    """The ids that may have been meant, the surest first; after a lay word also its neighbours in the list."""
    words: dict[str, list[str]] = {id: [id] for id in sorted(ids)}
    for id, term in terms.items():
        for word in _words(term):
            words.setdefault(plain(word), []).append(id)
    exact = words.get(plain(written), [])
    found = dict.fromkeys(exact or [id for word in _near(plain(written), words) for id in words[word]])
    yield from found
    conditions = {id: term for id, term in terms.items() if isinstance(term, Condition)}
    said = [one for one in conditions.values() if plain(written) in map(plain, one.lay_words)]
    groups = {term.group for term in said}
    yield from (id for id, term in conditions.items() if term.group in groups and id not in found)


def _near(written: str, words: Iterable[str]) -> list[str]:
    known = list(words)
    if len(written) < SHORTEST_LIKENED:
        return []
    if near := get_close_matches(written, known, n=MOST_OFFERED, cutoff=0.75):
        return near
    begins = [word for word in known if word.startswith(f"{written}-") or f"-{written}" in word]
    return begins[:MOST_OFFERED] or get_close_matches(written, known, n=1, cutoff=0.6)


def _words(term: Term) -> Iterator[str]:
    for field in _WORDS:
        value = getattr(term, field, None)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (one for one in value if isinstance(one, str))
