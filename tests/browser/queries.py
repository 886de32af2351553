"""The labelled searches of queries.yaml, and how well a search page answers them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page

FILE = Path(__file__).with_suffix(".yaml")


@dataclass(frozen=True)
class Query:
    """Words that somebody searches for, who and why, and the pages that answer them."""

    query: str
    who: str
    kind: str
    wants: tuple[str, ...]
    part: str


@dataclass(frozen=True)
class Strangers:
    """Searches by somebody else: with answers, with none in the library, and of real words to be left alone."""

    answered: tuple[Query, ...]
    nothing_fits: tuple[str, ...]
    never_change: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """Where the first page that answers stood among the hits, from 1; 0 when it did not. And what stood first."""

    query: Query
    rank: int
    first: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """How well many searches were answered: the share with an answer first, among three, and the mean of 1/rank."""

    count: int
    at_one: float
    at_three: float
    mrr: float

    def __str__(self) -> str:
        return f"{self.count:4} {self.at_one:6.2f} {self.at_three:6.2f} {self.mrr:6.2f}"


def queries(part: str = "") -> tuple[Query, ...]:
    """The searches of one part of the file, or all."""
    parts = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return tuple(
        Query(**{**one, "wants": tuple(one["wants"])}, part=name)
        for name, listed in parts.items()
        for one in listed
        if part in ("", name)
    )


def strangers(number: int) -> Strangers:
    """The searches of strangers-*.yaml, by somebody who had not seen the search."""
    file = FILE.with_name(f"strangers-{number}.yaml")
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    return Strangers(
        tuple(
            Query(str(one["q"]), one["group"], "", tuple(one["right"]), file.stem)
            for one in written["queries"]
        ),
        tuple(one["q"] for one in written["nothing_fits"]),
        tuple(one["q"] for one in written["never_change"]),
    )


def hits_for(page: Page, words: str) -> tuple[str, ...]:
    """The addresses that a search page shows for some words, in the order they are read."""
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    page.wait_for_selector("#sok-traffar[aria-busy=false]", state="attached")
    return tuple(
        page.eval_on_selector_all(
            "#sok-traffar article h3 a",
            "links => links.map(a => new URL(a.href)).map(at => at.pathname + at.hash)",
        )
    )


def answered(page: Page, asked: Iterable[Query]) -> Iterator[Answer]:
    """The answer to each search, asked one after the other on one page."""
    for query in asked:
        hits = hits_for(page, query.query)
        rank = next((place for place, hit in enumerate(hits, start=1) if hit in query.wants), 0)
        yield Answer(query, rank, hits[:3])


def score(answers: Iterable[Answer]) -> Score:
    """How well the searches were answered."""
    ranks = [answer.rank for answer in answers]
    return Score(
        len(ranks),
        sum(rank == 1 for rank in ranks) / len(ranks),
        sum(0 < rank <= 3 for rank in ranks) / len(ranks),
        sum(1 / rank for rank in ranks if rank) / len(ranks),
    )


def grouped(answers: Iterable[Answer], by: str) -> dict[str, list[Answer]]:
    """The answers by part, by who asks or by kind."""
    groups = defaultdict(list)
    for answer in answers:
        groups[getattr(answer.query, by)].append(answer)
    return dict(sorted(groups.items()))
