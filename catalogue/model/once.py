"""What follows from a whole that never changes, worked out the first time it is asked for and kept as long as it is."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Remembering(Protocol):
    """A whole that keeps what has been worked out from it, by the function and its arguments."""

    @property
    def worked_out(self) -> dict[tuple[object, ...], Any]:
        """What ``once`` keeps."""
        ...


W = TypeVar("W", bound=Remembering)


def once(work: Callable[Concatenate[W, P], R]) -> Callable[Concatenate[W, P], R]:
    """The same function, which works each answer out once for each whole.

    What stands after the whole are plain arguments that can be keys. The answer is not to be changed by anybody.
    """

    @wraps(work)
    def known(whole: W, /, *more: P.args, **named: P.kwargs) -> R:
        key = (work, *more, *named.items())
        if key not in whole.worked_out:
            whole.worked_out[key] = work(whole, *more, **named)
        answer: R = whole.worked_out[key]
        return answer

    return known
