"""The questions a region asks about a program, in its order, and how the facts answer them.

The words are those of the program's own page. Nothing is merged: every conclusion about effect stands with its
conditions and audiences, every study with its version. An answer without parts is unknown.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from catalogue.formats.swedish import capital, day, listing, number
from catalogue.meaning import unknown
from catalogue.meaning.fields import label
from catalogue.meaning.library import GroupedClaim, Profile
from catalogue.meaning.process import INTRODUCTION
from catalogue.model import addresses
from catalogue.model.program import Program
from catalogue.model.study import Study
from catalogue.model.vocabulary import Vocabulary
from catalogue.view import sentences
from catalogue.view.phrases import Phrases, yes_no
from catalogue.view.studies import study_view


@dataclass(frozen=True)
class AnswerPart:
    """One thing said in a cell: what it is about, with a way on, the words, and the mark of an evidence state."""

    text: str
    about: str = ""
    address: str = ""
    state: str = ""

    def __str__(self) -> str:
        return ": ".join(word for word in (self.about, self.text) if word)


@dataclass(frozen=True)
class QuestionContext:
    """A program that is asked about, and the condition that the comparison is for, if it is for one."""

    profile: Profile
    words: Phrases
    vocabulary: Vocabulary
    condition: str = ""

    @property
    def program(self) -> Program:
        """What the editor wrote."""
        return self.profile.program

    @property
    def effects(self) -> tuple[GroupedClaim, ...]:
        """The conclusions about effect, those for the condition when there is one."""
        effects = self.profile.effects
        return tuple(one for one in effects if not self.condition or self.condition in one.conditions)

    @property
    def studies(self) -> tuple[Study, ...]:
        """The studies, those for the condition and those that name none when there is one."""
        studies = self.program.studies
        return tuple(one for one in studies if not self.condition or one.may_concern(self.condition))


Answering = Callable[[QuestionContext], Iterable[AnswerPart]]
"""How a question is answered: one thing said after another."""


@dataclass(frozen=True)
class Question:
    """A row: its id, what it is called, and how it is answered."""

    id: str
    label: str
    answer: Answering


def _audience(about: QuestionContext) -> Iterator[AnswerPart]:
    yield AnswerPart(about.words.audience(about.program))
    if about.program.audience.note:
        yield AnswerPart(about.program.audience.note)


def _conditions(about: QuestionContext) -> Iterator[AnswerPart]:
    for treated, link in zip(about.program.conditions, about.words.conditions(about.program), strict=True):
        yield AnswerPart(f"{link.label}{link.after}{f'. {treated.note}' if treated.note else ''}")


def _effect(about: QuestionContext) -> Iterator[AnswerPart]:
    for effect in about.effects:
        said = (f"{effect.claim.state.label}.", sentences.reason(effect.claim))
        yield AnswerPart(" ".join(filter(None, said)), _scope(about, effect), state=effect.claim.state)


def _because(about: QuestionContext) -> Iterator[AnswerPart]:
    for effect in about.effects:
        override = effect.claim.override
        conclusion = override.reason if override else sentences.conclusion(effect.claim)
        yield AnswerPart(" ".join([conclusion, *map(str, effect.claim.remarks)]), _scope(about, effect))


def _scope(about: QuestionContext, effect: GroupedClaim) -> str:
    """What a conclusion is for: among programs for one condition only that one is named."""
    conditions = (about.condition,) if about.condition else effect.conditions
    return about.words.covers(conditions, effect.audiences)


def _studies(about: QuestionContext) -> Iterator[AnswerPart]:
    designs = about.vocabulary.designs
    randomised = sum(designs[one.design].randomised for one in about.studies)
    if not about.studies:
        yield AnswerPart(sentences.no_study(about.program))
    elif (count := len(about.studies)) > 1:
        yield AnswerPart(f"{number(count)} studier. {sentences.randomised_among(count, randomised)}")
    for study in about.studies:
        one = study_view(study, about.vocabulary, about.program.sources)
        version = f"version {study.version}" if study.version else "okänd version"
        yield AnswerPart(f"{one.summary}, {version}", one.heading, f"{about.profile.address}#{one.id}")


def _assessments(about: QuestionContext) -> Iterator[AnswerPart]:
    if not about.profile.assessments:
        yield AnswerPart("Inte bedömt.")
    for entry in about.profile.assessments:
        version = entry.value.assessed_version
        covers = f"Gäller version {version}." if version else "Vilken version den gäller är inte känt."
        yield AnswerPart(
            f"{about.words.age(entry.value)} {covers}", entry.value.title, addresses.assessment(entry.id)
        )


def _length(about: QuestionContext) -> Iterator[AnswerPart]:
    yield AnswerPart(about.words.length(about.program.format))


def _guidance(about: QuestionContext) -> Iterator[AnswerPart]:
    yield AnswerPart(about.words.guidance(about.program.format))


def _platform(about: QuestionContext) -> Iterator[AnswerPart]:
    if platform := about.program.platform:
        yield AnswerPart(yes_no(platform.sob))


def _introduction(about: QuestionContext) -> Iterator[AnswerPart]:
    steps = [step for phase in about.profile.steps.values() for step in phase if step.id == INTRODUCTION]
    for step in steps:
        if step.known:
            when = f" {day(step.known.when)}" if step.known.when else ""
            state = f"{capital(step.known.state.label)}{when}."
            yield AnswerPart(" ".join(filter(None, (state, step.known.note))))


def _used_by(about: QuestionContext) -> Iterator[AnswerPart]:
    for link in about.words.used_by(about.program):
        yield AnswerPart(f"{link.label}{link.after}")


def _publisher(about: QuestionContext) -> Iterator[AnswerPart]:
    if about.program.publisher:
        yield AnswerPart(about.vocabulary.organisations[about.program.publisher].label)


def _status(about: QuestionContext) -> Iterator[AnswerPart]:
    life = about.program.lifecycle
    if life.status:
        when = f", uppgift från {day(life.as_of)}" if life.as_of else ""
        yield AnswerPart(f"{capital(life.status.label)}{when}. {life.basis}")


def _versions(about: QuestionContext) -> Iterator[AnswerPart]:
    for version in about.program.versions:
        yield AnswerPart(version.note or "Nämns i källan.", version.version)


def _indication(about: QuestionContext) -> Iterator[AnswerPart]:
    if about.program.follow_up and about.program.follow_up.indication:
        yield AnswerPart(about.vocabulary.indications[about.program.follow_up.indication].label)


def _instruments(about: QuestionContext) -> Iterator[AnswerPart]:
    for used in about.program.instruments:
        label = about.vocabulary.instruments[used.instrument].label
        yield AnswerPart(used.use, label, addresses.facet("instruments", used.instrument))


def _icd(about: QuestionContext) -> Iterator[AnswerPart]:
    codes = about.words.icd_of([about.condition]) if about.condition else about.words.icd(about.program)
    if codes:
        yield AnswerPart(f"{codes}. Vi har själva valt koden efter tillståndets namn.")


def _codes(about: QuestionContext) -> Iterator[AnswerPart]:
    for id in about.program.follow_up.codes if about.program.follow_up else ():
        code = about.vocabulary.codes[id]
        yield AnswerPart(code.label, code.code)


def _unknown(about: QuestionContext) -> Iterator[AnswerPart]:
    gaps = unknown.gaps(about.program)
    yield from map(AnswerPart, gaps or ("Allt vi frågar efter är besvarat.",))


def _field(path: str, labels: str = "") -> Question:
    """The question that a field answers by itself, with the words of a list when it holds ids."""

    def answer(about: QuestionContext) -> Iterator[AnswerPart]:
        value = unknown.at(about.program, path)
        if isinstance(value, str):
            yield AnswerPart(value)
        elif isinstance(value, tuple):
            terms = getattr(about.vocabulary, labels) if labels else {}
            yield AnswerPart(capital(listing(terms[one].label if labels else str(one) for one in value)))

    return Question(path, label(path), _known(answer))


def _texts(path: str) -> Question:
    """The question that a field with several statements answers."""

    def answer(about: QuestionContext) -> Iterator[AnswerPart]:
        return (AnswerPart(one.text) for one in getattr(about.program, path))

    return Question(path, label(path), answer)


def _known(
    answer: Answering,
) -> Answering:
    """The answer without parts that say nothing."""
    return lambda about: (part for part in answer(about) if part.text)


def _asked(id: str, label: str, answer: Answering) -> Question:
    return Question(id, label, _known(answer))


QUESTIONS = {
    "För vem": (
        _asked("audience", "Målgrupp", _audience),
        _asked("conditions", "Tillstånd", _conditions),
        _texts("not_suitable"),
        _field("care_levels", labels="care_levels"),
        _field("languages"),
    ),
    "Vad som stöder det": (
        _asked("effect", "Effekt", _effect),
        _asked("because", "Därför att", _because),
        _asked("studies", "Studier", _studies),
        _asked("assessments", "Bedömning", _assessments),
    ),
    "Vad det kräver av er": (
        _asked("length", "Längd", _length),
        _asked("guidance", "Stöd av behandlare", _guidance),
        _field("format.clinician"),
        _field("format.methods"),
        _field("format.media"),
        _asked("sob", "På Stöd och behandling", _platform),
        _field("platform.other"),
        _asked("introduction", "Införande", _introduction),
    ),
    "Villkor": (
        _field("terms.rights"),
        _field("terms.reuse"),
        _field("terms.cost"),
        _field("terms.updates"),
        _field("terms.agreements"),
    ),
    "Utgivare och användning": (
        _asked("publisher", "Utgivare", _publisher),
        _asked("used", "Används av", _used_by),
        _asked("status", "Status", _status),
        _asked("versions", "Versioner", _versions),
    ),
    "Uppföljning": (
        _asked("indication", "Indikation i SibeR", _indication),
        _asked("instruments", "Mätinstrument", _instruments),
        _asked("icd", "Diagnoskod", _icd),
        _asked("codes", "KVÅ-koder", _codes),
    ),
    "Säkerhet": (
        _field("safety.asked"),
        _field("safety.recorded"),
        _field("safety.stops"),
    ),
    "Vad som är okänt": (_asked("unknown", "Det här saknas", _unknown),),
}
"""The questions by what they are about, in the order that a region chooses."""
