"""Derive: from what follows from the facts to pages. Every kind of page takes its part."""

from importlib import import_module
from pkgutil import iter_modules

import catalogue.pages as kinds
from catalogue.meaning.library import Library
from catalogue.model.page import Page


def derive(library: Library) -> tuple[Page, ...]:
    """Every page of the site, by address."""
    modules = [import_module(f"{kinds.__name__}.{module.name}") for module in iter_modules(kinds.__path__)]
    pages = [page for module in modules if hasattr(module, "pages") for page in module.pages(library)]
    pages += [page for one in modules if hasattr(one, "following") for page in one.following(pages, library)]
    return tuple(sorted(pages, key=lambda page: page.address))
