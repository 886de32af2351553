"""The good site of ``tests/sites`` and how an example changes it, and the real library, read once by each process.

Their texts are ours, and are rendered in this very process.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from catalogue.formats.rendering import here
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Diagnostic
from catalogue.model.files import Sources
from catalogue.stages.parse import parse
from catalogue.stages.read import read
from catalogue.stages.validate import validate
from tests.build.command import REAL_DAY, ROOT

AS_OF = date(2026, 2, 15)
SITES = Path(__file__).parent / "sites"

_FILE = re.compile(r"[a-z0-9_/-]+\.(md|yaml)")
_KEY = re.compile(r"([\w-]+):")


@cache
def good_site() -> Sources:
    """The files of the good site."""
    sources, found = read(SITES / "good" / "content")
    assert found == []
    return sources


def site_with(texts: Mapping[str, str]) -> Sources:
    """The good site with some files replaced or added."""
    good = good_site()
    return replace(good, texts=dict(sorted({**good.texts, **texts}.items())))


def site_after(example: str) -> Sources:
    """The good site after an example such as those in the rules' docstrings."""
    return site_with({change.name: change.applied() for change in _changes(example)})


def files_in(example: str) -> list[str]:
    """The files that an example changes."""
    return [change.name for change in _changes(example)]


@cache
def real_sources() -> Sources:
    """The files of the real library, without their history."""
    sources, found = read(ROOT / "content")
    assert found == []
    return sources


@cache
def real_catalogue() -> Catalogue:
    """The real library on the day that tests look at it."""
    catalogue, found = parsed(real_sources(), date.fromisoformat(REAL_DAY))
    assert found == []
    return catalogue


def parsed(sources: Sources, as_of: date = AS_OF) -> tuple[Catalogue, list[Diagnostic]]:
    """The catalogue in the files, and what is wrong about their shape."""
    return parse(sources, as_of, here)


def checked(sources: Sources) -> tuple[Catalogue, list[Diagnostic]]:
    """The catalogue in the files with everything that is wrong, in the order it is shown."""
    catalogue, found = parsed(sources)
    return catalogue, sorted([*found, *validate(catalogue)])


def place(one: Diagnostic) -> str:
    """Where a diagnostic points, as messages show it but without the content folder."""
    return f"{one.place.file.partition('/')[2]}:{one.place.line}:{one.place.column}"


def merged(fields: str, more: str) -> str:
    """The fields of a file with others put in their place; sources are added to those that are there."""
    both = {**_by_key(fields), **_by_key(more)}
    both["sources"] = _by_key(fields)["sources"] + _by_key(more)["sources"].removeprefix("sources:")
    return "".join(f"{field}\n" for field in both.values())


@dataclass(frozen=True)
class _Change:
    """What an example does to one file: fields that are replaced, and the text when it is."""

    name: str
    fields: Mapping[str, str]
    text: str | None

    def applied(self) -> str:
        """The file as it is afterwards. A new one starts as a copy of Lugn's, or of the guide about reading."""
        texts = good_site().texts
        like = re.sub(r"^programs/[^/]+/", "programs/lugn/", self.name)
        like = re.sub(r"/assessments/.*", "/assessments/nag-sob.md", like)
        like = re.sub(r"^guides/.*", "guides/grunder/lasa.md", like)
        before = texts.get(self.name) or texts[like]
        if self.name.endswith(".yaml"):
            return _joined(before, self.fields)
        fields, text = before.removeprefix("---\n").split("\n---\n", 1)
        text = text if self.text is None else self.text
        return f"---\n{_joined(fields, self.fields)}---\n{text}"


def _changes(example: str) -> list[_Change]:
    blocks: list[tuple[str, list[str]]] = []
    for line in example.split("\n"):
        if _FILE.fullmatch(line):
            blocks.append((line, []))
        else:
            blocks[-1][1].append(line)
    changes = []
    for name, lines in blocks:
        fields, rule, text = "\n".join(["", *lines, ""]).partition("\n---\n")
        changes.append(_Change(name, _by_key(fields), text if rule else None))
    return changes


def _joined(before: str, fields: Mapping[str, str]) -> str:
    return "".join(f"{field}\n" for field in {**_by_key(before), **fields}.values())


def _by_key(fields: str) -> dict[str, str]:
    """Each top-level key with all its lines; what stands before the first is a comment."""
    found: dict[str, str] = {}
    key = ""
    for line in fields.split("\n"):
        if start := _KEY.match(line):
            key = start[1]
            found[key] = line
        elif key and line:
            found[key] += f"\n{line}"
    return found
