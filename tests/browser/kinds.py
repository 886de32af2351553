"""The kinds of page there are, one for each template, and which pages of the real library to look at for each."""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from catalogue.meaning.library import library
from catalogue.stages.derive import derive
from tests.build.command import ROOT
from tests.site import real_catalogue

KINDS = sorted(path.stem for path in (ROOT / "templates" / "pages").glob("*.html"))
COMPONENTS = sorted(path.parent.name for path in (ROOT / "templates" / "components").glob("*/macro.html"))
POINTS_ON = "moved"
"""The kind that shows nothing of its own: old addresses."""

each_kind = pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != POINTS_ON])


@cache
def _pages() -> dict[str, list[str]]:
    pages = defaultdict(list)
    for page in derive(library(real_catalogue())):
        pages[Path(page.template).stem].append(page.path)
    return pages


def thinnest_and_richest(kind: str, site: Path) -> list[str]:
    """The addresses of the pages of a kind with the least and the most on them."""
    files = sorted(_pages()[kind], key=lambda path: ((site / path).stat().st_size, path))
    assert files, f"no page of the real library is drawn by templates/pages/{kind}.html; is it needed?"
    return [f"/{path.removesuffix('index.html')}" for path in dict.fromkeys((files[0], files[-1]))]


def richest(kind: str, site: Path) -> str:
    """The address of the page of a kind with the most on it."""
    return thinnest_and_richest(kind, site)[-1]
