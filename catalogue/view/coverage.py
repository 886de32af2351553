"""Where studies were done, how their participants came, and who they were; what nobody says has its own place."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.formats.swedish import listing, number, uncapital
from catalogue.meaning.library import Profile
from catalogue.model.study import Recruitment, Study
from catalogue.model.vocabulary import Vocabulary
from catalogue.view import sentences

UNKNOWN = ""
"""The id of what no source says; always the last row and column."""


@dataclass(frozen=True)
class CoverageCell:
    """How many studies, and how many of them that were randomised."""

    studies: int
    randomised: int


@dataclass(frozen=True)
class CoverageRow:
    """The studies of one setting and one way of recruiting, audience by audience."""

    recruitment: str
    cells: tuple[CoverageCell, ...]


@dataclass(frozen=True)
class Setting:
    """The studies of one setting. Without lines there is none."""

    label: str
    lines: tuple[CoverageRow, ...]


@dataclass(frozen=True)
class Coverage:
    """Studies by setting, recruitment and audience. Labels are empty for what is not known."""

    audiences: tuple[str, ...]
    settings: tuple[Setting, ...]
    studies: int
    randomised: int
    unplaced: int = 0
    """How many of the studies whose setting nobody says."""
    perhaps: int = 0
    """How many more that nobody says are finished. They are not counted."""

    @property
    def sentence(self) -> str:
        """How many studies there are, and how to read the table of them."""
        if not self.perhaps:
            return self._counted
        more = (
            "en till vet vi inte om den är klar" if self.perhaps == 1 else "fler vet vi inte om de är klara"
        )
        return f"{self._counted} Om {more if self.perhaps == 1 else f'{number(self.perhaps)} {more}'}."

    @property
    def _counted(self) -> str:
        if not self.studies:
            return "Det finns ingen avslutad studie att visa."
        if self.studies == 1:
            return f"1 avslutad studie. Den är {'' if self.randomised else 'inte '}randomiserad."
        said = [
            f"{number(self.studies)} avslutade studier.",
            sentences.randomised_among(self.studies, self.randomised),
        ]
        if 0 < self.randomised < self.studies:
            said.append("Antalet randomiserade står inom parentes.")
        if len(self.audiences) > 2:
            said.append("En studie av flera målgrupper står i varje kolumn.")
        return " ".join(said)

    @property
    def without(self) -> tuple[str, ...]:
        """The known settings that no study is known from."""
        return tuple(setting.label for setting in self.settings if setting.label and not setting.lines)

    @property
    def about_settings(self) -> str:
        """Which settings no study is known from; where nobody says of some studies, only that."""
        if self.unplaced == self.studies:
            return (
                "Var studierna gjordes vet vi inte."
                if self.studies > 1
                else "Var studien gjordes vet vi inte."
            )
        if self.unplaced:
            return f"Var {number(self.unplaced)} av studierna gjordes vet vi inte."
        named = listing(uncapital(label) for label in self.without)
        return f"Vårdmiljöer utan känd studie: {named}." if named else ""


def coverage(profiles: Iterable[Profile], vocabulary: Vocabulary, condition: str = "") -> Coverage:
    """The finished studies of some programs; for a condition, those that are not known to be about another.

    A study that belongs to several programs counts once; one with several audiences counts under each of them.
    """
    every = [one for one in _all_once(profiles) if not condition or one.may_concern(condition)]
    studies = [study for study in every if not study.may_be_under_way]
    counts: Counter[tuple[str, str, str, bool]] = Counter()
    for study in studies:
        randomised = vocabulary.designs[study.design].randomised
        for audience in study.audiences or (UNKNOWN,):
            counts[study.setting or UNKNOWN, _recruited(study), audience, randomised] += 1
    seen = {audience for _, _, audience, _ in counts}
    audiences = [*(id for id in vocabulary.audiences if id in seen), UNKNOWN]

    ways_in = {one.value: one.label for one in Recruitment}

    def line(setting: str, recruitment: str) -> CoverageRow:
        cells = []
        for audience in audiences:
            lots, others = (
                counts[setting, recruitment, audience, randomised] for randomised in (True, False)
            )
            cells.append(CoverageCell(lots + others, lots))
        return CoverageRow(ways_in.get(recruitment, ""), tuple(cells))

    def lines(setting: str) -> tuple[CoverageRow, ...]:
        ways = {recruitment for where, recruitment, _, _ in counts if where == setting}
        return tuple(line(setting, way) for way in (*ways_in, UNKNOWN) if way in ways)

    settings = [(id, term.label) for id, term in vocabulary.care_levels.items()]
    return Coverage(
        audiences=tuple(vocabulary.audiences[id].label if id else "" for id in audiences),
        settings=tuple(Setting(label, lines(id)) for id, label in [*settings, (UNKNOWN, "")]),
        studies=len(studies),
        randomised=sum(vocabulary.designs[study.design].randomised for study in studies),
        unplaced=sum(study.setting is None for study in studies),
        perhaps=len(every) - len(studies),
    )


def each_once(profiles: Iterable[Profile]) -> list[Study]:
    """The studies that are known to be finished, those with the same DOI as one study."""
    return [study for study in _all_once(profiles) if not study.may_be_under_way]


def _all_once(profiles: Iterable[Profile]) -> list[Study]:
    """The studies that nobody says are under way, those with the same DOI as one study."""
    found: dict[str, Study] = {}
    for profile in profiles:
        for study in profile.program.standing_studies:
            if not study.under_way:
                found.setdefault((study.doi or f"{profile.id} {study.id}").casefold(), study)
    return list(found.values())


def _recruited(study: Study) -> str:
    return study.recruitment.value if study.recruitment else UNKNOWN
