"""A browser that really starts: which one it is, how it is started, how one is installed.

Standard library only, because dev.py needs it before anything is installed. Whether a browser
works is found out by starting it, not by looking: on Ubuntu `chromium-browser` is a file that is
there and does not start, and Playwright's own browser may lack a system library.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

VARIABLE = "PROGRAMBIBLIOTEKET_BROWSER"

# Of several --disable-features a browser reads the last, so those that Playwright disables stand here too. The
# first two are suggestions below an address bar that nobody sees: half of what a page costs to open.
NOT_NEEDED = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)

# No sandbox is Playwright's own default: root and most containers cannot have one, and the only
# pages opened are our own, from this machine. The rest keeps the browser from calling home.
FLAGS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(NOT_NEEDED)}",
)

SYSTEM_BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)

HOW_TO_GET_ONE = f"""\
Install Chromium, Chrome or Edge in one of these ways, and run the command again:
  Debian         sudo apt-get install chromium libatomic1
  Ubuntu         sudo apt-get install libatomic1
                 .venv/bin/python -m playwright install --with-deps chromium
                 (Ubuntu's own chromium package is only a pointer to a snap, and does not start here)
  elsewhere      .venv/bin/python -m playwright install chromium
  already there  {VARIABLE}=/path/to/the/browser python3 dev.py ..."""


class NoBrowser(Exception):
    """No browser can be started and driven: what was tried, and what to do."""


def launches(executable: str, *, timeout: float = 60) -> bool:
    """Whether `executable` opens a page without a window and gives back what is on it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [executable, "--headless", *FLAGS, f"--user-data-dir={profile}", "--dump-dom"]
        try:
            page = subprocess.run(
                [*command, "data:text/html,<title>Programbiblioteket</title>"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=timeout,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
    return b"<title>Programbiblioteket</title>" in page.stdout


def playwrights_own(python: Path) -> str | None:
    """Where the Playwright installed for `python` keeps its browser, if there is one."""
    script = (
        "import playwright.sync_api as p\nwith p.sync_playwright() as it: print(it.chromium.executable_path)"
    )
    answer = subprocess.run([python, "-c", script], capture_output=True, text=True, check=False)
    path = answer.stdout.strip()
    return path if path and Path(path).exists() else None


def candidates(python: Path) -> Iterator[str]:
    """The browsers of this machine, in the order they are tried."""
    if named := os.environ.get(VARIABLE):
        yield named
    if own := playwrights_own(python):
        yield own
    yield from filter(None, map(shutil.which, SYSTEM_BROWSERS))


def find_browser(python: Path | None = None) -> str:
    """The first browser that starts; `NoBrowser` names those that do not."""
    tried = []
    for candidate in candidates(python or Path(sys.executable)):
        if launches(candidate):
            return candidate
        tried.append(candidate)
    found = f"These do not start: {', '.join(tried)}." if tried else "None is installed."
    raise NoBrowser(f"No browser could be started. {found}\n{HOW_TO_GET_ONE}")


def driver_fault(python: Path) -> str | None:
    """Why Playwright, which drives the browser, does not start; None when it does."""
    answer = subprocess.run(
        [python, "-m", "playwright", "--version"], capture_output=True, text=True, check=False
    )
    return None if answer.returncode == 0 else (answer.stderr.strip() or "no reason given").splitlines()[-1]


def installers(python: Path) -> Iterator[list[str]]:
    """Commands that may bring a browser, each worth a new look before the next is tried."""
    playwright = [str(python), "-m", "playwright"]
    yield [*playwright, "install", "chromium"]
    if update := apt_get("update"):
        if playwrights_own(python):  # it came, and yet it does not start: a system library is missing
            yield [*playwright, "install-deps", "chromium"]
        yield update
        yield apt_get("install", "chromium")


def apt_get(*arguments: str) -> list[str]:
    """The command that runs apt-get without questions, or nothing where that may not be done."""
    prefix = root_prefix()
    if prefix is None or not shutil.which("apt-get"):
        return []
    options = ["-qq", "--yes", "--no-install-recommends"]
    return [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *options, *arguments]


def root_prefix() -> list[str] | None:
    """What to put before a command for it to run as root without asking, or None if it may not."""
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return []
    may = shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if may and may.returncode == 0 else None


def ensure_browser(python: Path, say: Callable[[str], None]) -> str:
    """A browser that starts and can be driven, installed first if there is none."""
    if fault := driver_fault(python):
        say(f"Playwright, which drives the browser, does not start: {fault}")
        for command in filter(None, (apt_get("update"), apt_get("install", "libatomic1"))):
            run(command, say)
        if fault := driver_fault(python):
            raise NoBrowser(
                f"Playwright, which drives the browser, does not start: {fault}\n{HOW_TO_GET_ONE}"
            )
    try:
        return find_browser(python)
    except NoBrowser as missing:
        say(str(missing).splitlines()[0])
    for command in installers(python):
        if run(command, say):
            with suppress(NoBrowser):
                return find_browser(python)
    return find_browser(python)


def run(command: Sequence[str], say: Callable[[str], None]) -> bool:
    """Whether `command`, announced first, went well."""
    say(f"Trying: {' '.join(command)}")
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode == 0
