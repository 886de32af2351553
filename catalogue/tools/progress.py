"""What a build is doing: a line that moves when a person is watching, plain lines otherwise."""

import sys


class Progress:
    """Says which step is under way, and how far it has come when that is known."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._watched = sys.stderr.isatty() and not quiet
        self._text = ""
        self._total = 0
        self._count = 0

    def step(self, text: str, total: int = 0) -> None:
        """A new step begins."""
        self._text, self._total, self._count = text, total, 0
        if self._watched:
            self._draw()
        elif not self._quiet:
            print(text, file=sys.stderr)

    def tick(self) -> None:
        """One part of the step is done."""
        self._count += 1
        if self._watched and self._count % 10 == 0:
            self._draw()

    def done(self, text: str) -> None:
        """Everything is done; what came of it."""
        if self._watched:
            print("\r\x1b[K", end="", file=sys.stderr)
        if not self._quiet:
            print(text)

    def _draw(self) -> None:
        counted = f" {self._count} av {self._total}" if self._total else ""
        print(f"\r\x1b[K{self._text}{counted} …", end="", file=sys.stderr, flush=True)
