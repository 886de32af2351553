"""Facts in the words a reader meets. Empty text for what is not known."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from catalogue.formats.swedish import capital, counted, day, listing, number, uncapital
from catalogue.meaning import addresses, wording
from catalogue.meaning.library import Done, Effect, Profile
from catalogue.meaning.remarks import name as named
from catalogue.model.assessment import Assessment
from catalogue.model.catalogue import Entry
from catalogue.model.program import Format, Program, StepState
from catalogue.model.sources import Source
from catalogue.model.study import Effect as Size
from catalogue.model.study import Study
from catalogue.model.vocabulary import Vocabulary


class Sourced(Protocol):
    """Anything that names the sources it comes from."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of its sources."""


@dataclass(frozen=True)
class Link:
    """A way on: what it says, where it leads, and what stands after it."""

    label: str
    address: str
    after: str = ""


@dataclass(frozen=True)
class Note:
    """A reference to a source: its number on the page, who says it, and the year when it is known."""

    number: int
    says: str
    year: str


@dataclass(frozen=True)
class Said:
    """Something said: the sign and the name of who says it, the words, where they stand, and a way on."""

    voice: str
    who: str
    text: str
    notes: tuple[Note, ...] = ()
    more: Link | None = None


Row = tuple[str, str, tuple[Note, ...]]
"""A fact: what is asked, what is known, and where it comes from."""


@dataclass(frozen=True)
class Verdict:
    """What a card says about the effect: the state, its sentence, what stands behind it, and for whom."""

    state: str
    sentence: str
    reason: str
    scope: str


@dataclass(frozen=True)
class Card:
    """A program in a list."""

    id: str
    name: str
    address: str
    by: str
    publisher: str
    audience: str
    conditions: str
    verdicts: tuple[Verdict, ...]
    assessed: str
    used: str
    length: str
    guidance: str


@dataclass(frozen=True)
class Told:
    """A study on its program's page."""

    id: str
    heading: str
    summary: str
    rows: tuple[Row, ...]
    doi: str
    address: str


@dataclass(frozen=True)
class Trodden:
    """A step of the process that something is known about."""

    letter: str
    label: str
    track: str
    state: str
    text: str
    notes: tuple[Note, ...]


class Words:
    """The same facts said the same way on every page."""

    def __init__(self, vocabulary: Vocabulary, as_of: date) -> None:
        self._vocabulary = vocabulary
        self._as_of = as_of

    def notes(
        self, sources: Sequence[Source], *bearers: Sourced | tuple[Sourced, ...] | None
    ) -> tuple[Note, ...]:
        """References to the sources that some facts come from, in the order of the page's list."""
        wanted: set[str] = set()
        for bearer in bearers:
            if bearer is not None:
                several = bearer if isinstance(bearer, tuple) else (bearer,)
                wanted.update(id for one in several for id in one.sources)
        return tuple(
            Note(place, source.stated_by.label, (source.published or "")[:4])
            for place, source in enumerate(sources, start=1)
            if source.id in wanted
        )

    def every_note(self, sources: Sequence[Source]) -> tuple[Note, ...]:
        """References to all sources of a page."""
        return tuple(
            Note(place, source.stated_by.label, (source.published or "")[:4])
            for place, source in enumerate(sources, start=1)
        )

    def links(self, list_name: str, ids: Iterable[str]) -> list[Link]:
        """The pages of some words in a list."""
        terms = getattr(self._vocabulary, list_name)
        return [Link(terms[id].label, addresses.facet(list_name, id)) for id in dict.fromkeys(ids)]

    def audience(self, program: Program) -> str:
        """Whom the program is for: ``Vuxna, från 18 år``."""
        groups = capital(
            listing(self._vocabulary.audiences[id].label.lower() for id in program.audience.groups)
        )
        low, high = program.audience.age_min, program.audience.age_max
        if low is not None and high is not None:
            return f"{groups}, {low}–{high} år"
        if low is not None:
            return f"{groups}, från {low} år"
        return f"{groups}, till och med {high} år" if high is not None else groups

    def conditions(self, program: Program) -> list[Link]:
        """The conditions that the program is for, with their limits."""
        return [
            Link(
                self._vocabulary.conditions[treated.condition].label,
                addresses.facet("conditions", treated.condition),
                f", {treated.scope}" if treated.scope else "",
            )
            for treated in program.conditions
        ]

    def used_by(self, program: Program) -> list[Link]:
        """The regions that use the program, with what is known about when."""
        return [
            Link(
                self._vocabulary.regions[use.region].label,
                addresses.facet("regions", use.region),
                self.since(use.since, use.confirmed),
            )
            for use in program.use
        ]

    def since(self, since: str | None, confirmed: str | None) -> str:
        """When a use began and when somebody last said that it goes on."""
        began = f" sedan {day(since)}" if since else ""
        return f"{began} (uppgift från {day(confirmed)})" if confirmed else began

    def length(self, form: Format | None) -> str:
        """How long the program is: ``9–12 veckor, 8 moduler``."""
        if form is None:
            return ""
        weeks = (
            f"{form.weeks}–{form.weeks_max} veckor"
            if form.weeks_max
            else counted(form.weeks, "vecka", "veckor")
            if form.weeks
            else ""
        )
        modules = counted(form.modules, "modul", "moduler") if form.modules else ""
        return ", ".join(part for part in (weeks, modules) if part)

    def guidance(self, form: Format | None) -> str:
        """Whether and how somebody supports."""
        if form is None or form.guided is None:
            return (form and form.guidance) or ""
        return f"{'Ja' if form.guided else 'Nej'}. {form.guidance or ''}".strip().removesuffix(".") + (
            "." if form.guidance else ""
        )

    def regions(self, ids: Iterable[str]) -> str:
        """Regions by their short names."""
        return listing(self._vocabulary.regions[id].short for id in dict.fromkeys(ids))

    def icd(self, conditions: Iterable[str]) -> str:
        """The codes of our own mapping for some conditions."""
        codes = (code for id in conditions for code in self._vocabulary.conditions[id].icd10se)
        return listing(dict.fromkeys(codes))

    def keywords(self, program: Program) -> str:
        """Words that a program should be found by, though they may not stand on its page."""
        found = [*program.aliases]
        for treated in program.conditions:
            condition = self._vocabulary.conditions[treated.condition]
            found += [condition.label, *condition.lay_words, *condition.icd10se]
        if program.follow_up:
            found += [self._vocabulary.codes[id].code for id in program.follow_up.codes]
            found += [
                self._vocabulary.instruments[used.instrument].label for used in program.follow_up.instruments
            ]
        return " · ".join(dict.fromkeys(found))

    def card(self, profile: Profile, condition: str = "") -> Card:
        """A program in a list. Among programs for one condition only what is said about that one counts."""
        program = profile.program
        effects = [one for one in profile.effects if not condition or condition in one.conditions]
        organisation = self._vocabulary.organisations[program.publisher].label if program.publisher else ""
        return Card(
            id=profile.id,
            name=program.name,
            address=profile.address,
            by=f"{program.kind.label} från",
            publisher=organisation,
            audience=self.audience(program),
            conditions=capital(
                listing(
                    uncapital(self._vocabulary.conditions[one.condition].label) for one in program.conditions
                )
            ),
            verdicts=tuple(self._verdict(effect, len(effects) > 1) for effect in effects),
            assessed=self.assessed(profile),
            used=self.regions(use.region for use in program.use),
            length=self.length(program.format),
            guidance=yes_no(program.format.guided if program.format else None),
        )

    def _verdict(self, effect: Effect, several: bool) -> Verdict:
        scope = listing(uncapital(self._vocabulary.conditions[id].label) for id in effect.conditions)
        return Verdict(
            effect.claim.state,
            f"{effect.claim.state.label}.",
            wording.reason(effect.claim),
            capital(scope) if several else "",
        )

    def assessed(self, profile: Profile) -> str:
        """Whether somebody has assessed the program, when, and which version."""
        if profile.latest is None:
            return "Inte bedömt"
        latest = profile.latest.value
        version = f", version {latest.assessed_version}" if latest.assessed_version else ""
        return f"Bedömt {latest.dated[:4]}{version}" if latest.dated else f"Bedömt{version}, utan datum"

    def study(self, study: Study, sources: Sequence[Source]) -> Told:
        """A study with everything that is known about it."""
        design = self._vocabulary.designs[study.design].label
        notes = self.notes(sources, study)
        rows: list[tuple[str, str | None]] = [
            ("Upplägg", f"{design}{f', {study.design_note}' if study.design_note else ''}"),
            ("Deltagare", self.participants(study)),
            ("Jämförelse", capital(study.control) if study.control else None),
            ("Hur de kom med", self.recruitment(study)),
            ("Version", study.version),
            ("Primärt utfallsmått", capital(study.primary_outcome) if study.primary_outcome else None),
            ("Resultat", study.result),
            *((capital(size.contrast.label), self.size(size)) for size in study.effects),
            ("Biverkningar", study.harms),
            ("Att veta", study.note),
        ]
        publication = ". ".join(
            part
            for part in (
                study.authors,
                study.journal,
                study.registration and f"Registrering {study.registration}",
            )
            if part
        )
        return Told(
            id=f"studie-{study.id}",
            heading=capital(named(study)),
            summary=uncapital(design)
            + (f", {counted(study.participants, 'deltagare', 'deltagare')}" if study.participants else ""),
            rows=(
                *((label, text, notes) for label, text in rows if text),
                ("Koppling till programmet", f"{study.link.label}.", ()),
                *((("Publikation", publication, ()),) if publication else ()),
            ),
            doi=study.doi or "",
            address=study.url or "",
        )

    def participants(self, study: Study) -> str:
        """How many took part, and who they were."""
        counts = [
            (study.participants, "deltagare"),
            (study.randomised, "lottades"),
            (study.analysed, "ingick i analysen"),
        ]
        known = ", ".join(f"{number(count)} {word}" for count, word in counts if count is not None)
        return ". ".join(part.rstrip(".") for part in (known, study.population) if part)

    def recruitment(self, study: Study) -> str:
        """How participants came to the study, and where it was."""
        how = f"genom {study.recruitment.label}" if study.recruitment else ""
        where = f"i {self._vocabulary.care_levels[study.setting].label.lower()}" if study.setting else ""
        return capital(" ".join(part for part in (how, where) if part))

    def size(self, size: Size) -> str:
        """An effect with its interval: ``Cohens d 0,98 (95 % intervall 0,51 till 1,44)``."""
        if size.value is None:
            return ""
        value = f"{size.metric or 'värde'} {number(size.value)}"
        if size.low is None or size.high is None:
            return capital(value)
        level = f"{size.level} % intervall " if size.level else "intervall "
        return capital(f"{value} ({level}{number(size.low)} till {number(size.high)})")

    def steps(self, done: Iterable[Done], sources: Sequence[Source]) -> Iterator[Trodden]:
        """The steps that something is known about."""
        for step in done:
            if known := step.known:
                parts = (
                    self._vocabulary.organisations[known.by].label if known.by else "",
                    counted(known.participants, "deltagare", "deltagare") if known.participants else "",
                    known.document or "",
                    known.users or "",
                    known.note or "",
                )
                yield Trodden(
                    letter=step.id,
                    label=step.term.label,
                    track={StepState.DONE: "done", StepState.ONGOING: "ongoing"}.get(known.state, "unclear"),
                    state=f"{known.state.label}{f' {day(known.when)}' if known.when else ''}",
                    text=" ".join(f"{part.rstrip('.')}." for part in parts if part),
                    notes=self.notes(sources, known),
                )

    def who(self, assessment: Assessment) -> str:
        """The assessors with the year of their facts."""
        return f"Bedömarna {assessment.dated[:4]}" if assessment.dated else "Bedömarna"

    def review(self, entry: Entry[Assessment]) -> list[Said]:
        """What the assessors say."""
        assessment = entry.value
        who = self.who(assessment)
        said = [
            (who, assessment.overall),
            ("Om forskningen", assessment.science),
            ("Om utformningen", assessment.design),
            *(("Förbehåll", limit) for limit in assessment.limits),
        ]
        rows = [Said("assessor", label, text) for label, text in said if text]
        if not assessment.overall:
            rows.append(Said("gap", "Inte känt", "Den sammanfattande bedömningen har vi inte kunnat läsa."))
        return rows

    def age(self, assessment: Assessment) -> str:
        """How old an assessment is, in a sentence."""
        if assessment.dated is None:
            return "När bedömningen gjordes är inte känt."
        years = self._as_of.year - int(assessment.dated[:4])
        known_by = day(assessment.dated)
        if years < 1:
            return f"Bedömningen är från {known_by}."
        return f"Bedömningen bygger på uppgifter från {known_by}, för ungefär {years} år sedan."


def yes_no(value: bool | None) -> str:
    """Ja, nej, or nothing."""
    return "" if value is None else "Ja" if value else "Nej"
