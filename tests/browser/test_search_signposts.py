"""Search finds what others mean, in the newest sets too: asked of the signposts themselves, all at once."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from playwright.sync_api import Browser

from catalogue.tools.audit.browsing import new_context
from tests.browser.queries import Answer, score, strangers

LEAST_AMONG_THREE = {6: 0.96, 8: 0.94}
SETS = pytest.mark.parametrize("number", [6, 8])
START = """async () => {
    const { Signposts } = await import("/assets/search-signposts.js");
    window.signposts = new Signposts(await (await fetch("/sok/vagvisare.json")).json());
}"""
ASK = """(queries) => {
    return queries.map((query) => {
        const { hits, terms } = signposts.find(query);
        return [hits.slice(0, 3).map((hit) => hit.row.address), terms.some((term) => term.corrected)];
    });
}"""

Ask = Callable[[Sequence[str]], list[tuple[list[str], bool]]]
"""For each search its first three addresses, and whether a word of it was read as another."""


@pytest.fixture(scope="module")
def ask(browser: Browser, library: str) -> Iterator[Ask]:
    """Asks the signposts of the real library."""
    with new_context(browser) as context:
        page = context.new_page()
        page.goto(f"{library}sok/")
        page.evaluate(START)
        yield lambda queries: page.evaluate(ASK, list(queries))


@SETS
def test_nearly_all_are_answered_first(number: int, ask: Ask) -> None:
    asked = strangers(number).answered
    answers = [
        Answer(
            query, next((place for place, hit in enumerate(hits, 1) if hit in query.wants), 0), tuple(hits)
        )
        for query, (hits, _) in zip(asked, ask([one.query for one in asked]), strict=True)
    ]
    told = "\n".join(f"{one.rank} {one.query.query}: {one.first}" for one in answers if one.rank != 1)
    assert score(answers).at_one >= 0.91, told
    assert score(answers).at_three >= LEAST_AMONG_THREE[number], told


@SETS
def test_hardly_anything_is_found_for_what_the_library_has_nothing_about(number: int, ask: Ask) -> None:
    asked = strangers(number).nothing_fits
    found = {query: hits for query, (hits, _) in zip(asked, ask(asked), strict=True) if hits}
    assert len(found) <= 1, found


@SETS
def test_a_real_word_is_never_read_as_another(number: int, ask: Ask) -> None:
    asked = strangers(number).never_change
    assert len(asked) > 50
    assert [query for query, (_, is_read) in zip(asked, ask(asked), strict=True) if is_read] == []


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("phq9 tolkning poäng", "/matinstrument/phq-9/"),
        ("vad mäter gad 7 egentligen på mottagningen", "/matinstrument/gad-7/"),
        ("sömndagböcker", "/matinstrument/somndagbok/"),
        ("lägga till vårt nya program i listan", "/bidra/nytt-program/"),
        ("vi vill bemöta utlåtandet", "/bidra/svara/"),
        ("anmäla att vår region kör programmet", "/bidra/anvander/"),
    ],
)
def test_what_is_named_is_found_whatever_else_is_said(query: str, wanted: str, ask: Ask) -> None:
    [(hits, _)] = ask([query])
    assert wanted in hits
