"""What has been added and changed, as Atom feeds: everything, each condition and each publisher.

Dates come from the facts. A program's entry is as new as the conclusion about its effect: the day that its file gives
for the latest change, otherwise the day its first source was read. Reading a source again makes nothing new. When an
assessment was made, which may be years before, stands in its summary in words. An entry's id is the first address that
the program or the assessment had, so that a reader of feeds does not meet it again under another name.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from catalogue.data.file import LICENCE, File
from catalogue.formats import swedish, xml
from catalogue.formats.swedish import order
from catalogue.meaning.library import Library, Profile
from catalogue.model import addresses
from catalogue.view import sentences
from catalogue.view.changes import changed_conclusions, first_read
from catalogue.view.phrases import Phrases

ADDRESS = "/data/atom.xml"
MEDIA_TYPE = "application/atom+xml"

_BY: dict[str, Callable[[Profile], Iterable[str]]] = {
    "conditions": lambda profile: [one.condition for one in profile.program.conditions],
    "organisations": lambda profile: [profile.program.publisher] if profile.program.publisher else [],
}
"""The lists whose words have a feed of their own, and how a program belongs under a word."""


@dataclass(frozen=True)
class FeedEntry:
    """A program or an assessment in a feed. ``id`` is the first address that it had."""

    id: str
    address: str
    title: str
    updated: date
    summary: str
    categories: tuple[tuple[str, str], ...]


def files(library: Library, base: str) -> Iterator[File]:
    """A feed of everything, and one for each condition and each publisher with a program."""
    say = Phrases(library.vocabulary, library.as_of)
    entries = {profile.id: list(_entries(profile, library, say)) for profile in library.profiles}
    title = "Programbiblioteket: program och bedömningar"
    yield _feed(ADDRESS, title, "/", (one for some in entries.values() for one in some), library, base)
    for list_name, words_of in _BY.items():
        terms = getattr(library.vocabulary, list_name)
        under: dict[str, list[FeedEntry]] = {}
        for profile in library.profiles:
            for id in dict.fromkeys(words_of(profile)):
                under.setdefault(id, []).extend(entries[profile.id])
        for id in sorted(under, key=lambda id: order(terms[id].label)):
            page = addresses.facet(list_name, id)
            name = f"Programbiblioteket: {terms[id].label}"
            yield _feed(address(page), name, page, under[id], library, base, list_name)


def address(page: str) -> str:
    """The feed of a page about a condition or a publisher."""
    return f"/data/atom{page.rstrip('/')}.xml"


def _feed(
    address: str,
    title: str,
    page: str,
    entries: Iterable[FeedEntry],
    library: Library,
    base: str,
    part: str = "atom",
) -> File:
    newest_first = sorted(entries, key=lambda one: (-one.updated.toordinal(), order(one.title), one.address))
    name = title.partition(": ")[2]
    subtitle = f"Nya och ändrade uppgifter: {name}."
    content = xml.drawn(
        "atom.xml",
        base=base,
        address=address,
        title=title,
        subtitle=subtitle,
        page=page,
        updated=newest_first[0].updated if newest_first else library.as_of,
        entries=newest_first,
        licence=f"CC BY 4.0, {LICENCE}",
    )
    return File(address, content, name[:1].upper() + name[1:], subtitle, MEDIA_TYPE, part)


def _entries(profile: Profile, library: Library, say: Phrases) -> Iterator[FeedEntry]:
    program, conditions = profile.program, library.vocabulary.conditions
    categories = tuple((one.condition, conditions[one.condition].label) for one in program.conditions)
    changes = changed_conclusions(profile)
    updated = max([first_read(program), *(one.on for one in changes)])
    changed = [f"Slutsatsen ändrades {swedish.day(one.on)}: {one.reason}" for one in changes[:1]]
    first = program.former_ids[0] if program.former_ids else profile.id
    known = " ".join(dict.fromkeys(sentences.answer(effect.claim) for effect in profile.effects))
    summary = " ".join(part for part in (program.summary, known, *changed) if part)
    yield FeedEntry(addresses.program(first), profile.address, program.name, updated, summary, categories)
    for entry in profile.assessments:
        value = entry.value
        said = f"Bedömning av {program.name}. {say.age(value)} {value.overall or value.science or ''}".strip()
        collected = max(source.collected for source in value.sources)
        own = value.former_ids[0] if value.former_ids else entry.id.partition("/")[2]
        known_as = addresses.assessment(f"{first}/{own}")
        yield FeedEntry(known_as, addresses.assessment(entry.id), value.title, collected, said, categories)
