"""Index: what search needs, in the staged site: signposts that answer at once, and the whole text.

The index of the whole text is made by Pagefind (https://pagefind.app), the binary in its wheel.
"""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic_core import to_json

from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.page import Page
from catalogue.search import danger_browser as danger
from catalogue.search.signposts import astray
from catalogue.search.signposts import index as signposts

READY_MADE = ("pagefind-*ui.*", "pagefind-highlight.*")
"""Pagefind's own search boxes, heavier than the whole of a page and not used: the site has one of its own."""

_MARKUP = re.compile(r"<[^>]*>")
SIGNPOSTS = "sok/vagvisare.json"
_WRITTEN = ("pagefind/", SIGNPOSTS, danger.FILE)


def is_written_here(path: str) -> bool:
    """Whether a file of the site is one that search is made of."""
    return path.startswith(_WRITTEN)


def index(staging: Path, pages: Sequence[Page], catalogue: Catalogue) -> list[Diagnostic]:
    """Write the signposts and ``pagefind/`` into the staged site; what Pagefind says when it cannot."""
    found = list(_astray(pages, catalogue))
    texts = list(_texts(staging, pages))
    (staging / SIGNPOSTS).write_bytes(to_json(signposts(pages, catalogue, texts)))
    words = {word for text in texts for word in re.findall(r"[^\W\d_]+", text.lower())}
    (staging / danger.FILE).write_bytes(to_json(danger.written(catalogue.vocabulary, words)))
    command = [sys.executable, "-m", "pagefind", "--site", str(staging), "--force-language", "sv", "--quiet"]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    if outcome.returncode == 0:
        for pattern in READY_MADE:
            for path in (staging / "pagefind").glob(pattern):
                path.unlink()
        return found
    reason = (outcome.stderr or outcome.stdout).strip().splitlines()[-1:] or ["okänt fel"]
    return [
        *found,
        Diagnostic(
            Place("site"),
            "search_index",
            Level.ERROR,
            f"sökindexet gick inte att göra: {reason[0]}",
            "kör python3 dev.py build igen",
        ),
    ]


def _texts(staging: Path, pages: Sequence[Page]) -> Iterator[str]:
    """What stands on the pages that have a text of their own."""
    for page in pages:
        if page.kind and page.kind.is_text:
            yield _MARKUP.sub(" ", (staging / page.path).read_text(encoding="utf-8").replace("\u00ad", ""))


def _astray(pages: Sequence[Page], catalogue: Catalogue) -> Iterator[Diagnostic]:
    """An error for each address in the list of words for search that leads nowhere."""
    for id, address in astray(pages, catalogue.vocabulary):
        yield Diagnostic(
            Place("content/vocabulary/search_words.yaml"),
            "search_words_lead_nowhere",
            Level.ERROR,
            f"`{id}` leder till `{address}`, som inte är en sida som går att söka fram",
            "skriv en adress som finns, till exempel /jamfor/",
        )
