"""The words that a thing should be found by though they may not stand on its page."""

import re

from catalogue.model.condition import Condition
from catalogue.model.instrument import Instrument
from catalogue.model.organisation import Organisation
from catalogue.model.program import Program
from catalogue.model.vocabulary import Vocabulary


def of_program(program: Program, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Other names of a program, and the words of its conditions, codes and instruments."""
    found = [*program.aliases]
    for treated in program.conditions:
        condition = vocabulary.conditions[treated.condition]
        found += [condition.label, *of_condition(condition)]
    if program.follow_up:
        found += [vocabulary.codes[id].code for id in program.follow_up.codes]
        found += [vocabulary.instruments[used.instrument].label for used in program.follow_up.instruments]
    return tuple(dict.fromkeys(found))


def within_name(name: str) -> tuple[str, ...]:
    """The parts of a long name that people use for it: ``Hjärtskolan`` of ``Hjärtskolan för dig med …``."""
    parts = re.split(r" för dig | enligt | \(|\)|: | – ", name)
    return tuple(part for part in parts if part and len(parts) > 1 and not part.startswith("Region "))


def beside_comma(name: str) -> tuple[str, ...]:
    """The parts of an organisation's name that people use for it: ``eStöd`` of ``eStöd, Beroendecentrum Stockholm``."""
    parts = name.split(", ")
    return tuple(part for part in parts if len(parts) > 1 and not part.startswith("Region "))


def of_condition(condition: Condition) -> tuple[str, ...]:
    """What people say themselves, and the codes of our own mapping."""
    return (*condition.lay_words, *condition.icd10se)


MEASURING = (
    "formulär",
    "frågeformulär",
    "enkät",
    "skala",
    "skattningsskala",
    "självskattning",
    "test",
    "mäta",
)
"""What somebody calls an instrument that they know only by what it measures."""


def of_instrument(instrument: Instrument) -> tuple[str, ...]:
    """The name written out."""
    return (instrument.full_name,) if instrument.full_name else ()


def of_organisation(organisation: Organisation, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Former names, and the organisation it is a part of."""
    parent = (vocabulary.organisations[organisation.parent].label,) if organisation.parent else ()
    return (*organisation.former_names, *parent)


def of_guide(id: str, guide_text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words that lead to a guide, and the codes that its text explains."""
    led = (word for term in vocabulary.search_words.values() if id in term.guides for word in term.words)
    codes = (code.code for code in vocabulary.codes.values() if code.code in guide_text)
    return tuple(dict.fromkeys((*led, *codes)))


def of_page(address: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words that lead to any other page."""
    led = (word for term in vocabulary.search_words.values() if address in term.pages for word in term.words)
    return tuple(dict.fromkeys(led))


def same(vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """Words that mean the same to somebody who searches."""
    return tuple(
        term.words for term in vocabulary.search_words.values() if not term.guides and not term.pages
    )
