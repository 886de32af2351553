"""Addresses in the open data, and the files they should lead to."""

from pathlib import Path

BASE = "https://programbiblioteket.example"


def is_there(address: str, site: Path) -> bool:
    """Whether an absolute address of the site leads to a file of it."""
    path = address.removeprefix(f"{BASE}/").partition("#")[0]
    return (
        address.startswith(f"{BASE}/")
        and (site / path / ("index.html" if not path or path.endswith("/") else "")).is_file()
    )
