"""Which sources could know what a study planned and found: the study, its protocol or its register entry.

An address is judged by where it leads, not by what stands in it: anybody can write a register's number on a page of
their own.
"""

from urllib.parse import urlsplit

from catalogue.model.program import Program
from catalogue.model.sources import Source, Voice
from catalogue.model.study import Study

_RESOLVERS = ("doi.org", "clinicaltrials.gov", "isrctn.com")
"""Where a DOI and a registration lead to what they are the number of."""


def could_know(source: Source, study: Study, program: Program) -> bool:
    """Whether a source is the study itself, its protocol or its register entry, as far as its address tells."""
    numbers = [one.casefold() for one in (study.doi, study.protocol, study.registration) if one]
    if source.stated_by not in (Voice.RESEARCHERS, Voice.AUTHORITY) or source.url is None or not numbers:
        return False
    if _host(source.url) in {_host(one) for one in publishers_pages(program)}:
        return False
    leads = _host(source.url).removeprefix("dx.") in _RESOLVERS
    return source.url == study.url or (leads and any(one in source.url.casefold() for one in numbers))


def publishers_pages(program: Program) -> list[str]:
    """The addresses where the publisher speaks, according to the program's own sources."""
    return [one.url for one in program.sources if one.stated_by is Voice.PUBLISHER and one.url]


def _host(address: str) -> str:
    """Where an address leads, without ``www``."""
    return (urlsplit(address).hostname or "").removeprefix("www.")
