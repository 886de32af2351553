"""The forms of a Swedish word: what is left without endings, and the ways in which that may be spelled."""

import re

_TAIL = re.compile(r"(?:[eao]rnas?|[ea]ns|[eao]rs|ets|en|an|et|ar|or|er|a|e)$")
_ENDINGS = re.compile(
    r"(?:aren|ares?|aste?|arn[ae]|ernas?|ornas?|ades?|ande|[aei]t|[ae]d|[dt]es?|ons?|ums?|as|tt?|s|n|na|a|e)$"
)
_WEAK = re.compile(r"(?<=[^aeiouy])[ae]([lnr])$")
_DROPPED = re.compile(r"([^aeiouylnr])([lnr])$")
_LEAST = 3
"""Fewer letters than this say nothing about which word it is."""


def stem(word: str) -> str:
    """A plain word without endings of number, definite form and genitive: ``kurserna`` and ``kursens`` as ``kurs``."""
    if len(word) > 4 and word[-1] == "s" and word[-2] not in "rsxiuoaey":
        word = word[:-1]
    if word.endswith("igt"):
        return word[:-1]
    if tail := _TAIL.search(word, 3):
        word = word[: tail.start()]
    elif len(word) > 3 and word[-1] == "n" and word[-2] in "iuy":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def roots(word: str) -> frozenset[str]:
    """What may be left of a plain word: two words with a root in common may be forms of one.

    ``cirkeln`` and ``cirklar``, ``vatten`` and ``vattnet``, ``lugnare`` and ``lugnt``, ``levde`` and ``leva``.
    """
    found = {word, stem(word)}
    for form in (word, stem(word)):
        if ending := _ENDINGS.search(form, _LEAST):
            found |= {form[: ending.start()], stem(form[: ending.start()])}
    found |= {_WEAK.sub(r"\1", form) for form in found}
    found |= {_DROPPED.sub(r"\1e\2", form) for form in found}
    return frozenset(single(form) for form in found if len(form) >= _LEAST)


def single(word: str) -> str:
    """A word with every double consonant as one: where the stem is bent it is often written so."""
    return re.sub(r"([^aeiouy])\1", r"\1", word)
