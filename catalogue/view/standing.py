"""How the whole library stands: what is said about effect for how many programs, and what is most often missing."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.formats.swedish import counted, number
from catalogue.meaning.library import Profile
from catalogue.model.claim import CONFIRMED, EvidenceState


@dataclass(frozen=True)
class Standing:
    """Programs by evidence state; one with several states stands under each of them."""

    programs: int
    confirmed: int
    by_state: Mapping[EvidenceState, int]
    lacking: str
    """What is unknown for most of the programs that cannot be decided; empty when there is none."""

    @property
    def sentence(self) -> str:
        """How many programs have a confirmed effect, and why so few or many, for a reader who is new here."""
        if not self.programs:
            return ""
        undecided = self.by_state.get(EvidenceState.UNDECIDED, 0)
        if self.confirmed:
            said = [
                f"Effekten är bekräftad för {self.confirmed} av {counted(self.programs, 'program', 'program')}."
            ]
        else:
            said = ["Inget program i biblioteket har ännu en effekt som är bekräftad enligt vår regel."]
        if undecided:
            why = f" Oftast saknas uppgift om {self.lacking}." if self.lacking else ""
            said.append(f"För {number(undecided)} går det inte att avgöra.{why}")
        return " ".join(
            [*said, "Det betyder inte att de andra programmen är dåliga." if self.confirmed else _CALM]
        )


_CALM = "Det betyder inte att programmen är dåliga."


def standing(profiles: Iterable[Profile]) -> Standing:
    """The standing of some programs."""
    states: list[set[EvidenceState]] = []
    lacking: Counter[str] = Counter()
    for profile in profiles:
        claims = [effect.claim for effect in profile.effects]
        states.append({claim.state for claim in claims})
        lacking.update({one for claim in claims for one in claim.missing})
    by_state = Counter(state for one in states for state in one)
    most = sorted(lacking.items(), key=lambda one: (-one[1], one[0]))
    return Standing(
        programs=len(states),
        confirmed=sum(bool(one & CONFIRMED) for one in states),
        by_state={state: by_state[state] for state in EvidenceState},
        lacking=most[0][0] if most else "",
    )
