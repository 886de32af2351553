"""The guides and the page that lists them."""

from collections.abc import Iterator, Mapping
from typing import Any

from catalogue.data import checklists
from catalogue.formats.readability import lix
from catalogue.meaning import fields
from catalogue.meaning.guides import CHECKLIST, checklist, explained_words, shown_by, steps
from catalogue.meaning.library import Library
from catalogue.model import addresses
from catalogue.model.catalogue import Entry
from catalogue.model.guide import ComputedPart, Guide, Reader
from catalogue.model.page import Crumb, Kind, Page
from catalogue.model.vocabulary import Phase
from catalogue.statistics.formulas import power_table
from catalogue.view.components import Link
from catalogue.view.glossary_links import linked

ALL = Crumb("Vägledning", "/vagledning/")
KINDS = {"for-dig": Kind.HELP, "processen": Kind.PROCESS, "lag": Kind.LAW, "om": Kind.ABOUT}
"""What the guides of a section are to somebody who searches, when not guidance in general."""
READABILITY = "sprak/lix"
"""The guide that explains LIX."""


def pages(library: Library) -> Iterator[Page]:
    """A page for each guide, and one with all of them by section."""
    sections = library.vocabulary.sections
    by_section = {
        id: [guide for guide in library.guides if guide.section == id]
        for id in sorted(sections, key=lambda id: sections[id].order)
    }
    yield Page(
        address=ALL.address,
        template="guides.html",
        title=ALL.label,
        description="Så fungerar programmen, hur de tas fram och hur du läser det som står här.",
        context={"sections": [(sections[id], guides) for id, guides in by_section.items() if guides]},
        kind=Kind.LIST,
    )
    for guides in by_section.values():
        for guide in guides:
            yield _page(library, guide, guides)


def _page(library: Library, guide: Entry[Guide], beside: list[Entry[Guide]]) -> Page:
    section = library.vocabulary.sections[guide.section]
    if guide.value.step:
        beside = list(steps(library.catalogue).values())
    index = beside.index(guide)
    return Page(
        address=library.guide_address(guide),
        template="guide.html",
        title=guide.value.title,
        description=guide.value.summary,
        context={
            "entry": guide,
            "guide_page": guide.value,
            "text": library.catalogue.kept.of(
                linked, guide.body.html, library.vocabulary.glossary, explained_words(guide.body)
            ),
            "section": section,
            "previous": beside[index - 1] if index else None,
            "next": beside[index + 1] if index + 1 < len(beside) else None,
            "related": [library.catalogue.guides[id] for id in guide.value.related],
            "explains": [
                Link(path, addresses.field(path), f" {fields.label(path)}") for path in guide.value.fields
            ],
            "lix": library.catalogue.kept.of(lix, guide.body),
            "lix_explained": READABILITY,
            "checklist_id": CHECKLIST,
            "checklist": checklist(guide.body),
            "checklist_file": checklists.address(guide.value.step) if guide.value.step else "",
            "shown_by": shown_by(library, guide.value.step) if guide.value.step else (),
            "worked_out": _PARTS[guide.value.part](library) if guide.value.part else None,
        },
        trail=(ALL,),
        kind=KINDS.get(guide.section, Kind.GUIDE),
        file=guide.file,
        changed=guide.value.reviewed,
    )


def _all_checklists(library: Library) -> Mapping[Phase, list[tuple[str, Link, tuple[str, ...]]]]:
    """The checklists by phase: the letter of the step, the way to its guide, and what there is to tick."""
    by_phase: dict[Phase, list[tuple[str, Link, tuple[str, ...]]]] = {}
    for step, guide in steps(library.catalogue).items():
        term = library.vocabulary.steps[step]
        link = Link(term.label, library.guide_address(guide))
        by_phase.setdefault(term.phase, []).append((step, link, checklist(guide.body)))
    return by_phase


def _readability(library: Library) -> Mapping[Reader, list[tuple[Link, Any]]]:
    """The guides by reader with their LIX, the heaviest first."""
    measured = [(guide, library.catalogue.kept.of(lix, guide.body)) for guide in library.guides]
    return {
        reader: sorted(
            [
                (Link(guide.value.title, library.guide_address(guide)), found)
                for guide, found in measured
                if found and guide.value.reader is reader
            ],
            key=lambda one: -one[1].value,
        )
        for reader in Reader
    }


_PARTS = {
    ComputedPart.CHECKLISTS: _all_checklists,
    ComputedPart.CODES: lambda library: library.vocabulary.contacts,
    ComputedPart.PARTICIPANTS: lambda library: library.catalogue.kept.of(power_table),
    ComputedPart.READABILITY: _readability,
}
"""What each part that the library works out is drawn from."""
