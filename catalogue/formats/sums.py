"""A sum of any value that our code works with: the same for the same value, whenever and wherever it was made.

Records are summed by the fields that make two of them equal, each record once: places in files, and what has been
worked out meanwhile, are no part of what is said.
"""

import pickle
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from typing import Any

from pydantic import BaseModel


class Sums:
    """The sums of values, for as long as a build lasts."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}

    def of(self, value: object) -> bytes:
        """The sum of a value. Raises PicklingError, TypeError or AttributeError where it cannot have one."""
        written = BytesIO()
        _Summing(written, self).dump(value)
        return sha256(written.getbuffer()).digest()

    def of_record(self, record: object, names: tuple[str, ...]) -> bytes:
        """The sum of a record with some fields, worked out once."""
        if id(record) not in self._known:
            said = [getattr(record, name) for name in names]
            self._known[id(record)] = record, self.of((type(record).__qualname__, said))
        return self._known[id(record)][1]


class _Summing(pickle.Pickler):
    """Writes a value with the sum of each record in it."""

    def __init__(self, out: BytesIO, sums: Sums) -> None:
        super().__init__(out, protocol=5)
        self.fast = True  # an equal text is the same text, whether or not it is the same object
        self._sums = sums

    def reducer_override(self, value: Any) -> Any:
        """A record as its sum."""
        kind: Any = type(value)
        names = _said_by(kind)
        return NotImplemented if names is None else (_record, (self._sums.of_record(value, names),))


@cache
def _said_by(kind: type) -> tuple[str, ...] | None:
    """The fields that say what a record of some kind is; None when the kind is none of a record."""
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind) if field.compare)
    return None


def _record(its_sum: bytes) -> bytes:
    """What stands where a record was."""
    return its_sum
