"""The glossary."""

from collections.abc import Iterator

from catalogue.formats import swedish
from catalogue.meaning.library import Library
from catalogue.model.page import Page


def pages(library: Library) -> Iterator[Page]:
    """One page with every word, in Swedish order."""
    terms = library.vocabulary.glossary
    in_order = sorted(terms.items(), key=lambda item: swedish.order(item[1].label))
    letters: dict[str, list[tuple[str, object]]] = {}
    for id, term in in_order:
        letters.setdefault(term.label[0].upper(), []).append((id, term))
    yield Page(
        address="/ordlista/",
        template="glossary.html",
        title="Ordlista",
        description="Ord som används på sidorna, förklarade.",
        context={"letters": letters},
        group="Ordlista",
        file="content/vocabulary/glossary.yaml",
    )
