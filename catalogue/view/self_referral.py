"""How easily somebody who looks for help gets into a program: which one can apply to oneself, and from where."""

from collections.abc import Iterable

from catalogue.formats.swedish import listing
from catalogue.meaning.library import Profile
from catalogue.model.vocabulary import Vocabulary
from catalogue.view.components import Link


def ease(profile: Profile) -> int:
    """Where a program stands for somebody who looks for help: what one can apply to oneself comes first."""
    access = profile.program.access
    if not access or access.self_referral is None:
        return 2
    if access.self_referral:
        return 0 if access.nationwide else 1
    return 3


def open_to_all(profiles: Iterable[Profile]) -> list[Link]:
    """The programs that anybody in the country can refer themselves to."""
    return [
        Link(profile.program.name, profile.address)
        for profile in profiles
        if profile.program.access
        and profile.program.access.self_referral
        and profile.program.access.nationwide
    ]


def open_in_regions(profiles: Iterable[Profile], vocabulary: Vocabulary) -> list[Link]:
    """The programs one can refer oneself to, though not from the whole country, with the regions that use them."""
    return [
        Link(profile.program.name, profile.address, _where(profile, vocabulary))
        for profile in profiles
        if (access := profile.program.access) and access.self_referral and not access.nationwide
        if profile.program.use
    ]


def _where(profile: Profile, vocabulary: Vocabulary) -> str:
    """The regions after a program's name, but those that the name tells already."""
    regions = [vocabulary.regions[use.region].short for use in profile.program.use]
    untold = [short for short in regions if short not in profile.program.name]
    return f" ({listing(untold)})" if untold else ""
