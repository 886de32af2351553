"""The workflows: what the tools that read them say, and that every command in them is one that we have."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from build import parser
from tests.build.command import ROOT
from tests.some import some

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def tool(name: str, *words: str) -> subprocess.CompletedProcess[str]:
    path = Path(sys.executable).with_name(name)
    return subprocess.run([str(path), *words], cwd=ROOT, capture_output=True, text=True, check=False)


def test_actionlint_has_nothing_to_say() -> None:
    ended = tool("actionlint", *map(str, WORKFLOWS))
    assert (ended.returncode, ended.stdout) == (0, "")


def test_zizmor_has_nothing_to_say() -> None:
    ended = tool("zizmor", "--offline", "--no-progress", "--persona=pedantic", ".github")
    assert ended.returncode == 0, ended.stdout


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_job_has_an_end_and_no_more_rights_than_it_says(workflow: Path) -> None:
    read = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert read["permissions"] == {}
    assert read["concurrency"]
    for job in some(read["jobs"].values()):
        assert job["timeout-minutes"] <= 60
        assert job["permissions"]


def commands() -> list[list[str]]:
    """The words of every command of ours that a workflow or the pipeline of GitLab runs."""
    texts = [path.read_text(encoding="utf-8") for path in (*WORKFLOWS, ROOT / ".gitlab-ci.yml")]
    lines = [line for text in texts for line in text.splitlines() if "python3 dev.py " in line]
    return [shlex.split(line.partition("python3 dev.py ")[2]) for line in lines]


def test_every_command_is_one_that_we_have() -> None:
    for words in some(commands()):
        if words[0] != "test":
            asked = parser().parse_args([word for word in words if not word.startswith("${OWN")])
            assert callable(asked.command)


def test_what_comments_needs_nothing_installed() -> None:
    code = "import sys; sys.path.insert(0, '.'); import catalogue.tools.forge.comment"
    ended = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], cwd=ROOT, capture_output=True, check=False
    )
    assert ended.returncode == 0, ended.stderr.decode()


@pytest.mark.parametrize(
    "form", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("[0-9]*.yml")), ids=lambda path: path.name
)
def test_a_form_asks_for_something_and_has_no_two_fields_of_one_name(form: Path) -> None:
    read = yaml.safe_load(form.read_text(encoding="utf-8"))
    ids = [field["id"] for field in read["body"] if field["type"] != "markdown"]
    assert len(ids) == len(set(ids)) > 0
    assert any(field.get("validations", {}).get("required") for field in read["body"])
