"""The checks of this house: one file each in ``checks/``, found by themselves.

What a check says about itself is a title, why it matters to somebody, ``Kriterium:`` (the number in WCAG, with
``(huset)`` when WCAG does not ask for it in so many words and alone when it does not ask at all, or ``(råd)`` when
nothing fails on it), ``Rätta:``
and examples: ``Flaggas:`` breaks it, ``Går bra:`` does not. The examples run as its test.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from catalogue.tools.audit.issue import WCAG

if TYPE_CHECKING:
    from catalogue.tools.audit.visit import Visit

FOLDER = Path(__file__).parent / "checks"
WORDS = ("Kriterium", "Rätta", "Flaggas", "Går bra")

Hit = tuple[str, str, str]
"""An element, its HTML, and what is wrong with it when that is more than the title says."""


@dataclass(frozen=True)
class Check:
    """One check: what it looks for, why, and how."""

    id: str
    title: str
    why: str
    criterion: str
    origin: str
    mend: str
    flagged: tuple[str, ...]
    fine: tuple[str, ...]
    script: str = ""
    drives: Callable[[Visit], Iterator[Hit]] | None = None

    def words(self, says: str = "") -> str:
        """What is told of a finding: what is wrong, and what to do about it."""
        return f"{says or self.title}. {self.mend}".replace("..", ".")


def described(id: str, about: str) -> Check:
    """A check from what it says about itself; ``ValueError`` names what is missing."""
    head, *rest = re.split(rf"^({'|'.join(WORDS)}):", inspect.cleandoc(about), flags=re.MULTILINE)
    title, _, why = head.strip().partition("\n")
    said: dict[str, list[str]] = {word: [] for word in WORDS}
    for word, text in zip(rest[::2], rest[1::2], strict=True):
        said[word].append(inspect.cleandoc(text.strip()))
    criterion, _, origin = (said["Kriterium"] or [""])[0].partition("(")
    if missing := [word for word in WORDS if not said[word]] + ([] if why.strip() else ["varför"]):
        raise ValueError(f"{id} saknar {', '.join(missing)}")
    return Check(
        id=id,
        title=title.strip(),
        why=" ".join(why.split()),
        criterion=criterion.strip(),
        origin=origin.strip(")") or WCAG,
        mend=" ".join(said["Rätta"][0].split()),
        flagged=tuple(said["Flaggas"]),
        fine=tuple(said["Går bra"]),
    )


@cache
def checks() -> tuple[Check, ...]:
    """All of them, by id."""
    return tuple(sorted([*_looking(), *_driving()], key=lambda one: one.id))


def _looking() -> Iterator[Check]:
    for file in FOLDER.glob("*.js"):
        text = file.read_text(encoding="utf-8")
        about, script = re.fullmatch(r"/\*\*\n(.*?) \*/\n(.*)", text, flags=re.DOTALL).groups()  # type: ignore[union-attr]
        lines = (line.removeprefix(" *").removeprefix(" ") for line in about.splitlines())
        check = described(file.stem, "\n".join(lines))
        yield Check(**{**vars(check), "script": script.strip()})


def _driving() -> Iterator[Check]:
    for file in FOLDER.glob("*.py"):
        if file.stem != "__init__":
            drives = getattr(import_module(f"catalogue.tools.audit.checks.{file.stem}"), file.stem)
            check = described(file.stem.replace("_", "-"), drives.__doc__)
            yield Check(**{**vars(check), "drives": drives})
