"""What must not be public, found in a text: personal identity numbers, private numbers and addresses, keys.

Personal identity and coordination numbers follow Skatteverket's SKV 704 and SKV 707: a date, where the day of a
coordination number has 60 added to it, and a control digit (ISO/IEC 7812-1 annex B). Numbers of organisations have 20
or more where the month would be, so they never pass for a person's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

_PERSON = re.compile(
    r"(?<![\d.,/-])(?P<century>1[89]|20)?(?P<date>\d{6})(?P<between>[ \u00a0]?[-–+]?[ \u00a0]?)(?P<last>\d{4})(?![\d])"
)
_MOBILE = re.compile(
    r"(?<![\d+])(?:(?:\+|00)46[ \u00a0-]?(?:\(0\)[ ]?)?|0)7[02369](?:[ \u00a0-]?\d){7}(?!\d)"
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,})")
_AT_HOME = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|proton|protonmail|tutanota|gmx|aol|telia|"
    r"comhem|bredband|bredbandsbolaget|spray|swipnet|passagen|glocalnet|tele2|bahnhof|home|algonet)\.\w+(?:\.\w+)?",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[a-zåäöé-]{2,}\.[a-zåäöé.-]{2,}@", re.IGNORECASE)
_KEY = re.compile(
    r"(?<![A-Za-z0-9-])(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{18,}|(?:AKIA|ASIA)[0-9A-Z]{16}"
    r"|xox[abeoprs]-[\w-]{10,}|sk-(?:proj-|ant-)?(?=[\w-]*\d)(?=[\w-]*[A-Z])[A-Za-z0-9_-]{20,}|AIza[\w-]{30,}|pypi-[\w-]{30,}|npm_[A-Za-z0-9]{30,}"
    r"|eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]+)"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----"
    r"|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"
)
_SECRET = re.compile(
    r"(?<=[?&])(?:token|access_token|id_token|auth|authkey|api_?key|secret|sig|signature"
    r"|password|pwd|code_verifier)=[^\s&#)>\"']{6,}"
    r"|(?<![\w-])(?:lösenord(?:et)?|password|passwd|token|api[_-]?(?:key|nyckel)|hemlig nyckel|secret)"
    r"[ ]*(?:är|is|[:=])[ ]*(?=\S*[\d_!#$%&*-])[^\s,.;]{8,}",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://\S+")
_COORDINATION = 60


class Private(Enum):
    """What kind of thing it is that must not be public."""

    PERSON = "personnummer eller samordningsnummer"
    MOBILE = "mobilnummer"
    MAIL_AT_HOME = "privat e-postadress"
    MAIL_AT_WORK = "e-postadress till en person"
    KEY = "lösenord eller nyckel"


@dataclass(frozen=True)
class PrivatePart:
    """A part of a text that must not be public; never the words themselves."""

    kind: Private
    start: int
    end: int


def private_parts(text: str) -> Iterator[PrivatePart]:
    """Everything in a text that must not be public."""
    addresses = [(found.start(), found.end()) for found in _URL.finditer(text)]
    for found in _PERSON.finditer(text):
        within = any(start <= found.start() < end for start, end in addresses)
        sure = found["century"] or found["between"].strip()
        if _is_person(found) and (sure or not within):
            yield PrivatePart(Private.PERSON, *found.span())
    for found in _MOBILE.finditer(text):
        yield PrivatePart(Private.MOBILE, *found.span())
    for found in _MAIL.finditer(text) if "@" in text else ():
        if _AT_HOME.fullmatch(found["host"]):
            yield PrivatePart(Private.MAIL_AT_HOME, *found.span())
        elif _NAMED.match(found[0]):
            yield PrivatePart(Private.MAIL_AT_WORK, *found.span())
    for pattern in (_KEY, _SECRET):
        for found in pattern.finditer(text):
            yield PrivatePart(Private.KEY, *found.span())


def masked(text: str) -> str:
    """The text with a dot for each letter and figure of what must not be public."""
    for part in private_parts(text):
        hidden = re.sub(r"\w", "•", text[part.start : part.end])
        text = text[: part.start] + hidden + text[part.end :]
    return text


def _is_person(found: re.Match[str]) -> bool:
    figures = found["date"] + found["last"]
    year, month, day = int(figures[:2]), int(figures[2:4]), int(figures[4:6])
    if day > _COORDINATION:
        day -= _COORDINATION
    try:
        date(int(f"{found['century'] or 20}{year:02}"), month, day)
    except ValueError:
        return False
    doubled = [int(figure) * (2 - place % 2) for place, figure in enumerate(figures)]
    return sum(one // 10 + one % 10 for one in doubled) % 10 == 0
