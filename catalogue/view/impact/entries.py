"""What comes, changes and goes: programs and all within them, lists, addresses, names and regions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from catalogue.formats.swedish import capital, counted, day, listing, uncapital
from catalogue.meaning.fields import label
from catalogue.meaning.library import Library
from catalogue.model import addresses
from catalogue.model.base import references
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.program import Program
from catalogue.model.vocabulary import LISTS
from catalogue.names.clashes import clashes
from catalogue.names.likeness import Verdict
from catalogue.view.impact.facts import changed_facts, shown
from catalogue.view.impact.report import ImpactLine

Ids = Mapping[str, Mapping[str, str]]
_WITHIN = {"versions": "version", "studies": "studie", "use": "region som använder det,", "process": "steg"}
"""The lists of a program's file whose items are told about one by one, and what one of them is called."""


def entries(old: Catalogue, new: Catalogue, ids: Ids) -> Iterator[ImpactLine]:
    """Programs, versions, studies and assessments that are new, changed or at their end."""
    was = {now: old.programs[id] for id, now in ids["program"].items()}
    for entry in new.programs.values():
        if (before := was.get(entry.id)) is None:
            yield ImpactLine(f"nytt program: {entry.value.name}", data={"kind": "program", "id": entry.id})
        elif before.value != entry.value or before.body.text != entry.body.text:
            yield from _program(before, entry, new)
    yield from _assessments(old, new, ids)
    for kind, one in (("program", "program"), ("guide", "vägledningssida")):
        olds: Mapping[str, Entry[Any]] = old.programs if kind == "program" else old.guides
        for id, gone in olds.items():
            if id not in ids[kind]:
                yield ImpactLine(f"borttaget: {one} {_title(gone)}", data={"kind": kind, "id": id})
    known = {now: old.guides[id] for id, now in ids["guide"].items()}
    for guide in new.guides.values():
        if guide.id not in known:
            yield ImpactLine(
                f"ny vägledningssida: {guide.value.title}", data={"kind": "guide", "id": guide.id}
            )
        elif known[guide.id].value != guide.value or known[guide.id].body.text != guide.body.text:
            yield ImpactLine(
                f"ändrad vägledningssida: {guide.value.title}", data={"kind": "guide", "id": guide.id}
            )


def _program(before: Entry[Program], after: Entry[Program], new: Catalogue) -> Iterator[ImpactLine]:
    name = after.value.name
    if before.id != after.id:
        yield ImpactLine(f"{name}: nytt id {before.id} → {after.id}", data={"kind": "id", "id": after.id})
    if before.value.name != name:
        yield ImpactLine(f"nytt namn: {before.value.name} → {name}", data={"kind": "name", "id": after.id})
    status, now = before.value.lifecycle.status, after.value.lifecycle.status
    if status is not now:
        successor = after.value.lifecycle.successor
        follows = f", efterföljare {successor}" if successor else ""
        yield ImpactLine(
            f"{name}: status {status.label if status else 'okänd'} → {now.label if now else 'okänd'}{follows}",
            after.value.lifecycle.basis,
            data={"kind": "status", "id": after.id},
        )
    told = before.id != after.id or before.value.name != name or status is not now
    for field, word in _WITHIN.items():
        facts = [fact for fact in changed_facts(before.value, after.value) if fact.field == field]
        items: dict[str, str] = {}
        for fact in facts:
            items[fact.item] = "ändrad" if fact.part else fact.after
        for item, event in items.items():
            told = True
            called = _term(new, "regions", item) if field == "use" else item
            yield ImpactLine(
                f"{name}: {event} {word} {called}", data={"kind": field, "id": after.id, "item": item}
            )
    if not told:
        yield ImpactLine(f"ändrat program: {name}", data={"kind": "program", "id": after.id})


def _assessments(old: Catalogue, new: Catalogue, ids: Ids) -> Iterator[ImpactLine]:
    was = {now: old.assessments[id] for id, now in ids["assessment"].items()}
    for entry in new.assessments.values():
        title = entry.value.title
        data = {"kind": "assessment", "id": entry.id}
        if entry.id not in was:
            instead = f", ersätter {entry.value.supersedes}" if entry.value.supersedes else ""
            yield ImpactLine(f"ny bedömning: {title}{instead}", data=data)
        elif was[entry.id].value != entry.value or was[entry.id].body.text != entry.body.text:
            yield ImpactLine(f"ändrad bedömning: {title}", data=data)
    for id, entry in old.assessments.items():
        if id not in ids["assessment"]:
            yield ImpactLine(
                f"borttagen bedömning: {entry.value.title}", data={"kind": "assessment", "id": id}
            )


def overrides(old: Catalogue, new: Catalogue, ids: Ids) -> Iterator[ImpactLine]:
    """Conclusions that somebody puts in place of the computed ones, changes or takes back."""
    was = {now: old.programs[id].value for id, now in ids["program"].items()}
    for entry in new.programs.values():
        before, after = _claimed(was.get(entry.id)), _claimed(entry.value)
        for about in {**before, **after}:
            one, other = before.get(about), after.get(about)
            if one != other:
                shown_ = other or one
                event = "ny" if one is None else "borttagen" if other is None else "ändrad"
                who = _term(new, "organisations", shown_.by) if shown_ else ""
                state = f"{shown_.state.label}, {day(shown_.on)}" if shown_ else ""
                condition, _, audience = about.partition(" hos ")
                scope = (
                    f"{uncapital(_term(new, 'conditions', condition))} hos "
                    f"{uncapital(_term(new, 'audiences', audience))}"
                )
                yield ImpactLine(
                    f"{entry.value.name}, {scope}: {event} avvikande slutsats av {who}: {state}",
                    shown_.reason if shown_ else "",
                    data={"program": entry.id, "about": about, "event": event},
                )


def _term(catalogue: Catalogue, name: str, id: str) -> str:
    """What a reader calls a term; its id when it is gone."""
    entry = catalogue.terms[name].get(id)
    return entry.value.label if entry else id


def _claimed(program: Program | None) -> Mapping[str, Any]:
    claims = program.claims if program else ()
    return {f"{one.condition} hos {one.audience}": one.override for one in claims if one.override}


def sources(old: Catalogue, new: Catalogue, ids: Ids) -> Iterator[ImpactLine]:
    """Sources that are changed or taken away, and which facts lose them."""
    for kind, olds, news in (
        ("program", old.programs, new.programs),
        ("assessment", old.assessments, new.assessments),
    ):
        for id, now in ids[kind].items():
            before, after = olds[id].value, news[now].value
            kept = {one.id: one for one in after.sources}
            for source in before.sources:
                if source.id not in kept:
                    event = "borttagen källa"
                elif kept[source.id] != source:
                    event = "ändrad källa"
                else:
                    continue
                used = sum(ref == source.id for _, of, ref in references(before) if of == "source")
                facts = counted(used, "uppgift", "uppgifter")
                yield ImpactLine(
                    f"{_title(news[now])}: {event} {source.id} (”{source.title}”), som bar {facts}",
                    data={"kind": kind, "id": now, "source": source.id},
                )


def moved_addresses(old: Library, new: Library, ids: Ids) -> Iterator[ImpactLine]:
    """Addresses that are new, that move with a redirect, or that are lost."""
    before, after = _pages(old), _pages(new)
    today = {(kind, id): (kind, now) for kind, known in ids.items() for id, now in known.items()}
    for key, address in before.items():
        now = today.get(key, key)
        if now not in after:
            yield ImpactLine(f"försvinner: {address}", data={"event": "lost", "address": address})
        elif after[now] != address:
            yield ImpactLine(
                f"flyttar: {address} → {after[now]} (leder vidare)",
                data={"event": "moved", "address": address},
            )
    reached = {today.get(key, key) for key in before}
    for key, address in after.items():
        if key not in reached:
            yield ImpactLine(f"ny: {address}", data={"event": "added", "address": address})


def _pages(library: Library) -> Mapping[tuple[str, str], str]:
    found = {("program", one.id): one.address for one in library.profiles}
    found |= {("assessment", id): addresses.assessment(id) for id in library.catalogue.assessments}
    found |= {("guide", guide.id): library.guide_address(guide) for guide in library.guides}
    for name in addresses.FACETS:
        found |= {(name, id): addresses.facet(name, id) for id in library.catalogue.terms[name]}
    return found


def near_names(old: Catalogue, new: Catalogue, ids: Ids) -> Iterator[ImpactLine]:
    """New or changed names that are near to another, whether or not both files explain it."""
    was = {now: _called(old.programs[id].value) for id, now in ids["program"].items()}
    fresh = {id for id, entry in new.programs.items() if was.get(id) != _called(entry.value)}
    for clash in clashes(new):
        if clash.likeness.verdict is not Verdict.DIFFERENT and fresh & {
            clash.one.entry.id,
            clash.other.entry.id,
        }:
            explained = "förklarat i båda filerna" if clash.explained else "inte förklarat"
            yield ImpactLine(
                f"{clash.one.reading.name} och {clash.other.reading.name}: {clash.likeness.verdict.label}, {explained}",
                "; ".join(clash.likeness.reasons),
                data={"one": clash.one.entry.id, "other": clash.other.entry.id},
            )


def _called(program: Program) -> frozenset[str]:
    return frozenset({program.name, *program.aliases})


def terms(old: Catalogue, new: Catalogue) -> Iterator[ImpactLine]:
    """Words of the lists that are new, changed or taken away, and how many files use each."""
    uses: dict[tuple[str, str], int] = {}
    for entry in new.entries():
        for kind, id in {(kind, id) for _, kind, id in references(entry.value)}:
            uses[kind, id] = uses.get((kind, id), 0) + 1
    for name in LISTS:
        before, after = old.terms[name], new.terms[name]
        for id in {**before, **after}:
            one, other = before.get(id), after.get(id)
            if one and other and one.value == other.value:
                continue
            event = "nytt" if one is None else "borttaget" if other is None else "ändrat"
            used = f"används i {counted(uses.get((name, id), 0), 'fil', 'filer')}"
            facts = [fact.text for fact in changed_facts(one.value, other.value)] if one and other else []
            yield ImpactLine(
                f"{event} ord i {name}: {id} ({used})", listing(facts), data={"list": name, "id": id}
            )


def regions(old: Catalogue, new: Catalogue, ids: Ids) -> Iterator[str]:
    """The regions of every program whose file changes."""
    was = {now: old.programs[id].value for id, now in ids["program"].items()}
    found: dict[str, None] = {}
    for id, entry in new.programs.items():
        if was.get(id) != entry.value:
            both = (*entry.value.use, *(was[id].use if id in was else ()))
            found |= dict.fromkeys(use.region for use in both)
    yield from (new.vocabulary.regions[id].label for id in found if id in new.vocabulary.regions)


def details(old: Catalogue, new: Catalogue, ids: Ids) -> Iterator[ImpactLine]:
    """Every field that changes in programs and assessments."""
    pairs: Iterable[tuple[Entry[Any], Entry[Any], str]] = (
        *((old.programs[id], new.programs[now], "") for id, now in ids["program"].items()),
        *(
            (old.assessments[id], new.assessments[now], "assessment.")
            for id, now in ids["assessment"].items()
        ),
    )
    for before, after, start in pairs:
        for fact in changed_facts(before.value, after.value):
            under = capital(label(f"{start}{fact.field}"))
            said = f"{under}, {fact.text}" if fact.part else capital(fact.text)
            yield ImpactLine(f"{_title(after)}: {said}", data={"id": after.id, "field": fact.field})
        if before.body.text != after.body.text:
            yield ImpactLine(f"{_title(after)}: löptexten är ändrad", data={"id": after.id, "field": "text"})


def _title(entry: Entry[Any]) -> str:
    return shown(getattr(entry.value, "name", None) or getattr(entry.value, "title", entry.id))
