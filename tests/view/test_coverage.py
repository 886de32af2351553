"""Where studies were done and on whom: every study in its place, and what nobody says in a place of its own."""

import pytest

from catalogue.meaning.library import library
from catalogue.view.coverage import Coverage, CoverageCell, coverage
from tests.site import good_site, parsed, site_after


def covered(*studies: str) -> Coverage:
    """The coverage of the good site's program when it has these studies."""
    catalogue, found = parsed(site_after(f"programs/lugn/index.md\nstudies:\n{''.join(studies)}"))
    assert found == []
    whole = library(catalogue)
    return coverage([one for one in whole.profiles if one.id == "lugn"], whole.vocabulary)


def study(id: str, *facts: str, design: str = "rct") -> str:
    """A study as it stands in a file."""
    lines = ["result: Bättre.", "link: named_in_study", "sources: [sida]", f"design: {design}", *facts]
    return f"  - id: {id}\n" + "".join(f"    {line}\n" for line in lines)


def cells(found: Coverage, setting: str, recruitment: str) -> dict[str, CoverageCell]:
    """The cells of one line by audience."""
    lines = next(one.lines for one in found.settings if one.label == setting)
    line = next(one for one in lines if one.recruitment == recruitment)
    return dict(zip(found.audiences, line.cells, strict=True))


def test_a_study_stands_where_it_was_done_and_on_whom() -> None:
    found = covered(study("ek", "setting: primarvard", "recruitment: vard", "audiences: [vuxna]"))
    assert cells(found, "Primärvård", "vården") == {"Vuxna": CoverageCell(1, 1), "": CoverageCell(0, 0)}


def test_what_nobody_says_is_its_own_row_and_column() -> None:
    found = covered(study("ek"))
    assert found.audiences == ("",)
    assert cells(found, "", "") == {"": CoverageCell(1, 1)}
    assert found.settings[-1].label == ""


def test_every_setting_stands_there_also_without_studies() -> None:
    catalogue, _ = parsed(good_site())
    found = coverage([], catalogue.vocabulary)
    assert [one.label for one in found.settings] == ["Primärvård", ""]
    assert [one.lines for one in found.settings] == [(), ()]
    assert (found.studies, found.randomised) == (0, 0)
    assert found.sentence == "Det finns ingen avslutad studie att visa."


def test_a_study_of_two_audiences_stands_under_both_and_counts_once() -> None:
    found = covered(study("ek", "audiences: [barn, vuxna]"))
    assert cells(found, "", "") == {
        "Vuxna": CoverageCell(1, 1),
        "Barn": CoverageCell(1, 1),
        "": CoverageCell(0, 0),
    }
    assert found.studies == 1


def test_randomised_studies_are_told_from_others() -> None:
    found = covered(study("ek"), study("alm", design="oppen-fore-efter"))
    assert cells(found, "", "") == {"": CoverageCell(2, 1)}


def test_a_study_under_way_has_found_nothing_yet() -> None:
    assert covered(study("ek", "finding: pagar"), study("alm", "ongoing: ja")).studies == 0


def test_one_study_of_two_programs_counts_once() -> None:
    assert covered(study("ek", "doi: 10.1000/x"), study("alm", "doi: 10.1000/X")).studies == 1


def test_a_study_known_to_be_about_another_condition_is_not_counted_for_this_one() -> None:
    studies = study("ek", "conditions: [insomni]"), study("alm", "conditions: [depression]"), study("ask")
    catalogue, _ = parsed(site_after(f"programs/lugn/index.md\nstudies:\n{''.join(studies)}"))
    whole = library(catalogue)
    assert coverage(whole.profiles, whole.vocabulary, "insomni").studies == 2
    assert coverage(whole.profiles, whole.vocabulary).studies == 3


@pytest.mark.parametrize(
    ("designs", "said"),
    [
        (("rct",), "1 avslutad studie. Den är randomiserad."),
        (("oppen-fore-efter",), "1 avslutad studie. Den är inte randomiserad."),
        (("rct", "rct"), "2 avslutade studier. Alla är randomiserade."),
        (("oppen-fore-efter",) * 2, "2 avslutade studier. Ingen av dem är randomiserad."),
        (
            ("rct", "oppen-fore-efter"),
            "2 avslutade studier. En av dem är randomiserad. Antalet randomiserade står inom parentes.",
        ),
    ],
)
def test_the_number_of_studies_is_said_in_whole_sentences(designs: tuple[str, ...], said: str) -> None:
    studies = [study(f"s{number}", design=design) for number, design in enumerate(designs)]
    assert covered(*studies).sentence == said


def test_settings_that_no_study_is_known_from_are_named() -> None:
    assert covered(study("ek")).without == ("Primärvård",)
    assert covered(study("ek", "setting: primarvard")).without == ()


def test_a_setting_is_said_to_be_without_studies_only_when_every_setting_is_known() -> None:
    assert covered(study("ek")).about_settings == "Var studien gjordes vet vi inte."
    both = covered(study("ek"), study("alm", "setting: primarvard"))
    assert both.about_settings == "Var 1 av studierna gjordes vet vi inte."
    assert covered(study("ek", "setting: primarvard")).about_settings == ""


def test_a_study_that_nobody_says_is_finished_is_not_counted_as_finished() -> None:
    register = "read: {part: register, by: redaktionen, on: 2026-01-15}"
    found = covered(study("ek"), study("alm", register))
    assert (found.studies, found.randomised, found.perhaps) == (1, 1, 1)
    assert found.sentence == "1 avslutad studie. Den är randomiserad. Om en till vet vi inte om den är klar."
    assert covered(study("ek", register, "finding: battre")).studies == 1
