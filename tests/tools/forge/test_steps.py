"""The lines that the workflow for proposals runs, run here as they stand, in real git as a forge leaves it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.build.command import GOOD_DAY, ROOT
from tests.tools.branches import BRANCHES, git, repository

WORKFLOW = ROOT / ".github/workflows/proposal.yml"
STAND_IN = f"""\
import subprocess, sys
words = [{str(ROOT / "build.py")!r}, *sys.argv[1:], "--content", "content", "--as-of", {GOOD_DAY!r}, "--no-search"]
sys.exit(subprocess.run([sys.executable, *words, "--report", "site.report", "--out", "site.preview"]).returncode)
"""
"""What stands for dev.py: the same command on a small content and a given day, with the environment of the tests."""


def lines() -> Iterator[tuple[str, dict[str, str]]]:
    """The shell of each step that has some, with its own surroundings as they stand."""
    steps: list[dict[str, Any]] = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]["content"]["steps"]
    yield from ((step["run"], step.get("env", {})) for step in steps if "run" in step)


@pytest.fixture
def merged(tmp_path: Path) -> tuple[Path, str]:
    """A checkout as a forge makes it: what the main branch would be with the proposal, and that commit."""
    folder = tmp_path / "work"
    folder.mkdir()
    repository(folder, BRANCHES["upgrade"])
    git(folder, "switch", "--quiet", "main")
    (folder / "dev.py").write_text(STAND_IN, encoding="utf-8")
    (folder / ".gitignore").write_text("/site.*/\n", encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "code")
    git(folder, "merge", "--quiet", "--no-ff", "--message", "merged", "forslag")
    return folder, git(folder, "rev-parse", "HEAD").strip()


@pytest.mark.skipif(os.name == "nt", reason="the workflow runs on Linux")
def test_every_line_runs_and_leaves_what_the_next_job_takes(merged: tuple[Path, str], tmp_path: Path) -> None:
    folder, commit = merged
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/python3").symlink_to(sys.executable)
    surroundings = {
        **os.environ,
        "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "GITHUB_SHA": commit,
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
    }
    own = {"OWN": "", "NUMBER": "7"}
    ran = []
    for shell, env in lines():
        assert set(env) <= set(own)
        ended = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", shell],
            cwd=folder,
            env={**surroundings, **{name: own[name] for name in env}},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert ended.returncode == 0, f"{shell}\n{ended.stdout}{ended.stderr}"
        ran.append(shell)
    assert len(ran) == 3
    assert git(folder, "rev-parse", "HEAD").strip() == git(folder, "rev-parse", f"{commit}^1").strip()
    assert (tmp_path / "output").read_text("utf-8") == "scope=content\n"
    assert "## Ändringen flyttar 1 slutsats." in (tmp_path / "summary").read_text("utf-8")
    assert (folder / "site.report/number.txt").read_text("utf-8") == "7\n"
    assert "Ändringen flyttar 1 slutsats." in (folder / "site.report/impact.txt").read_text("utf-8")
    assert (folder / "site.preview/_forslag/index.html").is_file()
