"""A function on a short leash: run in a child process with a limit on seconds and memory for each call."""

import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import IO, Any, Generic, Self, TypeVar

A = TypeVar("A")
R = TypeVar("R")

_CHILD = """
import sys
sys.path.insert(0, sys.argv[1])
from catalogue.formats.bounded import answer
answer(*sys.argv[2:])
"""


class Exceeded(Exception):
    """A call took longer or more memory than it may, or brought its process down."""


class Bounded(Generic[A, R]):
    """A module's function, run elsewhere. A call beyond its limits raises Exceeded; the next starts afresh.

    The limits are a safety net for hostile input, far above what real content needs, so that the result of a
    build does not depend on how fast the machine is.
    """

    def __init__(self, function: Callable[[A], R], seconds: float, megabytes: int) -> None:
        self._names = (function.__module__, function.__qualname__)
        self._seconds = seconds
        self._megabytes = megabytes
        self._child: _Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def __call__(self, argument: A) -> R:
        """What the function returns. Raises Exceeded when it runs out of time or memory."""
        if self._child and not self._child.alive:
            self._stop()
        child = self._child = self._child or _Child(*self._names, str(self._megabytes))
        alarm = Timer(self._seconds, child.kill)
        alarm.start()
        try:
            outcome: R | MemoryError = child.ask(argument)
        except (EOFError, OSError, pickle.UnpicklingError):
            self._stop()
            raise Exceeded from None
        finally:
            alarm.cancel()
        if isinstance(outcome, MemoryError):
            raise Exceeded
        return outcome

    def _stop(self) -> None:
        if self._child is not None:
            child, self._child = self._child, None
            child.end()


class _Child:
    """A process that answers with what a function returns, until it is ended."""

    def __init__(self, *arguments: str) -> None:
        root = Path(__file__).parents[2]
        command = [sys.executable, "-P", "-c", _CHILD, str(root), *arguments]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._into: IO[bytes] = self._process.stdin  # type: ignore[assignment] # pipes were asked for
        self._out: IO[bytes] = self._process.stdout  # type: ignore[assignment]
        if self._out.read(1) != b".":
            self.end()
            raise RuntimeError(f"the child process for {'.'.join(arguments)} does not start")

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, argument: object) -> Any:
        pickle.dump(argument, self._into)
        self._into.flush()
        return pickle.load(self._out)  # noqa: S301 - our own child wrote it

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        self._process.kill()
        for pipe in (self._into, self._out):
            with contextlib.suppress(OSError):
                pipe.close()
        self._process.wait()


def answer(module: str, name: str, megabytes: str) -> None:
    """The child's life: say that it has started, then answer until the other end is gone.

    Whatever the function prints goes to the error stream, so that it cannot be mistaken for an answer.
    """
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    function = getattr(import_module(module), name)
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        limit = int(megabytes) * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    out.write(b".")
    out.flush()
    with contextlib.suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            argument = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own parent wrote it
            try:
                result = function(argument)
            except MemoryError as error:
                result = error
            pickle.dump(result, out)
            out.flush()
