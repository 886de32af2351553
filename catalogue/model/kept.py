"""What has been worked out in builds before, and by what: nothing here; ``formats/answers.py`` keeps it in a file."""

from collections.abc import Callable, Sequence
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
A = TypeVar("A")
R = TypeVar("R")


class Kept:
    """Works everything out afresh. Those that remember give the same answers, sooner."""

    def of(self, work: Callable[P, R], /, *given: P.args, **named: P.kwargs) -> R:
        """What a function returns for values that alone decide it. The answer is not to be changed."""
        return work(*given, **named)

    def by(
        self,
        given: object,  # noqa: ARG002
        work: Callable[[], R],
        holds: Callable[[R], bool] = lambda _: True,  # noqa: ARG002
    ) -> R:
        """What is worked out from given values, which alone decide it together with what ``holds`` asks about."""
        return work()

    def sum(self, value: object) -> bytes:  # noqa: ARG002
        """A sum by which a value is known again; none is needed where nothing is kept."""
        return b""

    def of_each(self, work: Callable[[Sequence[A]], list[R]], every: Sequence[A], name: str) -> list[R]:  # noqa: ARG002
        """What a function of many values returns for each of them; ``name`` is what it is known by."""
        return work(every)

    def stay(self) -> None:
        """Have what was worked out at hand, since this process will build again."""

    def save(self) -> None:
        """Let what was worked out be there for the next build."""


AFRESH = Kept()
"""For whoever builds once."""
