"""YAML with places: text, lists and mappings that remember where they were written.

Built from libyaml's events (https://pyyaml.org/wiki/LibYAML), so nothing recurses and nothing is
reinterpreted: a scalar stays text until the declared type decides. What editors never need (aliases, tags,
several documents) is refused.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from catalogue.formats.characters import FORBIDDEN, hidden_character
from catalogue.formats.yaml_slips import mended
from catalogue.formats.yaml_values import Slip
from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.located import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 12
MAX_NODES = 20_000
MAX_CHARACTERS = 400_000
MOST_UNREAD = 3
MOST_LEFT_OUT = 50
"""So many lines that nobody can read are told about in one file."""

Marks = Any  # libyaml sets a mark on every event; PyYAML's stubs say that it may be missing


class Refused(Exception):
    """The text is not YAML that the library reads; carries one diagnostic."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


@dataclass(frozen=True)
class ParsedYaml:
    """The tree of a text as it was meant, and what is wrong in it. ``whole``: whether every line could be read."""

    node: Node | None
    found: tuple[Diagnostic, ...] = ()
    whole: bool = True


def load(text: str, file: str, first_line: int = 1) -> Node:
    """The tree of one YAML document. Raises Refused with the first thing that is wrong."""
    found: list[Diagnostic] = []
    node = _loaded(text, file, first_line, found)
    if found:
        raise Refused(found[0])
    return node


def read(text: str, file: str, first_line: int = 1) -> ParsedYaml:
    """The tree of one YAML document with everything that is wrong in how it is written, each thing once.

    What was meant is read on where that is plain to see. A line that nobody can read is left out.
    """
    written = text.split("\n")
    mending = mended(text, broken=not _is_yaml(text))
    good = mending.text.split("\n")
    found = [_told(one, written, good, file, first_line) for one in mending.slips]
    told = {one.place.line for one in found}
    unread: list[Diagnostic] = []
    for left_out in range(MOST_LEFT_OUT):
        more: list[Diagnostic] = []
        try:
            node = _loaded("\n".join(good), file, first_line, more)
        except Refused as refused:
            line = refused.diagnostic.place.line
            if line not in told or not (found or unread):
                unread.append(refused.diagnostic)
            told.add(line)
            if refused.diagnostic.rule != "yaml_syntax" or not good[line - first_line :][:1]:
                return ParsedYaml(None, (*found, *_causes(unread)), whole=False)
            good[line - first_line] = ""
            continue
        return ParsedYaml(node, (*found, *_causes(unread), *more), whole=not left_out)
    return ParsedYaml(None, (*found, *_causes(unread)), whole=False)


def _causes(unread: list[Diagnostic]) -> list[Diagnostic]:
    """The lines that nobody can read; of many only the first, that the others follow from."""
    return unread if len(unread) <= MOST_UNREAD else unread[:1]


def _told(slip: Slip, written: list[str], good: list[str], file: str, first_line: int) -> Diagnostic:
    place = Place(file, slip.line + first_line, slip.at + 1, max(slip.width, 1))
    line = good[slip.line]
    better = line if line.strip() and line != written[slip.line] else ""
    return Diagnostic(place, slip.rule, Level.ERROR, slip.message, slip.help, better)


def _is_yaml(text: str) -> bool:
    try:
        deque(yaml.parse(text, Loader=yaml.CSafeLoader), maxlen=0)
    except (yaml.YAMLError, UnicodeError):
        return False
    return True


def _loaded(text: str, file: str, first_line: int, found: list[Diagnostic]) -> Node:
    """The tree of a text that is YAML; what is not allowed in it is found. Raises Refused where it is no YAML."""
    place = _places(file, first_line)
    if len(text) > MAX_CHARACTERS:
        raise _refused(
            "yaml_size", Place(file, first_line), "filen är för stor", f"högst {MAX_CHARACTERS} tecken"
        )
    try:
        return _tree(text, place, found) or Mapping((), Place(file, first_line))
    except yaml.MarkedYAMLError as error:
        raise _refused("yaml_syntax", *_syntax(error, text, place)) from None
    except (yaml.YAMLError, UnicodeError):
        raise _refused(
            "yaml_syntax", Place(file, first_line), "texten går inte att läsa", "spara filen som UTF-8"
        ) from None


def _places(file: str, first_line: int) -> Callable[[Marks, Marks], Place]:
    def place(start: Marks, end: Marks) -> Place:
        width = end.column - start.column if end.line == start.line else 1
        return Place(file, start.line + first_line, start.column + 1, max(width, 1))

    return place


def _refused(rule: str, place: Place, message: str, help: str = "") -> Refused:
    return Refused(_error(rule, place, message, help))


def _error(rule: str, place: Place, message: str, help: str) -> Diagnostic:
    return Diagnostic(place, rule, Level.ERROR, message, help)


@dataclass
class _Open:
    """A list or mapping that is still being read; a mapping remembers a key that waits for its value."""

    place: Place
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    key: Scalar | None = None

    def add(self, node: Node, found: list[Diagnostic]) -> None:
        if not self.is_mapping:
            self.items.append(node)
        elif self.key is not None:
            self.entries.setdefault(self.key.text, (self.key, node))
            self.key = None
        elif not isinstance(node, Scalar):
            raise _refused(
                "yaml_syntax", node.place, "ett fältnamn måste vara ett ord", "skriv fältnamn: värde"
            )
        else:
            self.key = node
            if node.text in self.entries:
                first, _ = self.entries[node.text]
                help = f"slå ihop med rad {first.place.line} eller ta bort den ena"
                found.append(_error("duplicate_key", node.place, f"”{node.text}” står två gånger", help))

    def closed(self) -> Node:
        if self.is_mapping:
            return Mapping(tuple(self.entries.values()), self.place)
        return Sequence(tuple(self.items), self.place)


def _tree(text: str, place: Callable[[Marks, Marks], Place], found: list[Diagnostic]) -> Node | None:
    root = _Open(Place(""), is_mapping=False)
    stack = [root]
    documents = 0
    events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
    for number, event in enumerate(events):
        if number > MAX_NODES:
            where = place(event.start_mark, event.end_mark)
            raise _refused("yaml_size", where, "filen har för många värden", f"högst {MAX_NODES} värden")
        match event:
            case yaml.AliasEvent():
                where = place(event.start_mark, event.end_mark)
                message = "hänvisningar med * används inte här"
                found.append(_error("yaml_alias", where, message, "skriv ut värdet"))
                stack[-1].add(Scalar(f"*{event.anchor}", where), found)
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1 or event.version or event.tags:
                    raise _refused(
                        "yaml_syntax",
                        place(event.start_mark, event.end_mark),
                        "bara ett dokument i varje fil",
                        "ta bort raden med --- eller %",
                    )
            case yaml.ScalarEvent():
                where = place(event.start_mark, event.end_mark)
                found += _unplain(event, where)
                if hidden := FORBIDDEN.search(event.value):
                    found.append(hidden_character(hidden[0], where))
                stack[-1].add(Scalar(event.value, where, plain=not event.style), found)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                where = place(event.start_mark, event.end_mark)
                found += _unplain(event, where)
                if len(stack) > MAX_DEPTH:
                    raise _refused(
                        "yaml_depth", where, "för många nivåer i varandra", f"högst {MAX_DEPTH} nivåer"
                    )
                stack.append(_Open(where, is_mapping=isinstance(event, yaml.MappingStartEvent)))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                node = stack.pop().closed()
                stack[-1].add(node, found)
    return root.items[0] if root.items else None


def _unplain(event: Any, where: Place) -> Iterator[Diagnostic]:
    """What changes the meaning of a value from outside it."""
    if event.anchor is not None:
        help = "ta bort & och namnet efter"
        yield _error("yaml_alias", where, "ankare med & används inte här", help)
    if event.tag is not None and event.tag != "!":
        yield _error("yaml_tag", where, "taggar med ! används inte här", "ta bort ! och ordet efter")


class _Mistake(NamedTuple):
    """A complaint of libyaml, in Swedish. Some are best shown where the unfinished thing begins."""

    english: str
    message: str
    help: str
    at_beginning: bool = False


_QUOTE = 'sätt citattecken om hela värdet: "…"'
_TAB = _Mistake("found a tab", "tabbtecken kan inte användas som indrag", "byt tabbtecknet mot blanksteg")
_MISTAKES = (
    _TAB,
    _Mistake("character that cannot start any token", "tecknet får inte stå först i ett värde", _QUOTE),
    _Mistake("while scanning an alias", "ett värde får inte börja med *", _QUOTE, at_beginning=True),
    _Mistake("while scanning an anchor", "ett värde får inte börja med &", _QUOTE, at_beginning=True),
    _Mistake(
        "mapping values are not allowed",
        "kolon på en plats där det inte får stå",
        "sätt citattecken om texten, eller kontrollera indraget",
    ),
    _Mistake(
        "block sequence entries are not allowed",
        "en lista kan inte börja på samma rad som fältet",
        'börja listan på raden under, eller sätt citattecken om hela värdet: "…"',
    ),
    _Mistake("expected ',' or ']'", "listan avslutas inte", "avsluta listan med ]", at_beginning=True),
    _Mistake("expected ',' or '}'", "klammern avslutas inte", "avsluta med }", at_beginning=True),
    _Mistake(
        "found unexpected end of stream",
        "citattecknet avslutas inte",
        "avsluta texten med samma citattecken",
        at_beginning=True,
    ),
    _Mistake(
        "found unknown escape character",
        "omvänt snedstreck betyder något annat inom dubbla citattecken",
        "skriv det två gånger, eller använd enkla citattecken",
    ),
    _Mistake("could not find expected ':'", "fältnamnet saknar kolon", "skriv fältnamn: värde"),
    _Mistake(
        "did not find expected key",
        "raden hör inte ihop med raderna ovanför",
        "kontrollera indraget och citattecknen",
    ),
    _Mistake(
        "did not find expected '-' indicator",
        "raden hör inte till listan",
        "börja varje rad i listan med - på samma indrag",
    ),
)


def _syntax(
    error: yaml.MarkedYAMLError, text: str, place: Callable[[Marks, Marks], Place]
) -> tuple[Place, str, str]:
    mark: Marks = error.problem_mark
    said = f"{error.context} {error.problem}"
    known = next((one for one in _MISTAKES if one.english in said), None)
    if text[mark.index : mark.index + 1] == "\t":
        known = _TAB
    if known is None:
        return place(mark, mark), "raden går inte att läsa", "kontrollera indrag, kolon och citattecken"
    if known.at_beginning:
        mark = error.context_mark or mark
    return place(mark, mark), known.message, known.help
