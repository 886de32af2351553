"""Every place that docs/coverage.md says holds a statement of the sources is there."""

import re
from pathlib import Path

from tests.site import real_catalogue

ROOT = Path(__file__).parents[1]
PLACE = re.compile(r"(?<![\w/.-])([a-z]+(?:-[a-z]+)*/[a-z0-9]+(?:-[a-z0-9]+)*)(?:#([a-z0-9-]+))?(?![\w/])")


def test_every_statement_of_the_sources_is_said_where_the_table_says() -> None:
    rows = [
        line
        for line in (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8").splitlines()
        if re.match(r"\| \d", line)
    ]
    missing = []
    for row in rows:
        said = row.split("|")[3]
        for guide, heading in PLACE.findall(said):
            entry = real_catalogue().guides.get(guide)
            if entry is None or (
                heading and heading not in {"kallor", *(one.id for one in entry.body.headings)}
            ):
                missing.append(f"{row.split('|')[1].strip()}: {guide}#{heading}")
    assert len(rows) > 200
    assert missing == []
