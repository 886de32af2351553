"""Which papers somebody would have to read to settle what is undecided, the one that settles most first."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.formats.swedish import capital
from catalogue.meaning.criteria import Criterion, Trial
from catalogue.meaning.evidence import LENDER
from catalogue.meaning.fields import label
from catalogue.meaning.library import GroupedClaim, Library, Profile
from catalogue.meaning.remarks import name as named
from catalogue.model.truth import Truth
from catalogue.view import sentences
from catalogue.view.components import Link
from catalogue.view.phrases import Phrases

ADDRESS = "/bidra/las-studier/"

_WHERE = {
    "planned_power": "Metod, stycket om antalet deltagare (sample size eller power)",
    "planned_power_where": "Metod, stycket om antalet deltagare (sample size eller power)",
    "planned_power_source": "Artikeln, protokollet eller registret",
    "finding": "Resultat, det primära utfallsmåttet",
    "margin": "Metod, stycket om statistik (non-inferiority margin)",
    "margin_met": "Resultat, intervallet mot gränsen",
    "established": "Metod, beskrivningen av jämförelsegruppen",
    "compared_with": "Metod, beskrivningen av grupperna",
    "control": "Metod, beskrivningen av grupperna",
    "conditions": "Metod, vilka som fick vara med",
    "audiences": "Metod, vilka som fick vara med",
    "sources": "Artikelns första sida: titel, författare och DOI",
    "read": "Hela artikeln",
    "dropout": "Resultat, flödesdiagrammet",
    "p_value": "Resultat, det primära utfallsmåttet",
    "effects": "Resultat, det primära utfallsmåttet",
}
"""Where in a paper the fact for a field usually stands."""


@dataclass(frozen=True)
class FactToRead:
    """One fact to look for: what is not known, the field it is written in, and where in the paper it usually stands."""

    what: str
    field: str
    label: str
    where: str


@dataclass(frozen=True)
class PaperToRead:
    """A paper with the facts to look for in it, the program it is about, and what it would settle."""

    name: str
    found: Link | None
    program: Link
    program_id: str
    file: str
    study: str
    scope: str
    facts: tuple[FactToRead, ...]
    today: str
    answers: int

    @property
    def form(self) -> str:
        """Something to copy and fill in, as Markdown."""
        asked = "\n".join(
            f"- {one.label} (`{one.field}`): \n  Avsnitt och sida: "
            for one in self.facts
            if one.field != "studies.read"
        )
        return (
            f"## {self.name}, {self.program.label}\n\nFil: {self.file}, studien `{self.study}`\n"
            f"Läst av (roll eller organisation): \nLäst den: \nLäst (sammanfattning, utdrag eller hela): \n\n{asked}\n"
        )


def papers(library: Library) -> tuple[PaperToRead, ...]:
    """Every paper that would settle something: first those that settle most answers with the fewest facts."""
    words = Phrases(library.vocabulary, library.as_of)
    found = [paper for profile in library.profiles for paper in _of_program(profile, words)]
    return tuple(sorted(found, key=lambda one: (len(one.facts) / one.answers, one.name, one.program_id)))


def programs(of: tuple[PaperToRead, ...]) -> int:
    """How many programs the papers would settle something about."""
    return len({one.program_id for one in of})


def _of_program(profile: Profile, words: Phrases) -> Iterator[PaperToRead]:
    for effect in profile.effects:
        trial = effect.claim.deciding
        if effect.claim.undecided and trial and not trial.study.under_way and not trial.borrowed:
            yield _paper(profile, effect, trial, words)


def _paper(profile: Profile, effect: GroupedClaim, trial: Trial, words: Phrases) -> PaperToRead:
    study = trial.study
    address = f"https://doi.org/{study.doi}" if study.doi else study.url or ""
    unknown = [one for one in trial.those(Truth.UNKNOWN) if one.name != LENDER]
    return PaperToRead(
        name=capital(named(study)),
        found=Link(study.doi or "Där vi läste om den", address) if address else None,
        program=Link(profile.program.name, profile.address),
        program_id=profile.id,
        file=profile.entry.file,
        study=study.id,
        scope=words.covers(effect.conditions, effect.audiences),
        facts=tuple(dict.fromkeys(_fact(one) for one in unknown)),
        today=sentences.answer(effect.claim),
        answers=len(effect.conditions) * len(effect.audiences),
    )


def _fact(criterion: Criterion) -> FactToRead:
    field = criterion.field.partition(".")[0]
    path = f"studies.{field}"
    return FactToRead(capital(criterion.because), path, label(path), _WHERE.get(field, "Hela artikeln"))
