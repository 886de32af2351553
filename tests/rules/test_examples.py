"""Every rule's own examples: the flagged one is flagged, for that reason alone, and the fine one is not."""

from collections.abc import Callable, Iterator

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.rules.rule import Rule, Violation, all_rules, documented, rule
from tests.site import checked, files_in, good_site, site_after
from tests.some import some

each_rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)


def test_the_good_site_has_nothing_to_say_about() -> None:
    assert checked(good_site())[1] == []


@each_rule
def test_the_flagged_example_is_flagged_in_its_own_file(rule: Rule) -> None:
    _, found = checked(site_after(rule.flagged))
    assert found, f"{rule.id} does not flag its own example; mend the docstring or the rule"
    assert {(one.rule, one.level) for one in found} == {(rule.id, rule.level)}
    files = {one.place.file for one in found}
    assert files & {f"content/{name}" for name in files_in(rule.flagged)}


@each_rule
def test_every_finding_points_at_words_in_the_file_and_says_what_to_do(rule: Rule) -> None:
    sources = site_after(rule.flagged)
    for one in some(checked(sources)[1]):
        lines = sources.texts[one.place.file.partition("/")[2]].split("\n")
        pointed_at = lines[one.place.line - 1][one.place.column - 1 :]
        assert pointed_at.strip()
        assert one.help


@each_rule
def test_the_fine_example_has_nothing_to_say_about(rule: Rule) -> None:
    assert checked(site_after(rule.fine))[1] == []


@each_rule
def test_a_rule_reads_as_a_paragraph(rule: Rule) -> None:
    assert rule.title.endswith(".")
    assert len(rule.title) <= 80
    assert rule.why.endswith(".")
    assert len(rule.why) <= 300


def test_rules_have_names_of_their_own() -> None:
    names = [rule.id for rule in all_rules()]
    assert len(names) == len(set(names))


def without_docstring(catalogue: Catalogue) -> Iterator[Violation]:
    yield from ()


def without_examples(catalogue: Catalogue) -> Iterator[Violation]:
    """En rubrik.

    Ett skäl.
    """
    yield from ()


def with_one_example(catalogue: Catalogue) -> Iterator[Violation]:
    """En rubrik.

    Ett skäl.

    Flaggas:
        programs/lugn/index.md
        name: Lugn
    """
    yield from ()


@pytest.mark.parametrize("check", [without_docstring, without_examples, with_one_example])
def test_a_rule_without_its_examples_does_not_load(check: Callable[[Catalogue], Iterator[Violation]]) -> None:
    with pytest.raises(ValueError, match=f"the rule {check.__name__} needs a title, a reason"):
        documented(rule(Level.ERROR)(check), "made up")
