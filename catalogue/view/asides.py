"""What keeps a card's first sentence about effect from being more, in as few words as there is room for."""

from catalogue.formats.swedish import capital, listing
from catalogue.meaning.evidence import Claim
from catalogue.model.claim import EvidenceState, Support, Undecided
from catalogue.model.truth import Truth
from catalogue.view.sentences import BRIEF, tells

_SUPPORT = {
    Support.CONTROLLED: "Jämfört med en annan grupp, men utan lottning.",
    Support.ONGOING: "En studie pågår.",
    Support.FEASIBILITY: "En mindre studie har prövat om programmet går att använda.",
    Support.FUNCTION: "Ett test har prövat om programmet fungerar.",
    Support.CONTEXT: "Ingen studie av just det här programmet.",
    Support.OTHER: "Ingen studie prövar effekten.",
    Support.ELSEWHERE: "Studierna gäller något annat tillstånd.",
    Support.NONE: "Ingen studie hittad.",
}
_UNDECIDED = {
    Undecided.POWER_UNREAD: "Vi kallar det inte bekräftat: om studien var stor nog vet vi inte.",
    Undecided.POWER_NOT_STATED: "Vi kallar det inte bekräftat: om studien var stor nog står inte i den.",
    Undecided.UNDER_WAY: "Effekten går inte att avgöra förrän den är klar.",
    Undecided.OTHER: "Vi kallar det inte bekräftat: en uppgift saknas.",
}


def aside(claim: Claim) -> str:
    """What follows the first sentence on a card: the reason in as few words as there is room for."""
    trial = claim.deciding
    if claim.override:
        return "Ur uppgifterna räknas ett annat svar fram."
    if claim.undecided in _UNDECIDED:
        return _UNDECIDED[claim.undecided]
    if any(map(tells, claim.trials)) or (trial is None and claim.support is Support.BEFORE_AFTER):
        return f"{BRIEF[claim.state]}."
    if claim.state is not EvidenceState.NOT_CONFIRMED:
        return ""
    if trial:
        return f"{capital(listing(one.because for one in trial.those(Truth.NOT_MET)))}."
    return _SUPPORT.get(claim.support, "")
