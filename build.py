#!/usr/bin/env python3
"""The build: read, parse, validate, derive, export, render, index, check, publish.

    python3 dev.py build       (or, inside the environment: python build.py build)

Exit code 0: built, perhaps with warnings. 1: the content has errors, and the site is as it was. 2: wrong use,
or something about this machine.
"""

import gc
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
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
from catalogue.stages.publish import NotOurs, publish, staging
from catalogue.stages.read import read
from catalogue.stages.render import render
from catalogue.stages.validate import validate
from catalogue.tools.progress import Progress

if TYPE_CHECKING:
    from catalogue.tools.impact import ImpactComparison
    from catalogue.view.impact.report import ImpactReport

ROOT = Path(__file__).parent
MOST_PORTS = 65535


@dataclass(frozen=True)
class Options:
    """What was asked for on the command line. What a command has no word for keeps its default."""

    content: Path
    out: Path
    as_of: date
    base_url: str
    format: str
    jobs: int
    search: bool
    rendering: Rendering
    kept: Kept = AFRESH
    gallery: bool = False
    drafts: bool = False
    without_history: bool = False
    todo: str = ""
    port: int = 8000
    all: bool = False
    deep: bool = False
    urls: Path | None = None
    no_csp: bool = False
    statement: bool = False
    kind: str = ""
    full: bool = False
    only_check: bool = False
    id: str = ""
    name: str = ""
    before: str = ""
    merged: str = ""
    report: Path = ROOT / "site.report"
    own: bool = False
    issue: bool = False
    effect: float | None = None
    n: int | None = None
    power: float = 80
    alpha: float = 0.05
    dropout: float = 0


Command = Callable[[Options], int]


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
    files = export(whole, options.base_url, folder)
    progress.step("skriver sidorna", len(pages))
    count = render(pages, catalogue, options.base_url, folder, progress.tick, files)
    found: list[Diagnostic] = []
    if options.search:
        progress.step("gör sökindex")
        found += index(folder, pages, catalogue)
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
    """The site on this machine, built again at every save."""
    from catalogue.tools.serve import in_a_fresh_process
    from catalogue.tools.serve import serve as serving

    again = [
        "build",
        "--content",
        options.content,
        "--out",
        options.out,
        "--as-of",
        options.as_of.isoformat(),
    ]
    again += ["--base-url", options.base_url] + ([] if options.search else ["--no-search"])
    again += ["--gallery"] if options.gallery else []
    again += ["--drafts", "--without-history"]
    watched = [options.content, ROOT / "templates", ROOT / "catalogue"]
    return serving(in_a_fresh_process([str(word) for word in again]), watched, options.out, options.port)


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


def main(
    arguments: Sequence[str], rendering: Callable[[int], Rendering] = bounded, kept: Kept = AFRESH
) -> int:
    """Run one command, with a rendering of texts by so many processes and what is kept; its exit code."""
    asked = vars(parser().parse_args(arguments))
    command: Command = asked.pop("command")
    options = Options(**asked, rendering=rendering(asked["jobs"]), kept=kept)
    if not options.content.is_dir():
        print(f"mappen {options.content} finns inte", file=sys.stderr)
        return 2
    try:
        return command(options)
    except NotOurs as problem:
        print(
            f"mappen {problem} har filer som bygget inte har skrivit; välj en annan med --out",
            file=sys.stderr,
        )
        return 2


def parser() -> ArgumentParser:
    """The commands and their options."""
    common = ArgumentParser(add_help=False)
    common.add_argument(
        "--content", type=Path, default=ROOT / "content", metavar="DIR", help="mappen med innehåll"
    )
    common.add_argument(
        "--out", type=Path, default=ROOT / "site", metavar="DIR", help="mappen att publicera i"
    )
    common.add_argument(
        "--as-of", type=day, default=today(), metavar="YYYY-MM-DD", help="dagen som sidorna gäller"
    )
    common.add_argument(
        "--base-url", default="https://programbiblioteket.example/", metavar="URL", help="webbplatsens adress"
    )
    common.add_argument(
        "--format",
        choices=("text", "markdown", "json", "github", "gitlab"),
        default="text",
        help="hur fel skrivs ut; markdown är för impact",
    )
    common.add_argument(
        "--jobs", type=int, default=2, metavar="N", help="hur många processer som läser texter"
    )
    common.add_argument(
        "--no-search", dest="search", action="store_false", help="utan sökindex, som går fortare"
    )
    drawing = ArgumentParser(add_help=False)
    drawing.add_argument(
        "--gallery", action="store_true", help="även komponenterna i /_galleri/, för den som utvecklar"
    )
    drawing.add_argument(
        "--without-history", action="store_true", help="även i en kopia som inte känner sin historia"
    )
    drawing.add_argument("--drafts", action="store_true", help="även utkast; serve visar dem alltid")
    whole = ArgumentParser(prog="build.py", description="Bygger Programbiblioteket av innehållet i content/.")
    commands = whole.add_subparsers(required=True, metavar="kommando")

    def command(name: str, run: Command, text: str, *more: ArgumentParser) -> ArgumentParser:
        added = commands.add_parser(name, parents=[common, *more], help=text, description=text)
        added.set_defaults(command=run)
        return added

    command("build", build, "bygg webbplatsen", drawing)
    command("check", check_content, "pröva innehållet utan att bygga").add_argument(
        "--todo", metavar="PROGRAM", help="visa i stället vad som saknas för ett program"
    )
    command("serve", serve, "visa webbplatsen och bygg om när något sparas", drawing).add_argument(
        "--port", type=port, default=8000, help="porten att visa webbplatsen på; 0 är vilken som helst"
    )
    auditing = command("audit", audit, "pröva tillgängligheten på en byggd webbplats")
    auditing.add_argument("--all", action="store_true", help="varje sida, inte bara varje slag av sida")
    auditing.add_argument(
        "--deep",
        action="store_true",
        help="allt på varje sida, en motor till, och Nu-validatorn måste finnas",
    )
    auditing.add_argument(
        "--statement", action="store_true", help="skriv tillgänglighetsredogörelsen efteråt"
    )
    auditing.add_argument(
        "--urls", type=Path, metavar="FIL", help="andra sidor: en adress eller fil på varje rad"
    )
    auditing.add_argument(
        "--no-csp", action="store_true", help="bortse från sidornas egen säkerhetspolicy (med --urls)"
    )
    adding = command("new", new, "skriv en ny fil med alla fält förklarade")
    adding.add_argument("kind", choices=("program", "assessment", "guide"))
    adding.add_argument("id", help="program: namnet · bedömning: program/namn · vägledning: avsnitt/namn")
    adding.add_argument("--full", action="store_true", help="alla fält, inte bara de som måste fyllas i")
    command("format", format_content, "skriv innehållets filer i samma stil").add_argument(
        "--check", dest="only_check", action="store_true", help="skriv bara ut vilka filer som skiljer sig"
    )
    command("names", names, "visa vilka namn som ligger nära ett nytt namn").add_argument("name")
    reviewing_commands(command)
    sizing = command("power", power, "räkna ut hur många deltagare en studie behöver")
    asked = sizing.add_mutually_exclusive_group(required=True)
    asked.add_argument("--effect", type=decimal, metavar="D", help="effekten som Cohens d, till exempel 0,5")
    asked.add_argument("--n", type=int, metavar="N", help="antal deltagare, för att få veta minsta effekt")
    sizing.add_argument("--power", type=decimal, default=80, metavar="PROCENT", help="styrka i procent")
    sizing.add_argument("--alpha", type=decimal, default=0.05, metavar="ANDEL", help="signifikansnivå")
    sizing.add_argument("--dropout", type=decimal, default=0, metavar="PROCENT", help="bortfall i procent")
    return whole


def reviewing_commands(command: Callable[[str, Command, str], ArgumentParser]) -> None:
    """The commands about changes, and about what changes by itself."""
    reviewing = command("impact", impact, "visa vad ändringen leder till: slutsatser, adresser, sidor")
    reviewing.add_argument("before", help="innehållet som det var: en mapp eller en version i git")
    examining = command(
        "proposal", proposal, "pröva ett ändringsförslag, som den plats där filerna ligger gör"
    )
    examining.add_argument("merged", help="en version i git där förslaget är inlagt")
    examining.add_argument("--own", action="store_true", help="grenen är vår egen och får ändra kod")
    examining.add_argument("--report", type=Path, default=ROOT / "site.report", metavar="DIR")
    watching = command("weekly", weekly, "visa vad som blir gammalt och vilka länkar som inte fungerar")
    watching.add_argument("--issue", action="store_true", help="skriv det i ett ärende på GitHub")
    looking = command("preview", preview, "bygg webbplatsen som ändringen gör den, med sidan /_forslag/")
    looking.add_argument("before", help="innehållet som det var: en mapp eller en version i git")


def day(text: str) -> date:
    """A date on the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text} är inte ett datum; skriv till exempel 2026-11-22") from None


def port(text: str) -> int:
    """A port on the command line."""
    if not (text.isascii() and text.isdigit() and int(text) <= MOST_PORTS):
        raise ArgumentTypeError(
            f"{text} är inte en port; skriv ett tal från 1024 till {MOST_PORTS}, till exempel 8080"
        )
    return int(text)


def decimal(text: str) -> float:
    """A number on the command line, with decimal comma or point."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise ArgumentTypeError(f"{text} är inte ett tal; skriv till exempel 0,5") from None


def today() -> date:
    """The one place where the clock is read."""
    return date.today()  # noqa: DTZ011 - the editor's own day


if __name__ == "__main__":
    gc.disable()  # what a build makes, it needs until it ends
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that cannot write å stops no build
    folders = [ROOT / "catalogue", ROOT / "templates", ROOT / "requirements"]
    kept = KeptInFile(ROOT / ".cache" / "answers.sqlite", sum_of_code(folders))
    code = main(sys.argv[1:], kept=kept)
    kept.close()
    sys.exit(code)
