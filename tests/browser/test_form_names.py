"""The form's check of names beside that of `check`: the same names are refused, and nothing apart is remarked on."""

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue.names.likeness import Reading, Verdict, likeness
from catalogue.names.words import Lexicon
from tests.site import real_catalogue
from tests.some import some

PAIRS = Path(__file__).parents[1] / "data/name_pairs.yaml"
SAID = """async (pairs) => {
    const src = [...document.scripts].find((one) => one.src.includes("form.js")).src;
    const { nearNames } = await import(src.replace(/form\\.js.*/, "form-names.js"));
    const { names } = await (await fetch("falt.json")).json();
    return pairs.map(([one, other]) => {
        const [found] = nearNames(one, { names, programs: [["x", other, []]] }, "");
        return !found ? "different" : found.same ? "identical" : "near";
    });
}"""
VERDICTS = {
    Verdict.IDENTICAL: {"identical"},
    Verdict.CONFUSABLE: {"near", "different"},
    Verdict.NEAR: {"near", "different"},
    Verdict.DIFFERENT: {"different"},
}
"""What the form may say where `check` says something: it never says more."""


@pytest.fixture(scope="module")
def judged(browser: Any, library: str) -> list[tuple[str, str, Verdict, str]]:
    """Two names, what `check` says and what the form says: every labelled pair, and every two in the library."""
    catalogue = real_catalogue()
    words = Lexicon.of(catalogue.vocabulary)
    named = [entry.value for entry in catalogue.programs.values()]
    own = [name for program in named for name in (program.name, *program.aliases)]
    sets = yaml.safe_load(PAIRS.read_text("utf-8")).values()
    pairs = [(one, other) for rows in sets for one, other, *_ in rows] + list(combinations(own, 2))
    page = browser.new_page()
    page.goto(f"{library}bidra/formular/")
    said = page.evaluate(SAID, pairs)
    page.close()
    read = {name: Reading.of(name, words) for pair in pairs for name in pair}
    return [
        (one, other, likeness(read[one], read[other]).verdict, found)
        for (one, other), found in zip(pairs, said, strict=True)
    ]


def test_the_form_calls_the_same_names_the_same_as_check_does_and_says_no_more_than_check(
    judged: list[tuple[str, str, Verdict, str]],
) -> None:
    assert [row for row in some(judged) if row[3] not in VERDICTS[row[2]]] == []


def test_the_form_remarks_on_most_names_that_check_would_remark_on(
    judged: list[tuple[str, str, Verdict, str]],
) -> None:
    for verdict, share in ((Verdict.CONFUSABLE, 0.9), (Verdict.NEAR, 0.6)):
        found = [said == "near" for *_, checked, said in judged if checked is verdict]
        assert sum(found) / len(found) >= share, verdict
