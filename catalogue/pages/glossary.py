"""The glossary."""

from collections.abc import Iterator

from catalogue.formats import swedish
from catalogue.meaning.library import Library
from catalogue.model.page import Kind, Page
from catalogue.model.vocabulary import GlossaryTerm


def pages(library: Library) -> Iterator[Page]:
    """One page with every word, in Swedish order."""
    terms = library.vocabulary.glossary
    in_order = sorted(terms.items(), key=lambda item: swedish.order(item[1].label))
    by_letter: dict[str, list[tuple[str, GlossaryTerm]]] = {}
    for id, term in in_order:
        by_letter.setdefault(letter(term.label), []).append((id, term))
    yield Page(
        address="/ordlista/",
        template="glossary.html",
        title="Ordlista",
        description="Ord som vården, forskningen och det här biblioteket använder, förklarade kort.",
        context={"by_letter": by_letter, "terms": terms},
        kind=Kind.WORD,
        file="content/vocabulary/glossary.yaml",
    )


def letter(label: str) -> str:
    """The letter that something stands under in a list; figures stand together, first."""
    first = label[0].upper()
    return first if first.isalpha() else "0–9"
