"""Render: from pages to files in a staging folder. Every character of content is escaped on its way."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup

from catalogue.data.file import File, Shelf
from catalogue.formats import swedish
from catalogue.formats.component_files import TEMPLATES, leading_nowhere, with_own_ids
from catalogue.formats.http_headers import render_headers_file
from catalogue.formats.writing import Writing
from catalogue.model import addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.kept import Kept
from catalogue.model.operator import Operator
from catalogue.model.page import Page
from catalogue.model.vocabulary import Vocabulary
from catalogue.search import keywords
from catalogue.view.components import every_note, notes
from catalogue.view.phrases import Phrases, yes_no

COMPILED = Path(__file__).parents[2] / ".cache" / "templates"
"""Templates as Python has compiled them, each with the sum of what it was. May be deleted at any time."""

_OWN_ADDRESS = re.compile(r'(<[a-z][a-z0-9]*\s(?:[^<>"]*"[^"]*")*?[^<>"]*?\b(?:href|src|action)=")/(?!/)')
_IMPORT = re.compile(rb'(from |import\()"\./([\w-]+\.js)"')
_STYLE_FOLDERS = ("assets/css", "components")


class _MadeOnce(Template):
    """A template whose macros are made once, and not once for each page: all pages have the same surroundings."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002
        return super()._get_default_module()


def render(
    pages: Iterable[Page],
    catalogue: Catalogue,
    base_url: str,
    staging: Path,
    tick: Callable[[], None] = lambda: None,
    files: Sequence[File] = (),
    former: Path | None = None,
) -> int:
    """Write every page, the assets and the files that describe the site; the number of pages.

    ``files`` are the open data that pages tell about, and ``former`` a site that may have some pages as they are.
    """
    assets = dict(_assets())
    surroundings = _surroundings(catalogue, base_url, assets)
    shelf = Shelf(files)
    environment = _environment(surroundings, shelf)
    pages = tuple(pages)
    kept = catalogue.kept
    known = kept.sum(surroundings)

    def holds(answer: tuple[str, dict[str, bytes]]) -> bool:
        return answer[1] == shelf.sums(answer[1], kept)

    written = Writing(staging, former)
    for page in pages:
        html, _ = kept.by((known, page), partial(_noted, environment, shelf, page, base_url, kept), holds)
        written(page.path, html.encode())
        tick()
    for name, content in assets.items():
        written(f"assets/{name}", content)
    for name, content in catalogue.images.items():
        written(_image_path(name, pages), content)
    for template in sorted((TEMPLATES / "feeds").iterdir()):
        feed = environment.get_template(f"feeds/{template.name}").render(pages=pages)
        written(template.name, feed.encode())
    written("_headers", render_headers_file().encode())
    return len(pages)


def drawn(environment: Environment, template: str, page: Page, base_url: str) -> str:
    """A page as it is written to its file."""
    html = environment.get_template(template).render(page=page, **page.context)
    return _relative(html, page, base_url)


def environment_for(catalogue: Catalogue, base_url: str) -> Environment:
    """The template environment alone, for drawing a component by itself."""
    return _environment(_surroundings(catalogue, base_url, dict(_assets())), Shelf())


@dataclass(frozen=True)
class Surroundings:
    """All that a template can reach beside its page and the files of open data: what every page is drawn from."""

    vocabulary: Vocabulary
    as_of: date
    operator: Operator
    collected: date
    guides: Mapping[str, str]
    """The address of each guide, by its id."""
    base_url: str
    versions: Mapping[str, str]
    """What each asset is told from its former self by."""


def _surroundings(catalogue: Catalogue, base_url: str, assets: Mapping[str, bytes]) -> Surroundings:
    vocabulary = catalogue.vocabulary
    return Surroundings(
        vocabulary,
        catalogue.as_of,
        catalogue.operator,
        max((entry.value.collected for entry in catalogue.programs.values()), default=catalogue.as_of),
        {
            id: addresses.guide(id, vocabulary.sections[entry.section])
            for id, entry in catalogue.guides.items()
        },
        base_url.rstrip("/"),
        {name: _version(content) for name, content in assets.items()},
    )


def _noted(
    environment: Environment, shelf: Shelf, page: Page, base_url: str, kept: Kept
) -> tuple[str, dict[str, bytes]]:
    """A page as it is written to its file, and the sums of the files that it tells about."""
    shelf.asked.clear()
    html = drawn(environment, f"pages/{page.template}", page, base_url)
    return html, shelf.sums(shelf.asked, kept)


def _environment(around: Surroundings, shelf: Shelf) -> Environment:
    """What templates are drawn in. It knows nothing else, so that an unchanged page is known again."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_compiled(),
    )
    environment.template_class = _MadeOnce
    vocabulary = around.vocabulary

    def term(list_name: str, id: str) -> Any:
        return getattr(vocabulary, list_name)[id]

    environment.filters.update(
        day=swedish.day,
        listing=swedish.listing,
        number=swedish.number,
        capital=swedish.capital,
        soft=swedish.soft,
        uncapital=swedish.uncapital,
        prose=_prose,
        chapters=_chapters,
        example=_example,
    )
    environment.globals.update(
        term=term,
        label=lambda list_name, id: term(list_name, id).label,
        labels=lambda list_name, ids: [term(list_name, id).label for id in ids],
        facet=addresses.facet,
        assessment_address=addresses.assessment,
        comparison_address=addresses.comparison,
        guide_address=lambda entry: addresses.guide(entry.id, vocabulary.sections[entry.section]),
        guide=lambda id: around.guides.get(id, ""),
        glossary_word=lambda id: addresses.word(id) if id in vocabulary.glossary else "",
        words=Phrases(vocabulary, around.as_of),
        keywords=lambda program: " · ".join(keywords.of_program(program, vocabulary)),
        notes=notes,
        every_note=every_note,
        operator=around.operator,
        counted=swedish.counted,
        yes_no=yes_no,
        asset=lambda name: f"/assets/{name}?v={around.versions[name]}",
        as_of=around.as_of,
        collected=around.collected,
        base_url=around.base_url,
        files=shelf,
        files_at=shelf.at,
    )
    return environment


def _compiled() -> FileSystemBytecodeCache | None:
    """Where compiled templates are kept from one build to the next; nowhere when nothing can be written there."""
    try:
        COMPILED.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(COMPILED)) if os.access(COMPILED, os.W_OK) else None


def _assets() -> Iterator[tuple[str, bytes]]:
    """The files of ``/assets/``: one style sheet put together from layers, scripts, the font and the icon."""
    styles = [path for folder in _STYLE_FOLDERS for path in sorted((TEMPLATES / folder).rglob("*.css"))]
    order = "@layer tokens, base, layout, components, print;\n"
    yield "site.css", (order + "".join(_lean(path.read_text(encoding="utf-8")) for path in styles)).encode()
    files = (path for path in sorted((TEMPLATES / "assets").rglob("*")) if path.is_file())
    others = {path.name: path.read_bytes() for path in files if path.suffix != ".css"}
    for name, content in others.items():
        yield name, _script(name, others) if name.endswith(".js") else content


def _script(name: str, scripts: Mapping[str, bytes]) -> bytes:
    """A script that imports others by their version, so that a browser never mixes old and new."""

    def versioned(match: re.Match[bytes]) -> bytes:
        version = _version(_script(match[2].decode(), scripts))
        return b'%b"./%b?v=%b"' % (match[1], match[2], version.encode())

    return _IMPORT.sub(versioned, scripts[name])


def _version(content: bytes) -> str:
    return sha256(content).hexdigest()[:10]


def _lean(css: str) -> str:
    """A style sheet without comments and indentation."""
    without_comments = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return "\n".join(line.strip() for line in without_comments.splitlines() if line.strip()) + "\n"


def _prose(html: str, label: str = "Tabell") -> Markup:
    """Rendered Markdown for a page: its tables may be scrolled sideways on a narrow screen, also with the keyboard."""
    first, *tables = html.split("<table>")
    for number, table in enumerate(tables, start=1):
        name = f"{label}, {number}" if len(tables) > 1 else label
        first += f'<div class="scroll" role="region" aria-label="{name}" tabindex="0"><table>{table}'
    return Markup(first.replace("</table>", "</table></div>"))  # noqa: S704 - checked by formats.markdown


def _chapters(html: str) -> list[tuple[str, Markup, Markup]]:
    """Rendered Markdown cut at each h2: the heading's id, its words, and what follows. The first may have none."""
    first, *rest = re.split(r'<h2 id="([^"]*)">(.*?)</h2>', html, flags=re.DOTALL)
    cut = zip(rest[::3], rest[1::3], rest[2::3], strict=True)
    found = [("", "", first), *cut] if first.strip() else list(cut)
    return [(id, Markup(heading), _prose(body, f"Tabell: {_plain(heading)}")) for id, heading, body in found]  # noqa: S704 - checked by formats.markdown


def _example(html: Markup, before: str) -> Markup:
    """A component's drawing as an example among others: with ids of its own, and links that lead nowhere."""
    return Markup(leading_nowhere(with_own_ids(html, before)))  # noqa: S704 - drawn by the component


def _plain(html: str) -> str:
    """The words of a heading."""
    return re.sub(r"<[^>]*>", "", html).replace('"', "&quot;").strip()


def _relative(html: str, page: Page, base_url: str) -> str:
    """The page with its own addresses counted from where it is, so that the site works below any address.

    A page that is shown in place of others (404) cannot know where it is, and counts from the base address.
    """
    root = (
        "../" * page.address.count("/", 1)
        if page.address.endswith("/")
        else f"{urlsplit(base_url).path.rstrip('/')}/"
    )
    return _OWN_ADDRESS.sub(lambda match: f"{match[1]}{root or './'}", html)


def _image_path(name: str, pages: Iterable[Page]) -> str:
    """Where an image beside a content file ends up: beside that file's page."""
    folder, _, file = name.rpartition("/")
    beside = next(
        (
            page.address
            for page in pages
            if page.file.rpartition("/")[0] == folder and page.template != "moved.html"
        ),
        "/",
    )
    return f"{beside.lstrip('/')}{file}"
