#!/usr/bin/env python3
"""What a build costs, in a new process each time: cold, from nothing, and warm, after a change to one program.

    .venv/bin/python benchmarks/cold_build.py            three builds of each kind, the quickest told
    .venv/bin/python benchmarks/cold_build.py --runs 10

What builds have worked out (`.cache/answers.sqlite`) is thrown away before each cold build.

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
from shutil import copytree
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"
KEPT = ROOT / ".cache" / "answers.sqlite"
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
    return cost_of([sys.executable, str(ROOT / "build.py"), *arguments], out)


def cost_of(command: list[str], out: Path, folder: Path | None = None) -> Cost:
    """The cost of a command that writes pages to a folder."""
    started = perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with exit code {process.returncode}; run it and see why")
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    pages = sum(1 for path in out.rglob("*.html") if "pagefind" not in path.parts) if out.exists() else 0
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / unit, pages)


def build(*options: str) -> Cost:
    """The cost of a cold build in an empty folder."""
    KEPT.unlink(missing_ok=True)
    with TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        return cost(["build", "--as-of", DAY, "--out", str(out), *options], out)


def changed(folder: Path) -> tuple[Cost, Cost]:
    """The cost of a cold build without search or history, and of the one after a change to one program."""
    content = Path(copytree(CONTENT, folder / "content"))
    options = ["--no-search", "--content", str(content)]
    cold = build(*options)
    file = next((content / "programs").glob("*/index.md"))
    file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\n\nEn mening till.\n", encoding="utf-8")
    out = folder / "site"
    return cold, cost(["build", "--as-of", DAY, "--out", str(out), *options], out)


def quickest(runs: list[Cost]) -> Cost:
    """The run that the rest of the machine disturbed least."""
    return min(runs, key=lambda one: one.cpu)


def main() -> None:
    """Measure and tell."""
    parser = ArgumentParser(description=__doc__, usage="%(prog)s [--runs N]")
    parser.add_argument("--runs", type=int, default=3, help="how many times each kind is built")
    runs = parser.parse_args().runs
    nothing = quickest([cost(["--help"], ROOT / "nowhere") for _ in range(runs)])
    bare, full, pairs = [], [], []
    for _ in range(runs):  # turn by turn, so that a busy minute falls on all
        bare.append(build("--no-search"))
        full.append(build())
        with TemporaryDirectory() as folder:
            pairs.append(changed(Path(folder)))
    without, whole = quickest(bare), quickest(full)
    warm = quickest([one for _, one in pairs])
    print(f"{'':16}{'pages':>7}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}")
    rows = (
        ("only starting", nothing),
        ("without search", without),
        ("one changed", warm),
        ("with search", whole),
    )
    for name, one in rows:
        print(f"{name:16}{one.pages or '':>7}{one.cpu:>8.2f}{one.wall:>8.2f}{one.megabytes:>9.0f}")
    page = (without.cpu - nothing.cpu) / without.pages
    print(
        f"\nwith search: {whole.cpu / without.cpu:.2f} times the CPU, "
        f"{whole.wall / without.wall:.2f} times the wall time of without"
        f"\none program changed: {median(one.cpu / cold.cpu for cold, one in pairs):.2f} times the CPU of cold"
        f"\na page, without search: {1000 * page:.1f} ms CPU, {page / nothing.cpu:.3f} of only starting"
    )


if __name__ == "__main__":
    main()
