"""The whole: every noun with the file it came from, and the ids that exist even where a file is broken."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar

from catalogue.model.assessment import Assessment
from catalogue.model.base import Leaf, Model, Path
from catalogue.model.body import Body
from catalogue.model.diagnostics import Place
from catalogue.model.guide import Guide
from catalogue.model.history import History
from catalogue.model.kept import AFRESH, Kept
from catalogue.model.located import Node, place_of, place_of_key
from catalogue.model.operator import Operator
from catalogue.model.program import Program
from catalogue.model.term import Term
from catalogue.model.vocabulary import Vocabulary

M_co = TypeVar("M_co", bound=Model, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[M_co]):
    """A noun with its id, its kind and where every part of it was written."""

    kind: str
    id: str
    value: M_co
    file: str
    tree: Node = field(repr=False, compare=False)
    body: Body = field(default=Body(), repr=False)

    def place(self, path: Path = ()) -> Place:
        """Where the value at a path stands in the file."""
        return place_of(self.tree, path)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every single value in the noun, as ``base.leaves`` gives them."""
        return self.value.leaves

    def key(self, path: Path) -> Place:
        """Where the key at the end of a path stands in the file."""
        return place_of_key(self.tree, path)

    def text(self, needle: str) -> Place:
        """Where some words stand in the running text; its first line when they do not stand as written."""
        index = self.body.text.find(needle)
        return Place(self.file, self.body.first_line) if index < 0 else self.text_at(index, len(needle))

    def text_at(self, index: int, width: int = 1) -> Place:
        """Where a position in the running text is in the file."""
        line = self.body.first_line + self.body.text.count("\n", 0, index)
        return Place(self.file, line, index - self.body.text.rfind("\n", 0, index), width)

    @property
    def program(self) -> str:
        """For an assessment: the id of the program it is about."""
        return self.id.partition("/")[0]

    @property
    def section(self) -> str:
        """For a guide: the id of the section it stands in."""
        return self.id.partition("/")[0]


@dataclass(frozen=True)
class Misshapen:
    """A file whose fields are wrong: the tree is there, the noun is not."""

    kind: str
    id: str
    model: type[Model]
    file: str
    tree: Node = field(repr=False, compare=False)


@dataclass(frozen=True)
class Outdated:
    """A reference by an old id: whose it is, where it stands, the kind, the old id and the one of today."""

    entry: Entry[Model]
    path: Path
    kind: str
    old: str
    new: str


@dataclass(frozen=True)
class Catalogue:
    """Everything that could be read, as of a day. ``known`` also has the ids of files that are broken, by kind."""

    as_of: date
    programs: Mapping[str, Entry[Program]]
    assessments: Mapping[str, Entry[Assessment]]
    guides: Mapping[str, Entry[Guide]]
    terms: Mapping[str, Mapping[str, Entry[Term]]]
    vocabulary: Vocabulary
    known: Mapping[str, frozenset[str]]
    operated: Entry[Operator] | None = None
    """Who runs the site, where somebody has said anything about it."""
    unreadable: frozenset[str] = frozenset()
    """Lists that could not be read; nothing is said about words that may stand in them."""
    images: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    history: History = field(default=History(), repr=False)
    misshapen: tuple[Misshapen, ...] = ()
    renames: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)
    """By kind: the id of today for each id there has been (model/renames.py)."""
    outdated: tuple[Outdated, ...] = ()
    """References that are written with an old id, and lead on."""
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Every file as it was written, by its path as messages show it; also those that are broken."""
    kept: Kept = field(default=AFRESH, repr=False, compare=False)
    """What builds before have worked out."""
    worked_out: dict[tuple[object, ...], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What ``once`` keeps."""

    @property
    def operator(self) -> Operator:
        """Who runs the site; nobody until somebody has said so."""
        return self.operated.value if self.operated else Operator()

    def entries(self) -> Iterator[Entry[Model]]:
        """Every noun there is, in a fixed order."""
        yield from self.programs.values()
        yield from self.assessments.values()
        yield from self.guides.values()
        for terms in self.terms.values():
            yield from terms.values()
        if self.operated:
            yield self.operated

    def assessments_of(self, program: str) -> list[Entry[Assessment]]:
        """A program's assessments, in the order of their ids."""
        return list(self._assessed.get(program, ()))

    @cached_property
    def _assessed(self) -> Mapping[str, list[Entry[Assessment]]]:
        found: dict[str, list[Entry[Assessment]]] = {}
        for entry in self.assessments.values():
            found.setdefault(entry.program, []).append(entry)
        return found
