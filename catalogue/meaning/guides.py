"""What follows from a guide's text: its checklist and the words it does not explain."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape

from catalogue.formats.markdown import without_code
from catalogue.meaning.library import Library, Profile
from catalogue.model import addresses
from catalogue.model.body import Body
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.guide import Guide
from catalogue.model.once import once
from catalogue.model.process import ProcessStep, StepState

CHECKLIST = "checklista"
"""The heading that a checklist stands under."""

ABBREVIATION = re.compile(r"(?<![\w-])[A-ZÅÄÖ]{2,}(?:-[A-ZÅÄÖ]+)*(?![\w]|-\d)")
_PART = re.compile(r"[A-ZÅÄÖ]{2,}")
_EVERYDAY = frozenset({"USA"})
"""Abbreviations that everybody reads as a name."""
_ROMAN = re.compile(r"[IVX]+")
_ADDRESS = re.compile(r"(?<=\])\([^()\s]*\)|<[^<>\s]+>|https://\S+")


def prose(body: Body) -> str:
    """The text with code and addresses blanked out, every other character where it was."""
    return _prose(body.text)


@lru_cache(maxsize=1_000)
def _prose(text: str) -> str:
    return _ADDRESS.sub(lambda found: " " * len(found[0]), without_code(text))


def checklist(body: Body) -> tuple[str, ...]:
    """What there is to tick under the heading Checklista, as plain words."""
    found = re.search(rf'<h2 id="{CHECKLIST}">.*?(?=<h2 |$)', body.html, re.DOTALL)
    items = re.findall(r"<li>(.*?)</li>", found[0], re.DOTALL) if found else []
    return tuple(" ".join(unescape(re.sub(r"<[^>]*>", "", item)).split()) for item in items)


def steps(catalogue: Catalogue) -> Mapping[str, Entry[Guide]]:
    """The guide to each step of the process, in the order of the process."""
    by_step = {guide.value.step: guide for guide in catalogue.guides.values() if guide.value.step}
    return {id: by_step[id] for id in catalogue.vocabulary.steps if id in by_step}


def shown_by(library: Library, step: str) -> list[tuple[Profile, ProcessStep]]:
    """The programs that have done a step or are doing it, those that have done it first."""
    found = [
        (profile, known)
        for profile in library.profiles
        for known in profile.program.process
        if known.step == step and known.state in (StepState.DONE, StepState.ONGOING)
    ]
    return sorted(found, key=lambda one: one[1].state is StepState.ONGOING)


def unexplained(guide: Entry[Guide], catalogue: Catalogue) -> Iterator[re.Match[str]]:
    """The first use of each abbreviation that no list has and that no words in brackets explain there."""
    known = _known_abbreviations(catalogue)
    text = prose(guide.body)
    met = set(known)
    for found in ABBREVIATION.finditer(text):
        word = found[0]
        parts = set(_PART.findall(word))
        if word in met or parts <= met or word in _EVERYDAY or _ROMAN.fullmatch(word):
            continue
        met.add(word)
        before, after = text[: found.start()], text[found.end() :]
        in_brackets = before.rfind("(") > before.rfind(")")
        if not (in_brackets or after.startswith(" (")):
            yield found


@once
def _known_abbreviations(catalogue: Catalogue) -> frozenset[str]:
    """Every abbreviation in the name of something that the lists and programs explain."""
    vocabulary = catalogue.vocabulary
    names = [name for term in vocabulary.glossary.values() for name in (term.label, *term.also)]
    for terms in (
        vocabulary.instruments,
        vocabulary.organisations,
        vocabulary.conditions,
        vocabulary.indications,
    ):
        names += [term.label for term in terms.values()]
    for entry in catalogue.programs.values():
        names += [entry.value.name, *entry.value.aliases]
    return frozenset(part for name in names for part in _PART.findall(name))


def explained_words(body: Body) -> tuple[str, ...]:
    """The words of the glossary that a text links to."""
    start = addresses.word("")
    return tuple(dict.fromkeys(link.removeprefix(start) for link in body.links if link.startswith(start)))
