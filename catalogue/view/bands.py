"""The ages and lengths that programs are sorted into, so that somebody can choose without knowing exact limits."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NumberRange:
    """A stretch of years or weeks; without an end when there is none."""

    low: int
    high: int | None
    label: str

    @property
    def id(self) -> str:
        """The stretch in an address: ``13-15``, ``65-``."""
        return f"{self.low}-{'' if self.high is None else self.high}"

    def meets(self, low: int | None, high: int | None) -> bool:
        """Whether another stretch, perhaps without a beginning or an end, has anything in common with this one."""
        return (self.high is None or low is None or low <= self.high) and (high is None or high >= self.low)


AGES = (
    NumberRange(0, 6, "0–6 år"),
    NumberRange(7, 12, "7–12 år"),
    NumberRange(13, 15, "13–15 år"),
    NumberRange(16, 17, "16–17 år"),
    NumberRange(18, 24, "18–24 år"),
    NumberRange(25, 64, "25–64 år"),
    NumberRange(65, None, "65 år och äldre"),
)
LENGTHS = (
    NumberRange(0, 6, "Högst 6 veckor"),
    NumberRange(7, 9, "7–9 veckor"),
    NumberRange(10, 12, "10–12 veckor"),
    NumberRange(13, None, "Mer än 12 veckor"),
)
