"""A page of the site before it is drawn: where it is, what it is called and what it shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from catalogue.model.base import Choice


class Kind(Choice):
    """What a page is to somebody who searches: the heading that its hits stand under."""

    CONDITION = "condition", "Tillstånd"
    PROGRAM = "program", "Program"
    AUDIENCE = "audience", "Målgrupper"
    PAIR = "pair", "Program för en målgrupp"
    COMPARISON = "comparison", "Jämförelser"
    HELP = "help", "För dig som söker hjälp"
    GUIDE = "guide", "Vägledning"
    PROCESS = "process", "Så tas program fram"
    LAW = "law", "Lag och avtal"
    REGION = "region", "Regioner"
    PUBLISHER = "publisher", "Utgivare"
    INSTRUMENT = "instrument", "Mätinstrument"
    PROGRAM_AREA = "program-area", "Nationella programområden"
    ASSESSMENT = "assessment", "Bedömningar"
    WORD = "word", "Ordlista"
    LIST = "list", "Listor och verktyg"
    ABOUT = "about", "Om biblioteket"

    @property
    def is_text(self) -> bool:
        """Whether such a page has a text of its own to search in, beside lists of what stands on other pages."""
        return self not in (Kind.PAIR, Kind.COMPARISON, Kind.LIST)


@dataclass(frozen=True)
class Crumb:
    """A step on the way from the start page to a page."""

    label: str
    address: str


@dataclass(frozen=True)
class Page:
    """A page: its address from the root of the site, the template that draws it and what the template needs.

    Pages without a ``kind`` are not searched. ``file`` is the content file that a mistake on the page should be told
    about.
    """

    address: str
    template: str
    title: str
    description: str
    context: Mapping[str, Any] = field(default_factory=dict, repr=False)
    trail: tuple[Crumb, ...] = ()
    kind: Kind | None = None
    lists: tuple[tuple[str, ...], ...] = ()
    """What it lists programs for: for each thing, the addresses of pages about it. A search finds it by all of them."""
    file: str = ""
    changed: date | None = None
    listed: bool = True
    """Whether the page is in the sitemap."""

    @property
    def path(self) -> str:
        """The file the page becomes, below the root of the site."""
        return (
            f"{self.address.lstrip('/')}index.html"
            if self.address.endswith("/")
            else self.address.lstrip("/")
        )
