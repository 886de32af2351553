"""The small words every noun is made of: fields with a label, closed choices, scalars and references.

Content reaches the model as text, lists and mappings only. Each scalar type here decides what its text may
look like, so nothing (``NO``, ``010``, ``12:30``) is ever reinterpreted on the way in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from typing import Annotated, Any, Self, TypeAlias, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from catalogue.model.web_address import ADDRESS

Path: TypeAlias = tuple[str | int, ...]
"""Where a value sits in its file: keys and list positions from the top."""


class Model(BaseModel):
    """A noun: immutable, and closed to fields it does not declare."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        use_attribute_docstrings=False,
        defer_build=True,  # what reads a noun is made when one is read
    )

    @cached_property
    def leaves(self) -> "tuple[Leaf, ...]":
        """Every single value in the noun, as ``leaves`` gives them."""
        return tuple(leaves(self))


def field(label: str, description: str, example: object, **options: Any) -> Any:
    """A declared field: everything a person needs to fill it in is said here and nowhere else."""
    return Field(title=label, description=description, examples=[example], **options)


class Choice(StrEnum):
    """A closed list whose words belong to the model itself: a value, a Swedish label and what it means."""

    label: str
    description: str

    def __new__(cls, value: str, label: str, description: str = "") -> Self:
        """A member that equals its value and carries its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.description = description
        return member


def refuse(kind: str, message: str, help: str = "") -> PydanticCustomError:
    """The error a scalar type raises: a Swedish message and what a good value looks like."""
    return PydanticCustomError(kind, "{message}", {"message": message, "help": help})


_WHOLE = r"0|[1-9][0-9]{0,8}"
_DECIMAL = r"-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,6})?"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_PARTIAL_DAY = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"


def _whole_number(value: object) -> object:
    if isinstance(value, int):
        return value
    written = _single(value, "ett heltal", "skriv bara siffror, till exempel 12")
    if not re.fullmatch(_WHOLE, written):
        raise refuse("whole_number", f"”{value}” är inte ett heltal", "skriv bara siffror, till exempel 12")
    return written


def _decimal(value: object) -> object:
    if isinstance(value, int | float):
        return value
    written = _single(value, "ett tal", "skriv decimaler med punkt, till exempel 0.74")
    if not re.fullmatch(_DECIMAL, written):
        raise refuse("decimal", f"”{value}” är inte ett tal", "skriv decimaler med punkt, till exempel 0.74")
    return written


def _yes_no(value: object) -> object:
    if isinstance(value, bool):
        return value
    help = "skriv ja eller nej, och ta bort raden om uppgiften saknas"
    match _single(value, "ja eller nej", help):
        case "ja":
            return True
        case "nej":
            return False
    raise refuse("yes_no", f"”{value}” är varken ja eller nej", help)


def _day(value: object) -> object:
    if isinstance(value, date):
        return value
    help = "skriv år, månad och dag, till exempel 2026-11-22"
    written = _single(value, "ett datum", help)
    try:
        return date.fromisoformat(written if re.fullmatch(_DAY, written) else "")
    except ValueError:
        raise refuse("day", f"”{value}” är inte ett datum", help) from None


def _partial_day(value: str) -> str:
    known = re.fullmatch(_PARTIAL_DAY, value)
    try:
        date.fromisoformat(f"{value}-01-01"[:10] if known else "")
    except ValueError:
        raise refuse(
            "partial_day",
            f"”{value}” är inte ett datum",
            "skriv så mycket du vet: 2018, 2018-06 eller 2018-06-12",
        ) from None
    return value


def _single(value: object, wanted: str, help: str) -> str:
    """The text of a value that is neither a list nor fields of its own."""
    if isinstance(value, str):
        return value
    raise refuse("shape", f"här ska det stå {wanted}", help)


def _address(value: str) -> str:
    if not ADDRESS.fullmatch(value):
        raise refuse(
            "address",
            f"”{value}” är inte en webbadress",
            "skriv hela adressen, till exempel https://www.exempel.se/sida",
        )
    return value


def _icd_code(value: str) -> str:
    if not re.fullmatch(r"[A-Z][0-9]{2}(\.[0-9][0-9]?)?[A-Z]?", value):
        raise refuse(
            "icd_code",
            f"”{value}” är inte en kod i ICD-10-SE",
            "skriv en stor bokstav, två siffror och eventuellt punkt och mer, till exempel F32, F40.1 eller F43.8A",
        )
    return value


def _phone_number(value: str) -> str:
    if not re.fullmatch(r"\+?\d[\d \u00a0-]*\d", value):
        raise refuse(
            "phone_number",
            f"”{value}” är inte ett telefonnummer",
            "skriv bara siffror, blanksteg och bindestreck, till exempel 010-123 45 67; nollan är ingen bokstav",
        )
    return value


@dataclass(frozen=True)
class Reference:
    """Marks a text as the id of something else; ``kind`` names the list it must be found in."""

    kind: str


@dataclass(frozen=True)
class Calendar:
    """Marks a text as a date, however exact."""


Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
"""Running text of one paragraph."""
Line = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""A short text: a name, a label, a title."""
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""An id, which is also a folder name and part of an address."""
GuidePath = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$", max_length=160)]
"""A guide's id with its section before: ``grunder/sob``."""
Whole = Annotated[int, BeforeValidator(_whole_number)]
Decimal = Annotated[float, BeforeValidator(_decimal)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Day = Annotated[date, BeforeValidator(_day)]
PartialDay = Annotated[str, AfterValidator(_partial_day), Calendar()]
"""A date as exactly as it is known: year, month or day."""
IcdCode = Annotated[str, AfterValidator(_icd_code)]
"""A code of ICD-10-SE, of three characters or more."""
PhoneNumber = Annotated[str, StringConstraints(max_length=40), AfterValidator(_phone_number)]
"""A number as it is written for people; ``+`` before the country's."""
Address = Annotated[str, StringConstraints(max_length=600), AfterValidator(_address)]


def patterns() -> dict[str, str]:
    """What a text of each kind looks like, by the kind of the error for one that does not; ja and nej for yes_no."""
    return {
        "whole_number": _WHOLE,
        "decimal": _DECIMAL,
        "yes_no": "ja|nej",
        "day": _DAY,
        "partial_day": _PARTIAL_DAY,
        "address": ADDRESS.pattern,
    }


Leaf = tuple[Path, tuple[object, ...], object]
"""A single value inside a noun: where it sits, the marks on its type, and the value itself."""


def leaves(value: object, at: Path = (), marks: tuple[object, ...] = ()) -> Iterator[Leaf]:
    """Every single value inside a noun: where it sits, the marks on its type, and the value itself."""
    if isinstance(value, Model):
        for name, found in marks_of_fields(type(value)).items():
            yield from leaves(getattr(value, name), (*at, name), found)
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from leaves(one, (*at, index), marks)
    elif value is not None:
        yield at, marks, value


def references(value: Model) -> Iterator[tuple[Path, str, str]]:
    """Every reference inside a noun: where it sits, the kind it points at, and the id."""
    for path, marks, content in value.leaves:
        for mark in marks:
            if isinstance(mark, Reference):
                yield path, mark.kind, str(content)


@cache
def marks_of_fields(model: type[Model]) -> dict[str, tuple[object, ...]]:
    """What ``Annotated`` says about each field of a noun, at any depth of its type."""
    return {name: (*info.metadata, *_marks(info.annotation)) for name, info in model.model_fields.items()}


def _marks(annotation: Any) -> Iterator[object]:
    """What ``Annotated`` says at any depth of a type such as ``tuple[Annotated[str, Reference("x")], ...]``."""
    parts = get_args(annotation)
    if get_origin(annotation) is Annotated:
        yield from parts[1:]
    for part in parts:
        if get_origin(part) is not None:
            yield from _marks(part)
