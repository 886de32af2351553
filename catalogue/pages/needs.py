"""The needs map: where programs are known, where none is, and what is under way, for whoever plans to make one."""

from collections.abc import Iterable, Iterator

from catalogue.data.needs import tables
from catalogue.formats.swedish import capital, day
from catalogue.meaning.library import Library, Profile
from catalogue.model import addresses
from catalogue.model.page import Kind, Page
from catalogue.view import needs, tiles
from catalogue.view.components import Link
from catalogue.view.listings import words
from catalogue.view.needs import NeedsRow
from catalogue.view.phrases import Phrases
from catalogue.view.standing import standing

ADDRESS = "/behovskarta/"


def pages(library: Library) -> Iterator[Page]:
    """One page."""
    audiences, regions = needs.by_audience(library), needs.by_region(library)
    lines = list(audiences.lines)
    yield Page(
        address=ADDRESS,
        template="needs.html",
        title="Behovskarta",
        description=(
            "Var det finns program som biblioteket känner till, för vilka och i vilka regioner, och var vi inte "
            "känner till något."
        ),
        context={
            "audiences": audiences,
            "columns": [
                (label, addresses.facet("audiences", id) if len(audiences.white(id)) < len(lines) else "")
                for id, label in audiences.columns.items()
            ],
            "regions": regions,
            "white": [
                (label, _links(line for line in audiences.white(id) if line.programs))
                for id, label in audiences.columns.items()
            ],
            "nowhere": _links(line for line in lines if not line.programs),
            "unconfirmed": _links(needs.unconfirmed(library)),
            "unused": _links(needs.unused(library)),
            "covered": [line.id for line in lines if line.programs],
            "tables": [table.address for table in tables(library)],
            "tilemap": tiles.programs_known(library),
            "known": words(library, "regions").all,
            "standing": standing(library.profiles),
            "coming": [_coming(one, library) for one in needs.developing(library)],
            "silent": sum(one.program.lifecycle.status is None for one in library.profiles),
        },
        kind=Kind.LIST,
    )


def _links(lines: Iterable[NeedsRow]) -> list[Link]:
    """The pages of some conditions."""
    return [Link(one.label, addresses.facet("conditions", one.id)) for one in lines]


def _coming(profile: Profile, library: Library) -> tuple[Link, str, str, str, str]:
    """A program that others can still join: what for and for whom, by whom, where it is, and how we know."""
    program, say = profile.program, Phrases(library.vocabulary, library.as_of)
    life = program.lifecycle
    publisher = library.vocabulary.organisations[program.publisher].label if program.publisher else ""
    status = capital(life.status.label) if life.status else ""
    return (
        Link(program.name, profile.address),
        f"{capital(say.some(one.condition for one in program.conditions))}. {say.audience(program)}.",
        publisher,
        f"{status}, {day(life.as_of)}" if life.as_of else status,
        life.basis,
    )
