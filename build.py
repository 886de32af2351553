#!/usr/bin/env python3
"""The build: read, parse, validate, derive, export, render, index, check, publish.

    python3 dev.py build       (or, inside the environment: python build.py build)

Exit code 0: built, perhaps with warnings. 1: the content has errors, and the site is as it was. 2: wrong use,
or something about this machine.
"""

import gc
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from catalogue.formats import frame
from catalogue.formats.answers import KeptInFile, sum_of_code
from catalogue.formats.rendering import Rendering, bounded
from catalogue.formats.revisions import forgotten
from catalogue.formats.swedish import counted, number
from catalogue.meaning.drafts import without_drafts
from catalogue.meaning.library import library
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Diagnostic, Level
from catalogue.model.files import Sources
from catalogue.model.kept import AFRESH, Kept
from catalogue.stages.check import check
from catalogue.stages.derive import derive
from catalogue.stages.export import export
from catalogue.stages.index import index
from catalogue.stages.parse import parse
from catalogue.stages.publish import NotOurs, publish, settled, staging
from catalogue.stages.read import read
from catalogue.stages.render import render
from catalogue.stages.validate import validate
from catalogue.tools import arguments
from catalogue.tools.arguments import Command, Options
from catalogue.tools.progress import Progress

if TYPE_CHECKING:
    from catalogue.tools.impact import ImpactComparison
    from catalogue.view.impact.report import ImpactReport

ROOT = Path(__file__).parent
CODE = (ROOT / "catalogue", ROOT / "templates", ROOT / "requirements")
KEPT = ROOT / ".cache" / "answers.sqlite"
"""What builds have worked out. May be deleted at any time."""


def build(options: Options) -> int:
    """The whole way from content to a published site; the exit code."""
    started = perf_counter()
    progress = Progress(quiet=options.format != "text")
    if (problem := forgotten(options.content)) and not options.without_history:
        print(f"{problem}\neller bygg utan nyheter: --without-history", file=sys.stderr)
        return 2
    progress.step("läser och prövar innehållet")
    sources, catalogue, found = understood(options.content, options, until=options.as_of)
    if has_errors(found):
        return report(found, sources, options)
    with staging(options.out) as staged:
        count, wrong = site(catalogue, staged, options, progress)
        found += wrong
        if has_errors(found):
            return report(found, sources, options)
        if options.gallery:
            from catalogue.tools.gallery import gallery

            gallery(catalogue, options.base_url, staged)
        publish(staged, options.out)
    report(found, sources, options)
    progress.done(
        f"{counted(len(catalogue.programs), 'program', 'program')}, "
        f"{counted(len(catalogue.assessments), 'bedömning', 'bedömningar')} och "
        f"{counted(len(catalogue.guides), 'vägledningssida', 'vägledningssidor')} blev "
        f"{counted(count, 'sida', 'sidor')} i {options.out.name}/ på {number(round(perf_counter() - started, 1))} s\n"
        "titta på dem: python3 dev.py serve"
    )
    return 0


def understood(
    content: Path, options: Options, until: date | None = None
) -> tuple[Sources, Catalogue, list[Diagnostic]]:
    """A content folder as files and as a catalogue, and what is wrong; with a day also the history until then.

    Drafts are checked like everything else, and left out unless they are asked for; nothing else may need them.
    """
    sources, found = read(content, until)
    catalogue, misshapen = parse(sources, options.as_of, options.rendering, options.kept)
    found += [*misshapen, *validate(catalogue)]
    shown = catalogue if options.drafts else without_drafts(catalogue)
    if shown is not catalogue:
        found += validate(shown)
    return sources, shown, found


def site(
    catalogue: Catalogue, folder: Path, options: Options, progress: Progress
) -> tuple[int, list[Diagnostic]]:
    """Write the site that a catalogue without errors becomes: how many pages it has, and what is wrong with it."""
    whole = library(catalogue)
    pages = derive(whole)
    progress.step("skriver öppna data")
    files = export(whole, options.base_url, folder, options.out)
    progress.step("skriver sidorna", len(pages))
    count = render(pages, catalogue, options.base_url, folder, progress.tick, files, options.out)
    found: list[Diagnostic] = []
    if options.search:
        progress.step("gör sökindex")
        found += index(folder, pages, catalogue, options.out)
    progress.step("kontrollerar webbplatsen")
    return count, found + check(folder, pages, catalogue, options.base_url)


def in_passing(content: Path, folder: Path, options: Options) -> tuple[Sources, list[Diagnostic]]:
    """The site of a content folder without its search index, that nobody publishes: the files, and what is wrong."""
    sources, catalogue, found = understood(content, options)
    if not has_errors(found):
        found += site(catalogue, folder, replace(options, search=False), Progress(quiet=True))[1]
    return sources, found


def check_content(options: Options) -> int:
    """Everything that a build would find wrong, without publishing; or what one program lacks."""
    if options.todo:
        from catalogue.tools.todo import print_todo

        return print_todo(options.content, options.todo, options.as_of, options.rendering)
    with TemporaryDirectory() as folder:
        sources, found = in_passing(options.content, Path(folder), options)
    code = report(found, sources, options)
    if options.format == "text" and code == 0:
        print(f"{counted(len(sources.texts), 'fil', 'filer')} prövade, inga fel")
    return code


def report(found: Iterable[Diagnostic], sources: Sources, options: Options) -> int:
    """Print every diagnostic once, in order, in the format asked for; the exit code."""
    diagnostics = sorted(set(found))
    lines = {sources.shown(name): text.split("\n") for name, text in sources.texts.items()}
    match options.format:
        case "json":
            print(frame.as_json(diagnostics))
        case "github":
            print(frame.github(diagnostics), end="\n" if diagnostics else "")
        case "gitlab":
            print(frame.gitlab(diagnostics))
        case _:
            print(frame.text(diagnostics, lines), end="\n" if diagnostics else "")
            if errors := sum(one.level is Level.ERROR for one in diagnostics):
                print(f"{counted(errors, 'fel', 'fel')}; webbplatsen är inte ändrad")
    return 1 if has_errors(diagnostics) else 0


def has_errors(found: Iterable[Diagnostic]) -> bool:
    """Whether anything found stops a build."""
    return any(one.level is Level.ERROR for one in found)


def serve(options: Options) -> int:
    """The site on this machine, built again at every save, and its search when somebody asks for it.

    The builds are made in this very process, which is warm. When code has changed, each is made by a new Python.
    """
    from catalogue.tools.rebuild import BuildEnd, in_a_fresh_process, in_this_process
    from catalogue.tools.serve import serve as serving

    drafts = replace(options, search=False, drafts=True, without_history=True)
    words = ["--content", options.content, "--out", options.out, "--as-of", options.as_of.isoformat()]
    words += ["--base-url", options.base_url, "--drafts", "--without-history"]
    words += ["--gallery"] if options.gallery else []
    code = sum_of_code(CODE)
    options.kept.stay()

    def again(*, search: bool = False) -> BuildEnd:
        if sum_of_code(CODE) != code:
            return in_a_fresh_process(["build", *map(str, words), *([] if search else ["--no-search"])])
        ended = in_this_process(partial(carried_out, build, replace(drafts, search=search)))
        options.kept.save()
        return ended

    watched = [options.content, ROOT / "templates", ROOT / "catalogue"]
    late = partial(again, search=True) if options.search else None
    return serving(again, watched, options.out, options.port, late=late)


def audit(options: Options) -> int:
    """What engines and checks find on the pages of a built site, or on any pages."""
    from catalogue.tools.audit.run import audit as auditing
    from catalogue.tools.audit.run import audit_others

    as_json = options.format == "json"
    if options.urls:
        return audit_others(options.urls, csp=not options.no_csp, as_json=as_json)
    return auditing(
        options.out,
        every=options.all,
        deep=options.deep,
        as_json=as_json,
        record=options.content if options.statement else None,
    )


def new(options: Options) -> int:
    """A new content file with every field explained."""
    from catalogue.tools.new import new as writing

    return writing(
        options.content, options.kind, options.id, options.as_of, options.rendering, full=options.full
    )


def format_content(options: Options) -> int:
    """The content files in canonical style."""
    from catalogue.tools.format import format_content as formatting

    return formatting(options.content, only_check=options.only_check)


def names(options: Options) -> int:
    """What stands near a name, before any work starts."""
    from catalogue.tools.names import names as naming

    return naming(options.content, options.name, options.as_of, options.rendering)


def impact(options: Options) -> int:
    """What a change leads to, for whoever decides about it."""
    from catalogue.tools.impact import impact as comparing

    def understand(content: Path) -> tuple[Sources, Catalogue, list[Diagnostic]]:
        return understood(content, options)

    return comparing(options.before, options.content, understand, options.base_url, options.format)


def preview(options: Options) -> int:
    """The site as a change would make it, with /_forslag/ about the change, in a folder that nobody publishes."""
    from catalogue.formats.revisions import NotComparable
    from catalogue.tools.impact import with_errors
    from catalogue.view.impact.drawn import verdict

    try:
        comparison = beside(options.before, options)
    except NotComparable as problem:
        print(problem, file=sys.stderr)
        return 2
    if comparison.new is None:
        print(with_errors(comparison))
        return 1
    shown = looked_at(comparison, options)
    print(f"{verdict(shown)}\nse {preview_folder(options).name}/_forslag/")
    return 1 if shown.errors else 0


def beside(before: str, options: Options) -> "ImpactComparison":
    """The content with its drafts beside what it was. Raises NotComparable."""
    from catalogue.tools.impact import compared

    drafts = replace(options, drafts=True)
    return compared(before, options.content, lambda content: understood(content, drafts))


def looked_at(comparison: "ImpactComparison", options: Options) -> "ImpactReport":
    """What a change without errors does, once the site that it makes lies in the folder asked for."""
    from catalogue.tools.preview import preview as previewing

    def build_into(folder: Path) -> list[Diagnostic]:
        assert comparison.new is not None  # noqa: S101 - the caller asks
        return site(comparison.new.catalogue, folder, options, Progress(quiet=True))[1]

    return previewing(comparison, build_into, preview_folder(options), options.base_url)


def preview_folder(options: Options) -> Path:
    """Where a proposal's site is written: the folder asked for, and never the one that is published."""
    return options.out.with_name("site.preview") if options.out == ROOT / "site" else options.out


def photographs(options: Options) -> int:
    """What looks different in the built site beside another one, as photographs on a sheet."""
    from catalogue.tools.audit.browsing import browser, find
    from catalogue.tools.photographs import photographed, sheet

    before = Path(options.before)
    for site in (before, options.out):
        if not (site / "index.html").is_file():
            print(f"{site} är ingen byggd webbplats: bygg den först, gärna med --gallery", file=sys.stderr)
            return 2
    with browser(find()) as started:
        changes = list(photographed(started, before, options.out))
    written = sheet(changes, options.out.with_name("site.photographs"))
    print(f"{len(changes)} fotografier skiljer sig\nse {written}")
    return 0


def proposal(options: Options) -> int:
    """Examine a proposal in a forge: the code that is checked out, over the content of a commit."""
    from catalogue.tools.forge.proposal import Examiner
    from catalogue.tools.forge.proposal import proposal as examining

    def checked() -> list[Diagnostic]:
        with TemporaryDirectory() as folder:
            return in_passing(options.content, Path(folder), options)[1]

    def shown() -> "ImpactReport | None":
        comparison = beside("HEAD", options)
        return looked_at(comparison, options) if comparison.new else None

    examiner = Examiner(checked, shown)
    repository = options.content.parent
    return examining(options.merged, repository, options.report, examiner, options.format, own=options.own)


def weekly(options: Options) -> int:
    """What somebody should look after: what is falling due, and links that are dead."""
    from catalogue.tools.forge.comment import from_surroundings
    from catalogue.tools.forge.weekly import ask_network, issue
    from catalogue.tools.forge.weekly import weekly as looking

    sources, catalogue, found = understood(options.content, options)
    if has_errors(found):
        return report(found, sources, options)
    text = looking(library(catalogue), ask_network)
    print(issue(from_surroundings(), text) if options.issue else text)
    return 0


def power(options: Options) -> int:
    """How many participants a trial needs, or what a number of participants can show."""
    from catalogue.tools.power import power as calculating

    return calculating(options.effect, options.n, options.power, options.alpha, options.dropout)


def main(words: Sequence[str], rendering: Callable[[int], Rendering] = bounded, kept: Kept = AFRESH) -> int:
    """Run one command, with a rendering of texts by so many processes and what is kept; its exit code."""
    asked = vars(parser().parse_args(words))
    command: Command = asked.pop("command")
    options = Options(**asked, rendering=rendering(asked["jobs"]), kept=kept)
    if not options.content.is_dir():
        print(f"mappen {options.content} finns inte", file=sys.stderr)
        return 2
    try:
        return carried_out(command, options)
    finally:
        kept.save()
        settled()


def carried_out(command: Command, options: Options) -> int:
    """The exit code of a command, also where it may not write what it would."""
    try:
        return command(options)
    except NotOurs as problem:
        print(
            f"mappen {problem} har filer som bygget inte har skrivit; välj en annan med --out",
            file=sys.stderr,
        )
        return 2


COMMANDS: dict[str, Command] = {
    "build": build,
    "check": check_content,
    "serve": serve,
    "audit": audit,
    "new": new,
    "format": format_content,
    "names": names,
    "impact": impact,
    "proposal": proposal,
    "weekly": weekly,
    "preview": preview,
    "photographs": photographs,
    "power": power,
}


def parser() -> ArgumentParser:
    """The commands and their options."""
    return arguments.parser(COMMANDS, today())


def today() -> date:
    """The one place where the clock is read."""
    return date.today()  # noqa: DTZ011 - the editor's own day


if __name__ == "__main__":
    gc.disable()  # what a build makes, it needs until it ends
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that cannot write å stops no build
    sys.exit(main(sys.argv[1:], kept=KeptInFile(KEPT, sum_of_code(CODE))))
