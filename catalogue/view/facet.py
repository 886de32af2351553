"""The nouns of what a list can be narrowed by: a question, what can be chosen, and what each program answers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from catalogue.meaning.library import Library, Profile

UNKNOWN = "uppgift-saknas"
"""The choice of what nobody has said."""


@dataclass(frozen=True)
class FacetOption:
    """Something to choose in a facet, and the heading it stands under when there are headings."""

    id: str
    label: str
    group: str = ""


@dataclass(frozen=True)
class Facet:
    """A question: its key in the address, its heading, what can be answered, and what each program answers."""

    key: str
    heading: str
    choices: Callable[[Library], Iterable[FacetOption]]
    of: Callable[[Profile, Library], Iterable[str]]
    hint: str = ""
    every: bool = False
    """Whether choices that no program stands under are shown too."""


@dataclass(frozen=True)
class FacetAnswers:
    """A facet with the choices that are shown, each with the number of programs, and the answers by program."""

    facet: Facet
    choices: tuple[tuple[FacetOption, int], ...]
    answers: Mapping[str, tuple[str, ...]]

    @property
    def groups(self) -> Mapping[str, tuple[tuple[FacetOption, int], ...]]:
        """The choices by the heading they stand under; without one for the choices that have none."""
        headings = dict.fromkeys(choice.group for choice, _ in self.choices)
        return {name: tuple(one for one in self.choices if one[0].group == name) for name in headings}
