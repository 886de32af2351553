"""Which pages a built site has, and which stand for the others of their kind."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path


def addresses(site: Path) -> list[str]:
    """Every page of a built site."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(f"/{file.removesuffix('index.html')}" for file in files if not file.startswith("pagefind/"))


def representatives(site: Path) -> list[str]:
    """The thinnest and the richest page of every kind; pages whose addresses look alike are of a kind."""
    kinds = defaultdict(list)
    for address in addresses(site):
        file = site / address.lstrip("/")
        size = (file / "index.html" if address.endswith("/") else file).stat().st_size
        kinds[kind(address)].append((size, address))
    return sorted({address for pages in kinds.values() for _, address in (min(pages), max(pages))})


def kind(address: str) -> str:
    """What the addresses of a kind of page have in common: ``/program/*/*/*/``."""
    first, slash, rest = address[1:].partition("/")
    return f"/{first}{slash}{'*/' * rest.count('/')}"
