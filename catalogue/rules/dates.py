"""Dates and numbers that cannot be right."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from catalogue.model.base import Calendar, Leaf, Path
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.rules.rule import Violation, rule

FAMILY = "Datum och tal"


@rule(Level.ERROR)
def future_date(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett datum ligger i framtiden.

    En uppgift kan inte vara hämtad, publicerad eller granskad en dag som inte har varit.

    Flaggas:
        programs/lugn/index.md
        checked: 2999-01-15

    Går bra:
        programs/lugn/index.md
        checked: 2026-01-15
    """
    today = catalogue.as_of.isoformat()
    for entry in catalogue.entries():
        for path, day in _days(entry.leaves):
            if path[-1] not in AHEAD and day > today[: len(day)]:
                yield Violation(
                    entry.place(path),
                    f"{day} har inte varit ännu",
                    f"skriv en dag som är {today} eller tidigare",
                )


@rule(Level.ERROR)
def dates_out_of_order(catalogue: Catalogue) -> Iterator[Violation]:
    """Två datum står i fel ordning.

    Datumen visar hur gammal en uppgift är. Står de i fel ordning är något av dem fel.

    Flaggas:
        programs/lugn/index.md
        checked: 2025-01-15

    Går bra:
        programs/lugn/index.md
        checked: 2026-02-01
    """
    for program in catalogue.programs.values():
        if program.value.sources and program.value.checked < program.value.collected:
            yield Violation(
                program.place(("checked",)),
                f"kontrollerad {program.value.checked} men hämtad {program.value.collected}",
                "kontrollen kan inte vara äldre än den senast hämtade källan",
            )
    for assessment in catalogue.assessments.values():
        value = assessment.value
        order = (("reviewed", value.reviewed), ("published", value.published), ("corrected", value.corrected))
        known = [(name, day) for name, day in order if day]
        for (_, before), (name, after) in pairwise(known):
            if _certainly_before(after, before):
                yield Violation(
                    assessment.place((name,)),
                    f"{after} är före {before}",
                    "granskad, publicerad och rättad kommer i den ordningen",
                )
    yield from _use_and_sources(catalogue)
    for guide in catalogue.guides.values():
        if guide.value.next_review <= guide.value.reviewed:
            yield Violation(
                guide.place(("next_review",)),
                f"nästa granskning {guide.value.next_review} är inte efter {guide.value.reviewed}",
                "skriv en senare dag",
            )


def _use_and_sources(catalogue: Catalogue) -> Iterator[Violation]:
    """Use confirmed before it began, sources published after they were collected, studies begun after they came out."""
    for program in catalogue.programs.values():
        for index, use in enumerate(program.value.use):
            if use.since and use.confirmed and _certainly_before(use.confirmed, use.since):
                yield Violation(
                    program.place(("use", index, "confirmed")),
                    f"bekräftad {use.confirmed} men använd först {use.since}",
                    "bekräftad är senaste dagen då någon uppgett att programmet används",
                )
        for index, study in enumerate(program.value.studies):
            if study.year and study.started and _certainly_before(str(study.year), study.started):
                yield Violation(
                    program.place(("studies", index, "started")),
                    f"studien började {study.started} men kom ut {study.year}",
                    "kontrollera båda åren mot källan",
                )
    for entry in catalogue.entries():
        for index, source in enumerate(getattr(entry.value, "sources", ())):
            published = getattr(source, "published", None)
            if published and _certainly_before(source.collected.isoformat(), published):
                yield Violation(
                    entry.place(("sources", index, "published")),
                    f"publicerad {published} men hämtad {source.collected}",
                    "en källa kan inte hämtas innan den är publicerad",
                )


@rule(Level.ERROR)
def impossible_number(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett tal kan inte stämma.

    Åldrar, veckor, år och antal används i listor och uträkningar. Ett omöjligt tal gör dem fel utan att det syns.

    Flaggas:
        programs/lugn/index.md
        audience:
          groups: [vuxna]
          age_min: 180
          sources: [sida]

    Går bra:
        programs/lugn/index.md
        audience:
          groups: [vuxna]
          age_min: 18
          sources: [sida]
    """
    this_year = catalogue.as_of.year
    for entry in catalogue.entries():
        for path, _, content in entry.leaves:
            if not isinstance(content, int) or isinstance(content, bool):
                continue
            name = path[-1]
            if name in YEARS and not FIRST_YEAR <= content <= this_year:
                help = f"skriv ett år från {FIRST_YEAR} till {this_year}"
                yield Violation(entry.place(path), f"{content} kan inte vara året", help)
            elif name in AGES and content > OLDEST:
                help = f"skriv en ålder i år, högst {OLDEST}"
                yield Violation(entry.place(path), f"{content} kan inte vara en ålder", help)
            elif name in AT_LEAST_ONE and content == 0:
                yield Violation(entry.place(path), "0 kan inte stämma", "ta bort raden om talet inte är känt")
    for program in catalogue.programs.values():
        for index, study in enumerate(program.value.studies):
            for part in ("randomised", "analysed"):
                count = getattr(study, part)
                if count and study.participants and count > study.participants:
                    yield Violation(
                        program.place(("studies", index, part)),
                        f"{count} är fler än deltagarna ({study.participants})",
                        "kontrollera båda talen mot källan",
                    )


@rule(Level.ERROR)
def range_upside_down(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett intervall börjar efter att det slutar.

    Läsaren vet inte vilken av siffrorna som är fel.

    Flaggas:
        programs/lugn/index.md
        audience:
          groups: [vuxna]
          age_min: 65
          age_max: 18
          sources: [sida]

    Går bra:
        programs/lugn/index.md
        audience:
          groups: [vuxna]
          age_min: 18
          age_max: 65
          sources: [sida]
    """
    for entry in catalogue.entries():
        for path, low, high in _ranges(entry.leaves):
            if low > high:
                yield Violation(
                    entry.place(path),
                    f"{low:g} är mer än {high:g}",
                    "byt plats på dem, eller rätta den som är fel",
                )


@rule(Level.WARNING)
def review_overdue(catalogue: Catalogue) -> Iterator[Violation]:
    """En vägledningssida skulle ha granskats.

    Den som läser ska kunna lita på att någon har tittat på sidan nyligen.

    Flaggas:
        guides/grunder/sob.md
        reviewed: 2020-01-15
        next_review: 2021-01-15

    Går bra:
        guides/grunder/sob.md
        reviewed: 2026-01-15
        next_review: 2027-01-15
    """
    for guide in catalogue.guides.values():
        if guide.value.next_review < catalogue.as_of:
            yield Violation(
                guide.place(("next_review",)),
                f"sidan skulle ha granskats {guide.value.next_review}",
                "läs igenom sidan, rätta den och skriv nya datum",
            )


YEARS = ("year", "since_year", "started")
FIRST_YEAR = 1950
"""No study of such a program, and no program, can be older than computers."""
AGES = ("age_min", "age_max")
OLDEST = 120
AT_LEAST_ONE = ("weeks", "weeks_max", "modules", "planned_participants")
AHEAD = ("next_review", "valid_until")
"""Dates that lie in the future by their nature."""
RANGES = (
    ("age_min", "age_max"),
    ("weeks", "weeks_max"),
    ("low", "high"),
    ("min", "max"),
    ("minimum", "maximum"),
)


def _days(leaves: Iterable[Leaf]) -> Iterator[tuple[Path, str]]:
    """Every date in a noun, as the text YYYY, YYYY-MM or YYYY-MM-DD."""
    for path, marks, content in leaves:
        if isinstance(content, date) or (marks and any(isinstance(mark, Calendar) for mark in marks)):
            yield path, str(content)


def _ranges(leaves: Iterable[Leaf]) -> Iterator[tuple[Path, float, float]]:
    numbers = {path: content for path, _, content in leaves if isinstance(content, int | float)}
    for path, first in numbers.items():
        for low, high in RANGES:
            if path[-1] == low and (last := numbers.get((*path[:-1], high))) is not None:
                yield path, first, last


def _certainly_before(one: str, other: str) -> bool:
    """Whether a partial date is earlier than another however the missing parts are filled in."""
    width = min(len(one), len(other))
    return one[:width] < other[:width]
