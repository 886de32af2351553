"""How a program is documented and followed up, and how side effects are found."""

from collections.abc import Iterator

from catalogue.model import addresses
from catalogue.view.answers.question import (
    AnswerPart,
    Column,
    ComparisonTopic,
    PageSection,
    Question,
    QuestionContext,
    of_field,
)


def _instruments(about: QuestionContext) -> Iterator[AnswerPart]:
    for used in about.program.instruments:
        label = about.vocabulary.instruments[used.instrument].label
        address = addresses.facet("instruments", used.instrument)
        yield AnswerPart(used.use, label, address, sources=used.sources)


def _indication(about: QuestionContext) -> Iterator[AnswerPart]:
    if about.program.follow_up and about.program.follow_up.indication:
        yield AnswerPart(about.vocabulary.indications[about.program.follow_up.indication].label)


def _icd(about: QuestionContext) -> Iterator[AnswerPart]:
    codes = about.words.icd_of([about.condition]) if about.condition else about.words.icd(about.program)
    if codes:
        yield AnswerPart(f"{codes}. Vi har själva valt koder. Ingen sakkunnig har kontrollerat dem.")


def _codes(about: QuestionContext) -> Iterator[AnswerPart]:
    for id in about.program.follow_up.codes if about.program.follow_up else ():
        code = about.vocabulary.codes[id]
        said = " ".join(f"{part.rstrip('.')}." for part in (code.label, code.description) if part)
        yield AnswerPart(said, code.code)


QUESTIONS = (
    Question(
        "instruments",
        "Mätinstrument",
        _instruments,
        ("follow_up.instruments.instrument", "follow_up.instruments.use"),
        PageSection.FOLLOW_UP,
        ComparisonTopic.FOLLOW_UP,
        gaps={"follow_up.instruments": "mätinstrument"},
        facets=("matinstrument",),
    ),
    Question(
        "indication",
        "Indikation i SibeR",
        _indication,
        ("follow_up.indication",),
        PageSection.FOLLOW_UP,
        ComparisonTopic.FOLLOW_UP,
        gaps={"follow_up.indication": "indikation i SibeR"},
        term="siber",
    ),
    Question(
        "icd",
        "Diagnoskod",
        _icd,
        section=PageSection.FOLLOW_UP,
        group=ComparisonTopic.FOLLOW_UP,
        columns=(Column("ICD-10-SE (vår mappning)", lambda about: about.words.icd(about.program) or None),),
        term="icd-10-se",
    ),
    Question(
        "codes",
        "KVÅ-koder",
        _codes,
        ("follow_up.codes",),
        PageSection.FOLLOW_UP,
        ComparisonTopic.FOLLOW_UP,
        gaps={"follow_up.codes": "KVÅ-koder"},
        term="kva",
    ),
    of_field(
        "safety.asked",
        section=PageSection.FOLLOW_UP,
        group=ComparisonTopic.SAFETY,
        gaps={"safety.asked": "hur biverkningar efterfrågas"},
    ),
    of_field(
        "safety.recorded",
        section=PageSection.FOLLOW_UP,
        group=ComparisonTopic.SAFETY,
        gaps={"safety.recorded": "hur biverkningar registreras"},
    ),
    of_field(
        "safety.stops",
        section=PageSection.FOLLOW_UP,
        group=ComparisonTopic.SAFETY,
        gaps={"safety.stops": "när arbetet avbryts"},
    ),
)
