"""What came, changed and went, day by day, in words that follow from the facts and never from anybody's message.

A text that stands differently but says the same (lines broken elsewhere, a comment) is no news.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from itertools import groupby

from catalogue.formats import front_matter, yaml
from catalogue.formats.characters import forbidden_characters
from catalogue.formats.swedish import counted, listing, order, uncapital
from catalogue.meaning.library import Library
from catalogue.model import addresses
from catalogue.model.assessment import Assessment
from catalogue.model.base import Model
from catalogue.model.guide import Guide
from catalogue.model.history import Revision
from catalogue.model.located import Mapping as Fields
from catalogue.model.located import Scalar
from catalogue.model.program import Program


class ContentKind(Enum):
    """What sort of content it is, with its words for one and for many."""

    PROGRAM = "program", "program"
    ASSESSMENT = "bedömning", "bedömningar"
    GUIDE = "vägledningssida", "vägledningssidor"
    LIST = "lista", "listor"


class ChangeKind(Enum):
    """What happened, with its words for one and for many: the first where the noun takes ``ett``."""

    NEW = "nytt", "ny", "nya"
    CHANGED = "ändrat", "ändrad", "ändrade"
    MOVED = "flyttat", "flyttad", "flyttade"
    GONE = "borttaget", "borttagen", "borttagna"


@dataclass(frozen=True)
class Item:
    """Something that came, changed or went. ``what`` are the fields that changed, in their Swedish words."""

    kind: ContentKind
    event: ChangeKind
    id: str
    label: str
    address: str
    what: tuple[str, ...] = ()

    @property
    def detail(self) -> str:
        """What changed, in a row; empty when that is not the question."""
        return listing(self.what) if self.what else ""


@dataclass(frozen=True)
class ChangeGroup:
    """What happened to content of one kind: ``2 nya program``."""

    kind: ContentKind
    event: ChangeKind
    items: tuple[Item, ...]

    @property
    def heading(self) -> str:
        """How much, in words."""
        many = len(self.items) != 1
        noun = self.kind.value[many]
        word = self.event.value[2 if many else 0 if self.kind is ContentKind.PROGRAM else 1]
        return counted(len(self.items), f"{word} {noun}", f"{word} {noun}")


@dataclass(frozen=True)
class News:
    """What happened on a day, programs first."""

    day: date
    groups: tuple[ChangeGroup, ...]

    @property
    def summary(self) -> str:
        """The day in a sentence."""
        return f"{listing(group.heading for group in self.groups)}."


_PLACES: tuple[tuple[ContentKind, type[Model] | None, re.Pattern[str]], ...] = (
    (ContentKind.PROGRAM, Program, re.compile(r"programs/([a-z0-9-]+)/index\.md")),
    (ContentKind.ASSESSMENT, Assessment, re.compile(r"programs/([a-z0-9-]+)/assessments/([a-z0-9-]+)\.md")),
    (ContentKind.GUIDE, Guide, re.compile(r"guides/([a-z0-9-]+)/([a-z0-9-]+)\.md")),
    (ContentKind.LIST, None, re.compile(r"vocabulary/([a-z0-9_]+)\.yaml")),
)
_TEXT = "löptexten"


def news(library: Library, lists: Mapping[str, str]) -> tuple[News, ...]:
    """The news, newest day first. ``lists`` are the names of the lists in the vocabulary."""
    found = []
    for day, revisions in groupby(library.catalogue.history.revisions, key=lambda one: one.day):
        items = _moved([item for one in revisions for item in _item(one, library, lists)])
        if items:
            found.append(News(day, tuple(_groups(items))))
    return tuple(found)


def _groups(items: Iterable[Item]) -> Iterator[ChangeGroup]:
    kinds, events = list(ContentKind), list(ChangeKind)

    def place(item: Item) -> tuple[int, int]:
        return kinds.index(item.kind), events.index(item.event)

    ordered = sorted(items, key=lambda item: (*place(item), order(item.label), item.id))
    for _, together in groupby(ordered, key=place):
        some = tuple(together)
        yield ChangeGroup(some[0].kind, some[0].event, some)


def _item(of: Revision, library: Library, lists: Mapping[str, str]) -> Iterator[Item]:
    """What a revision is news about; nothing when it lies outside the content or says the same as before."""
    for kind, model, place in _PLACES:
        if match := place.fullmatch(of.name):
            id = "/".join(match.groups())
            label, address = _named(kind, id, library, lists) or (_once_named(of, id), "")
            if of.before is None:
                yield Item(kind, ChangeKind.NEW, id, label, address)
            elif of.after is None:
                yield Item(kind, ChangeKind.GONE, id, label, address)
            elif not (of.before and of.after):
                yield Item(kind, ChangeKind.CHANGED, id, label, address)
            elif changed := library.catalogue.kept.of(_changed, of.before, of.after, model):
                yield Item(kind, ChangeKind.CHANGED, id, label, address, changed)


def _named(kind: ContentKind, id: str, library: Library, lists: Mapping[str, str]) -> tuple[str, str] | None:
    """The name and the page that something has today; None when it is no longer there."""
    catalogue = library.catalogue
    id = catalogue.renames.get(kind.name.lower(), {}).get(id, id)
    match kind:
        case ContentKind.PROGRAM if entry := catalogue.programs.get(id):
            return entry.value.name, addresses.program(id)
        case ContentKind.ASSESSMENT if assessed := catalogue.assessments.get(id):
            return assessed.value.title, addresses.assessment(id)
        case ContentKind.GUIDE if guide := catalogue.guides.get(id):
            return guide.value.title, library.guide_address(guide)
        case ContentKind.LIST if id in lists:
            return lists[id], ""
    return None


def _once_named(of: Revision, id: str) -> str:
    """What something that is gone was called; its id when that cannot be read, or should not be shown."""
    text = of.after or of.before or ""
    try:
        tree = yaml.load(front_matter.split(text, of.name).yaml, of.name)
    except yaml.Refused:
        return id
    fields = tree.entries if isinstance(tree, Fields) else ()
    names = [
        value.text for key, value in fields if key.text in {"name", "title"} and isinstance(value, Scalar)
    ]
    return names[0] if names and not list(forbidden_characters(names[0], of.name)) else id


def _changed(before: str, after: str, model: type[Model] | None) -> tuple[str, ...]:
    """The labels of the fields that say something else than before; for a list how many of its entries do."""
    old, new = _fields(before), _fields(after)
    if model is None:
        counts = (
            ("ny post", "nya poster", len(new.keys() - old.keys())),
            ("ändrad post", "ändrade poster", sum(old[id] != new[id] for id in old.keys() & new.keys())),
            ("borttagen post", "borttagna poster", len(old.keys() - new.keys())),
        )
        return tuple(counted(count, one, many) for one, many, count in counts if count)
    labels = {name: uncapital(info.title or name) for name, info in model.model_fields.items()} | {
        _TEXT: _TEXT
    }
    return tuple(label for name, label in labels.items() if old.get(name) != new.get(name))


def _fields(text: str) -> Mapping[str, str]:
    """The words of each field at the top level, and those of the text below, however their lines are broken."""
    head, body = text, ""
    if text.startswith("---\n"):
        head, _, body = text.removeprefix("---\n").partition("\n---\n")
    found: dict[str, list[str]] = {_TEXT: [body]}
    key = ""
    for line in head.split("\n"):
        if start := re.match(r"([\w-]+):", line):
            key = start[1]
            found[key] = [line]
        elif key and not line.startswith("#"):
            found[key].append(line)
    return {name: " ".join(" ".join(lines).split()) for name, lines in found.items()}


def _moved(items: list[Item]) -> list[Item]:
    """The items, where what came and went on the same day under the same name has moved."""
    gone = {(one.kind, one.label): one for one in items if one.event is ChangeKind.GONE}
    came = {(one.kind, one.label) for one in items if one.event is ChangeKind.NEW}
    moved = gone.keys() & came
    return [
        replace(one, event=ChangeKind.MOVED)
        if one.event is ChangeKind.NEW and (one.kind, one.label) in moved
        else one
        for one in items
        if not (one.event is ChangeKind.GONE and (one.kind, one.label) in moved)
    ]
