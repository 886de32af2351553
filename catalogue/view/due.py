"""What somebody has to look at again, and when: one calendar for each publisher and each region."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from catalogue.formats.calendar import CalendarEvent, calendar
from catalogue.meaning import validity
from catalogue.meaning.library import Library, Profile
from catalogue.model import addresses
from catalogue.model.process import Status
from catalogue.model.program import Program
from catalogue.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class _DueEvent:
    """An event with the publisher and the regions that it concerns."""

    event: CalendarEvent
    publishers: tuple[str, ...]
    regions: tuple[str, ...]


def calendars(library: Library, base_url: str) -> Mapping[str, str]:
    """The text of every calendar by its path on the site, such as ``data/kalender/region/uppsala.ics``.

    A publisher's calendar has its programs' assessments and facts. A region's has those of the programs that it
    uses or publishes, and when its own use needs to be confirmed again. Programs that have ended are left out.
    """
    due = [one for profile in library.profiles for one in _due(profile, library, base_url)]
    vocabulary = library.vocabulary
    publishers = {id: term.label for id, term in vocabulary.organisations.items()}
    regions = {id: term.label for id, term in vocabulary.regions.items()}
    found = {}
    for id, label in publishers.items():
        if events := [one.event for one in due if id in one.publishers]:
            found[publisher_path(id)] = calendar(f"Program från {label}", events)
    for id, label in regions.items():
        if events := [one.event for one in due if id in one.regions]:
            found[region_path(id)] = calendar(f"Program i {label}", events)
    return found


def publisher_path(id: str) -> str:
    """Where a publisher's calendar lies on the site."""
    return f"data/kalender/utgivare/{id}.ics"


def region_path(id: str) -> str:
    """Where a region's calendar lies on the site."""
    return f"data/kalender/region/{id}.ics"


def _due(profile: Profile, library: Library, base_url: str) -> Iterator[_DueEvent]:
    program = profile.program
    if program.lifecycle.status is Status.ENDED:
        return
    host = urlsplit(base_url).hostname or "programbiblioteket"
    here = urljoin(base_url, addresses.program(profile.id).lstrip("/"))
    publishers = (program.publisher,) if program.publisher else ()
    regions = tuple(dict.fromkeys(_regions(program, library.vocabulary)))
    for assessment in profile.chain.current:
        age = validity.assessment(assessment.value, library.as_of)
        if age.until:
            event = CalendarEvent(
                uid=f"bedomning-{assessment.id.replace('/', '-')}@{host}",
                day=age.until,
                summary=f"{program.name}: bedömningen behöver ses över",
                description=f"{assessment.value.title}. {validity.assessment_sentence(age)}",
                url=urljoin(base_url, addresses.assessment(assessment.id).lstrip("/")),
                stamped=max(source.collected for source in assessment.value.sources),
            )
            yield _DueEvent(event, publishers, regions)
    checked = validity.facts(program, library.as_of)
    if checked.until:
        event = CalendarEvent(
            uid=f"uppgifter-{profile.id}@{host}",
            day=checked.until,
            summary=f"{program.name}: jämför uppgifterna med källorna",
            description=validity.facts_sentence(checked),
            url=here,
            stamped=program.checked,
        )
        yield _DueEvent(event, publishers, regions)
    yield from _reconfirmed(profile, library, here, host)


def _regions(program: Program, vocabulary: Vocabulary) -> Iterator[str]:
    """The regions that a program concerns: those that use it, and the one whose it is."""
    yield from (use.region for use in program.use)
    publisher = vocabulary.organisations.get(program.publisher or "")
    if publisher and publisher.region:
        yield publisher.region


def _reconfirmed(profile: Profile, library: Library, here: str, host: str) -> Iterator[_DueEvent]:
    """The last day on which each region's use counts as known; of several facts about one region the latest."""
    latest: dict[str, validity.UseAge] = {}
    for use in profile.program.use:
        age = validity.use(use, library.as_of)
        known = latest.get(use.region)
        if age.until and (known is None or known.until is None or age.until > known.until):
            latest[use.region] = age
    for region, age in latest.items():
        if age.until:
            event = CalendarEvent(
                uid=f"anvandning-{profile.id}-{region}@{host}",
                day=age.until,
                summary=f"{profile.program.name}: bekräfta att programmet används",
                description=validity.use_sentence(age, library.vocabulary),
                url=here,
                stamped=profile.program.checked,
            )
            yield _DueEvent(event, (), (region,))
