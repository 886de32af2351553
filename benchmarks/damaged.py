"""Damaged pages: how much of it the audit finds, and what it blames where nothing was damaged.

    python -m benchmarks.damaged FILE [--site site] [--part 1/2] [--only ID,ID] >> FILE.jsonl

FILE is Python that somebody wrote who has not read the checks: ``MUTANTS`` are (id, criterion, page, html -> html),
``ASSET_MUTANTS`` are (id, criterion, glob of assets, text -> text, page to visit). Each is done to a copy of the site
whose other files are the same files. One line of JSON tells what the audit finds there and not on the sound page.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import runpy
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from catalogue.tools.audit.between import Menus, compared
from catalogue.tools.audit.browsing import StillServer, browser, find
from catalogue.tools.audit.inspector import PageInspector
from catalogue.tools.audit.issue import ADVICE, AccessibilityIssue
from catalogue.tools.audit.nu import find_nu, validated
from catalogue.tools.audit.run import Work, inspected
from catalogue.tools.axe import explanations

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OTHERS = ("/", "/program/", "/sok/", "/om/", "/nytt/", "/ordlista/")
"""Sound pages whose menus those of a damaged page are compared with."""


@dataclass(frozen=True)
class Damage:
    """One thing done to one kind of file, and the page on which it is met."""

    id: str
    criterion: str
    page: str
    files: str
    done: Callable[[str], str]


def damages(file: Path) -> Iterator[Damage]:
    """What a file of damages holds, in an order that tells nothing: a part of it is a fair sample."""
    said = runpy.run_path(str(file))
    pages = [
        Damage(id, criterion, page, _file_of(page), done) for id, criterion, page, done in said["MUTANTS"]
    ]
    assets = [
        Damage(id, criterion, page, files, done) for id, criterion, files, done, page in said["ASSET_MUTANTS"]
    ]
    return iter(sorted([*pages, *assets], key=lambda one: hashlib.sha256(one.id.encode()).digest()))


def _file_of(page: str) -> str:
    path = page.lstrip("/").partition("?")[0].partition("#")[0]
    return path if path.endswith(".html") else f"{path.rstrip('/')}/index.html".lstrip("/")


def linked(site: Path, folder: Path) -> None:
    """A copy whose files are the same files as those of the site."""
    for path in site.rglob("*"):
        to = folder / path.relative_to(site)
        if path.is_dir():
            to.mkdir(parents=True, exist_ok=True)
        else:
            to.parent.mkdir(parents=True, exist_ok=True)
            os.link(path, to)


def found_on(
    started: Browser, site: Path, page: str, around: Mapping[str, Menus]
) -> list[AccessibilityIssue]:
    """What the audit finds on a page of a site."""
    with StillServer(site) as server:
        work = Work(page, server.address + page.lstrip("/"), tried=True)
        issues, links = inspected(started, work, PageInspector(explanations()), {})
    issues += [one for one in compared({**around, page: links}) if one.page == page]
    file = (site / _file_of(page)).resolve()
    return [*issues, *validated(find_nu(), {file: page})]


def keys(issues: Sequence[AccessibilityIssue]) -> set[tuple[str, str, str]]:
    """By what two findings are the same."""
    return {(one.rule, one.element, one.help) for one in issues}


def main() -> None:
    """Read the arguments and tell of each damage as it has been tried."""
    reader = argparse.ArgumentParser()
    reader.add_argument("file", type=Path)
    reader.add_argument("--site", type=Path, default=Path("site"))
    reader.add_argument("--part", default="1/1")
    reader.add_argument("--only", default="")
    asked = reader.parse_args()
    part, parts = map(int, asked.part.split("/"))
    chosen = [one for one in damages(asked.file) if not asked.only or one.id in asked.only.split(",")]
    with browser(find()) as started:
        around: dict[str, Menus] = {}
        sound: dict[str, list[AccessibilityIssue]] = {}
        with StillServer(asked.site) as server:
            for page in OTHERS:
                work = Work(page, server.address + page.lstrip("/"), views=())
                around[page] = inspected(started, work, PageInspector(()), {})[1]
        for one in chosen[part - 1 :: parts]:
            if one.page not in sound:
                sound[one.page] = found_on(started, asked.site, one.page, around)
            with tempfile.TemporaryDirectory(dir=asked.site.parent) as folder:
                print(
                    json.dumps(
                        tried(started, one, asked.site, Path(folder), around, sound[one.page]),
                        ensure_ascii=False,
                    ),
                    flush=True,
                )


def tried(
    started: Browser,
    one: Damage,
    site: Path,
    folder: Path,
    around: Mapping[str, Menus],
    sound: Sequence[AccessibilityIssue],
) -> dict[str, object]:
    """What the audit makes of one damage."""
    linked(site, folder)
    for file in list(folder.glob(one.files)):
        text = file.read_text(encoding="utf-8")
        file.unlink()
        file.write_text(one.done(text), encoding="utf-8")
    before = keys(sound)
    new = [
        issue
        for issue in found_on(started, folder, one.page, around)
        if (issue.rule, issue.element, issue.help) not in before
    ]
    return {
        "id": one.id,
        "criterion": one.criterion,
        "page": one.page,
        "caught": [[issue.rule, issue.criterion, issue.origin] for issue in new if issue.origin != ADVICE],
        "advice": [issue.rule for issue in new if issue.origin == ADVICE],
        "alarms": [issue.rule for issue in sound if issue.origin != ADVICE],
    }


if __name__ == "__main__":
    main()
