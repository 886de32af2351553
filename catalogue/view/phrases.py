"""Facts in the words a reader meets. Empty text for what is not known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from catalogue.formats.swedish import capital, counted, day, listing, uncapital
from catalogue.meaning import validity
from catalogue.meaning.chain import Chain, replaced
from catalogue.meaning.library import GroupedClaim, Profile, ProgramStep
from catalogue.meaning.whom import whom
from catalogue.model import addresses
from catalogue.model.assessment import Assessment
from catalogue.model.catalogue import Entry
from catalogue.model.delivery import Access, Format
from catalogue.model.process import StepState
from catalogue.model.program import Program, ProgramKind
from catalogue.model.sources import Source
from catalogue.model.vocabulary import Phase, Vocabulary
from catalogue.view import sentences
from catalogue.view.asides import aside
from catalogue.view.components import AttributedText, Card, CardEffect, Link, StepRow, notes
from catalogue.view.self_referral import closed

SPELLED_OUT = 4
"""How many conditions a card names before it counts the rest."""


class Phrases:
    """The same facts said the same way on every page."""

    def __init__(self, vocabulary: Vocabulary, as_of: date) -> None:
        self._vocabulary = vocabulary
        self._as_of = as_of

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
                scoped(self._vocabulary.conditions[treated.condition].label, treated.scope),
            )
            for treated in program.conditions
        ]

    def used_by(self, program: Program) -> list[Link]:
        """The regions that use the program, with how sure that is."""
        return [
            Link(
                self._vocabulary.regions[use.region].label,
                addresses.facet("regions", use.region),
                self._how_sure(validity.use(use, self._as_of)),
            )
            for use in program.use
        ]

    def _how_sure(self, age: validity.UseAge) -> str:
        if age.latest is None:
            return " (utan datum)"
        return f" ({day(age.latest)}{', inte bekräftat sedan dess' if age.known is validity.UseState.FADED else ''})"

    def access(self, program: Program) -> str:
        """How somebody gets into the program: ``Du kan anmäla dig själv, var du än bor. Uppgift från 2022.``"""
        access = program.access
        if access is None:
            return ""
        since = f"Uppgift från {day(access.as_of)}." if access.as_of else ""
        return " ".join(part for part in (*_ways_in(program, access), access.note, since) if part)

    def length(self, form: Format | None) -> str:
        """How long the program is: ``9–12 veckor, 8 moduler``."""
        if form is None:
            return ""
        weeks = (
            f"{form.weeks}–{form.weeks_max} veckor"
            if form.weeks and form.weeks_max
            else counted(form.weeks, "vecka", "veckor")
            if form.weeks
            else f"Högst {counted(form.weeks_max, 'vecka', 'veckor')}"
            if form.weeks_max
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

    def icd(self, program: Program) -> str:
        """The codes of our own mapping for what the program is for."""
        return self.icd_of(treated.condition for treated in program.conditions)

    def icd_of(self, conditions: Iterable[str]) -> str:
        """The codes of our own mapping for some conditions."""
        codes = (code for id in conditions for code in self._vocabulary.conditions[id].icd10se)
        return listing(dict.fromkeys(codes))

    def card(self, profile: Profile, condition: str = "") -> Card:
        """A program in a list. Among programs for one condition only what is said about that one counts."""
        program = profile.program
        effects = [one for one in profile.effects if not condition or condition in one.conditions]
        organisation = self._vocabulary.organisations[program.publisher].label if program.publisher else ""
        return Card(
            id=profile.id,
            name=program.name,
            address=profile.address,
            by="Stödprogram från" if program.kind is ProgramKind.SUPPORT else "Från",
            publisher=organisation,
            audience=self.audience(program),
            conditions=capital(self.some(one.condition for one in program.conditions)),
            verdicts=tuple(self._verdict(effect, effects) for effect in effects),
            assessed=self.assessed(profile),
            used=validity.uses_brief(program, self._vocabulary, self._as_of),
            access=" ".join(_ways_in(program, program.access)) if program.access else "",
        )

    def _verdict(self, effect: GroupedClaim, beside: Sequence[GroupedClaim]) -> CardEffect:
        return CardEffect(
            state=effect.claim.state,
            sentence=sentences.lead(effect.claim),
            reason=aside(effect.claim),
            scope=capital(self._scope(effect, beside)),
        )

    def _scope(self, effect: GroupedClaim, beside: Sequence[GroupedClaim]) -> str:
        """What sets an effect apart from the others on its card: conditions, audiences, or both."""
        conditions = any(other.conditions != effect.conditions for other in beside)
        audiences = any(other.audiences != effect.audiences for other in beside)
        if conditions and audiences:
            return whom(effect.conditions, effect.audiences, self._vocabulary)
        if conditions:
            return self.some(effect.conditions)
        labels = (self._vocabulary.audiences[id].label.lower() for id in effect.audiences)
        return listing(labels) if audiences else ""

    def covers(self, conditions: Iterable[str], audiences: Iterable[str]) -> str:
        """What a conclusion is for: ``Depression och oro hos vuxna``."""
        return capital(whom(conditions, audiences, self._vocabulary))

    def some(self, conditions: Iterable[str]) -> str:
        """Conditions in a row; of many the first, and how many more."""
        labels = [uncapital(self._vocabulary.conditions[id].label) for id in conditions]
        if len(labels) <= SPELLED_OUT:
            return listing(labels)
        return listing([*labels[: SPELLED_OUT - 1], f"{len(labels) - SPELLED_OUT + 1} tillstånd till"])

    def assessed(self, profile: Profile) -> str:
        """Whether somebody has assessed the program, and when."""
        if profile.latest is None:
            return "Inte bedömt"
        return f"Bedömt {validity.assessment_brief(validity.assessment(profile.latest.value, self._as_of))}"

    def steps(
        self, process: Mapping[Phase, tuple[ProgramStep, ...]], sources: Sequence[Source]
    ) -> Iterator[StepRow]:
        """The steps in order. Neighbours that nothing is known about share a row, a whole phase its name."""
        for phase, done in process.items():
            if not any(step.known for step in done):
                yield StepRow(_letters(done), phase.label)
                continue
            for known, together in groupby(done, key=lambda step: step.known is not None):
                if known:
                    yield from (self._step(step, sources) for step in together)
                else:
                    silent = tuple(together)
                    yield StepRow(
                        _letters(silent), capital(listing(uncapital(step.term.label) for step in silent))
                    )

    def _step(self, step: ProgramStep, sources: Sequence[Source]) -> StepRow:
        known = step.known
        if known is None:
            return StepRow(step.id, step.term.label)
        parts = (
            self._vocabulary.organisations[known.by].label if known.by else "",
            counted(known.participants, "deltagare", "deltagare") if known.participants else "",
            known.document or "",
            known.users or "",
            known.note or "",
        )
        return StepRow(
            letters=step.id,
            label=step.term.label,
            track={StepState.DONE: "done", StepState.ONGOING: "ongoing"}.get(known.state, "unclear"),
            state=f"{known.state.label}{f' {day(known.when)}' if known.when else ''}",
            text=" ".join(f"{part.rstrip('.')}." for part in parts if part),
            notes=notes(sources, known),
        )

    def who(self, assessment: Assessment) -> str:
        """The assessors with the year of their facts."""
        return f"Bedömarna {assessment.dated[:4]}" if assessment.dated else "Bedömarna"

    def review(self, entry: Entry[Assessment]) -> list[AttributedText]:
        """What the assessors say."""
        assessment = entry.value
        who = self.who(assessment)
        said = [
            (who, assessment.overall),
            ("Om forskningen", assessment.science),
            ("Om utformningen", assessment.design),
            *(("Förbehåll", limit) for limit in assessment.limits),
        ]
        rows = [AttributedText("assessor", label, text) for label, text in said if text]
        if not assessment.overall:
            rows.append(
                AttributedText("gap", "Inte känt", "Den sammanfattande bedömningen har vi inte kunnat läsa.")
            )
        return rows

    def about_review(self, entry: Entry[Assessment], among: Chain) -> list[str]:
        """Who made an assessment, of which version, how old it is, and whether a newer one has taken its place."""
        assessment, newer = entry.value, among.newer(entry.id)
        version = assessment.assessed_version
        return [
            f"{self._vocabulary.organisations[assessment.assessor].label}.",
            f"Gäller version {version}." if version else "Vilken version som bedömdes är inte känt.",
            self.age(assessment),
            *([replaced(newer)] if newer else ()),
        ]

    def age(self, assessment: Assessment) -> str:
        """How old an assessment is, in a sentence."""
        return validity.assessment_sentence(validity.assessment(assessment, self._as_of))


def _ways_in(program: Program, access: Access) -> Iterator[str]:
    if shut := closed(program):
        yield shut
        return
    if access.self_referral:
        where = {True: ", var du än bor", False: " om du bor i regionen", None: ""}[access.nationwide]
        yield f"Du kan anmäla dig själv{where}."
        return
    if access.self_referral is False:
        yield "Du kan inte anmäla dig själv."
    if access.nationwide is not None:
        whence = "från hela landet" if access.nationwide else "bara från den egna regionen"
        yield f"Programmet tar emot {whence}."


def _letters(steps: Sequence[ProgramStep]) -> str:
    return f"{steps[0].id}–{steps[-1].id}" if len(steps) > 1 else steps[0].id


def scoped(label: str, scope: str | None) -> str:
    """What limits a condition, to stand after it: `` (lindrig)``, and after a bracket ``: lindrig``."""
    if not scope:
        return ""
    return f": {scope}" if label.endswith(")") else f" ({scope})"


def yes_no(value: bool | None) -> str:
    """Ja, nej, or nothing."""
    return "" if value is None else "Ja" if value else "Nej"
