"""What came, changed and went, told in words that follow from the facts."""

from dataclasses import replace
from datetime import date
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from catalogue.meaning.library import Library, library
from catalogue.model.catalogue import Catalogue
from catalogue.model.history import History, Revision
from catalogue.view.news import ChangeKind, Item, news
from tests.site import checked, good_site

DAY = date(2026, 2, 1)
LUGN = "programs/lugn/index.md"
TEXT = good_site().texts[LUGN]


@cache
def good() -> Catalogue:
    """The catalogue of the good site."""
    catalogue, _ = checked(good_site())
    return catalogue


def after(*revisions: tuple[str, str | None, str | None]) -> Library:
    """The good library, to which something happened on a day."""
    past = tuple(Revision(DAY, name, before, now) for name, before, now in revisions)
    return library(replace(good(), history=History(past, DAY)))


def items(*revisions: tuple[str, str | None, str | None]) -> list[Item]:
    """What is told about some revisions."""
    told = news(after(*revisions), {"conditions": "Tillstånd"})
    return [item for day in told for group in day.groups for item in group.items]


def test_what_came_is_told_by_its_name_and_leads_to_its_page() -> None:
    (item,) = items((LUGN, None, TEXT))
    assert (item.event, item.label, item.address) == (ChangeKind.NEW, "Lugn", "/program/lugn/")


def test_what_changed_is_told_field_by_field_in_swedish() -> None:
    changed = TEXT.replace("modules: 7", "modules: 8").replace("value: 0.74", "value: 0.75")
    (item,) = items((LUGN, TEXT, f"{changed}\nNy text."))
    assert item.detail == "upplägg, studier och löptexten"


def test_lines_broken_elsewhere_and_comments_are_no_news() -> None:
    again = TEXT.replace("KBT på nätet för vuxna", ">-\n  KBT på nätet\n  för vuxna").replace(
        ">-\n  KBT", "KBT"
    )
    assert items((LUGN, TEXT, again.replace("checked:", "# granskad\nchecked:"))) == []


def test_what_is_gone_is_told_by_the_name_it_had() -> None:
    (item,) = items(("programs/borta/index.md", TEXT.replace("name: Lugn", "name: Borta <b>"), None))
    assert (item.event, item.label, item.address) == (ChangeKind.GONE, "Borta <b>", "")


def test_a_name_with_hidden_characters_or_none_at_all_is_told_by_its_id() -> None:
    hidden = TEXT.replace("name: Lugn", 'name: "Lu\\u202egn"')
    for text in (hidden, "ingen framsida", "---\nname: [\n---\n", ""):
        (item,) = items(("programs/borta/index.md", text, None))
        assert item.label == "borta"


def test_what_went_and_came_under_the_same_name_has_moved() -> None:
    (item,) = items((LUGN, None, TEXT), ("programs/gamla-lugn/index.md", TEXT, None))
    assert (item.event, item.address) == (ChangeKind.MOVED, "/program/lugn/")


def test_a_list_tells_how_many_entries() -> None:
    (item,) = items(
        ("vocabulary/conditions.yaml", "a:\n  label: A\nb:\n  label: B\n", "a:\n  label: Ä\nc:\n  label: C\n")
    )
    assert (item.label, item.detail) == ("Tillstånd", "1 ny post, 1 ändrad post och 1 borttagen post")


def test_a_text_that_this_copy_lacks_changed_in_ways_not_known() -> None:
    (item,) = items((LUGN, "", TEXT))
    assert (item.event, item.what) == (ChangeKind.CHANGED, ())


def test_files_outside_the_content_are_no_news() -> None:
    assert (
        items(("README.md", None, "x"), ("programs/../x.md", None, "x"), ("vocabulary/x/y.yaml", None, "x"))
        == []
    )


def test_a_day_is_told_in_a_sentence() -> None:
    (day,) = news(after((LUGN, None, TEXT), ("guides/grunder/sob.md", None, "x")), {})
    assert day.summary == "1 nytt program och 1 ny vägledningssida."


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(before: str, now: str) -> None:
    for name in (LUGN, "vocabulary/conditions.yaml"):
        assert len(items((name, before, now))) <= 1
        assert items((name, f"---\n{before}", f"---\n{before}")) == []
