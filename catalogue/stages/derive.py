"""Derive: from facts to pages. What follows from the facts is computed once, then every kind of page takes its part."""

from importlib import import_module
from pkgutil import iter_modules

import catalogue.pages as kinds
from catalogue.meaning.library import library
from catalogue.model.catalogue import Catalogue
from catalogue.model.page import Page


def derive(catalogue: Catalogue) -> tuple[Page, ...]:
    """Every page of the site, by address."""
    whole = library(catalogue)
    modules = [import_module(f"{kinds.__name__}.{module.name}") for module in iter_modules(kinds.__path__)]
    pages = [page for module in modules for page in module.pages(whole)]
    return tuple(sorted(pages, key=lambda page: page.address))
