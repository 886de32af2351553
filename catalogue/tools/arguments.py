"""What can be asked for on the command line: the commands, and what each has a word for."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue.formats.rendering import Rendering
from catalogue.model.kept import AFRESH, Kept

ROOT = Path(__file__).parents[2]
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


def parser(run: Mapping[str, Command], today: date) -> ArgumentParser:
    """The commands that ``run`` knows how to do, and their options."""
    common = ArgumentParser(add_help=False)
    common.add_argument(
        "--content", type=Path, default=ROOT / "content", metavar="DIR", help="mappen med innehåll"
    )
    common.add_argument(
        "--out", type=Path, default=ROOT / "site", metavar="DIR", help="mappen att publicera i"
    )
    common.add_argument(
        "--as-of", type=day, default=today, metavar="YYYY-MM-DD", help="dagen som sidorna gäller"
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

    def command(name: str, text: str, *more: ArgumentParser) -> ArgumentParser:
        added = commands.add_parser(name, parents=[common, *more], help=text, description=text)
        added.set_defaults(command=run[name])
        return added

    command("build", "bygg webbplatsen", drawing)
    command("check", "pröva innehållet utan att bygga").add_argument(
        "--todo", metavar="PROGRAM", help="visa i stället vad som saknas för ett program"
    )
    command("serve", "visa webbplatsen och bygg om när något sparas", drawing).add_argument(
        "--port", type=port, default=8000, help="porten att visa webbplatsen på; 0 är vilken som helst"
    )
    auditing = command("audit", "pröva tillgängligheten på en byggd webbplats")
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
    adding = command("new", "skriv en ny fil med alla fält förklarade")
    adding.add_argument("kind", choices=("program", "assessment", "guide"))
    adding.add_argument("id", help="program: namnet · bedömning: program/namn · vägledning: avsnitt/namn")
    adding.add_argument("--full", action="store_true", help="alla fält, inte bara de som måste fyllas i")
    command("format", "skriv innehållets filer i samma stil").add_argument(
        "--check", dest="only_check", action="store_true", help="skriv bara ut vilka filer som skiljer sig"
    )
    command("names", "visa vilka namn som ligger nära ett nytt namn").add_argument("name")
    _reviewing(command)
    sizing = command("power", "räkna ut hur många deltagare en studie behöver")
    asked = sizing.add_mutually_exclusive_group(required=True)
    asked.add_argument("--effect", type=decimal, metavar="D", help="effekten som Cohens d, till exempel 0,5")
    asked.add_argument("--n", type=int, metavar="N", help="antal deltagare, för att få veta minsta effekt")
    sizing.add_argument("--power", type=decimal, default=80, metavar="PROCENT", help="styrka i procent")
    sizing.add_argument("--alpha", type=decimal, default=0.05, metavar="ANDEL", help="signifikansnivå")
    sizing.add_argument("--dropout", type=decimal, default=0, metavar="PROCENT", help="bortfall i procent")
    return whole


def _reviewing(command: Callable[[str, str], ArgumentParser]) -> None:
    """The commands about changes, and about what changes by itself."""
    reviewing = command("impact", "visa vad ändringen leder till: slutsatser, adresser, sidor")
    reviewing.add_argument("before", help="innehållet som det var: en mapp eller en version i git")
    examining = command("proposal", "pröva ett ändringsförslag, som den plats där filerna ligger gör")
    examining.add_argument("merged", help="en version i git där förslaget är inlagt")
    examining.add_argument("--own", action="store_true", help="grenen är vår egen och får ändra kod")
    examining.add_argument("--report", type=Path, default=ROOT / "site.report", metavar="DIR")
    watching = command("weekly", "visa vad som blir gammalt och vilka länkar som inte fungerar")
    watching.add_argument("--issue", action="store_true", help="skriv det i ett ärende på GitHub")
    looking = command("preview", "bygg webbplatsen som ändringen gör den, med sidan /_forslag/")
    looking.add_argument("before", help="innehållet som det var: en mapp eller en version i git")
    showing = command("photographs", "visa vad som ser annorlunda ut i två byggda webbplatser")
    showing.add_argument("before", help="mappen med webbplatsen som den var, byggd av den förra koden")


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
