"""A function on a short leash: run in a child process with a limit on seconds and memory for each call."""

import contextlib
import pickle
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Generic, Self, TypeVar

A = TypeVar("A")
R = TypeVar("R")

_CHILD = "import sys; sys.path.insert(0, sys.argv[1]); from catalogue.formats.bounded import answer; answer(*sys.argv[2:])"


class Exceeded(Exception):
    """A call took longer or more memory than it may."""


class Bounded(Generic[A, R]):
    """A module's function that runs elsewhere. A call that exceeds its limits raises Exceeded; the next starts afresh.

    The limits are a safety net for hostile input, far above what real content needs, so that the result of a
    build does not depend on how fast the machine is.
    """

    def __init__(self, function: Callable[[A], R], seconds: float, megabytes: int) -> None:
        self._names = (function.__module__, function.__qualname__)
        self._seconds = seconds
        self._megabytes = megabytes
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def __call__(self, argument: A) -> R:
        """What the function returns. Raises Exceeded when it runs out of time or memory."""
        child = self._child = self._child or self._start()
        assert child.stdin
        assert child.stdout
        alarm = Timer(self._seconds, child.kill)
        alarm.start()
        try:
            pickle.dump(argument, child.stdin)
            child.stdin.flush()
            outcome: R | MemoryError = pickle.load(child.stdout)  # noqa: S301 - our own child wrote it
        except (EOFError, OSError, pickle.UnpicklingError):
            self._stop()
            raise Exceeded from None
        finally:
            alarm.cancel()
        if isinstance(outcome, MemoryError):
            raise Exceeded
        return outcome

    def _start(self) -> subprocess.Popen[bytes]:
        root = Path(__file__).parents[2]
        command = [sys.executable, "-c", _CHILD, str(root), *self._names, str(self._megabytes)]
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert child.stdout
        if child.stdout.read(1) != b".":
            raise RuntimeError(f"the child process for {'.'.join(self._names)} does not start")
        return child

    def _stop(self) -> None:
        if self._child is not None:
            child, self._child = self._child, None
            child.kill()
            with contextlib.suppress(OSError):
                child.communicate()


def answer(module: str, name: str, megabytes: str) -> None:
    """The child's life: say that it has started, then answer until the other end is gone."""
    function = getattr(import_module(module), name)
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        limit = int(megabytes) * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    into, out = sys.stdin.buffer, sys.stdout.buffer
    out.write(b".")
    out.flush()
    with contextlib.suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            argument = pickle.load(into)  # noqa: S301 - our own parent wrote it
            try:
                result = function(argument)
            except MemoryError as error:
                result = error
            pickle.dump(result, out)
            out.flush()
