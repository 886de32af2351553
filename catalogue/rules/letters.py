"""The letters of every file: none damaged on its way here, none that looks like another."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from catalogue.formats.swedish import listing
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level, place_in
from catalogue.model.once import once
from catalogue.names.damage import DamagedPart, damaged, mixed, stacked
from catalogue.rules.rule import Violation, rule

FAMILY = "Bokstäver"


Look = Callable[[str], Iterator[DamagedPart]]


@rule(Level.ERROR)
def damaged_text(catalogue: Catalogue) -> Iterator[Violation]:
    """Bokstäver har skadats på vägen.

    Text som har sparats på ett sätt och lästs på ett annat blir oläslig, och den som lyssnar hör nonsens.

    Flaggas:
        programs/lugn/index.md
        summary: En kurs för lugna kvÃ¤llar.

    Går bra:
        programs/lugn/index.md
        summary: En kurs för lugna kvällar.
    """
    yield from _found(
        catalogue, damaged, "{} är skadad text", "klistra in texten på nytt, och spara filen som UTF-8"
    )


@rule(Level.ERROR)
def mixed_alphabets(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett ord blandar bokstäver ur flera alfabet.

    Ett kyrilliskt а ser ut som ett latinskt a, men den som söker hittar inte ordet, och ett namn kan härmas.

    Flaggas:
        programs/lugn/index.md
        summary: En kurs för lugnа kvällar.

    Går bra:
        programs/lugn/index.md
        summary: En kurs för lugna kvällar.
    """
    yield from _found(
        catalogue, mixed, "{} har bokstäver som bara ser ut som andra", "skriv ordet på nytt för hand"
    )


@rule(Level.ERROR)
def stacked_marks(catalogue: Catalogue) -> Iterator[Violation]:
    """En bokstav har flera tecken ovanpå varandra.

    Staplade tecken täcker raderna omkring och läses inte upp.

    Flaggas:
        programs/lugn/index.md
        summary: En kurs för lu\u030a\u0323\u0308gna kvällar.

    Går bra:
        programs/lugn/index.md
        summary: En kurs för lugna kvällar.
    """
    yield from _found(
        catalogue, stacked, "{} har flera tecken ovanpå varandra", "skriv bokstaven på nytt för hand"
    )


def _found(catalogue: Catalogue, look: Look, message: str, help: str) -> Iterator[Violation]:
    """One violation for each line, with the whole line as it was meant when that is known."""
    for file, text, parts_by_look in _looked_through(catalogue):
        for start, parts in _by_line(text, parts_by_look[look]):
            line = text[start:].partition("\n")[0]
            good = line
            for part in reversed(parts):
                good = f"{good[: part.start - start]}{part.meant}{good[part.end - start :]}"
            first = parts[0]
            found = listing(dict.fromkeys(f"”{text[part.start : part.end]}”" for part in parts))
            known = all(part.meant for part in parts)
            yield Violation(
                place_in(text, file, first.start, first.end),
                message.format(found),
                help,
                good if known else "",
            )


@once
def _looked_through(catalogue: Catalogue) -> list[tuple[str, str, Mapping[Look, tuple[DamagedPart, ...]]]]:
    """Each file, its text, and what each way of looking finds in it."""
    return [(file, text, catalogue.kept.of(_every, text)) for file, text in catalogue.texts.items()]


def _every(text: str) -> Mapping[Look, tuple[DamagedPart, ...]]:
    """What each way of looking finds in a text."""
    return {look: tuple(look(text)) for look in (damaged, mixed, stacked)}


def _by_line(text: str, found: Iterable[DamagedPart]) -> Iterator[tuple[int, list[DamagedPart]]]:
    """Where each line with something wrong begins, and what is wrong in it, in order."""
    lines: dict[int, list[DamagedPart]] = {}
    for part in sorted(found, key=lambda part: part.start):
        lines.setdefault(text.rfind("\n", 0, part.start) + 1, []).append(part)
    yield from lines.items()
