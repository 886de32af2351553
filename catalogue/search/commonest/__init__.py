"""The commonest words of Swedish, so that search never takes one of them for a misspelling of another."""

from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("words.txt")


@cache
def words() -> tuple[str, ...]:
    """50,000 words in lower case, bent forms as words of their own, the commonest first (wordfreq 3.1.1)."""
    return tuple(FILE.read_text(encoding="utf-8").split())
