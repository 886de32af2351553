"""What the list of programs can be narrowed by, each said once: what it asks, and what a program's facts answer.

A program may stand under several choices. One that lacks the fact stands under ``UNKNOWN``, which is a choice
like the others: what nobody knows neither vanishes from the list nor counts as no.

Effect belongs to a condition and an audience together. The four facets of a claim are therefore answered together: who
chooses a condition and a state gets the programs that have the state for that condition, not for some other.
"""

from collections.abc import Callable, Iterable, Iterator

from catalogue.formats import swedish
from catalogue.formats.swedish import capital
from catalogue.meaning import validity
from catalogue.meaning.library import Library, Profile
from catalogue.model.claim import EvidenceState, Undecided
from catalogue.model.once import once
from catalogue.model.program import ProgramKind
from catalogue.model.truth import Truth
from catalogue.view import tallies
from catalogue.view.answers.table import QUESTIONS
from catalogue.view.bands import AGES, LENGTHS
from catalogue.view.facet import UNKNOWN, Facet, FacetAnswers, FacetOption
from catalogue.view.listings import areas_of

CLAIMED = ("tillstand", "malgrupp", "effekt", "oavgjord")
"""The facets that are answered together, in the order of a claim."""


@once
def answered(library: Library) -> tuple[FacetAnswers, ...]:
    """Every facet with what the programs answer."""
    return tuple(_answered(facet, library) for facet in FACETS)


def claimed(profile: Profile) -> tuple[tuple[str, str, str, str], ...]:
    """What is said about a program's effect: condition, audience, state, and why it cannot be decided."""
    return tuple(
        (
            claim.condition,
            claim.audience,
            claim.state.value,
            claim.undecided.value if claim.undecided else _DECIDED,
        )
        for claim in profile.claims
    )


_DECIDED = "avgjord"


def _answered(facet: Facet, library: Library) -> FacetAnswers:
    answers = {
        profile.id: tuple(dict.fromkeys(facet.of(profile, library))) or (UNKNOWN,)
        for profile in library.profiles
    }
    every = (*facet.choices(library), FacetOption(UNKNOWN, "Uppgift saknas"))
    counts = {choice.id: sum(choice.id in given for given in answers.values()) for choice in every}
    shown = tuple(
        (choice, counts[choice.id])
        for choice in every
        if counts[choice.id] or (facet.every and choice.id != UNKNOWN)
    )
    return FacetAnswers(facet, shown, answers)


def _terms(list_name: str) -> Callable[[Library], Iterator[FacetOption]]:
    """The words of a list in Swedish order."""

    def choices(library: Library) -> Iterator[FacetOption]:
        terms = getattr(library.vocabulary, list_name)
        for id in sorted(terms, key=lambda id: swedish.order(terms[id].label)):
            yield FacetOption(id, terms[id].label)

    return choices


def _conditions(library: Library) -> Iterator[FacetOption]:
    """The conditions in Swedish order below the groups they belong to."""
    for group, heading in library.vocabulary.condition_groups.items():
        for choice in _terms("conditions")(library):
            if library.vocabulary.conditions[choice.id].group == group:
                yield FacetOption(choice.id, choice.label, heading.label)


def _audiences(library: Library) -> Iterator[FacetOption]:
    """The audiences from young to old, as in the list."""
    for id, term in library.vocabulary.audiences.items():
        yield FacetOption(id, term.label)


def _fixed(*choices: tuple[str, str]) -> Callable[[Library], Iterator[FacetOption]]:
    """Choices that are the same whatever the content."""
    return lambda _: (FacetOption(*choice) for choice in choices)


def _states(library: Library) -> Iterator[FacetOption]:
    """The evidence states, each with how many of its answers are somebody's own."""
    claims = [effect.claim for profile in library.profiles for effect in profile.effects]
    for state in EvidenceState:
        yield FacetOption(state.value, tallies.state_heading(state, claims))


def _written(
    of: Callable[[Profile], Iterable[str]], label: Callable[[str], str] = str
) -> Callable[[Library], Iterator[FacetOption]]:
    """What editors have written in their own words, in Swedish order; upper and lower case are the same."""

    def choices(library: Library) -> Iterator[FacetOption]:
        found = {text.casefold(): text for profile in library.profiles for text in of(profile)}
        for id in sorted(found, key=swedish.order):
            yield FacetOption(id, label(found[id]))

    return choices


def _age(profile: Profile, _: Library) -> Iterator[str]:
    """The bands that hold some age a program is for; none when no limit is known."""
    audience = profile.program.audience
    if audience.age_min is not None or audience.age_max is not None:
        yield from (band.id for band in AGES if band.meets(audience.age_min, audience.age_max))


def _length(profile: Profile, _: Library) -> Iterator[str]:
    form = profile.program.format
    if form and form.weeks is not None:
        yield from (band.id for band in LENGTHS if band.meets(form.weeks, form.weeks_max or form.weeks))


def _guided(profile: Profile, _: Library) -> Iterator[str]:
    form = profile.program.format
    if form and form.guided is not None:
        yield "med" if form.guided else "utan"


_SOB, _NOT_SOB = "sob", "inte-sob"


def _platforms(library: Library) -> Iterator[FacetOption]:
    yield FacetOption(_SOB, "Stöd och behandling")
    yield FacetOption(_NOT_SOB, "Inte på Stöd och behandling")
    for choice in _written(_other_platforms)(library):
        yield FacetOption(f"annan {choice.id}", choice.label)


def _platform(profile: Profile, _: Library) -> Iterator[str]:
    """Whether the program is on Stöd och behandling, which may be unknown though another platform is known."""
    platform = profile.program.platform
    sob = platform.sob if platform else None
    yield UNKNOWN if sob is None else _SOB if sob else _NOT_SOB
    yield from (f"annan {text.casefold()}" for text in _other_platforms(profile))


def _other_platforms(profile: Profile) -> Iterable[str]:
    return profile.program.platform.other if profile.program.platform else ()


def _instruments(profile: Profile, _: Library) -> Iterable[str]:
    return [used.instrument for used in profile.program.instruments]


_NOT_ASSESSED = "inte-bedomt"


def _validity(profile: Profile, library: Library) -> Iterator[str]:
    """How old the newest assessment is. That there is none is known, and is not a missing fact."""
    latest = profile.latest
    yield validity.assessment(latest.value, library.as_of).age.value if latest else _NOT_ASSESSED


def _process(profile: Profile, _: Library) -> Iterator[str]:
    """How complete the process is; nothing when no step is told about and none is known to be missing."""
    if profile.process.truth is Truth.MET:
        yield "komplett"
    elif profile.process.truth is Truth.NOT_MET:
        yield "inte-komplett"
    elif profile.process.known:
        yield "delvis"


def _of_claim(place: int) -> Callable[[Profile, Library], Iterator[str]]:
    return lambda profile, _: (claim[place] for claim in claimed(profile))


DECLARED = (
    Facet("tillstand", "Besvär och diagnoser", _conditions, _of_claim(0)),
    Facet(
        "npo",
        "Nationellt programområde",
        _terms("program_areas"),
        lambda profile, library: areas_of(profile, library.vocabulary),
        "Grupper (NPO) som enligt en källa leder arbetet med något som programmet är till för.",
    ),
    Facet("malgrupp", "Målgrupp", _audiences, _of_claim(1)),
    Facet(
        "alder",
        "Ålder",
        _fixed(*((band.id, band.label) for band in AGES)),
        _age,
        "Program för någon ålder i spannet. ”Från 18 år” räknas till alla åldrar från 18.",
    ),
    Facet(
        "effekt",
        "Effekt",
        _states,
        _of_claim(2),
        "Gäller de tillstånd och målgrupper du har valt.",
        every=True,
    ),
    Facet(
        "oavgjord",
        "Varför det inte går att avgöra",
        _fixed(*((kind.value, kind.label) for kind in Undecided), (_DECIDED, "Svaret är ett annat")),
        _of_claim(3),
        "Vad som fattas när det inte går att avgöra om effekten är bekräftad.",
        every=True,
    ),
    Facet(
        "slag",
        "Typ av program",
        _fixed(*((kind.value, kind.label) for kind in ProgramKind)),
        lambda profile, _: [profile.program.kind.value],
    ),
    Facet(
        "stod",
        "Stöd av behandlare",
        _fixed(("med", "Med behandlare"), ("utan", "Utan behandlare")),
        _guided,
        every=True,
    ),
    Facet("vardniva", "Vårdnivå", _terms("care_levels"), lambda profile, _: profile.program.care_levels),
    Facet("plattform", "Plattform", _platforms, _platform),
    Facet(
        "region",
        "Används i",
        _terms("regions"),
        lambda profile, _: [use.region for use in profile.program.use],
        "Regioner som enligt offentliga källor använder eller har använt programmet.",
    ),
    Facet(
        "utgivare",
        "Utgivare",
        _terms("organisations"),
        lambda profile, _: [profile.program.publisher] if profile.program.publisher else [],
    ),
    Facet("matinstrument", "Mätinstrument", _terms("instruments"), _instruments),
    Facet("langd", "Längd", _fixed(*((band.id, band.label) for band in LENGTHS)), _length),
    Facet(
        "sprak",
        "Språk",
        _written(lambda profile: profile.program.languages, capital),
        lambda profile, _: [language.casefold() for language in profile.program.languages],
    ),
    Facet(
        "bedomning",
        "Senaste bedömning",
        _fixed(*((age.value, capital(age.label)) for age in validity.Age), (_NOT_ASSESSED, "Inte bedömt")),
        _validity,
    ),
    Facet(
        "process",
        "Så togs det fram",
        _fixed(
            ("komplett", "Processen är komplett"),
            ("inte-komplett", "Något är inte gjort"),
            ("delvis", "Några steg är redovisade"),
        ),
        _process,
        every=True,
    ),
)

FACETS = tuple(
    facet for question in QUESTIONS for key in question.facets for facet in DECLARED if facet.key == key
)
"""What the list can be narrowed by, in the order of the questions that the facets belong to."""
