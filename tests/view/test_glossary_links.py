"""Words of the glossary are linked where a guide first uses them, and nothing else about the text changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.formats.markdown import render
from catalogue.model.body import Body
from catalogue.model.vocabulary import GlossaryTerm
from catalogue.view.glossary_links import linked

GLOSSARY = {
    "rct": GlossaryTerm(label="RCT", description="En lottad studie.", also=("lottad studie",)),
    "studie": GlossaryTerm(label="Studie", description="En undersökning.", everyday=True),
    "biverkning": GlossaryTerm(label="Biverkning", description="Något som blir värre."),
    "bortfall": GlossaryTerm(label="Bortfall", description="De som slutar."),
    "vis": GlossaryTerm(label="ViS", description="Vården i siffror."),
    "eu": GlossaryTerm(label="EU", description="Europeiska unionen."),
    "q": GlossaryTerm(label="A & B", description="Två bokstäver."),
}
ADDED = re.compile(r'<a href="/ordlista/#([^"]*)">([^<]*)</a>')


def html(text: str) -> str:
    body = render(text)
    assert isinstance(body, Body), body
    return body.html


def links(text: str, already: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """The words that are linked in a Markdown text, as id and word."""
    return ADDED.findall(linked(html(text), GLOSSARY, already))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fråga efter biverkningar.", [("biverkning", "biverkningar")]),
        ("Biverkningen kom sent.", [("biverkning", "Biverkningen")]),
        ("En lottad studie är en RCT.", [("rct", "lottad studie")]),
        ("Det är **bortfall**.", [("bortfall", "bortfall")]),
        ("> Räkna bortfallet.", [("bortfall", "bortfallet")]),
        ("Skriv A & B.", [("q", "A &amp; B")]),
        ("Statistik finns i ViS.", [("vis", "ViS")]),
    ],
)
def test_the_first_use_of_a_word_is_linked_also_inflected(text: str, found: list[tuple[str, str]]) -> None:
    assert links(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "## Biverkningar",
        "Se [våra biverkningar](/vagledning/).",
        "Skriv `biverkning` i filen.",
        "```\nbiverkning\n```",
        "| Biverkning |\n|---|\n| biverkning |",
        "Biverkningsfri och läkemedelsbiverkning är andra ord.",
        "En studie är ett vanligt ord.",
        "Det visar sig på vis och annat vis.",
        "EU är för kort.",
    ],
)
def test_nothing_is_linked_in(text: str) -> None:
    assert links(text) == []


def test_a_word_is_linked_once_and_a_paragraph_has_one_link_of_its_own() -> None:
    text = "Biverkningar och bortfall.\n\nBortfall och biverkningar.\n\n- Bortfall igen."
    assert links(text) == [("biverkning", "Biverkningar"), ("bortfall", "Bortfall")]


def test_what_an_editor_has_linked_is_left_as_it_is() -> None:
    text = "Om biverkningar. Läs om [biverkningar](/ordlista/#biverkning)."
    assert linked(html(text), GLOSSARY, frozenset({"biverkning"})) == html(text)


def test_a_paragraph_with_a_link_gets_no_more_after_it() -> None:
    assert links("Läs [mer](/vagledning/) om bortfall.\n\nRäkna bortfall.") == [("bortfall", "bortfall")]


def test_without_a_glossary_nothing_changes() -> None:
    assert linked("<p>Bortfall.</p>", {}, frozenset()) == "<p>Bortfall.</p>"


MARKDOWN = st.lists(
    st.sampled_from(
        [
            *("Bortfall", "biverkningarna", "RCT", "ViS", "A & B", "<", "&", '"', "`bortfall`", "text", " "),
            *("**bortfall**", "[bortfall](/a/)", "\n\n", "\n- ", "\n\n## "),
        ]
    ),
    max_size=30,
).map("".join)


@given(MARKDOWN)
def test_without_the_links_the_text_is_what_it_was(text: str) -> None:
    body = render(text)
    if isinstance(body, Body):
        after = linked(body.html, GLOSSARY, frozenset())
        assert ADDED.sub(r"\2", after) == body.html
        ids = [id for id, _ in ADDED.findall(after)]
        assert len(ids) == len(set(ids))
        assert not re.search(r"<a [^>]*>[^<]*<a ", after)
