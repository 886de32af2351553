"""The reading list holds every paper that would settle something, what settles most first, and nothing else."""

import pytest

from catalogue.meaning.fields import all_fields
from catalogue.meaning.library import library
from catalogue.pages.reading_list import pages
from catalogue.view.reading_list import ADDRESS, PaperToRead, papers, programs
from tests.site import checked, real_catalogue, site_after

UNREAD = (
    "programs/lugn/index.md\nstudies:\n  - id: ek\n    design: rct\n    doi: 10.5555/lugn.2020\n    finding: battre\n"
    "    result: Bättre.\n    compared_with: [vantelista]\n    conditions: [oro]\n    audiences: [vuxna]\n"
    "    read: {part: sammanfattning, by: redaktionen, on: 2026-01-15}\n"
    "    link: named_in_study\n    sources: [artikel]\n"
)


def after(example: str) -> tuple[PaperToRead, ...]:
    """The reading list of the good site after an example."""
    return papers(library(checked(site_after(example))[0]))


def test_a_paper_whose_power_nobody_has_read_is_asked_for_with_the_place() -> None:
    (only,) = after(UNREAD)
    assert [(fact.field, fact.label) for fact in only.facts] == [("studies.planned_power", "Planerad styrka")]
    assert only.facts[0].where.startswith("Metod")
    assert only.found is not None
    assert only.found.address == "https://doi.org/10.5555/lugn.2020"
    assert "Fil: content/programs/lugn/index.md, studien `ek`" in only.form


def test_what_is_settled_or_under_way_is_not_asked_for() -> None:
    assert after("programs/lugn/index.md\nchecked: 2026-01-15") == ()
    assert after(UNREAD.replace("finding: battre", "finding: pagar")) == ()


def test_every_undecided_program_of_the_real_library_is_in_the_list_and_every_field_exists() -> None:
    real = library(real_catalogue())
    found = papers(real)
    undecided = {
        profile.id
        for profile in real.profiles
        for effect in profile.effects
        if effect.claim.undecided and (trial := effect.claim.deciding) and not trial.study.under_way
    }
    assert {paper.program_id for paper in found} == undecided
    assert programs(found) == len(undecided) >= 5
    assert {fact.field for paper in found for fact in paper.facts} <= all_fields()


def test_what_settles_most_with_least_to_read_comes_first() -> None:
    work = [len(paper.facts) / paper.answers for paper in papers(library(real_catalogue()))]
    assert len(work) > 3
    assert work == sorted(work)


def test_a_list_too_long_for_one_page_goes_on_with_its_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = after(UNREAD)[0]
    monkeypatch.setattr("catalogue.pages.reading_list.papers", lambda _: (paper,) * 150)
    first, second = pages(library(checked(site_after(UNREAD))[0]))
    assert [first.address, second.address] == [ADDRESS, f"{ADDRESS}sida/2/"]
    assert second.context["part"].before == len(first.context["part"].things) == 100
    assert second.kind is None
