"""A condition that no known program is for has its page too, and takes no place in lists that count programs."""

import csv
import re
from pathlib import Path

import pytest

from catalogue.meaning.library import library
from catalogue.model.condition import Condition
from catalogue.search.signposts import index
from catalogue.stages.derive import derive
from tests.build.page import read
from tests.site import real_catalogue
from tests.some import some

CATALOGUE = real_catalogue()
CONDITIONS = CATALOGUE.vocabulary.conditions
TREATED = {one.condition for entry in CATALOGUE.programs.values() for one in entry.value.conditions}
WITHOUT = sorted(set(CONDITIONS) - TREATED)

each_condition = pytest.mark.parametrize("id", CONDITIONS)
each_without = pytest.mark.parametrize("id", WITHOUT)


def text(site: Path, address: str) -> str:
    return " ".join(read(site / address / "index.html").text.split())


def test_there_are_conditions_of_both_kinds() -> None:
    assert len(TREATED) > 10
    assert len(WITHOUT) > 10


@each_without
def test_a_condition_without_a_program_says_so_and_where_to_turn(id: str, real_site: Path) -> None:
    page = read(real_site / "tillstand" / id / "index.html")
    assert "Biblioteket känner inte till något program för det här." in page.text
    assert "Vart du kan vända dig" in page.text
    assert "tel:1177" in page.links
    assert "0 program" not in page.text


@each_without
def test_a_condition_without_a_program_leads_to_those_that_its_file_calls_near(
    id: str, real_site: Path
) -> None:
    links = {link.strip("./") for link in read(real_site / "tillstand" / id / "index.html").links}
    assert {f"{other}" for other in CONDITIONS[id].near} <= {link.rpartition("/")[2] for link in links}


@each_condition
def test_a_page_says_which_code_or_why_none(id: str, real_site: Path) -> None:
    words, condition = text(real_site, f"tillstand/{id}"), CONDITIONS[id]
    assert all(code in words for code in condition.icd10se)
    assert ("Vi har själva valt kod" in words) == bool(condition.icd10se)
    assert ("Vi har inte valt någon kod" in words) != bool(condition.icd10se)


@each_condition
def test_a_condition_says_what_it_is(id: str) -> None:
    assert CONDITIONS[id].description


@each_condition
def test_a_condition_leads_to_the_pages_of_1177_that_its_file_knows_and_to_no_other(
    id: str, real_site: Path
) -> None:
    page, articles = read(real_site / "tillstand" / id / "index.html"), CONDITIONS[id].articles
    assert {one.url for one in articles} <= set(page.links)
    assert ("Läs mer på 1177:" in page.text) == bool(articles)


def test_where_to_read_more_stands_in_the_first_part_of_the_page(real_site: Path) -> None:
    for id, condition in CONDITIONS.items():
        words = text(real_site, f"tillstand/{id}")
        if condition.articles:
            assert words.index("Läs mer på 1177:") < words.index("Källor"), id
    assert sum(bool(condition.articles) for condition in CONDITIONS.values()) > 20


def test_help_and_ways_in_come_before_what_is_known_of_effect(real_site: Path) -> None:
    words = text(real_site, "tillstand/social-fobi")
    way_in, effect = (
        words.index("Bor du i rätt region kan du anmäla dig själv"),
        words.index("7 program i biblioteket"),
    )
    assert words.index("Det finns hjälp att få.") < way_in < words.index("Programmen") < effect


def test_a_number_to_ring_stands_in_a_source() -> None:
    for id, condition in some(CONDITIONS.items()):
        for door in condition.doors:
            assert door.sources, id
            supported = " ".join(one.supports or "" for one in condition.sources if one.id in door.sources)
            assert not door.phone or door.phone == "1177" or door.phone in supported, id
    assert any(door.phone for condition in CONDITIONS.values() for door in condition.doors)


def test_every_condition_stands_in_the_index_and_is_marked_when_nothing_is_known(real_site: Path) -> None:
    index = read(real_site / "tillstand" / "index.html")
    found = {link.strip("./").rpartition("/")[2] for link in index.links}
    assert set(CONDITIONS) <= found
    assert index.text.count("inget känt program") == len(WITHOUT)


def test_a_white_spot_stands_in_the_needs_map_with_a_way_on(real_site: Path) -> None:
    links = read(real_site / "behovskarta" / "index.html").links
    assert {link.strip("./").rpartition("/")[2] for link in links if "/tillstand/" in link} >= set(WITHOUT)


def test_search_finds_a_condition_without_a_program_by_its_everyday_words() -> None:
    by_address = {row[0]: row for row in index(derive(library(CATALOGUE)), CATALOGUE)["signposts"]}
    for id in some(WITHOUT):
        row = by_address[f"/tillstand/{id}/"]
        assert "känner inte till något program" in row[3]
        assert set(CONDITIONS[id].lay_words) <= set(row[5])


def test_no_list_of_programs_offers_a_choice_that_holds_none(real_site: Path) -> None:
    programs = (real_site / "program" / "index.html").read_text(encoding="utf-8")
    offered = set(re.findall(r'value="([a-z0-9-]+)"', programs))
    assert offered & TREATED
    assert not offered & set(WITHOUT)


def test_a_group_without_programs_has_no_row_on_the_start_page(real_site: Path) -> None:
    groups = {condition.group for id, condition in CONDITIONS.items() if id in TREATED}
    start = (real_site / "index.html").read_text(encoding="utf-8")
    rows = set(re.findall(r'href="\./tillstand/#([a-z-]+)"', start))
    assert rows == groups


def test_the_open_data_has_a_row_for_every_condition_and_counts_from_nought(real_site: Path) -> None:
    with (real_site / "data" / "tillstand.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file, delimiter=";")}
    assert set(rows) == set(CONDITIONS)
    assert {id for id, row in rows.items() if row["kända program"] == "0"} == set(WITHOUT)


def test_a_code_must_look_like_one_of_icd_10_se() -> None:
    some = {"label": "Sorg", "group": "sorg-och-kris"}
    assert Condition.model_validate({**some, "icd10se": ["F43.8A"]}).icd10se == ("F43.8A",)
    for wrong in ("f32", "F3", "F32.", "F32,1", "F20-F29"):
        with pytest.raises(ValueError, match="ICD-10-SE"):
            Condition.model_validate({**some, "icd10se": [wrong]})
