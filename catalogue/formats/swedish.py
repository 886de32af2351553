"""How Swedish writes dates, numbers and lists. No locale is asked, so the result is the same everywhere."""

from collections.abc import Iterable
from datetime import date

_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
_ALPHABET = {letter: index for index, letter in enumerate("0123456789abcdefghijklmnopqrstuvwxyzåäö")}


def day(value: date | str) -> str:
    """A date as far as it is known: ``2018`` stays, ``2018-06`` is ``juni 2018``, ``2018-06-12`` is ``12 juni 2018``."""
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


def capital(text: str) -> str:
    """The text with its first letter in upper case and the rest as it was."""
    return text[:1].upper() + text[1:]


def order(text: str) -> tuple[tuple[int, ...], str]:
    """A sort key that puts å, ä and ö last."""
    plain = text.casefold().replace("é", "e").replace("ü", "y")
    return tuple(_ALPHABET[letter] for letter in plain if letter in _ALPHABET), text
