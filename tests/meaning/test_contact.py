"""A region reaches an organisation by its own ways in, else by those above it, and is never sent to a person."""

import re
from dataclasses import replace

import pytest

from catalogue.meaning.contact import chain, reach
from catalogue.model.organisation import Organisation, RoleContact
from catalogue.model.vocabulary import Vocabulary
from catalogue.view.ways_in import way_in
from tests.site import real_catalogue

REAL = real_catalogue().vocabulary


def having(**organisations: Organisation) -> Vocabulary:
    return replace(REAL, organisations=organisations)


def organisation(parent: str | None = None, phone: str = "") -> Organisation:
    contacts = [{"role": "vaxel", "phone": phone, "sources": ["s"]}] if phone else []
    return Organisation.model_validate({"label": "X", "parent": parent, "contacts": contacts})


def test_an_organisations_own_way_in_comes_before_what_it_is_a_part_of() -> None:
    vocabulary = having(unit=organisation("region", "010-1"), region=organisation(phone="010-2"))
    found = reach("unit", vocabulary)
    assert found
    assert found.organisation == "unit"


def test_without_a_way_in_of_its_own_the_nearest_above_is_used() -> None:
    vocabulary = having(
        unit=organisation("clinic"), clinic=organisation("region"), region=organisation(phone="010-2")
    )
    found = reach("unit", vocabulary)
    assert found
    assert found.organisation == "region"


def test_a_list_that_goes_in_a_circle_is_walked_once() -> None:
    vocabulary = having(a=organisation("b"), b=organisation("a"))
    assert list(chain("a", vocabulary)) == ["a", "b"]
    assert reach("a", vocabulary) is None


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"role": "vaxel", "phone": "08-1234 00 00"}, ("växel 08-1234 00 00", "tel:0812340000", "")),
        ({"role": "funktion", "email": "a@b.se"}, ("funktion a@b.se", "mailto:a@b.se", "")),
        (
            {"role": "sida", "url": "https://b.se", "as_of": "2015", "note": "Fråga."},
            ("webbsida", "https://b.se", " (uppgift från 2015). Fråga."),
        ),
    ],
)
def test_a_way_in_says_what_it_is_and_leads_there(fields: dict[str, str], said: tuple[str, str, str]) -> None:
    assert way_in(RoleContact.model_validate({**fields, "sources": ["s"]})) == said


def test_every_way_in_of_the_library_names_a_source_of_its_own_and_is_no_persons() -> None:
    looked = 0
    for one in REAL.organisations.values():
        for contact in one.contacts:
            looked += 1
            assert set(contact.sources) <= {source.id for source in one.sources}
            assert not re.match(r"07\d", contact.phone or ""), "a mobile is a person's"
    assert looked > 5
