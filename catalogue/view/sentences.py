"""The sentences that say what is known about effect. Plain, complete, and never more than the facts."""

from collections import Counter
from collections.abc import Iterable

from catalogue.formats.swedish import capital, counted, listing, number, uncapital
from catalogue.meaning.evidence import Claim, Trial
from catalogue.model.claim import CONFIRMED, EvidenceState, Support
from catalogue.model.program import Program
from catalogue.model.study import Finding, Study
from catalogue.model.truth import Truth

_SUPPORT = {
    Support.BEFORE_AFTER: "Deltagare har mätts före och efter programmet, men utan jämförelsegrupp.",
    Support.ONGOING: "En studie pågår. Resultatet finns inte ännu.",
    Support.FEASIBILITY: "En mindre studie har prövat om programmet går att använda. Den visar inte effekt.",
    Support.OTHER: "Det finns forskning om programmet, men ingen studie som prövar effekten.",
    Support.ELSEWHERE: "De studier vi känner till gäller något annat tillstånd.",
    Support.NONE: "Vi har inte hittat någon studie där det står klart att just det här programmet prövades.",
}
_OUTCOME = {
    Finding.BETTER: "visar bättre resultat än jämförelsen",
    Finding.NOT_WORSE: "visar att programmet inte var sämre än jämförelsen",
    Finding.NO_DIFFERENCE: "visar ingen säkerställd skillnad mot jämförelsen",
    Finding.WORSE: "visar sämre resultat än jämförelsen",
    Finding.ONGOING: "pågår",
    None: "finns",
}


def reason(claim: Claim) -> str:
    """What stands behind the state, in one or two sentences."""
    trial = claim.deciding
    match claim.state:
        case EvidenceState.OWN_TRIAL | EvidenceState.SIMILAR_TRIAL if trial:
            return f"En randomiserad studie {_OUTCOME[trial.study.finding]}{_brackets(trial.study)}."
        case EvidenceState.UNDECIDED if trial:
            shown = f"{_OUTCOME[trial.study.finding]}{_brackets(trial.study)}"
            return f"En randomiserad studie {shown}, men {_lack(trial)}."
        case EvidenceState.NO_DEMAND:
            return "" if claim.support is Support.NONE else _SUPPORT.get(claim.support, "")
        case _:
            return _below(claim, trial)


def no_study(program: Program) -> str:
    """That no study is known to be of a program for what is asked about."""
    return _SUPPORT[Support.ELSEWHERE if program.studies else Support.NONE]


def randomised_among(studies: int, randomised: int) -> str:
    """How many of some studies that are randomised, in a sentence."""
    if randomised in (0, studies):
        return "Alla är randomiserade." if randomised else "Ingen av dem är randomiserad."
    return f"{number(randomised) if randomised > 1 else 'En'} av dem är randomiserad{'e' * (randomised > 1)}."


_BRIEF = {
    EvidenceState.OWN_TRIAL: "Bekräftad i en egen studie",
    EvidenceState.SIMILAR_TRIAL: "Bekräftad genom ett snarlikt program",
    EvidenceState.UNDECIDED: "Går inte att avgöra",
    EvidenceState.NOT_CONFIRMED: "Inte bekräftad",
    EvidenceState.NO_DEMAND: "Inget krav på visad effekt",
}


def brief(state: EvidenceState) -> str:
    """The state in a table under the heading Effekt."""
    return _BRIEF[state]


def conclusion(claim: Claim) -> str:
    """How the state follows from the facts."""
    match claim.state:
        case EvidenceState.OWN_TRIAL:
            return "Alla krav på studien är uppfyllda."
        case EvidenceState.SIMILAR_TRIAL:
            return "Alla krav på studien av det snarlika programmet är uppfyllda, och likheten är beskriven."
        case EvidenceState.UNDECIDED:
            return "Minst ett krav går inte att pröva. Då blir svaret varken bekräftad eller inte bekräftad."
        case EvidenceState.NO_DEMAND:
            return "Ett stödprogram stöder annan vård. Det finns inget krav på visad effekt."
        case _ if claim.trials:
            return "Minst ett krav är inte uppfyllt. Det betyder inte att programmet saknar effekt."
    return (
        "Det finns ingen randomiserad studie att pröva mot kraven. "
        "Det betyder inte att programmet saknar effekt."
    )


def tally(states: Iterable[EvidenceState]) -> str:
    """How many of some programs that have each state, in a sentence."""
    counts = Counter(states)
    if len(counts) == 1:
        return _all_alike(*next(iter(counts.items())))
    confirmed = sum(counts[state] for state in CONFIRMED)
    parts = [
        (confirmed, "är effekten bekräftad"),
        (counts[EvidenceState.UNDECIDED], "går det inte att avgöra om effekten är bekräftad"),
        (counts[EvidenceState.NOT_CONFIRMED], "är effekten inte bekräftad"),
        (counts[EvidenceState.NO_DEMAND], "finns inget krav på visad effekt, för det är stödprogram"),
    ]
    said = listing(f"för {number(count)} {text}" for count, text in parts if count)
    return f"{capital(said)}." if said else ""


def _all_alike(state: EvidenceState, programs: int) -> str:
    """The one state that some programs have, in a sentence."""
    if programs == 1:
        return f"{state.label}."
    if state is EvidenceState.NO_DEMAND:
        return "Alla är stödprogram, och då finns inget krav på visad effekt."
    return f"För alla gäller: {uncapital(state.label)}."


def gap(claim: Claim) -> str:
    """What is not known and would matter, in a sentence; empty when nothing is."""
    if claim.missing:
        return f"{capital(listing(claim.missing))}."
    return _SUPPORT[Support.NONE] if claim.support is Support.NONE and not claim.trials else ""


def _below(claim: Claim, trial: Trial | None) -> str:
    if claim.support is Support.TRIAL and trial:
        reasons = listing(one.because for one in trial.those(Truth.NOT_MET))
        return f"Det finns en randomiserad studie{_brackets(trial.study)}, men {reasons}."
    if trial and trial.study.finding is Finding.ONGOING:
        return "En randomiserad studie pågår och har inga resultat ännu."
    return _SUPPORT.get(claim.support, "")


def _lack(trial: Trial) -> str:
    """What is not known about a trial. When it is much the first are named, and the rest stand in the table."""
    lacking = [one.because for one in trial.those(Truth.UNKNOWN)]
    if len(lacking) > 2:
        return f"vi saknar {number(len(lacking))} uppgifter, bland annat {listing(lacking[:2])}"
    return f"vi saknar uppgift om {listing(lacking)}"


def _brackets(study: Study) -> str:
    """The size and the comparison of a study, in brackets, as far as they are known."""
    parts = []
    if study.participants is not None:
        parts.append(counted(study.participants, "deltagare", "deltagare"))
    if study.control:
        parts.append(f"jämfört med {study.control}")
    return f" ({', '.join(parts)})" if parts else ""


def because(trial: Trial) -> list[tuple[str, str, str]]:
    """The criteria as rows: what is asked, met or not or unknown, and the fact that decided it."""
    rows = []
    for one in trial.criteria:
        why = f"vi saknar uppgift om {one.because}" if one.truth is Truth.UNKNOWN else one.because
        rows.append((one.name, one.truth.value, capital(why)))
    return rows
