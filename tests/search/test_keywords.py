"""The signposts of the quick search: everything that is searched is there, found by its words and in one order."""

from typing import Any

from catalogue.meaning.library import library
from catalogue.model.catalogue import Catalogue
from catalogue.search import keywords
from catalogue.search.signposts import index
from catalogue.stages.derive import derive
from tests.site import checked, good_site


def rows(catalogue: Catalogue) -> dict[str, list[Any]]:
    """The signposts by address, filled out to their full length."""
    found = index(derive(library(catalogue)), catalogue)
    return {row[0]: [*row, *[[]] * (8 - len(row))] for row in found["signposts"]}


def the_good_one() -> Catalogue:
    catalogue, _ = checked(good_site())
    return catalogue


def test_every_page_that_is_searched_has_a_signpost() -> None:
    catalogue = the_good_one()
    searched = {page.address for page in derive(library(catalogue)) if page.kind}
    assert searched <= set(rows(catalogue))


def test_every_word_in_the_glossary_has_a_signpost_of_its_own() -> None:
    catalogue = the_good_one()
    assert {f"/ordlista/#{id}" for id in catalogue.vocabulary.glossary} <= set(rows(catalogue))


def test_a_program_belongs_to_its_conditions_and_does_not_carry_their_words() -> None:
    catalogue = the_good_one()
    signposts = rows(catalogue)
    address, *_ = (one for one in signposts if one.startswith("/program/lugn/"))
    row = signposts[address]
    places = list(signposts)
    above = {places[place] for place in row[7]}
    treated = {f"/tillstand/{one.condition}/" for one in catalogue.programs["lugn"].value.conditions}
    assert treated <= above
    for condition in catalogue.vocabulary.conditions.values():
        assert not set(condition.lay_words) & set(row[5])


def test_words_that_lead_to_a_guide_are_the_guides_and_not_each_others_synonyms() -> None:
    catalogue = the_good_one()
    assert "hur läser jag" in keywords.of_guide("grunder/lasa", "", catalogue.vocabulary)
    assert ("läsa", "hur läser jag") not in keywords.same(catalogue.vocabulary)
    assert ("oro", "orolig") in keywords.same(catalogue.vocabulary)


def test_a_guide_is_found_by_the_codes_that_its_text_explains() -> None:
    vocabulary = the_good_one().vocabulary
    code = next(iter(vocabulary.codes.values())).code
    assert code in keywords.of_guide("grunder/sob", f"Skriv {code} i journalen.", vocabulary)
    assert code not in keywords.of_guide("grunder/sob", "Skriv i journalen.", vocabulary)


def test_the_same_catalogue_gives_the_same_signposts() -> None:
    catalogue = the_good_one()
    assert index(derive(library(catalogue)), catalogue) == index(derive(library(catalogue)), catalogue)
