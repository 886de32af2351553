"""A program's own page."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.formats.swedish import uncapital
from catalogue.meaning import validity
from catalogue.meaning.criteria import Trial
from catalogue.meaning.independence import summary
from catalogue.meaning.library import GroupedClaim, Library, Profile
from catalogue.meaning.remarks import name as named
from catalogue.meaning.todo import todo
from catalogue.model import addresses
from catalogue.model.page import Crumb, Kind, Page
from catalogue.model.program import Program
from catalogue.model.sources import Voice
from catalogue.model.study import Study
from catalogue.pages.facets import URGENT
from catalogue.view import sentences
from catalogue.view.answers.question import PageSection, QuestionContext
from catalogue.view.answers.table import gaps, page_rows
from catalogue.view.components import AttributedText, Link, notes
from catalogue.view.forest import of_program
from catalogue.view.phrases import Phrases
from catalogue.view.self_referral import getting_in
from catalogue.view.studies import possible_view, study_view
from catalogue.view.tiles import used_in
from catalogue.view.timeline import timeline

ALL = Crumb("Program", "/program/")

_SIGNS = {
    Voice.PUBLISHER: ("publisher", "Utgivaren"),
    Voice.CARE_PROVIDER: ("provider", "Vårdgivaren"),
    Voice.ASSESSORS: ("assessor", "Bedömarna"),
    Voice.RESEARCHERS: ("study", "Forskarna"),
}


@dataclass(frozen=True)
class TrialTable:
    """A trial held against the criteria: what is asked, whether it is met, and what decided it."""

    caption: str
    rows: list[tuple[str, str, str]]


@dataclass(frozen=True)
class EffectStatement:
    """What is known about the effect for some conditions and audiences, and why."""

    heading: str
    state: str
    sentence: str
    reason: str
    because: tuple[AttributedText, ...]
    trials: tuple[TrialTable, ...]
    remarks: tuple[str, ...]


def pages(library: Library) -> Iterator[Page]:
    """One page for each program."""
    words = Phrases(library.vocabulary, library.as_of)
    sizes = Counter(
        id for profile in library.profiles for id in {one.condition for one in profile.program.conditions}
    )
    for profile in library.profiles:
        yield _page(library, profile, words, sizes)


def _page(library: Library, profile: Profile, words: Phrases, sizes: Mapping[str, int]) -> Page:
    program = profile.program
    age = validity.facts(program, library.as_of)
    about = QuestionContext(profile, words, library.vocabulary)
    glossary = _glossary(library)
    return Page(
        address=profile.address,
        template="program.html",
        title=program.name,
        description=program.summary,
        context={
            "profile": profile,
            "statements": [_statement(library, profile, effect, words) for effect in profile.effects],
            "comparisons": _comparisons(library, program, sizes),
            "timeline": timeline(profile, library),
            "tilemap": used_in(program, library),
            "plots": of_program(profile, library.vocabulary),
            "studies": [study_view(study, library.vocabulary, program.sources) for study in program.studies],
            "possible": [
                possible_view(study, library.vocabulary, program.sources)
                for study in program.possible_studies
            ],
            "outcomes": list(_outcomes(program)),
            "independence": summary(profile.reviews),
            "age": "" if age.age is validity.Age.CURRENT else validity.facts_sentence(age),
            "sections": tuple(PageSection),
            "rows": {one.value: tuple(page_rows(one, about, glossary)) for one in PageSection},
            "for_publisher": addresses.for_publisher(profile.id),
            "next_steps": len(todo(profile, library.catalogue)),
            "gaps": gaps(program),
            "getting_in": getting_in(program),
            "urgent": _urgent(library, program),
            "ruled": _with_code_rules(library),
        },
        trail=(ALL,),
        kind=Kind.PROGRAM,
        file=profile.entry.file,
        changed=program.checked,
    )


def _comparisons(library: Library, program: Program, sizes: Mapping[str, int]) -> list[Link]:
    """The comparisons that the program stands in: one for each of its conditions with more programs."""
    labels = {
        id: library.vocabulary.conditions[id].label for id in (one.condition for one in program.conditions)
    }
    return [Link(uncapital(label), addresses.comparison(id)) for id, label in labels.items() if sizes[id] > 1]


def _urgent(library: Library, program: Program) -> bool:
    """Whether the page says at once where help is, as the page of one of its conditions does."""
    return any(library.vocabulary.conditions[one.condition].group in URGENT for one in program.conditions)


def _glossary(library: Library) -> Mapping[str, str]:
    """Where the words of the glossary are explained, by their ids."""
    return {id: addresses.word(id) for id in library.vocabulary.glossary}


def _with_code_rules(library: Library) -> list[Link]:
    """The regions whose own rules about codes are known."""
    regions = dict.fromkeys(code.rule_of for code in library.vocabulary.codes.values() if code.rule_of)
    return [
        Link(library.vocabulary.regions[id].label, f"{addresses.facet('regions', id)}#koder")
        for id in regions
    ]


def _statement(library: Library, profile: Profile, effect: GroupedClaim, words: Phrases) -> EffectStatement:
    claim = effect.claim
    return EffectStatement(
        heading=words.covers(effect.conditions, effect.audiences),
        state=claim.state,
        sentence=sentences.lead(claim),
        reason=sentences.reason(claim),
        because=tuple(_because(library, profile, effect, words)),
        trials=tuple(TrialTable(_against(trial), sentences.because(trial)) for trial in claim.trials),
        remarks=tuple(str(remark) for remark in claim.remarks),
    )


def _because(
    library: Library, profile: Profile, effect: GroupedClaim, words: Phrases
) -> Iterator[AttributedText]:
    """The facts behind the conclusion, each with who says it, and the conclusion last."""
    program, claim = profile.program, effect.claim
    years = Counter(study.year for study in program.standing_studies)
    for study in program.standing_studies:
        if any(study.may_concern(condition) for condition in effect.conditions):
            voice, who = _teller(program, study.sources)
            about = _of_year(study, library) if years[study.year] > 1 else _spoken(study)
            yield AttributedText(
                voice,
                about if voice == "study" else f"{who} om studien",
                study.result,
                notes(program.sources, study),
                Link(f"Mer om {named(study) if study.authors else 'studien'}", f"#studie-{study.id}"),
            )
    for entry in profile.assessments:
        if entry.value.science:
            yield AttributedText(
                "assessor",
                words.who(entry.value),
                entry.value.science,
                more=Link("Läs bedömningen", addresses.assessment(entry.id)),
            )
    for trial in claim.trials:
        if lent := trial.borrowed:
            other = library.catalogue.programs[lent.program].value.name
            who = library.vocabulary.organisations[lent.by].label
            yield AttributedText(
                "derived",
                f"Likheten med {other}",
                f"{lent.content} {lent.functions} {lent.theory} Det skriver {who}.",
                notes(program.sources, lent),
                Link(other, addresses.program(lent.program)),
            )
    if missing := sentences.gap(claim):
        yield AttributedText("gap", "Inte känt", missing)
    who = f"Slutsatsen, enligt {claim.decider}" if claim.override else "Vår slutsats"
    yield AttributedText("derived", who, sentences.conclusion(claim))


def _spoken(study: Study) -> str:
    return f"Studien {study.year}" if study.year else "Studien"


def _of_year(study: Study, library: Library) -> str:
    """A study among others of the same year, told apart by its design."""
    return f"{_spoken(study)}, {uncapital(library.vocabulary.designs[study.design].label)}"


def _teller(program: Program, ids: Sequence[str]) -> tuple[str, str]:
    """The sign and name of who says something: the researchers when they do, else the first source."""
    voices = [source.stated_by for source in program.sources if source.id in ids]
    first = Voice.RESEARCHERS if Voice.RESEARCHERS in voices else voices[0]
    return _SIGNS.get(first, ("other", "Källan"))


def _against(trial: Trial) -> str:
    return f"Kraven, ett för ett: {named(trial.study)}"


def _outcomes(program: Program) -> Iterator[AttributedText]:
    """Results from ordinary care, each with who says so."""
    for outcome in program.follow_up.routine_outcomes if program.follow_up else ():
        voice, who = _teller(program, outcome.sources)
        yield AttributedText(voice, who, outcome.text, notes(program.sources, outcome))
