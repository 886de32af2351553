"""Single lines of a YAML file, as they were meant: what stands before a value, and what is no field at all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.formats.yaml_values import BLANKS, Goes, Slip, Value, quoted

_MARKED = re.compile(r"(\*\*|__|[*_`])(?P<key>[a-z][a-z0-9_]*?)(?::\1|\1:)[ \t]*")
_FIELD = re.compile(rf"[a-z][a-z0-9_]*:[{BLANKS}]+(?P<value>[^{BLANKS}|>&*#].*)")
_WORDS = re.compile(r"[a-z0-9_-]+( [a-z0-9_-]+)?")


@dataclass
class OpenLevel:
    """A list or fields that are open, by the column where its lines begin."""

    column: int
    is_list: bool


def tab(lead: str) -> Slip:
    """The tab in the indent of a line."""
    at = lead.index("\t")
    message = "tabbtecken kan inte användas som indrag"
    return Slip(at, len(lead) - at, message, "byt tabbtecknet mot blanksteg")


def odd_space(line: str, start: int, width: int) -> Slip:
    """The first blank in a part of a line that is none to YAML."""
    at = next(n for n in range(start, start + width) if line[n] not in " \t")
    message = f"ett hårt blanksteg (U+{ord(line[at]):04X}) räknas inte som blanksteg här"
    return Slip(at, 1, message, "byt det mot ett vanligt blanksteg")


def unmarked(rest: str) -> Value | None:
    """A field whose name is written in bold or as code, ``**name:** Lugn``, without that; None when it is not."""
    found = _MARKED.match(rest)
    if not found:
        return None
    slip = Slip(0, found.end(), f"fältnamnet har {found[1]} omkring sig", "skriv fältnamnet utan fetstil")
    return Value(f"{found['key']}: {rest[found.end() :]}", slips=(slip,))


def is_prose(rest: str) -> bool:
    """Whether a line is a piece of running text, and not a field that lacks its colon."""
    return (
        rest[0].isalpha()
        and ":" not in rest
        and not _WORDS.fullmatch(rest)
        and "_" not in rest.split(maxsplit=1)[0]
    )


def fields_below(rest: str, below: Iterable[str]) -> int:
    """The column of the field on the next line when this one has its whole value on the line; otherwise none, -1."""
    after = next((line for line in below if line.strip(BLANKS)), "")
    inner = after.lstrip(BLANKS)
    return len(after) - len(inner) if _FIELD.match(rest) and _FIELD.match(inner) else -1


def closed(read: Value) -> Value:
    """A value in brackets or quotation marks with the end that it lacks."""
    if read.goes is Goes.IN_QUOTES:
        slip = Slip(0, 1, "citattecknet avslutas inte", "avsluta texten med samma citattecken")
        return Value(quoted(read.text[1:]), slips=(*read.slips, slip))
    close = "]" if read.text[0] == "[" else "}"
    what = "listan" if close == "]" else "klammern"
    slip = Slip(0, 1, f"{what} avslutas inte", f"avsluta med {close}")
    return Value(read.text + close, slips=(*read.slips, slip))
