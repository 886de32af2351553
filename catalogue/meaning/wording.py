"""The sentences that say what is known about effect. Plain, complete, and never more than the facts."""

from catalogue.formats.swedish import capital, counted, listing
from catalogue.meaning.evidence import Claim, State, Support, Trial
from catalogue.meaning.truth import Truth
from catalogue.model.study import Finding, Study

_SUPPORT = {
    Support.BEFORE_AFTER: "Deltagare har mätts före och efter programmet, men utan jämförelsegrupp.",
    Support.FEASIBILITY: "En mindre studie har prövat om programmet går att använda. Den visar inte effekt.",
    Support.OTHER: "Det finns forskning om programmet, men ingen studie som prövar effekten.",
    Support.NONE: "Vi har inte hittat någon studie som säkert hör till programmet.",
}
_OUTCOME = {
    Finding.BETTER: "visar bättre resultat än jämförelsen",
    Finding.NOT_WORSE: "visar att programmet inte var sämre än jämförelsen",
    Finding.NO_DIFFERENCE: "visar ingen säker skillnad mot jämförelsen",
    Finding.WORSE: "visar sämre resultat än jämförelsen",
    Finding.ONGOING: "pågår",
    None: "finns",
}


def sentence(claim: Claim) -> str:
    """What is known about the effect, in one to three sentences."""
    trial = claim.deciding
    match claim.state:
        case State.OWN_TRIAL | State.SIMILAR_TRIAL if trial:
            return f"{claim.state.label}{_brackets(trial.study)}."
        case State.UNDECIDED if trial:
            return (
                f"{claim.state.label}. En randomiserad studie {_OUTCOME[trial.study.finding]}{_brackets(trial.study)}, "
                f"men vi saknar uppgift om {_lack(trial)}."
            )
        case State.NO_DEMAND:
            return f"{claim.state.label}. {_SUPPORT.get(claim.support, '')}".strip()
        case _:
            return f"{claim.state.label}. {_below(claim, trial)}"


def short(claim: Claim) -> str:
    """The same for a card: the state and, in a few words, what stands behind it."""
    if claim.state in (State.NOT_CONFIRMED, State.NO_DEMAND):
        return (
            f"{claim.state.label}: {claim.support.label}"
            if claim.state is State.NOT_CONFIRMED
            else claim.state.label
        )
    return claim.state.label


def _below(claim: Claim, trial: Trial | None) -> str:
    if claim.support is Support.TRIAL and trial:
        reasons = listing(one.because for one in trial.those(Truth.NOT_MET))
        return f"Det finns en randomiserad studie{_brackets(trial.study)}, men {reasons}."
    if trial and trial.study.finding is Finding.ONGOING:
        return "En randomiserad studie pågår och har inga resultat ännu."
    return _SUPPORT.get(claim.support, "")


def _lack(trial: Trial) -> str:
    """What is not known about a trial; the rest is counted when it is much, and stands in the table of criteria."""
    lacking = [one.because for one in trial.those(Truth.UNKNOWN)]
    more = len(lacking) - 2
    return listing([*lacking[:2], f"{counted(more, 'sak', 'saker')} till"] if more > 0 else lacking)


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
        reason = f"vi saknar uppgift om {one.because}" if one.truth is Truth.UNKNOWN else one.because
        rows.append((one.name, one.truth.value, capital(reason)))
    return rows
