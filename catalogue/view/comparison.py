"""Programs side by side: each question with the answers of all of them, and in words how the answers differ.

For the comparisons that are built and for the one that a reader puts together (assets/js/compare.js).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.meaning.library import Library, Profile
from catalogue.view.answers.question import AnswerPart, QuestionContext
from catalogue.view.answers.table import in_comparison
from catalogue.view.components import Link
from catalogue.view.phrases import Phrases

BRIEF = ("audience", "effect", "assessments", "length", "guidance", "publisher", "used")
"""The questions that stand on a condition's own page."""
SIDE_BY_SIDE = 8
"""How many programs stand in one table that is built; a reader who chooses takes at most four."""

Cell = tuple[AnswerPart, ...]
"""What is known; nothing when it is unknown."""


@dataclass(frozen=True)
class ComparisonRow:
    """A question with the answer of each program, and in words how they differ."""

    id: str
    label: str
    cells: tuple[Cell, ...]

    @property
    def difference(self) -> str:
        """How the answers differ; nothing when there are not two to hold together."""
        return difference(self.cells)


@dataclass(frozen=True)
class QuestionGroup:
    """Questions that belong together."""

    label: str
    rows: tuple[ComparisonRow, ...]


@dataclass(frozen=True)
class Comparison:
    """Programs as columns, and the questions with their answers."""

    programs: tuple[Link, ...]
    groups: tuple[QuestionGroup, ...]

    @property
    def fits(self) -> bool:
        """Whether the programs are at least two and no more than stand in one table."""
        return 1 < len(self.programs) <= SIDE_BY_SIDE


def compared(
    library: Library, profiles: Sequence[Profile], condition: str = "", only: Sequence[str] = ()
) -> Comparison:
    """Some programs with every question or only some, for a condition or for all that they are for.

    Without programs the rows have no cells.
    """
    words = Phrases(library.vocabulary, library.as_of)
    asked = [QuestionContext(profile, words, library.vocabulary, condition) for profile in profiles]
    groups = (
        QuestionGroup(
            group.label,
            tuple(
                ComparisonRow(one.id, one.label, tuple(one.answer(about) for about in asked))
                for one in questions
                if not only or one.id in only
            ),
        )
        for group, questions in in_comparison().items()
    )
    return Comparison(
        tuple(Link(profile.program.name, profile.address) for profile in profiles),
        tuple(group for group in groups if group.rows),
    )


def difference(cells: Sequence[Cell]) -> str:
    """How the cells of a row differ, in words: the same as ``difference`` in assets/js/compare-table.js."""
    if len(cells) < 2:
        return ""
    known = [" ".join(map(str, cell)) for cell in cells if cell]
    unlike = "skiljer sig" if len(set(known)) > 1 else ""
    missing = len(cells) - len(known)
    if not missing:
        return unlike or "samma hos alla"
    lacks = f"saknas hos {missing}" if known else "saknas hos alla"
    return ", ".join(word for word in (unlike, lacks) if word)
