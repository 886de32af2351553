"""What a test may not do: pass because there was nothing to look at, or never run."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.some import some

HERE = Path(__file__).parent
FILES = sorted(HERE.rglob("test_*.py"))
ROUND = {"enumerate", "list", "reversed", "set", "sorted", "tuple", "zip"}
"""What has as many members as it is given."""
ASSERTING = {"expect", "fail", "raises"}


@dataclass(frozen=True)
class Assertions:
    """Finds what a test asserts, and whether it is sure to come to that."""

    filled: frozenset[str] = frozenset()
    """The constants of the module that have members."""

    def of(self, nodes: Iterable[ast.AST], sure: bool = True) -> Iterator[bool]:
        """For each assertion in some nodes whether every loop around it is gone through at least once."""
        for node in nodes:
            match node:
                case ast.For(target=_, iter=things, body=body, orelse=after):
                    yield from self.of(body, sure and self.has_members(things))
                    yield from self.of(after, sure)
                case ast.Assert(test=ast.Call(func=ast.Name(id="all"), args=[ast.GeneratorExp() as each])):
                    yield sure and all(self.has_members(one.iter) for one in each.generators)
                case ast.Assert():
                    yield sure
                case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in ASSERTING:
                    yield sure
                case _:
                    yield from self.of(ast.iter_child_nodes(node), sure)

    def has_members(self, node: ast.expr) -> bool:
        """Whether there is something in what a loop goes through, whatever happens."""
        match node:
            case ast.Tuple(elts=members) | ast.List(elts=members) | ast.Set(elts=members):
                return bool(members)
            case ast.Dict(keys=members):
                return bool(members)
            case ast.Constant(value=str(text)):
                return bool(text)
            case ast.Name(id=name):
                return name in self.filled
            case ast.Call(func=ast.Attribute(value=inside, attr="items" | "keys" | "values")):
                return self.has_members(inside)
            case ast.Call(func=ast.Name(id="range"), args=[*_, ast.Constant(value=int(end))]):
                return end > 0
            case ast.Call(func=ast.Name(id=name), args=inside):
                return name == "some" or (name in ROUND and all(map(self.has_members, inside)))
        return False


def filled(module: ast.Module) -> frozenset[str]:
    """The constants of a module that are written out with members."""
    return frozenset(
        name.id
        for node in module.body
        if isinstance(node, ast.Assign) and Assertions().has_members(node.value)
        for name in node.targets
        if isinstance(name, ast.Name)
    )


def may_be_empty(test: ast.FunctionDef) -> bool:
    """Whether Hypothesis gives the test what it looks at, which is to be nothing at times."""
    return any("given" in ast.unparse(one) for one in test.decorator_list)


def passing_on_nothing(text: str) -> list[str]:
    """The tests of a file whose every assertion stands in a loop that may have nothing to go through."""
    module = ast.parse(text)
    find = Assertions(filled(module))
    tests = [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not may_be_empty(node)
    ]
    found = {test.name: list(find.of(test.body)) for test in tests}
    return [name for name, sure in found.items() if sure and not any(sure)]


def test_no_folder_of_tests_is_passed_by(request: pytest.FixtureRequest) -> None:
    passed_by: list[str] = request.config.getini("norecursedirs")
    folders = {name for file in FILES for name in file.relative_to(HERE).parts[:-1]}
    assert [name for name in some(sorted(folders)) if any(fnmatch(name, one) for one in passed_by)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(HERE).as_posix())
def test_no_test_passes_because_there_is_nothing_to_look_at(file: Path) -> None:
    assert passing_on_nothing(file.read_text("utf-8")) == [], "go through some(…), from tests/some.py"


@pytest.mark.parametrize(
    "body",
    [
        "for one in found(): assert one",
        "for one in some(found()):\n  for other in one: assert other",
        "assert all(one for one in found())",
        "for one in enumerate(found()): assert one",
        "for one in []: assert one",
        "for one in found():\n  with pytest.raises(ValueError): one()",
    ],
)
def test_such_a_test_is_found(body: str) -> None:
    assert passing_on_nothing(f"def test_it():\n {body.replace(chr(10), chr(10) + ' ')}") == ["test_it"]


@pytest.mark.parametrize(
    "body",
    [
        "for one in some(found()): assert one",
        "for one in found(): assert one\n assert found()",
        "for one in ('a', 'b'): assert one",
        "for one, other in THINGS.items(): assert one",
        "assert all(one for one in some(found()))",
        "for number in range(3): assert number",
    ],
)
def test_others_are_left_alone(body: str) -> None:
    assert passing_on_nothing(f"THINGS = {{'a': 1}}\ndef test_it():\n {body}") == []
