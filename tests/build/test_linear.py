"""Twice as many programs are twice as much work. Calls are counted, not seconds, and stay the same."""

import gc
import sys
from collections import Counter
from datetime import date
from functools import _lru_cache_wrapper
from pathlib import Path
from types import CodeType, FrameType

from benchmarks.many import write
from catalogue.meaning.library import library
from catalogue.stages.derive import derive
from catalogue.stages.export import exported
from catalogue.stages.read import read
from tests.build.command import REAL_DAY, ROOT
from tests.site import parsed

FEW = 100
MOST_TIMES = 2.6
"""How many times the calls of one function may grow from a library to one with twice as many programs."""
WORTH_COUNTING = 20_000
"""Below so many calls a function costs nothing yet."""


def forget() -> None:
    """Forget what our functions remember from other tests."""
    for one in gc.get_objects():
        if isinstance(one, _lru_cache_wrapper) and one.__module__.startswith("catalogue."):
            one.cache_clear()


def calls(content: Path) -> Counter[str]:
    """How often each function of ours is called on the way from the facts of some content to pages and open data."""
    forget()
    catalogue, _ = parsed(read(content)[0], date.fromisoformat(REAL_DAY))
    counted: Counter[CodeType] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            counted[frame.f_code] += 1

    sys.setprofile(count)
    try:
        whole = library(catalogue)
        derive(whole)
        exported(whole, "https://programbiblioteket.example")
    finally:
        sys.setprofile(None)
    ours = str(ROOT / "catalogue")
    return Counter(
        {
            f"{Path(code.co_filename).relative_to(ours)}:{code.co_qualname}": times
            for code, times in counted.items()
            if code.co_filename.startswith(ours)
        }
    )


def test_no_function_is_called_more_than_in_proportion(tmp_path: Path) -> None:
    few = calls(write(FEW, tmp_path / "few"))
    many = calls(write(2 * FEW, tmp_path / "many"))
    grown = {
        name: round(times / few[name], 1)
        for name, times in many.items()
        if times > WORTH_COUNTING and few[name] and times / few[name] > MOST_TIMES
    }
    assert sum(many.values()) > WORTH_COUNTING
    assert grown == {}, "work it out once for the library, or look it up by id"
