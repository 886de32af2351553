"""What has been worked out in builds before, and by what: nothing here; ``formats/answers.py`` keeps it in a file."""

from collections.abc import Callable, Sequence
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
A = TypeVar("A")
R = TypeVar("R")


class Kept:
    """Works everything out afresh. Those that remember give the same answers, sooner."""

    def of(self, work: Callable[P, R], /, *given: P.args, **_: P.kwargs) -> R:
        """What a function returns for plain values, which alone decide it. The answer is not to be changed."""
        return work(*given, **_)

    def of_each(self, work: Callable[[Sequence[A]], list[R]], every: Sequence[A], name: str) -> list[R]:  # noqa: ARG002
        """What a function of many values returns for each of them; ``name`` is what it is known by."""
        return work(every)


AFRESH = Kept()
"""For whoever builds once."""
