"""What a change would do, before anything is published: the reviewer's page."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from catalogue.formats import frame
from catalogue.formats.revisions import NotComparable, as_it_was
from catalogue.formats.swedish import counted, listing
from catalogue.meaning.library import Library, library
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Diagnostic, Level
from catalogue.model.files import Sources
from catalogue.stages.derive import derive
from catalogue.stages.render import render
from catalogue.view.impact import drawn, entries
from catalogue.view.impact.conclusions import conclusions
from catalogue.view.impact.published import forbidden, today
from catalogue.view.impact.report import ImpactLine, ImpactReport, ImpactSection

_DRAWINGS = {"text": drawn.text, "markdown": drawn.markdown, "json": drawn.as_json}


Site = Mapping[str, bytes]
"""The pages of a site by their paths."""
Understand = Callable[[Path], tuple[Sources, Catalogue, list[Diagnostic]]]
"""A content folder as files and as a catalogue, with everything that is wrong."""


@dataclass(frozen=True, eq=False)
class ImpactComparison:
    """The content where two lines of work went apart and as it is, with what is found in it as it is.

    ``new`` is None when the content has errors; then ``found`` are those.
    """

    old: Library
    new: Library | None
    sources: Sources
    found: Sequence[Diagnostic]
    touched: frozenset[str]
    """The files that differ, as messages show them."""

    @property
    def own(self) -> list[Diagnostic]:
        """What is found in the files that the change touches, in order; every error when none of them is there."""
        every = sorted(set(self.found))
        return [one for one in every if one.place.file in self.touched] or [
            one for one in every if self.new is None
        ]


def compared(before: str, content: Path, understand: Understand) -> ImpactComparison:
    """A content folder beside what it was: a folder, or where a revision and ours went apart.

    Raises NotComparable when there is nothing to compare with.
    """
    with as_it_was(before, content) as was:
        was_sources, old, wrong = _library(was, understand)
    if old is None:
        wrongs = counted(len(wrong), "fel", "fel")
        raise NotComparable(f"innehållet i ”{before}” har {wrongs} och går inte att jämföra med")
    sources, new, found = _library(content, understand)
    return ImpactComparison(old, new, sources, found, _touched(was_sources, sources))


def impact(before: str, content: Path, understand: Understand, base_url: str, form: str = "text") -> int:
    """Print what differs between the content where the two went apart (a folder or a revision) and as it is.

    0: nothing stands in the way. 1: something may not be done, or has errors. 2: there is nothing to compare with.
    """
    try:
        comparison = compared(before, content, understand)
    except NotComparable as problem:
        print(problem, file=sys.stderr)
        return 2
    if comparison.new is None:
        print(with_errors(comparison))
        return 1
    report = reported(comparison, *(pages_of(one, base_url) for one in (comparison.old, comparison.new)))
    print(_DRAWINGS.get(form, drawn.text)(report), end="" if form != "json" else "\n")
    return 1 if report.errors else 0


def _library(content: Path, understand: Understand) -> tuple[Sources, Library | None, list[Diagnostic]]:
    """The files, what follows from them, and what is found; nothing follows from files with errors."""
    sources, catalogue, found = understand(content)
    errors = [one for one in found if one.level is Level.ERROR]
    return sources, None if errors else library(catalogue), errors or found


def _touched(was: Sources, now: Sources) -> frozenset[str]:
    """The files that differ, as messages show them."""
    names = was.texts.keys() | now.texts.keys()
    return frozenset(now.shown(name) for name in names if was.texts.get(name) != now.texts.get(name))


def with_errors(comparison: ImpactComparison) -> str:
    """The errors of a content that nothing follows from yet, those of the change alone when there are any."""
    sources = comparison.sources
    lines = {sources.shown(name): text.split("\n") for name, text in sources.texts.items()}
    shown = frame.text(comparison.own, lines)
    return f"Ändringen har fel, så det går inte att säga vad den leder till.\n\n{shown}"


def reported(comparison: ImpactComparison, was_site: Site, now_site: Site) -> ImpactReport:
    """All that a change without errors does, to conclusions, files, addresses and the pages of two sites."""
    old, new = comparison.old, comparison.new
    assert new is not None  # noqa: S101 - the caller asks
    ids = today(old.catalogue, new.catalogue)
    own = [one for one in comparison.own if one.place.file in comparison.touched]
    was, now = old.catalogue, new.catalogue
    pages = changed_pages(was_site, now_site)
    regions = listing(entries.regions(was, now, ids))
    touching = (
        [ImpactLine(f"regioner: {regions}", data={"kind": "regions", "labels": regions})] if regions else []
    )
    touching += [
        ImpactLine(f"{counted(len(paths), 'sida', 'sidor')} {word}", data={"kind": "pages", "event": word})
        for word, paths in pages.items()
        if paths
    ]
    sections = (
        ImpactSection("conclusions", "Slutsatser som ändras", tuple(conclusions(old, new, ids["program"]))),
        ImpactSection(
            "entries", "Program, versioner, studier och bedömningar", tuple(entries.entries(was, now, ids))
        ),
        ImpactSection("overrides", "Avvikande slutsatser", tuple(entries.overrides(was, now, ids))),
        ImpactSection("sources", "Källor som ändras eller försvinner", tuple(entries.sources(was, now, ids))),
        ImpactSection("addresses", "Adresser", tuple(entries.moved_addresses(old, new, ids))),
        ImpactSection("names", "Namn som ligger nära", tuple(entries.near_names(was, now, ids))),
        ImpactSection("terms", "Ord i listorna", tuple(entries.terms(was, now))),
        ImpactSection("touched", "Det som berörs", tuple(touching)),
        ImpactSection(
            "facts", "Varje uppgift som ändras", tuple(entries.details(was, now, ids)), folded=True
        ),
        ImpactSection("pages", "Varje sida som ändras", tuple(_listed(pages)), folded=True),
    )
    return ImpactReport(
        tuple(forbidden(old, new)), tuple(own), len(set(comparison.found)) - len(own), sections
    )


def changed_pages(was: Site, now: Site) -> Mapping[str, list[str]]:
    """The paths of pages that come, change and go."""
    changed = sorted(path for path in was.keys() & now.keys() if was[path] != now[path])
    return {
        "är nya": sorted(now.keys() - was.keys()),
        "ändras": changed,
        "försvinner": sorted(was.keys() - now.keys()),
    }


def _listed(pages: Mapping[str, list[str]]) -> Iterable[ImpactLine]:
    for word, paths in pages.items():
        for path in paths:
            address = f"/{path.removesuffix('index.html')}"
            yield ImpactLine(
                f"{address} {word[:-1] if word == 'är nya' else word}", data={"address": address}
            )


def pages_of(of: Library, base_url: str) -> dict[str, bytes]:
    """Every page of the site, by its path."""
    with TemporaryDirectory() as work:
        render(derive(of), of.catalogue, base_url, Path(work))
        paths = sorted(Path(work).rglob("*.html"))
        return {path.relative_to(work).as_posix(): path.read_bytes() for path in paths}
