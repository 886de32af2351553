"""Facts about a program in the words a reader meets. Empty text for what is not known."""

from collections.abc import Iterable
from datetime import date

from catalogue.formats.swedish import capital, counted, day, listing, number
from catalogue.model.assessment import Assessment
from catalogue.model.program import Format, Program
from catalogue.model.study import Effect, Study
from catalogue.model.vocabulary import Vocabulary


class Words:
    """The same facts said the same way on every page."""

    def __init__(self, vocabulary: Vocabulary, as_of: date) -> None:
        self._vocabulary = vocabulary
        self._as_of = as_of

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

    def suits(self, program: Program) -> str:
        """The audience with its note."""
        return ". ".join(part.rstrip(".") for part in (self.audience(program), program.audience.note) if part)

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
        return f"{'Ja' if form.guided else 'Nej'}. {form.guidance or ''}".strip()

    def regions(self, ids: Iterable[str]) -> str:
        """Regions by their short names."""
        return listing(self._vocabulary.regions[id].short for id in dict.fromkeys(ids))

    def icd(self, program: Program) -> str:
        """The codes of our own mapping."""
        codes = (
            code
            for treated in program.conditions
            for code in self._vocabulary.conditions[treated.condition].icd10se
        )
        return listing(dict.fromkeys(codes))

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

    def effect(self, effect: Effect) -> str:
        """An effect with its interval: ``Cohens d 0,98 (95 % intervall 0,51–1,44)``."""
        if effect.value is None:
            return ""
        size = f"{effect.metric or 'värde'} {number(effect.value)}"
        if effect.low is None or effect.high is None:
            return capital(size)
        level = f"{effect.level} % intervall " if effect.level else "intervall "
        return capital(f"{size} ({level}{number(effect.low)} till {number(effect.high)})")

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
