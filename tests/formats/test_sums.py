"""A sum is the same for what is said the same, and another for anything else."""

import subprocess
import sys
from dataclasses import dataclass, field
from pickle import PicklingError

import pytest

from catalogue.formats.sums import Sums
from catalogue.model.base import Model
from tests.build.command import ROOT
from tests.site import good_site as site
from tests.site import parsed, site_with


@dataclass(frozen=True)
class Noted:
    """A record with something beside what it says."""

    said: object
    beside: object = field(default=None, compare=False)


class Told(Model):
    """A record of the model."""

    said: str


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("oro", "".join(["o", "ro"]), True),
        (["oro", "oro"], ["oro", "".join(["o", "ro"])], True),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, False),  # a page is drawn in some order
        (1, "1", False),
        (1, 1.0, False),
        (Noted("a"), Noted("b"), False),
        (Noted("a", 1), Noted("a", 2), True),
        (Noted(Noted("a")), Noted(Noted("b")), False),
        (Told(said="a"), Told(said="a"), True),
        (Told(said="a"), Told(said="b"), False),
        (Told(said="a"), Noted("a"), False),
    ],
)
def test_two_values_have_the_same_sum_when_they_say_the_same(one: object, other: object, same: bool) -> None:
    assert (Sums().of(one) == Sums().of(other)) is same


def test_a_value_that_does_something_has_no_sum() -> None:
    with pytest.raises((PicklingError, AttributeError)):
        Sums().of({"key": lambda: 1})


def test_a_program_that_says_something_else_has_another_sum_and_others_keep_theirs() -> None:
    texts = site().texts
    lugn = "programs/lugn/index.md"
    changed = site_with({lugn: texts[lugn].replace("weeks: 8", "weeks: 9")})
    before, after = (parsed(one)[0].programs for one in (site(), changed))
    assert Sums().of(before["lugn"]) != Sums().of(after["lugn"])
    assert Sums().of(before["annan"]) == Sums().of(after["annan"])


def test_a_sum_is_the_same_in_another_process() -> None:
    code = (
        "from tests.site import good_site, parsed; from catalogue.formats.sums import Sums;"
        "print(Sums().of(parsed(good_site())[0].programs).hex())"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == Sums().of(parsed(site())[0].programs).hex()
