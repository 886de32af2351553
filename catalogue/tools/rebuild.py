"""A build made again and again while somebody edits: in this very process, or by a new Python when code has changed."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from traceback import print_exc


def tell(text: str) -> None:
    """Say it at once, also when somebody reads through a pipe."""
    print(text, flush=True)


@dataclass(frozen=True)
class BuildEnd:
    """How a build ended, and what it said."""

    code: int
    said: str = ""


def in_a_fresh_process(arguments: Sequence[str]) -> BuildEnd:
    """A build by a new Python, so that a change in catalogue/ counts as well. What it says is shown too."""
    ended = subprocess.run(
        [sys.executable, str(Path(__file__).parents[2] / "build.py"), *arguments],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    tell(ended.stdout.rstrip())
    return BuildEnd(ended.returncode, ended.stdout)


def in_this_process(build: Callable[[], int]) -> BuildEnd:
    """A build here, where all that is needed is at hand. One that breaks down is one that failed."""
    said = StringIO()
    with redirect_stdout(said):
        try:
            code = build()
        except Exception:
            print_exc()
            code = 1
    tell(said.getvalue().rstrip())
    return BuildEnd(code, said.getvalue())
