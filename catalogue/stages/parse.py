"""Parse: from files to nouns. A broken file is told about and left out; it never hides another file's mistakes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from catalogue.formats import front_matter, yaml
from catalogue.formats.bounded import Exceeded
from catalogue.formats.characters import FORBIDDEN, forbidden_characters
from catalogue.formats.decode import decode
from catalogue.formats.rendering import Outcome, Rendering
from catalogue.meaning.drafts import is_draft
from catalogue.meaning.fields import all_fields
from catalogue.model.assessment import Assessment
from catalogue.model.base import Model
from catalogue.model.body import Body, Refusal
from catalogue.model.catalogue import Catalogue, Entry, Misshapen
from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.files import Sources
from catalogue.model.guide import Guide
from catalogue.model.kept import AFRESH, Kept
from catalogue.model.located import Mapping as Fields
from catalogue.model.located import Node, Scalar
from catalogue.model.operator import FILE as OPERATOR
from catalogue.model.operator import Operator
from catalogue.model.program import Program
from catalogue.model.renames import renames, up_to_date
from catalogue.model.vocabulary import LISTS, Vocabulary

T = TypeVar("T")
F = TypeVar("F")

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_PAGES: tuple[tuple[str, type[Model], re.Pattern[str]], ...] = (
    ("program", Program, re.compile(rf"programs/({_ID})/index\.md")),
    ("assessment", Assessment, re.compile(rf"programs/({_ID})/assessments/({_ID})\.md")),
    ("guide", Guide, re.compile(rf"guides/({_ID})/({_ID})\.md")),
)
RECORD = "accessibility.yaml"
"""What people have tried of the site's accessibility: its page is a guide that the audit writes from it."""
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


@dataclass(frozen=True)
class _ReadList:
    """What stands in the file of a list: its ids, the terms that are right, what is wrong, and whether all was read."""

    known: frozenset[str] = frozenset()
    terms: tuple[Entry[Any], ...] = ()
    found: tuple[Diagnostic, ...] = ()
    whole: bool = True


def parse(
    sources: Sources, as_of: date, rendering: Rendering, kept: Kept = AFRESH
) -> tuple[Catalogue, list[Diagnostic]]:
    """The catalogue in the files, and everything that is wrong about their shape."""
    lists = {name: _list(name, sources, kept) for name in LISTS}
    drafts, misread = _all(
        kept.of(_draft, name, text, sources.shown(name)) for name, text in sources.texts.items()
    )
    outcomes = kept.of_each(rendering, [draft.text for draft in drafts], "rendering")
    written, refused = _all(_entry(draft, one) for draft, one in zip(drafts, outcomes, strict=True))
    changed = renames([*written, *(entry for one in lists.values() for entry in one.terms)])
    entries, outdated = _all(up_to_date(entry, changed) for entry in written)
    terms: dict[str, dict[str, Entry[Any]]] = {}
    for name, one in lists.items():
        current, more = _all(up_to_date(entry, changed) for entry in one.terms)
        terms[name] = {entry.id: entry for entry in current}
        outdated += more
    operated, unclear = _operated(sources)
    catalogue = Catalogue(
        as_of=as_of,
        programs=_of_kind(entries, "program"),
        assessments=_of_kind(entries, "assessment"),
        guides=_of_kind(entries, "guide"),
        terms=terms,
        operated=operated,
        vocabulary=Vocabulary(**{name: {id: one.value for id, one in terms[name].items()} for name in LISTS}),
        known={**{name: one.known for name, one in lists.items()}, **_ids(sources), "field": all_fields()},
        unreadable=frozenset(name for name, one in lists.items() if not one.whole),
        history=sources.history,
        misshapen=tuple(
            Misshapen(one.kind, one.id, one.model, one.file, one.tree) for one in drafts if one.value is None
        ),
        renames=changed,
        outdated=tuple(outdated),
        texts={sources.shown(name): text for name, text in sources.texts.items()},
        images={sources.shown(name): content for name, content in sources.images.items()},
        kept=kept,
    )
    found = [
        *_misplaced(sources),
        *(wrong for one in lists.values() for wrong in one.found),
        *unclear,
        *misread,
        *refused,
    ]
    return catalogue, found


def _all(outcomes: Iterable[tuple[T | None, Sequence[F]]]) -> tuple[list[T], list[F]]:
    """The values that some steps gave, and everything that they found."""
    every = list(outcomes)
    return [value for value, _ in every if value is not None], [one for _, found in every for one in found]


def _ids(sources: Sources) -> Mapping[str, frozenset[str]]:
    """The ids of every page there is a file for, by kind, whatever the file holds."""
    return {
        kind: frozenset(
            "/".join(match.groups())
            for name in (*sources.texts, *sources.unread)
            if (match := pattern.fullmatch(name))
        )
        for kind, _, pattern in _PAGES
    }


def _misplaced(sources: Sources) -> Iterator[Diagnostic]:
    """The files that lie where nothing is read, and the lists that should be there and are not."""
    help = (
        "program ligger i programs/<id>/index.md, bedömningar i programs/<id>/assessments/<id>.md, "
        "vägledning i guides/<avsnitt>/<id>.md; id skrivs a–z, 0–9 och bindestreck"
    )
    for name in sources.texts:
        if not (
            name in (OPERATOR, RECORD)
            or _LIST.fullmatch(name)
            or any(pattern.fullmatch(name) for _, _, pattern in _PAGES)
        ):
            yield _error(
                Place(sources.shown(name)), "file_place", "filen ligger inte på en plats som läses", help
            )
    for name in LISTS:
        path = f"vocabulary/{name}.yaml"
        if path not in sources.texts and path not in sources.unread:
            yield _error(Place(sources.shown(path)), "missing_list", "listan saknas", "lägg tillbaka filen")


def _list(name: str, sources: Sources, kept: Kept) -> _ReadList:
    """A list as far as it can be read."""
    path = f"vocabulary/{name}.yaml"
    text = sources.texts.get(path)
    return _ReadList(whole=False) if text is None else kept.of(_read_list, name, text, sources.shown(path))


def _read_list(name: str, text: str, file: str) -> _ReadList:
    """A list as far as it can be read in the text of its file."""
    tree, _, found = _tree(text, file)
    if tree is None:
        return _ReadList(found=tuple(found), whole=False)
    if not isinstance(tree, Fields):
        wrong = _error(
            tree.place, "shape", "här ska det stå ord med fält under", "skriv id: och fälten under"
        )
        return _ReadList(found=(*found, wrong), whole=False)
    terms, misshapen = _all(_term(name, file, key, node) for key, node in tree.entries)
    known = frozenset(key.text for key, _ in tree.entries)
    return _ReadList(known, tuple(terms), (*found, *misshapen), whole=not found)


def _operated(sources: Sources) -> tuple[Entry[Operator] | None, list[Diagnostic]]:
    """What is said about who runs the site; nothing while the file has no fields, or is wrong."""
    text, file = sources.texts.get(OPERATOR), sources.shown(OPERATOR)
    tree, _, found = _tree(text, file) if text is not None else (None, True, [])
    if tree is None:
        return None, found
    value, wrong = decode(tree, Operator)
    named = Entry("operator", "site", value, file, tree) if value and value.model_fields_set else None
    return named, [*found, *wrong]


def _term(name: str, file: str, key: Scalar, node: Node) -> tuple[Entry[Any] | None, list[Diagnostic]]:
    """A term of a list when it is right."""
    value, found = decode(node, LISTS[name].term)
    if not re.fullmatch(_ID, key.text):
        help = "skriv a–z, 0–9 och bindestreck"
        found = [_error(key.place, "term_id", f"”{key.text}” kan inte vara ett id", help), *found]
    return (Entry(name, key.text, value, file, node) if value is not None else None), found


def _draft(name: str, text: str, file: str) -> tuple[_Draft | None, list[Diagnostic]]:
    """The page in a file, when there is one and its front matter can be read at all."""
    for kind, model, pattern in _PAGES:
        if match := pattern.fullmatch(name):
            halves, found = front_matter.halves_of(text, file)
            if halves is None:
                return None, found
            tree, whole, wrong = _tree(halves.yaml, file, halves.yaml_line)
            found = [*found, *wrong, *forbidden_characters(halves.body, file, halves.body_line)]
            if tree is None:
                return None, found
            value, wrong = decode(tree, model)
            if not whole:
                wrong = [one for one in wrong if one.rule not in _OF_WHOLE_FILES]
            found += [_waiting(one) for one in wrong] if is_draft(tree) else wrong
            id, body = "/".join(match.groups()), FORBIDDEN.sub("", halves.body)
            return _Draft(
                kind, id, model, file, tree, value if whole else None, body, halves.body_line
            ), found
    return None, []


def _waiting(one: Diagnostic) -> Diagnostic:
    """What a draft lacks is no mistake yet."""
    return replace(one, level=Level.INFO) if one.rule in _OF_WHOLE_FILES else one


def _tree(written: str, file: str, first_line: int = 1) -> tuple[Node | None, bool, list[Diagnostic]]:
    """The tree of some YAML as it was meant, whether all of it could be read, and what is wrong."""
    hidden = forbidden_characters(written, file, first_line)
    reading = yaml.read(FORBIDDEN.sub("", written), file, first_line)
    return reading.node, reading.whole, [*hidden, *reading.found]


def _entry(draft: _Draft, outcome: Outcome) -> tuple[Entry[Any] | None, list[Diagnostic]]:
    """A page with its text rendered, when neither is wrong."""
    match outcome:
        case Body() if draft.value is not None:
            body = replace(outcome, first_line=draft.first_line)
            return Entry(draft.kind, draft.id, draft.value, draft.file, draft.tree, body), []
        case Exceeded():
            message = "texten tar för lång tid eller för mycket minne att läsa"
            place = Place(draft.file, draft.first_line)
            return None, [_error(place, "text_too_heavy", message, "förenkla listor, tabeller och länkar")]
        case list():
            return None, [_refused(draft, one) for one in outcome]
    return None, []


def _refused(draft: _Draft, one: Refusal) -> Diagnostic:
    place = Place(draft.file, one.line + draft.first_line - 1, one.column, one.width)
    return Diagnostic(place, "text_refused", Level.ERROR, one.message, one.help, one.good)


def _of_kind(entries: Iterable[Entry[Any]], kind: str) -> Mapping[str, Entry[Any]]:
    return {entry.id: entry for entry in sorted(entries, key=lambda entry: entry.id) if entry.kind == kind}


def _error(place: Place, rule: str, message: str, help: str) -> Diagnostic:
    return Diagnostic(place, rule, Level.ERROR, message, help)
