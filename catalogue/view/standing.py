"""How the whole library stands: how many programs there are, how many answers about effect, and what they say."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.formats.swedish import counted, number
from catalogue.meaning.evidence import Claim
from catalogue.meaning.library import Profile
from catalogue.model.claim import CONFIRMED, EvidenceState, Undecided
from catalogue.view import tallies

_CALM = "Det betyder inte att programmen är dåliga."
_CALM_TOO = "Det betyder inte att de andra programmen är dåliga."
_KINDS = {
    Undecided.POWER_UNREAD: "finns resultat från en randomiserad studie, men hur antalet bestämdes är inte läst",
    Undecided.POWER_NOT_STATED: "finns resultat från en randomiserad studie, men den säger inte hur antalet bestämdes",
    Undecided.OTHER: "finns resultat från en randomiserad studie, men någon annan uppgift saknas",
    Undecided.RESULT_UNREAD: "finns en randomiserad studie vars huvudresultat vi inte har läst",
    Undecided.UNDER_WAY: "pågår en randomiserad studie",
}
"""How each kind of undecided goes on from ”I 9 svar”."""


@dataclass(frozen=True)
class Standing:
    """The answers about effect. A program has several when what is known differs between conditions or audiences."""

    programs: int
    answers: tuple[Claim, ...]

    @property
    def confirmed(self) -> int:
        """How many answers say that the effect is confirmed."""
        return sum(claim.state in CONFIRMED for claim in self.answers)

    @property
    def by_state(self) -> Mapping[EvidenceState, int]:
        """How many answers have each state."""
        counts = Counter(claim.state for claim in self.answers)
        return {state: counts[state] for state in EvidenceState}

    @property
    def whose(self) -> Mapping[EvidenceState, str]:
        """For each state how many of its answers are somebody's own, to stand after the number."""
        return {state: tallies.whose(self.answers, state) for state in EvidenceState}

    @property
    def sentence(self) -> str:
        """What the answers say, all together, for a reader who is new here."""
        if not self.programs:
            return ""
        several = ", för ett program kan ha olika svar för olika tillstånd och målgrupper"
        said = [
            f"Här finns {counted(len(self.answers), 'svar', 'svar')} om effekten av "
            f"{counted(self.programs, 'program', 'program')}{several if len(self.answers) > self.programs else ''}.",
            f"I {number(self.confirmed)} av svaren är effekten bekräftad enligt vår regel."
            if self.confirmed
            else "I inget av dem är effekten ännu bekräftad enligt vår regel.",
        ]
        kinds = Counter(claim.undecided for claim in self.answers)
        said += [f"I {number(kinds[kind])} {text}." for kind, text in _KINDS.items() if kinds[kind]]
        said += [tallies.set_by(self.answers), _CALM_TOO if self.confirmed else _CALM]
        return " ".join(part for part in said if part)


def standing(profiles: Iterable[Profile]) -> Standing:
    """The standing of some programs."""
    some = list(profiles)
    return Standing(len(some), tuple(effect.claim for profile in some for effect in profile.effects))
