"""Parse: from files to nouns. A broken file is told about and left out; it never hides another file's mistakes."""

import re
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from typing import Any

from catalogue.formats import front_matter, markdown, yaml
from catalogue.formats.bounded import Bounded, Exceeded
from catalogue.formats.characters import forbidden_characters
from catalogue.formats.decode import decode
from catalogue.model.assessment import Assessment
from catalogue.model.base import Model
from catalogue.model.body import Body, Refusal
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.files import Sources
from catalogue.model.guide import Guide
from catalogue.model.located import Mapping as Fields
from catalogue.model.program import Program
from catalogue.model.vocabulary import LISTS, Vocabulary

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_PAGES: tuple[tuple[str, type[Model], re.Pattern[str]], ...] = (
    ("program", Program, re.compile(rf"programs/({_ID})/index\.md")),
    ("assessment", Assessment, re.compile(rf"programs/({_ID})/assessments/({_ID})\.md")),
    ("guide", Guide, re.compile(rf"guides/({_ID})/({_ID})\.md")),
)
_LIST = re.compile(rf"vocabulary/({'|'.join(LISTS)})\.yaml")

SECONDS_PER_TEXT = 10.0
MEGABYTES_PER_TEXT = 1024


def parse(sources: Sources, as_of: date, jobs: int = 1) -> tuple[Catalogue, list[Diagnostic]]:
    """The catalogue in the files, and everything that is wrong about their shape."""
    found: list[Diagnostic] = []
    known: dict[str, set[str]] = {kind: set() for kind in ("program", "assessment", "guide", *LISTS)}
    pages: list[tuple[Entry[Any], front_matter.Halves]] = []
    terms: dict[str, dict[str, Entry[Any]]] = {name: {} for name in LISTS}
    unreadable = set()
    for name, text in sources.texts.items():
        file = sources.shown(name)
        if hidden := list(forbidden_characters(text, file)):
            found += hidden
        try:
            if page := _kind_of_page(name):
                kind, id, model = page
                known[kind].add(id)
                if not hidden:
                    pages += _page(kind, id, model, file, text, found)
            elif match := _LIST.fullmatch(name):
                unreadable.add(match[1])
                if not hidden:
                    terms[match[1]] = _terms(match[1], file, text, known, found)
                    unreadable.discard(match[1])
            else:
                found.append(_misplaced(file))
        except yaml.Refused as refused:
            found.append(refused.diagnostic)
    for name in LISTS:
        if f"vocabulary/{name}.yaml" not in sources.texts:
            unreadable.add(name)
            found.append(
                Diagnostic(
                    Place(sources.shown(f"vocabulary/{name}.yaml")),
                    "missing_list",
                    Level.ERROR,
                    "listan saknas",
                    "lägg tillbaka filen",
                )
            )
    entries = _with_bodies(pages, jobs, found)
    catalogue = Catalogue(
        as_of=as_of,
        programs=_of_kind(entries, "program"),
        assessments=_of_kind(entries, "assessment"),
        guides=_of_kind(entries, "guide"),
        terms=terms,
        vocabulary=Vocabulary(
            **{name: {id: entry.value for id, entry in of_list.items()} for name, of_list in terms.items()}
        ),
        known={kind: frozenset(ids) for kind, ids in known.items()},
        unreadable=frozenset(unreadable),
        images={sources.shown(name): content for name, content in sources.images.items()},
    )
    return catalogue, found


def _kind_of_page(name: str) -> tuple[str, str, type[Model]] | None:
    for kind, model, pattern in _PAGES:
        if match := pattern.fullmatch(name):
            return kind, "/".join(match.groups()), model
    return None


def _misplaced(file: str) -> Diagnostic:
    help = "program ligger i programs/<id>/index.md, bedömningar i programs/<id>/assessments/<id>.md, vägledning i guides/<avsnitt>/<id>.md"
    return Diagnostic(
        Place(file),
        "file_place",
        Level.ERROR,
        "filen ligger inte på en plats som biblioteket läser",
        f"{help}; id skrivs a–z, 0–9 och bindestreck",
    )


def _page(
    kind: str, id: str, model: type[Model], file: str, text: str, found: list[Diagnostic]
) -> Iterable[tuple[Entry[Any], front_matter.Halves]]:
    halves = front_matter.split(text, file)
    tree = yaml.load(halves.yaml, file, first_line=2)
    value, wrong = decode(tree, model)
    found += wrong
    # A page whose fields are wrong still has its text checked; only a page that is right goes on.
    entry = Entry(kind, id, value, file, tree)  # type: ignore[type-var]
    return [(entry, halves)]


def _terms(
    name: str, file: str, text: str, known: dict[str, set[str]], found: list[Diagnostic]
) -> dict[str, Entry[Any]]:
    tree = yaml.load(text, file)
    if not isinstance(tree, Fields):
        raise yaml.Refused(
            Diagnostic(
                tree.place,
                "shape",
                Level.ERROR,
                "här ska det stå ord med fält under",
                "skriv ordets id, kolon och fälten under",
            )
        )
    terms = {}
    for key, node in tree.entries:
        known[name].add(key.text)
        if not re.fullmatch(_ID, key.text):
            found.append(
                Diagnostic(
                    key.place,
                    "term_id",
                    Level.ERROR,
                    f"”{key.text}” kan inte vara ett id",
                    "skriv a–z, 0–9 och bindestreck",
                )
            )
        value, wrong = decode(node, LISTS[name])
        found += wrong
        if value is not None:
            terms[key.text] = Entry(name, key.text, value, file, node)
    return terms


def _with_bodies(
    pages: list[tuple[Entry[Any], front_matter.Halves]], jobs: int, found: list[Diagnostic]
) -> list[Entry[Any]]:
    """The pages with their texts rendered, without those that are wrong in any way."""
    bodies = _rendered([halves.body for _, halves in pages], jobs)
    entries = []
    for (entry, halves), body in zip(pages, bodies, strict=True):
        match body:
            case Body():
                if entry.value is not None:
                    entries.append(replace(entry, body=replace(body, first_line=halves.body_line)))
            case Exceeded():
                place = Place(entry.file, halves.body_line)
                found.append(
                    Diagnostic(
                        place,
                        "text_too_heavy",
                        Level.ERROR,
                        "texten tar för lång tid eller för mycket minne att läsa",
                        "förenkla listor, tabeller och länkar",
                    )
                )
            case list():
                for refusal in body:
                    place = Place(
                        entry.file, refusal.line + halves.body_line - 1, refusal.column, refusal.width
                    )
                    found.append(
                        Diagnostic(place, "text_refused", Level.ERROR, refusal.message, refusal.help)
                    )
    return entries


def _rendered(texts: list[str], jobs: int) -> list[Body | list[Refusal] | Exceeded]:
    """Each text as its body, its refusals, or Exceeded; in order, each within its limits."""
    lanes = max(1, min(jobs, len(texts) // 100 + 1))

    def lane(number: int) -> list[Body | list[Refusal] | Exceeded]:
        with Bounded(markdown.render, SECONDS_PER_TEXT, MEGABYTES_PER_TEXT) as render:
            return [_one(render, text) for text in texts[number::lanes]]

    results: list[Body | list[Refusal] | Exceeded] = [Body()] * len(texts)
    with ThreadPoolExecutor(lanes) as pool:
        for number, outcomes in enumerate(pool.map(lane, range(lanes))):
            results[number::lanes] = outcomes
    return results


def _one(
    render: Bounded[str, Body | list[Refusal]], text: str
) -> Body | list[Refusal] | Exceeded:
    if not text.strip():
        return Body()
    try:
        return render(text)
    except Exceeded as exceeded:
        return exceeded


def _of_kind(entries: list[Entry[Any]], kind: str) -> Mapping[str, Entry[Any]]:
    return {entry.id: entry for entry in sorted(entries, key=lambda entry: entry.id) if entry.kind == kind}
