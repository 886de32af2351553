"""Somebody's own conclusion is said to be theirs in every place that says it: the built site is read from end to end.

Two sites are built that differ in one thing: in one of them an organisation has put a conclusion in place of the
computed one. Whatever that site says anew about a confirmed (or no longer confirmed) effect must name who says so.
"""

import csv
import html
import json
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.build.command import GOOD_DAY, build
from tests.site import good_site, site_with

WHO = re.compile(r"nationella gruppen|\"by\": \"nag-sob\"")
LUGN = "programs/lugn/index.md"
BLOCK = re.compile(r"<(?:p|dd|td|tr|li|h\d|figcaption|summary|option|label|dt|th|entry|summary)\b[^>]*>")
RAISED = re.compile(r"[Bb]ekräftad i en egen|(?<!om )[Ee]ffekten är bekräftad|\begen_rct\b")
LOWERED = re.compile(r"[Ii]nte bekräftad|\bej_bekraftad\b")
INTERNAL = {"program/urval.json"}
"""What the filter's own script counts with. It draws the cards that say the rest."""
FORM = "bidra/formular/"
"""What the form is drawn from: the files as they are written, without what follows from them."""

DECISION = """
  - id: beslut
    title: Gruppens beslut om Lugn
    url: https://gruppen.exempel.se/beslut
    stated_by: bedomarna
    collected: 2026-01-15"""


def overridden(state: str) -> str:
    """What is written to put a conclusion in place of the computed one."""
    return (
        "claims:\n  - condition: oro\n    audience: vuxna\n    override:\n"
        f"      state: {state}\n      reason: Gruppen har läst hela artikeln.\n      by: nag-sob\n"
        "      on: 2026-01-20\n      involved: nej\n      ties: nej\n      sources: [beslut]\n"
    )


def written(folder: Path, claims: str, *, settled: bool) -> Path:
    """The content of the good site, with these claims; when it is not settled nobody can find the planned power."""
    text = good_site().texts[LUGN].replace("process:\n", f"{claims}process:\n", 1)
    text = text.replace(
        "    design: rct\n", "    design: rct\n    organisations: [exempelregionens-vard]\n", 1
    )
    text = text.replace("\nchecked:", f"{DECISION}\nchecked:", 1)
    text = text.replace(
        "  as_of: 2026-01\n  sources: [sida]", "  as_of: 2026-01\n  sources: [sida, beslut]", 1
    )
    if not settled:
        text = text.replace("    planned_power_where: Metod, s. 4\n", "", 1)
    for name, content in site_with({LUGN: text}).texts.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder / "content"


def built(folder: Path, claims: str, *, settled: bool) -> Path:
    ended = build(written(folder, claims, settled=settled), folder / "site", "--as-of", GOOD_DAY)
    assert ended.code == 0, ended.out
    return folder / "site"


def blocks(site: Path) -> dict[str, list[str]]:
    """The text of a site in pieces that are read in one breath, by the file they stand in."""
    found: dict[str, list[str]] = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.suffix in {".html", ".xml", ".rdf"}:
            found[name] = [_plain(part) for part in BLOCK.split(path.read_text(encoding="utf-8"))]
        elif path.suffix == ".csv":
            rows = csv.reader(StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";")
            found[name] = [" ".join(row) for row in rows]
        elif path.suffix == ".json" and name not in INTERNAL and not name.startswith(FORM):
            found[name] = list(_records(json.loads(path.read_bytes())))
    return found


def _plain(part: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", part)).replace("\u00ad", "").split())


def _records(value: Any) -> Iterator[str]:
    """Every record with a state, as text, and every other text on its own."""
    if isinstance(value, dict) and "state" in value:
        yield json.dumps(value, ensure_ascii=False)
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _records(one)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize(
    ("state", "settled", "said"),
    [("egen_rct", False, RAISED), ("ej_bekraftad", True, LOWERED)],
    ids=["raised", "lowered"],
)
def test_every_place_that_says_an_overridden_conclusion_says_whose_it_is(
    state: str, settled: bool, said: re.Pattern[str], tmp_path: Path
) -> None:
    before = blocks(built(tmp_path / "before", "", settled=settled))
    after = blocks(built(tmp_path / "after", overridden(state), settled=settled))
    new = {name: [one for one in texts if one not in before.get(name, ())] for name, texts in after.items()}
    places = {name: [one for one in texts if said.search(one)] for name, texts in new.items()}
    silent = {name: [one for one in texts if not WHO.search(one)] for name, texts in places.items()}
    assert {name: texts for name, texts in silent.items() if texts} == {}
    told = {name for name, texts in places.items() if texts}
    assert {
        "program/index.html",
        "program/lugn/index.html",
        "tillstand/oro/index.html",
        "behovskarta/index.html",
        "data/effekt.csv",
        "data/behovskarta-malgrupper.csv",
        "data/program/lugn.json",
        "data/programbiblioteket.json",
        "data/atom.xml",
    } <= told


def test_the_counts_of_the_start_page_and_the_figures_say_that_an_answer_is_somebodys_own(
    tmp_path: Path,
) -> None:
    site = built(tmp_path, overridden("egen_rct"), settled=False)
    for page in ("index.html", "statistik/index.html", "tillstand/oro/index.html"):
        text = _plain((site / page).read_text(encoding="utf-8"))
        assert WHO.search(text), page
