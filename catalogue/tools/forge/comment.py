"""One comment on a proposal with what it does, written anew at each push. Runs where nothing of the proposal runs.

    python -m catalogue.tools.forge.comment FOLDER

The folder comes from a job that ran for the proposal, whose workflow the proposal may have rewritten. So it is taken
for text by a stranger: a number that must be that of an open proposal with the very commit that the job ran for, and
lines that are cut, and escaped until they can only be read.
"""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from catalogue.tools.forge.github import GitHub, ours
from catalogue.view.impact.drawn import safe

MARK = "<!-- programbiblioteket-forslag -->"
MAX_BYTES = 40_000
MAX_BODY = 60_000
LONGER = "*Rapporten är längre än så. Hela finns i jobbets sammanfattning.*"


class StrangeArtefact(Exception):
    """The folder does not belong to the proposal that the job ran for."""


def main(folder: Path, github: GitHub, event: Mapping[str, Any]) -> int:
    """Write the comment, or the words for why not; the exit code."""
    try:
        number = _number(folder, github, event["workflow_run"])
        text = _read(folder / "impact.txt", MAX_BYTES)
    except StrangeArtefact as problem:
        print(problem, file=sys.stderr)
        return 1
    body = commented(text, str(event["workflow_run"]["html_url"]))
    for comment in github.every(f"issues/{number}/comments"):
        if ours(comment, MARK):
            github.ask("PATCH", f"issues/comments/{int(comment['id'])}", {"body": body})
            return 0
    github.ask("POST", f"issues/{number}/comments", {"body": body})
    return 0


def _number(folder: Path, github: GitHub, run: Mapping[str, Any]) -> int:
    """The proposal's number, once GitHub has said that its newest commit is the one that the job ran for."""
    written = _read(folder / "number.txt", 20).strip()
    if not re.fullmatch(r"[1-9][0-9]{0,8}", written, re.ASCII):
        raise StrangeArtefact("numret i artefakten är inget nummer")
    pull = github.ask("GET", f"pulls/{written}")
    if pull["state"] != "open" or pull["head"]["sha"] != run["head_sha"]:
        raise StrangeArtefact("numret i artefakten hör inte till det förslag som jobbet kördes för")
    return int(written)


def _read(path: Path, most: int) -> str:
    """The beginning of an ordinary file as text."""
    if path.is_symlink() or not path.is_file():
        raise StrangeArtefact(f"artefakten har ingen fil {path.name}")
    with path.open("rb") as file:
        return file.read(most).decode("utf-8", "replace")


def commented(text: str, run: str) -> str:
    """The comment's Markdown: a report in text, whose words can do nothing, with its shape kept."""
    parts = [MARK, ""]
    size = sum(map(len, parts))
    for line in _lines(text):
        size += len(line) + 1
        if size > MAX_BODY:
            parts += ["", LONGER]
            break
        parts.append(line)
    return "\n".join([*parts, "", f"[Hela rapporten och förhandsvisningen]({run})", ""])


def _lines(text: str) -> Iterator[str]:
    """Headings stand at the margin of a report, what they tell of is indented, and details once more."""
    for number, line in enumerate(text.splitlines()):
        words = safe(line)
        if not words:
            yield ""
        elif number == 0:
            yield f"## {words}"
        elif line.startswith("    "):
            yield f"  <br>{words}"
        elif line.startswith("  "):
            yield f"- {words}"
        else:
            yield f"**{words}**\n"


def from_surroundings() -> GitHub:
    """GitHub as the job's own surroundings tell of it."""
    known = os.environ
    return GitHub(known["GITHUB_API_URL"], known["GITHUB_REPOSITORY"], known["GH_TOKEN"])


if __name__ == "__main__":
    told = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    sys.exit(main(Path(sys.argv[1]), from_surroundings(), told))
