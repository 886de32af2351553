"""Search finds what people mean: the labelled searches, asked in a real browser of the real library.

The numbers, and the searches that fail with their reasons, stand in docs/search.md.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from catalogue.tools.audit.browsing import new_context
from tests.browser.queries import Answer, answered, grouped, queries, score
from tests.some import some


@pytest.fixture(scope="module")
def answers(browser: Browser, library: str) -> Sequence[Answer]:
    """Every labelled search, answered."""
    with new_context(browser) as context:
        page = context.new_page()
        page.goto(f"{library}sok/")
        return list(answered(page, queries()))


def told(answers: Sequence[Answer]) -> str:
    """The searches without an answer among the first three, and what they found instead."""
    return "\n".join(f"{one.query.query}: {', '.join(one.first)}" for one in answers if not 0 < one.rank <= 3)


def test_the_searches_are_many_and_from_every_kind_of_reader() -> None:
    asked = queries()
    assert len(asked) >= 120
    assert len({one.query for one in asked}) == len(asked)
    assert {one.who for one in asked} == {"public", "region", "producer"}


def test_every_answer_that_is_wanted_is_a_page(real_site: Path) -> None:
    glossary = (real_site / "ordlista/index.html").read_text(encoding="utf-8")
    for query in some(queries()):
        for wanted in some(query.wants):
            path, _, word = wanted.partition("#")
            assert (real_site / path.strip("/") / "index.html").is_file(), f"{query.query} wants {wanted}"
            assert not word or f'id="{word}"' in glossary, f"{query.query} wants {wanted}"


@pytest.mark.parametrize(
    ("part", "at_one", "at_three", "mrr"),
    [("tuned", 0.95, 0.98, 0.96), ("held_out", 0.95, 0.96, 0.95), ("hard", 0.75, 0.9, 0.85)],
)
def test_most_searches_are_answered_first_and_nearly_all_among_three(
    part: str, at_one: float, at_three: float, mrr: float, answers: Sequence[Answer]
) -> None:
    part_of = [one for one in answers if one.query.part == part]
    found = score(part_of)
    assert found.at_one >= at_one, told(part_of)
    assert found.at_three >= at_three, told(part_of)
    assert found.mrr >= mrr, told(part_of)


@pytest.mark.parametrize("who", ["public", "region", "producer"])
def test_no_kind_of_reader_is_served_worse(who: str, answers: Sequence[Answer]) -> None:
    own = grouped(answers, "who")[who]
    assert score(own).at_three >= 0.85, told(own)
