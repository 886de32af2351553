"""What is known to make Python-Markdown slow, deep or large, found by counting before anything is rendered.

8 kB of ``[`` takes it ten seconds, 1 kB of ``- - -`` exhausts its stack, a 3 kB table becomes 2.5 MB, and one
heading written ten thousand times takes a minute. The limits lie far above what a page for people needs.
"""

import re
from collections.abc import Iterator

from catalogue.model.body import Refusal

MAX_CHARACTERS = 40_000
MAX_LINES = 1_500
MAX_LINE = 4_000
MAX_CELLS = 2_000
MAX_HEADINGS = 150
MAX_FENCES = 60
MAX_LEVELS = 5
MAX_SPECIAL = 3_000
MAX_SPECIAL_ON_LINE = 200
MAX_REACH = 400_000

_MARK = r"(?:>|(?:[-*+]|[0-9]{1,9}[.)])(?=[ \t]|$))"
_LEVELS = re.compile(rf"(?:[ \t]*{_MARK}){{{MAX_LEVELS + 1},}}")
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|[0-9]{1,9}[.)])[ \t]")
_HEADING = re.compile(r"^(?:[ \t>]*#|[ \t>]*(?:=+|-+)[ \t]*$)", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)", re.MULTILINE)
_COLUMNS = re.compile(r"[ \t>|:+*-]*-[ \t|:-]*")


def too_much(text: str) -> Iterator[Refusal]:
    """Everything in a text that there is too much of."""
    if len(text) > MAX_CHARACTERS:
        yield _whole("texten är för lång", f"högst {MAX_CHARACTERS} tecken; dela upp den på flera sidor")
        return
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        yield _whole("texten har för många rader", f"högst {MAX_LINES} rader; dela upp den på flera sidor")
        return
    for number, line in enumerate(lines, start=1):
        yield from _too_much_on_line(line, number)
    yield from _tables(lines)
    if len(_HEADING.findall(text)) > MAX_HEADINGS:
        yield _whole("texten har för många rubriker", f"högst {MAX_HEADINGS} rubriker på en sida")
    if len(_FENCE.findall(text)) > MAX_FENCES:
        yield _whole("texten har för många kodblock", f"högst {MAX_FENCES // 2} kodblock på en sida")
    if sum(text.count(one) for one in "*_`[!<&\\") > MAX_SPECIAL or _reach(text) > MAX_REACH:
        yield _whole("texten har för många specialtecken", "dela upp den på flera sidor")


def _too_much_on_line(line: str, number: int) -> Iterator[Refusal]:
    if len(line) > MAX_LINE:
        yield Refusal(number, 1, "raden är för lång", f"högst {MAX_LINE} tecken på en rad; bryt raden")
    elif any(line.count(one) > MAX_SPECIAL_ON_LINE for one in "[|*_`#"):
        yield Refusal(number, 1, "raden har för många specialtecken", "skriv om raden, eller bryt den")
    elif (deep := _LEVELS.match(line)) and not (line.count("-") < 40 and _RULE.fullmatch(line)):
        yield _deep(number, deep.end())
    elif (item := _ITEM.match(line)) and len(item[1].expandtabs(2)) >= 4 * MAX_LEVELS:
        yield _deep(number, item.end())


def _deep(number: int, width: int) -> Refusal:
    help = f"skriv listor och citat i högst {MAX_LEVELS} nivåer"
    return Refusal(number, 1, "för många nivåer i varandra", help, width)


def _whole(message: str, help: str) -> Refusal:
    return Refusal(1, 1, message, help)


def _tables(lines: list[str]) -> Iterator[Refusal]:
    """Tables with too many cells. Every line below the dashes is filled up to the width of the first."""
    for number, line in enumerate(lines):
        if "|" in line and number and _COLUMNS.fullmatch(line):
            rows = next((row for row, below in enumerate(lines[number:]) if not below.strip()), len(lines))
            if min(rows, len(lines) - number) * (lines[number - 1].count("|") + 1) > MAX_CELLS:
                yield Refusal(number + 1, 1, "tabellen är för stor", f"högst {MAX_CELLS} rutor i en tabell")


def _reach(text: str) -> int:
    """How far Python-Markdown may look for the end of every bracket and every link, in characters."""
    reach = 0
    for paragraph in re.split(r"\n[ \t]*\n", text):
        waiting = []
        for found in re.finditer(r"[\[\]]", paragraph):
            if found[0] == "[":
                waiting.append(found.start())
            elif waiting:
                reach += found.start() - waiting.pop()
        reach += sum(len(paragraph) - start for start in waiting)
        reach += paragraph.count("](") * len(paragraph) // 4
    return reach
