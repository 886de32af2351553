#!/usr/bin/env python3
"""What a cold build costs: the whole catalogue, from nothing to a published site, in a new process each time.

    .venv/bin/python benchmarks/cold_build.py            three builds of each kind, the quickest told
    .venv/bin/python benchmarks/cold_build.py --runs 10

CPU seconds count every process of the build, Pagefind's as well. Peak memory is that of its largest process.
Seconds differ between machines and with what else they do; the ratios in the last lines are from this run, so
compare those.
"""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).parents[1]
DAY = "2026-12-31"
"""Later than every date in the content."""


@dataclass(frozen=True)
class Cost:
    """What one run took, and how many pages came of it."""

    cpu: float
    wall: float
    megabytes: float
    pages: int


def cost(arguments: list[str], out: Path) -> Cost:
    """The cost of running build.py in a new process."""
    started = perf_counter()
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "build.py"), *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(
            f"build.py {' '.join(arguments)} ended with exit code {process.returncode}; run it and see why"
        )
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    pages = sum(1 for path in out.rglob("*.html") if "pagefind" not in path.parts) if out.exists() else 0
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / unit, pages)


def build(*options: str) -> Cost:
    """The cost of a build in an empty folder."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        return cost(["build", "--as-of", DAY, "--out", str(out), *options], out)


def quickest(runs: list[Cost]) -> Cost:
    """The run that the rest of the machine disturbed least."""
    return min(runs, key=lambda one: one.cpu)


def main() -> None:
    """Measure and tell."""
    parser = ArgumentParser(description=__doc__, usage="%(prog)s [--runs N]")
    parser.add_argument("--runs", type=int, default=3, help="how many times each kind is built")
    runs = parser.parse_args().runs
    nothing = quickest([cost(["--help"], ROOT / "nowhere") for _ in range(runs)])
    bare, full = [], []
    for _ in range(runs):  # turn by turn, so that a busy minute falls on both
        bare.append(build("--no-search"))
        full.append(build())
    without, whole = quickest(bare), quickest(full)
    print(f"{'':16}{'pages':>7}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}")
    for name, one in (("only starting", nothing), ("without search", without), ("with search", whole)):
        print(f"{name:16}{one.pages or '':>7}{one.cpu:>8.2f}{one.wall:>8.2f}{one.megabytes:>9.0f}")
    page = (without.cpu - nothing.cpu) / without.pages
    print(
        f"\nwith search: {whole.cpu / without.cpu:.2f} times the CPU, "
        f"{whole.wall / without.wall:.2f} times the wall time of without"
        f"\na page, without search: {1000 * page:.1f} ms CPU, {page / nothing.cpu:.3f} of only starting"
    )


if __name__ == "__main__":
    main()
