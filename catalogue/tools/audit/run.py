"""The command: every page looked at, the thinnest and richest of each kind tried out, and every state brought about."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error

from catalogue.formats.swedish import counted
from catalogue.tools.audit.between import Menus, compared, menus
from catalogue.tools.audit.browsing import StillServer, browser, find
from catalogue.tools.audit.inspector import PageInspector
from catalogue.tools.audit.issue import ADVICE, HOUSE, VIEWS, AccessibilityIssue, View, told
from catalogue.tools.audit.nu import NoValidator, find_nu, validated
from catalogue.tools.audit.pages import addresses, representatives
from catalogue.tools.audit.statement import written
from catalogue.tools.audit.states import State, states
from catalogue.tools.audit.visit import Visit, reason
from catalogue.tools.axe import Explanation, explanations
from catalogue.tools.browser import NoBrowser
from catalogue.tools.progress import Progress

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OPENED = "när den öppnas"
LANES = 2
"""Browsers side by side."""
ONE = (View(1280), View(375, dark=True))
"""The views of a page that is one of many of its kind."""


@dataclass(frozen=True)
class Work:
    """A page to look at: where it is, in which views, whether it is tried out, and what state it is brought into."""

    address: str
    url: str
    views: Sequence[View] = ONE
    tried: bool = False
    state: State | None = None
    ours: bool = True

    @property
    def name(self) -> str:
        """What it is called in a report."""
        return f"{self.address} ({self.state.name})" if self.state else self.address


@dataclass
class Found:
    """What was found, which explanations were needed, and the menus of each page."""

    issues: list[AccessibilityIssue] = field(default_factory=list)
    used: set[Explanation] = field(default_factory=set)
    menus: dict[str, Menus] = field(default_factory=dict)


def audit(
    site: Path,
    every: bool,
    known: Sequence[Explanation] | None = None,
    *,
    deep: bool = False,
    as_json: bool = False,
    record: Path | None = None,
) -> int:
    """0 when nothing is wrong with the pages of a site, 1 when something is, 2 when nobody can tell."""
    known = explanations() if known is None else known
    if not (site / "index.html").is_file():
        print(f"mappen {site} har ingen webbplats; bygg den först: python3 dev.py build", file=sys.stderr)
        return 2
    with StillServer(site) as server:
        work = list(_work_of(site, server.address, every or deep, deep))
        code, found = _looked_at(work, known, {}, as_json, deep)
    if code == 2:
        return 2
    found.issues += compared(found.menus)
    found.issues += _markup(site, [one.address for one in work if not one.state], required=deep)
    stale = [one for one in known if every and one not in found.used]
    faults = _told(found.issues, work, as_json, [_stale(one) for one in stale])
    if record:
        print(
            "\n".join(f"skrev {file}" for file in written(record, faults if every else None)), file=sys.stderr
        )
    return 1 if faults else 0


def audit_others(listed: Path, *, csp: bool = True, as_json: bool = False) -> int:
    """The same for any pages: addresses or files, one a line."""
    lines = [line.strip() for line in listed.read_text(encoding="utf-8").splitlines()]
    chosen = [line for line in lines if line and not line.startswith("#")]
    urls = [line if "://" in line else Path(listed.parent, line).resolve().as_uri() for line in chosen]
    work = [Work(line, url, tried=True, ours=False) for line, url in zip(chosen, urls, strict=True)]
    code, found = _looked_at(work, (), {} if csp else {"bypass_csp": True}, as_json)
    if code == 2:
        return 2
    files = {
        Path(url.removeprefix("file://")): line
        for line, url in zip(chosen, urls, strict=True)
        if url.startswith("file://")
    }
    try:
        found.issues += validated(find_nu(), files) if files else ()
    except NoValidator as missing:
        print(missing, file=sys.stderr)
    return 1 if _told(found.issues, work, as_json, ()) else 0


def _work_of(site: Path, root: str, every: bool, deep: bool) -> Iterator[Work]:
    kinds = representatives(site)
    for address in addresses(site) if every else kinds:
        tried = deep or address in kinds
        yield Work(address, root + address.lstrip("/"), VIEWS if tried else ONE, tried)
    for state in states():
        if (site / state.page.lstrip("/").partition("?")[0].partition("#")[0] / "index.html").is_file():
            yield Work(
                state.page,
                root + state.page.lstrip("/"),
                (View(state.width), View(state.width, dark=True)),
                True,
                state,
            )


def _looked_at(
    work: Sequence[Work],
    known: Sequence[Explanation],
    options: Mapping[str, Any],
    quiet: bool,
    twice: bool = False,
) -> tuple[int, Found]:
    progress = Progress()
    progress.step("öppnar sidorna i en webbläsare", len(work))
    try:
        found = look_at(work, known, options, (lambda: None) if quiet else progress.tick, twice=twice)
    except NoBrowser as problem:
        print(problem, file=sys.stderr)
        return 2, Found()
    return 0, found


def look_at(
    work: Sequence[Work],
    known: Sequence[Explanation],
    options: Mapping[str, Any] | None = None,
    tick: Callable[[], None] = lambda: None,
    *,
    twice: bool = False,
) -> Found:
    """What is wrong with some pages. ``twice``: a second engine is asked too."""
    executable = find()
    todo = iter(work)
    whole = Found()

    def lane(_: int) -> None:
        with browser(executable) as started:
            inspector = PageInspector(known, twice=twice)
            for one in todo:
                issues, links = inspected(started, one, inspector, options or {})
                whole.issues.extend(issues)
                whole.menus[one.name] = links
                tick()
            whole.used.update(inspector.used)

    with ThreadPoolExecutor(LANES) as pool:
        list(pool.map(lane, range(min(LANES, len(work)))))
    return whole


def inspected(
    started: Browser, one: Work, inspector: PageInspector, options: Mapping[str, Any]
) -> tuple[list[AccessibilityIssue], Menus]:
    """What is wrong with one page, and its menus."""
    issues: list[AccessibilityIssue] = []
    links: Menus = {}
    visit = Visit(started, one.url, dict(options), one.state)
    try:
        with closing(visit):
            heard = visit.complaints.heard if one.ours and not one.state else []
            with visit.opened(one.views[0].width) as page:
                issues += [AccessibilityIssue(one.name, OPENED, *said, origin=HOUSE) for said in heard]
                links = menus(page)
                issues += inspector.look(page, one.name, one.views, open_folds=one.state is None)
            if one.tried:
                issues += inspector.drive(visit, one.name)
    except Error as problem:
        words = f"Sidan gick inte att pröva: {reason(problem)}"
        issues.append(AccessibilityIssue(one.name, OPENED, "audit", "webbläsaren", words, origin=HOUSE))
    return issues, links


def _markup(site: Path, pages: Sequence[str], *, required: bool) -> list[AccessibilityIssue]:
    try:
        command = find_nu()
    except NoValidator as missing:
        if required:
            return [AccessibilityIssue("/", "", "nu", "", str(missing), origin=HOUSE)]
        print(missing, file=sys.stderr)
        return []
    files = {
        (
            site / page.lstrip("/") / "index.html" if page.endswith("/") else site / page.lstrip("/")
        ).resolve(): page
        for page in pages
    }
    return list(validated(command, files))


def _told(
    found: Sequence[AccessibilityIssue], work: Sequence[Work], as_json: bool, stale: Sequence[str]
) -> int:
    """How many faults there are, when they have been told."""
    wrong = [one for one in found if one.origin != ADVICE]
    faults = [line for line in told("fel", wrong) if line.startswith("fel: ")]
    count = len(faults) + len(stale)
    if as_json:
        print(json.dumps([one.as_json() for one in found], ensure_ascii=False, indent=1))
        return count
    advice = told("råd", [one for one in found if one.advice])
    lines = [*told("fel", wrong), *(f"fel: {one}" for one in stale), *advice]
    outcome = counted(count, "fel", "fel") if count else "inga fel"
    print("\n".join([*lines, f"{counted(len(work), 'sida', 'sidor')} och tillstånd: {outcome}"]))
    return count


def _stale(one: Explanation) -> str:
    return f"{one.rule}: förklaringen för {one.element} på {one.pages} behövs inte längre; ta bort den"
