#!/usr/bin/env python3
"""How long a save takes to reach the page in ``serve``: from the file written to the page read again.

    .venv/bin/python benchmarks/serve.py             the real library
    .venv/bin/python benchmarks/serve.py 1000        a library of so many programs

Seconds are of this machine and of what else it does. CPU seconds are those of the server while it builds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from shutil import copytree
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.cold_build import DAY  # noqa: E402
from benchmarks.many import CONTENT, write  # noqa: E402

PORT = 8765
PROGRAM = "oroshjalpen"
SAVES = 6


def builds(answer: HTTPResponse) -> Iterator[int]:
    """The number of each build, as an open page hears of it."""
    while line := answer.readline():
        if line.startswith(b"data: "):
            yield int(json.loads(line.removeprefix(b"data: "))["build"])


def page() -> bytes:
    """The page that is looked at, as the server has it now."""
    connection = HTTPConnection("127.0.0.1", PORT, timeout=60)
    try:
        connection.request("GET", f"/program/{PROGRAM}/")
        return connection.getresponse().read()
    except ConnectionError:  # it has not started
        return b""


def used(process: int) -> float:
    """The CPU seconds of a process so far; nothing where the system does not say."""
    stat = Path(f"/proc/{process}/stat")
    if not stat.exists():
        return 0.0
    fields = stat.read_text().rpartition(") ")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure and tell."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int, nargs="?", help="how many programs; the real ones when left out")
    count = parser.parse_args().count
    with TemporaryDirectory() as folder:
        to = Path(folder) / "content"
        content = write(count, to) if count else Path(copytree(CONTENT, to))
        command = [sys.executable, ROOT / "build.py", "serve", "--content", content, "--as-of", DAY]
        command += ["--out", Path(folder) / "site", "--port", str(PORT)]
        with subprocess.Popen(
            [*map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as server:
            while b"<h1" not in page():
                sleep(0.5)
            connection = HTTPConnection("127.0.0.1", PORT)
            connection.request("GET", "/__serve__/builds")
            heard = builds(connection.getresponse())
            next(heard)
            file = content / "programs" / PROGRAM / "index.md"
            walls, cpus = [], []
            for number in range(SAVES):
                text = file.read_text(encoding="utf-8").rstrip()
                before, started = used(server.pid), perf_counter()
                file.write_text(f"{text}\n\nEn mening till, nummer {number}.\n", encoding="utf-8")
                next(heard)
                assert f"nummer {number}".encode() in page()  # noqa: S101 - else nothing was measured
                walls.append(perf_counter() - started)
                cpus.append(used(server.pid) - before)
            server.terminate()
    print(f"first save {walls[0]:.2f} s; later ones {median(walls[1:]):.2f} s, {median(cpus[1:]):.2f} CPU s")


if __name__ == "__main__":
    main()
