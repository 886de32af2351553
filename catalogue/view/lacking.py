"""What a condition lacks in the whole country, as far as the library knows: short sentences that follow from facts.

Nothing here says that something does not exist. It says what the library knows of no program having.
"""

from collections.abc import Iterable, Iterator

from catalogue.formats.swedish import listing
from catalogue.meaning import validity
from catalogue.meaning.library import Library, Profile
from catalogue.meaning.validity import Age, UseState
from catalogue.model.claim import CONFIRMED, EvidenceState
from catalogue.model.truth import Truth
from catalogue.view import needs
from catalogue.view.coverage import each_once


def lacking(condition: str, profiles: Iterable[Profile], library: Library) -> tuple[str, ...]:
    """What no known program for a condition has, what matters most first."""
    there = needs.alive(profiles)
    return tuple(_sentences(condition, there, library)) if there else ()


def _sentences(condition: str, there: tuple[Profile, ...], library: Library) -> Iterator[str]:
    yield from _audiences(condition, there, library)
    randomised = {id for id, design in library.vocabulary.designs.items() if design.randomised}
    about = [study for study in each_once(there) if study.may_concern(condition)]
    if not any(study.design in randomised for study in about):
        yield "Vi har inte hittat någon avslutad randomiserad studie där det står klart att ett av programmen prövades."
    yield from _assessed(there, library)
    yield from _used(there, library)
    declared = [one.program.follow_up for one in there if one.program.follow_up]
    if not any(one.instruments or one.indication or one.codes for one in declared):
        yield "Inget program redovisar hur resultaten följs upp."
    if not any(one.program.safety for one in there):
        yield "Inget program redovisar hur biverkningar efterfrågas."
    if not any(one.program.terms and one.program.terms.reuse for one in there):
        yield "Vad som gäller om en annan region vill använda ett program är inte känt."
    if not any(one.program.user_involvement for one in there):
        yield "Hur brukare har varit med och tagit fram programmen är inte känt."


def _audiences(condition: str, there: tuple[Profile, ...], library: Library) -> Iterator[str]:
    labels = {id: term.label.lower() for id, term in library.vocabulary.audiences.items()}
    without, unconfirmed = [], []
    for audience, label in labels.items():
        states = {
            effect.claim.state
            for one in there
            for effect in one.effects
            if condition in effect.conditions and audience in effect.audiences
        }
        if not states:
            without.append(label)
        elif not states & CONFIRMED and states != {EvidenceState.NO_DEMAND}:
            unconfirmed.append(label)
    if without:
        yield f"Biblioteket känner inte till något program för {listing(without, 'eller')}."
    if unconfirmed:
        yield f"Inget program har bekräftad effekt för {listing(unconfirmed, 'eller')}."


def _assessed(there: tuple[Profile, ...], library: Library) -> Iterator[str]:
    published = [entry.value for one in there for entry in one.assessments]
    if not published:
        yield "Vi har inte hittat någon publicerad bedömning av ett program."
        return
    ages = {validity.assessment(one, library.as_of).age for one in published}
    if ages == {Age.OLD}:
        yield f"Alla publicerade bedömningar är äldre än {validity.age_limit()}, bibliotekets egen gräns."
    if not any(review.truth is Truth.MET for one in there for review in one.reviews):
        yield "Ingen källa visar att någon granskning var oberoende."


def _used(there: tuple[Profile, ...], library: Library) -> Iterator[str]:
    if not any(needs.in_use(one) for one in there):
        yield "Ingen källa säger att något program används."
        return
    known = {validity.use(use, library.as_of).known for one in there for use in one.program.use}
    if UseState.CURRENT not in known:
        which = "programmet" if len(there) == 1 else "något av programmen"
        yield f"Ingen har på länge bekräftat att en region använder {which}."
