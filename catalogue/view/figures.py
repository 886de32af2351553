"""What the library holds, counted. The numbers are about the library, not about care in Sweden.

What is not known is counted too, in a row of its own, and nothing known is not the same as zero.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.formats.swedish import capital, order
from catalogue.meaning import validity
from catalogue.meaning.fields import is_unknown, label
from catalogue.meaning.library import Library
from catalogue.meaning.validity import Age, UseState
from catalogue.model.claim import EvidenceState, Undecided
from catalogue.model.process import Status
from catalogue.model.program import ProgramKind
from catalogue.view import tallies
from catalogue.view.answers.table import asked
from catalogue.view.coverage import each_once
from catalogue.view.needs import STRONGEST

UNKNOWN = "Uppgift saknas"
_SEVERAL_ANSWERS = (
    "Ett program har flera svar när det som är känt skiljer sig mellan tillstånd eller målgrupper. "
    "Bland dem som inte är bekräftade finns också studier som inte visar någon skillnad; det står hos programmet."
)


@dataclass(frozen=True)
class FigureRow:
    """How many of something; ``lacking`` when it is what nobody has said. None: nothing is known."""

    label: str
    count: int | None
    lacking: bool = False


@dataclass(frozen=True)
class Figure:
    """Something counted: what, of which things, in rows, and how many things there are in all."""

    id: str
    title: str
    note: str
    rows_are: str
    unit: str
    total: int
    rows: tuple[FigureRow, ...]

    @property
    def longest(self) -> int:
        """The largest number of any row."""
        return max((row.count or 0 for row in self.rows), default=0)


def figures(library: Library) -> tuple[Figure, ...]:
    """Every figure, in the order they are shown."""
    return (
        _conditions(library),
        _kinds(library),
        _audiences(library),
        _effects(library),
        _lifecycles(library),
        _years(library),
        _ages(library),
        _regions(library),
        _uses(library),
        _fields(library),
        _steps(library),
        _designs(library),
    )


def _conditions(library: Library) -> Figure:
    terms = library.vocabulary
    counts = Counter(
        group
        for profile in library.profiles
        for group in {terms.conditions[one.condition].group for one in profile.program.conditions}
    )
    labels = {id: term.label for id, term in terms.condition_groups.items()}
    return _programs(library, "tillstand", "Grupp av tillstånd", _listed(counts, labels), _SEVERAL)


def _kinds(library: Library) -> Figure:
    counts = Counter(str(one.program.kind) for one in library.profiles)
    return _programs(
        library, "slag", "Typ av program", _listed(counts, {one: capital(one.label) for one in ProgramKind})
    )


def _audiences(library: Library) -> Figure:
    counts = Counter(group for one in library.profiles for group in one.program.audience.groups)
    labels = {id: term.label for id, term in library.vocabulary.audiences.items()}
    return _programs(library, "malgrupp", "Målgrupp", _listed(counts, labels), _SEVERAL)


def _effects(library: Library) -> Figure:
    claims = [effect.claim for one in library.profiles for effect in one.effects]
    states = Counter(claim.state for claim in claims)
    kinds = Counter(claim.undecided for claim in claims)
    return Figure(
        "effekt",
        "Vad som går att säga om effekten",
        " ".join([_SEVERAL_ANSWERS, tallies.set_by(claims)]).strip(),
        "Effekten",
        "svar",
        states.total(),
        tuple(
            row
            for state in STRONGEST
            for row in (
                [FigureRow(kind.label, kinds[kind]) for kind in Undecided]
                if state is EvidenceState.UNDECIDED
                else [FigureRow(tallies.state_heading(state, claims), states[state])]
            )
        ),
    )


def _lifecycles(library: Library) -> Figure:
    counts = Counter(one.program.lifecycle.status for one in library.profiles)
    rows = [FigureRow(capital(status.label), counts[status] or None) for status in Status]
    return _programs(library, "lage", "Läge", [*rows, FigureRow(UNKNOWN, counts[None], lacking=True)])


def _years(library: Library) -> Figure:
    dated = [entry.value.dated for entry in library.catalogue.assessments.values()]
    counts = Counter(int(day[:4]) for day in dated if day)
    years = range(min(counts), max(counts) + 1) if counts else ()
    rows = [
        *(FigureRow(str(year), counts[year]) for year in years),
        FigureRow("Utan datum", dated.count(None), lacking=True),
    ]
    note = "Året som bedömningens uppgifter gäller."
    return Figure("ar", "Bedömningar per år", note, "År", "bedömningar", len(dated), tuple(rows))


def _ages(library: Library) -> Figure:
    entries = library.catalogue.assessments.values()
    counts = Counter(validity.assessment(one.value, library.as_of).age for one in entries)
    rows = tuple(FigureRow(capital(age.label), counts[age], lacking=age is Age.UNDATED) for age in Age)
    return Figure(
        "alder", "Hur gamla bedömningarna är", validity.policy(), "Ålder", "bedömningar", len(entries), rows
    )


def _regions(library: Library) -> Figure:
    counts = Counter(id for one in library.profiles for id in {use.region for use in one.program.use})
    regions = sorted(library.vocabulary.regions.items(), key=lambda pair: order(pair[1].short))
    note = "Bara det som offentliga källor säger. Att inget är känt betyder inte att regionen saknar program."
    rows = [FigureRow(term.short, counts[id] or None) for id, term in regions]
    return _programs(library, "regioner", "Region", rows, note)


def _uses(library: Library) -> Figure:
    every = [use for one in library.profiles for use in one.program.use]
    counts = Counter(validity.use(use, library.as_of).known for use in every)
    rows = tuple(
        FigureRow(capital(one.label), counts[one], lacking=one is UseState.UNDATED) for one in UseState
    )
    note = "Varje uppgift om att en region använder ett program."
    return Figure(
        "anvandning", "Hur säker användningen är", note, "Uppgiften är", "uppgifter", len(every), rows
    )


def _fields(library: Library) -> Figure:
    paths = [path for paths in asked().values() for path in paths]
    rows = [
        FigureRow(capital(label(path)), sum(not is_unknown(one.program, path) for one in library.profiles))
        for path in paths
    ]
    rows.sort(key=lambda row: (-(row.count or 0), order(row.label)))
    note = "Hur många program som har ett svar på varje fråga en region ställer. För resten saknas uppgift."
    return _programs(library, "kant", "Fråga", rows, note, title="Hur mycket vi vet")


def _steps(library: Library) -> Figure:
    counts = Counter(
        letter for one in library.profiles for letter in {step.step for step in one.program.process}
    )
    rows = [
        FigureRow(f"{id}. {term.label}", counts[id] or None) for id, term in library.vocabulary.steps.items()
    ]
    note = "Hur många program som har någon uppgift om steget. Ett steg utan uppgift kan ändå vara gjort."
    return _programs(library, "steg", "Steg", rows, note, title="Vad som är känt om stegen a–q")


def _designs(library: Library) -> Figure:
    studies = each_once(library.profiles)
    counts = Counter(study.design for study in studies)
    labels = {id: term.label for id, term in library.vocabulary.designs.items()}
    note = "Avslutade studier som säkert hör till ett program. En studie av flera program räknas en gång."
    rows = tuple(row for row in _listed(counts, labels) if row.count)
    return Figure("studier", "Studier efter upplägg", note, "Upplägg", "studier", len(studies), rows)


_SEVERAL = "Ett program kan stå på flera rader."


def _programs(
    library: Library, id: str, rows_are: str, rows: Iterable[FigureRow], note: str = "", title: str = ""
) -> Figure:
    name = title or f"Program efter {rows_are[:1].lower()}{rows_are[1:]}"
    return Figure(id, name, note, rows_are, "program", len(library.profiles), tuple(rows))


def _listed(counts: Mapping[str, int], labels: Mapping[str, str]) -> Iterator[FigureRow]:
    """A row for each label; what is not counted is not known."""
    return (FigureRow(text, counts.get(id) or None) for id, text in labels.items())
