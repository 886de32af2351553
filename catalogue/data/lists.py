"""The closed lists as JSON: what every id in the other files means."""

from collections.abc import Iterator

from pydantic import create_model

from catalogue.data.file import JSON, File, as_json
from catalogue.data.records import Document, described, dumped, head
from catalogue.meaning.library import Library
from catalogue.model.base import Model, field
from catalogue.model.vocabulary import LISTS

ADDRESS = "/data/listor.json"


ListsRecord: type[Model] = create_model(
    "ListsRecord",
    __base__=Model,
    **{name: (dict[str, one.term], field(one.title, one.purpose, {})) for name, one in LISTS.items()},  # type: ignore[name-defined,call-overload]
)
"""All lists by the name of their file; each maps an id to its term."""


class ListsDocument(Document):
    """The lists on one day."""

    model_config = described("Listor", "Vad varje id i de andra filerna betyder.")

    lists: ListsRecord = field("Listor", "Listorna, med id och ord.", {})


def files(library: Library, base: str) -> Iterator[File]:
    """One file with all lists."""
    lists = ListsRecord(**{name: dict(getattr(library.vocabulary, name)) for name in LISTS})
    document = ListsDocument(**head(ListsDocument, "Listor och ord", library, base), lists=lists)
    yield File(
        ADDRESS,
        as_json(dumped(document)),
        "Listor och ord",
        "Vad varje id betyder: tillstånd, målgrupper, regioner, utgivare, mätinstrument, koder och ordlista.",
        JSON,
        part="json",
        dataset="listor",
    )
