"""Three-valued logic: what is met, what is not, and what nobody knows."""

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """Kleene's three values. Unknown is never read as no."""

    MET = "uppfyllt"
    NOT_MET = "inte uppfyllt"
    UNKNOWN = "okänt"

    @classmethod
    def of(cls, value: bool | None) -> "Truth":
        """Met or not met; unknown for None."""
        return cls.UNKNOWN if value is None else cls.MET if value else cls.NOT_MET


def every(truths: Iterable[Truth]) -> Truth:
    """Not met when one is not met, else unknown when one is unknown, else met."""
    seen = set(truths)
    return next((truth for truth in (Truth.NOT_MET, Truth.UNKNOWN) if truth in seen), Truth.MET)
