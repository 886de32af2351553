"""A proposal to look at before anybody decides: the site as it would be, and ``/_forslag/`` with what it changes.

No published build has that page: only this writes it, and only beside a site that is for looking at.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment
from selectolax.lexbor import LexborHTMLParser

from catalogue.formats.swedish import counted
from catalogue.model.diagnostics import Diagnostic, Level
from catalogue.model.page import Crumb, Page
from catalogue.stages.publish import publish, staging
from catalogue.stages.render import drawn, environment_for
from catalogue.tools.impact import ImpactComparison, Site, changed_pages, pages_of, reported
from catalogue.view.impact.drawn import verdict
from catalogue.view.impact.report import ImpactReport
from catalogue.view.side_by_side import passages

ADDRESS = "/_forslag/"
_FIRST = ("program/", "vagledning/", "tillstand/")
"""Where the pages lie that proposals most often are about; others often only repeat what they say."""
Build = Callable[[Path], list[Diagnostic]]
"""Writes the site as it would be into a folder; what is wrong with it."""


@dataclass(frozen=True)
class PageChange:
    """A page that comes, changes or goes: where to look at it, what it is called, and what happens to it."""

    address: str
    label: str
    what: str


def preview(comparison: ImpactComparison, build: Build, out: Path, base_url: str) -> ImpactReport:
    """Publish the proposal's site with ``/_forslag/`` in a folder; all that it does. What is wrong with its
    pages stands among its errors.
    """
    assert comparison.new is not None  # noqa: S101 - the caller asks
    was, now = (pages_of(one, base_url) for one in (comparison.old, comparison.new))
    with staging(out) as staged:
        wrong = build(staged)
        report = reported(comparison, was, now)
        environment = environment_for(comparison.new.catalogue, base_url)
        _write(report, was, now, environment, staged, base_url)
        publish(staged, out)
    errors = tuple(one for one in wrong if one.level is Level.ERROR)
    return replace(report, errors=(*report.errors, *errors))


def _write(
    report: ImpactReport, was: Site, now: Site, environment: Environment, folder: Path, base_url: str
) -> None:
    """The page about the whole proposal, and one for each page whose words change."""
    changes = []
    for page, change in _changes(was, now):
        changes.append(change)
        if page:
            _draw(environment, page, folder, base_url)
    context = {"report": report, "verdict": verdict(report), "changes": changes}
    about = Page(
        ADDRESS,
        "proposal.html",
        "Ändringsförslaget",
        "Vad förslaget leder till.",
        context=context,
        listed=False,
    )
    _draw(environment, about, folder, base_url)


def _changes(was: Site, now: Site) -> Iterator[tuple[Page | None, PageChange]]:
    events = changed_pages(was, now)
    for word, paths in events.items():
        for path in sorted(paths, key=lambda path: (not path.startswith(_FIRST), path)):
            address = f"/{path.removesuffix('index.html')}"
            title = _title(now.get(path, was.get(path, b"")))
            label = f"{title} ({address})"
            if word != "ändras":
                here = address if path in now else ""
                yield None, PageChange(here, label, "ny sida" if path in now else "försvinner")
                continue
            places = passages(was[path].decode(), now[path].decode())
            if not places:
                yield None, PageChange("", label, "inga ord ändras")
                continue
            count = sum(one.changed for one in places)
            page = _compared(path, address, {"passages": places, "address": address}, title)
            yield page, PageChange(page.address, label, counted(count, "ändrat ställe", "ändrade ställen"))


def _compared(path: str, address: str, context: Mapping[str, object], title: str) -> Page:
    """The page that shows another one before and after."""
    below = path.removesuffix("index.html").removesuffix(".html").strip("/") or "startsidan"
    trail = (Crumb("Ändringsförslaget", ADDRESS),)
    return Page(
        f"{ADDRESS}{below}/", "proposal.html", title, f"Så ändras {address}.", context, trail, listed=False
    )


def _title(html: bytes) -> str:
    """A page's first heading."""
    heading = LexborHTMLParser(html.decode(errors="replace")).css_first("h1")
    return " ".join(heading.text().replace("\u00ad", "").split()) if heading else "Sida"


def _draw(environment: Environment, page: Page, folder: Path, base_url: str) -> None:
    path = folder / page.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(drawn(environment, "layouts/proposal.html", page, base_url), encoding="utf-8")
