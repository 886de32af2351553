"""A page of a built site, read back with the standard library's parser: another one than the build's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

LOADED = {"src", "srcset", "poster", "data", "background"}


@dataclass
class Read(HTMLParser):
    """What stands on a page."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""
    titles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._inside = tag

    def handle_endtag(self, _: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        data = data.replace("\N{SOFT HYPHEN}", "")
        self.text += data
        if self._inside == "title":
            self.titles.append(data)

    @property
    def ids(self) -> set[str]:
        """Every id on the page."""
        return {attributes["id"] for _, attributes in self.tags if "id" in attributes}

    @property
    def links(self) -> list[str]:
        """Where a reader can go."""
        return [attributes["href"] for tag, attributes in self.tags if tag == "a" and "href" in attributes]

    @property
    def loads(self) -> Iterator[str]:
        """What the browser fetches by itself."""
        for tag, attributes in self.tags:
            yield from (value for name, value in attributes.items() if name in LOADED)
            if tag == "link" and attributes.get("rel") not in {"canonical", "alternate"}:
                yield attributes["href"]


@cache
def read(file: Path) -> Read:
    """The page in a file."""
    page = Read()
    page.feed(file.read_text(encoding="utf-8"))
    page.close()
    return page


def pages(site: Path) -> dict[str, Read]:
    """Every page of a site, by the file's path below it."""
    return {
        path.relative_to(site).as_posix(): read(path)
        for path in sorted(site.rglob("*.html"))
        if "pagefind" not in path.parts
    }
