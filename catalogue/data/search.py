"""How a browser searches the library from its address field (OpenSearch 1.1)."""

from collections.abc import Iterator

from catalogue.data.file import File
from catalogue.formats import xml
from catalogue.meaning.library import Library

ADDRESS = "/data/opensearch.xml"


def files(_: Library, base: str) -> Iterator[File]:
    """The description of the search page."""
    yield File(
        ADDRESS,
        xml.drawn("opensearch.xml", base=base, address=ADDRESS),
        "Sök från webbläsaren",
        "Låter webbläsaren söka i biblioteket från adressfältet.",
        "application/opensearchdescription+xml",
        part="sok",
    )
