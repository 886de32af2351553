"""Answers about effect counted together, with how many of them that are somebody's own conclusion."""

from collections import Counter
from collections.abc import Collection, Iterable

from catalogue.formats.swedish import capital, listing, number, uncapital
from catalogue.meaning.evidence import Claim
from catalogue.model.claim import CONFIRMED, EvidenceState
from catalogue.view.sentences import BRIEF, lead


def state_heading(state: EvidenceState, claims: Iterable[Claim] = ()) -> str:
    """What a state is called where answers are counted under it, and how many of them are somebody's own."""
    return f"{BRIEF[state]}{whose(claims, state)}"


def whose(claims: Iterable[Claim], state: EvidenceState) -> str:
    """How many of the answers with a state that are somebody's own, after a number: ``, varav 1 enligt NAG-SoB``."""
    theirs = Counter(claim.decider for claim in claims if claim.override and claim.state is state)
    said = listing(f"{number(count)} enligt {who}" for who, count in theirs.items())
    return f", varav {said}" if said else ""


def set_by(claims: Iterable[Claim]) -> str:
    """That some of the answers are somebody's own and not computed, in a sentence; empty when none is."""
    theirs = Counter(claim.decider for claim in claims if claim.override)
    return " ".join(
        f"{'Ett av svaren' if count == 1 else f'{number(count)} av svaren'} är satt{'a' * (count > 1)} av {who} och "
        "inte uträknat ur uppgifterna."
        for who, count in theirs.items()
    )


def tally(claims: Collection[Claim], programs: int = 0) -> str:
    """How many of some answers that have each state, in a sentence.

    Where they are more than the programs, they are answers that are counted, so that the numbers add up.
    """
    several = 0 < programs < len(claims)
    word = "i" if several else "för"
    counts = Counter(claim.state for claim in claims)
    if len(counts) == 1:
        said = _all_alike(next(iter(counts)), list(claims))
    else:
        parts = [
            (sum(counts[state] for state in CONFIRMED), "är effekten bekräftad"),
            (counts[EvidenceState.UNDECIDED], "går det inte att avgöra om effekten är bekräftad"),
            (counts[EvidenceState.NOT_CONFIRMED], "är effekten inte bekräftad"),
            (counts[EvidenceState.NO_DEMAND], "finns inget krav på visad effekt, för det är stödprogram"),
        ]
        counted_up = listing(f"{word} {number(count)} {text}" for count, text in parts if count)
        said = f"{capital(counted_up)}." if counted_up else ""
    why = (
        f"De har {number(len(claims))} svar om effekten, för ett program kan ha olika svar för olika grupper."
    )
    return " ".join(part for part in (why if several else "", said, set_by(claims)) if part)


def _all_alike(state: EvidenceState, claims: list[Claim]) -> str:
    """The one state that some answers have, in a sentence."""
    if len(claims) == 1:
        return lead(claims[0])
    if state is EvidenceState.NO_DEMAND:
        return "Alla är stödprogram, och då finns inget krav på visad effekt."
    return f"För alla gäller: {uncapital(state.label)}."
