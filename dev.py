#!/usr/bin/env python3
"""The way in, on a machine that has only Python and pip.

    python3 dev.py build       the site, in site/
    python3 dev.py check       the content, without writing a site
    python3 dev.py serve       the site in a browser, rebuilt at every save
    python3 dev.py test        every test, on all cores; one file at a time, as tests/names/test_names.py, in seconds
    python3 dev.py audit       accessibility of a built site, page by page
    python3 dev.py new | format | names | impact | preview
    python3 dev.py lock        what pyproject.toml asks for, written down with hashes

Arguments after the command go to it: `python3 dev.py build --help`, `python3 dev.py test -k names`.

The first run makes .venv from requirements/*.txt, where every file has its hash. Later runs use it
as it is until those files or the Python change. Then the command is handed to build.py there.
Exit code 2 means that the machine could not be made ready; the rest are the command's own.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036  said before anything an older Python cannot read
    sys.stderr.write(
        f"dev: Python 3.11 or later is needed, and this is {sys.version.split()[0]} ({sys.executable})\n"
        "Start dev.py with a newer one, for example: python3.12 dev.py build\n"
    )
    sys.exit(2)

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sysconfig
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from catalogue.tools import browser

ROOT = Path(__file__).resolve().parent
BASE_PYTHON = getattr(sys, "_base_executable", "") or sys.executable  # also when started from .venv itself
OLDEST_PIP = (22, 3)  # the first that can install into another environment: pip --python


class SetupFailed(Exception):
    """The machine could not be made ready: what failed, and what to do."""


def main(arguments: Sequence[str]) -> int:
    """The exit code of the command, which replaces this process where the system can do that."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0 if arguments else 2
    command, *rest = arguments
    environment = Environment(ROOT)
    try:
        python = environment.ready("all" if command in ("test", "audit", "photographs", "lock") else "build")
        if command == "lock":
            return lock(environment, rest)
        if command in ("test", "audit", "photographs"):
            os.environ[browser.VARIABLE] = browser.ensure_browser(python, say)
    except (SetupFailed, browser.NoBrowser, OSError) as problem:
        say(str(problem))
        return 2
    except KeyboardInterrupt:
        return 130
    program = ["-m", "pytest", *side_by_side(rest)] if command == "test" else ["build.py", command]
    return hand_over([str(python), *program, *rest])


def side_by_side(arguments: Sequence[str]) -> list[str]:
    """What lets pytest use every core; one file is run sooner than a second process has started."""
    files = [word for word in arguments if Path(word.partition("::")[0]).suffix == ".py"]
    return [] if len(files) == 1 else ["--numprocesses=auto", "--dist=worksteal"]


class Environment:
    """The folder .venv and what is known to be installed in it.

    The stamp is written last. A set-up that was interrupted has none, and is begun again.
    """

    def __init__(self, root: Path) -> None:
        self.folder = root / ".venv"
        self.requirements = root / "requirements"
        self.stamp = self.folder / "installed"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def ready(self, group: str) -> Path:
        """The environment's Python, with `group` ("build" or "all") installed."""
        if self.has(group):
            return self.python
        with one_at_a_time(self.folder.with_name(".venv.lock")):
            if not self.has(group):  # another process may just have made it
                self.make(group)
        return self.python

    def has(self, group: str) -> bool:
        """Whether `group` was installed in full, from these very requirements, by a Python like this one."""
        if not (self.stamp.is_file() and self.python.exists()):
            return False
        installed, _, fingerprint = self.stamp.read_text(encoding="utf-8").partition(" ")
        return installed in (group, "all") and fingerprint == self.fingerprint()

    def fingerprint(self) -> str:
        """What decides whether an environment can be used again."""
        place = f"{sys.implementation.cache_tag} {sysconfig.get_platform()} {self.folder}"
        locks = b"".join((self.requirements / f"{group}.txt").read_bytes() for group in ("build", "all"))
        return hashlib.sha256(place.encode() + locks).hexdigest()

    def make(self, group: str) -> None:
        """Install `group`, anew unless the smaller group is already there to add to."""
        say(f"Setting up .venv for Python {sys.version_info[0]}.{sys.version_info[1]}, once")
        anew = not self.has("build")
        self.stamp.unlink(missing_ok=True)
        if anew:  # without pip in it, which Debian keeps in a package of its own
            venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=False).create(self.folder)
        install(self.python, self.requirements / f"{group}.txt")
        self.stamp.write_text(f"{group} {self.fingerprint()}", encoding="utf-8")


def install(python: Path, requirements: Path) -> None:
    """Install what `requirements` pins, and nothing whose hash differs or that must be compiled."""
    os.environ["PIP_USER"] = "0"  # a person's own setting for installing outside environments
    tried = []
    for tool, command in installers(python):
        full = [*command, str(requirements)]
        if subprocess.run(full, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode == 0:
            return
        tried.append(tool)
    if not tried:
        raise SetupFailed(
            f"There is no way to install packages: {BASE_PYTHON} has no pip of version "
            f"{'.'.join(map(str, OLDEST_PIP))} or later, and there is no uv\n"
            "On Debian and Ubuntu: sudo apt-get install python3-pip"
        )
    raise SetupFailed(
        f"{' and '.join(tried)} could not install {requirements.name}; the reason is above\n"
        "If it is the network: run the same command again. If a package has no file for this system "
        "or this Python: use another Python, from 3.11 to 3.14"
    )


def installers(python: Path) -> Iterator[tuple[str, list[str]]]:
    """The tools that can install into `python`'s environment, as a name and a command, best first."""
    quiet = [] if sys.stderr.isatty() else ["--quiet"]  # progress is for somebody who watches
    options = [*quiet, "--require-hashes", "--only-binary=:all:", "--requirement"]
    if uv := shutil.which("uv"):
        yield "uv", [uv, "pip", "install", f"--python={python}", *options]
    if pip_version(BASE_PYTHON) >= OLDEST_PIP:
        yield "pip", [BASE_PYTHON, "-m", "pip", f"--python={python}", "install", *options]
    elif importlib.util.find_spec("ensurepip"):
        subprocess.run([python, "-m", "ensurepip"], stdout=subprocess.DEVNULL, check=False)
        yield "pip", [str(python), "-m", "pip", "install", *options]


def pip_version(python: str) -> tuple[int, ...]:
    """The version of `python`'s own pip, or () where there is none."""
    answer = subprocess.run([python, "-m", "pip", "--version"], capture_output=True, text=True, check=False)
    version = re.match(r"pip (\d+)\.(\d+)", answer.stdout)
    return tuple(map(int, version.groups())) if version else ()


def lock(environment: Environment, options: Sequence[str]) -> int:
    """Write requirements/*.txt anew from pyproject.toml, for every system and Python at once."""
    uv = environment.python.with_name("uv.exe" if os.name == "nt" else "uv")
    compiling = [
        *(str(uv), "pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version=3.11"),
        *("--generate-hashes", "--no-annotate", "--custom-compile-command=python3 dev.py lock", *options),
    ]
    build = ["--group=build", "--output-file=requirements/build.txt", "--constraint=requirements/all.txt"]
    both = ["--group=build", "--group=test", "--output-file=requirements/all.txt"]
    for groups in (both, build):
        if subprocess.run([*compiling, *groups], cwd=ROOT, check=False).returncode != 0:
            return 2
    return 0


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Wait until no other process is here. The system lets go of the lock even if we are killed."""
    with path.open("a", encoding="utf-8") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with suppress(OSError):  # it gives up after ten seconds
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def hand_over(command: list[str]) -> int:
    """Become `command`."""
    os.chdir(ROOT)
    os.environ.setdefault("PYTHONUTF8", "1")  # Swedish comes out right whatever the terminal says it is
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def say(text: str) -> None:
    """Tell the person at the terminal; standard output is kept for what the command prints."""
    print(f"dev: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
