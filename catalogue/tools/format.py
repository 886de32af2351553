"""Content files in the one canonical style, so that a change of one fact is a change of one line."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.formats.canonical import canonical
from catalogue.formats.swedish import counted
from catalogue.stages.read import read
from catalogue.tools.new import KINDS


def format_content(content: Path, *, only_check: bool) -> int:
    """Write the files anew that differ and name them, or only name them.

    1 when a file cannot be written anew, or when one ought to be and this was only a check.
    """
    differing, unreadable = [], []
    for path, written in in_style(content):
        if written is None:
            unreadable.append(path)
        elif path.read_bytes() != written:
            differing.append(path)
            if not only_check:
                path.write_bytes(written)
    for path in differing:
        print(path)
    for path in unreadable:
        print(f"{path} har fel i hur den är skriven och är orörd; de står i python3 dev.py check")
    what = "skulle skrivas om" if only_check else "är omskrivna"
    print(f"{counted(len(differing), 'fil', 'filer')} {what}")
    return 1 if unreadable or (only_check and differing) else 0


def in_style(content: Path) -> Iterator[tuple[Path, bytes | None]]:
    """Every page's file with the bytes that it ought to have; None for one that cannot be read as it stands."""
    texts = read(content)[0].texts
    for model, _, place in KINDS.values():
        for path in sorted(content.glob(place.format("*", "*"))):
            text = texts.get(path.relative_to(content).as_posix())
            written = canonical(text, model, str(path))[0] if text is not None else None
            yield path, written.encode() if written is not None else None
