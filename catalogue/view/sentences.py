"""The sentences that say what is known about effect: the strongest true one first, then the state and its reasons.

Plain, complete, and never more than the facts. A conclusion that somebody has put in place of the computed one is said
to be theirs wherever it is said, so everything here starts from a whole claim and never from a state alone.
"""

from collections.abc import Iterable, Iterator

from catalogue.formats.swedish import capital, counted, day, listing, number, uncapital
from catalogue.meaning.criteria import EFFECTIVE, FIRST_HAND, SAME_AUDIENCE, SAME_CONDITION, Trial
from catalogue.meaning.evidence import Claim
from catalogue.model.claim import EvidenceState, Support, Undecided
from catalogue.model.program import Program
from catalogue.model.reading import Read
from catalogue.model.study import Finding, Study, StudyLink
from catalogue.model.truth import Truth

_SUPPORT = {
    Support.CONTROLLED: "Programmet har jämförts med en annan grupp, men utan lottning. Grupperna kan ha varit olika.",
    Support.BEFORE_AFTER: "Utan jämförelsegrupp går det inte att veta vad programmet i sig har gett.",
    Support.ONGOING: "En studie pågår. Resultatet finns inte ännu.",
    Support.FEASIBILITY: "En mindre studie har prövat om programmet går att använda. Den visar inte effekt.",
    Support.FUNCTION: "Ett test har prövat om programmet fungerar och går att förstå. Det visar inte effekt.",
    Support.CONTEXT: "Det finns forskning om behandlingar av samma slag, men ingen studie av just det här programmet.",
    Support.OTHER: "Det finns forskning om programmet, men ingen studie som prövar effekten.",
    Support.ELSEWHERE: "De studier vi känner till gäller något annat tillstånd.",
    Support.NONE: "Vi har inte hittat någon studie där det står klart att just det här programmet prövades.",
}
_READ = {
    Read.SECOND_HAND: "vi har inte läst studien själva, bara vad andra skriver om den,",
    Read.REGISTER: "vi har bara läst registret",
    Read.ABSTRACT: "vi har bara läst sammanfattningen",
    Read.EXCERPT: "vi har bara läst delar av artikeln",
}
_OF_WHOM = {SAME_CONDITION: "vilket tillstånd", SAME_AUDIENCE: "vilken målgrupp"}
BRIEF = {
    EvidenceState.OWN_TRIAL: "Bekräftad i en egen studie",
    EvidenceState.SIMILAR_TRIAL: "Bekräftad genom ett snarlikt program",
    EvidenceState.UNDECIDED: "Går inte att avgöra",
    EvidenceState.NOT_CONFIRMED: "Inte bekräftad",
    EvidenceState.NO_DEMAND: "Inget krav på visad effekt",
}
"""What each state is called in brief."""
_SHOWN = {
    Finding.BETTER: "Bättre",
    Finding.NOT_WORSE: "Inte sämre",
    Finding.NO_DIFFERENCE: "Ingen säker skillnad",
    Finding.WORSE: "Sämre",
}
_CALM = "Det betyder inte att programmet saknar effekt."
_NEUTRAL = (Finding.NO_DIFFERENCE, Finding.WORSE)


def answer(claim: Claim) -> str:
    """All that is said about the effect: the finding, then the state and why."""
    return " ".join(part for part in (lead(claim), reason(claim)) if part)


def lead(claim: Claim) -> str:
    """The strongest true sentence: what a study found, or the state where there is no finding to tell."""
    if claim.override:
        return f"{stated(claim)} ({day(claim.override.on)})."
    trial = claim.deciding
    if told := _telling(claim):
        return " ".join([_found(told, claim), *_others(claim, told)])
    if trial is None and claim.support is Support.BEFORE_AFTER:
        return _measured(claim.studies)
    if claim.state is EvidenceState.NO_DEMAND:
        return "Det är ett stödprogram, och då finns inget krav på visad effekt."
    return f"{claim.state.label}."


def reason(claim: Claim) -> str:
    """What follows the first sentence: the state in smaller words, and why it is not another."""
    trial = claim.deciding
    if claim.override:
        computed = uncapital(claim.computed.label)
        return f"{claim.override.reason.rstrip('.')}. Ur uppgifterna i filen räknas ett annat svar fram: {computed}."
    match claim.state:
        case EvidenceState.OWN_TRIAL | EvidenceState.SIMILAR_TRIAL:
            return f"{claim.state.label}."
        case EvidenceState.UNDECIDED if trial:
            return _why_undecided(claim, trial)
        case EvidenceState.NO_DEMAND:
            return "" if claim.support is Support.NONE else _SUPPORT.get(claim.support, "")
        case _:
            return _why_not(claim, trial)


def brief(claim: Claim) -> str:
    """Finding and state in a cell under the heading Effekt, and whose they are when they are somebody's own."""
    if claim.override:
        return f"{BRIEF[claim.state]}, enligt {claim.decider}"
    trial = claim.deciding
    shown = _SHOWN.get(trial.study.finding) if trial and trial.study.finding and tells(trial) else None
    match claim.undecided:
        case Undecided.RESULT_UNREAD:
            return "En randomiserad studie. Huvudresultatet inte läst"
        case Undecided.UNDER_WAY:
            return "En randomiserad studie pågår"
        case Undecided() as kind if shown:
            lacks = {
                Undecided.POWER_UNREAD: "Oklart om den var stor nog",
                Undecided.POWER_NOT_STATED: "Om den var stor nog står inte",
            }
            if about := _about_what(trial) if trial else "":
                return f"{shown} i en randomiserad studie. Oklart {about}"
            return f"{shown} i en randomiserad studie. {lacks.get(kind, 'En uppgift saknas')}"
    if shown and claim.state is EvidenceState.NOT_CONFIRMED:
        return f"{shown} i en randomiserad studie. Inte bekräftad"
    return BRIEF[claim.state]


def stated(claim: Claim) -> str:
    """The state in words, and whose it is when it is somebody's own."""
    return f"{claim.state.label}, enligt {claim.decider}" if claim.override else claim.state.label


def conclusion(claim: Claim) -> str:
    """How the state follows from the facts."""
    if claim.override:
        return reason(claim)
    match claim.state:
        case EvidenceState.OWN_TRIAL:
            return "Alla krav på studien är uppfyllda."
        case EvidenceState.SIMILAR_TRIAL:
            return "Alla krav på studien av det snarlika programmet är uppfyllda, och likheten är beskriven."
        case EvidenceState.UNDECIDED if claim.undecided:
            return f"{claim.undecided.description} Därför säger vi varken bekräftad eller inte bekräftad."
        case EvidenceState.NO_DEMAND:
            return "Ett stödprogram stöder annan vård, och då finns inget krav på visad effekt."
        case _ if claim.trials:
            return f"Minst ett krav är inte uppfyllt. {_CALM}"
        case _ if claim.support is Support.ELSEWHERE:
            return f"De studier som finns gäller något annat tillstånd. För det här har vi inte hittat någon. {_CALM}"
    return f"Det finns ingen randomiserad studie att pröva mot kraven. {_CALM}"


def no_study(program: Program) -> str:
    """That no study is known to be of a program for what is asked about."""
    return _SUPPORT[Support.ELSEWHERE if program.standing_studies else Support.NONE]


def randomised_among(studies: int, randomised: int) -> str:
    """How many of some studies that are randomised, in a sentence."""
    if randomised in (0, studies):
        return "Alla är randomiserade." if randomised else "Ingen av dem är randomiserad."
    return f"{number(randomised) if randomised > 1 else 'En'} av dem är randomiserad{'e' * (randomised > 1)}."


def tells(trial: Trial) -> bool:
    """Whether a trial has something to tell about what is asked: it is not about another condition or audience."""
    return not {SAME_CONDITION, SAME_AUDIENCE} & {one.name for one in trial.those(Truth.NOT_MET)}


def gap(claim: Claim) -> str:
    """What a conclusion lacks, in a sentence; empty when nothing is. That there is no study stands in the reason."""
    return f"Vi vet inte {listing(claim.missing, 'eller')}." if claim.missing else ""


def because(trial: Trial) -> list[tuple[str, str, str]]:
    """The criteria as rows: what is asked, met or not or unknown, and the fact that decided it."""
    return [
        (
            one.name.label,
            one.truth.value,
            f"Vi vet inte {one.because}" if one.truth is Truth.UNKNOWN else capital(one.because),
        )
        for one in trial.criteria
    ]


def _telling(claim: Claim) -> Trial | None:
    """The trial that has most to tell: one with a result before one without, then the one that decides."""
    some = [trial for trial in claim.trials if tells(trial)]
    return min(some, key=lambda one: (not _has_result(one.study), one is not claim.deciding), default=None)


def _has_result(study: Study) -> bool:
    return study.finding is not None and not study.under_way


def _found(trial: Trial, claim: Claim) -> str:
    """What a trial found: ``En randomiserad studie med 67 deltagare visar mindre tvång än väntelista.``"""
    study = trial.study
    who = f"randomiserad studie{' av ett snarlikt program' if trial.borrowed else ''}{_size(study)}"
    if study.under_way:
        return f"En {who} pågår{f'. Jämförelsen är {study.control}' if study.control else ''}."
    if study.finding is None:
        compared = f" Jämförelsen var {study.control}." if study.control else ""
        return f"Det finns en {who}.{compared} Huvudresultatet har vi inte läst."
    besides = [one.because for one in trial.those(Truth.NOT_MET) if one.name != EFFECTIVE]
    but = f", men {listing(besides)}" if besides and trial is not claim.deciding else ""
    about = _about_what(trial)
    return (
        f"En {who} visar {_result(study)}{_heard(study)}{but}{f', men {about} vet vi inte' if about else ''}."
    )


def _about_what(trial: Trial) -> str:
    """What a trial was about, where that is not known."""
    asked = [
        _OF_WHOM[one.name] for one in trial.criteria if one.truth is Truth.UNKNOWN and one.name in _OF_WHOM
    ]
    return f"{listing(asked)} den gällde" if asked else ""


def _heard(study: Study) -> str:
    """Whose word it is, when nobody here has read the study itself."""
    if study.read is None or study.read.part is not Read.SECOND_HAND:
        return ""
    return ", enligt bedömarna" if study.link is StudyLink.DESCRIBED else ", enligt andra som skriver om den"


def _result(study: Study) -> str:
    other = study.control or "jämförelsen"
    match study.finding:
        case Finding.BETTER:
            return f"{study.benefit or 'bättre resultat'} än {other}"
        case Finding.NOT_WORSE:
            return f"ett resultat som inte var sämre än {other}"
        case Finding.WORSE:
            return f"sämre resultat än {other}"
    return f"ingen säkerställd skillnad mot {other}"


def _others(claim: Claim, told: Trial) -> Iterator[str]:
    """Other trials: the one that decides, and those that show no effect, as visible as one that does."""
    for other in claim.trials:
        if other is claim.deciding is not told and not _has_result(other.study):
            known = "pågår" if other.study.under_way else "finns, men huvudresultatet har vi inte läst"
            yield f"En randomiserad studie till{_size(other.study)} {known}."
        elif other is not told and other.study.finding in _NEUTRAL and tells(other):
            whose = " av det snarlika programmet" if other.borrowed else ""
            found = f"{_result(other.study)}{_heard(other.study)}"
            yield f"En annan randomiserad studie{whose}{_size(other.study)} visar {found}."


def _size(study: Study) -> str:
    people = study.randomised or study.participants
    return f" med {counted(people, 'deltagare', 'deltagare')}" if people else ""


def _measured(studies: Iterable[Study]) -> str:
    """That participants were measured before and after, with how many in the largest study."""
    most = max((study.participants or 0 for study in studies), default=0)
    who = counted(most, "deltagare", "deltagare") if most else "Deltagare"
    return f"{who} har mätts före och efter programmet, utan jämförelsegrupp."


def _why_undecided(claim: Claim, trial: Trial) -> str:
    """Why nothing is called confirmed: what was read, and what is not known."""
    if claim.undecided is Undecided.UNDER_WAY:
        return f"{claim.state.label} förrän den är klar."
    read = trial.study.read.part if trial.study.read else None
    unknown = [
        one.because for one in trial.those(Truth.UNKNOWN) if not (read in _READ and one.name == FIRST_HAND)
    ]
    if claim.undecided is Undecided.POWER_NOT_STATED and len(unknown) == 1:
        return (
            "Vi kallar det inte bekräftat, för hela artikeln är läst och den säger inte " + unknown[0] + "."
        )
    if claim.undecided is Undecided.RESULT_UNREAD:
        why = _READ[read].rstrip(",") if read in _READ else "det vi har läst räcker inte"
        return f"{claim.state.label}: {why}."
    said = [_READ[read]] if read in _READ else []
    if unknown:
        said.append(f"{'' if said else 'vi '}vet {_not_known(unknown)}")
    return f"Vi kallar det inte bekräftat: {' och '.join(said).removesuffix(',')}."


def _not_known(clauses: list[str]) -> str:
    """What is not known; when it is much the first are named, and the rest stand in the table."""
    much = len(clauses) > 2
    return f"{'bland annat ' if much else ''}inte {listing(clauses[:2], 'eller')}"


def _why_not(claim: Claim, trial: Trial | None) -> str:
    if trial is None:
        stated = f"{claim.state.label}. " if claim.support is Support.BEFORE_AFTER else ""
        return f"{stated}{_SUPPORT.get(claim.support, '')}"
    failed = listing(one.because for one in trial.those(Truth.NOT_MET))
    if not tells(trial):
        return f"Det finns en randomiserad studie{_size(trial.study)}, men {failed}."
    if trial.study.finding in _NEUTRAL:
        besides = [one.because for one in trial.those(Truth.NOT_MET) if one.name != EFFECTIVE]
        return f"{claim.state.label}{f', och {listing(besides)}' if besides else ''}."
    told = trial.study.finding is not None and not trial.study.under_way
    return f"{'Vi kallar det inte bekräftat' if told else claim.state.label}, för {failed}."
