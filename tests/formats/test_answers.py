"""Answers are kept between builds, never outlive what they were about, and the file of them may come to any harm."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from catalogue.formats.answers import TURNS, KeptInFile, sum_of_code

asked: list[str] = []


def upper(text: str) -> str:
    """Something that takes its time, and notes that it was asked."""
    asked.append(text)
    return text.upper()


def every_upper(texts: Sequence[str]) -> list[str]:
    return [upper(text) for text in texts]


@pytest.fixture(autouse=True)
def nothing_asked() -> None:
    asked.clear()


def closed(kept: KeptInFile, *texts: str) -> list[str]:
    """The answers to some texts, in a build that then ends."""
    answers = [kept.of(upper, text) for text in texts]
    kept.save()
    return answers


def test_an_answer_is_worked_out_once(tmp_path: Path) -> None:
    for _ in range(2):
        assert closed(KeptInFile(tmp_path / "kept", b"code"), "oro", "sömn") == ["ORO", "SÖMN"]
    assert asked == ["oro", "sömn"]


def test_of_many_only_those_that_are_new_are_worked_out(tmp_path: Path) -> None:
    kept = KeptInFile(tmp_path / "kept", b"code")
    assert kept.of_each(every_upper, ["a", "b"], "upper") == ["A", "B"]
    assert kept.of_each(every_upper, ["b", "c", "a"], "upper") == ["B", "C", "A"]
    assert asked == ["a", "b", "c"]


def test_other_code_gives_other_answers(tmp_path: Path) -> None:
    closed(KeptInFile(tmp_path / "kept", b"code"), "oro")
    closed(KeptInFile(tmp_path / "kept", b"other code"), "oro")
    assert asked == ["oro", "oro"]


def test_the_sum_of_the_code_follows_every_file_and_its_name(tmp_path: Path) -> None:
    sums = set()
    for name, text in (("a.py", "1"), ("a.py", "2"), ("b.py", "2")):
        (tmp_path / name).write_text(text)
        sums.add(sum_of_code([tmp_path]))
    assert len(sums) == 3
    assert sum_of_code([tmp_path]) in sums


def test_what_went_wrong_is_tried_again(tmp_path: Path) -> None:
    kept = KeptInFile(tmp_path / "kept", b"code")
    for _ in range(2):
        assert kept.of_each(lambda texts: [MemoryError() for _ in texts], ["a"], "wrong")
    assert kept.of_each(every_upper, ["a"], "wrong") == ["A"]


def test_what_nobody_asks_for_is_thrown_away(tmp_path: Path) -> None:
    closed(KeptInFile(tmp_path / "kept", b"code"), "oro")
    for _ in range(TURNS + 1):
        closed(KeptInFile(tmp_path / "kept", b"code"), "sömn")
    closed(KeptInFile(tmp_path / "kept", b"code"), "oro")
    assert asked == ["oro", "sömn", "oro"]


def test_a_process_that_stays_has_the_answers_of_its_last_build_at_hand(tmp_path: Path) -> None:
    kept = KeptInFile(tmp_path / "kept", b"code")
    kept.stay()
    first = kept.of(every_upper, ("oro",))
    kept.save()
    assert kept.of(every_upper, ("oro",)) is first
    for _ in range(2):
        kept.save()
    assert kept.of(every_upper, ("oro",)) == first
    assert kept.of(every_upper, ("oro",)) is not first, "what no build asks for is not held on to"
    assert asked == ["oro"]


def test_a_build_that_is_killed_keeps_nothing_and_harms_nothing(tmp_path: Path) -> None:
    KeptInFile(tmp_path / "kept", b"code").of(upper, "oro")
    assert closed(KeptInFile(tmp_path / "kept", b"code"), "oro") == ["ORO"]
    assert asked == ["oro", "oro"]


def test_two_builds_at_once_both_have_their_answers(tmp_path: Path) -> None:
    one, other = (KeptInFile(tmp_path / "kept", b"code") for _ in range(2))
    assert [one.of(upper, "oro"), other.of(upper, "oro")] == ["ORO", "ORO"]
    one.save()
    other.save()
    assert closed(KeptInFile(tmp_path / "kept", b"code"), "oro") == ["ORO"]
    assert asked == ["oro", "oro"]


@pytest.mark.parametrize("harm", [b"", b"not a file of answers", b"SQLite format 3\0" + bytes(4000)])
def test_a_file_that_has_come_to_harm_is_made_anew(harm: bytes, tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(harm)
    for _ in range(2):
        assert closed(KeptInFile(tmp_path / "kept", b"code"), "oro") == ["ORO"]
    assert asked == ["oro"]


def test_where_no_file_can_be_written_everything_is_worked_out(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("")
    for _ in range(2):
        assert closed(KeptInFile(tmp_path / "in the way" / "kept", b"code"), "oro") == ["ORO"]
    assert asked == ["oro", "oro"]
