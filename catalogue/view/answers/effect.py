"""What supports a program: its effect, the studies and the assessments. Nothing is merged.

Every conclusion stands with its conditions and audiences, and every study with its version. On the program's own page
these have parts of their own, which show more than fits in a cell.
"""

from collections.abc import Iterator

from catalogue.formats.swedish import number, version
from catalogue.meaning.library import GroupedClaim
from catalogue.model import addresses
from catalogue.view import sentences
from catalogue.view.answers.question import (
    AnswerPart,
    ComparisonTopic,
    PageSection,
    Question,
    QuestionContext,
)
from catalogue.view.studies import study_view


def _effect(about: QuestionContext) -> Iterator[AnswerPart]:
    for effect in about.effects:
        yield AnswerPart(sentences.answer(effect.claim), _scope(about, effect), state=effect.claim.state)


def _because(about: QuestionContext) -> Iterator[AnswerPart]:
    for effect in about.effects:
        conclusion = sentences.conclusion(effect.claim)
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
        tried = version(study.version) if study.version else "okänd version"
        yield AnswerPart(f"{one.summary}, {tried}", one.heading, f"{about.profile.address}#{one.id}")


def _assessments(about: QuestionContext) -> Iterator[AnswerPart]:
    if not about.profile.assessments:
        yield AnswerPart("Inte bedömt.")
    for entry in about.profile.assessments:
        assessed = entry.value.assessed_version
        covers = f"Gäller version {assessed}." if assessed else "Vilken version den gäller är inte känt."
        said = f"{about.words.age(entry.value)} {covers}"
        yield AnswerPart(said, entry.value.title, addresses.assessment(entry.id))


QUESTIONS = (
    Question(
        "effect",
        "Effekt",
        _effect,
        ("claims",),
        PageSection.SUMMARY,
        ComparisonTopic.SUPPORT,
        facets=("effekt", "oavgjord"),
        always=True,
    ),
    Question("because", "Varför vi säger så", _because, group=ComparisonTopic.SUPPORT),
    Question("studies", "Studier", _studies, ("studies",), group=ComparisonTopic.SUPPORT),
)

ASSESSED = (
    Question(
        "assessments",
        "Bedömning",
        _assessments,
        section=PageSection.SUMMARY,
        group=ComparisonTopic.SUPPORT,
        facets=("bedomning",),
    ),
)
