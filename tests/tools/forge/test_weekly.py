"""The weekly issue: what falls due, links that are dead, in one issue that is updated."""

from datetime import date

from catalogue.meaning.library import library
from catalogue.tools.forge.weekly import MARK, MAX_BODY, issue, weekly
from tests.site import good_site, parsed
from tests.tools.forge.github import stand_in


def told(as_of: date, dead: str = "") -> str:
    """What the issue says on a day, when one address is dead."""
    catalogue, _ = parsed(good_site(), as_of)
    return weekly(library(catalogue), lambda address: "svarar 404" if dead and dead in address else "")


def test_it_names_what_is_old_with_the_file_and_the_dead_link_with_its_reason() -> None:
    text = told(date(2030, 1, 1), "doi.org/10.5555")
    assert "Utlåtande om Lugn 2.0" in text
    assert "content/programs/lugn/assessments/nag-sob.md" in text
    assert "doi.org/10.5555/lugn.2020: svarar 404 (content/programs/lugn/index.md)" in text
    assert text.startswith(MARK)
    assert len(text) <= MAX_BODY


def test_the_same_day_gives_the_same_text_and_a_calm_week_says_so() -> None:
    assert told(date(2026, 2, 15)) == told(date(2026, 2, 15))
    assert "## Länkar som inte fungerar (0)\n\nInga just nu." in told(date(2026, 2, 15))


def test_one_issue_is_updated() -> None:
    with stand_in() as (known, github):
        assert issue(github, f"{MARK}\na") == "ärende 1 är öppnat"
        assert issue(github, f"{MARK}\nb") == "ärende 1 är uppdaterat"
        assert [one["body"] for one in known.issues] == [f"{MARK}\nb"]
