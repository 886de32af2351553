"""The slips that people make in a YAML file, all of them at once, and the file as it was meant.

A parser of YAML stops at the first thing that is wrong. This reads line by line, as a person does, so that somebody
who has made ten mistakes is told about ten. Line for line the mended text stands where the written one stood. A file
that is YAML already is only searched for what would be lost or changed without a word.
"""

import re
from dataclasses import dataclass, field, replace

from catalogue.formats.merge_conflicts import conflicts, without_conflicts
from catalogue.formats.yaml_lines import OpenLevel, closed, fields_below, is_prose, odd_space, tab, unmarked
from catalogue.formats.yaml_values import BLANKS, Goes, Slip, Value, end_of_brackets, quoted, value

_MARK = re.compile(rf"(?P<mark>-|[–—−‐‑‒•●▪◦‣·⁃*])(?P<space>[ \t]+|[{BLANKS}]*)(?=\S|\u00a0)|-[{BLANKS}]*$")
_KEY = re.compile(
    rf"(?P<key>\w[\w-]*|\"(?:[^\"\\]|\\.)+\"|'(?:[^']|'')+')(?P<gap>[{BLANKS}]*):(?P<space>[ \t]+|[{BLANKS}]+|$)"
)
_TIGHT = re.compile(rf"(?P<key>[a-z][a-z0-9_]*)(?::(?=[^\s:/])|[{BLANKS}]*[=：])")
_PHRASE = re.compile(rf"[^\s\"'\[{{#&*!|>%@`][^:#]*[ ][^:#]*:(?=[{BLANKS}])")


@dataclass(frozen=True)
class Mended:
    """A text as it was meant, and the slips that were in what was written."""

    text: str
    slips: tuple[Slip, ...] = ()


@dataclass
class _Reader:
    """What is known at one line of the file from the lines above it."""

    lines: list[str]
    broken: bool
    slips: list[Slip] = field(default_factory=list)
    levels: list[OpenLevel] = field(default_factory=list)
    goes: Goes = Goes.NOT_ON
    went: Goes = Goes.NOT_ON  # how the value went on that ended at this line
    owner: int = -1  # the column of the key or mark that the value above belongs to
    waiting: bool = True  # for fields or a list: the key above has no value yet
    shift: tuple[int, int] = (0, 0)  # lines deeper than a column that was mended move with it
    text: str = ""  # a value in brackets or quotation marks that has not ended

    def slip(self, number: int, slip: Slip) -> None:
        self.slips.append(replace(slip, line=number))

    def read(self) -> Mended:
        for number in range(len(self.lines)):
            line = self.lines[number]
            if line.strip(BLANKS) and not self._goes_on(number, line):
                self.lines[number] = self._line(number, line)
        return Mended("\n".join(self.lines), tuple(self.slips))

    def _goes_on(self, number: int, line: str) -> bool:
        """Whether a line is part of the value that began above it."""
        column = len(line) - len(line.lstrip(BLANKS))
        match self.goes:
            case Goes.AS_BLOCK if column > self.owner:
                self.lines[number] = self._without_tabs(number, line)
                return True
            case Goes.IN_QUOTES | Goes.IN_BRACKETS:
                self.text += f"\n{line}"
                if self._ended():
                    self.goes = Goes.NOT_ON
                return True
            case Goes.PLAINLY if not self.waiting and column > self.owner and not self._structure(line):
                if self.broken and (colon := re.search(rf":(?=[{BLANKS}]|$)", line)):
                    help = "sätt citattecken om hela texten, från första raden till den sista"
                    self.slip(number, Slip(colon.start(), 1, "kolon inne i ett värde", help))
                    self.lines[number] = re.sub(rf":(?=[{BLANKS}]|$)", "∶", line)
                return True
        self.went, self.goes = self.goes, Goes.NOT_ON
        return False

    def _ended(self) -> bool:
        if self.goes is Goes.IN_BRACKETS:
            return end_of_brackets(self.text) is not None
        pattern = r'"(?:[^"\\]|\\[\s\S])*"' if self.text[0] == '"' else r"'(?:[^']|'')*'"
        return re.match(pattern, self.text) is not None

    def _structure(self, line: str) -> bool:
        """Whether a line below a value is a field or an item of its own, set too far in."""
        inner = line.strip(BLANKS)
        key = _KEY.match(inner) if self.levels and not self.levels[-1].is_list else None
        return self.broken and bool((key and key["key"].isascii()) or re.match(r"- ?\w", inner))

    def _without_tabs(self, number: int, line: str) -> str:
        lead = line[: len(line) - len(line.lstrip(BLANKS))]
        if "\t" not in lead or not self.broken:
            return line
        self.slip(number, tab(lead))
        return lead.replace("\t", "  ") + line[len(lead) :]

    def _line(self, number: int, line: str) -> str:
        """A line of fields or items as it was meant."""
        if line.lstrip(BLANKS)[0] == "#":
            return self._comment(line)
        lead = line[: len(line) - len(line.lstrip(BLANKS))]
        rest = line[len(lead) :]
        column = len(lead.expandtabs(1)) if "\t" not in lead else self._meant_column(lead)
        if "\t" in lead:
            self.slip(number, tab(lead))
        elif lead.strip(" "):
            self.slip(number, odd_space(line, 0, len(lead)))
        over, by = self.shift
        if not by or column <= over or any(level.column == column for level in self.levels):
            self.shift, by = (0, 0), 0
        column = max(0, column + by)
        if self.broken and self.waiting and column == self.owner and _KEY.match(rest):
            column = self._set_in(number, rest, column)
        return self._items(number, line, rest, column)

    def _set_in(self, number: int, rest: str, column: int) -> int:
        """The column of a field that lost its indent below an empty one, as the fields below it show."""
        meant = fields_below(rest, self.lines[number + 1 :])
        if meant <= column:
            return column
        message = f"raden har {column} blanksteg först, men borde ha {meant}"
        self.slip(number, Slip(0, 1, message, "börja raden under dem som den hör ihop med"))
        return meant

    def _comment(self, line: str) -> str:
        lead = len(line) - len(line.lstrip(BLANKS))
        return " " * lead + line[lead:] if self.broken else line

    def _meant_column(self, lead: str) -> int:
        columns = {level.column for level in self.levels} | {self.owner + 2 if self.waiting else 0}
        for size in (2, 4, 8, 1):
            if (column := len(lead.replace("\t", " " * size))) in columns:
                return column
        return len(lead.replace("\t", "  "))

    def _items(self, number: int, line: str, rest: str, column: int) -> str:
        """The rest of a line: marks of a list, a field, a value."""
        meant = ""
        first = True
        while mark := _MARK.match(rest):
            if not self._is_mark(mark, rest) or not (
                first or mark["mark"] is None or mark[0].startswith("- ")
            ):
                break  # within an item only a dash with a blank begins another: "- -A" is the value "-A"
            at = len(line) - len(rest)
            if mark["mark"] not in ("-", None):
                message = f"{mark['mark']} är inte ett bindestreck och börjar ingen rad i en lista"
                self.slip(number, Slip(at, 1, message, "skriv ett vanligt bindestreck och ett blanksteg"))
            elif mark["mark"] and not mark["space"]:
                self.slip(
                    number, Slip(at, 1, "blanksteg saknas efter bindestrecket", "skriv ett blanksteg efter -")
                )
            elif mark["mark"] and mark["space"].strip(" \t"):
                self.slip(number, odd_space(line, at + 1, len(mark["space"])))
            if first:
                column = self._settle(number, line, column, is_list=True)
            elif not self.levels or self.levels[-1].column < column:
                self.levels.append(OpenLevel(column, is_list=True))
            first = False
            space = mark["space"] if mark["space"] and not mark["space"].strip(" ") else " "
            self.owner, self.waiting, self.goes = column, True, Goes.PLAINLY
            rest = rest[mark.end() :]
            item = f"-{space if rest else ''}"
            meant, column = meant + item, column + len(item)
        return self._field(number, line, rest, column, meant, first)

    def _is_mark(self, mark: re.Match[str], rest: str) -> bool:
        """Whether a dash or a dot begins an item: always before a space, else where a list is waited for."""
        sign, space = mark["mark"], mark["space"]
        if sign is None or (sign == "-" and space):
            return True
        if sign == "-":
            return rest[1:2].isalpha() and self._expects_list()
        return self._expects_list() and (bool(space) or rest[1:2].isalpha())

    def _expects_list(self) -> bool:
        inner = self.levels[-1] if self.levels else None
        return self.waiting or self.broken or bool(inner and inner.is_list)

    def _field(self, number: int, line: str, rest: str, column: int, meant: str, first: bool) -> str:
        at = len(line) - len(rest)
        lead = column if first else column - len(meant)
        if self.broken and (bare := unmarked(rest)):
            self.slip(number, replace(bare.slips[0], at=at))
            at, rest = at + len(rest) - len(bare.text), bare.text
        key = _KEY.match(rest)
        if not key and self.broken and (tight := _TIGHT.match(rest)):
            message = "blanksteg saknas efter kolon" if rest[tight.end() - 1] == ":" else "kolon saknas"
            self.slip(
                number, Slip(at, len(tight["key"]) + 1, message, "skriv fältnamn, kolon, blanksteg, värde")
            )
            rest = f"{tight['key']}: {rest[tight.end() :].lstrip(BLANKS)}"
            key = _KEY.match(rest)
            at -= 1
        if key and not first:
            self.levels.append(OpenLevel(column, is_list=False))
        elif key:
            lead = self._settle(number, line, column, is_list=False)
            column = lead
        if not key:
            return self._scalar(number, line, rest, at, lead, meant)
        space = key["space"]
        if space.strip(" \t"):
            self.slip(number, odd_space(line, at + len(key["key"]) + len(key["gap"]) + 1, len(space)))
            space = " "
        self.owner = column
        return f"{' ' * lead}{meant}{key['key']}:{space}" + self._value(
            number, rest[key.end() :], at + key.end()
        )

    def _scalar(self, number: int, line: str, rest: str, at: int, lead: int, meant: str) -> str:
        """A line that is a value and nothing else."""
        if self.broken and not self.levels and not meant:  # the first line, and no field
            help = "skriv fältnamn, kolon, blanksteg, värde"
            self.slip(number, Slip(at, len(rest), "raden är inget fält", help))
            self.levels.append(OpenLevel(0, is_list=False))
            return ""
        if meant and (phrase := _PHRASE.match(rest)):
            at += phrase.end() - 1
            self.slip(number, Slip(at, 1, "kolon inne i ett värde", "sätt citattecken om hela raden"))
            self.goes, self.waiting = Goes.NOT_ON, False
            return f"{' ' * lead}{meant}{quoted(rest)}"
        texts = (Goes.PLAINLY, Goes.AS_BLOCK)
        if self.broken and not meant and not self.waiting and self.went in texts and is_prose(rest):
            help = "skriv två blanksteg mer än fältet har, eller flytta upp raden till slutet av den ovanför"
            self.slip(number, Slip(0, 1, "raden hör till texten ovanför men är inte indragen", help))
            self.goes = self.went
            return f"{' ' * (self.owner + 2)}{rest}"
        if not rest or (not meant and not self.waiting):
            return f"{' ' * lead}{meant}{rest}" if meant else line
        return f"{' ' * lead}{meant}" + self._value(number, rest, at)

    def _value(self, number: int, written: str, at: int) -> str:
        """What stands after a key or a mark, as it was meant."""
        read = value(written, self.broken)
        if read.goes in (Goes.IN_QUOTES, Goes.IN_BRACKETS) and not self._closes_below(number, read):
            read = closed(read)
        for slip in read.slips:
            self.slip(number, slip.on(number, at))
        self.goes = read.goes
        self.waiting = not read.text or read.text[0] == "#"
        self.text = read.text
        return read.text

    def _closes_below(self, number: int, read: Value) -> bool:
        """Whether a value in brackets or quotation marks ends before the next field begins."""
        if not self.broken:
            return True
        self.text, self.goes = read.text, read.goes
        for line in self.lines[number + 1 :]:
            if _KEY.match(line.lstrip(BLANKS)) and read.goes is Goes.IN_QUOTES:
                return False
            if len(line) - len(line.lstrip(BLANKS)) <= self.owner and _KEY.match(line.lstrip(BLANKS)):
                return False
            self.text += f"\n{line}"
            if self._ended():
                return True
        return False

    def _settle(self, number: int, line: str, column: int, is_list: bool) -> int:
        """The column where a field or an item belongs, having closed the levels to the right of it."""
        open_before = list(self.levels)
        while self.levels and self.levels[-1].column > column:
            self.levels.pop()
        inner = self.levels[-1] if self.levels else None
        if inner and inner.column == column and inner.is_list and not is_list:
            self.levels.pop()
            inner = self.levels[-1] if self.levels else None
        if inner and inner.column == column and inner.is_list == is_list:
            return column
        fits = self.waiting and (not inner or inner.column < column or (is_list and inner.column == column))
        if fits and (not open_before or column > self.owner or is_list):
            self.levels.append(OpenLevel(column, is_list))
            return column
        return self._moved(number, line, column, is_list, open_before)

    def _moved(self, number: int, line: str, column: int, is_list: bool, before: list[OpenLevel]) -> int:
        """The nearest column where such a line may stand, in a file whose lines do not hang together."""
        columns = [level.column for level in before if level.is_list == is_list]
        if not self.broken or not columns:
            self.levels = before
            return column
        meant = min(columns, key=lambda one: (abs(one - column), -one))
        kept = max(n for n, one in enumerate(before) if one.column == meant and one.is_list == is_list)
        self.levels = before[: kept + 1]
        lead = len(line) - len(line.lstrip(BLANKS))
        message = f"raden har {lead} blanksteg först, men borde ha {meant}"
        self.slip(number, Slip(0, max(lead, 1), message, "börja raden under dem som den hör ihop med"))
        self.shift = (column, meant - column)
        return meant


def mended(text: str, broken: bool) -> Mended:
    """The text as it was meant, with every slip in it. ``broken``: whether a parser refuses it as it stands."""
    lines = text.split("\n")
    found = list(conflicts(lines))
    read = _Reader(without_conflicts(lines), broken).read()
    return Mended(read.text, tuple(sorted([*found, *read.slips], key=lambda one: (one.line, one.at))))
