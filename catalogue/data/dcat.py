"""The open data described for data portals: DCAT-AP-SE 3 (https://docs.dataportal.se/dcat/) as RDF/XML.

Portals fetch this file and show the datasets beside those of others. DCAT-AP 3 wants formats as addresses from the
EU's list, which Sveriges dataportal takes too. Files that together are the data share a distribution, as DCAT-AP-SE
advises.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.data import openapi, schema
from catalogue.data.file import File
from catalogue.formats import xml
from catalogue.meaning.library import Library

ADDRESS = "/data/dcat.rdf"
LICENCE = "http://creativecommons.org/licenses/by/4.0/"
"""CC BY 4.0 under the address that data portals know it by."""

_FORMATS = {
    "application/json": "JSON",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "text/csv": "CSV",
}
"""Media types and what the EU's list of file types calls them."""


@dataclass(frozen=True)
class Bilingual:
    """Something said in Swedish and in English."""

    sv: str
    en: str


@dataclass(frozen=True)
class Distribution:
    """A dataset in one format: its files and, when it is only one, what tells it from another."""

    id: str
    title: str
    media_type: str
    format: str
    files: tuple[File, ...]
    conforms_to: tuple[str, ...]

    @property
    def only(self) -> File | None:
        """The file, when there is one."""
        return self.files[0] if len(self.files) == 1 else None


@dataclass(frozen=True)
class Dataset:
    """Something that can be fetched in one format or more."""

    id: str
    title: Bilingual
    description: Bilingual
    keywords: tuple[Bilingual, ...]
    distributions: tuple[Distribution, ...] = ()


_DATASETS = (
    Dataset(
        "program",
        Bilingual(
            "Svenska behandlingsprogram och stödprogram på nätet",
            "Swedish internet-based treatment and support programs",
        ),
        Bilingual(
            "Program med syfte, målgrupp, upplägg, utgivare, användning i regioner, studier, bedömningar och källor, "
            "och vad som är känt om effekten. Det som är okänt är utelämnat.",
            "Programs with purpose, audience, format, publisher, use in regions, studies, assessments and sources, and "
            "what is known about their effect. What is unknown is left out.",
        ),
        (
            Bilingual("internetbehandling", "internet-based treatment"),
            Bilingual("KBT", "CBT"),
            Bilingual("psykisk hälsa", "mental health"),
            Bilingual("Stöd och behandling", "digital care"),
        ),
    ),
    Dataset(
        "listor",
        Bilingual(
            "Begrepp för behandlingsprogram på nätet", "Vocabulary for internet-based treatment programs"
        ),
        Bilingual(
            "Tillstånd med vardagsord, målgrupper, regioner, utgivare, mätinstrument, koder och en ordlista.",
            "Conditions with lay words, audiences, regions, publishers, instruments, codes and a glossary.",
        ),
        (
            Bilingual("begrepp", "vocabulary"),
            Bilingual("ordlista", "glossary"),
            Bilingual("mätinstrument", "rating scales"),
        ),
    ),
)


def describing(files: tuple[File, ...], library: Library, base: str) -> Iterator[File]:
    """The catalogue of the files that belong to a dataset."""
    datasets = [
        Dataset(
            one.id,
            one.title,
            one.description,
            one.keywords,
            tuple(_distributions([file for file in files if file.dataset == one.id])),
        )
        for one in _DATASETS
    ]
    days = [day for one in library.profiles for day in (one.program.checked, one.program.collected)]
    content = xml.drawn(
        "dcat.rdf",
        base=base,
        here=f"{base}{ADDRESS}",
        datasets=datasets,
        modified=max(days, default=None),
        operator=library.catalogue.operator,
        licence=LICENCE,
    )
    yield File(
        ADDRESS,
        content,
        "Katalog för dataportaler",
        "Beskriver filerna för Sveriges dataportal och andra, enligt DCAT-AP-SE 3.",
        "application/rdf+xml",
        part="katalog",
    )


def _distributions(files: list[File]) -> Iterator[Distribution]:
    for media_type, name in _FORMATS.items():
        if same := tuple(file for file in files if file.media_type == media_type):
            yield Distribution(
                id=f"{same[0].dataset}-{name.lower()}",
                title=", ".join(file.title for file in same),
                media_type=media_type,
                format=name,
                files=same,
                conforms_to=(schema.ADDRESS, openapi.ADDRESS) if name == "JSON" else (),
            )
