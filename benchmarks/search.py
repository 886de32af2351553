#!/usr/bin/env python3
"""Search measured in Chromium: how well the labelled searches are answered, and bytes and milliseconds.

    .venv/bin/python benchmarks/search.py SITE
    .venv/bin/python benchmarks/search.py SITE --failures

A site is a folder that the build has made. Bytes are what the local server sends, which compresses nothing; beside
them stands what gzip would make of the same files. Milliseconds run from the key press until the first hits stand on
the page, and until the whole text has been searched too. Each number is the middle one of several runs.
"""

from __future__ import annotations

import gzip
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, Page, Response

from catalogue.tools.audit.browsing import StillServer, browser, find, new_context
from tests.browser.queries import Answer, answered, grouped, queries, score

RUNS = 5
FIRST, NEXT = "kan inte sova", "ångest hos ungdomar"
TIMED = """words => new Promise((done) => {
  const hits = document.getElementById("sok-traffar");
  const field = document.querySelector(".searchbox input");
  const started = performance.now();
  let first = 0;
  const seen = new MutationObserver(() => {
    if (!first && hits.querySelector("article")) first = performance.now() - started;
    if (hits.ariaBusy === "false") {
      seen.disconnect();
      done([first, performance.now() - started]);
    }
  });
  hits.replaceChildren();
  seen.observe(hits, { childList: true, attributes: true });
  field.value = words;
  field.form.requestSubmit();
})"""


def main() -> None:
    """Print what was asked for."""
    options = parsed()
    with StillServer(options.site) as server, browser(find()) as started:
        if options.timing:
            print("              bytes   gzip  first hits ms  all hits ms")
            for name, numbers in timed(started, server.address, options.site).items():
                print(f"{name:10} {numbers[0]:8.0f} {numbers[1]:6.0f} {numbers[2]:14.0f} {numbers[3]:12.0f}")
        if options.quality:
            with new_context(started) as context:
                page = context.new_page()
                page.goto(f"{server.address}sok/")
                tell(list(answered(page, queries())), options.failures)


def parsed() -> Namespace:
    """The words of the command line."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--failures", action="store_true", help="name the searches without an answer first")
    parser.add_argument("--no-timing", dest="timing", action="store_false")
    parser.add_argument("--no-quality", dest="quality", action="store_false")
    return parser.parse_args()


def timed(started: Browser, root: str, site: Path) -> dict[str, list[float]]:
    """For the first search on a fresh page and for the next: bytes, bytes with gzip, and the two times."""
    runs = [once(started, root, site) for _ in range(RUNS)]
    return {
        name: [median(values) for values in zip(*(run[name] for run in runs), strict=True)]
        for name in runs[0]
    }


def once(started: Browser, root: str, site: Path) -> dict[str, list[float]]:
    """One visitor's first and next search."""
    fetched: list[str] = []

    def note(response: Response) -> None:
        fetched.append(urlsplit(response.url).path)

    found = {}
    with new_context(started) as context:
        page = context.new_page()
        page.on("response", note)
        page.goto(f"{root}sok/", wait_until="commit")
        page.wait_for_selector("#sok-traffar", state="attached")
        for name, words in (("first", FIRST), ("next", NEXT)):
            found[name] = [*ask(page, words)]
            sizes = [
                weight(site / path.lstrip("/"))
                for path in fetched
                if path.startswith(("/pagefind/", "/sok/v"))
            ]
            found[name] = [sum(size[0] for size in sizes), sum(size[1] for size in sizes), *found[name]]
            fetched.clear()
    return found


def ask(page: Page, words: str) -> Iterable[float]:
    """Milliseconds until the first hits, and until all of them."""
    page.wait_for_load_state("load")
    times: list[float] = page.evaluate(TIMED, words)
    return times


def weight(file: Path) -> tuple[int, int]:
    """A file's bytes as they are, and with gzip. Pagefind's own are compressed already."""
    content = file.read_bytes()
    packed = len(content) if content.startswith(b"\x1f\x8b") else len(gzip.compress(content))
    return len(content), min(packed, len(content))


def tell(answers: list[Answer], failures: bool) -> None:
    """Print how well the searches were answered, by part, by who asks and by kind."""
    print(f"{'':18} {'n':>4} {'s@1':>6} {'s@3':>6} {'MRR':>6}")
    print(f"{'all':18} {score(answers)}")
    for part, own in grouped(answers, "part").items():
        print(f"{part:18} {score(own)}")
        for by in ("who", "kind"):
            for name, group in grouped(own, by).items():
                print(f"  {name:16} {score(group)}")
    for answer in answers:
        if failures and answer.rank != 1:
            print(f"{answer.rank} {answer.query.query}: {', '.join(answer.first)}")


if __name__ == "__main__":
    main()
