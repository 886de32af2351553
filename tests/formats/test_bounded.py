"""A function on a leash: whatever it does, the caller gets an answer or Exceeded, and can go on."""

from collections.abc import Callable

import pytest

from catalogue.formats.bounded import Bounded, Exceeded
from tests.formats import unruly

LONG = 60.0  # far above what any machine needs; nothing in these tests waits for it
SHORT = 1.0  # for the one call that never ends; starting the process is not counted


def test_a_call_returns_what_the_function_returns() -> None:
    with Bounded(unruly.twice, LONG, 512) as twice:
        assert [twice(number) for number in range(5)] == [0, 2, 4, 6, 8]


def test_arguments_and_answers_may_be_large() -> None:
    text = "å😀\n" * 500_000
    with Bounded(unruly.same, LONG, 512) as same:
        assert same(text) == text


def test_a_function_that_never_returns_is_stopped_and_the_next_call_works() -> None:
    with Bounded(unruly.endless, SHORT, 512) as endless:
        with pytest.raises(Exceeded):
            endless(-1)
        assert endless(7) == 7


def test_a_function_that_eats_memory_is_stopped_and_the_next_call_works() -> None:
    with Bounded(unruly.hungry, LONG, 256) as hungry:
        with pytest.raises(Exceeded):
            hungry(4096)
        assert hungry(1) == 2**20


@pytest.mark.parametrize("way", [1, 2, 3, 4], ids=["leaves", "crashes", "raises", "exits"])
def test_a_process_that_goes_away_is_replaced(way: int) -> None:
    with Bounded(unruly.deaf, LONG, 512) as deaf:
        assert deaf(7) == 7
        with pytest.raises(Exceeded):
            deaf(way)
        assert deaf(8) == 8


def test_what_a_function_prints_is_not_taken_for_its_answer() -> None:
    with Bounded(unruly.chatty, LONG, 512) as chatty:
        assert [chatty(1), chatty(2)] == [1, 2]


def test_nothing_is_started_before_the_first_call() -> None:
    nowhere: Callable[[int], int] = lambda number: number  # noqa: E731 - a function the child cannot find
    with Bounded(nowhere, LONG, 512):
        pass
    with Bounded(nowhere, LONG, 512) as never, pytest.raises(RuntimeError, match="does not start"):
        never(1)


def test_no_process_is_left_behind() -> None:
    with Bounded(unruly.twice, LONG, 512) as twice:
        twice(1)
        child = twice._child
        assert child is not None
        assert child.alive
    assert not child.alive
