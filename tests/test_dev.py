"""The way in: a bare machine becomes one that can build, and says plainly when it cannot."""

from __future__ import annotations

import ast
import hashlib
import os
import re
import runpy
import shutil
import sys
import threading
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import dev
from catalogue.tools import browser

ROOT = Path(__file__).parents[1]
LOCKS = [ROOT / "requirements" / "build.txt", ROOT / "requirements" / "all.txt"]

posix = pytest.mark.skipif(os.name == "nt", reason="the stand-ins for browsers are shell scripts")


# The environment


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lock files that were installed, in order; nothing is really fetched."""
    done: list[str] = []
    monkeypatch.setattr(dev, "install", lambda _python, requirements: done.append(requirements.name))
    return done


@pytest.fixture
def environment(tmp_path: Path) -> dev.Environment:
    """The environment of a fresh clone."""
    (tmp_path / "requirements").mkdir()
    for lock in LOCKS:
        (tmp_path / "requirements" / lock.name).write_text("jinja2==3.1.6\n")
    return dev.Environment(tmp_path)


def test_a_fresh_clone_gets_an_environment_with_a_python(
    environment: dev.Environment, installed: list[str]
) -> None:
    assert environment.ready("build").exists()
    assert installed == ["build.txt"]


def test_an_environment_is_made_once(environment: dev.Environment, installed: list[str]) -> None:
    environment.ready("build")
    environment.ready("build")
    assert installed == ["build.txt"]


def test_testing_adds_to_what_building_installed(environment: dev.Environment, installed: list[str]) -> None:
    environment.ready("build")
    (environment.folder / "kept").touch()
    environment.ready("all")
    assert installed == ["build.txt", "all.txt"]
    assert (environment.folder / "kept").exists()


def test_building_is_content_with_what_testing_installed(
    environment: dev.Environment, installed: list[str]
) -> None:
    environment.ready("all")
    environment.ready("build")
    assert installed == ["all.txt"]


def test_a_changed_lock_makes_the_environment_anew(
    environment: dev.Environment, installed: list[str]
) -> None:
    environment.ready("build")
    (environment.folder / "from another time").touch()
    (environment.requirements / "build.txt").write_text("jinja2==3.1.7\n")
    environment.ready("build")
    assert installed == ["build.txt", "build.txt"]
    assert not (environment.folder / "from another time").exists()


def test_another_python_makes_the_environment_anew(
    environment: dev.Environment, installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.ready("build")
    monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-399")
    environment.ready("build")
    assert installed == ["build.txt", "build.txt"]


def test_an_environment_whose_python_is_gone_is_made_anew(
    environment: dev.Environment, installed: list[str]
) -> None:
    environment.ready("build").unlink()
    assert environment.ready("build").exists()
    assert installed == ["build.txt", "build.txt"]


@pytest.mark.parametrize("already", [None, "build"], ids=["from nothing", "adding the tests"])
def test_a_set_up_that_was_interrupted_is_begun_again(
    environment: dev.Environment, installed: list[str], monkeypatch: pytest.MonkeyPatch, already: str | None
) -> None:
    if already:
        environment.ready(already)

    def interrupted(*_: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(dev, "install", interrupted)
        with pytest.raises(KeyboardInterrupt):
            environment.ready("all")
    assert not environment.has("build")
    environment.ready("all")
    assert installed[-1] == "all.txt"
    assert environment.has("all")


def test_two_set_ups_at_once_install_once(environment: dev.Environment, installed: list[str]) -> None:
    threads = [threading.Thread(target=environment.ready, args=("build",)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert installed == ["build.txt"]


# What is said when it cannot be done


def test_an_older_python_is_told_which_one_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    with pytest.raises(SystemExit, match="2"):
        runpy.run_path(str(ROOT / "dev.py"))
    assert "Python 3.11 or later is needed" in capsys.readouterr().err


def test_an_older_python_can_read_as_far_as_that() -> None:
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_without_pip_and_uv_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "installers", lambda _python: iter(()))
    with pytest.raises(dev.SetupFailed, match="apt-get install python3-pip"):
        dev.install(Path("python"), LOCKS[0])


@posix
def test_when_one_tool_fails_the_next_is_tried(
    program: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    uv = program("uv", "exit 1")
    pip = program("pip", f'echo "$@" > {tmp_path}/asked')
    monkeypatch.setattr(
        dev, "installers", lambda _python: iter([("uv", [str(uv)]), ("pip", [str(pip), "-r"])])
    )
    dev.install(Path("python"), LOCKS[0])
    assert (tmp_path / "asked").read_text() == f"-r {LOCKS[0]}\n"


@posix
def test_a_failed_set_up_ends_with_code_2(
    program: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    tool = program("pip", "exit 1")
    monkeypatch.setattr(dev, "installers", lambda _python: iter([("pip", [str(tool)])]))
    monkeypatch.setattr(dev.Environment, "ready", lambda *_: dev.install(Path("python"), LOCKS[0]))
    assert dev.main(["build"]) == 2
    assert "pip could not install build.txt" in capfd.readouterr().err


def test_no_command_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 2
    assert "python3 dev.py build" in capsys.readouterr().out


# What a command becomes


@pytest.mark.parametrize(
    ("arguments", "group", "program"),
    [
        (["build", "--out", "x"], "build", ["build.py", "build", "--out", "x"]),
        (["names"], "build", ["build.py", "names"]),
        (["audit", "--all"], "all", ["build.py", "audit", "--all"]),
        (["test", "-k", "namn"], "all", ["-m", "pytest", *dev.side_by_side(["-k", "namn"]), "-k", "namn"]),
    ],
)
def test_a_command_is_handed_over_with_its_arguments(
    arguments: list[str], group: str, program: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[list[str]] = []
    monkeypatch.setattr(dev.Environment, "ready", lambda _self, asked: Path(f"python for {asked}"))
    monkeypatch.setattr(dev, "hand_over", handed.append)
    monkeypatch.setattr(browser, "ensure_browser", lambda *_: "a browser")
    monkeypatch.setenv(browser.VARIABLE, "")
    dev.main(arguments)
    assert handed == [[f"python for {group}", *program]]


def test_tests_are_told_which_browser_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.Environment, "ready", lambda *_: Path("python"))
    monkeypatch.setattr(dev, "hand_over", lambda _command: 0)
    monkeypatch.setattr(browser, "ensure_browser", lambda *_: "/opt/one/that/starts")
    monkeypatch.setenv(browser.VARIABLE, "")
    dev.main(["test"])
    assert os.environ[browser.VARIABLE] == "/opt/one/that/starts"


# The browser

STARTS = "echo '<html><head><title>Programbiblioteket</title></head></html>'"
DOES_NOT = "echo 'Command requires the chromium snap to be installed' >&2; exit 1"


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str, str], Path]:
    """Make a small program of this name in a folder of its own."""

    def make(name: str, script: str) -> Path:
        file = tmp_path / "programs" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)
        return file

    return make


@pytest.fixture
def machine(program: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """A machine where only these browsers are installed; the answer is the folder they are in."""

    def install(**browsers: str) -> Path:
        found = {name.replace("_", "-"): program(name, script) for name, script in browsers.items()}
        monkeypatch.setattr(browser, "driver_fault", lambda _python: None)
        monkeypatch.setattr(
            browser, "playwrights_own", lambda _python: str(found["own"]) if "own" in found else None
        )
        monkeypatch.setattr(shutil, "which", lambda name: str(found[name]) if name in found else None)
        monkeypatch.setenv(browser.VARIABLE, str(found.get("named", "")))
        return program("folder", "").parent

    return install


@posix
@pytest.mark.parametrize(
    ("browsers", "chosen"),
    [
        ({"named": STARTS, "own": STARTS, "chromium": STARTS}, "named"),
        ({"named": DOES_NOT, "own": STARTS, "chromium": STARTS}, "own"),
        ({"own": DOES_NOT, "chromium": STARTS}, "chromium"),
        ({"microsoft_edge": STARTS, "google_chrome": STARTS}, "google_chrome"),
        ({"chromium_browser": DOES_NOT, "microsoft_edge": STARTS}, "microsoft_edge"),
        ({"named": "exec does-not-exist", "chromium": STARTS}, "chromium"),
    ],
)
def test_the_first_browser_that_really_starts_is_chosen(
    browsers: dict[str, str], chosen: str, machine: Callable[..., Path]
) -> None:
    folder = machine(**browsers)
    assert browser.find_browser() == str(folder / chosen)


@posix
def test_without_a_browser_it_says_which_were_tried_and_what_to_do(machine: Callable[..., Path]) -> None:
    machine(chromium_browser=DOES_NOT)
    with pytest.raises(browser.NoBrowser) as failure:
        browser.find_browser()
    assert "chromium_browser" in str(failure.value)
    assert "apt-get install chromium" in str(failure.value)
    assert browser.VARIABLE in str(failure.value)


@posix
def test_a_browser_is_installed_when_none_starts(
    machine: Callable[..., Path], program: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = machine(chromium=DOES_NOT)
    fails = program("playwright", "exit 1")
    mends = program("apt", f"cat > {folder}/chromium <<'END'\n#!/bin/sh\n{STARTS}\nEND")
    monkeypatch.setattr(browser, "installers", lambda _python: iter([[str(fails)], [str(mends)]]))
    said: list[str] = []
    assert browser.ensure_browser(Path("python"), said.append) == str(folder / "chromium")
    assert said[1:] == [f"Trying: {fails}", f"Trying: {mends}"]


@posix
def test_a_system_library_that_the_driver_lacks_is_installed(
    machine: Callable[..., Path], program: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(chromium=STARTS)
    faults = iter(["libatomic.so.1: no such file", None])
    monkeypatch.setattr(browser, "driver_fault", lambda _python: next(faults))
    monkeypatch.setattr(browser, "apt_get", lambda *arguments: [str(program("apt", "")), *arguments])
    said: list[str] = []
    browser.ensure_browser(Path("python"), said.append)
    assert "libatomic.so.1" in said[0]
    assert [line.split("/apt ")[-1] for line in said[1:]] == ["update", "install libatomic1"]


def test_a_driver_that_cannot_start_is_no_surprise_in_the_middle_of_a_test(
    machine: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(chromium=STARTS)
    monkeypatch.setattr(browser, "driver_fault", lambda _python: "libatomic.so.1: no such file")
    monkeypatch.setattr(browser, "apt_get", lambda *_: [])
    with pytest.raises(browser.NoBrowser, match="libatomic"):
        browser.ensure_browser(Path("python"), lambda _text: None)


def test_a_browser_is_not_installed_with_rights_nobody_gave(
    machine: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine()
    monkeypatch.setattr(browser, "root_prefix", lambda: None)
    assert [command[1:] for command in browser.installers(Path("python"))] == [
        ["-m", "playwright", "install", "chromium"]
    ]


def test_a_browser_is_started_without_calling_home() -> None:
    assert {"--disable-background-networking", "--disable-component-update", "--disable-sync"} < set(
        browser.FLAGS
    )


# The files beside it


def pins(lock: Path) -> dict[str, list[str]]:
    """The requirements of a lock file, each with its hashes."""
    lines = re.sub(r"\\\n", " ", lock.read_text(encoding="utf-8")).splitlines()
    entries = [line.split("--hash=") for line in lines if line and not line.startswith("#")]
    return {entry.strip(): [digest.strip() for digest in hashes] for entry, *hashes in entries}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pinned_file_has_its_hash_and_no_address(lock: Path) -> None:
    assert all(re.fullmatch(r"[a-z0-9-]+==[^ ]+( ; .+)?", entry) for entry in pins(lock))
    assert all(
        hashes and all(re.fullmatch("sha256:[0-9a-f]{64}", each) for each in hashes)
        for hashes in pins(lock).values()
    )
    assert not re.search(r"://|index|find-links| /|@", lock.read_text(encoding="utf-8"))


def test_building_and_testing_use_the_same_versions() -> None:
    build, everything = (pins(lock) for lock in LOCKS)
    assert build.items() <= everything.items()


@pytest.mark.parametrize(("lock", "groups"), [("build", ["build"]), ("all", ["build", "test"])])
def test_what_the_project_asks_for_is_pinned(lock: str, groups: list[str]) -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    names = {re.split("[<>=]", requirement)[0] for group in groups for requirement in asked[group]}
    pinned = {entry.split("==")[0] for entry in pins(ROOT / "requirements" / f"{lock}.txt")}
    assert names <= pinned, "run `python3 dev.py lock`"


@pytest.mark.parametrize("words", [(), ("-k", "names"), ("tests/names",), ("tests/a.py", "tests/b.py")])
def test_tests_run_on_every_core(words: tuple[str, ...]) -> None:
    assert dev.side_by_side(words) == ["--numprocesses=auto", "--dist=worksteal"]


@pytest.mark.parametrize("word", ["tests/names/test_names.py", "tests/names/test_names.py::test_one"])
def test_one_file_runs_at_once(word: str) -> None:
    assert dev.side_by_side(["-x", word]) == []


def test_ci_runs_the_command_a_person_runs() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert script == [
        "#!/usr/bin/env bash",
        "set -euo pipefail",
        'cd "$(dirname "$0")/.."',
        "python3 dev.py test",
    ]


def test_the_way_in_imports_nothing_that_must_be_installed() -> None:
    for file in (ROOT / "dev.py", ROOT / "catalogue/tools/browser.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        modules = [
            alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
        ]
        modules += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        assert {module.split(".")[0] for module in modules} <= sys.stdlib_module_names | {"catalogue"}, (
            file.name
        )


@pytest.mark.parametrize("engine", ["axe/axe.min.js", "ace/ace.js"])
def test_an_engine_that_is_carried_is_the_file_its_note_describes(engine: str) -> None:
    file = ROOT / "catalogue/tools" / engine
    assert hashlib.sha256(file.read_bytes()).hexdigest() in file.with_name("VERSION").read_text(
        encoding="utf-8"
    )
    assert file.with_name("LICENSE").is_file()
