"""What must not be public: numbers and addresses of people, and keys. No message repeats them."""

from collections.abc import Iterator

from catalogue.formats.private import Private, PrivatePart, private_parts
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level, Place, place_in
from catalogue.model.once import once
from catalogue.rules.rule import Violation, rule

FAMILY = "Det som inte får bli offentligt"


@rule(Level.ERROR)
def identity_number_in_text(catalogue: Catalogue) -> Iterator[Violation]:
    """Filen innehåller ett personnummer eller ett samordningsnummer.

    Allt i biblioteket är offentligt och går att söka fram för alltid. Numret visas aldrig i felmeddelandet.
    Organisationsnummer går bra.

    Flaggas:
        programs/lugn/index.md
        kind_reason: Bekräftat av handläggaren 121212-1212, den 3 mars.

    Går bra:
        programs/lugn/index.md
        kind_reason: Bekräftat av utgivaren, organisationsnummer 556036-0793.
    """
    yield from _found(
        catalogue, "ta bort numret; är det redan sparat i git, hör av dig till redaktionen", Private.PERSON
    )


@rule(Level.ERROR)
def private_contact_in_text(catalogue: Catalogue) -> Iterator[Violation]:
    """Filen innehåller ett mobilnummer eller en privat e-postadress.

    Den som slutar eller byter nummer kan inte ta bort sig härifrån. Skriv hur man når enheten.

    Flaggas:
        programs/lugn/index.md
        kind_reason: Enligt kontaktpersonen, 070-174 06 05.

    Går bra:
        programs/lugn/index.md
        kind_reason: Enligt utgivaren, växel 08-123 456 00.
    """
    help = "skriv enhetens telefonnummer eller adress i stället"
    yield from _found(catalogue, help, Private.MOBILE, Private.MAIL_AT_HOME)


@rule(Level.WARNING)
def personal_address_in_text(catalogue: Catalogue) -> Iterator[Violation]:
    """Filen innehåller en e-postadress till en person.

    Personer byter arbete. En funktionsadress når fram längre, och ingen behöver stå med namn.

    Flaggas:
        programs/lugn/index.md
        kind_reason: Enligt utgivaren, kim.exempel@region.example.

    Går bra:
        programs/lugn/index.md
        kind_reason: Enligt utgivaren, program@region.example.
    """
    yield from _found(catalogue, "skriv en funktionsadress, till exempel program@…", Private.MAIL_AT_WORK)


@rule(Level.ERROR)
def key_in_text(catalogue: Catalogue) -> Iterator[Violation]:
    """Filen innehåller ett lösenord eller en nyckel.

    En nyckel som har varit offentlig, om så en minut, går att använda av vem som helst.

    Flaggas:
        programs/lugn/index.md
        kind_reason: Sidan kräver inloggning, lösenordet är sommar-2026.

    Går bra:
        programs/lugn/index.md
        kind_reason: Sidan kräver inloggning och lösenord.
    """
    yield from _found(catalogue, "ta bort den här, och byt den där den används", Private.KEY)


def _found(catalogue: Catalogue, help: str, *kinds: Private) -> Iterator[Violation]:
    for kind, place in _private(catalogue):
        if kind in kinds:
            yield Violation(place, f"{kind.value} får inte stå i en offentlig fil", help)


@once
def _private(catalogue: Catalogue) -> tuple[tuple[Private, Place], ...]:
    """Everything in any file that must not be public."""
    return tuple(
        (part.kind, place_in(text, file, part.start, part.end))
        for file, text in catalogue.texts.items()
        for part in catalogue.kept.of(_parts, text)
    )


def _parts(text: str) -> tuple[PrivatePart, ...]:
    return tuple(private_parts(text))
