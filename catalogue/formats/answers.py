"""Answers that are kept from one build to the next, in a file that may be deleted at any time.

An answer is known by a sum of the function, of what it was given and of all our code. So nothing kept is ever out of
date: another text, another version of the code or another Python is another sum. What no build has asked for in a
while is thrown away. SQLite sees to it that a build may be killed, and that two may run at once: the one that cannot
write works without. A process that builds again and again may have those of its last build at hand.
"""

import pickle
import sqlite3
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from catalogue.formats.sums import Sums
from catalogue.model.kept import Kept

P = ParamSpec("P")
A = TypeVar("A")
R = TypeVar("R")

TURNS = 50
"""An answer that so many builds have not asked for is thrown away."""
NOTED_EVERY = 10
"""That an answer has been asked for is noted again after so many builds: to note it is to write all of it again."""


class KeptInFile(Kept):
    """Answers in one file, for code with a given sum."""

    def __init__(self, file: Path, code: bytes) -> None:
        self._code = code
        self._asked: set[bytes] = set()
        self._sums = Sums()
        self._at_hand: dict[bytes, Any] | None = None
        self._file = _opened(file)

    def of(self, work: Callable[P, R], /, *given: P.args, **named: P.kwargs) -> R:
        """What a function returns, worked out only if it never was before."""
        name = f"{work.__module__}.{work.__qualname__}"
        return self.by((name, given, named), lambda: work(*given, **named))

    def by(self, given: object, work: Callable[[], R], holds: Callable[[R], bool] = lambda _: True) -> R:
        """What is worked out from given values; afresh also where they are such that they cannot be known again."""
        try:
            name = self._name(given)
        except (pickle.PicklingError, TypeError, AttributeError):
            return work()
        known, answer = self._read(name)
        if known and holds(answer):
            found: R = answer
            return found
        made = work()
        self._write(name, made)
        return made

    def sum(self, value: object) -> bytes:
        """A sum by which a value is known again."""
        return self._sums.of(value)

    def of_each(self, work: Callable[[Sequence[A]], list[R]], every: Sequence[A], name: str) -> list[R]:
        """What a function of many values returns for each; it is only asked about those that are new."""
        names = [self._name((name, one)) for one in every]
        known = [self._read(one) for one in names]
        new = [place for place, (is_known, _) in enumerate(known) if not is_known]
        found = [answer for _, answer in known]
        if new:
            for place, made in zip(new, work([every[place] for place in new]), strict=True):
                if not isinstance(made, Exception):  # what went wrong may go right on another machine
                    self._write(names[place], made)
                found[place] = made
        return found

    def stay(self) -> None:
        """Have answers at hand from now on, and those of the last build until the next has ended."""
        self._at_hand = {}

    def save(self) -> None:
        """Write what is new to the file, and throw away what nobody asks for any more."""
        if self._file is None:
            return
        with suppress(sqlite3.Error):
            turn = self._file.execute("PRAGMA user_version").fetchone()[0] + 1
            self._file.execute(f"PRAGMA user_version = {turn}")
            self._file.executemany(_ASKED, ((turn, name, turn - NOTED_EVERY) for name in self._asked))
            self._file.execute("DELETE FROM kept WHERE turn < ?", (turn - TURNS,))
            self._file.commit()
        if self._at_hand is not None:
            self._at_hand = {name: one for name, one in self._at_hand.items() if name in self._asked}
        self._asked.clear()
        self._sums.next_build()

    def _name(self, given: object) -> bytes:
        return sha256(self._code + self._sums.of(given)).digest()

    def _read(self, name: bytes) -> tuple[bool, Any]:
        self._asked.add(name)
        if self._at_hand is not None and name in self._at_hand:
            return True, self._at_hand[name]
        with suppress(sqlite3.Error, pickle.UnpicklingError, EOFError):
            if self._file and (row := self._file.execute(_READ, (name,)).fetchone()):
                answer = pickle.loads(row[0])  # noqa: S301 - we wrote it
                self._have(name, answer)
                return True, answer
        return False, None

    def _write(self, name: bytes, answer: object) -> None:
        self._have(name, answer)
        if self._file is not None:
            kept = pickle.dumps(answer, protocol=5)
            with suppress(sqlite3.Error):
                self._file.execute("INSERT OR REPLACE INTO kept VALUES (?, 0, ?)", (name, kept))

    def _have(self, name: bytes, answer: object) -> None:
        if self._at_hand is not None:
            self._at_hand[name] = answer


_READ = "SELECT answer FROM kept WHERE name = ?"
_ASKED = "UPDATE kept SET turn = ? WHERE name = ? AND turn < ?"


def _opened(file: Path) -> sqlite3.Connection | None:
    """The file of answers, made anew where it is no such file; nothing where none can be written."""
    for _ in range(2):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            opened = sqlite3.connect(file, timeout=0, check_same_thread=False)
            opened.execute("PRAGMA synchronous = OFF")
            opened.execute("DROP TABLE IF EXISTS answers")  # as former versions kept them
            opened.execute(
                "CREATE TABLE IF NOT EXISTS kept (name BLOB PRIMARY KEY, turn INTEGER, answer BLOB)"
            )
        except sqlite3.OperationalError:
            return None
        except (sqlite3.DatabaseError, OSError):
            with suppress(OSError):
                file.unlink()
        else:
            return opened
    return None


def sum_of_code(folders: Iterable[Path]) -> bytes:
    """A sum of every file in some folders and of this Python."""
    whole = sha256(f"{sys.version} {sys.platform}".encode())
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                whole.update(f"{path.relative_to(folder)}\0".encode())
                whole.update(sha256(path.read_bytes()).digest())
    return whole.digest()
