"""A program about which everything is shown, and what follows from it when one fact is taken away."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import ValidationError

from catalogue.meaning import validity
from catalogue.meaning.evidence import claims
from catalogue.meaning.independence import summary
from catalogue.meaning.process import process
from catalogue.model.base import Path
from catalogue.model.catalogue import Catalogue
from tests.site import AS_OF, SITES, parsed, site_with

ROOT = SITES.parents[1]
ID = "granskad"
ASSESSMENT = "granskad/nag-sob"


@cache
def reviewed() -> Catalogue:
    """The good site with the reviewed program, and the 17 real steps."""
    overlay = SITES / "reviewed" / "content"
    texts = {
        path.relative_to(overlay).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(overlay.rglob("*.*"))
    }
    steps = "vocabulary/steps.yaml"
    texts[steps] = (ROOT / "content" / steps).read_text(encoding="utf-8")
    catalogue, found = parsed(site_with(texts))
    assert found == []
    return catalogue


def with_facts(kind: str, facts: Mapping[str, Any]) -> Catalogue:
    """The catalogue with other facts about the reviewed program (`program`) or its assessment (`assessment`)."""
    whole = reviewed()
    if kind == "program":
        entry = whole.programs[ID]
        other = replace(entry, value=type(entry.value).model_validate(facts))
        return replace(whole, programs={**whole.programs, ID: other})
    assessed = whole.assessments[ASSESSMENT]
    changed = replace(assessed, value=type(assessed.value).model_validate(facts))
    return replace(whole, assessments={**whole.assessments, ASSESSMENT: changed})


def facts_of(kind: str) -> dict[str, Any]:
    """The facts as they were written, what is left out left out."""
    whole = reviewed()
    value = whole.programs[ID].value if kind == "program" else whole.assessments[ASSESSMENT].value
    return value.model_dump(mode="json", exclude_defaults=True)


def removals(kind: str) -> Iterator[tuple[str, Path, Catalogue]]:
    """Every single fact and every item of a list that can be left out: its name, its path, the catalogue without it."""
    for path in _paths(facts_of(kind)):
        facts = deepcopy(facts_of(kind))
        above: Any = facts
        for part in path[:-1]:
            above = above[part]
        del above[path[-1]]
        try:
            yield _name(path, facts_of(kind)), path, with_facts(kind, facts)
        except ValidationError:
            continue  # a fact that must be there


def derived(catalogue: Catalogue) -> dict[str, str]:
    """What follows from the facts about the reviewed program."""
    entry = catalogue.programs[ID]
    program, vocabulary = entry.value, catalogue.vocabulary
    programs = {id: one.value for id, one in catalogue.programs.items()}
    known = process(program, catalogue.assessments_of(ID), vocabulary)
    return {
        "effect": ", ".join(
            claim.state for claim in claims(program, programs, vocabulary.designs, vocabulary.organisations)
        ),
        "share": known.share,
        "process": "komplett" if not known.missing else f"saknar {', '.join(known.missing)}",
        "independence": summary(known.reviews),
        "assessment": ", ".join(
            validity.assessment(one.value, AS_OF).age for one in catalogue.assessments_of(ID)
        ),
        "facts": validity.facts(program, AS_OF).age,
        "use": ", ".join(validity.uses(program, AS_OF)),
    }


def changed(catalogue: Catalogue) -> dict[str, str]:
    """What follows otherwise than when nothing is missing."""
    before, after = derived(reviewed()), derived(catalogue)
    return {about: value for about, value in after.items() if value != before[about]}


def _paths(value: Any, at: Path = ()) -> Iterator[Path]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in parts:
        here = (*at, key)
        if isinstance(value, list) or not isinstance(inner, dict | list):
            yield here
        yield from _paths(inner, here)


def _name(path: Path, facts: Any) -> str:
    """A path as a person says it: ``process.k.by``; the second time a step is told about it is ``l2``."""
    said: list[str] = []
    seen = facts
    for part in path:
        above, seen = seen, seen[part]
        if isinstance(part, int) and isinstance(seen, dict):
            own = next(
                (str(seen[key]) for key in ("step", "id", "region", "version") if key in seen), str(part)
            )
            before = [one for one in above[:part] if isinstance(one, dict) and one.get("step") == own]
            said.append(f"{own}{len(before) + 1 if before else ''}")
        else:
            said.append(str(part))
    return ".".join(said)
