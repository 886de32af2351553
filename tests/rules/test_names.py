"""Names of programs against each other: who is told, how hard, and what makes it stop."""

import pytest

from catalogue.model.diagnostics import Level
from catalogue.rules.rule import all_rules
from tests.site import checked, site_after


def found(example: str) -> list[tuple[str, str]]:
    """What is said after a change: rule and program."""
    return [(one.rule, one.place.file.split("/")[2]) for one in checked(site_after(example))[1]]


def named(name: str, more: str = "", lugn: str = "") -> str:
    mine = f"programs/lugn/index.md\n{lugn}\n" if lugn else ""
    return f"{mine}programs/annan/index.md\nname: {name}\n{more}".strip()


WARNS_LUGN = "distinguish_from:\n  - program: lugn\n    reason: Annan utgivare."
WARNS_ANNAN = "distinguish_from:\n  - program: annan\n    reason: Annan utgivare."


@pytest.mark.parametrize("name", ["Lugn", "LUGN!", "Lugnn", "Digitala Lugn", "Lugnprogram"])
def test_a_name_that_cannot_be_told_apart_is_refused_in_both_files(name: str) -> None:
    said = {rule for rule in found(named(name)) if rule[0] == "name_taken"}
    assert said == {("name_taken", "annan"), ("name_taken", "lugn")}


@pytest.mark.parametrize(
    "name", ["Lugnskolan", "Lungn", "Lugn 2.0", "Lugn Plus", "Lugn Ung", "Lugna", "Lugn (Exempel)"]
)
def test_a_name_that_is_like_another_is_warned_about_in_both_files(name: str) -> None:
    assert found(named(name)) == [("name_near", "annan"), ("name_near", "lugn")]


def test_the_message_names_the_other_name_its_file_and_the_reason() -> None:
    message = checked(site_after(named("Digitala Lugn")))[1][0].message
    assert message == (
        "namnet ”Digitala Lugn” är lätt att förväxla med ”Lugn” (content/programs/lugn/index.md): "
        "bara ”digitala” skiljer"
    )


def test_an_alias_counts_as_a_name_and_is_pointed_at() -> None:
    sources = site_after(named("Zebra", "aliases: [Zebrakursen, Lugn]"))
    said = checked(sources)[1][0]
    assert (said.rule, said.place.file) == ("name_taken", "content/programs/annan/index.md")
    line = sources.texts["programs/annan/index.md"].split("\n")[said.place.line - 1]
    assert line[said.place.column - 1 :].startswith("Lugn]")


def test_a_program_may_have_names_that_are_like_each_other() -> None:
    assert found(named("Zebra", "aliases: [Zebra 2.0, Zebran, zebra]")) == []


@pytest.mark.parametrize("name", ["Lugn", "Lugn 2.0", "Lugnskolan"])
def test_names_explained_on_both_sides_are_let_through(name: str) -> None:
    assert found(named(name, WARNS_LUGN, WARNS_ANNAN)) == []


@pytest.mark.parametrize(("name", "rule"), [("Lugnprogram", "name_taken"), ("Lugnskolan", "name_near")])
def test_an_explanation_on_one_side_is_not_enough(name: str, rule: str) -> None:
    assert {said for said, _ in found(named(name, WARNS_LUGN))} == {rule, "one_sided_distinction"}


def test_a_name_gets_one_piece_of_advice_at_a_time() -> None:
    said = found(named("Mina XYZ-moment online i Exempel"))
    assert said == [("idle_words_in_name", "annan")]


def test_advice_is_information_and_says_whose_it_is() -> None:
    advice = [rule for rule in all_rules() if rule.id.endswith("_in_name") or rule.id == "length_of_name"]
    assert len(advice) == 5
    for rule in advice:
        assert rule.level is Level.INFO
        assert "Region Skånes namnstandard" in rule.why or "vårt eget" in rule.why
        assert "Inera" not in rule.why
