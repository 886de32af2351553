"""Index: what search needs, in the staged site: signposts that answer at once, and the whole text.

The index of the whole text is made by Pagefind (https://pagefind.app), the binary in its wheel.
"""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

from pydantic_core import to_json

from catalogue.formats.writing import Writing
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
_WHOLE_TEXT = "pagefind"
_WRITTEN = (f"{_WHOLE_TEXT}/", SIGNPOSTS, danger.FILE)


def is_written_here(path: str) -> bool:
    """Whether a file of the site is one that search is made of."""
    return path.startswith(_WRITTEN)


def index(
    staging: Path, pages: Sequence[Page], catalogue: Catalogue, former: Path | None = None
) -> list[Diagnostic]:
    """Write the signposts and ``pagefind/`` into the staged site; what Pagefind says when it cannot.

    Pagefind only works when a page is another than it was. ``former`` is a site that may have some of its files.
    """
    found = list(_astray(pages, catalogue))
    texts = list(_texts(staging, pages))
    (staging / SIGNPOSTS).write_bytes(to_json(signposts(pages, catalogue, texts)))
    words = {word for text in texts for word in re.findall(r"[^\W\d_]+", text.lower())}
    dangers = catalogue.kept.of(danger.written, catalogue.vocabulary, sorted(words))
    (staging / danger.FILE).write_bytes(to_json(dangers))
    made = catalogue.kept.by(
        (_WHOLE_TEXT, _sums(staging)), partial(_pagefind, staging), lambda one: not one.failed
    )
    if made.failed:
        message = f"sökindexet gick inte att göra: {made.failed}"
        help = "kör python3 dev.py build igen"
        return [*found, Diagnostic(Place("site"), "search_index", Level.ERROR, message, help)]
    if not (staging / _WHOLE_TEXT).exists():
        written = Writing(staging, former)
        for path, content in made.files.items():
            written(path, content)
    return found


@dataclass(frozen=True)
class WholeText:
    """The index of the whole text: its files by their paths in the site, or why there are none."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    failed: str = ""


def _sums(staging: Path) -> list[tuple[str, bytes]]:
    """What each page is told from its former self by."""
    paths = sorted(staging.rglob("*.html"))
    return [(path.relative_to(staging).as_posix(), sha256(path.read_bytes()).digest()) for path in paths]


def _pagefind(staging: Path) -> WholeText:
    """The index of the pages in the staged site, which has it too then."""
    command = [sys.executable, "-m", "pagefind", "--site", str(staging), "--force-language", "sv", "--quiet"]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    if outcome.returncode != 0:
        reason = (outcome.stderr or outcome.stdout).strip().splitlines()[-1:] or ["okänt fel"]
        return WholeText(failed=reason[0])
    folder = staging / _WHOLE_TEXT
    for pattern in READY_MADE:
        for path in folder.glob(pattern):
            path.unlink()
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return WholeText({path.relative_to(staging).as_posix(): path.read_bytes() for path in files})


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
