"""National program areas: only what a source says, on a page of their own, and never a word of approval."""

import csv
from pathlib import Path

from catalogue.meaning.library import library
from catalogue.view.facet import UNKNOWN
from catalogue.view.facets import answered
from tests.build.page import read
from tests.site import real_catalogue
from tests.some import some

CATALOGUE = real_catalogue()
AREAS = CATALOGUE.vocabulary.program_areas
LED = {led.condition for area in AREAS.values() for led in area.leads}


def test_an_area_names_the_conditions_that_its_sources_name_and_leads_to_them(real_site: Path) -> None:
    for id, area in some(AREAS.items()):
        page = read(real_site / "nationellt-programomrade" / id / "index.html")
        assert "har inte bedömt dem" in page.text
        for led in some(area.leads):
            assert any(f"tillstand/{led.condition}/" in link for link in page.links), id
            assert led.sources, id


def test_a_condition_says_its_area_or_that_no_source_says_it(real_site: Path) -> None:
    for id in some(CATALOGUE.vocabulary.conditions):
        page = read(real_site / "tillstand" / id / "index.html")
        assert any("nationellt-programomrade/" in link for link in page.links) == (id in LED), id
        assert ("Ingen källa vi har läst säger vilket." in page.text) != (id in LED), id


def test_a_program_whose_area_no_source_says_stands_under_unknown() -> None:
    areas = next(one for one in answered(library(CATALOGUE)) if one.facet.key == "npo")
    treated = {id: {one.condition for one in CATALOGUE.programs[id].value.conditions} for id in areas.answers}
    assert {id for id, given in areas.answers.items() if given == (UNKNOWN,)} == {
        id for id, conditions in treated.items() if not conditions & LED
    }


def test_the_areas_stand_in_the_table_of_conditions(real_site: Path) -> None:
    with (real_site / "data" / "tillstand.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row["NPO"] for row in csv.DictReader(file, delimiter=";")}
    assert {id for id, area in rows.items() if area} == LED
