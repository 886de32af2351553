"""The form for a publisher's own assessment, as a file to fill in. It is our reconstruction, and says so."""

import re
from collections.abc import Iterator

from catalogue.data.file import File
from catalogue.meaning.library import Library

ADDRESS = "/data/mall-sjalvvardering.md"
GUIDE = "valja/sjalvvardering"
"""The guide whose tables hold the questions, each with what it rests on."""

_ROW = re.compile(r"^\| (?P<question>.+\?) \| (?P<basis>[^|]+) \|$")


def files(library: Library, base: str) -> Iterator[File]:
    """The form, when the library has the guide it is made from."""
    guide = library.catalogue.guides.get(GUIDE)
    if guide is not None:
        yield File(
            ADDRESS,
            form(guide.body.text, f"{base}{library.guide_address(guide)}").encode(),
            "Mall för självvärdering",
            "Frågorna på sidan Frågor för självvärdering, med plats för svar. Mallen är vår rekonstruktion.",
            "text/markdown",
            part="mall",
        )


def form(text: str, address: str) -> str:
    """The guide's headings and questions as a Markdown form. Each question keeps what it rests on."""
    lines = [
        "# Självvärdering av ett program",
        "",
        "Mallen är Programbibliotekets rekonstruktion. Det är inte SKR:s mall, och orden är våra.",
        f"Läs mer på {address}",
        "",
        "Svara kort. Skriv ”vet inte” när det är så.",
    ]
    for line in text.splitlines():
        if line.startswith("#") and not line.endswith("först"):
            lines += ["", line, ""]
        elif row := _ROW.match(line):
            question = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", row["question"])
            lines += [
                f"- [ ] **{question}** (bygger på: {row['basis'].strip().lower()})",
                "",
                "      Svar:",
                "",
            ]
    kept = [line for index, line in enumerate(lines) if not _empty_heading(lines, index)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip() + "\n"


def _empty_heading(lines: list[str], index: int) -> bool:
    """Whether a heading has no question before the next heading of its own or a higher level."""
    level = len(lines[index]) - len(lines[index].lstrip("#"))
    if level < 2:
        return False
    for line in lines[index + 1 :]:
        if line.startswith("- [ ]"):
            return False
        if line.startswith("#") and len(line) - len(line.lstrip("#")) <= level:
            return True
    return True
