"""A sum of any value that our code works with: the same for the same value, whenever and wherever it was made.

Records are summed by the fields that make two of them equal, each record once: places in files, and what has been
worked out meanwhile, are no part of what is said.
"""

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from hashlib import sha256
from io import BytesIO
from operator import attrgetter
from typing import Any

from pydantic import BaseModel


class Sums:
    """The sums of values, and of each record for as long as builds meet it again."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}
        self._before: dict[int, tuple[object, bytes]] = {}
        self._kinds = _Kinds(self._of_record)

    def of(self, value: object) -> bytes:
        """The sum of a value. Raises PicklingError, TypeError or AttributeError where it cannot have one."""
        written = BytesIO()
        pickler = pickle.Pickler(written, protocol=5)
        pickler.fast = True  # an equal text is the same text, whether or not it is the same object
        pickler.dispatch_table = self._kinds
        pickler.dump(value)
        return sha256(written.getbuffer()).digest()

    def next_build(self) -> None:
        """Forget the records that were not met in the build that has ended."""
        self._before, self._known = self._known, {}

    def _of_record(self, record: object, said: Callable[[Any], object]) -> bytes:
        """The sum of a record by what it says, worked out once."""
        known = self._known.get(id(record))
        if known is None:
            known = self._before.get(id(record)) or (
                record,
                self.of((type(record).__qualname__, said(record))),
            )
            self._known[id(record)] = known
        return known[1]


class _Kinds(dict[type, Callable[[Any], Any]]):
    """How a record of each kind is written while summing: as its sum. Other values are written as they are."""

    def __init__(self, sum_of: Callable[[object, Callable[[Any], object]], bytes]) -> None:
        super().__init__()
        self._sum_of = sum_of

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        said, sum_of = _said_by(kind), self._sum_of
        self[kind] = written = lambda record: (_record, (sum_of(record, said),))
        return written


def _said_by(kind: type) -> Callable[[Any], object]:
    """What a record of some kind says, as a function of it. Raises KeyError when the kind is none of a record."""
    if issubclass(kind, BaseModel):
        names = tuple(kind.model_fields)
    elif is_dataclass(kind):
        names = tuple(field.name for field in fields(kind) if field.compare)
    else:
        raise KeyError(kind)
    return attrgetter(*names) if names else lambda _: ()


def _record(its_sum: bytes) -> bytes:
    """What stands where a record was."""
    return its_sum
