"""Read: the files of a content folder, as bytes with their names, in an order that no file system decides."""

import os
from collections.abc import Iterator
from pathlib import Path

from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.files import Sources

MAX_BYTES = 1_000_000
MAX_IMAGE_BYTES = 400_000

_IMAGES = {
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".webp": b"RIFF",
    ".avif": b"\x00\x00\x00",
}


def read(folder: Path) -> tuple[Sources, list[Diagnostic]]:
    """Every file of the content folder, and what is wrong about the files themselves."""
    texts: dict[str, str] = {}
    images: dict[str, bytes] = {}
    found: list[Diagnostic] = []
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        outcome = _one(path, Place(f"{folder.name}/{name}"))
        match outcome:
            case Diagnostic():
                found.append(outcome)
            case str():
                texts[name] = outcome
            case bytes():
                images[name] = outcome
    return Sources(folder.name, texts, images), found


def _files(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(here) / name


def _one(path: Path, place: Place) -> str | bytes | Diagnostic:
    if path.is_symlink():
        return Diagnostic(
            place, "file_kind", Level.ERROR, "filen är en länk till en annan fil", "lägg själva filen här"
        )
    limit = MAX_IMAGE_BYTES if path.suffix in _IMAGES else MAX_BYTES
    if path.stat().st_size > limit:
        return Diagnostic(place, "file_size", Level.ERROR, "filen är för stor", f"högst {limit // 1000} kB")
    content = path.read_bytes()
    if path.suffix in _IMAGES:
        if content.startswith(_IMAGES[path.suffix]):
            return content
        return Diagnostic(
            place,
            "file_kind",
            Level.ERROR,
            f"filen är inte en bild av slaget {path.suffix}",
            "spara om bilden",
        )
    if path.suffix not in {".md", ".yaml"}:
        return Diagnostic(
            place,
            "file_kind",
            Level.ERROR,
            "filer av det här slaget hör inte hemma här",
            "texter slutar på .md, listor på .yaml",
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Diagnostic(
            Place(place.file, line),
            "file_encoding",
            Level.ERROR,
            "filen är inte sparad som UTF-8",
            "välj teckenkodningen UTF-8 när du sparar",
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")
