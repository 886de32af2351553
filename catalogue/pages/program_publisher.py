"""The page beside a program's own, for whoever publishes it: the next steps, with the fields to fill in."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from catalogue.meaning.library import Library, Profile
from catalogue.meaning.todo import Todo, todo
from catalogue.model import addresses
from catalogue.model.page import Crumb, Page
from catalogue.pages.program import ALL


def pages(library: Library) -> Iterator[Page]:
    """One page for each program."""
    for profile in library.profiles:
        yield _page(library, profile)


def _page(library: Library, profile: Profile) -> Page:
    name = profile.program.name
    return Page(
        address=addresses.for_publisher(profile.id),
        template="program_publisher.html",
        title=f"För utgivaren av {name}",
        description=f"Det här kan den som ger ut {name} göra eller berätta för att bilden ska bli säkrare.",
        context={"profile": profile, "todos": _by_gain(todo(profile, library.catalogue))},
        trail=(ALL, Crumb(name, profile.address)),
        file=profile.entry.file,
        changed=profile.program.checked,
    )


def _by_gain(steps: Sequence[Todo]) -> list[tuple[str, list[Todo]]]:
    """The steps under what they make stronger, what matters most first."""
    return [(gain.label, list(together)) for gain, together in groupby(steps, key=lambda step: step.gain)]
