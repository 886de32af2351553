"""YAML with places: text, lists and mappings that remember where they were written.

Built from libyaml's events (https://pyyaml.org/wiki/LibYAML), so nothing recurses and nothing is reinterpreted:
a scalar stays text until the declared type decides. What editors never need (aliases, tags, several documents)
is refused.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from catalogue.model.diagnostics import Diagnostic, Level, Place
from catalogue.model.located import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 12
MAX_CHARACTERS = 400_000

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff]"
)


_START = yaml.Mark("", 0, 0, 0, None, None)


class Refused(Exception):
    """The text is not YAML that the library reads; carries one diagnostic."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def forbidden_characters(text: str, file: str, first_line: int = 1) -> Iterator[Diagnostic]:
    """A diagnostic for each line with characters that cannot be seen or that change how text is read."""
    for number, line in enumerate(text.split("\n"), start=first_line):
        if found := _FORBIDDEN.search(line):
            yield Diagnostic(
                Place(file, number, found.start() + 1),
                "hidden_character",
                Level.ERROR,
                f"osynligt eller styrande tecken (U+{ord(found[0]):04X})",
                "ta bort tecknet; det följer ofta med när text klistras in",
            )


def load(text: str, file: str, first_line: int = 1) -> Node:
    """The tree of one YAML document. Raises Refused with the first thing that is wrong."""
    place = _places(file, first_line)
    if len(text) > MAX_CHARACTERS:
        raise _refused(
            "yaml_size", Place(file, first_line), "filen är för stor", f"högst {MAX_CHARACTERS} tecken"
        )
    try:
        return _tree(text, place)
    except yaml.MarkedYAMLError as error:
        raise _refused("yaml_syntax", *_syntax(error, place)) from None
    except (yaml.YAMLError, UnicodeError):
        raise _refused(
            "yaml_syntax", Place(file, first_line), "texten går inte att läsa", "spara filen som UTF-8"
        ) from None


def _places(file: str, first_line: int) -> Callable[[yaml.Mark, yaml.Mark], Place]:
    def place(start: yaml.Mark, end: yaml.Mark) -> Place:
        width = end.column - start.column if end.line == start.line else 1
        return Place(file, start.line + first_line, start.column + 1, max(width, 1))

    return place


def _refused(rule: str, place: Place, message: str, help: str = "") -> Refused:
    return Refused(Diagnostic(place, rule, Level.ERROR, message, help))


@dataclass
class _Open:
    """A list or mapping that is still being read; a mapping remembers a key that waits for its value."""

    place: Place
    items: list[Node]
    entries: list[tuple[Scalar, Node]]
    is_mapping: bool
    key: Scalar | None = None

    def add(self, node: Node) -> None:
        if not self.is_mapping:
            self.items.append(node)
        elif self.key is not None:
            self.entries.append((self.key, node))
            self.key = None
        elif not isinstance(node, Scalar):
            raise _refused(
                "yaml_syntax", node.place, "ett fältnamn måste vara ett ord", "skriv fältnamn: värde"
            )
        elif any(node.text == key.text for key, _ in self.entries):
            first = next(key.place.line for key, _ in self.entries if key.text == node.text)
            raise _refused(
                "duplicate_key",
                node.place,
                f"”{node.text}” står två gånger",
                f"slå ihop med rad {first} eller ta bort den ena",
            )
        else:
            self.key = node

    def closed(self) -> Node:
        return (
            Mapping(tuple(self.entries), self.place)
            if self.is_mapping
            else Sequence(tuple(self.items), self.place)
        )


def _tree(text: str, place: Callable[[yaml.Mark, yaml.Mark], Place]) -> Node:
    root = _Open(Place(""), [], [], is_mapping=False)
    stack = [root]
    documents = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        match event:
            case yaml.AliasEvent():
                raise _refused(
                    "yaml_alias",
                    place(event.start_mark, event.end_mark),
                    "hänvisningar med * används inte här",
                    "skriv ut värdet",
                )
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1:
                    raise _refused(
                        "yaml_syntax",
                        place(event.start_mark, event.end_mark),
                        "bara ett dokument i varje fil",
                    )
            case yaml.ScalarEvent():
                where = place(event.start_mark, event.end_mark)
                _plainly(event, where)
                stack[-1].add(Scalar(event.value, where, plain=event.style is None))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                where = place(event.start_mark, event.end_mark)
                _plainly(event, where)
                if len(stack) > MAX_DEPTH:
                    raise _refused(
                        "yaml_depth", where, "för många nivåer i varandra", f"högst {MAX_DEPTH} nivåer"
                    )
                stack.append(_Open(where, [], [], is_mapping=isinstance(event, yaml.MappingStartEvent)))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                node = stack.pop().closed()
                stack[-1].add(node)
    return root.items[0] if root.items else Mapping((), place(_START, _START))


def _plainly(event: Any, where: Place) -> None:
    """Refuse what changes the meaning of a value from outside it."""
    if event.anchor is not None:
        raise _refused("yaml_alias", where, "ankare med & används inte här", "ta bort & och namnet efter")
    if event.tag is not None and event.tag != "!":
        raise _refused("yaml_tag", where, "taggar med ! används inte här", "ta bort ! och ordet efter")


_SYNTAX = (
    (
        "found character that cannot start any token",
        "tecknet får inte stå först i ett värde",
        'sätt citattecken om hela värdet: "…"',
    ),
    ("found a tab character", "tabbtecken kan inte användas som indrag", "byt tabbtecknet mot blanksteg"),
    (
        "mapping values are not allowed",
        "kolon på en plats där det inte får stå",
        "sätt citattecken om texten, eller kontrollera indraget",
    ),
    ("did not find expected ',' or ']'", "listan avslutas inte", "avsluta listan med ]"),
    ("did not find expected ',' or '}'", "hakparentesen avslutas inte", "avsluta med }"),
    ("found unexpected end of stream", "citattecknet avslutas inte", "avsluta texten med samma citattecken"),
    ("could not find expected ':'", "fältnamnet saknar kolon", "skriv fältnamn: värde"),
    (
        "did not find expected key",
        "raden hör inte ihop med raderna ovanför",
        "kontrollera indraget och citattecknen",
    ),
    (
        "did not find expected '-' indicator",
        "raden hör inte till listan",
        "börja varje rad i listan med - på samma indrag",
    ),
    ("control characters are not allowed", "osynligt tecken i texten", "ta bort tecknet"),
)


def _syntax(
    error: yaml.MarkedYAMLError, place: Callable[[yaml.Mark, yaml.Mark], Place]
) -> tuple[Place, str, str]:
    mark = error.problem_mark or error.context_mark
    where = place(mark or _START, mark or _START)
    for english, message, help in _SYNTAX:
        if english in (error.problem or ""):
            return where, message, help
    return where, "raden går inte att läsa", "kontrollera indrag, kolon och citattecken"
