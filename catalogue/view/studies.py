"""How a study is shown on its program's page, with its numbers calculated again."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.formats.swedish import capital, counted, number, uncapital
from catalogue.meaning.remarks import name as named
from catalogue.model.sources import Source
from catalogue.model.study import EffectSize, Study
from catalogue.model.vocabulary import Vocabulary
from catalogue.statistics.numbers import findings
from catalogue.view.components import FactRow, notes


@dataclass(frozen=True)
class StudyView:
    """A study on its program's page."""

    id: str
    heading: str
    summary: str
    rows: tuple[FactRow, ...]
    doi: str
    address: str


def study_view(study: Study, vocabulary: Vocabulary, sources: Sequence[Source]) -> StudyView:
    """A study with everything that is known about it."""
    design = vocabulary.designs[study.design].label
    stands = notes(sources, study)
    rows: list[tuple[str, str | None]] = [
        ("Upplägg", f"{design}{f', {study.design_note}' if study.design_note else ''}"),
        ("Deltagare", _participants(study)),
        ("Jämförelse", study.control),
        ("Hur de kom med", _recruitment(study, vocabulary)),
        ("Version", study.version),
        ("Varför versionen räknas", study.version_argument),
        ("Planerad styrka", f"{number(study.planned_power)} %" if study.planned_power is not None else None),
        ("Primärt utfallsmått", study.primary_outcome),
        ("Resultat", study.result),
        *((capital(size.contrast.label), _size(size)) for size in study.effects),
        ("Gräns för inte sämre", study.margin),
        ("Bortfall", f"{number(study.dropout)} %" if study.dropout is not None else None),
        ("Biverkningar", study.harms),
        ("Att veta", study.note),
    ]
    counted_again = [
        (one.kind.label, one.text, ()) for one in findings(study, vocabulary.designs[study.design])
    ]
    publication = [
        study.authors,
        study.journal,
        f"Registrering {study.registration}" if study.registration else None,
    ]
    return StudyView(
        id=f"studie-{study.id}",
        heading=capital(named(study)),
        summary=", ".join(
            [
                uncapital(design),
                *([counted(study.participants, "deltagare", "deltagare")] if study.participants else ()),
            ]
        ),
        rows=(
            *((label, capital(text), stands) for label, text in rows if text),
            *counted_again,
            ("Koppling till programmet", f"{study.link.label}.", ()),
            *(
                (("Publikation", ". ".join(part for part in publication if part), ()),)
                if any(publication)
                else ()
            ),
        ),
        doi=study.doi or "",
        address=study.url or "",
    )


def _participants(study: Study) -> str:
    """How many took part, and who they were."""
    counts = [
        (study.participants, "deltagare"),
        (study.randomised, "lottades"),
        (study.analysed, "ingick i analysen"),
    ]
    known = ", ".join(f"{number(count)} {word}" for count, word in counts if count is not None)
    return ". ".join(part.rstrip(".") for part in (known, study.population) if part)


def _recruitment(study: Study, vocabulary: Vocabulary) -> str:
    """How participants came to the study, and where it was."""
    how = f"genom {study.recruitment.label}" if study.recruitment else ""
    where = f"i {vocabulary.care_levels[study.setting].label.lower()}" if study.setting else ""
    return " ".join(part for part in (how, where) if part)


def _size(size: EffectSize) -> str:
    """An effect with its interval: ``Cohens d 0,98 (95 % intervall 0,51 till 1,44)``."""
    if size.value is None:
        return ""
    value = f"{size.metric or 'värde'} {number(size.value)}"
    if size.low is None or size.high is None:
        return value
    level = f"{size.level} % intervall " if size.level else "intervall "
    return f"{value} ({level}{number(size.low)} till {number(size.high)})"
