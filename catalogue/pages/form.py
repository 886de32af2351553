"""The contribution form: for whoever has something to add or mend, without an account."""

from collections.abc import Iterator

from catalogue.data.form import ADDRESS, TEMPLATES
from catalogue.meaning.library import Library
from catalogue.model.page import Kind, Page
from catalogue.view.contributing import in_form
from catalogue.view.form import PROGRAM_PARTS


def pages(library: Library) -> Iterator[Page]:
    """One page."""
    catalogue = library.catalogue
    programs = catalogue.programs.items()
    assessments = sorted(
        (
            (id, f"{catalogue.programs[entry.program].value.name}: {entry.value.title}")
            for id, entry in catalogue.assessments.items()
        ),
        key=lambda one: one[1],
    )
    yield Page(
        address=ADDRESS,
        template="form.html",
        title="Bidra med ett formulär",
        description="Lägg in ett program eller en bedömning, uppdatera, rätta eller berätta vad din region använder.",
        context={
            "tasks": in_form(),
            "programs": sorted(((id, entry.value.name) for id, entry in programs), key=lambda one: one[1]),
            "assessments": assessments,
            "parts": PROGRAM_PARTS,
            "address": ADDRESS,
            "templates": TEMPLATES,
        },
        kind=Kind.LIST,
    )
