"""What a region asks about a program and nobody has said."""

from collections.abc import Mapping

from catalogue.formats.swedish import listing, uncapital
from catalogue.meaning.fields import label
from catalogue.model.program import Program

QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "Passar och passar inte": ("audience.age_min", "access.self_referral", "care_levels", "not_suitable"),
    "Så fungerar programmet": (
        "format.guided",
        "format.weeks",
        "format.modules",
        "format.methods",
        "languages",
        "platform.sob",
    ),
    "Det här kräver det av regionen": (
        "format.clinician",
        "terms.rights",
        "terms.reuse",
        "terms.cost",
        "terms.updates",
        "terms.agreements",
    ),
    "Dokumentation och uppföljning": ("follow_up.indication", "follow_up.instruments", "follow_up.codes"),
    "Säkerhet": ("safety.asked", "safety.recorded", "safety.stops"),
    "Så togs det fram": ("user_involvement", "process"),
    "Utgivare och användning": ("publisher", "use", "lifecycle.status"),
}
"""The questions by the part of the program page they belong to, as paths in the model."""


def unknown(program: Program) -> Mapping[str, tuple[str, ...]]:
    """The labels of what is not known, by part of the page. Parts where everything is known are left out."""
    found = {
        part: tuple(label(path) for path in paths if is_unknown(program, path))
        for part, paths in QUESTIONS.items()
    }
    return {part: labels for part, labels in found.items() if labels}


def gaps(program: Program) -> list[str]:
    """Everything that is not known, in words: what the editor looked for, then what a region asks."""
    questions = (
        f"{part}: {listing(asked(label) for label in labels)}" for part, labels in unknown(program).items()
    )
    return [*program.gaps, *questions]


def at(program: Program, path: str) -> object:
    """What a field in a program says, such as ``terms.cost``; None when it or what it belongs to is not there."""
    value: object = program
    for name in path.split("."):
        value = getattr(value, name, None)
    return value


def is_unknown(program: Program, path: str) -> bool:
    """Whether nobody has filled in a field, such as ``terms.cost``."""
    return at(program, path) in (None, ())


_ASKED = {
    "Används av": "vilka regioner som använder det",
    "Egen anmälan": "om du kan anmäla dig själv",
    "Behandlarstöd": "om en behandlare stöder deltagaren",
    "Krav på behandlaren": "vilken utbildning behandlaren behöver",
    "Brukarmedverkan": "hur brukare har varit med",
    "Metoder": "vilka metoder det bygger på",
    "Moduler": "antal moduler",
    "Passar inte": "när programmet inte passar",
    "Språk": "vilka språk det finns på",
    "Så togs det fram": "vilka steg i processen som är gjorda",
    "Status": "om programmet används i dag",
    "Stöd och behandling": "om programmet finns på Stöd och behandling",
    "Utgivare": "vem som ger ut det",
    "Veckor": "hur många veckor det tar",
}


def asked(label: str) -> str:
    """A field that nobody has filled in, as it stands in a list of what is not known."""
    return _ASKED.get(label, uncapital(label))
