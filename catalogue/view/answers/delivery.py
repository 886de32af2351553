"""How a program is given, what it asks of the region that gives it, and on what terms."""

from collections.abc import Iterator

from catalogue.formats.swedish import capital, day
from catalogue.meaning.process import INTRODUCTION
from catalogue.view.answers.question import (
    AnswerPart,
    ComparisonTopic,
    PageSection,
    Question,
    QuestionContext,
    number_column,
    of_field,
    of_statements,
    yes_no_column,
)
from catalogue.view.phrases import yes_no


def _length(about: QuestionContext) -> Iterator[AnswerPart]:
    if form := about.program.format:
        yield AnswerPart(about.words.length(form), sources=form.sources)


def _guidance(about: QuestionContext) -> Iterator[AnswerPart]:
    if form := about.program.format:
        yield AnswerPart(about.words.guidance(form), sources=form.sources)


def _platform(about: QuestionContext) -> Iterator[AnswerPart]:
    if platform := about.program.platform:
        yield AnswerPart(yes_no(platform.sob), sources=platform.sources)


def _introduction(about: QuestionContext) -> Iterator[AnswerPart]:
    steps = [step for phase in about.profile.steps.values() for step in phase if step.id == INTRODUCTION]
    for step in steps:
        if step.known:
            when = f" {day(step.known.when)}" if step.known.when else ""
            state = f"{capital(step.known.state.label)}{when}."
            words = " ".join(filter(None, (state, step.known.note)))
            yield AnswerPart(words, sources=step.known.sources)


QUESTIONS = (
    Question(
        "guidance",
        "Stöd av behandlare",
        _guidance,
        ("format.guided", "format.guidance"),
        PageSection.DELIVERY,
        ComparisonTopic.DEMANDS,
        gaps={"format.guided": "om en behandlare stöder deltagaren"},
        columns=(yes_no_column("behandlarstöd", "format.guided"),),
        facets=("stod",),
    ),
    Question(
        "length",
        "Längd",
        _length,
        ("format.weeks", "format.weeks_max", "format.modules"),
        PageSection.DELIVERY,
        ComparisonTopic.DEMANDS,
        gaps={"format.weeks": "hur många veckor det tar", "format.modules": "antal moduler"},
        columns=(
            number_column("veckor", "format.weeks"),
            number_column("högst veckor", "format.weeks_max"),
            number_column("moduler", "format.modules"),
        ),
        facets=("langd",),
    ),
    of_field(
        "format.methods",
        section=PageSection.DELIVERY,
        group=ComparisonTopic.DEMANDS,
        gaps={"format.methods": "vilka metoder det bygger på"},
    ),
    of_field("format.media", section=PageSection.DELIVERY, group=ComparisonTopic.DEMANDS),
    of_field("format.functions", "functions", section=PageSection.DELIVERY),
    of_field("format.note", label="Om upplägget", section=PageSection.DELIVERY),
    Question(
        "sob",
        "På Stöd och behandling",
        _platform,
        ("platform.sob",),
        PageSection.DELIVERY,
        ComparisonTopic.DEMANDS,
        gaps={"platform.sob": "om programmet finns på Stöd och behandling"},
        columns=(yes_no_column("på Stöd och behandling", "platform.sob"),),
        facets=("plattform",),
        term="sob",
    ),
    of_field("platform.other", section=PageSection.DELIVERY, group=ComparisonTopic.DEMANDS),
    of_field("platform.note", label="Om plattformen", section=PageSection.DELIVERY),
    of_statements("usage", section=PageSection.DELIVERY),
    of_field(
        "format.clinician",
        section=PageSection.DEMANDS,
        group=ComparisonTopic.DEMANDS,
        gaps={"format.clinician": "vilken utbildning behandlaren behöver"},
    ),
    of_field(
        "terms.rights",
        section=PageSection.DEMANDS,
        group=ComparisonTopic.TERMS,
        gaps={"terms.rights": "rättigheter"},
    ),
    of_field(
        "terms.reuse",
        section=PageSection.DEMANDS,
        group=ComparisonTopic.TERMS,
        gaps={"terms.reuse": "användning i andra regioner"},
    ),
    of_field(
        "terms.cost", section=PageSection.DEMANDS, group=ComparisonTopic.TERMS, gaps={"terms.cost": "kostnad"}
    ),
    of_field(
        "terms.updates",
        section=PageSection.DEMANDS,
        group=ComparisonTopic.TERMS,
        gaps={"terms.updates": "uppdateringar"},
    ),
    of_field(
        "terms.agreements",
        section=PageSection.DEMANDS,
        group=ComparisonTopic.TERMS,
        gaps={"terms.agreements": "avtal"},
    ),
    Question("introduction", "Införande", _introduction, group=ComparisonTopic.DEMANDS),
)
