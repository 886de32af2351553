"""How somebody who looks for help gets into a program: oneself or through care, from where, or that nobody knows."""

from collections.abc import Iterable

from catalogue.formats.swedish import listing
from catalogue.meaning.intake import takes_in
from catalogue.meaning.library import Profile
from catalogue.meaning.validity import when
from catalogue.model.process import Status
from catalogue.model.program import Program
from catalogue.model.truth import Truth
from catalogue.model.vocabulary import Vocabulary
from catalogue.view.components import Link

OPEN_TO_ALL = "befolkning"
"""The care level of what anybody may use without being a patient."""
_NOT_GIVEN = {
    Status.ENDED: "Programmet är avslutat.",
    Status.PAUSED: "Programmet är pausat och tar inte emot någon.",
}


def getting_in(program: Program) -> str:
    """Whether one gets in by oneself or through care: no more than the facts carry, and no way into what is closed."""
    given = takes_in(program)
    if given is Truth.NOT_MET:
        return closed(program)
    how = _by_whom(program)
    if how is None:
        return "Hur man får programmet vet vi inte. Fråga vården."
    now, told = how
    return now if given is Truth.MET else f"Om programmet ges i dag vet vi inte. {told}".rstrip()


def closed(program: Program) -> str:
    """That a program takes nobody in, and why; empty when that is not known."""
    if takes_in(program) is not Truth.NOT_MET:
        return ""
    if program.access and program.access.closed:
        since = when(program.access.closed)
        return f"Programmet tog inte emot fler {since}. Att det har öppnat igen känner vi inte till."
    status = program.lifecycle.status
    return _NOT_GIVEN.get(status, "Programmet ges inte ännu.") if status else ""


def _by_whom(program: Program) -> tuple[str, str] | None:
    """How one gets in, for a program that is given and for one that may be; None when it is not known.

    Empty where only the editor's own words tell it: they stand beside.
    """
    access = program.access
    if access and access.self_referral:
        return "Du anmäler dig själv.", "Enligt uppgiften anmäler man sig själv."
    if access and access.self_referral is False:
        return (
            "Du kan inte anmäla dig själv. Fråga vården.",
            "Enligt uppgiften går det inte att anmäla sig själv.",
        )
    if program.care_levels == (OPEN_TO_ALL,):
        return "Du behöver inte gå genom vården.", "Enligt uppgiften behöver man inte gå genom vården."
    return ("", "") if access and access.note else None


def ease(profile: Profile) -> int:
    """Where a program stands for somebody who looks for help: what one can apply to oneself comes first."""
    access = profile.program.access
    if takes_in(profile.program) is Truth.NOT_MET:
        return 3
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
        if takes_in(profile.program) is not Truth.NOT_MET
        and profile.program.access
        and profile.program.access.self_referral
        and profile.program.access.nationwide
    ]


def open_in_regions(profiles: Iterable[Profile], vocabulary: Vocabulary) -> list[Link]:
    """The programs one can refer oneself to, though not from the whole country, with the regions that use them."""
    return [
        Link(profile.program.name, profile.address, _where(profile, vocabulary))
        for profile in profiles
        if (access := profile.program.access) and access.self_referral and not access.nationwide
        if profile.program.use and takes_in(profile.program) is not Truth.NOT_MET
    ]


def _where(profile: Profile, vocabulary: Vocabulary) -> str:
    """The regions after a program's name, but those that the name tells already."""
    regions = [vocabulary.regions[use.region].short for use in profile.program.use]
    untold = [short for short in regions if short not in profile.program.name]
    return f" ({listing(untold)})" if untold else ""
