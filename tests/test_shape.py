"""The shape of the code: who may know whom, and what the tools that read it say.

    model <- formats, names, statistics <- meaning <- search <- rules, view <- pages, data <- stages <- tools, build.py

A stage knows no other stage; what passes between them are nouns of the model. Only build.py knows their order.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "catalogue").rglob("*.py"))

MEANING = {"model", "formats", "names", "statistics", "meaning"}
SHOWN = MEANING | {"rules", "search", "view"}
MAY_KNOW = {
    "model": {"model"},
    "formats": {"model", "formats"},
    "names": {"model", "formats", "names"},
    "statistics": {"model", "formats", "statistics"},
    "meaning": MEANING,
    "search": MEANING | {"search"},
    "rules": MEANING | {"search", "rules"},
    "view": MEANING | {"view"},
    "data": SHOWN | {"data"},
    "pages": SHOWN | {"data", "pages"},
    "stages": SHOWN | {"data", "pages"},
    "tools": SHOWN | {"data", "pages", "stages", "tools"},
}
LONGEST = 300


def imported(module: Path) -> Iterator[tuple[int, str]]:
    """Every module of ours that a module imports, anywhere in it, with the line."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, one.name) for one in names if one.name.startswith("catalogue"))
            case ast.ImportFrom(module=str(name), names=names, level=0) if name.startswith("catalogue"):
                yield from ((node.lineno, f"{name}.{one.name}") for one in names)


def relative(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("part", sorted(MAY_KNOW))
def test_each_part_knows_only_what_lies_before_it(part: str) -> None:
    wrong = [
        f"{relative(module)}:{line} imports {name}"
        for module in MODULES
        if module.parent.name == part or f"/{part}/" in relative(module)
        for line, name in imported(module)
        if name.split(".")[1] not in MAY_KNOW[part]
    ]
    assert wrong == [], "move the noun that is shared to catalogue/model"


def test_every_part_has_its_place_in_the_picture() -> None:
    parts = {path.name for path in (ROOT / "catalogue").iterdir() if (path / "__init__.py").is_file()}
    assert parts == set(MAY_KNOW), "add the part to MAY_KNOW above, before the ones that may know it"


def test_only_the_build_knows_more_than_the_nouns_of_a_stage() -> None:
    known = [name.split(".") for _, name in imported(ROOT / "build.py")]
    stages = {parts[2] for parts in known if parts[1] == "stages"}
    assert stages == {path.stem for path in (ROOT / "catalogue/stages").glob("*.py")} - {"__init__"}


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_a_module_says_what_it_knows_and_fits_in_a_sitting(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text)) or ""
    assert docstring, "begin with a line that says what the module knows"
    assert docstring.split("\n")[0].endswith((".", ":")), "let the first line be a sentence"
    assert text.count("\n") <= LONGEST, "look for a part of it with a name of its own"


def test_no_two_classes_share_a_name() -> None:
    where: dict[str, list[str]] = {}
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                where.setdefault(node.name, []).append(f"{relative(module)}:{node.lineno}")
    assert where
    twice = {name: places for name, places in where.items() if len(places) > 1}
    assert twice == {}, "say which kind it is, in the field's own terms: one name, one thing"


def tool(*arguments: str) -> str:
    """What a tool of this environment says when it is not content; nothing when it is."""
    ended = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return "" if ended.returncode == 0 else ended.stdout + ended.stderr


def test_ruff_has_nothing_to_say() -> None:
    assert tool("ruff", "check", "--no-cache", "--output-format", "concise") == ""


def test_the_code_is_formatted() -> None:
    # Ruff also looks at Markdown, and one of the broken files is not even UTF-8.
    assert tool("ruff", "format", "--no-cache", "--check", "--exclude", "tests/sites") == ""


def test_types_agree() -> None:
    cache = ROOT / ".mypy_cache"  # makes the second run quick; git ignores it
    assert tool("mypy", "--cache-dir", str(cache)) == ""
