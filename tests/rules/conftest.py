"""Rules are tried on very many small sites. Their texts are harmless, and are rendered in this very process."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _off_the_leash(monkeypatch: pytest.MonkeyPatch) -> None:
    def unbounded(
        function: Callable[[Any], Any], _seconds: float, _megabytes: int
    ) -> AbstractContextManager[Callable[[Any], Any]]:
        return nullcontext(function)

    monkeypatch.setattr("catalogue.stages.parse.Bounded", unbounded)
