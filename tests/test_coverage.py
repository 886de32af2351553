"""Every place that docs/coverage.md says holds a statement of the sources is there."""

import re
from datetime import date
from pathlib import Path

from catalogue.stages.parse import parse
from catalogue.stages.read import read

ROOT = Path(__file__).parents[1]
PLACE = re.compile(r"(?<![\w/.-])([a-z]+(?:-[a-z]+)*/[a-z0-9]+(?:-[a-z0-9]+)*)(?:#([a-z0-9-]+))?(?![\w/])")


def test_every_statement_of_the_sources_is_said_where_the_table_says() -> None:
    catalogue, _ = parse(read(ROOT / "content")[0], date(2026, 11, 22))
    rows = [
        line
        for line in (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines()
        if re.match(r"\| \d", line)
    ]
    missing = []
    for row in rows:
        said = row.split("|")[3]
        for guide, heading in PLACE.findall(said):
            entry = catalogue.guides.get(guide)
            if entry is None or (
                heading and heading not in {"kallor", *(one.id for one in entry.body.headings)}
            ):
                missing.append(f"{row.split('|')[1].strip()}: {guide}#{heading}")
    assert len(rows) > 200
    assert missing == []
