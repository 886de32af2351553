"""The checklists of the process as Markdown, one for each step and one with all, for a pull request."""

from collections.abc import Iterator

from catalogue.data.file import File
from catalogue.meaning.guides import checklist, steps
from catalogue.meaning.library import Library

ALL = "/data/checklistor.md"


def address(step: str) -> str:
    """The file with the checklist of a step."""
    return f"/data/checklista-steg-{step}.md"


def files(library: Library, base: str) -> Iterator[File]:
    """A file for each step that has a guide, and one with all of them."""
    terms = library.vocabulary.steps
    lists = {
        step: _drawn(
            f"## {step}. {terms[step].label}",
            checklist(guide.body),
            f"{base}{library.guide_address(guide)}",
        )
        for step, guide in steps(library.catalogue).items()
    }
    for step, text in lists.items():
        title = f"Checklista för steg {step}: {terms[step].label}"
        yield _file(address(step), text, title, "Att klistra in i ett ändringsförslag.", "checklista")
    if lists:
        yield _file(
            ALL,
            "\n".join(lists.values()),
            "Alla checklistor",
            "Listorna för alla steg i processen, att klistra in i ett ändringsförslag.",
            "mall",
        )


def _drawn(heading: str, items: tuple[str, ...], read: str) -> str:
    """A checklist as Markdown, with a way to the guide that explains it."""
    return "\n".join([heading, "", *(f"- [ ] {item}" for item in items), "", f"Läs mer: {read}", ""])


def _file(address: str, text: str, title: str, description: str, part: str) -> File:
    return File(address, text.encode(), title, description, "text/markdown", part=part)
