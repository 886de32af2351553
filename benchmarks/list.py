#!/usr/bin/env python3
"""What the list of programs weighs, and how long a choice in it takes, with as many programs as asked for.

    .venv/bin/python benchmarks/list.py               the real library, and 1,000 programs
    .venv/bin/python benchmarks/list.py 1000 10000

Milliseconds are from the click to the first frame with the new list, in the browser of this machine: the first choice
a visit, which fetches what it needs, and the median of later ones. Compare ratios; seconds differ between machines.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import brotli  # type: ignore[import-untyped]

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.cold_build import DAY, cost  # noqa: E402
from benchmarks.many import CONTENT, write  # noqa: E402
from catalogue.tools.audit.browsing import StillServer, browser, find, new_context  # noqa: E402

LATER = ("barn", "ungdomar", "barn", "ungdomar", "barn")
"""The choices that are made after the first, each twice: taken and taken away."""
CLICK = """(value) => new Promise((done) => {
  const heading = document.getElementById("lista");
  const before = performance.now();
  new MutationObserver((_, watch) => {
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - before)));
  }).observe(heading, { childList: true });
  document.querySelector(`#filter-malgrupp input[value="${value}"]`).click();
})"""


@dataclass(frozen=True)
class Measured:
    """What a list of some length weighs in bytes and takes in seconds and milliseconds."""

    programs: int
    build: float
    html: int
    packed: int
    facts: int
    first: float
    later: float


def measured(content: Path, out: Path) -> Measured:
    """The list of one library, built and clicked in."""
    started = perf_counter()
    arguments = ["build", "--content", str(content), "--out", str(out), "--as-of", DAY, "--no-search"]
    cost(arguments, out)
    built = perf_counter() - started
    page = (out / "program" / "index.html").read_bytes()
    facts = (out / "program" / "urval.json").read_bytes()
    with (
        StillServer(out) as server,
        browser(find()) as started_browser,
        new_context(started_browser) as context,
    ):
        shown = context.new_page()
        shown.goto(f"{server.address}program/", wait_until="networkidle")
        first = float(shown.evaluate(CLICK, "narstaende"))
        later = [float(shown.evaluate(CLICK, value)) for value in LATER]
    return Measured(
        len(list((content / "programs").glob("*/index.md"))),
        built,
        len(page),
        len(brotli.compress(page)),
        len(brotli.compress(facts)),
        first,
        median(later),
    )


def main() -> None:
    """Measure and tell."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("counts", type=int, nargs="*", default=[1000], help="how many programs")
    counts = parser.parse_args().counts
    with TemporaryDirectory() as folder:
        found = [measured(CONTENT, Path(folder) / "real")]
        for count in counts:
            content = write(count, Path(folder) / f"content-{count}")
            found.append(measured(content, Path(folder) / f"site-{count}"))
    print(
        f"{'programs':>9}{'build s':>9}{'HTML':>9}{'brotli':>8}{'facts':>8}{'first ms':>10}{'later ms':>10}"
    )
    for one in found:
        print(
            f"{one.programs:>9}{one.build:>9.1f}{one.html:>9}{one.packed:>8}{one.facts:>8}{one.first:>10.0f}{one.later:>10.0f}"
        )
    for one in found[1:]:
        print(
            f"{one.programs} against {found[0].programs} programs: {one.packed / found[0].packed:.2f} times the page, "
            f"{one.later / found[0].later:.2f} times the time of a choice"
        )


if __name__ == "__main__":
    main()
