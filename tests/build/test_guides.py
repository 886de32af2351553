"""The guides as a reader meets them: what is worked out from the library agrees with it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from catalogue.formats.readability import lix
from catalogue.meaning.fields import all_fields, label
from catalogue.meaning.guides import checklist, steps
from catalogue.meaning.page_ids import taken
from catalogue.model.catalogue import Entry
from catalogue.model.diagnostics import Level
from catalogue.model.guide import Guide, Reader
from catalogue.model.process import StepState
from catalogue.stages.validate import validate
from tests.build.page import Read, pages
from tests.site import merged, parsed, real_catalogue, real_sources
from tests.some import some

LETTERS = "abcdefghijklmnopq"
IN_ANOTHER_FILE = "one_sided_distinction"
"""What is left to write in the file of the other program, which the step says."""
each_step = pytest.mark.parametrize("letter", LETTERS)
PROGRAM = """name: Provet
kind: stodprogram
kind_reason: Provet påstår ingen effekt.
summary: Ett program som bara finns i det här testet.
conditions: [{condition: insomni, sources: [bas]}]
audience: {groups: [vuxna], sources: [bas]}
lifecycle: {basis: Finns bara här., sources: [bas]}
checked: 2026-11-22
sources:
  - id: bas
    title: Om provet
    stated_by: utgivaren
    collected: 2026-11-22
"""


def page(site: Path, address: str) -> Read:
    return pages(site)[f"{address.strip('/')}/index.html"]


def guide_page(site: Path, guide: Entry[Guide]) -> Read:
    section = real_catalogue().vocabulary.sections[guide.section]
    return page(site, f"{section.path}/{guide.id.partition('/')[2]}")


def examples(guide: Entry[Guide]) -> Iterator[str]:
    """The blocks on a step's page that are meant to be copied into a file."""
    yield from re.findall(r"^```\n# Exempel\n(.*?)^```", guide.body.text, re.MULTILINE | re.DOTALL)


def test_all_17_steps_have_a_guide_in_the_order_of_the_process() -> None:
    assert "".join(steps(real_catalogue())) == LETTERS


@each_step
def test_what_a_step_says_to_copy_into_a_file_is_right_there(letter: str) -> None:
    blocks = list(examples(steps(real_catalogue())[letter]))
    assert blocks, "the step shows nothing to copy"
    for block in blocks:
        if block.startswith("title:"):
            name, text = "programs/oroshjalpen/assessments/provet.md", block
        else:
            name, text = "programs/provet/index.md", merged(PROGRAM, block)
        changed = replace(real_sources(), texts={**real_sources().texts, name: f"---\n{text}---\n"})
        catalogue, found = parsed(changed, date(2026, 12, 31))
        own = [one for one in (*found, *validate(catalogue)) if one.place.file == f"content/{name}"]
        wrong = {f"{one.rule} {one.place.line}: {one.message}" for one in own if one.level is Level.ERROR}
        assert {one for one in wrong if not one.startswith(IN_ANOTHER_FILE)} == set()


@each_step
def test_a_step_lists_exactly_the_programs_that_have_done_it_or_are_doing_it(
    letter: str, real_site: Path
) -> None:
    links = guide_page(real_site, steps(real_catalogue())[letter]).links
    shown = {found[1] for link in links if (found := re.search(r"/program/([^/]+)/#process$", link))}
    assert shown == {
        id
        for id, program in real_catalogue().programs.items()
        for step in program.value.process
        if step.step == letter and step.state in (StepState.DONE, StepState.ONGOING)
    }


def test_a_step_that_no_program_has_done_says_so(real_site: Path) -> None:
    assert (
        "Inget program i biblioteket har en uppgift om steg a"
        in guide_page(real_site, steps(real_catalogue())["a"]).text
    )


def test_a_step_leads_to_the_step_before_it_and_the_step_after_it(real_site: Path) -> None:
    for before, after in pairwise(LETTERS):
        assert any(f"/steg-{after}/" in link for link in onward(real_site, before))
        assert any(f"/steg-{before}/" in link for link in onward(real_site, after))
    assert len(onward(real_site, "a")) == len(onward(real_site, "q")) == 1


def onward(site: Path, letter: str) -> list[str]:
    """Where the page of a step leads at its end."""
    tags = guide_page(site, steps(real_catalogue())[letter]).tags
    start = next(at for at, (_, attributes) in enumerate(tags) if attributes.get("class") == "onward")
    return [attributes["href"] for tag, attributes in tags[start : start + 6] if tag == "a"]


@each_step
def test_a_checklist_is_the_same_on_its_step_among_the_others_and_as_markdown(
    letter: str, real_site: Path
) -> None:
    items = checklist(steps(real_catalogue())[letter].body)
    assert len(items) >= 5
    everything = page(real_site, "vagledning/processen/checklistor").text
    own = guide_page(real_site, steps(real_catalogue())[letter])
    alone = (real_site / f"data/checklista-steg-{letter}.md").read_text(encoding="utf-8")
    together = (real_site / "data/checklistor.md").read_text(encoding="utf-8")
    assert re.findall(r"^- \[ \] (.*)$", alone, re.MULTILINE) == list(items)
    assert alone in together
    for item in items:
        assert item in own.text
        assert item in everything
    boxes = [attributes for _, attributes in own.tags if attributes.get("type") == "checkbox"]
    assert len(boxes) == len(items)
    assert not any("checked" in box or "name" in box for box in boxes)
    assert f"/data/checklista-steg-{letter}.md" in " ".join(own.links)


def test_a_guide_and_the_fields_it_explains_lead_to_each_other(real_site: Path) -> None:
    described = page(real_site, "om/falt")
    explained = {
        (path, guide.id) for guide in real_catalogue().guides.values() for path in guide.value.fields
    }
    assert len(explained) > 50
    for path, id in explained:
        guide = real_catalogue().guides[id]
        anchor = path.replace(".", "-")
        assert anchor in described.ids
        assert any(link.endswith(f"/om/falt/#{anchor}") for link in guide_page(real_site, guide).links), (
            path,
            id,
        )
    titles = {real_catalogue().guides[id].value.title for _, id in explained}
    assert described.text.count("Läs mer: ") == len({path for path, _ in explained})
    assert all(title in described.text for title in titles)


def test_every_field_has_a_place_of_its_own_on_the_page_about_fields(real_site: Path) -> None:
    anchors = {path.replace(".", "-") for path in all_fields()}
    assert len(anchors) == len(all_fields())
    assert anchors <= page(real_site, "om/falt").ids
    assert label("safety.asked") == "Hur biverkningar efterfrågas"
    assert label("assessment.reviewed") == "Granskad"


def test_a_guide_says_how_heavy_its_text_is(real_site: Path) -> None:
    for guide in some(real_catalogue().guides.values()):
        measured = lix(guide.body)
        assert measured is not None
        assert f"{measured.value}, {measured.band}. Vad är LIX?" in guide_page(real_site, guide).text, (
            guide.id
        )


def test_texts_for_the_public_have_a_lix_of_40_or_less() -> None:
    public = {
        guide.id: lix(guide.body)
        for guide in real_catalogue().guides.values()
        if guide.value.reader is Reader.PUBLIC
    }
    assert len(public) >= 7
    assert {id: found.value for id, found in public.items() if found and found.value > 40} == {}


def test_the_guide_about_lix_shows_it_for_every_guide(real_site: Path) -> None:
    linked = page(real_site, "vagledning/sprak/lix").links
    for guide in some(real_catalogue().guides.values()):
        name = guide.id.partition("/")[2]
        assert guide.id == "sprak/lix" or any(link.endswith(f"{name}/") for link in linked), guide.id


def test_every_id_that_the_page_itself_uses_is_kept_from_headings(real_site: Path) -> None:
    for guide in some(real_catalogue().guides.values()):
        own = guide_page(real_site, guide).ids - {heading.id for heading in guide.body.headings}
        assert {id for id in own if not taken(id)} == set(), guide.id


def test_the_table_of_codes_says_what_the_list_says(real_site: Path) -> None:
    text = page(real_site, "vagledning/dokumentation/vilka-koder").text
    vocabulary = real_catalogue().vocabulary
    for contact in some(vocabulary.contacts.values()):
        assert contact.label in text
        assert contact.contact_type in text
        for codes in (contact.during, contact.closing):
            assert " + ".join(vocabulary.codes[id].code for id in codes) in text
