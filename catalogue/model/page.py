"""A page of the site before it is drawn: where it is, what it is called and what it shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Crumb:
    """A step on the way from the start page to a page."""

    label: str
    address: str


@dataclass(frozen=True)
class Page:
    """A page: its address from the root of the site, the template that draws it and what the template needs.

    ``group`` is the heading under which search shows the page; pages without one are not searched. ``file`` is
    the content file that a mistake on the page should be told about.
    """

    address: str
    template: str
    title: str
    description: str
    context: Mapping[str, Any] = field(default_factory=dict, repr=False)
    trail: tuple[Crumb, ...] = ()
    group: str = ""
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
