"""The comments and blank lines of a YAML text, each with the field or item that it is about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from catalogue.model.base import Path

Lines = defaultdict[Path, list[str]]
BLANK = "\n"
"""A blank line between comments and fields, told from an empty line of a text."""


@dataclass(frozen=True)
class Comments:
    """What stands above, beside and below the fields of a text, with BLANK among them."""

    first: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    by_path: Lines = field(default_factory=lambda: defaultdict(list))
    on_line: dict[Path, str] = field(default_factory=dict)
    under: Lines = field(default_factory=lambda: defaultdict(list))

    def above(self, path: Path, column: int) -> Iterator[str]:
        """The lines above a field or item that begins in a column."""
        yield from _indented(self.by_path.get(path, ()), column)

    def below(self, path: Path, column: int) -> Iterator[str]:
        """The lines below the last of the fields or items that begin in a column."""
        yield from _indented(self.under.get(path, ()), column)

    def beside(self, path: Path) -> str:
        """What is written after the value on its line."""
        return f"  {self.on_line[path]}" if path in self.on_line else ""


def _indented(lines: Iterable[str], column: int) -> Iterator[str]:
    yield from (line if line == BLANK else f"{' ' * column}{line}" for line in lines)


class _Entry(NamedTuple):
    """A field or an item: the line and column where it begins, and whether it is a list or fields within brackets."""

    line: int
    column: int
    path: Path
    in_brackets: bool


@dataclass
class _OpenFields:
    """A list or fields that the events are inside."""

    path: Path
    column: int
    is_mapping: bool
    in_brackets: bool
    first_line: int
    key: str | None = None
    place: tuple[int, int] = (0, 0)
    count: int = 0


@dataclass
class _Outline:
    """Where the entries of a text begin, and which parts of its lines are values."""

    entries: list[_Entry] = field(default_factory=list)
    columns: dict[Path, int] = field(default_factory=dict)
    values_end: dict[int, int] = field(default_factory=dict)
    inside_text: set[int] = field(default_factory=set)
    inside_brackets: set[int] = field(default_factory=set)
    empty: set[Path] = field(default_factory=set)


def _outline(text: str) -> _Outline:
    """The outline of a text that is YAML."""
    found = _Outline()
    stack: list[_OpenFields] = []
    lines = text.split("\n")
    events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
    for event in events:
        match event:
            case yaml.ScalarEvent():
                _note_value(event, lines, found)
                above = stack[-1] if stack else None
                if above and above.is_mapping and above.key is None:
                    above.key, above.place = event.value, _at(event.start_mark)
                    continue
                path = _began(event, stack, found)
                if not event.value and not event.style:
                    found.empty.add(path)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                path = _began(event, stack, found)
                line, column = _at(event.start_mark)
                is_mapping = isinstance(event, yaml.MappingStartEvent)
                stack.append(_OpenFields(path, column, is_mapping, bool(event.flow_style), line))
                if event.flow_style:
                    _note_end(event, found)
                elif not any(one.in_brackets for one in stack):
                    found.columns[path] = column
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                closed = stack.pop()
                if closed.in_brackets:
                    _note_end(event, found)
                    found.inside_brackets |= set(range(closed.first_line + 1, _at(event.end_mark)[0] + 1))
    return found


def _at(mark: Any) -> tuple[int, int]:
    """The line and column of a mark, which every event of libyaml has."""
    return mark.line, mark.column


def _began(event: Any, stack: list[_OpenFields], found: _Outline) -> Path:
    """The path of a value that begins here; its field or item is noted when it stands on a line of its own."""
    if not stack:
        return ()
    above = stack[-1]
    step: str | int = above.count if above.key is None else above.key
    path = (*above.path, step)
    line, column = (event.start_mark.line, above.column) if above.key is None else above.place
    above.count, above.key = above.count + 1, None
    if not any(one.in_brackets for one in stack):
        found.entries.append(_Entry(line, column, path, bool(getattr(event, "flow_style", False))))
    return path


def _note_end(event: Any, found: _Outline) -> None:
    line, column = event.end_mark.line, event.end_mark.column
    found.values_end[line] = max(found.values_end.get(line, 0), column)


def _note_value(event: Any, lines: list[str], found: _Outline) -> None:
    first, last = event.start_mark.line, event.end_mark.line
    if event.style not in ("|", ">"):
        found.inside_text |= set(range(first, last))
        _note_end(event, found)
        return
    found.values_end[first] = event.start_mark.column + 1
    last = min(last, len(lines) - 1) if event.end_mark.column else last - 1
    while last > first and not lines[last].strip():
        last -= 1
    found.inside_text |= set(range(first + 1, last + 1))


def comments(text: str) -> Comments:
    """The comments of a text that is YAML."""
    outline = _outline(text)
    kept = Comments()
    waiting: list[tuple[int, str]] = []
    entries = sorted(outline.entries, key=lambda one: (one.line, len(one.path)))
    before, begun = -1, 0
    for number, line in enumerate(text.split("\n")):
        first = begun
        while begun < len(entries) and entries[begun].line <= number:
            begun += 1
        if begun > first:
            _settle(waiting, entries[first], entries[before] if before >= 0 else None, outline, kept)
            waiting, before = [], begun - 1
        if number in outline.inside_text:
            continue
        at = line.find("#", outline.values_end.get(number, 0))
        if at < 0:
            if not line.strip():
                waiting.append((0, BLANK))
            continue
        comment, alone = line[at:].rstrip(), not line[:at].strip()
        owner = entries[before] if before >= 0 else None
        if owner and begun > first and not (owner.in_brackets and isinstance(owner.path[-1], int)):
            kept.on_line[owner.path] = comment
        elif owner and (begun > first or number in outline.inside_brackets or number in outline.values_end):
            kept.by_path[owner.path].append(comment)
        else:
            waiting.append((at if alone else 0, comment))
    _settle(waiting, None, entries[before] if before >= 0 else None, outline, kept)
    return kept


def _settle(
    waiting: list[tuple[int, str]],
    below: _Entry | None,
    above: _Entry | None,
    outline: _Outline,
    kept: Comments,
) -> None:
    """Give comments between two entries to what they are about: the one below, or the fields that end above."""
    if above is None:
        blank = max((at for at, (_, text) in enumerate(waiting) if text == BLANK), default=-1)
        kept.first.extend(text for _, text in waiting[: blank + 1])
        waiting = waiting[blank + 1 :]
    blank_before, deepest = False, len(above.path) + 1 if above else 0
    groups: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for column, text in waiting:
        if text == BLANK:
            blank_before = True
            continue
        if above and deepest:
            deepest = _ends_above(column, above, below, outline, deepest)
        groups[deepest] += [*([(column, BLANK)] if blank_before else []), (column, text)]
        blank_before = False
    for depth, group in groups.items():
        otherwise = kept.by_path[below.path] if below else kept.last
        target = kept.under[above.path[: depth - 1]] if above and depth else otherwise
        target += _together(group)
    if blank_before and below and above:
        kept.by_path[below.path].append(BLANK)


def _together(group: list[tuple[int, str]]) -> Iterator[str]:
    """Comments that stand together, indented as they are to one another."""
    least = min(column for column, _ in group)
    yield from (text if text == BLANK else f"{' ' * (column - least)}{text}" for column, text in group)


def _ends_above(column: int, above: _Entry, below: _Entry | None, outline: _Outline, deepest: int) -> int:
    """The length of the path, and 1, of the fields above that a comment is the last line of; 0 when of none."""
    least = below.column if below else 0
    if above.path in outline.empty and column > above.column >= least and deepest > len(above.path):
        return len(above.path) + 1
    for length in range(min(deepest, len(above.path)) - 1, 0, -1):
        path = above.path[:length]
        if path in outline.columns and least < outline.columns[path] <= column:
            return length + 1
    return 0
