"""Index: what search needs, in the staged site: signposts that answer at once, and the whole text.

The index of the whole text is made by Pagefind (https://pagefind.app), the binary in its wheel.
"""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from pydantic_core import to_json

from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.page import Page
from catalogue.search.signposts import index as signposts

READY_MADE = ("pagefind-*ui.*", "pagefind-highlight.*")
"""Pagefind's own search boxes, heavier than the whole of a page and not used: the site has one of its own."""

SIGNPOSTS = "sok/vagvisare.json"


def index(staging: Path, pages: Iterable[Page], catalogue: Catalogue) -> list[Diagnostic]:
    """Write the signposts and ``pagefind/`` into the staged site; what Pagefind says when it cannot."""
    (staging / SIGNPOSTS).write_bytes(to_json(signposts(pages, catalogue)))
    command = [sys.executable, "-m", "pagefind", "--site", str(staging), "--force-language", "sv", "--quiet"]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    if outcome.returncode == 0:
        for pattern in READY_MADE:
            for path in (staging / "pagefind").glob(pattern):
                path.unlink()
        return []
    reason = (outcome.stderr or outcome.stdout).strip().splitlines()[-1:] or ["okänt fel"]
    return [
        Diagnostic(
            Place("site"),
            "search_index",
            Level.ERROR,
            f"sökindexet gick inte att göra: {reason[0]}",
            "kör python3 dev.py build igen",
        )
    ]
