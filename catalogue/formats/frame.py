"""Diagnostics as text for people and as data for machines: one drawing of each, here."""

import json
from collections.abc import Iterable, Mapping

from catalogue.formats.characters import FORBIDDEN
from catalogue.formats.private import masked
from catalogue.model.diagnostics import Diagnostic, Level

_WIDEST = 110
_LONGEST = 600


def text(diagnostics: Iterable[Diagnostic], lines: Mapping[str, list[str]]) -> str:
    """Each diagnostic with its place, the line it is about, an underline and a help line."""
    return "\n".join(_frame(one, lines.get(one.place.file, [])) for one in diagnostics)


def _frame(one: Diagnostic, lines: list[str]) -> str:
    place = one.place
    at = f"{_shown(place.file)}:{place.line}:{place.column}"
    drawn = [f"{at}: {one.level.word}: {_shown(one.message)} [{one.rule}]"]
    if 0 < place.line <= len(lines) and lines[place.line - 1].strip():
        line, column = _window(_visible(lines[place.line - 1]), place.column)
        number = str(place.line).rjust(5)
        width = max(1, min(place.width, len(line) - column + 1))
        drawn += [f"{number} | {line}", f"{' ' * len(number)} | {' ' * (column - 1)}{'^' * width}"]
    if one.help:
        drawn.append(f"hjälp: {_shown(one.help)}")
    if one.good:
        drawn += [f"{'skriv'.rjust(5)} | {_shown(one.good)}"]
    return "\n".join(drawn) + "\n"


def _visible(text: str) -> str:
    """The text with a blank for each tab, a mark for what disturbs a screen, and dots for what must not be public."""
    return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", masked(text.replace("\t", " ").replace("\n", " ")))


def _shown(text: str) -> str:
    """A message on one line, without its middle when somebody wrote very much where little was wanted."""
    text = _visible(text)
    if len(text) <= _LONGEST:
        return text
    left_out = len(text) - 2 * (_LONGEST // 2)
    return f"{text[: _LONGEST // 2]} […{left_out} tecken till…] {text[-_LONGEST // 2 :]}"


def shown_lines(text: str) -> str:
    """A text of several lines, each without what could disturb a screen or must not be public."""
    return "\n".join(_visible(line) for line in text.split("\n"))


def _window(line: str, column: int) -> tuple[str, int]:
    """The part of a long line around a column, and the column within it."""
    if len(line) <= _WIDEST:
        return line, column
    start = max(0, min(column - 1 - _WIDEST // 3, len(line) - _WIDEST))
    return line[start : start + _WIDEST], column - start


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """A list of objects with rule, level, file, line, column, message and help."""
    rows = [
        {
            "rule": one.rule,
            "level": one.level.name.lower(),
            "file": one.place.file,
            "line": one.place.line,
            "column": one.place.column,
            "message": _shown(one.message),
            "help": _help(one),
        }
        for one in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def github(diagnostics: Iterable[Diagnostic]) -> str:
    """Workflow commands that GitHub shows beside the line (docs.github.com, workflow commands)."""
    words = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
    return "\n".join(
        f"::{words[one.level]} file={_property(one.place.file)},line={one.place.line},"
        f"col={one.place.column},title={_property(one.rule)}::{_escaped(_with_help(one))}"
        for one in diagnostics
    )


def _with_help(one: Diagnostic) -> str:
    return " – ".join(part for part in (_shown(one.message), _help(one)) if part)


def _help(one: Diagnostic) -> str:
    """The help on one line, with the whole line to copy."""
    return f"{_shown(one.help)}; skriv: {_shown(one.good)}" if one.good else _shown(one.help)


def _escaped(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")


def gitlab(diagnostics: Iterable[Diagnostic]) -> str:
    """A GitLab code quality report (docs.gitlab.com, code quality report format)."""
    severities = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}
    rows = [
        {
            "description": _with_help(one),
            "check_name": one.rule,
            "fingerprint": _fingerprint(one),
            "severity": severities[one.level],
            "location": {"path": one.place.file, "lines": {"begin": one.place.line}},
        }
        for one in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _fingerprint(one: Diagnostic) -> str:
    from hashlib import sha256

    return sha256(
        f"{one.rule}\0{one.place.file}\0{one.place.line}\0{one.place.column}\0{_shown(one.message)}".encode()
    ).hexdigest()
