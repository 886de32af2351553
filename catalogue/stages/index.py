"""Index: the search index of the staged site, made by Pagefind (https://pagefind.app), the binary in its wheel."""

import subprocess
import sys
from pathlib import Path

from catalogue.model.diagnostics import Diagnostic, Level, Place

READY_MADE = ("pagefind-*ui.*", "pagefind-highlight.*")
"""Pagefind's own search boxes, heavier than the whole of a page and not used: the site has one of its own."""


def index(staging: Path) -> list[Diagnostic]:
    """Write ``pagefind/`` into the staged site; what Pagefind says when it cannot."""
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
