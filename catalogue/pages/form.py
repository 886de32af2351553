"""The contribution form: for whoever has something to add or mend, without an account."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.data.form import ADDRESS, TEMPLATES
from catalogue.meaning.library import Library
from catalogue.model.page import Kind, Page
from catalogue.view.form import PROGRAM_PARTS


@dataclass(frozen=True)
class ContributionTask:
    """Something that the form can be used for."""

    id: str
    label: str
    help: str


TASKS = (
    ContributionTask("nytt", "Lägga in ett nytt program", "Du behöver namn, målgrupp och minst en källa."),
    ContributionTask("uppdatera", "Uppdatera ett program", "Formuläret fylls med det som står i dag."),
    ContributionTask(
        "bedomning", "Lämna en bedömning", "En bedömning skrivs aldrig om. En ny ersätter den gamla."
    ),
    ContributionTask("anvander", "Berätta att din region använder ett program", "Tar ungefär två minuter."),
    ContributionTask("ratta", "Rätta en uppgift", "Du väljer vilken del av programmet som är fel."),
)


def pages(library: Library) -> Iterator[Page]:
    """One page."""
    programs = library.catalogue.programs.items()
    yield Page(
        address=ADDRESS,
        template="form.html",
        title="Bidra med ett formulär",
        description="Lägg in ett program eller en bedömning, uppdatera, rätta eller berätta vad din region använder.",
        context={
            "tasks": TASKS,
            "programs": sorted(((id, entry.value.name) for id, entry in programs), key=lambda one: one[1]),
            "parts": PROGRAM_PARTS,
            "address": ADDRESS,
            "templates": TEMPLATES,
        },
        kind=Kind.LIST,
    )
