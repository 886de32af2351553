"""Which assessments stand, when newer ones have come and when assessors do not agree."""

from dataclasses import replace
from typing import Any

from catalogue.meaning.chain import Chain, chain, correction, may_supersede, replaced
from catalogue.model.assessment import Assessment
from catalogue.model.catalogue import Entry
from catalogue.model.organisation import Organisation
from tests.meaning.reviewed import ASSESSMENT, facts_of, reviewed

ORGANISATIONS = {
    "gruppen": Organisation(label="Gruppen"),
    "delen": Organisation(label="Delen", parent="gruppen"),
    "andra": Organisation(label="Andra bedömare"),
}


def entry(name: str, **facts: Any) -> Entry[Assessment]:
    written = {**facts_of("assessment"), "assessor": "gruppen", **facts}
    known = {key: value for key, value in written.items() if value is not None}
    return replace(
        reviewed().assessments[ASSESSMENT],
        id=f"granskad/{name}",
        value=Assessment.model_validate(known),
    )


def of(*entries: Entry[Assessment]) -> Chain:
    return chain(entries, ORGANISATIONS)


def names(found: Chain) -> tuple[list[str], list[tuple[str, str]]]:
    current = [one.id.partition("/")[2] for one in found.current]
    older = [(one.entry.id.partition("/")[2], one.by.id.partition("/")[2]) for one in found.superseded]
    return current, older


def test_a_newer_assessment_takes_the_place_of_the_older_and_both_are_kept() -> None:
    found = of(entry("forsta", reviewed="2018"), entry("andra", reviewed="2022", supersedes="forsta"))
    assert names(found) == (["andra"], [("forsta", "andra")])
    assert replaced(found.superseded[0]) == (
        "Samma bedömare har gjort en nyare bedömning från 2022. Den här visas för att den gällde förut."
    )


def test_an_undated_assessment_that_supersedes_a_dated_one_is_the_latest() -> None:
    found = of(
        entry("forsta", reviewed="2018"),
        entry("odaterad", reviewed=None, published=None, data_as_of=None, supersedes="forsta"),
    )
    assert names(found) == (["odaterad"], [("forsta", "odaterad")])
    assert found.latest is not None
    assert found.latest.id == "granskad/odaterad"
    assert found.newer("granskad/forsta") == found.superseded[0]
    assert [one.id for one in found.older("granskad/odaterad")] == ["granskad/forsta"]
    assert [one.id for one in found.all] == ["granskad/odaterad", "granskad/forsta"]


def test_an_undated_assessment_stands_where_the_one_it_superseded_stood() -> None:
    found = of(
        entry("forsta", reviewed="2018"),
        entry("odaterad", reviewed=None, published=None, data_as_of=None, supersedes="forsta"),
        entry("annan", assessor="andra", reviewed="2020"),
        entry("aldst", assessor="andra", reviewed="2010"),
    )
    assert names(found)[0] == ["annan", "odaterad", "aldst"]


def test_assessments_that_supersede_each_other_end_the_search_for_a_date() -> None:
    undated = {"reviewed": None, "published": None, "data_as_of": None}
    found = of(entry("a", supersedes="b", **undated), entry("b", supersedes="a", **undated))
    assert found.latest is None


def test_in_a_row_of_three_only_the_last_stands() -> None:
    found = of(
        entry("a", reviewed="2018"),
        entry("b", reviewed="2020", supersedes="a"),
        entry("c", reviewed="2024", supersedes="b"),
    )
    assert names(found) == (["c"], [("b", "c"), ("a", "b")])


def test_two_assessors_who_disagree_are_both_shown() -> None:
    found = of(
        entry("gruppen", overall="Lämpligt."), entry("andra", assessor="andra", overall="Inte lämpligt.")
    )
    assert names(found) == (["gruppen", "andra"], [])
    assert [one.value.overall for one in found.current] == ["Lämpligt.", "Inte lämpligt."]
    assert found.several.startswith("Flera bedömare har bedömt programmet.")


def test_nobody_can_put_another_assessors_words_away() -> None:
    found = of(entry("gruppen"), entry("andra", assessor="andra", supersedes="gruppen", reviewed="2026"))
    assert names(found) == (["andra", "gruppen"], [])


def test_a_part_of_an_organisation_may_supersede_what_the_whole_has_said() -> None:
    whole, part, other = entry("a"), entry("b", assessor="delen"), entry("c", assessor="andra")
    assert may_supersede(part.value, whole.value, ORGANISATIONS)
    assert may_supersede(whole.value, part.value, ORGANISATIONS)
    assert not may_supersede(other.value, part.value, ORGANISATIONS)


def test_assessments_of_two_versions_by_one_assessor_both_stand() -> None:
    found = of(entry("ett", assessed_version="1.0"), entry("tva", assessed_version="2.0"))
    assert len(found.current) == 2
    assert (
        found.several == "Det finns flera bedömningar av samma bedömare. Ingen av dem ersätter någon annan."
    )


def test_the_newest_comes_first_and_the_undated_last() -> None:
    found = of(
        entry("odaterad", reviewed=None), entry("gammal", reviewed="2017"), entry("ny", reviewed="2025-02")
    )
    assert names(found)[0] == ["ny", "gammal", "odaterad"]


def test_where_assessors_disagree_the_reader_is_told_about_what() -> None:
    found = of(
        entry(
            "gruppen",
            effect="visad",
            assessed_version="1.0",
            studies=[{"study": "ek", "text": "RCT.", "quality": "hog"}],
        ),
        entry(
            "andra",
            assessor="andra",
            effect="oklar",
            assessed_version="2.0",
            studies=[{"study": "ek", "text": "RCT.", "quality": "lag"}],
        ),
    )
    assert found.several.endswith(
        "Om effekten säger de olika: det går inte att säga och effekten är visad. "
        "De gäller olika versioner: 1.0 och 2.0. "
        "Om studien ek säger de olika: hög kvalitet och låg kvalitet."
    )


def test_assessors_who_agree_are_not_said_to_differ() -> None:
    found = of(entry("gruppen", effect="oklar"), entry("andra", assessor="andra", effect="oklar"))
    assert found.several.endswith("även om de tycker olika.")


def test_one_assessment_needs_no_words_about_several() -> None:
    assert of(entry("ensam")).several == ""
    assert of() == Chain((), ())


def test_a_ring_or_an_assessment_that_is_not_there_stops_nothing() -> None:
    assert names(of(entry("a", supersedes="b"), entry("b", supersedes="a")))[0] == []
    assert names(of(entry("a", supersedes="borta")))[0] == ["a"]


def test_a_corrected_text_says_when() -> None:
    assert correction(entry("a", corrected="2025-11").value) == "Texten rättades i november 2025."
    assert correction(entry("a").value) == ""
