"""Export: from facts to files of open data. What they are is decided in catalogue/data/, one module for each kind."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import catalogue.data as kinds
from catalogue.data.file import File
from catalogue.formats.writing import Writing
from catalogue.meaning.library import Library


def export(library: Library, base_url: str, staging: Path, former: Path | None = None) -> tuple[File, ...]:
    """Write every file of open data into the staging folder; the files, in the order they are told about.

    ``former`` is a site that may have some of them as they are.
    """
    files = exported(library, base_url)
    written = Writing(staging, former)
    for file in files:
        written(file.path, file.content)
    return files


def exported(library: Library, base_url: str) -> tuple[File, ...]:
    """Every file of open data: those made from the facts, those that describe them, and copies at former addresses."""
    base = base_url.rstrip("/")
    modules = [import_module(f"{kinds.__name__}.{module.name}") for module in iter_modules(kinds.__path__)]
    made = [file for one in modules if hasattr(one, "files") for file in one.files(library, base)]
    facts = tuple(made)
    made += [
        file for one in modules if hasattr(one, "describing") for file in one.describing(facts, library, base)
    ]
    return tuple(made) + tuple(
        replace(file, address=former, part="") for file in made for former in library.former(file.address)
    )
