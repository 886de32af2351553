"""The whole way, with real parts and no hand work: from a fresh clone to a program that readers find.

A writer starts a file with `new`, makes ten mistakes in it, mends them by doing what the messages say and nothing else,
looks at the draft, and proposes it. A reviewer reads what it leads to and takes it in. Every step is the real command.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, ignore_patterns
from urllib.request import urlopen

import pytest

from tests.build.command import GOOD_DAY, ROOT, small_site

PAGE = "program/tyst-hav/index.html"
FILE = "content/programs/tyst-hav/index.md"
WRITTEN = {
    "name": "name: ”Tyst hav”",
    "kind": "kind:behandlingsprogram",
    "kind_reason": "kind_reason: Enligt utgivaren: en behandling.",
    "summary": "summary: KBT på nätet för vuxna med svår oro #1 i landet.",
    "condition": "  – condition: oro",
    "sources": "    sources: sida",
    "groups": "\tgroups: [vuxna]",
    "sources of the audience": "  sources: [sida]",
    "basis": '  basis: "Står på utgivarens sida.',
    "sources of the status": "   sources: [sida]",
    "id": "  - id: sida",
    "title": "    title: Om Tyst hav",
    "stated_by": "    stated_by: utgivarn",
}
"""What the writer puts in the place of each empty field, in the order of the file; ten of them with a mistake."""
RIGHT = {"sources of the audience", "id", "title"}


@dataclass(frozen=True)
class Copy:
    """Somebody's copy of the library, with its code."""

    folder: Path

    def command(self, *words: str) -> list[str]:
        """A command as it is written here, on a day that is given."""
        return [sys.executable, str(self.folder / "build.py"), *words, "--as-of", GOOD_DAY]

    def run(self, *words: str, code: int = 0) -> str:
        """What a command says, once it has ended as it should."""
        ended = subprocess.run(
            self.command(*words), env=surroundings(), capture_output=True, encoding="utf-8", check=False
        )
        assert ended.returncode == code, f"{words}:\n{ended.stdout}{ended.stderr}"
        return ended.stdout

    def git(self, *words: str, day: str = "2026-02-14") -> None:
        """A command of git on a day."""
        who = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "init.defaultBranch=main")
        command = ["git", "-C", str(self.folder), *who, *words]
        dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
        subprocess.run(command, env={**surroundings(), **dates}, capture_output=True, check=True)

    def commit(self, message: str, day: str = "2026-02-14") -> None:
        """Everything as it is, remembered."""
        self.git("add", "--all", day=day)
        self.git("commit", "--quiet", "--message", message, day=day)

    def read(self, name: str) -> str:
        """The text of a file."""
        return (self.folder / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Save a text."""
        (self.folder / name).write_text(text, encoding="utf-8", newline="\n")


def surroundings() -> dict[str, str]:
    """The machine's own, without anybody's settings of git."""
    return {**os.environ, "PYTHONUTF8": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


@pytest.fixture
def library(tmp_path: Path) -> Copy:
    """Where the library is kept: the code of today, a small content, and a day when it all began."""
    kept = Copy(tmp_path / "kept")
    kept.folder.mkdir()
    for name in ("catalogue", "templates"):
        copytree(ROOT / name, kept.folder / name, ignore=ignore_patterns("__pycache__"))
    for name in ("build.py", "dev.py", ".gitignore"):
        kept.write(name, (ROOT / name).read_text(encoding="utf-8"))
    small_site(kept.folder)
    kept.git("init", "--quiet")
    kept.commit("begin", day="2026-01-05")
    return kept


def filled(draft: str) -> str:
    """The draft once the writer has answered, each field in its turn."""
    waiting = list(WRITTEN.items())
    lines = draft.split("\n")
    for number, line in enumerate(lines):
        if waiting and re.match(rf" *(- )?{waiting[0][0].split()[0]}:", line):
            lines[number] = waiting.pop(0)[1]
    assert waiting == []
    return "\n".join(lines)


_SAID = re.compile(
    rf"{FILE}:(?P<line>\d+):(?P<column>\d+): fel: .*\n"
    r"(?:.* \| .*\n *\| (?P<shown>[ ^]*)\n)?"
    r"hjälp: (?P<help>.*)\n"
    r"(?:skriv \| (?P<good>.*)\n)?"
)


def mended(text: str, said: str) -> str:
    """The file after somebody has done what each message says: copied its line, or written the word that it offers."""
    lines = text.split("\n")
    for message in _SAID.finditer(said):
        at, column = int(message["line"]) - 1, int(message["column"]) - 1
        offered = re.match(r"menade du ”(.+)”\?|skriv (.+)", message["help"])
        if message["good"] is not None:
            lines[at] = message["good"]
        elif offered and offered[1]:
            end = column + message["shown"].count("^")
            lines[at] = lines[at][:column] + offered[1] + lines[at][end:]
        elif offered:
            indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
            lines[at] = indent + offered[2]
    return "\n".join(lines)


@contextmanager
def served(copy: Copy) -> Iterator[str]:
    """The address where a copy's site is shown, drafts and all."""
    words = copy.command("serve", "--port", "0", "--no-search")
    with subprocess.Popen(
        words, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    ) as running:
        assert running.stdout is not None
        try:
            said = iter(running.stdout.readline, "")
            yield next(found[0] for line in said if (found := re.match(r"http://\S+", line)))
        finally:
            running.terminate()


def test_a_writer_goes_from_a_name_to_a_program_that_readers_find(library: Copy, tmp_path: Path) -> None:
    library.git("clone", "--quiet", str(library.folder), str(tmp_path / "copy"))
    writer = Copy(tmp_path / "copy")
    writer.git("switch", "--quiet", "--create", "tyst-hav")

    assert "är skriven som ett utkast" in writer.run("new", "program", "Tyst hav")
    writer.write(FILE, filled(writer.read(FILE)))
    lines = writer.read(FILE).split("\n")
    wrong = [lines.index(line) + 1 for field, line in WRITTEN.items() if field not in RIGHT]
    said = writer.run("check", code=1)
    assert [int(message["line"]) for message in _SAID.finditer(said)] == wrong
    writer.write(FILE, mended(writer.read(FILE), said))
    assert "inga fel" in writer.run("check")

    with served(writer) as address, urlopen(f"{address}program/tyst-hav/") as answer:  # noqa: S310
        assert "KBT på nätet för vuxna med svår oro #1 i landet." in answer.read().decode()
    writer.write(FILE, re.sub(r"draft: ja.*\n\n", "", writer.read(FILE)))
    writer.commit("Tyst hav")

    told = writer.run("impact", "main")
    assert told.startswith("Ändringen flyttar inga slutsatser.")
    assert "nytt program: Tyst hav" in told
    assert "ny: /program/tyst-hav/" in told

    library.git("fetch", "--quiet", str(writer.folder), "tyst-hav")
    library.git("merge", "--quiet", "--no-ff", "--message", "in", "FETCH_HEAD", day="2026-02-15")
    library.run("build", "--no-search")
    site = library.folder / "site"
    assert "Tyst hav</h1>" in (site / PAGE).read_text(encoding="utf-8")
    for where in ("nytt/index.html", "data/atom.xml", "data/program.csv", "data/program/tyst-hav.json"):
        assert "Tyst hav" in (site / where).read_text(encoding="utf-8"), where
