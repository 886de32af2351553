"""What stands near a name, before any work starts."""

from datetime import date
from pathlib import Path

from catalogue.formats.rendering import Rendering
from catalogue.formats.swedish import capital, number
from catalogue.names.advice import GENERAL, SOURCE, SOURCE_ADDRESS, advice
from catalogue.names.clashes import ClaimedName, claims, nearest
from catalogue.names.likeness import Likeness, Reading, Verdict
from catalogue.names.words import Lexicon
from catalogue.stages.parse import parse
from catalogue.stages.read import read

_ANSWERS = {
    Verdict.IDENTICAL: "Namnet är upptaget: {}",
    Verdict.CONFUSABLE: "Namnet är för likt ett som finns: {}",
    Verdict.NEAR: "Namnet är ledigt men liknar {}. Välj helst ett annat, eller skriv skillnaden i distinguish_from.",
    Verdict.DIFFERENT: "Inget program har namnet eller ett som liknar det.",
}


def names(content: Path, name: str, as_of: date, rendering: Rendering) -> int:
    """Print the five nearest programs and the advice; 1 when the name cannot be used."""
    catalogue, _ = parse(read(content)[0], as_of, rendering)
    found = nearest(Reading.of(name, Lexicon.of(catalogue.vocabulary)), claims(catalogue))
    for likeness, claim in found:
        print(_line(likeness, claim))
    verdict = found[0][0].verdict if found else Verdict.DIFFERENT
    print()
    print(_ANSWERS[verdict].format(found[0][1].reading.name if found else ""))
    places = [region.short for region in catalogue.vocabulary.regions.values()]
    if pieces := list(advice(name, places)):
        print("\nAtt tänka på i det här namnet:")
        for piece in pieces:
            print(f"- {capital(piece.message)}: {piece.help}.")
    print(f"\nAllmänna råd, efter {SOURCE} ({SOURCE_ADDRESS}):")
    for general in GENERAL:
        print(f"- {general}")
    print("Läs mer på sidan Program med liknande namn: /vagledning/grunder/namn/")
    return 1 if verdict in (Verdict.IDENTICAL, Verdict.CONFUSABLE) else 0


def _line(likeness: Likeness, claim: ClaimedName) -> str:
    """A program in the answer: how alike, its name, why, and its file."""
    known, program = claim.reading.name, claim.entry.value.name
    alias = f" (annat namn på {program})" if known != program else ""
    share = number(round(likeness.score * 100))
    return (
        f"{share:>4} %  {likeness.verdict.label}: {known}{alias}  {claim.entry.file}\n"
        f"        {capital('; '.join(likeness.reasons))}."
    )
