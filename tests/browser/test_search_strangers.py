"""Search finds what others mean: the searches of somebody who had seen neither its words nor its code."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from catalogue.tools.audit.browsing import new_context
from tests.browser.queries import answered, hits_for, score, strangers
from tests.some import some

SETS = (1, 2)
KNOWN_TO_THE_LIBRARY_NOW = {"strålbehandling prostata"}
"""What the library had nothing about when the sets were written: cancer has a page since."""


@pytest.fixture(scope="module")
def page(browser: Browser, library: str) -> Iterator[Page]:
    """The search page of the real library."""
    with new_context(browser) as context:
        opened = context.new_page()
        opened.goto(f"{library}sok/")
        yield opened


@pytest.mark.parametrize("number", SETS)
def test_nearly_all_are_answered_first(number: int, page: Page) -> None:
    answers = list(answered(page, strangers(number).answered))
    told = "\n".join(
        f"{one.rank} {one.query.query}: {', '.join(one.first)}" for one in answers if one.rank != 1
    )
    assert len(answers) > 80
    assert score(answers).at_one >= 0.9, told
    assert score(answers).at_three >= 0.97, told


@pytest.mark.parametrize("number", SETS)
def test_what_the_library_has_nothing_about_is_said_to_be_so(number: int, page: Page) -> None:
    asked = set(strangers(number).nothing_fits) - KNOWN_TO_THE_LIBRARY_NOW
    assert len(asked) > 20
    pretended = {}
    for words in asked:
        hits = hits_for(page, words)
        if not page.get_by_role("status").inner_text().startswith("Biblioteket har ingen sida om"):
            pretended[words] = hits[:3]
    assert pretended == {}


@pytest.mark.parametrize("number", SETS)
def test_a_real_word_is_never_read_as_another(number: int, page: Page) -> None:
    words = strangers(number).never_change
    assert len(words) > 50
    changed = [word for word in words if "Visar" in _answer(page, word)]
    assert changed == []


def _answer(page: Page, words: str) -> str:
    hits_for(page, words)
    return page.get_by_role("status").inner_text()


@pytest.mark.parametrize("number", SETS)
def test_every_answer_that_is_wanted_is_a_page(number: int, real_site: Path) -> None:
    for query in some(strangers(number).answered):
        for wanted in some(query.wants):
            assert (real_site / wanted.partition("#")[0].strip("/") / "index.html").is_file(), query
