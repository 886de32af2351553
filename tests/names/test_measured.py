"""How well the likeness of names agrees with people, on pairs labelled by hand.

    python -m tests.names.test_measured

brings docs/names.md up to date: the numbers, and what the rules say about the real catalogue.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from catalogue.names.advice import advice
from catalogue.names.clashes import clashes
from catalogue.names.likeness import CONFUSABLE, NEAR, Likeness, Reading, Verdict, likeness
from catalogue.names.words import WEIGHT, Lexicon
from tests.site import real_catalogue
from tests.some import some

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "names.md"
SETS = ("tuning", "held_out")


@dataclass(frozen=True)
class Pair:
    """Two names with the verdict of a person and of the rules."""

    one: str
    other: str
    label: Verdict
    reason: str
    found: Likeness


LABELS = {
    "refuse": (Verdict.IDENTICAL, Verdict.CONFUSABLE),
    "warn": (Verdict.NEAR,),
    "apart": (Verdict.DIFFERENT,),
}
"""What somebody outside calls a pair, and the verdicts that agree."""


@dataclass(frozen=True)
class OutsidePair:
    """Two names with the label of somebody who has not seen the rules."""

    one: str
    other: str
    label: str
    reason: str
    found: Likeness

    @property
    def agreed(self) -> bool:
        """Whether the rules say the same."""
        return self.found.verdict in LABELS[self.label]


@cache
def outside() -> tuple[OutsidePair, ...]:
    """The pairs from outside."""
    words = Lexicon.of(real_catalogue().vocabulary)
    rows = yaml.safe_load((ROOT / "tests/data/name_pairs.yaml").read_text("utf-8"))["outside"]
    return tuple(
        OutsidePair(one, other, label, why, likeness(Reading.of(one, words), Reading.of(other, words)))
        for one, other, label, why in rows
    )


@cache
def pairs(which: str) -> tuple[Pair, ...]:
    """The labelled pairs of a set."""
    words = Lexicon.of(real_catalogue().vocabulary)
    labelled = {verdict.value: verdict for verdict in Verdict}
    rows = yaml.safe_load((ROOT / "tests/data/name_pairs.yaml").read_text("utf-8"))[which]
    return tuple(
        Pair(one, other, labelled[label], reason, likeness(Reading.of(one, words), Reading.of(other, words)))
        for one, other, label, reason in rows
    )


def precision(verdict: Verdict, among: tuple[Pair, ...]) -> float:
    """The share of what the rules call so that people call so too."""
    found = [pair for pair in among if pair.found.verdict is verdict]
    return sum(pair.label is verdict for pair in found) / len(found)


def recall(verdict: Verdict, among: tuple[Pair, ...]) -> float:
    """The share of what people call so that the rules call so too."""
    labelled = [pair for pair in among if pair.label is verdict]
    return sum(pair.found.verdict is verdict for pair in labelled) / len(labelled)


def test_there_are_pairs_enough_of_every_kind() -> None:
    labels = Counter(pair.label for which in SETS for pair in pairs(which))
    assert labels.total() >= 150
    assert min(labels[verdict] for verdict in Verdict) >= 20


def test_no_pair_is_labelled_twice() -> None:
    seen = Counter(frozenset((pair.one, pair.other)) for which in SETS for pair in pairs(which))
    assert max(seen.values()) == 1


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("verdict", list(Verdict))
def test_the_rules_mostly_agree_with_people(which: str, verdict: Verdict) -> None:
    assert precision(verdict, pairs(which)) >= 0.9
    assert recall(verdict, pairs(which)) >= 0.8


@pytest.mark.parametrize("which", SETS)
def test_no_name_that_is_different_is_remarked_on_and_none_that_is_confusable_is_passed_over(
    which: str,
) -> None:
    for pair in some(pairs(which)):
        assert (pair.label is Verdict.DIFFERENT) == (pair.found.verdict is Verdict.DIFFERENT), pair


def test_what_is_written_the_same_is_refused_and_what_is_apart_is_left_alone_as_seen_from_outside() -> None:
    assert [pair for pair in outside() if pair.label != "warn" and not pair.agreed] == []
    assert [
        pair for pair in outside() if pair.found.verdict is Verdict.DIFFERENT and pair.label != "apart"
    ] == []


def test_the_page_shows_the_numbers_of_today() -> None:
    assert with_block(PAGE.read_text("utf-8"), "measured", measured()) == PAGE.read_text("utf-8"), (
        "docs/names.md is older than the rules or the pairs; run python -m tests.names.test_measured"
    )


def with_block(page: str, name: str, lines: Iterable[str]) -> str:
    """The page with the lines between two marks replaced."""
    start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    before, rest = page.split(start)
    return before + start + "".join(f"{line}\n" for line in lines) + end + rest.split(end)[1]


def measured() -> Iterator[str]:
    """How the rules do on the labelled pairs."""
    yield from ["| kind of word | weight |", "|---|---|"]
    yield from (f"| {kind.value} | {weight} |" for kind, weight in WEIGHT.items())
    yield from ["", f"Confusable from {CONFUSABLE}, near from {NEAR}.", ""]
    for which in SETS:
        yield from _table(which)
    yield from ["Where the rules and the labels disagree:", "", *_disagreements(), ""]
    yield "Pairs judged as they are labelled, for other least scores of confusable (across) and near (down):"
    yield from ["", *_sweep(), ""]
    every = [pair for which in SETS for pair in pairs(which)]
    different = max(pair.found.score for pair in every if pair.label is Verdict.DIFFERENT)
    other = min(pair.found.score for pair in every if pair.label is not Verdict.DIFFERENT)
    yield f"No pair labelled different scores above {different:.2f}, and no other pair below {other:.2f}."


def _table(which: str) -> Iterator[str]:
    among = pairs(which)
    yield f"**{which.replace('_', ' ').capitalize()}**, {len(among)} pairs:"
    yield from ["", "| verdict | labelled | found | precision | recall |", "|---|---|---|---|---|"]
    for verdict in Verdict:
        labelled = sum(pair.label is verdict for pair in among)
        found = sum(pair.found.verdict is verdict for pair in among)
        shares = f"{precision(verdict, among):.2f} | {recall(verdict, among):.2f}"
        yield f"| {verdict.value} | {labelled} | {found} | {shares} |"
    yield ""


def _disagreements() -> Iterator[str]:
    for which in SETS:
        for pair in pairs(which):
            if pair.label is not pair.found.verdict:
                yield (
                    f"- {pair.one} / {pair.other}: {pair.label.value} ({pair.reason}), "
                    f"found {pair.found.verdict.value} at {pair.found.score:.2f}"
                )

    for odd in outside():
        if not odd.agreed:
            found = f"{odd.found.verdict.value} at {odd.found.score:.2f}"
            yield f"- {odd.one} / {odd.other}: {odd.label} ({odd.reason}), found {found}"


def _sweep() -> Iterator[str]:
    every = [pair for which in SETS for pair in pairs(which)]
    across = (0.75, 0.8, 0.84, 0.85, 0.87, 0.9)

    def right(pair: Pair, confusable: float, near: float) -> bool:
        score = pair.found.score
        bands = (score == 1, score >= confusable, score >= near, True)
        return list(Verdict)[bands.index(True)] is pair.label

    yield f"| of {len(every)} | {' | '.join(map(str, across))} |"
    yield "|---" * (len(across) + 1) + "|"
    for near in (0.4, 0.5, 0.55, 0.62, 0.68, 0.72):
        sums = (sum(right(pair, confusable, near) for pair in every) for confusable in across)
        yield f"| **{near}** | {' | '.join(map(str, sums))} |"


def in_the_real_catalogue() -> Iterator[str]:
    """Every pair of programs that is not different, and the advice on names."""
    programs = real_catalogue().programs
    found = [clash for clash in clashes(real_catalogue()) if clash.likeness.verdict is not Verdict.DIFFERENT]
    yield f"{len(programs)} programs. For each pair of programs, the two names that are most alike:"
    yield from ["", "| score | verdict | names | reason | explained |", "|---|---|---|---|---|"]
    for clash in sorted(found, key=lambda clash: (-clash.likeness.score, clash.one.entry.id)):
        alike, names = clash.likeness, f"{clash.one.reading.name} / {clash.other.reading.name}"
        explained = "yes" if clash.explained else "no"
        yield f"| {alike.score:.2f} | {alike.verdict.value} | {names} | {'; '.join(alike.reasons)} | {explained} |"
    yield from ["", "Advice, one piece for each name:", ""]
    places = [region.short for region in real_catalogue().vocabulary.regions.values()]
    for entry in programs.values():
        for piece in list(advice(entry.value.name, places))[:1]:
            yield f"- {entry.value.name}: {piece.message}"


if __name__ == "__main__":
    text = with_block(PAGE.read_text("utf-8"), "measured", measured())
    PAGE.write_text(with_block(text, "catalogue", in_the_real_catalogue()), "utf-8")
