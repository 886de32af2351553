"""Files that somebody is still working on: seen by whoever writes them, never published."""

import re
from dataclasses import replace
from typing import Any

from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.history import History, Revision
from catalogue.model.located import Mapping, Node, Scalar

_DRAFT = re.compile(r"^draft:[ ]+ja[ ]*(?:#.*)?$", re.MULTILINE)


def is_draft(tree: Node) -> bool:
    """Whether a file says that it is a draft."""
    said = tree.get("draft") if isinstance(tree, Mapping) else None
    return isinstance(said, Scalar) and said.text == "ja"


def without_drafts(catalogue: Catalogue) -> Catalogue:
    """The catalogue that may be published: no drafts, nothing that hangs on one, and no trace in what is new."""
    drafts = {(one.kind, one.id) for one in catalogue.misshapen if is_draft(one.tree)}
    drafts |= {(one.kind, one.id) for one in catalogue.entries() if is_draft(one.tree)}
    if not drafts:
        return catalogue
    programs = {id for kind, id in drafts if kind == "program"}
    drafts |= {("assessment", id) for id in catalogue.assessments if id.partition("/")[0] in programs}

    def shown(entry: Entry[Any]) -> bool:
        return (entry.kind, entry.id) not in drafts

    return replace(
        catalogue,
        programs={id: one for id, one in catalogue.programs.items() if shown(one)},
        assessments={id: one for id, one in catalogue.assessments.items() if shown(one)},
        guides={id: one for id, one in catalogue.guides.items() if shown(one)},
        misshapen=tuple(one for one in catalogue.misshapen if (one.kind, one.id) not in drafts),
        known={
            kind: frozenset(id for id in ids if (kind, id) not in drafts)
            for kind, ids in catalogue.known.items()
        },
        history=_without(catalogue.history, programs),
    )


def _without(history: History, programs: set[str]) -> History:
    """What happened, where a draft is not there yet: it is new on the day it stops being one."""
    seen = (
        Revision(one.day, one.name, _published(one.before), _published(one.after))
        for one in history.revisions
        if one.name.removeprefix("programs/").partition("/")[0] not in programs
    )
    return replace(history, revisions=tuple(one for one in seen if (one.before, one.after) != (None, None)))


def _published(text: str | None) -> str | None:
    return None if text is None or _DRAFT.search(text.partition("\n---\n")[0]) else text
