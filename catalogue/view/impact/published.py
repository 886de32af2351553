"""What may not happen to what is published.

Assessments are never rewritten, addresses never end, and conclusions never move without a reason and a day.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalogue.formats.swedish import uncapital
from catalogue.meaning.library import Library
from catalogue.model import addresses
from catalogue.model.assessment import Assessment
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.program import Program
from catalogue.view.impact.conclusions import moved_states
from catalogue.view.impact.facts import ChangedFact, changed_facts

_FREE = {"corrected", "reply", "former_ids"}
"""The fields of an assessment that may come without a correction: the publisher's own answer among them."""


def today(old: Catalogue, new: Catalogue) -> Mapping[str, Mapping[str, str]]:
    """By kind, today's id of everything that there was; what is gone without a trace is left out."""
    found: dict[str, dict[str, str]] = {}
    programs = _ids(old.programs, new.programs)
    found["program"] = programs
    found["guide"] = _ids(old.guides, new.guides)
    found |= {name: _ids(old.terms[name], new.terms[name]) for name in addresses.FACETS}
    known: dict[str, str] = {}
    for id in old.assessments:
        program, _, own = id.partition("/")
        moved = f"{programs.get(program, program)}/{own}"
        renamed = (
            other.id
            for other in new.assessments.values()
            if other.program == programs.get(program, program) and own in _former(other)
        )
        if id in new.assessments or moved in new.assessments:
            known[id] = id if id in new.assessments else moved
        elif other := next(renamed, None):
            known[id] = other
    found["assessment"] = known
    return found


def _former(entry: Entry[Any]) -> tuple[str, ...]:
    return getattr(entry.value, "former_ids", ())


def _ids(old: Mapping[str, Entry[Any]], new: Mapping[str, Entry[Any]]) -> dict[str, str]:
    renamed = {was: entry.id for entry in new.values() for was in _former(entry)}
    return {id: id if id in new else renamed[id] for id in old if id in new or id in renamed}


def forbidden(old: Library, new: Library) -> Iterator[Diagnostic]:
    """Everything that a change does to what is published and may not."""
    ids = today(old.catalogue, new.catalogue)
    yield from _rewritten(old.catalogue, new.catalogue, ids["assessment"])
    yield from _gone(old.catalogue, ids)
    yield from _unexplained(old, new, ids["program"])


def _rewritten(old: Catalogue, new: Catalogue, ids: Mapping[str, str]) -> Iterator[Diagnostic]:
    for id, now in ids.items():
        before, after = old.assessments[id], new.assessments[now]
        facts = changed_facts(before.value, after.value)
        fields = [fact for fact in facts if fact.field not in _FREE and not _answers(fact, after.value)]
        body = " ".join(before.body.text.split()) != " ".join(after.body.text.split())
        if not (fields or body) or _corrected(before.value, after.value):
            continue
        what = fields[0].text if fields else "löptexten"
        place = after.place((fields[0].field,)) if fields else Place(after.file, after.body.first_line)
        help = (
            "lägg tillbaka den som den var och skriv en ny bedömning som ersätter den (supersedes); är det en "
            "rättelse av ett fel skriver du dagen i corrected"
        )
        yield _error(place, "assessment_rewritten", f"en publicerad bedömning är omskriven ({what})", help)


def _answers(fact: ChangedFact, after: Assessment) -> bool:
    """Whether a fact is a source that came with the publisher's own answer."""
    came = fact.field == "sources" and fact.before == "saknas"
    return came and after.reply is not None and fact.item in after.reply.sources


def _corrected(before: Assessment, after: Assessment) -> bool:
    return after.corrected is not None and (after.corrected > (before.corrected or ""))


def _gone(old: Catalogue, ids: Mapping[str, Mapping[str, str]]) -> Iterator[Diagnostic]:
    for entry in old.assessments.values():
        if entry.id not in ids["assessment"] and entry.program in ids["program"]:
            help = "lägg tillbaka filen; en ny bedömning ersätter den med supersedes, och båda visas"
            yield _error(
                Place(entry.file), "assessment_deleted", "en publicerad bedömning är borttagen", help
            )
    for program in old.programs.values():
        if program.id not in ids["program"]:
            help = (
                f"har det bytt namn skriver du former_ids: [{program.id}] i den nya filen; har det upphört behåller du "
                "filen och skriver status: avslutat"
            )
            message = f"programmet {program.value.name} är borta, och adressen /program/{program.id}/ leder ingenstans"
            yield _error(Place(program.file), "published_id_gone", message, help)
    for guide in old.guides.values():
        if guide.id not in ids["guide"]:
            message = f"sidan ”{guide.value.title}” är borta, och adressen leder ingenstans"
            help = f"skriv former_ids: [{guide.id}] i den fil som har tagit över, eller lägg tillbaka filen"
            yield _error(Place(guide.file), "published_id_gone", message, help)
    for name in addresses.FACETS:
        for term in old.terms[name].values():
            if term.id not in ids[name]:
                address = addresses.facet(name, term.id)
                message = f"ordet ”{term.value.label}” är borta, och adressen {address} leder ingenstans"
                help = (
                    f"skriv former_ids: [{term.id}] vid det ord som har tagit över, eller lägg tillbaka det"
                )
                yield _error(Place(term.file), "published_id_gone", message, help)


def _unexplained(old: Library, new: Library, ids: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Conclusions that say more or less than before, in files that give no new reason for it."""
    told = set()
    for moved in moved_states(old, new, ids):
        before, after = old.catalogue.programs[moved.was], new.catalogue.programs[moved.program]
        if moved.program in told or _explained(before.value, after.value):
            continue
        told.add(moved.program)
        way = "upp" if moved.raised else "ned"
        message = (
            f"slutsatsen om effekt går {way} utan daterat skäl: {uncapital(moved.before.state.label)} → "
            f"{uncapital(moved.after.state.label)}"
        )
        help = "skriv under conclusion_changes dagen (on) och vad som gör att slutsatsen ändras (reason)"
        yield _error(after.place(("studies",)), "conclusion_without_reason", message, help)


def _explained(before: Program, after: Program) -> bool:
    """Whether a new dated reason stands in the file: of its own, or with somebody's own conclusion."""
    if set(after.conclusion_changes) - set(before.conclusion_changes):
        return True
    return bool(set(_dated(after)) - set(_dated(before)))


def _dated(program: Program) -> Iterator[tuple[str, ...]]:
    """Reasons with a day that stand elsewhere in a file: somebody's own conclusion, or a study taken back."""
    for claim in program.claims:
        if claim.override:
            on, reason = claim.override.on.isoformat(), claim.override.reason
            yield claim.condition, claim.audience, on, reason
    for study in program.studies:
        if study.retracted and study.retracted.on:
            yield study.id, study.retracted.on


def _error(place: Place, rule: str, message: str, help: str) -> Diagnostic:
    return Diagnostic(place, rule, Level.ERROR, message, help)
