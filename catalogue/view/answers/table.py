"""The one table of answers: every question in the order a region asks, and what is read from the rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from catalogue.formats.swedish import listing
from catalogue.meaning.fields import is_unknown
from catalogue.model.program import Program
from catalogue.view.answers import delivery, effect, fit, follow_up, origin
from catalogue.view.answers.question import (
    AnswerPart,
    ComparisonTopic,
    PageSection,
    Question,
    QuestionContext,
)
from catalogue.view.components import Note, notes


def _missing(about: QuestionContext) -> Iterator[AnswerPart]:
    yield from map(AnswerPart, gaps(about.program) or ("Allt vi frågar efter är besvarat.",))


QUESTIONS: tuple[Question, ...] = (
    *fit.WHOM,
    *effect.QUESTIONS,
    *origin.USE,
    *fit.ACCESS,
    *origin.CONTACT,
    *effect.ASSESSED,
    *fit.LIMITS,
    *delivery.QUESTIONS,
    *follow_up.QUESTIONS,
    *origin.PROCESS,
    *origin.NAMES,
    *origin.SOURCES,
    Question("unknown", "Det här saknas", _missing, ("gaps",), group=ComparisonTopic.MISSING),
)

EXEMPT: Mapping[str, str] = {
    "name": "sidans rubrik",
    "summary": "sidans inledning",
    "distinguish_from": "varningen om namn högst upp på sidan",
    "former_ids": "gamla adresser som leder vidare",
    "follow_up.routine_outcomes": "sidans del om effekt, med vem som säger det",
    "studies": "var för sig i sidans del om effekt (view/studies.py)",
    "possible_studies": "för sig i sidans del om effekt, utan att räknas (view/studies.py)",
    "claims": "slutsatserna om effekt (meaning/evidence.py)",
    "draft": "utkast publiceras aldrig",
    "conclusion_changes": "sidans del om källor och ändringar",
    "process": "sidans steg a–q (meaning/process.py)",
    "process_claim": "prövas av en regel",
    "sources": "källhänvisningarna i marginalen och listan sist på sidan",
}
"""Fields that are shown in another way than by a row of the table, and which; what is inside them too."""


def on_page(section: PageSection) -> tuple[Question, ...]:
    """The questions of a part of a program's page, in order."""
    return tuple(one for one in QUESTIONS if one.section is section)


@dataclass(frozen=True)
class PageRow:
    """A question with its answer on a program's page: its label, where that leads, what is known, and who says so."""

    id: str
    label: str
    term: str
    parts: tuple[AnswerPart, ...]
    notes: tuple[Note, ...]
    inline: bool


def page_rows(section: PageSection, about: QuestionContext, glossary: Mapping[str, str]) -> Iterator[PageRow]:
    """The answered questions of a part of a program's page. Parts from other sources have rows of their own.

    ``glossary`` is where the words of the glossary are explained, by their ids.
    """
    for question in on_page(section):
        parts, term = question.answer(about), glossary.get(question.term, "")
        if not parts and question.always:
            yield PageRow(question.id, question.label, term, (), (), inline=False)
        runs = (
            [parts]
            if question.inline
            else [tuple(run) for _, run in groupby(parts, lambda part: part.sources)]
        )
        for run in runs:
            if run:
                cited = notes(about.program.sources, run)
                yield PageRow(question.id, question.label, term, run, cited, question.inline)


def in_comparison() -> Mapping[ComparisonTopic, tuple[Question, ...]]:
    """The questions that programs are compared by, by what they are about."""
    return {group: tuple(one for one in QUESTIONS if one.group is group) for group in ComparisonTopic}


def shown_in(path: str) -> tuple[str, ...]:
    """Where a field of a program's file is shown, in words; nothing when no row reads it and nothing exempts it."""
    rows = [one for one in QUESTIONS if path in one.paths]
    return tuple(
        dict.fromkeys(
            (
                *(f"programmets sida, {one.section.label}" for one in rows if one.section),
                *(f"jämförelsen, {one.group.label}" for one in rows if one.group),
                *("filtret över programmen" for one in rows if one.facets),
                *("tabellen över program" for one in rows if one.columns),
                *([EXEMPT[path]] if path in EXEMPT else ()),
            )
        )
    )


def asked() -> Mapping[PageSection, Mapping[str, str]]:
    """What a region asks for: by part of the page, the fields and what is missing when nobody has said it."""
    found: dict[PageSection, dict[str, str]] = {}
    for question in QUESTIONS:
        if question.gaps and question.section:
            found.setdefault(question.section, {}).update(question.gaps)
    return {section: found[section] for section in PageSection if section in found}


def unknown(program: Program) -> Mapping[PageSection, tuple[str, ...]]:
    """What nobody has said about a program, in words by part of the page; parts that lack nothing are left out."""
    found = {
        section: tuple(
            words
            for path, words in paths.items()
            if is_unknown(program, path) and not _answered(program, path)
        )
        for section, paths in asked().items()
    }
    return {section: lacking for section, lacking in found.items() if lacking}


def _answered(program: Program, path: str) -> bool:
    """Whether another field answers what one would: how support is given, or that no clinician gives any."""
    form = program.format
    if form is None:
        return False
    return (path == "format.guided" and bool(form.guidance)) or (
        path == "format.clinician" and form.guided is False
    )


def gaps(program: Program) -> list[str]:
    """Everything that is not known, in words: what the editor looked for, then what a region asks."""
    questions = (f"{section.label}: {listing(lacking)}" for section, lacking in unknown(program).items())
    return [*program.gaps, *questions]
