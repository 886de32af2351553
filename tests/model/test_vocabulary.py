"""The closed lists: each declared once, and everything that speaks of lists follows."""

from pathlib import Path
from typing import get_args

import pytest

from catalogue.data.lists import ListsRecord
from catalogue.model.base import Model, Reference, marks_of_fields
from catalogue.model.guide import Guide
from catalogue.model.program import Program
from catalogue.model.vocabulary import KINDS, LISTS
from catalogue.rules.rule import all_rules

CONTENT = Path(__file__).parents[2] / "content" / "vocabulary"


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_what_it_is_called_and_what_it_is_for(name: str) -> None:
    one = LISTS[name]
    assert one.title[:1].isupper()
    assert one.words
    assert one.purpose.endswith(".")
    assert (CONTENT / f"{name}.yaml").is_file()


@pytest.mark.parametrize("name", LISTS)
def test_the_open_data_holds_every_list_with_all_that_its_terms_may_say(name: str) -> None:
    declared = ListsRecord.model_fields[name]
    assert get_args(declared.annotation) == (str, LISTS[name].term)
    assert (declared.title, declared.description) == (LISTS[name].title, LISTS[name].purpose)


def test_every_kind_of_reference_has_words_for_what_it_leads_to() -> None:
    terms: list[type[Model]] = [one.term for one in LISTS.values()]
    marks = [
        mark
        for noun in (Program, Guide, *terms)
        for found in marks_of_fields(noun).values()
        for mark in found
    ]
    kinds = {mark.kind for mark in marks if isinstance(mark, Reference)}
    assert kinds
    assert kinds <= set(KINDS)


def test_every_module_of_rules_says_what_they_are_about() -> None:
    families = {rule.family for rule in all_rules()}
    assert len(families) > 5
    assert all(family[:1].isupper() for family in families)
