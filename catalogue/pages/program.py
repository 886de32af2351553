"""A program's own page."""

from collections.abc import Iterator

from catalogue.meaning.library import Library, Profile
from catalogue.model.page import Crumb, Page

ALL = Crumb("Program", "/program/")


def pages(library: Library) -> Iterator[Page]:
    """One page for each program, and one that points on for each address it has had."""
    for profile in library.profiles:
        yield _page(profile)
        for former in profile.program.former_ids:
            yield _moved(former, profile)


def _page(profile: Profile) -> Page:
    return Page(
        address=profile.address,
        template="program.html",
        title=profile.program.name,
        description=profile.program.summary,
        context={"profile": profile},
        trail=(ALL,),
        group="Program",
        file=profile.entry.file,
        changed=profile.program.checked,
    )


def _moved(former: str, profile: Profile) -> Page:
    return Page(
        address=f"/program/{former}/",
        template="moved.html",
        title=f"Sidan har flyttat: {profile.program.name} ({former})",
        description=f"Sidan om {profile.program.name} har en ny adress.",
        context={"name": profile.program.name, "to": profile.address},
        trail=(ALL,),
        file=profile.entry.file,
        listed=False,
    )
