"""The slips that people make in one value of a YAML file, and the value as it was meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

BLANKS = " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""What looks like a space."""

_OPENING, _CLOSING = "“”„«»‘’‚", "“”«»‘’\"'"
_COMMENT = re.compile(rf"([{BLANKS}]+)#(.*)")
_BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?(?:[ \t]+#.*)?$")
_POINTER = re.compile(r"[&*!][\w/:!.,-]*$")
_QUOTED = re.compile(r"(?<=[\[{,:\s])(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')")
_ESCAPE = re.compile(r'\\(?![0abtnvfre "/\\N_LPxuU\t])')
_LINK = re.compile(r"\[[^\]]*\]\((https?://[^\s)]+)\)")
_SIGN = re.compile(r"[\[\]{}\"'#]")
_TWO = re.compile(r"(?P<first>[a-z0-9][^\s,;:\"']*)[,;]\s+(?P<second>[a-z][a-z0-9_]*:\s+\S.*)")
_COLON = re.compile(rf":(?=[{BLANKS}]|$)")
_ANY_QUOTE = re.compile(r"[“”„«»‘’‚\"]")
_PAIR = re.compile(r"(?P<before>[\[{,:][ ]*)[“”„«»](?P<text>[^“”„«»\",\]}]+)[“”«»\"](?=[ ]*[,\]}])")

QUOTE = "sätt citattecken om hela värdet"
_CUT = f"{QUOTE}; en anteckning till dig själv har två blanksteg före # och ett efter"


class Goes(Enum):
    """How a value goes on below its line."""

    NOT_ON = "not on"
    AS_BLOCK = "block"
    IN_QUOTES = "quotes"
    IN_BRACKETS = "brackets"
    PLAINLY = "plainly"


@dataclass(frozen=True)
class Slip:
    """One slip: the line counted from 0, column and width counted in characters, what is wrong and what helps."""

    at: int
    width: int
    message: str
    help: str
    rule: str = "yaml_syntax"
    line: int = 0

    def on(self, line: int, column: int) -> "Slip":
        """The slip where the value stands in its file."""
        return replace(self, line=line, at=self.at + column)


@dataclass(frozen=True)
class Value:
    """A value as it was meant, how it goes on, and the slips in it."""

    text: str
    goes: Goes = Goes.NOT_ON
    slips: tuple[Slip, ...] = ()


def quoted(text: str) -> str:
    """A text between the quotation marks that need the fewest changes to it."""
    text = text.strip()
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def value(written: str, broken: bool) -> Value:
    """A value read from where it starts to the end of its line.

    In a file that is YAML (not ``broken``) only what YAML would lose or change without a word is a slip.
    """
    stripped = written.rstrip()
    if not stripped:
        return Value("", Goes.PLAINLY)
    if stripped[0] == "#":
        return _only_a_comment(stripped)
    if _BLOCK.match(stripped):
        return Value(stripped, Goes.AS_BLOCK)
    if stripped[0] in "\"'":
        return _in_quotes(stripped, broken)
    if stripped[0] in "[{":
        return _in_brackets(stripped, broken)
    if stripped[0] in _OPENING and (curly := _curly(stripped)):
        return curly
    return _plain(stripped, broken)


def _only_a_comment(written: str) -> Value:
    if written[1:2] in ("", " ", "#"):
        return Value(written, Goes.PLAINLY)
    slip = Slip(0, len(written), "det som står efter # läses inte", _CUT, "value_cut")
    return Value(quoted(written), slips=(slip,))


def _curly(written: str) -> Value | None:
    """A value between quotation marks of the kind that a word processor makes."""
    if comment := _COMMENT.search(written):
        inside, after = written[: comment.start()], written[comment.start() :]
    else:
        inside, after = written, ""
    inner = inside[1:-1]
    if len(inside) < 3 or inside[-1] not in _CLOSING or _ANY_QUOTE.search(inner):
        return None
    slip = Slip(
        0,
        len(inside),
        f"{inside[0]} och {inside[-1]} blir en del av texten här",
        f"ta raka citattecken i stället, eller inga alls; ska de synas: {quoted(inside)}",
        "curly_quotes",
    )
    return Value(quoted(inner) + after, slips=(slip,))


def _in_quotes(written: str, broken: bool) -> Value:
    mark = written[0]
    end = _end_of_quotes(written)
    if end is None:
        if broken and len(written) > 1 and written[-1] in "“”«»’‘":
            slip = Slip(
                0, len(written), f"texten börjar med {mark} men slutar med {written[-1]}", "ta samma tecken"
            )
            return Value(f"{written[:-1]}{mark}", slips=(slip,))
        return Value(written, Goes.IN_QUOTES)
    after = written[end:]
    if mark == '"' and broken and (escape := _ESCAPE.search(written[:end])):
        message = "omvänt snedstreck betyder något annat inom dubbla citattecken"
        slip = Slip(escape.start(), 2, message, "skriv det två gånger, eller använd enkla citattecken")
        return Value(quoted(written[1 : end - 1]) + after, slips=(slip,))
    if not after.strip():
        return Value(written)
    if cut := _cut(after):
        return Value(quoted(written), slips=(replace(cut, at=cut.at + end),))
    if after.lstrip(BLANKS)[0] == "#" or not broken:
        return Value(written)
    slip = Slip(
        end, len(after), "text står efter citattecknet", "sätt citattecken av det andra slaget om alltihop"
    )
    return Value(quoted(written), slips=(slip,))


def _end_of_quotes(written: str) -> int | None:
    """Where a quoted value ends, after its last mark; None when that is not on this line."""
    pattern = r'"(?:[^"\\]|\\.)*"' if written[0] == '"' else r"'(?:[^']|'')*'"
    found = re.match(pattern, written)
    return found.end() if found else None


def _in_brackets(written: str, broken: bool) -> Value:
    if link := _LINK.fullmatch(written.rstrip()):
        help = "skriv bara adressen, eller sätt citattecken om hela värdet"
        return Value(link[1], slips=(Slip(0, len(written), "en länk skrivs inte så här i ett fält", help),))
    slips: list[Slip] = []
    if curly := list(_PAIR.finditer(written)):
        first = curly[0]
        start = first.start() + len(first["before"])
        slips.append(
            Slip(
                start,
                first.end() - start,
                "citattecken av det här slaget blir en del av ordet",
                "ta raka citattecken, eller inga alls",
                "curly_quotes",
            )
        )
        written = _PAIR.sub(r"\g<before>\g<text>", written)
    end = end_of_brackets(written)
    if end is None:
        if comment := _COMMENT.search(_QUOTED.sub(lambda one: "x" * len(one[0]), written)):
            if _is_comment(comment):
                return Value(written, Goes.IN_BRACKETS, tuple(slips))
            slips.append(Slip(comment.start(2) - 1, 1, "det som står efter # läses inte", _CUT, "value_cut"))
            return Value(_quoted_item(written, comment.start()), slips=tuple(slips))
        return Value(written, Goes.IN_BRACKETS, tuple(slips))
    after = written[end:]
    if cut := _cut(after):
        return Value(quoted(written), slips=(*slips, replace(cut, at=cut.at + end)))
    if broken and after.strip() and after.lstrip()[0] != "#":
        slips.append(Slip(end, len(after), "text står efter listan", QUOTE))
        written = quoted(written)
    return Value(written, slips=tuple(slips))


def end_of_brackets(written: str) -> int | None:
    """Where a value in brackets ends, after the last bracket; None when that is not in this text."""
    depth, at = 0, 0
    while found := _SIGN.search(written, at):
        one, at = found[0], found.start()
        if one in "\"'" and _may_open(written, at) and (end := _end_of_quotes(written[at:])):
            at += end
            continue
        if one == "#" and written[at - 1 : at].isspace():
            at = written.find("\n", at)
            if at < 0:
                return None
            continue
        depth += (one in "[{") - (one in "]}")
        at += 1
        if not depth and one in "]}":
            return at
    return None


def _may_open(written: str, at: int) -> bool:
    """Whether quotation marks at a position are where a value begins."""
    return written[:at].rstrip(BLANKS + "\n")[-1:] in tuple("[{,:")


def _quoted_item(written: str, at: int) -> str:
    """A list in brackets with quotation marks round the item that stands at a position."""
    start = max(written.rfind(one, 0, at) for one in "[,{") + 1
    ends = [found for one in "],}" if (found := written.find(one, at)) >= 0]
    end = min(ends, default=len(written))
    space = " " * (len(written[start:end]) - len(written[start:end].lstrip()))
    return f"{written[:start]}{space}{quoted(written[start:end])}{written[end:]}{'' if ends else ']'}"


def _is_comment(found: re.Match[str]) -> bool:
    """Whether what stands after # is a note: two spaces before it and one after."""
    return (len(found[1]) > 1 or "\t" in found[1]) and found[2][:1] in ("", " ", "\t")


def _cut(written: str) -> Slip | None:
    """What a # takes away from a value, when it does not look like a note."""
    found = _COMMENT.search(written)
    if found is None or _is_comment(found):
        return None
    at = found.start(2) - 1
    return Slip(at, len(written) - at, "det som står efter # läses inte", _CUT, "value_cut")


def _plain(written: str, broken: bool) -> Value:
    cut = _cut(written)
    note = _COMMENT.search(written)
    text = written if cut or not note else written[: note.start()]
    note_after = written[len(text) :]
    if broken and (two := _TWO.fullmatch(text)):
        help = f"skriv {two['second']} på en egen rad under"
        slip = Slip(two.start("second"), len(two["second"]), "två fält på samma rad", help)
        return Value(two["first"] + note_after, slips=(slip,))
    slips = list(_misplaced(text)) if broken else []
    if cut:
        slips.insert(0, cut)
    if broken and not slips and text.startswith("- "):
        message = "en lista kan inte börja på samma rad som fältet"
        slip = Slip(0, 1, message, "börja listan på raden under, eller skriv den inom [ ]")
        return Value(f"[{text[2:].strip()}]{note_after}", slips=(slip,))
    if not slips:
        return Value(written, Goes.PLAINLY)
    return Value(quoted(text) + note_after, slips=tuple(slips[:2]))


def _misplaced(text: str) -> Iterator[Slip]:
    """What a plain value may not hold: a special character first, a colon before a space."""
    first = text[0]
    if first in "@`%,]}|>" or (first in "&*!" and not _POINTER.match(text)):
        yield Slip(0, 1, f"ett värde får inte börja med {first}", QUOTE)
    elif colon := _COLON.search(text):
        yield Slip(colon.start(), 1, "kolon inne i ett värde", QUOTE)
