"""Numbers that tell programs apart: of a version, a level or a part, in digits, letters and words."""

import re

from catalogue.names.letters import plain

_MARKS = re.findall(
    r"\w+",
    "version ver v nr nummer del delen niva nivan level steg steget fas fasen etapp etappen typ modul grad block "
    "arskurs ak",
)
_COUNTED = ("ett", "tva", "tre", "fyra", "fem", "sex")
_ORDERED = ("forsta", "andra", "tredje", "fjarde", "femte", "sjatte")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_MARK = rf"\b(?:{'|'.join(_MARKS)})\b"
_DIGITS = r"\d+(?:[.,]\d+)*"
_LETTER = rf"(?:{'|'.join(sorted(_ROMAN, key=len, reverse=True))}|[a-h])\b"
_LEVEL = re.compile(
    rf"{_MARK}[\s.:]*(?P<marked>{_DIGITS}|{_LETTER}|(?:{'|'.join(_COUNTED)})\b)"
    rf"|\b(?P<ordered>{'|'.join(_ORDERED)})\s+{_MARK}"
    rf"|(?<=\s)(?P<last>{_LETTER}|(?:{'|'.join(_COUNTED[1:])})\b)\W*$"
    rf"|(?P<bare>{_DIGITS})"
)


def levels(text: str) -> tuple[str, dict[str, str]]:
    """A spelled text without its numbers, and the numbers: how each counts, and how it is written.

    ``2.0``, ``version 2``, ``del II``, ``andra delen`` count as 2. A mark such as *del* goes with its number unless
    nothing else is left.
    """
    hits = list(_LEVEL.finditer(plain(text)))
    numbers = [hit.span(hit.lastgroup or 0) for hit in hits]
    found = {_counted(plain(text[start:end])): text[start:end] for start, end in numbers}
    bare = _without(text, [hit.span() for hit in hits])
    return (bare if re.search(r"[^\W\d_]{2}", bare) else _without(text, numbers)), found


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]} {text[end:]}"
    return text


def _counted(written: str) -> str:
    """A number as a figure: digits without idle noughts, or its place in a row of words or letters."""
    for row in (_COUNTED, _ORDERED, _ROMAN):
        if written in row:
            return str(row.index(written) + 1)
    return re.sub(r"(?:\.0+)+$", "", written.replace(",", "."))
