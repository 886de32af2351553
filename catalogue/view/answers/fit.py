"""For whom a program is, for whom it is not, and how one gets into it."""

from collections.abc import Iterator

from catalogue.formats.swedish import listing
from catalogue.model import addresses
from catalogue.view.answers.question import (
    AnswerPart,
    Column,
    ComparisonTopic,
    PageSection,
    Question,
    QuestionContext,
    of_field,
    of_statements,
)
from catalogue.view.phrases import scoped


def _audience(about: QuestionContext) -> Iterator[AnswerPart]:
    audience = about.program.audience
    yield AnswerPart(about.words.audience(about.program), sources=audience.sources)
    if audience.note:
        yield AnswerPart(audience.note, sources=audience.sources)


def _conditions(about: QuestionContext) -> Iterator[AnswerPart]:
    for treated in about.program.conditions:
        label = about.vocabulary.conditions[treated.condition].label
        yield AnswerPart(
            label,
            address=addresses.facet("conditions", treated.condition),
            after=scoped(label, treated.scope),
            sources=treated.sources,
        )


def _about_conditions(about: QuestionContext) -> Iterator[AnswerPart]:
    for treated in about.program.conditions:
        if treated.note and (not about.condition or about.condition == treated.condition):
            label = about.vocabulary.conditions[treated.condition].label
            yield AnswerPart(treated.note, label, sources=treated.sources)


def _access(about: QuestionContext) -> Iterator[AnswerPart]:
    if access := about.program.access:
        yield AnswerPart(about.words.access(about.program), sources=access.sources)


WHOM = (
    Question(
        "conditions",
        "Tillstånd",
        _conditions,
        ("conditions.condition", "conditions.scope"),
        PageSection.SUMMARY,
        ComparisonTopic.WHOM,
        columns=(
            Column(
                "tillstånd",
                lambda about: listing(
                    about.vocabulary.conditions[one.condition].label for one in about.program.conditions
                ),
            ),
        ),
        facets=("tillstand", "npo"),
        inline=True,
    ),
    Question(
        "audience",
        "För vem",
        _audience,
        ("audience.groups", "audience.age_min", "audience.age_max", "audience.note"),
        PageSection.SUMMARY,
        ComparisonTopic.WHOM,
        gaps={"audience.age_min": "lägsta ålder"},
        columns=(Column("målgrupp", lambda about: about.words.audience(about.program)),),
        facets=("malgrupp", "alder"),
    ),
)
ACCESS = (
    Question(
        "access",
        "Så kommer du in",
        _access,
        ("access.self_referral", "access.nationwide", "access.closed", "access.as_of", "access.note"),
        PageSection.SUMMARY,
        ComparisonTopic.WHOM,
        gaps={"access.self_referral": "om du kan anmäla dig själv"},
        columns=(Column("så kommer du in", lambda about: about.words.access(about.program) or None),),
        always=True,
    ),
)
LIMITS = (
    Question(
        "condition_notes",
        "Om tillstånden",
        _about_conditions,
        ("conditions.note",),
        PageSection.FIT,
        ComparisonTopic.WHOM,
    ),
    of_statements(
        "not_suitable",
        section=PageSection.FIT,
        group=ComparisonTopic.WHOM,
        gaps={"not_suitable": "när programmet inte passar"},
    ),
    of_field(
        "care_levels",
        "care_levels",
        section=PageSection.FIT,
        group=ComparisonTopic.WHOM,
        gaps={"care_levels": "vårdnivå"},
        facets=("vardniva",),
    ),
    of_field(
        "languages",
        section=PageSection.FIT,
        group=ComparisonTopic.WHOM,
        gaps={"languages": "vilka språk det finns på"},
        facets=("sprak",),
    ),
)
