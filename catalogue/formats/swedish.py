"""How Swedish writes dates, numbers, lists and long words, without asking any locale."""

import re
from collections.abc import Iterable
from datetime import date

_MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
_ALPHABET = {letter: index for index, letter in enumerate("0123456789abcdefghijklmnopqrstuvwxyzåäö")}
_SEAM = re.compile(
    r"(?<=\w{4})(?=(?:avgörande|bearbetning|behandling|beskrivning|besvär|biblioteket|dokumentation|dysmorfofobi|"
    r"effekt|fattande|formulär|granskning|grupp|hantering|hjälp|instrument|kontakt|mottagning|program|"
    r"psykiatri|redogörelse|rädsla|register|regionen|sjukdom|sjukhus|skola|stress|studie|stöd|störning|svårighet|syndrom|"
    r"tänkande|utvärdering|vänlig|ångest))"
)
_NAMES = frozenset({"Tourettes"})
"""Names of people that a condition is called by, which keep their capital letter."""
_LONG = re.compile(r"\w{13,}")


def day(value: date | str) -> str:
    """A date as far as it is known: ``2018``, ``juni 2018`` (2018-06) or ``12 juni 2018`` (2018-06-12)."""
    year, *rest = str(value).split("-")
    match [int(part) for part in rest]:
        case [month]:
            return f"{_MONTHS[month - 1]} {year}"
        case [month, number]:
            return f"{number} {_MONTHS[month - 1]} {year}"
    return year


def listing(words: Iterable[str], last: str = "och") -> str:
    """Words in a row: ``a, b och c``."""
    *first, end = list(words) or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def number(value: float) -> str:
    """A number with a decimal comma and a narrow space between thousands: ``1 203``, ``0,74``, ``−1,1``."""
    whole, _, decimals = f"{abs(value):.6f}".rstrip("0").rstrip(".").partition(".")
    spaced = f"{int(whole):,}".replace(",", "\u202f")
    return f"{'−' if value < 0 else ''}{spaced}{f',{decimals}' if decimals else ''}"


def counted(number_of: int, one: str, many: str) -> str:
    """A number with its noun: ``1 program``, ``3 regioner``."""
    return f"{number(number_of)} {one if number_of == 1 else many}"


def version(name: str) -> str:
    """A version by its name: ``version 2.0``, in quotes when it is another word, and as it is when it says so itself.

    ``version ”Plus”``, ``den första versionen``.
    """
    if "version" in name:
        return name
    return f"version {name}" if any(sign.isdigit() for sign in name) else f"version ”{name}”"


def capital(text: str) -> str:
    """The text with its first letter in upper case and the rest as it was."""
    return text[:1].upper() + text[1:]


def uncapital(text: str) -> str:
    """The text as it stands inside a sentence: ``depression``, but ``KBT`` and ``SibeR`` as they were."""
    first = re.match(r"\w+", text)
    own_word = first is not None and first[0] not in _NAMES and first[0][1:].islower()
    return text[:1].lower() + text[1:] if own_word else text


def soft(text: str) -> str:
    """The text with soft hyphens at the seams of long compounds, for headings on a narrow screen."""
    return _LONG.sub(lambda word: _SEAM.sub("\u00ad", word[0]), text)


def order(text: str) -> tuple[tuple[int, ...], str]:
    """A sort key that puts å, ä and ö last."""
    plain = text.casefold().replace("é", "e").replace("ü", "y")
    return tuple(_ALPHABET[letter] for letter in plain if letter in _ALPHABET), text
