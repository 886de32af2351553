"""Names of files that somebody cannot check out: reserved by Windows, or differing from another only in case."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f]')
MAX_LENGTH = 150
"""Windows counts 260 characters, the folder where somebody keeps the whole copy among them."""


def unusable(names: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Each path with a name that cannot be used everywhere, what is wrong, and what to do."""
    seen: dict[str, str] = {}
    for path in names:
        parts = path.split("/")
        for part in parts:
            if wrong := wrong_name(part):
                yield path, *wrong
                break
        if len(path) > MAX_LENGTH:
            yield path, "sökvägen är för lång för Windows", f"korta namnen, högst {MAX_LENGTH} tecken i allt"
        for depth in range(1, len(parts) + 1):
            here = "/".join(parts[:depth])
            other = seen.setdefault(normalize("NFC", here).casefold(), here)
            if other != here:
                message = f"”{here}” och ”{other}” skiljer sig bara i stora och små bokstäver"
                yield path, message, "ge den ena ett annat namn; på Windows och Mac skriver de över varandra"
                break


def wrong_name(name: str) -> tuple[str, str] | None:
    """What is wrong with the name of a file or a folder, and what to do; None when it can be used everywhere."""
    if _RESERVED.fullmatch(name):
        return (
            f"”{name}” är ett namn som Windows har reserverat",
            "välj ett annat namn, till exempel med ett ord till",
        )
    if name.endswith((".", " ")):
        return (
            f"”{name}” slutar med punkt eller blanksteg",
            "ta bort det sista tecknet; Windows kan inte läsa namnet",
        )
    if found := _FORBIDDEN.search(name):
        return f"”{name}” innehåller ett tecken som Windows inte kan ha i namn", f"ta bort {found[0]!r}"
    return None
