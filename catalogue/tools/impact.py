"""What a change would do, before anything is published: the reviewer's page."""

import sys
from collections.abc import Callable, Iterable, Mapping
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


Understand = Callable[[Path], tuple[Sources, Catalogue, list[Diagnostic]]]
"""A content folder as files and as a catalogue, with everything that is wrong."""


def impact(before: str, content: Path, understand: Understand, base_url: str, form: str = "text") -> int:
    """Print what differs between the content where the two went apart (a folder or a revision) and as it is.

    0: nothing stands in the way. 1: something may not be done, or has errors. 2: there is nothing to compare with.
    """
    try:
        with as_it_was(before, content) as was:
            was_sources, was_library, wrong = _library(was, understand)
            if was_library is None:
                wrongs = counted(len(wrong), "fel", "fel")
                raise NotComparable(f"innehållet i ”{before}” har {wrongs} och går inte att jämföra med")
            sources, now_library, found = _library(content, understand)
            touched = _touched(was_sources, sources)
            if now_library is None:
                return _with_errors(found, touched, sources)
            report = _report(was_library, now_library, found, touched, base_url)
    except NotComparable as problem:
        print(problem, file=sys.stderr)
        return 2
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


def _with_errors(found: list[Diagnostic], touched: frozenset[str], sources: Sources) -> int:
    """Print the errors of a content that nothing follows from yet, those of the change alone when there are any."""
    own = [one for one in found if one.place.file in touched] or found
    lines = {sources.shown(name): text.split("\n") for name, text in sources.texts.items()}
    print("Ändringen har fel, så det går inte att säga vad den leder till.\n")
    print(frame.text(sorted(set(own)), lines))
    return 1


def _report(
    old: Library, new: Library, found: Iterable[Diagnostic], touched: frozenset[str], base_url: str
) -> ImpactReport:
    ids = today(old.catalogue, new.catalogue)
    every = sorted(set(found))
    own = [one for one in every if one.place.file in touched]
    was, now = old.catalogue, new.catalogue
    pages = _pages(old, new, base_url)
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
    return ImpactReport(tuple(forbidden(old, new)), tuple(own), len(every) - len(own), sections)


def _pages(old: Library, new: Library, base_url: str) -> Mapping[str, list[str]]:
    """The addresses of pages that come, change and go."""
    with TemporaryDirectory() as work:
        was, now = (_site(one, base_url, Path(work) / name) for one, name in ((old, "old"), (new, "new")))
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


def _site(of: Library, base_url: str, out: Path) -> dict[str, bytes]:
    """Every page of the site, by its path."""
    render(derive(of), of.catalogue, base_url, out)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*.html")}
