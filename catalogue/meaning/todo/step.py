"""One next step for a program, and what such steps are read from."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic.fields import FieldInfo

from catalogue.formats.decode import model_within
from catalogue.meaning.independence import named
from catalogue.meaning.library import Profile
from catalogue.model import addresses
from catalogue.model.assessment import Assessment
from catalogue.model.base import Choice, Model, Path
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.diagnostics import Place
from catalogue.model.program import Program

ABOUT_ENTRIES = ("om/bidra", "grunder/lasa-ett-program")
"""Guides for whoever keeps an entry up to date."""

Written = Entry[Program] | Entry[Assessment]


class Gain(Choice):
    """What a step makes stronger, in the order that matters to the one who chooses a program."""

    EFFECT = "effekt", "Slutsatsen om effekten"
    SAFETY = "sakerhet", "Säkerheten"
    INDEPENDENCE = "oberoende", "Granskarnas oberoende"
    PROCESS = "process", "Processens steg"
    TERMS = "villkor", "Villkor för den som vill använda programmet"
    FOLLOW_UP = "uppfoljning", "Uppföljning och dokumentation"
    AGE = "aktualitet", "Om uppgifterna är aktuella"
    CONFIRMED = "bekraftelse", "Utgivarens egna ord"


@dataclass(frozen=True)
class Todo:
    """One next step. ``path`` is a field in ``entry``, which for some steps is another file than the program's own."""

    gain: Gain
    what: str
    why: str
    who: str
    guide: str
    entry: Written
    path: Path

    @property
    def field(self) -> str:
        """The field as an editor finds it in the file: ``studies.planned_power``."""
        return ".".join(part for part in self.path if isinstance(part, str))

    @property
    def described(self) -> str:
        """Where the field is described on the site."""
        return addresses.field(f"assessment.{self.field}" if self.entry.kind == "assessment" else self.field)

    @property
    def label(self) -> str:
        """What the field is called."""
        return declared(type(self.entry.value), self.path).title or ""

    @property
    def example(self) -> str:
        """What the field may hold."""
        example = (declared(type(self.entry.value), self.path).examples or [""])[0]
        return f"[{', '.join(map(str, example))}]" if isinstance(example, list) else str(example)

    @property
    def place(self) -> Place:
        """Where the field stands, or the nearest line to write it at."""
        return self.entry.place(self.path)


@dataclass(frozen=True)
class TodoContext:
    """A program with all that its next steps are read from."""

    profile: Profile
    catalogue: Catalogue

    @property
    def entry(self) -> Entry[Program]:
        """The program's own file."""
        return self.profile.entry

    @property
    def program(self) -> Program:
        """What the editor wrote."""
        return self.entry.value

    @property
    def publisher(self) -> str:
        """What the program's publisher is called, as far as it is known."""
        id = self.program.publisher
        return named(id, self.catalogue.vocabulary.organisations) if id else "Utgivaren"

    def step(self, gain: Gain, what: str, why: str, who: str, guides: Iterable[str], path: Path) -> Todo:
        """A step in the program's own file."""
        return Todo(gain, what, why, who, self.guide(guides), self.entry, path)

    def performer(self, letter: str) -> str:
        """Who does a step according to the process."""
        term = self.catalogue.vocabulary.steps.get(letter)
        return term.performer if term else self.publisher

    def guide(self, wanted: Iterable[str]) -> str:
        """The address of the first of some guides that there is; empty when there is none."""
        sections = self.catalogue.vocabulary.sections
        for id in wanted:
            guide = self.catalogue.guides.get(id)
            if guide and guide.section in sections:
                return addresses.guide(id, sections[guide.section])
        return ""


def declared(model: type[Model], path: Path) -> FieldInfo:
    """The declaration of the field that a path ends in. Raises KeyError when the model has no such field."""
    inner: type[Model] | None = model
    found: FieldInfo | None = None
    for part in path:
        if isinstance(part, str):
            if inner is None:
                raise KeyError(part)
            found = inner.model_fields[part]
            inner = model_within(found.annotation)
    if found is None:
        raise KeyError(path)
    return found
