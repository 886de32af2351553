"""Parse: from files to nouns. A broken file is told about and left out; it never hides another file's mistakes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from catalogue.formats import front_matter, yaml
from catalogue.formats.bounded import Exceeded
from catalogue.formats.characters import FORBIDDEN, forbidden_characters
from catalogue.formats.decode import decode
from catalogue.formats.rendering import Rendering
from catalogue.meaning.fields import all_fields
from catalogue.model.assessment import Assessment
from catalogue.model.base import Model
from catalogue.model.body import Body
from catalogue.model.catalogue import Catalogue, Entry, Misshapen, Outdated
from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.files import Sources
from catalogue.model.guide import Guide
from catalogue.model.located import Mapping as Fields
from catalogue.model.located import Node
from catalogue.model.operator import FILE as OPERATOR
from catalogue.model.operator import Operator
from catalogue.model.program import Program
from catalogue.model.renames import Renames, renames, up_to_date
from catalogue.model.vocabulary import LISTS, Vocabulary

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_PAGES: tuple[tuple[str, type[Model], re.Pattern[str]], ...] = (
    ("program", Program, re.compile(rf"programs/({_ID})/index\.md")),
    ("assessment", Assessment, re.compile(rf"programs/({_ID})/assessments/({_ID})\.md")),
    ("guide", Guide, re.compile(rf"guides/({_ID})/({_ID})\.md")),
)
_LIST = re.compile(rf"vocabulary/({'|'.join(LISTS)})\.yaml")

_OF_WHOLE_FILES = {"missing_field", "empty_value"}
"""What is only said about a file all of whose lines could be read."""


@dataclass(frozen=True)
class _Draft:
    """A page whose fields have been read and whose text has not. Without a value its fields are wrong."""

    kind: str
    id: str
    model: type[Model]
    file: str
    tree: Node
    value: Any
    text: str
    first_line: int


def parse(sources: Sources, as_of: date, rendering: Rendering) -> tuple[Catalogue, list[Diagnostic]]:
    """The catalogue in the files, and everything that is wrong about their shape."""
    found = list(_misplaced(sources))
    known, terms, unreadable = _lists(sources, found)
    for kind, _, pattern in _PAGES:
        known[kind] = frozenset(
            "/".join(match.groups()) for name in sources.texts if (match := pattern.fullmatch(name))
        )
    known["field"] = all_fields()
    drafts = list(_drafts(sources, found))
    written = list(_with_bodies(drafts, rendering, found))
    changed = renames([*written, *(entry for some in terms.values() for entry in some.values())])
    entries, outdated = _up_to_date(written, changed)
    for name, some in terms.items():
        current, more = _up_to_date(some.values(), changed)
        terms[name] = {entry.id: entry for entry in current}
        outdated += more
    catalogue = Catalogue(
        as_of=as_of,
        programs=_of_kind(entries, "program"),
        assessments=_of_kind(entries, "assessment"),
        guides=_of_kind(entries, "guide"),
        terms=terms,
        operated=_operated(sources, found),
        vocabulary=Vocabulary(**{name: {id: one.value for id, one in terms[name].items()} for name in LISTS}),
        known=known,
        unreadable=unreadable,
        history=sources.history,
        misshapen=tuple(
            Misshapen(one.kind, one.id, one.model, one.file, one.tree) for one in drafts if one.value is None
        ),
        renames=changed,
        outdated=tuple(outdated),
        texts={sources.shown(name): text for name, text in sources.texts.items()},
        images={sources.shown(name): content for name, content in sources.images.items()},
    )
    return catalogue, found


def _up_to_date(entries: Iterable[Entry[Any]], changed: Renames) -> tuple[list[Entry[Any]], list[Outdated]]:
    """The entries with the ids of today, and the references that were written with old ones."""
    made = [up_to_date(entry, changed) for entry in entries]
    return [entry for entry, _ in made], [one for _, found in made for one in found]


def _misplaced(sources: Sources) -> Iterator[Diagnostic]:
    """The files that lie where nothing is read, and the lists that should be there and are not."""
    help = (
        "program ligger i programs/<id>/index.md, bedömningar i programs/<id>/assessments/<id>.md, "
        "vägledning i guides/<avsnitt>/<id>.md; id skrivs a–z, 0–9 och bindestreck"
    )
    for name in sources.texts:
        if not (
            name == OPERATOR
            or _LIST.fullmatch(name)
            or any(pattern.fullmatch(name) for _, _, pattern in _PAGES)
        ):
            yield _error(
                Place(sources.shown(name)), "file_place", "filen ligger inte på en plats som läses", help
            )
    for name in LISTS:
        path = f"vocabulary/{name}.yaml"
        if path not in sources.texts:
            yield _error(Place(sources.shown(path)), "missing_list", "listan saknas", "lägg tillbaka filen")


def _lists(
    sources: Sources, found: list[Diagnostic]
) -> tuple[dict[str, frozenset[str]], dict[str, dict[str, Entry[Any]]], frozenset[str]]:
    """The ids of every list, the terms that are right, and the names of the lists that could not be read."""
    known: dict[str, frozenset[str]] = dict.fromkeys(LISTS, frozenset())
    terms: dict[str, dict[str, Entry[Any]]] = {name: {} for name in LISTS}
    unreadable = set(LISTS)
    for name in LISTS:
        text = sources.texts.get(f"vocabulary/{name}.yaml")
        if text is None:
            continue
        file = sources.shown(f"vocabulary/{name}.yaml")
        before = len(found)
        tree, _ = _tree(text, file, found)
        clean = len(found) == before
        if tree is None:
            continue
        if not isinstance(tree, Fields):
            found.append(
                _error(
                    tree.place, "shape", "här ska det stå ord med fält under", "skriv id: och fälten under"
                )
            )
            continue
        known[name] = frozenset(key.text for key, _ in tree.entries)
        terms[name] = _terms(name, file, tree, found)
        if clean:
            unreadable.discard(name)
    return known, terms, frozenset(unreadable)


def _operated(sources: Sources, found: list[Diagnostic]) -> Entry[Operator] | None:
    """What is said about who runs the site; nothing while the file has no fields, or is wrong."""
    text, file = sources.texts.get(OPERATOR), sources.shown(OPERATOR)
    tree, _ = _tree(text, file, found) if text is not None else (None, True)
    if tree is None:
        return None
    value, wrong = decode(tree, Operator)
    found += wrong
    return Entry("operator", "site", value, file, tree) if value and value.model_fields_set else None


def _terms(name: str, file: str, tree: Fields, found: list[Diagnostic]) -> dict[str, Entry[Any]]:
    """The terms of a list that are right, by id."""
    terms = {}
    for key, node in tree.entries:
        if not re.fullmatch(_ID, key.text):
            help = "skriv a–z, 0–9 och bindestreck"
            found.append(_error(key.place, "term_id", f"”{key.text}” kan inte vara ett id", help))
        value, wrong = decode(node, LISTS[name].term)
        found += wrong
        if value is not None:
            terms[key.text] = Entry(name, key.text, value, file, node)
    return terms


def _drafts(sources: Sources, found: list[Diagnostic]) -> Iterator[_Draft]:
    """The pages whose front matter can be read at all."""
    for name, text in sources.texts.items():
        file = sources.shown(name)
        for kind, model, pattern in _PAGES:
            if match := pattern.fullmatch(name):
                halves, wrong = front_matter.halves_of(text, file)
                found += wrong
                if halves is None:
                    continue
                tree, whole = _tree(halves.yaml, file, found, halves.yaml_line)
                found += forbidden_characters(halves.body, file, halves.body_line)
                if tree is None:
                    continue
                value, wrong = decode(tree, model)
                found += wrong if whole else [one for one in wrong if one.rule not in _OF_WHOLE_FILES]
                id = "/".join(match.groups())
                body = FORBIDDEN.sub("", halves.body)
                yield _Draft(kind, id, model, file, tree, value if whole else None, body, halves.body_line)


def _tree(written: str, file: str, found: list[Diagnostic], first_line: int = 1) -> tuple[Node | None, bool]:
    """The tree of some YAML as it was meant, and whether all of it could be read."""
    found += forbidden_characters(written, file, first_line)
    reading = yaml.read(FORBIDDEN.sub("", written), file, first_line)
    found += reading.found
    return reading.node, reading.whole


def _with_bodies(drafts: list[_Draft], rendering: Rendering, found: list[Diagnostic]) -> Iterator[Entry[Any]]:
    """The pages with their texts rendered, without those that are wrong in any way."""
    for draft, outcome in zip(drafts, rendering([draft.text for draft in drafts]), strict=True):
        match outcome:
            case Body() if draft.value is not None:
                body = replace(outcome, first_line=draft.first_line)
                yield Entry(draft.kind, draft.id, draft.value, draft.file, draft.tree, body)
            case Exceeded():
                message = "texten tar för lång tid eller för mycket minne att läsa"
                place = Place(draft.file, draft.first_line)
                found.append(_error(place, "text_too_heavy", message, "förenkla listor, tabeller och länkar"))
            case list():
                for one in outcome:
                    place = Place(draft.file, one.line + draft.first_line - 1, one.column, one.width)
                    found.append(
                        Diagnostic(place, "text_refused", Level.ERROR, one.message, one.help, one.good)
                    )


def _of_kind(entries: Iterable[Entry[Any]], kind: str) -> Mapping[str, Entry[Any]]:
    return {entry.id: entry for entry in sorted(entries, key=lambda entry: entry.id) if entry.kind == kind}


def _error(place: Place, rule: str, message: str, help: str) -> Diagnostic:
    return Diagnostic(place, rule, Level.ERROR, message, help)
