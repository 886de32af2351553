"""Programs as rows of a table: the same words as on their cards, in as few as a cell has room for."""

from dataclasses import dataclass

from catalogue.formats.swedish import capital
from catalogue.meaning import validity
from catalogue.meaning.library import Library, Profile
from catalogue.model.claim import EvidenceState
from catalogue.view import sentences
from catalogue.view.phrases import Phrases, yes_no

_STATES = {state: str(place) for place, state in enumerate(EvidenceState)}
_LAST = "9999"
"""What sorts after everything that is known."""


@dataclass(frozen=True)
class TableFinding:
    """What a cell says about the effect: the state, finding and state in brief, and for whom where they differ."""

    state: str
    text: str
    scope: str


@dataclass(frozen=True)
class ProgramRow:
    """A program in the table. The last three are what its columns are sorted by; dates with the newest first."""

    id: str
    name: str
    address: str
    publisher: str
    audience: str
    conditions: str
    findings: tuple[TableFinding, ...]
    length: str
    guided: str
    used: str
    assessed: str
    strongest: str
    weeks: str
    age: str


def rows(library: Library) -> list[ProgramRow]:
    """Every program as a row, in the order of the list."""
    say = Phrases(library.vocabulary, library.as_of)
    return [_row(profile, library, say) for profile in library.profiles]


def _row(profile: Profile, library: Library, say: Phrases) -> ProgramRow:
    program, card = profile.program, say.card(profile)
    form = program.format
    latest = profile.latest.value if profile.latest else None
    days = (library.as_of - validity.last_day(latest.dated)).days if latest and latest.dated else None
    return ProgramRow(
        id=profile.id,
        name=card.name,
        address=card.address,
        publisher=card.publisher,
        audience=card.audience,
        conditions=card.conditions,
        findings=tuple(
            TableFinding(verdict.state, sentences.brief(effect.claim), verdict.scope)
            for effect, verdict in zip(profile.effects, card.verdicts, strict=True)
        ),
        length=say.length(form),
        guided=yes_no(form.guided) if form else "",
        used=card.used,
        assessed=capital(validity.assessment_brief(validity.assessment(latest, library.as_of)))
        if latest
        else "Inte bedömt",
        strongest=min((_STATES[effect.claim.state] for effect in profile.effects), default=_LAST),
        weeks=f"{form.weeks:04}" if form and form.weeks else _LAST,
        age=_LAST if latest is None else "9998" if days is None else f"{days:05}",
    )
