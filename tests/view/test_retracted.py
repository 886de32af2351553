"""A study that a journal has taken back falls out of everything at once, and its own page says so."""

from catalogue.meaning.library import Library, library
from catalogue.model.claim import EvidenceState
from catalogue.view import needs
from catalogue.view.coverage import coverage, each_once
from catalogue.view.forest import of_program
from catalogue.view.sentences import no_study
from catalogue.view.standing import standing
from catalogue.view.studies import study_view
from tests.site import checked, good_site, site_with

LUGN = "programs/lugn/index.md"


def made(*, retracted: bool) -> Library:
    """The library of the good site, whose only trial is taken back or not."""
    mark = "    retracted: {on: 2025-03, reason: Fel i data., sources: [artikel]}\n"
    text = (
        good_site().texts[LUGN].replace("    link: named_in_study\n", f"{mark}    link: named_in_study\n", 1)
    )
    return library(checked(site_with({LUGN: text}) if retracted else good_site())[0])


def test_a_retracted_study_counts_nowhere() -> None:
    before, after = made(retracted=False), made(retracted=True)
    (lugn,) = [one for one in after.profiles if one.id == "lugn"]
    assert standing(before.profiles).confirmed == 1
    assert standing(after.profiles).confirmed == 0
    assert {claim.state for claim in lugn.claims} == {EvidenceState.NOT_CONFIRMED}
    assert len(each_once(before.profiles)) == len(each_once(after.profiles)) + 1
    assert coverage(after.profiles, after.vocabulary).studies == 0
    assert list(of_program(lugn, after.vocabulary)) == []
    assert no_study(lugn.program).startswith("Vi har inte hittat någon studie")
    states = {cell.state for line in needs.by_audience(after).lines for cell in line.cells}
    assert EvidenceState.OWN_TRIAL not in states


def test_its_page_says_that_it_is_taken_back_and_why() -> None:
    (lugn,) = [one for one in made(retracted=True).profiles if one.id == "lugn"]
    view = study_view(lugn.program.studies[0], made(retracted=True).vocabulary, lugn.program.sources)
    assert view.summary.endswith("tillbakadragen, räknas inte")
    assert view.rows[0][:2] == (
        "Tillbakadragen",
        "Tidskriften drog tillbaka studien i mars 2025. Den räknas inte. Fel i data.",
    )
    assert "retracted" in {remark.kind for claim in lugn.claims for remark in claim.remarks}
