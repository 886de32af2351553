"""When a conclusion changed follows from the days in the files, and a feed tells of that and of nothing else."""

from datetime import date

import feedparser  # type: ignore[import-untyped]
import pytest

from catalogue.data import feeds
from catalogue.meaning.library import library
from catalogue.model.files import Sources
from catalogue.view.changes import changed_conclusions
from catalogue.view.news import news
from tests.site import checked, good_site, site_with

LUGN = "programs/lugn/index.md"
TEXT = good_site().texts[LUGN]
NOTE = "programs/lugn/assessments/nag-sob.md"
WHY = "conclusion_changes:\n  - {on: 2026-02-03, reason: Styrkan är läst., sources: [artikel]}\n"


def entries(sources: Sources) -> dict[str, tuple[str, str]]:
    """By id, the day and the address of each entry in the feed of everything."""
    catalogue, _ = checked(sources)
    feed = next(iter(feeds.files(library(catalogue), "https://b.example")))
    return {one.id: (one.updated[:10], one.link) for one in feedparser.parse(feed.content).entries}


@pytest.mark.parametrize(
    ("old", "new", "day"),
    [
        ("name: Lugn\n", "name: Lugn\n", "2026-01-15"),
        ("\nchecked: 2026-01-15", "\nchecked: 2026-02-10", "2026-01-15"),
        ("name: Lugn\n", f"name: Lugn\n{WHY}", "2026-02-03"),
        (
            "control: väntelista",
            "control: väntelista\n    retracted: {on: 2026-02, sources: [artikel]}",
            "2026-02-01",
        ),
    ],
    ids=["nothing", "read again", "a reason and a day", "a study taken back"],
)
def test_an_entry_is_as_new_as_the_conclusion(old: str, new: str, day: str) -> None:
    assert old in TEXT
    known = entries(site_with({LUGN: TEXT.replace(old, new, 1)}))
    assert known["https://b.example/program/lugn/"][0] == day


def test_an_entry_keeps_its_id_when_the_program_gets_another() -> None:
    texts = dict(good_site().texts)
    named = TEXT.replace("name: Lugn\n", "name: Lugn\nformer_ids: [lugn]\n", 1)
    moved = {"programs/lugnet/index.md": named, NOTE.replace("lugn/", "lugnet/"): texts.pop(NOTE)}
    del texts[LUGN]
    before = entries(good_site())
    after = entries(Sources("content", {**texts, **moved}, {}))
    assert before.keys() == after.keys()
    assert after["https://b.example/program/lugn/"][1] == "https://b.example/program/lugnet/"


def test_the_newest_change_comes_first_and_each_is_told_once() -> None:
    twice = WHY + "  - {on: 2026-02-09, reason: Läst igen.}\n"
    catalogue, _ = checked(site_with({LUGN: TEXT.replace("name: Lugn\n", f"name: Lugn\n{twice}", 1)}))
    lugn = next(one for one in library(catalogue).profiles if one.id == "lugn")
    assert [one.on for one in changed_conclusions(lugn)] == [date(2026, 2, 9), date(2026, 2, 3)]
    assert news(library(catalogue), {}) == ()
