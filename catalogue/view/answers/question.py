"""The nouns of a question: what it asks, of which fields, how it is answered, and where it is shown."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from catalogue.formats.spreadsheet import Cell
from catalogue.formats.swedish import capital, listing, uncapital
from catalogue.meaning.fields import at
from catalogue.meaning.fields import label as label_of
from catalogue.meaning.library import GroupedClaim, Profile
from catalogue.model.base import Choice
from catalogue.model.program import Program
from catalogue.model.study import Study
from catalogue.model.vocabulary import Vocabulary
from catalogue.view.phrases import Phrases


class PageSection(Choice):
    """A part of a program's page, with its heading. The parts come in the order that a region reads."""

    SUMMARY = "korthet", "I korthet"
    EFFECT = "effekt", "Vad vi vet om effekten"
    ASSESSMENTS = "bedomningar", "Andras bedömningar"
    FIT = "passar", "Passar och passar inte"
    DELIVERY = "funktion", "Så fungerar programmet"
    DEMANDS = "krav", "Det här kräver det av er"
    FOLLOW_UP = "dokumentation", "Dokumentation och uppföljning"
    PROCESS = "process", "Så togs det fram"
    MISSING = "saknas", "Det här saknas"
    NAMES = "namn", "Namn och versioner"
    SOURCES = "kallor", "Källor och ändringar"


class ComparisonTopic(Choice):
    """Questions that belong together in a comparison, in the order that a region chooses."""

    WHOM = "vem", "För vem"
    SUPPORT = "stod", "Vad som stöder det"
    DEMANDS = "krav", "Vad det kräver av er"
    TERMS = "villkor", "Villkor"
    USE = "anvandning", "Utgivare och användning"
    FOLLOW_UP = "uppfoljning", "Uppföljning"
    SAFETY = "sakerhet", "Säkerhet"
    MISSING = "okant", "Vad som är okänt"


@dataclass(frozen=True)
class AnswerPart:
    """One thing said: the words, what they are about, a way on, and the mark of an evidence state.

    The way on leads from what it is about, or from the words when they are about nothing else. ``after`` stands after
    the words and is no part of the way. ``sources`` are ids of sources in the program's file.
    """

    text: str
    about: str = ""
    address: str = ""
    state: str = ""
    after: str = ""
    sources: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ": ".join(word for word in (self.about, self.text) if word) + self.after


@dataclass(frozen=True)
class QuestionContext:
    """A program that is asked about, and the condition that a comparison is for, if it is for one."""

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
        studies = self.program.standing_studies
        return tuple(one for one in studies if not self.condition or one.may_concern(self.condition))


Answering = Callable[[QuestionContext], Iterable[AnswerPart]]
"""How a question is answered: one thing said after another."""


@dataclass(frozen=True)
class Column:
    """A column in the table of programs: its heading, and what stands in a program's cell; None when it is unknown."""

    heading: str
    cell: Callable[[QuestionContext], Cell]


@dataclass(frozen=True)
class Question:
    """A row. ``answering`` gives the answer; one without parts is unknown, which is never no and never zero.

    ``paths`` are the fields that it reads. ``section`` is where it stands on the program's page, and ``group`` where in
    a comparison; without one it is not there. ``gaps`` says, for the fields that a region asks for, what is missing
    when nobody has said it. ``facets`` are the keys of what the list of programs is narrowed by. ``term`` is a word in
    the glossary that the label leads to.
    """

    id: str
    label: str
    answering: Answering
    paths: tuple[str, ...] = ()
    section: PageSection | None = None
    group: ComparisonTopic | None = None
    gaps: Mapping[str, str] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    facets: tuple[str, ...] = ()
    term: str = ""
    inline: bool = False
    """Whether the parts stand in a row after each other, and not below each other."""
    always: bool = False
    """Whether the row stands on the program's page when it is unknown too."""

    def answer(self, about: QuestionContext) -> tuple[AnswerPart, ...]:
        """What is known; nothing when it is unknown."""
        return tuple(part for part in self.answering(about) if part.text or part.about)


def of_field(path: str, labels: str = "", sources: str = "", **more: object) -> Question:
    """The question that a field answers by itself, with the words of a list when it holds ids.

    ``sources`` is the path of what names the sources; left out it is what the field belongs to.
    """
    bearer = sources or path.rpartition(".")[0]

    def answer(about: QuestionContext) -> Iterator[AnswerPart]:
        value = at(about.program, path)
        named = tuple(getattr(at(about.program, bearer), "sources", ())) if bearer else ()
        if isinstance(value, str):
            yield AnswerPart(value, sources=named)
        elif isinstance(value, tuple) and value:
            terms = getattr(about.vocabulary, labels) if labels else {}
            words = listing(uncapital(terms[id].label) if labels else str(id) for id in value)
            yield AnswerPart(capital(words), sources=named)

    return _declared(path, answer, **more)


def of_statements(path: str, **more: object) -> Question:
    """The question that a field with several statements answers, each with its own sources."""

    def answer(about: QuestionContext) -> Iterator[AnswerPart]:
        for one in at(about.program, path) or ():  # type: ignore[attr-defined]
            yield AnswerPart(one.text, sources=one.sources)

    return _declared(path, answer, paths=(f"{path}.text",), **more)


def _declared(path: str, answer: Answering, **more: object) -> Question:
    """A question with the field's own label, and a column with its words."""
    label = str(more.get("label") or label_of(path))
    made: dict[str, object] = {
        "id": path,
        "label": label,
        "paths": (path,),
        "columns": (text_column(label, answer),),
    }
    return Question(answering=answer, **{**made, **more})  # type: ignore[arg-type]


def text_column(label: str, answer: Answering) -> Column:
    """A column with the words of an answer."""
    return Column(
        label.lower(), lambda about: " ".join(str(part) for part in answer(about) if part.text) or None
    )


def yes_no_column(heading: str, path: str) -> Column:
    """A column with ja or nej."""
    words = {True: "ja", False: "nej"}
    return Column(heading, lambda about: words.get(at(about.program, path)))  # type: ignore[call-overload]


def number_column(heading: str, path: str) -> Column:
    """A column with the number or the text of a field as it is."""
    return Column(heading, lambda about: at(about.program, path))  # type: ignore[arg-type,return-value]
