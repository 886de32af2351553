"""Programs side by side: the page where a reader chooses some, and one for every condition with several."""

from collections.abc import Iterator, Sequence
from math import ceil

from catalogue.formats.swedish import counted, uncapital
from catalogue.meaning.library import Library, Profile
from catalogue.model import addresses
from catalogue.model.claim import EvidenceState
from catalogue.model.page import Crumb, Kind, Page
from catalogue.view.comparison import SIDE_BY_SIDE, compared
from catalogue.view.components import Link
from catalogue.view.listings import ListedTerm, words

ALL = Crumb("Jämför program", addresses.comparison())


def pages(library: Library) -> Iterator[Page]:
    """The page for a reader's own choice, and the comparisons that need no script."""
    several = [word for word in words(library, "conditions").used if len(word.profiles) > 1]
    yield Page(
        address=ALL.address,
        template="compare.html",
        title=ALL.label,
        description="Ställ två till fyra program bredvid varandra, fråga för fråga.",
        context={
            "frame": compared(library, ()),
            "states": [str(state) for state in EvidenceState],
            "conditions": [Link(one.term.label, addresses.comparison(one.id), one.count) for one in several],
        },
        kind=Kind.LIST,
    )
    for word in several:
        parts = split(word.profiles)
        for number, profiles in enumerate(parts, start=1):
            yield _condition(library, word, profiles, number, len(parts))


def _condition(
    library: Library, word: ListedTerm, profiles: Sequence[Profile], number: int, parts: int
) -> Page:
    label = uncapital(word.term.label)
    which = f", del {number} av {parts}" if parts > 1 else ""
    return Page(
        address=addresses.comparison(word.id, number),
        template="compared.html",
        title=f"Jämför program för {label}{which}",
        description=f"{counted(len(profiles), 'program', 'program')} för {label}, fråga för fråga.",
        context={
            "word": word,
            "comparison": compared(library, profiles, word.id),
            "parts": [
                Link(f"Del {one}", addresses.comparison(word.id, one) if one != number else "")
                for one in range(1, parts + 1)
            ],
        },
        trail=(ALL,),
        kind=Kind.COMPARISON,
        lists=((word.address,),),
    )


def split(profiles: Sequence[Profile]) -> list[Sequence[Profile]]:
    """The programs in as few and as even parts as fit in a table each."""
    size = ceil(len(profiles) / ceil(len(profiles) / SIDE_BY_SIDE))
    return [profiles[start : start + size] for start in range(0, len(profiles), size)]
