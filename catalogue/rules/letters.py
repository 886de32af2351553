"""The letters of every file: none damaged on its way here, none that looks like another."""

from collections.abc import Callable, Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level, place_in
from catalogue.names.damage import DamagedPart, damaged, mixed, stacked
from catalogue.rules.rule import Violation, rule

FAMILY = "Bokstäver"


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
        catalogue, damaged, "”{}” är skadad text", "klistra in texten på nytt, och spara filen som UTF-8"
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
        catalogue, mixed, "”{}” har bokstäver som bara ser ut som andra", "skriv ordet på nytt för hand"
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
        catalogue, stacked, "”{}” har flera tecken ovanpå varandra", "skriv bokstaven på nytt för hand"
    )


def _found(
    catalogue: Catalogue, look: Callable[[str], Iterator[DamagedPart]], message: str, help: str
) -> Iterator[Violation]:
    for file, text in catalogue.texts.items():
        for part in catalogue.kept.of(_damaged, look, text):
            place = place_in(text, file, part.start, part.end)
            line = text.split("\n")[place.line - 1]
            before, after = line[: place.column - 1], line[place.column - 1 + place.width :]
            good = f"{before}{part.meant}{after}" if part.meant else ""
            yield Violation(place, message.format(text[part.start : part.end]), help, good)


def _damaged(look: Callable[[str], Iterator[DamagedPart]], text: str) -> tuple[DamagedPart, ...]:
    return tuple(look(text))
