"""What a condition lacks in the whole country: it follows from facts, and never says that something does not exist."""

import re

from catalogue.meaning.library import library
from catalogue.view.lacking import lacking
from tests.site import checked, site_after


def sentences(
    example: str = "programs/lugn/index.md\nkind: behandlingsprogram", condition: str = "oro"
) -> list[str]:
    """What the good site lacks for a condition, after an example."""
    catalogue, _ = checked(site_after(example))
    whole = library(catalogue)
    there = [
        one
        for one in whole.profiles
        if condition in {treated.condition for treated in one.program.conditions}
    ]
    return list(lacking(condition, there, whole))


def test_a_group_without_a_known_program_is_named() -> None:
    assert "Biblioteket känner inte till något program för barn." in sentences()


def test_what_a_program_has_is_not_said_to_be_lacking() -> None:
    said = " ".join(sentences())
    assert "randomiserad" not in said
    assert "bekräftad effekt" not in said
    assert "används" not in said
    assert "följs upp" not in said


def test_a_program_with_almost_nothing_lacks_almost_everything() -> None:
    said = sentences(condition="somnbesvar")
    assert "Vi har inte hittat någon publicerad bedömning av ett program." in said
    assert "Ingen källa säger att något program används." in said
    assert "Inget program redovisar hur resultaten följs upp." in said


def test_a_support_program_makes_no_claim_that_could_be_confirmed() -> None:
    assert not any("bekräftad effekt" in one for one in sentences(condition="somnbesvar"))


def test_effect_that_is_not_confirmed_is_said_group_by_group() -> None:
    said = sentences(
        "programs/lugn/index.md\nstudies:\n  - id: a\n    design: rct\n    finding: ingen_skillnad\n"
        "    result: Ingen skillnad.\n    link: named_in_study\n    sources: [sida]"
    )
    assert "Inget program har bekräftad effekt för vuxna." in said


def test_use_that_nobody_has_confirmed_for_long_is_said() -> None:
    said = sentences(
        "programs/lugn/index.md\nuse:\n  - region: exempelregionen\n    confirmed: 2019\n    basis: Lista.\n"
        "    sources: [sida]"
    )
    assert "Ingen har på länge bekräftat att en region använder programmet." in said


def test_ended_programs_neither_have_nor_lack() -> None:
    assert (
        sentences(
            "programs/lugn/index.md\nlifecycle:\n  status: avslutat\n  basis: Stängt.\n  sources: [sida]"
        )
        == []
    )


def test_no_sentence_says_that_something_does_not_exist() -> None:
    for one in [*sentences(), *sentences(condition="somnbesvar")]:
        assert not re.search(r"[Dd]et finns (inget|ingen|inga)", one)
        assert one.endswith(".")
