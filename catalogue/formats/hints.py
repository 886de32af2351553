"""What an editor probably meant by a value that is not written as its field wants it."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from difflib import get_close_matches

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WORDS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
_YES, _NO = (
    {"ja", "yes", "true", "japp", "j", "y", "sant", "on"},
    {"nej", "no", "false", "n", "falskt", "off"},
)
_UNKNOWN = {
    "vet ej",
    "vet inte",
    "okänt",
    "okänd",
    "oklart",
    "?",
    "-",
    "–",
    "uppgift saknas",
    "saknas",
    "kanske",
    "ej angivet",
}
RANGE = re.compile(r"(\d{1,3})\s*(?:-|–|—|till|to|\.\.)\s*(\d{1,3})(?:\s*(?:år|veckor|v\.?))?")
_LETTERS = str.maketrans("åäöéüøæ", "aaoeuoa")

LEFT_OUT = "ta bort raden om uppgiften saknas, då visas den som okänd"


def plain(text: str) -> str:
    """A word as it is compared with ids: small letters without marks, joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().translate(_LETTERS)).strip("-")


def nearest(written: str, words: Iterable[str]) -> str | None:
    """The word that was probably meant, however its letters were written; None when none is near."""
    known = list(words)
    alike = {plain(word): word for word in known}
    if found := alike.get(plain(written)):
        return found
    near = get_close_matches(written, known, n=1, cutoff=0.6)
    return (
        near[0]
        if near
        else next((alike[one] for one in get_close_matches(plain(written), alike, n=1, cutoff=0.75)), None)
    )


def hint(kind: str, written: object, name: str, fields: Iterable[str]) -> str:
    """The value as it ought to be written, for a help line; empty when that is not plain to see.

    ``kind`` is the error of the scalar type, ``name`` the field and ``fields`` those that stand beside it.
    """
    if not isinstance(written, str):
        return ""
    fields = set(fields)
    if kind == "yes_no" and (found := re.match(r"(ja|nej)\b[\s,.:;–-]+\S", written.lower())):
        text = next((one for one in ("guidance", "note") if one in fields), "löptexten")
        return f"skriv bara {found[1]}; det andra kan stå i {text}"
    if kind in ("whole_number", "extra_forbidden") and (span := _range(written, name, fields)):
        return span
    made = _KINDS.get(kind)
    return made(" ".join(written.split())) if made else ""


def _range(written: str, name: str, fields: set[str]) -> str:
    """Two fields for what was written as a span, such as ``18-65`` for the ages."""
    found = RANGE.fullmatch(written.strip())
    if not found:
        return ""
    stem = re.sub(r"_?(min|max)_?", "", name)
    stem = {"alder": "age", "aldrar": "age", "ages": "age"}.get(plain(stem), stem)
    low = next((one for one in (f"{stem}_min", stem) if one in fields), "")
    high = f"{stem}_max"
    if high not in fields or not low:
        return "skriv ett heltal; ett spann kan stå i note" if "note" in fields else ""
    return f"skriv två rader: {low}: {found[1]} och {high}: {found[2]}"


def _whole(written: str) -> str:
    if written.lower() in _WORDS:
        return f"skriv {_WORDS.index(written.lower())}"
    if found := re.fullmatch(
        r"\D*?0*(\d[\d  ]*)\s*(?:veckor|vecka|v|år|st|moduler|deltagare|personer|%)?\.?", written
    ):
        return f"skriv bara siffrorna: {re.sub(r'[^0-9]', '', found[1])}"
    return _maybe_unknown(written)


def _decimal(written: str) -> str:
    if re.fullmatch(r"[-−–]?\s?\d+[.,]\d+", written):
        return f"skriv {re.sub(r'^[−–]', '-', written.replace(' ', '')).replace(',', '.')}"
    return _maybe_unknown(written)


def _yes_no(written: str) -> str:
    if written.lower().strip(".!") in _YES:
        return "skriv ja"
    if written.lower().strip(".!") in _NO:
        return "skriv nej"
    return _maybe_unknown(written)


def _maybe_unknown(written: str) -> str:
    return LEFT_OUT if written.lower() in _UNKNOWN else ""


def _day(written: str) -> str:
    if (day := _date(written)) and len(day) == len("2026-11-22"):
        return f"skriv {day}"
    return _swapped(written) or _maybe_unknown(written)


def _partial_day(written: str) -> str:
    return f"skriv {day}" if (day := _date(written)) else _swapped(written) or _maybe_unknown(written)


def _swapped(written: str) -> str:
    """A day whose month and day stand in each other's place: there is no month 15."""
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", written.strip())
    meant = found and int(found[2]) > len(_MONTHS) and _valid(found[1], found[3], found[2])
    return f"månad {found[2]} finns inte; är det dagen skriver du {meant}" if found and meant else ""


def _date(written: str) -> str:
    """A day in the way that this library writes it, from the ways that people write it."""
    text = written.lower().strip(". ")
    text = re.sub(r"^(den|i|ca|cirka|omkring)\s+", "", text)
    if found := re.fullmatch(r"(?:(\d{1,2})\s*(?:\.|:e)?\s+)?([a-zå]{3})[a-zå]*\.?\s+(\d{4})", text):
        if found[2] not in _MONTHS:
            return ""
        return _valid(found[3], f"{_MONTHS.index(found[2]) + 1:02}", found[1])
    if found := re.fullmatch(r"(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})", text):
        return _valid(*found.groups())
    if found := re.fullmatch(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", text):
        return _valid(*found.groups())
    if (found := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.]|\s+)(\d{4})", text)) and int(found[2]) <= len(
        _MONTHS
    ):
        return _valid(found[3], found[2], found[1])
    return ""


def _valid(year: str, month: str, day: str | None) -> str:
    try:
        whole = date(int(year), int(month), int(day or 1)).isoformat()
    except ValueError:
        return ""
    return whole if day else whole[:7]


def _address(written: str) -> str:
    if re.fullmatch(r"(www\.|[a-z0-9-]+\.)[a-z0-9.-]*[a-z]{2,}(/\S*)?", written.lower()):
        return f"skriv https://{written}"
    if found := re.search(r"\]\((https://[^\s)]+)\)|<(https://[^\s>]+)>", written):
        return f"skriv bara adressen: {found[1] or found[2]}"
    return _maybe_unknown(written)


def _pattern(written: str) -> str:
    return f"skriv {plain(written)}" if plain(written) else ""


_KINDS: Mapping[str, Callable[[str], str]] = {
    "whole_number": _whole,
    "decimal": _decimal,
    "yes_no": _yes_no,
    "day": _day,
    "partial_day": _partial_day,
    "address": _address,
    "string_pattern_mismatch": _pattern,
}
