"""How old a statement is: an assessment, the facts of an entry, a region's use. No clock: the day is passed in.

How long each holds is the library's own choice and is decided here and nowhere else. Neither the national process
document (NAG-SoB) nor the published assessments state any time. An assessment may state its own, ``valid_until``,
and then that one counts. A date that is only known as a year or a month counts from its last day, so that nothing is
called old before it certainly is.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from catalogue.formats.swedish import capital, day, listing
from catalogue.model.assessment import Assessment
from catalogue.model.base import Choice, PartialDay
from catalogue.model.delivery import Use
from catalogue.model.program import Program
from catalogue.model.vocabulary import Vocabulary

ASSESSMENT_MONTHS = 36
"""How long an assessment counts as current when the assessors have not said. Programs, platform and research change."""
FACTS_MONTHS = 24
"""How long an entry's facts count as current after they were last held against their sources."""
USE_MONTHS = 24
"""How long it counts as known that a region uses a program after somebody last said so."""
SOON_MONTHS = 6
"""How long before its last day a statement is due to be looked at again."""

_NUMBERS = {1: "ett", 2: "två", 3: "tre", 4: "fyra", 5: "fem"}


class Age(Choice):
    """Where a statement is in its life. Undated is a state of its own, neither current nor old."""

    CURRENT = "aktuell", "aktuell"
    DUE = "snart", "snart dags att se över"
    OLD = "gammal", "äldre än sin giltighet"
    UNDATED = "odaterad", "utan datum"


class UseState(Choice):
    """How sure it is today that a region uses a program."""

    CURRENT = "bekraftad", "bekräftad"
    FADED = "bleknad", "inte bekräftad på länge"
    UNDATED = "odaterad", "utan datum"


@dataclass(frozen=True)
class Validity:
    """How old a statement is: since when it holds, its last day, and whether somebody has stated that day."""

    age: Age
    since: PartialDay | None
    until: date | None
    stated: bool = False
    before: PartialDay | None = None
    """For a statement without a date of its own: a day that it is certainly older than."""


@dataclass(frozen=True)
class UseAge:
    """How sure a region's use is: the latest day anybody spoke of it, and the day until which that counts."""

    use: Use
    known: UseState
    latest: PartialDay | None
    until: date | None


def assessment(of: Assessment, as_of: date) -> Validity:
    """How old an assessment is. A correction of the text does not make it younger."""
    if of.valid_until:
        until = last_day(of.valid_until)
        return Validity(_age(until, as_of), of.dated, until, stated=True)
    if of.dated is None and of.page_dates:
        return _older_than(max(of.page_dates, key=last_day), as_of)
    return _counted(of.dated, ASSESSMENT_MONTHS, as_of)


def _older_than(page: PartialDay, as_of: date) -> Validity:
    """The age of an undated assessment that stood on a page with a date: no younger than the page."""
    until = later(last_day(page), ASSESSMENT_MONTHS)
    old = as_of > until
    return Validity(Age.OLD if old else Age.UNDATED, None, until if old else None, before=page)


def facts(program: Program, as_of: date) -> Validity:
    """How long ago an entry's facts were held against their sources."""
    return _counted(program.checked.isoformat(), FACTS_MONTHS, as_of)


def use(of: Use, as_of: date) -> UseAge:
    """How sure it is that a region uses a program: by the latest day anybody said so, or else by when it began."""
    latest = of.confirmed or of.since
    if latest is None:
        return UseAge(of, UseState.UNDATED, None, None)
    until = later(last_day(latest), USE_MONTHS)
    return UseAge(of, UseState.CURRENT if as_of <= until else UseState.FADED, latest, until)


def uses(program: Program, as_of: date) -> Mapping[UseState, tuple[UseAge, ...]]:
    """A program's regions by how sure the use is; states without any region are left out."""
    found = [use(one, as_of) for one in program.use]
    groups = {known: tuple(one for one in found if one.known is known) for known in UseState}
    return {known: group for known, group in groups.items() if group}


def policy() -> str:
    """How long an assessment counts as current, and whose choice that is, for the page that explains it."""
    return (
        f"Biblioteket räknar en bedömning som aktuell i {_years(ASSESSMENT_MONTHS)}, uppgifterna om ett program i "
        f"{_years(FACTS_MONTHS)} och en regions användning i {_years(USE_MONTHS)}. Det är bibliotekets eget val, för "
        "varken den nationella processen eller bedömarna anger någon tid. Bedömare kan ange en egen sista dag."
    )


def age_limit() -> str:
    """How long an assessment counts as current by the library's own choice: ``tre år``."""
    return _years(ASSESSMENT_MONTHS)


def assessment_sentence(of: Validity) -> str:
    """How old an assessment is, for its page and the program's."""
    since = f"Bedömningen bygger på uppgifter från {day(of.since)}." if of.since else _UNDATED
    if of.before:
        since = f"Bedömningen gjordes före {day(of.before)}. Exakt när vet vi inte."
    until = day(of.until) if of.until else ""
    match of.age:
        case Age.UNDATED:
            return f"{since} Därför vet vi inte om den är aktuell."
        case Age.CURRENT:
            return f"{since} Den {_counts(of)} till och med {until}."
        case Age.DUE:
            return f"{since} Den {_counts(of)} till och med {until} och behöver snart ses över."
        case _ if of.stated:
            return f"{since} Enligt bedömarna gällde den till och med {until}."
    return f"{since} Det är mer än {_years(ASSESSMENT_MONTHS)} sedan, och mycket kan ha ändrats."


def assessment_brief(of: Validity) -> str:
    """How old an assessment is, in a few words for a card or a list: ``2017, äldre än tre år``."""
    if of.before:
        return f"före {day(of.before)}"
    year = of.since[:4] if of.since else "utan datum"
    match of.age:
        case Age.OLD if of.stated:
            return f"{year}, gällde till {day(str(of.until)[:7])}"
        case Age.OLD:
            return f"{year}, äldre än {_years(ASSESSMENT_MONTHS)}"
        case Age.DUE:
            return f"{year}, ses över senast {day(str(of.until)[:7])}"
    return year


def facts_sentence(of: Validity) -> str:
    """How long ago an entry was held against its sources, for its page."""
    checked = f"Uppgifterna jämfördes med källorna {when(of.since)}." if of.since else ""
    until = day(of.until) if of.until else ""
    match of.age:
        case Age.DUE:
            return f"{checked} De behöver jämföras igen senast {until}."
        case Age.OLD:
            return f"{checked} Det är mer än {_years(FACTS_MONTHS)} sedan, så de kan ha blivit gamla."
    return checked


def use_sentence(of: UseAge, vocabulary: Vocabulary) -> str:
    """How sure it is that a region uses the program, for the page."""
    region = vocabulary.regions[of.use.region].label
    if of.latest is None:
        return f"{region} uppges använda programmet, men vi vet inte när."
    if of.use.confirmed is None:
        since = f"{region} började använda programmet {when(of.latest)}."
        return since if of.known is UseState.CURRENT else f"{since} Ingen har bekräftat det sedan dess."
    if of.known is UseState.CURRENT:
        return f"{region} använder programmet. Det bekräftades {when(of.latest)}."
    return (
        f"{region} använde programmet {when(of.latest)}. Det är mer än {_years(USE_MONTHS)} sedan, "
        "och ingen har bekräftat det sedan dess."
    )


def uses_brief(program: Program, vocabulary: Vocabulary, as_of: date) -> str:
    """Which regions use a program and how sure that is, in a few words for a card; empty when none is named.

    What nobody has confirmed for long says when it was last known: ``Senast känt: Uppsala, 1999``. Where
    nothing is dated, and nobody knows whether the program is used at all today, that is said.
    """
    known = uses(program, as_of)
    said = [_named(known[UseState.CURRENT], vocabulary)] if UseState.CURRENT in known else []
    if faded := known.get(UseState.FADED):
        dated: dict[str, list[UseAge]] = {}
        for one in faded:
            dated.setdefault(day(one.latest) if one.latest else "", []).append(one)
        told = listing(f"{_named(group, vocabulary)}, {since}" for since, group in dated.items())
        said.append(f"senast känt: {told}")
    if undated := known.get(UseState.UNDATED):
        said.append(f"utan datum: {_named(undated, vocabulary)}")
    doubt = ". Oklart om det används i dag" if said and not faded and _doubted(program, known) else ""
    return capital("; ".join(said)) + doubt


def _doubted(program: Program, known: Mapping[UseState, object]) -> bool:
    """Whether regions are named that once used a program, and nobody knows whether it is used."""
    return program.lifecycle.status is None and UseState.CURRENT not in known


def _named(group: Iterable[UseAge], vocabulary: Vocabulary) -> str:
    return listing(vocabulary.regions[region].short for region in _regions(group))


def when(known: PartialDay) -> str:
    """A date as it stands after a verb: ``2018``, ``i juni 2018``, ``den 12 juni 2018``."""
    return f"{['', 'i ', 'den '][known.count('-')]}{day(known)}"


def last_day(known: PartialDay) -> date:
    """The last day that a date known as a year, a month or a day may mean."""
    year, month, number = [*map(int, known.split("-")), 0, 0][:3]
    if number:
        return date(year, month, number)
    return date(year, month or 12, monthrange(year, month or 12)[1])


def later(than: date, months: int) -> date:
    """The same day of the month some months later, or the month's last day when it has no such day."""
    year, month = divmod(than.year * 12 + than.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return date.min if year < MINYEAR else date.max
    return date(year, month + 1, min(than.day, monthrange(year, month + 1)[1]))


_UNDATED = "När bedömningen gjordes är inte känt."


def _counted(since: PartialDay | None, months: int, as_of: date) -> Validity:
    if since is None:
        return Validity(Age.UNDATED, None, None)
    until = later(last_day(since), months)
    return Validity(_age(until, as_of), since, until)


def _age(until: date, as_of: date) -> Age:
    if as_of > until:
        return Age.OLD
    return Age.DUE if as_of >= later(until, -SOON_MONTHS) else Age.CURRENT


def _counts(of: Validity) -> str:
    return "gäller enligt bedömarna" if of.stated else "räknas som aktuell"


def _years(months: int) -> str:
    return f"{_NUMBERS[months // 12]} år"


def _regions(group: Iterable[UseAge]) -> Iterable[str]:
    return dict.fromkeys(one.use.region for one in group)
