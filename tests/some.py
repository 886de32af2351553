"""What a test goes through one by one. Where there is nothing, nothing could be wrong, and the test would say so."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def some(things: Iterable[T]) -> list[T]:
    """The things, of which there is at least one."""
    found = list(things)
    assert found, "there is nothing here to look at"
    return found
