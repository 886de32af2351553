"""A long list is cut into pages that hold everything once and in order, the first at the list's own address."""

import pytest

from catalogue.view.paging import parts


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (10, 1), (11, 2), (35, 4)])
def test_every_thing_stands_once_and_in_order(count: int, pages: int) -> None:
    cut = parts("/lista/", range(count), 10)
    assert len(cut) == pages
    assert [thing for part in cut for thing in part.things] == [*range(count)]
    assert {len(part.things) for part in cut[:-1]} <= {10}


def test_a_page_knows_where_it_is_what_it_is_called_and_what_stands_before_it() -> None:
    first, second = parts("/lista/", range(11), 10)
    assert first.addresses == second.addresses == ("/lista/", "/lista/sida/2/")
    assert (first.address, first.titled("Lista"), first.first) == ("/lista/", "Lista", 1)
    assert (second.address, second.titled("Lista"), second.first) == (
        "/lista/sida/2/",
        "Lista, sida 2 av 2",
        11,
    )
