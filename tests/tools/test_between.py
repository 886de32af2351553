"""Pages are compared with one another: menus, what they are called, what is missing, titles."""

import pytest

from catalogue.tools.audit.between import INSIDE, TITLE, Menus, compared

MENU = (("/program/", "Program"), ("/sok/", "Sök"), ("/akut/", "Akut hjälp"))


def page(name: str, menu: tuple[tuple[str, str], ...] = MENU, title: str = "", **parts: tuple[()]) -> Menus:
    """The menus of a page of its own address."""
    return {"Huvudmeny": menu, **parts, "footer": (("/om/", "Om"),), TITLE: ((name, title or name),)}


ALIKE = {name: page(name) for name in ("/", "/a/", "/b/", "/c/", "/d/")}
DIFFERENT = [
    ("another order", page("/x/", MENU[::-1]), {"menu-order"}),
    ("another name", page("/x/", (("/program/", "Alla program"), *MENU[1:])), {"menu-names", "menu-missing"}),
    ("a way to help is missing", page("/x/", MENU[:2]), {"menu-missing"}),
    ("the footer is missing", {key: links for key, links in page("/x/").items() if key != "footer"}, {"menu-missing"}),
    ("the footer stands first", dict([*list(page("/x/").items())[::-1]]), {"menu-order"}),
    ("the title of another page", page("/x/", title="/a/"), {"same-title"}),
]  # fmt: skip


def test_pages_alike_have_nothing_wrong_between_them() -> None:
    assert not list(compared(ALIKE))


@pytest.mark.parametrize(
    ("odd", "rules"), [case[1:] for case in DIFFERENT], ids=[case[0] for case in DIFFERENT]
)
def test_the_page_that_differs_is_told_of(odd: Menus, rules: set[str]) -> None:
    found = list(compared({**ALIKE, "/x/": odd}))
    assert {one.page for one in found} == {"/x/"}
    assert {one.rule for one in found} == rules


def test_what_the_footer_lacks_may_stand_on_the_page_itself() -> None:
    help_on_it = {**page("/x/"), "footer": (), INSIDE: (("/om/", "Om"),)}
    assert not list(compared({**ALIKE, "/x/": help_on_it}))


def test_the_same_page_in_another_state_may_have_the_same_title() -> None:
    assert not list(compared({**ALIKE, "/a/ (filtret öppet)": page("/a/")}))
