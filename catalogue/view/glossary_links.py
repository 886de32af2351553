"""Words of the glossary linked where a guide first uses them.

Only running text is touched: never headings, tables, code or what is a link already. A word is linked once on a page, a
paragraph or an item gets at most one link that nobody wrote, and what an editor has linked is left as it is. Everyday
words, which the glossary marks, are left to editors.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from html import escape

from catalogue.model import addresses
from catalogue.model.vocabulary import GlossaryTerm

SHORTEST = 3
"""A shorter name is too easily a part of something else."""

_PARTS = re.compile(r'(<[^<>"]*(?:"[^"]*"[^<>"]*)*>)')
_TAG = re.compile(r"<(/?)([a-z0-9]+)")
_CLOSED = frozenset({"a", "code", "pre", "table", "h2", "h3", "h4", "dt"})
_BLOCKS = frozenset({"p", "li", "dd"})
_ENDINGS = (
    r"(?:s|en|ens|n|ns|et|ets|t|ts|er|ers|erna|ernas|ar|ars|arna|arnas|or|ors|orna|ornas|na|nas|r|rna|rnas)?"
)


def linked(html: str, glossary: Mapping[str, GlossaryTerm], already: Collection[str]) -> str:
    """The HTML of a guide with links to the glossary; ``already`` are the words that it links to itself."""
    names = _names(tuple((id, term.label, *term.also) for id, term in glossary.items() if not term.everyday))
    pattern = _pattern(tuple(names))
    if pattern is None:
        return html
    return "".join(_walk(html, names, pattern, set(already)))


def _walk(html: str, names: Mapping[str, str], pattern: re.Pattern[str], met: set[str]) -> Iterator[str]:
    closed, free = 0, False
    for part in _PARTS.split(html):
        if tag := _TAG.match(part):
            end, name = tag.groups()
            if name in _CLOSED:
                closed += -1 if end else 1
                free = free and name != "a"
            if name in _BLOCKS:
                free = not end
            yield part
        elif closed or not free:
            yield part
        else:
            text, free = _first(part, names, pattern, met)
            yield text


def _first(text: str, names: Mapping[str, str], pattern: re.Pattern[str], met: set[str]) -> tuple[str, bool]:
    """The text with its first word that has not been met linked, and whether there was none."""
    for found in pattern.finditer(text):
        id = names[_key(found["name"])]
        if id not in met:
            met.add(id)
            link = f'<a href="{addresses.word(id)}">{found[0]}</a>'
            return f"{text[: found.start()]}{link}{text[found.end() :]}", False
    return text, True


@cache
def _names(terms: tuple[tuple[str, ...], ...]) -> Mapping[str, str]:
    """The word that each name stands for; the longest name first, so that it wins over a part of it.

    A name with capitals inside it, such as ViS, is itself only when it is written so.
    """
    found = {
        _key(escape(name, quote=False)): id
        for id, *called in reversed(terms)
        for name in called
        if len(name) >= SHORTEST
    }
    return dict(sorted(found.items(), key=lambda one: (-len(one[0]), one[0])))


def _key(name: str) -> str:
    """A name as it is looked up: without its first capital, unless it has more of them."""
    return name.casefold() if name[1:] == name[1:].lower() else name


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of the names as a whole word, also inflected."""
    if not names:
        return None
    written = "|".join(
        re.escape(name) if name != name.casefold() else f"(?i:{re.escape(name)})" for name in names
    )
    return re.compile(rf"(?<![\w-])(?P<name>{written}){_ENDINGS}(?![\w-])")
