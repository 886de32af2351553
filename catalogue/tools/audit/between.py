"""What can only be seen by comparing pages: menus that differ, the same thing under another name, titles alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from catalogue.tools.audit.issue import HOUSE, WCAG, AccessibilityIssue

if TYPE_CHECKING:
    from playwright.sync_api import Page

Menus = Mapping[str, tuple[tuple[str, str], ...]]
"""The links of each repeated part of a page, as address and text, by the name of the part; ``TITLE`` is one of them."""

TITLE = "sidans titel"
INSIDE = "sidans innehåll"

MENUS = """() => {
  const parts = [...document.querySelectorAll("header nav, body > nav, footer, [role=contentinfo]")];
  const text = (link) => link.textContent.replaceAll("\\u00ad", "").replace(/\\s+/g, " ").trim();
  const links = (part) => [...part.querySelectorAll("a[href]")].map((link) => [link.href.split("#")[0], text(link)]);
  const outside = parts.filter((part) => !part.closest("main"));
  const named = outside.map((part) => [part.getAttribute("aria-label") ?? part.localName, links(part)]);
  const search = [...document.querySelectorAll("search, [role=search]")].slice(0, 1)
    .map((box) => ["sökrutan", [...box.querySelectorAll("button")].map((button) => ["", text(button)])]);
  const main = document.querySelector("main, [role=main]");
  const title = [location.origin + location.pathname, document.title.trim()];
  return Object.fromEntries([...named, ...search, ["TITLE", [title]], ["INSIDE", main ? links(main) : []]]);
}""".replace("TITLE", TITLE).replace("INSIDE", INSIDE)
FEWEST = 4
"""How many pages must share a part for the rest to be compared with them."""


def menus(page: Page) -> Menus:
    """The repeated parts of the page that is open."""
    return {name: tuple(map(tuple, links)) for name, links in page.evaluate(MENUS).items()}


def compared(pages: Mapping[str, Menus]) -> Iterator[AccessibilityIssue]:
    """What differs between the repeated parts of pages."""
    parts: dict[str, dict[str, tuple[tuple[str, str], ...]]] = defaultdict(dict)
    for address, found in pages.items():
        for name, links in found.items():
            parts[name][address] = links
    yield from _titles(parts.pop(TITLE, {}))
    inside = {
        address: frozenset(text for _, text in links) for address, links in parts.pop(INSIDE, {}).items()
    }
    for name, by_page in parts.items():
        if len(by_page) >= FEWEST:
            yield from _order(name, by_page)
            yield from _names(name, by_page)
            yield from _missing(name, by_page, pages, inside if name == "footer" else {})
    if len(pages) >= FEWEST:
        places = {
            address: tuple((name, name) for name in found if name != INSIDE)
            for address, found in pages.items()
        }
        yield from _order("sidans delar", places)


def _titles(by_page: Mapping[str, tuple[tuple[str, str], ...]]) -> Iterator[AccessibilityIssue]:
    called: dict[str, str] = {}
    for address, ((to, title),) in by_page.items():
        if title and called.setdefault(title, to) != to:
            words = f"Titeln ”{title}” har en annan sida också. Skriv det som skiljer dem åt."
            yield AccessibilityIssue(
                address, "mot andra sidor", "same-title", "title", words, "", "2.4.2", WCAG
            )


def _missing(
    name: str,
    by_page: Mapping[str, tuple[tuple[str, str], ...]],
    pages: Mapping[str, Menus],
    inside: Mapping[str, frozenset[str]],
) -> Iterator[AccessibilityIssue]:
    """What nearly all pages have alike and a page lacks, in its content too: a way on, a way to help."""
    usual, times = Counter(tuple(text for _, text in links) for links in by_page.values()).most_common(1)[0]
    if times * 4 < len(pages) * 3:
        return
    for address in pages:
        here = {text for _, text in by_page.get(address, ())}
        lost = (
            [name]
            if address not in by_page
            else [text for text in usual if text not in here | inside.get(address, frozenset())]
        )
        for one in lost:
            words = f"”{one}” finns inte här, men på andra sidor. Ge alla sidor samma vägar vidare."
            yield AccessibilityIssue(
                address, "mot andra sidor", "menu-missing", name, words, "", "3.2.3", HOUSE
            )


def _order(name: str, by_page: Mapping[str, tuple[tuple[str, str], ...]]) -> Iterator[AccessibilityIssue]:
    usual = Counter(tuple(text for _, text in links) for links in by_page.values()).most_common(1)[0][0]
    place = {text: at for at, text in enumerate(usual)}
    for address, links in by_page.items():
        places = [place[text] for _, text in links if text in place]
        if places != sorted(places):
            words = "Menyn har en annan ordning än på andra sidor. Ge den samma ordning överallt."
            yield AccessibilityIssue(address, "mot andra sidor", "menu-order", name, words, "", "3.2.3", WCAG)


def _names(name: str, by_page: Mapping[str, tuple[tuple[str, str], ...]]) -> Iterator[AccessibilityIssue]:
    called: dict[str, Counter[str]] = defaultdict(Counter)
    for links in by_page.values():
        for to, text in set(links):
            called[to][text] += 1
    for address, links in by_page.items():
        for to, text in links:
            usual, times = called[to].most_common(1)[0]
            if text != usual and times >= FEWEST and called[to][text] * 4 < times:
                words = (
                    f"Länken heter ”{text}” här och ”{usual}” på andra sidor. Kalla samma sak för samma sak."
                )
                yield AccessibilityIssue(
                    address, "mot andra sidor", "menu-names", name, words, "", "3.2.4", WCAG
                )
