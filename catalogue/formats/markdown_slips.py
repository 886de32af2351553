"""What somebody who does not know Markdown writes and loses without a word: lists, tables, HTML that was pasted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.formats.merge_conflicts import conflicts
from catalogue.model.body import Refusal

_ITEM = re.compile(r"(?P<lead>[ \t]*)(?P<mark>[-*+]|\d{1,3}\.)[ \t]+\S")
_DOT = re.compile(r"(?P<lead>[ \t]*)(?P<mark>[•●▪◦‣·⁃]|\d{1,3}\))[ \t\u00a0]*\S")
_DASH = re.compile(r"(?P<lead>[ \t]*)(?P<mark>[–—−])[ \t\u00a0]+\S")
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
_COLUMNS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_CELL = re.compile(r"(?<!\\)\|")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
_APART = re.compile(
    r"\[(?P<words>[^\[\]\n]+)\][ \t\u00a0]+\((?P<to>(?:https?://|mailto:|tel:|/|\.\.?/|#)[^)\s]*)\)"
)
_TURNED = re.compile(r"\((?P<words>[^()\n]+)\)[ \t]?\[(?P<to>(?:https?://|mailto:|/)[^\]\s]*)\]")
_NEAR = 3
"""So many lines apart, two tags were pasted together."""

_TAGS = (
    (r"</?(?:b|strong)\b", "**fet stil**"),
    (r"</?(?:i|em)\b", "*kursiv stil*"),
    (r"</?a\b", "[länkens ord](https://…)"),
    (r"</?(?:ul|ol|li)\b", "en rad som börjar med - för varje punkt"),
    (r"</?h[1-6]\b", "## framför en rubrik"),
    (r"</?(?:p|br|div|span|font|o:p)\b", "en tom rad mellan stycken"),
    (r"</?(?:table|tr|td|th)\b", "| mellan rutorna i en tabell"),
    (r"<img\b", "![Beskrivning](bild.png)"),
)
_PASTED = re.compile(r"Mso|<o:|style=|class=|<!--\[if|<font", re.IGNORECASE)


@dataclass
class _List:
    """The list that a line may belong to: how deep its last item stands, and whether its items are numbered."""

    level: int = -1
    numbered: bool = False


def slips(text: str, written: str) -> Iterator[Refusal]:
    """Every slip in a text whose code is blanked out, with the lines to copy made from the text as it was written."""
    lines = text.split("\n")
    yield from _lists(lines, written.split("\n"))
    yield from _tables(lines)
    yield from _links(lines)


def not_united(text: str) -> Iterator[Refusal]:
    """The marks of two proposals that have not been united."""
    for slip in conflicts(text.split("\n")):
        yield Refusal(slip.line + 1, slip.at + 1, slip.message, slip.help, slip.width)


def _lists(lines: list[str], written: list[str]) -> Iterator[Refusal]:
    """Items that become running text: straight under a sentence, too far in, or with a mark that is none."""
    now, above = _List(), ""
    for number, line in enumerate(written, start=1):
        if not lines[number - 1].strip() or _RULE.fullmatch(line):
            above = "#" if line.strip() else ""
            continue
        column = len(line) - len(line.lstrip())
        if mark := _DOT.match(line):
            sign = mark["mark"]
            meant = f"{sign[:-1]}." if sign[0].isdigit() else "-"
            message = f"{sign} börjar ingen punkt i en lista; raden blir löpande text"
            good = f"{mark['lead']}{meant} {line[mark.end() - 1 :]}"
            yield Refusal(number, column + 1, message, f"skriv {meant} och ett blanksteg", len(sign), good)
            now = _List(column // 2, sign[0].isdigit())
        elif mark := _ITEM.match(line):
            if refused := _lost(line, mark, now, above):
                yield Refusal(number, column + 1, *refused[:2], len(mark["mark"]), refused[2])
            if not (refused and refused[2]):
                now = _List(column // 2, mark["mark"][0].isdigit())
        elif (mark := _DASH.match(line)) and _DASH.match(above):
            help = "skriv - i stället för –, eller en tom rad mellan replikerna"
            good = f"- {line[mark.end() - 1 :]}"
            yield Refusal(number, column + 1, "raderna blir ett enda stycke", help, 1, good)
        elif not above and column < len("- "):
            now = _List()
        above = line


def _lost(line: str, mark: re.Match[str], now: _List, above: str) -> tuple[str, str, str] | None:
    """Message, help and the line as it was meant, for an item that Markdown does not see as one."""
    sign, level, numbered = mark["mark"], len(mark["lead"]) // 2, mark["mark"][0].isdigit()
    if now.level < 0:
        if not above or above.lstrip().startswith(("#", ">")):
            return None
        if numbered and sign != "1." and not above.rstrip().endswith(":"):
            return None  # a sentence that happens to go on with a number
        return "listan står direkt under en mening och blir löpande text", "lämna en tom rad före listan", ""
    if level > now.level + 1:
        meant = " " * (2 * (now.level + 1))
        message = f"punkten står {len(mark['lead'])} blanksteg in och blir en del av punkten ovanför"
        return message, "skriv två blanksteg för varje nivå", f"{meant}{line.lstrip()}"
    if above and level == now.level and numbered != now.numbered and not level:
        message = "punkten har ett annat slags märke och blir en del av punkten ovanför"
        return message, "ha samma märke i hela listan, eller en tom rad mellan två listor", ""
    return None


def _tables(lines: list[str]) -> Iterator[Refusal]:
    """Rows with more or fewer cells than the table has columns, and tables that are not seen as such."""
    columns, is_table = 0, False
    for number, line in enumerate(lines):
        if "|" not in line:
            columns, is_table = 0, False
        elif number + 1 < len(lines) and _is_rule(lines[number + 1]) and not columns:
            columns = _cells(line)
            above = lines[number - 1].strip() if number else ""
            if above and not above.startswith("#"):
                message = "tabellen står direkt under en mening och blir löpande text"
                yield Refusal(number + 1, 1, message, "lämna en tom rad före tabellen", len(line))
        elif columns and _cells(line) != columns:
            message = f"raden har {_cells(line)} rutor, men tabellen har {columns}"
            help = "skriv en tom ruta, |  |, där inget ska stå"
            if _cells(line) > columns:
                help = "ta bort en ruta, ge tabellen en kolumn till, eller skriv \\| för ett lodrätt streck i texten"
            yield Refusal(number + 1, 1, message, help, len(line))
        elif not columns and not is_table and _ROW.fullmatch(line):
            is_table = True
            if number + 1 < len(lines) and _ROW.fullmatch(lines[number + 1]):
                rule = f"|{'---|' * _cells(line)}"
                message = "tabellen saknar raden av streck under rubrikerna och blir löpande text"
                yield Refusal(
                    number + 1, 1, message, f"skriv {rule} på en egen rad under rubrikerna", len(line)
                )


def _links(lines: list[str]) -> Iterator[Refusal]:
    """Links with a space between their two parts, or with the brackets of the one around the other."""
    for number, line in enumerate(lines, start=1):
        for found in (*_APART.finditer(line), *_TURNED.finditer(line)):
            good = f"[{found['words']}]({found['to']})"
            help = f"skriv {good}, tätt ihop och med hakparenteser runt orden"
            yield Refusal(number, found.start() + 1, "det här blir ingen länk", help, len(found[0]))


def _is_rule(line: str) -> bool:
    return "|" in line and "-" in line and _COLUMNS.fullmatch(line) is not None


def _cells(row: str) -> int:
    return len(_CELL.split(re.sub(r"^\||(?<!\\)\|$", "", row.strip())))


def html(found: list[tuple[int, re.Match[str]]], lines: list[str]) -> Iterator[Refusal]:
    """One refusal for each place where HTML was written or pasted, with what to write instead."""
    groups: list[list[tuple[int, re.Match[str]]]] = []
    for one in found:
        if groups and one[0] - groups[-1][-1][0] <= _NEAR:
            groups[-1].append(one)
        else:
            groups.append([one])
    for group in groups:
        number, first = group[0]
        written = "\n".join(lines[number - 1 : group[-1][0]])
        instead = [markdown for tag, markdown in _TAGS if re.search(tag, written, re.IGNORECASE)]
        help = f"skriv {', '.join(instead)}" if instead else "skriv vanlig Markdown"
        if _PASTED.search(written):
            help = f"klistra in texten utan formatering (Ctrl+Skift+V), och {help}"
        yield Refusal(number, first.start() + 1, "HTML får inte stå i texten", help, len(first[0]))
