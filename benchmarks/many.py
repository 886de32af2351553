#!/usr/bin/env python3
"""A library of any size: the real content, and made-up programs beside the real ones.

    .venv/bin/python benchmarks/many.py 1000 /somewhere/content
    .venv/bin/python build.py build --content /somewhere/content --out /somewhere/site --as-of 2026-11-30

The same number gives the same files. Each made-up program varies everything that a list can be narrowed by and leaves
facts out as often as real ones do. Their names are words that nobody has used, far enough apart for the rules of names.
"""

from __future__ import annotations

import json
import random
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import copytree
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"

_FIRST = ("b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "gr", "kr")
_VOWELS = "aeiouy"
_LAST = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "nd", "lm", "rn", "x")
_ENDINGS = ("an", "ar", "en", "er", "et", "or")
"""What Swedish would take for an ending, and leave out of the comparison."""
_SYLLABLES = tuple(
    syllable
    for place, first in enumerate(_FIRST)
    for number, vowel in enumerate(_VOWELS)
    if not (syllable := first + vowel + _LAST[(place + number) % len(_LAST)]).endswith(_ENDINGS)
)
_PRIME = 101
"""As many syllables as are used. The third follows from the first two, so any two words differ in two of three."""
MOST = _PRIME**2


def write(count: int, out: Path, content: Path = CONTENT) -> Path:
    """A content folder with this many programs. The real ones come first, so there are never fewer."""
    copytree(content, out)
    real = sorted(path.parent for path in (out / "programs").glob("*/index.md"))
    bodies = [(program / "index.md").read_text(encoding="utf-8").split("\n---\n", 1)[1] for program in real]
    vocabulary = {path.stem: _terms(path) for path in sorted((out / "vocabulary").glob("*.yaml"))}
    for number in range(count - len(real)):
        name = _name(number)
        folder = out / "programs" / name
        facts = dict(_facts(name.capitalize(), random.Random(number), vocabulary))  # noqa: S311 - no secret
        _write(folder / "index.md", facts, bodies[number % len(bodies)])
        if number % 3 == 0:
            _write(folder / "assessments" / "nag-sob.md", _assessment(name.capitalize(), number), "")
    return out


def _name(number: int) -> str:
    """A word of three syllables that is like no other."""
    one, two = divmod(number * 3701 % MOST, _PRIME)
    return "".join(_SYLLABLES[place] for place in (one, two, (one + two) % _PRIME))


def _facts(
    name: str, chance: random.Random, vocabulary: dict[str, dict[str, Any]]
) -> Iterator[tuple[str, Any]]:
    """The fields of a made-up program, in the order of a file. About a third of what may be left out is."""

    def some(list_name: str, most: int) -> list[str]:
        return sorted(chance.sample(sorted(vocabulary[list_name]), chance.randint(1, most)))

    def known() -> bool:
        return chance.random() < 0.65

    here = {"sources": ["sida"]}
    conditions, audiences = some("conditions", 3), some("audiences", 2)
    labels = [vocabulary["conditions"][id]["label"] for id in conditions]
    yield "name", name
    yield "kind", chance.choice(("behandlingsprogram", "behandlingsprogram", "stodprogram"))
    yield "kind_reason", "Programmet är påhittat för att mäta med."
    if known():
        yield "publisher", chance.choice(sorted({*vocabulary["organisations"]} - {"nag-sob"}))
    yield "summary", f"Ett påhittat program. Det handlar om {', '.join(label.lower() for label in labels)}."
    yield "conditions", [{"condition": id, **here} for id in conditions]
    age = {"age_min": str(chance.choice((8, 13, 16, 18)))} if known() else {}
    yield "audience", {"groups": audiences, **age, **here}
    if known():
        yield "care_levels", some("care_levels", 2)
    if known():
        guided = {"guided": chance.choice(("ja", "ja", "nej"))} if known() else {}
        weeks = {"weeks": str(chance.randint(3, 26))} if known() else {}
        yield "format", {**guided, **weeks, "methods": ["KBT"], **here}
    if known():
        platform = {"sob": chance.choice(("ja", "nej"))} if known() else {}
        yield "platform", {**platform, "other": ["Egen plattform"], **here}
    yield "versions", [{"version": "1.0", **here}]
    if known():
        use = {"basis": "Påhittat.", **here}
        yield "use", [{"region": id, "confirmed": "2025-12", **use} for id in some("regions", 4)]
    if known():
        yield "languages", chance.choice((["svenska"], ["svenska", "engelska"], ["arabiska", "svenska"]))
    if known():
        used = [{"instrument": id, "use": "Varje vecka.", **here} for id in some("instruments", 3)]
        yield "follow_up", {"instruments": used}
    studied = known()
    if studied:
        yield "studies", [_study(name, chance, conditions, audiences)]
    yield "process", [{"step": "l", "state": "gjort", **here}] if known() else []
    yield "lifecycle", {"status": "i_drift", "basis": "Påhittat.", **here}
    page = {"id": "sida", "title": name, "stated_by": "utgivaren", "collected": "2026-01-01"}
    paper = {"id": "artikel", "title": f"En studie av {name}", "url": f"https://doi.org/{_doi(name)}"}
    written = {**paper, "stated_by": "forskarna", "collected": "2026-01-01"}
    yield "sources", [page, written] if studied else [page]
    yield "checked", f"2026-{chance.randint(1, 11):02}-01"


def _doi(name: str) -> str:
    return f"10.5555/{name.lower()}"


def _study(
    name: str, chance: random.Random, conditions: Sequence[str], audiences: Sequence[str]
) -> dict[str, Any]:
    """A trial that confirms, one that may, or one that does not."""
    power = chance.choice(({}, {"planned_power": "80", "planned_power_where": "Metod, s. 4"}))
    return {
        "id": "studie",
        "design": "rct",
        "doi": _doi(name),
        "conditions": list(conditions[:2]),
        "audiences": list(audiences[:1]),
        "version": "1.0",
        "participants": str(chance.randint(40, 400)),
        **power,
        "finding": chance.choice(("battre", "battre", "ingen_skillnad")),
        "result": "Påhittat resultat.",
        "read": {"part": "hela", "by": "redaktionen", "on": "2026-01-01"},
        "link": "named_in_study",
        "sources": ["artikel"],
    }


def _assessment(name: str, number: int) -> dict[str, Any]:
    """An assessment from one of ten years, a few of them without a date."""
    year = 2017 + number // 3 % 10
    return {
        "title": f"Utlåtande om {name}",
        "assessor": "nag-sob",
        "method": "Påhittad mall",
        "assessed_version": "1.0",
        **({} if number % 7 == 0 else {"reviewed": str(year)}),
        "overall": "Påhittad bedömning.",
        "sources": [
            {
                "id": "utlatande",
                "title": f"Utlåtande om {name}",
                "stated_by": "bedomarna",
                "collected": "2026-11-22",
            }
        ],
    }


def _terms(path: Path) -> dict[str, Any]:
    """The words of a list, every value as text."""
    terms: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
    return terms


def _write(path: Path, facts: dict[str, Any], body: str) -> None:
    """A file with front matter: a field a line as JSON, which is YAML too. Fields that hold nothing are left out."""
    path.parent.mkdir(parents=True, exist_ok=True)
    told = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items() if value
    )
    path.write_text(f"---\n{told}---\n{body}", encoding="utf-8", newline="\n")


def main() -> None:
    """Write the folder that is asked for."""
    parser = ArgumentParser(description="A library of any size, to measure with.")
    parser.add_argument("count", type=int, help=f"how many programs, the real ones included; at most {MOST}")
    parser.add_argument("out", type=Path, help="the content folder to write; it may not exist")
    options = parser.parse_args()
    if not 0 < options.count <= MOST:
        parser.error(f"count is at most {MOST}")
    print(write(options.count, options.out))


if __name__ == "__main__":
    main()
