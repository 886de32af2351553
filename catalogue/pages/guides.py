"""The guides and the page that lists them."""

from collections.abc import Iterator

from catalogue.meaning.library import Library
from catalogue.meaning.statistics import power_table
from catalogue.model.catalogue import Entry
from catalogue.model.guide import Guide
from catalogue.model.page import Crumb, Page

COUNTING = "processen/steg-n"
"""The guide that helps to count how many participants a trial needs."""

ALL = Crumb("Vägledning", "/vagledning/")


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
    )
    for guides in by_section.values():
        for guide in guides:
            yield _page(library, guide, guides)


def _page(library: Library, guide: Entry[Guide], beside: list[Entry[Guide]]) -> Page:
    section = library.vocabulary.sections[guide.section]
    index = beside.index(guide)
    return Page(
        address=library.guide_address(guide),
        template="guide.html",
        title=guide.value.title,
        description=guide.value.summary,
        context={
            "entry": guide,
            "guide_page": guide.value,
            "section": section,
            "previous": beside[index - 1] if index else None,
            "next": beside[index + 1] if index + 1 < len(beside) else None,
            "power": power_table() if guide.id == COUNTING else None,
            "related": [library.catalogue.guides[id] for id in guide.value.related],
        },
        trail=(ALL,),
        group="Vägledning",
        file=guide.file,
        changed=guide.value.reviewed,
    )
