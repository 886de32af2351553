"""A file of open data: where it is, what is in it, and what a reader is told about it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from pydantic_core import to_json

from catalogue.formats.swedish import number
from catalogue.model.kept import Kept

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""The terms of everything here (LICENSE-CONTENT)."""

JSON = "application/json"


@dataclass(frozen=True)
class File:
    """A file with its address from the root of the site.

    ``part`` is the part of the page /data/ that tells about it, and ``dataset`` the dataset of the DCAT catalogue
    that it is a copy of, if any.
    """

    address: str
    content: bytes = field(repr=False)
    title: str
    description: str
    media_type: str
    part: str
    dataset: str = ""

    @property
    def path(self) -> str:
        """The file below the root of the site."""
        return self.address.lstrip("/")

    @property
    def name(self) -> str:
        """The last part of the address."""
        return self.address.rpartition("/")[2]

    @property
    def size(self) -> str:
        """How much there is to fetch: ``812 byte``, ``37 kB``, ``1,2 MB``."""
        return size(len(self.content))

    @cached_property
    def sha256(self) -> str:
        """The sum that tells whether a copy is the same, to the last character."""
        return sha256(self.content).hexdigest()


class Shelf:
    """The files of open data, as pages ask for them; notes which were asked for."""

    def __init__(self, files: Sequence[File] = ()) -> None:
        self._files = files
        self._by_address = {file.address: file for file in files}
        self.asked: list[str] = []

    def __iter__(self) -> Iterator[File]:
        """Every file, for a page that looks through them all."""
        self.asked += self._by_address
        return iter(self._files)

    def at(self, *addresses: str) -> list[File]:
        """Those of the files that there are."""
        self.asked += addresses
        return [self._by_address[one] for one in addresses if one in self._by_address]

    def sums(self, asked: Iterable[str], kept: Kept) -> dict[str, bytes]:
        """What is told apart from its former self by, for each address; also for those without a file."""
        return {one: kept.sum(self._by_address.get(one)) for one in asked}


def size(count: int) -> str:
    """A number of bytes in the words of a download."""
    if count < 1000:
        return f"{count} byte"
    if count < 999_500:
        return f"{number(round(count / 1000))} kB"
    return f"{number(round(count / 1_000_000, 1))} MB"


def as_json(value: object) -> bytes:
    """A value as JSON for people too: a line for each thing, Swedish letters as they are."""
    return to_json(value, indent=1) + b"\n"
