"""Links that lead where they say, and addresses that do not follow the reader."""

import pytest

from tests.site import checked, site_after

FALSE = [
    "[www.1177.se](https://exempel.se/)",
    "[1177.se](https://1177.se.exempel.se/)",
    "[Logga in på https://1177.se/](https://exempel.se/)",
    "[1177.se/oro](https://1177.se/somn)",
    "[1177.se](/program/lugn/)",
    "[info@region.se](mailto:annan@exempel.se)",
    "[info@region.se](https://region.se/)",
    "[08-123 456 00](tel:+46899999999)",
]
TRUE = [
    "[www.1177.se](https://www.1177.se/Stockholm/)",
    "[1177.se/oro](https://www.1177.se/oro/mer/)",
    "[Läs om oro på 1177.se](https://www.1177.se/oro/)",
    "[Om programmet](https://exempel.se/)",
    "[info@region.se](mailto:info@region.se)",
    "[08-123 456 00](tel:+46812345600)",
    "[version 2.0](https://exempel.se/)",
    "[t.ex. oro](https://exempel.se/)",
]


def found(text: str) -> set[str]:
    return {one.rule for one in checked(site_after(f"programs/lugn/index.md\n---\n{text}"))[1]}


@pytest.mark.parametrize("link", FALSE)
def test_a_link_that_shows_another_address_is_refused(link: str) -> None:
    assert found(f"Se {link}.") == {"link_shows_another_address"}


@pytest.mark.parametrize("link", TRUE)
def test_a_link_that_says_where_it_leads_is_fine(link: str) -> None:
    assert found(f"Se {link}.") == set()


@pytest.mark.parametrize(
    ("address", "better"),
    [
        ("https://x.se/a?utm_source=b", "https://x.se/a"),
        ("https://x.se/a?b=c&fbclid=d#e", "https://x.se/a?b=c#e"),
        ("https://x.se/a?UTM_Campaign=b&sida=2", "https://x.se/a?sida=2"),
        ("https://x.se/a?utm_source=b&utm_medium=c&d=%C3%A5", "https://x.se/a?d=%C3%A5"),
        ("http://x.se/a", "https://x.se/a"),
    ],
)
def test_a_better_address_is_offered_with_its_line(address: str, better: str) -> None:
    (one,) = checked(site_after(f"programs/lugn/index.md\nkind_reason: Enligt {address}"))[1]
    assert better in one.help
    assert one.good == f"kind_reason: Enligt {better}"
