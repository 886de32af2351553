"""The history of a folder, read from git. No history is an answer: a copy without git, or a folder that git ignores.

What counts is what reached the branch at hand, on the day that its commit says, so merges are followed along their
first parent. Of a commit only its day and its files are read: never its author, never its message. A shallow copy
does not know what its oldest commits changed, and they are left out.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from catalogue.model.history import History, Revision

REMEMBERED = timedelta(days=366)
"""How far back the history is read. Everything older is still in git."""
MAX_BYTES = 1_000_000

_COMMIT = re.compile(r"\x01([0-9a-f]{40,64}) (\d{4}-\d\d-\d\d) ?([0-9a-f ]*)")
_FILE = re.compile(r":(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*")
_REGULAR = "100"
_TEXTS = (".md", ".yaml")
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
_LOG = (
    *("-c", "log.showRoot=true", "-c", "log.showSignature=false", "log", "HEAD"),
    *("--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-color"),
    *("-z", "--relative", "--no-mailmap", "--format=%x01%H %cs %P", "--", "."),
)


@dataclass(frozen=True)
class _Change:
    """A file of a commit: its name, and the ids of its contents before and after; empty where it was not there."""

    day: date
    name: str
    before: str
    after: str


def history(folder: Path, until: date) -> History:
    """What happened to the texts of a folder until a day."""
    shallow = _git(folder, "rev-parse", "--is-shallow-repository")
    log = _git(folder, *_LOG) if shallow else None
    if not log or not shallow:
        return History()
    partial = shallow.strip() == b"true"
    every = [one for one in _changes(log, partial) if one.day <= until]
    changes = [one for one in every if one.day >= until - REMEMBERED]
    net = [one for one in _each_day(changes) if one.before != one.after]
    texts = _texts(folder, dict.fromkeys(id for one in net for id in (one.before, one.after) if id))
    return History(
        revisions=tuple(
            Revision(one.day, one.name, texts.get(one.before), texts.get(one.after))
            for one in sorted(net, key=lambda one: (-one.day.toordinal(), one.name))
        ),
        since=min((one.day for one in net), default=None),
        whole=not partial and len(changes) == len(every),
    )


def _git(folder: Path, *words: str) -> bytes | None:
    """What git says about a folder; None when there is no git, or no repository that it trusts."""
    ended = run(folder, *words)
    return ended.stdout if ended and ended.returncode == 0 else None


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes] | None:
    """How git ended, and what it said about a folder; None when there is no git on the machine."""
    try:
        return subprocess.run(
            command(folder, *words),
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None


def command(folder: Path, *words: str) -> list[str]:
    """A command of git about a folder, that shows what is stored and nothing in its place."""
    return ["git", "--no-pager", "--no-replace-objects", "-C", str(folder), *words]


def environment() -> Mapping[str, str]:
    """The surroundings without what would lead git to another repository, as when a hook of git runs the build."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith("GIT_CONFIG")
    }
    return {**kept, **_QUIET}


def _changes(log: bytes, partial: bool) -> Iterator[_Change]:
    """The files of every commit, newest first. A name may hold anything; it is the word after what tells of it."""
    words = iter(log.decode(errors="replace").split("\0"))
    day, known = date.min, False
    for word in words:
        if commit := _COMMIT.match(word.lstrip("\n")):
            day, known = date.fromisoformat(commit[2]), bool(commit[3].strip()) or not partial
        elif file := _FILE.match(word.lstrip("\n")):
            name = next(words, "")
            if known and name.endswith(_TEXTS):
                yield _Change(day, name, _id(file[1], file[3]), _id(file[2], file[4]))


def _id(mode: str, id: str) -> str:
    """The id of a regular file's content; links and folders of others are no content."""
    return id if mode.startswith(_REGULAR) else ""


def _each_day(changes: Iterable[_Change]) -> Iterable[_Change]:
    """One change for each file and day: from what the day began with to what it ended with."""
    found: dict[tuple[date, str], _Change] = {}
    for one in changes:
        last = found.get((one.day, one.name), one)
        found[one.day, one.name] = _Change(one.day, one.name, one.before, last.after)
    return found.values()


def _texts(folder: Path, ids: Iterable[str]) -> Mapping[str, str]:
    """The texts with some ids. One that is not in this copy, or is too big to be content, is an empty text."""
    wanted = list(ids)
    if not wanted:
        return {}
    with TemporaryFile() as asked, TemporaryFile() as answers:
        asked.write("".join(f"{id}\n" for id in wanted).encode())
        asked.seek(0)
        asking = command(folder, "cat-file", "--batch")
        subprocess.run(
            asking, env=environment(), stdin=asked, stdout=answers, stderr=subprocess.DEVNULL, check=False
        )
        answers.seek(0)
        return {id: _answer(answers) for id in wanted}


def _answer(answers: IO[bytes]) -> str:
    """The next text that git has handed out: a line about it, the text, and a line break."""
    about = answers.readline().split()
    if len(about) != len(("id", "kind", "size")):
        return ""
    size = int(about[2])
    if size > MAX_BYTES:
        answers.seek(size + 1, os.SEEK_CUR)
        return ""
    return answers.read(size + 1)[:-1].decode("utf-8-sig", "replace").replace("\r\n", "\n")
