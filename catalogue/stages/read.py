"""Read: the files of a content folder, as bytes with their names, in an order that no file system decides."""

import os
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from unicodedata import normalize

from catalogue.formats.file_names import unusable
from catalogue.formats.git import history
from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.files import Sources
from catalogue.model.history import History

MAX_BYTES = 1_000_000
MAX_IMAGE_BYTES = 400_000

_IMAGES: Mapping[str, re.Pattern[bytes]] = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
    ".avif": re.compile(rb".{4}ftypavi[fs]", re.DOTALL),
}
"""How the files of each kind of image begin."""
_MORE = re.compile(r"(?<=\.md|aml)\.(?:txt|md|yaml|yml)$")
"""What a program of Windows adds to a name that it does not know."""


def read(folder: Path, until: date | None = None) -> tuple[Sources, list[Diagnostic]]:
    """Every file of the content folder, and what is wrong about the files themselves.

    With a day the history of the folder until then too, as far as this copy remembers it.
    """
    texts: dict[str, str] = {}
    images: dict[str, bytes] = {}
    found: list[Diagnostic] = []
    unread: set[str] = set()
    paths = _paths(folder)
    for path in paths:
        name = path.relative_to(folder).as_posix()
        outcome = _one(path, Place(f"{folder.name}/{_printable(name)}"))
        match outcome:
            case Diagnostic():
                found.append(outcome)
                unread.add(_MORE.sub("", name))
            case str():
                texts[name] = outcome
            case bytes():
                images[name] = outcome
    names = [path.relative_to(folder).as_posix() for path in paths]
    for name, message, help in unusable(names):
        place = Place(f"{folder.name}/{_printable(name)}")
        found.append(Diagnostic(place, "file_name", Level.ERROR, message, help))
    past = history(folder, until) if until else History()
    return Sources(folder.name, texts, images, past, frozenset(unread)), found


def _paths(folder: Path) -> list[Path]:
    """Every file, and every folder that is a link, in the order of their names; hidden ones left out."""
    found = []
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        linked = [name for name in folders if (Path(here) / name).is_symlink()]
        found += [Path(here) / name for name in (*names, *linked) if not name.startswith(".")]
    return sorted(found)


def _printable(name: str) -> str:
    """A file's name with the bytes that no alphabet has written out."""
    return name.encode(errors="backslashreplace").decode()


def _one(path: Path, place: Place) -> str | bytes | Diagnostic:
    try:
        if refused := _not_ours(path):
            return Diagnostic(place, *refused)
        content = path.read_bytes()
    except OSError:
        return Diagnostic(
            place, "file_kind", Level.ERROR, "filen går inte att öppna", "kontrollera filens rättigheter"
        )
    if pattern := _IMAGES.get(path.suffix):
        if pattern.match(content):
            return content
        message = f"filen är inte en bild av slaget {path.suffix}"
        return Diagnostic(place, "file_kind", Level.ERROR, message, "spara om bilden")
    return _text(content, place)


def _not_ours(path: Path) -> tuple[str, Level, str, str] | None:
    """Rule, level, message and help for a file that is not even opened."""
    if path.is_symlink():
        return "file_kind", Level.ERROR, "filen är en länk till något annat", "lägg själva filen här"
    if not path.is_file():
        return "file_kind", Level.ERROR, "detta är ingen vanlig fil", "ta bort den"
    if path.suffix not in {".md", ".yaml", *_IMAGES}:
        message = "filer av det här slaget hör inte hemma här"
        if (meant := _MORE.sub("", path.name)) != path.name:
            return "file_kind", Level.ERROR, f"filen ska heta {meant}", f"byt namn på filen till {meant}"
        return "file_kind", Level.ERROR, message, "texter slutar på .md, listor på .yaml"
    limit = MAX_IMAGE_BYTES if path.suffix in _IMAGES else MAX_BYTES
    if path.stat().st_size > limit:
        return "file_size", Level.ERROR, "filen är för stor", f"högst {limit // 1000} kB"
    return None


def _text(content: bytes, place: Place) -> str | Diagnostic:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", errors="replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Diagnostic(
            Place(place.file, line, column),
            "file_encoding",
            Level.ERROR,
            "filen är inte sparad som UTF-8",
            "välj teckenkodningen UTF-8 när du sparar",
        )
    return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
