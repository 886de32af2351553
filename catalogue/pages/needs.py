"""The needs map: where programs are known, where none is, and what is under way, for whoever plans to make one."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from catalogue.data.needs import tables
from catalogue.formats.swedish import capital, counted, day, uncapital
from catalogue.meaning.library import Library, Profile
from catalogue.model import addresses
from catalogue.model.page import Crumb, Kind, Page
from catalogue.view import needs, tiles
from catalogue.view.components import Link
from catalogue.view.listings import words
from catalogue.view.needs import NeedsCell, NeedsGroup, NeedsMap, NeedsRow
from catalogue.view.phrases import Phrases
from catalogue.view.standing import standing

ADDRESS = "/behovskarta/"
MOST_FILLED = 600
"""With more known places than these by region, the map is too heavy for one page."""


def pages(library: Library) -> Iterator[Page]:
    """The map, and when it would be too long a page for each group of conditions by region."""
    audiences = needs.by_audience(library)
    lines = list(audiences.lines)
    covered = [line.id for line in lines if line.programs]
    regional = tuple(_regional(needs.by_region(library), covered))
    apart = sum(one.filled for one in regional) > MOST_FILLED
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
            "part": None,
            "regional": regional,
            "apart": apart,
            "white": [
                (label, _links(line for line in audiences.white(id) if line.programs))
                for id, label in audiences.columns.items()
            ],
            "nowhere": _links(line for line in lines if not line.programs),
            "unconfirmed": _links(needs.unconfirmed(library)),
            "unused": _links(needs.unused(library)),
            "covered": covered,
            "tables": [table.address for table in tables(library)],
            "tilemap": tiles.programs_known(library),
            "known": words(library, "regions").all,
            "standing": standing(library.profiles),
            "coming": [_coming(one, library) for one in needs.developing(library)],
            "silent": sum(one.program.lifecycle.status is None for one in library.profiles),
        },
        kind=Kind.LIST,
    )
    for one in regional if apart else ():
        yield Page(
            address=one.address,
            template="needs.html",
            title=one.caption,
            description=(
                f"Var det finns program som biblioteket känner till för {uncapital(one.group.label)}, "
                "region för region, och var vi inte känner till något."
            ),
            context={"part": one, "standing": standing(library.profiles)},
            trail=(Crumb("Behovskarta", ADDRESS),),
        )


@dataclass(frozen=True)
class RegionalTable:
    """The conditions of a group that have programs, by region: its number on the map, headings and rows."""

    number: int
    group: NeedsGroup
    conditions: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str, tuple[NeedsCell, ...]], ...]

    @property
    def address(self) -> str:
        """Where the table is, when it has a page of its own."""
        return f"{ADDRESS}{self.group.id}/"

    @property
    def caption(self) -> str:
        """What the table shows."""
        return f"Program i regionerna: {uncapital(self.group.label)}"

    @property
    def known(self) -> str:
        """In how many regions any program is known."""
        regions = self.group.known
        return f"{counted(regions, 'region', 'regioner')} med något känt" if regions else "inget känt"

    @property
    def filled(self) -> int:
        """How many cells say something, which is what makes the table long."""
        return sum(bool(cell.programs) for *_, cells in self.rows for cell in cells)


def _regional(regions: NeedsMap, covered: Collection[str]) -> Iterator[RegionalTable]:
    """The table of each group that has programs for any condition."""
    for number, group in enumerate(regions.groups, start=1):
        if lines := [line for line in group.lines if line.id in covered]:
            yield RegionalTable(
                number,
                group,
                tuple((line.label, addresses.facet("conditions", line.id)) for line in lines),
                tuple(
                    (label, addresses.facet("regions", id), tuple(line.cells[place] for line in lines))
                    for place, (id, label) in enumerate(regions.columns.items())
                ),
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
