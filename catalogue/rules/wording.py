"""What a text about a program may not say: more than is known, and verdicts."""

import re
from collections.abc import Iterator

from catalogue.meaning.evidence import claims
from catalogue.model.assessment import Assessment
from catalogue.model.base import Reference, leaves
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.claim import CONFIRMED
from catalogue.model.diagnostics import Level, Place
from catalogue.model.program import Program
from catalogue.rules.evidence import designs_known
from catalogue.rules.rule import Violation, rule

FAMILY = "Ordval"

_CONFIRMED = re.compile(
    r"\b(bekräftad|bevisad|säkerställd|vetenskapligt belagd)(e|t)? (klinisk |god )?(effekt|verkan)\w*"
    r"|\beffekten (är|har blivit) (bekräftad|bevisad|säkerställd)\b"
    r"|\b(bevisat|bevisligen|garanterat) (effektiv|verksam)\w*"
    r"|\bkliniskt bevisad\w*",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"\b(under|god)kän(d|t|da|na|ns|ner|nt)\b|★|☆|⭐|\bGRADE[- ]?(nivå )?[1-4]\b|⊕", re.IGNORECASE
)
_NEGATED = re.compile(
    r"\b(inte|ingen|inget|inga|utan|saknar|ej|om|ännu|varken|eller)\b[^.!?]{0,40}$", re.IGNORECASE
)


@rule(Level.ERROR)
def unsupported_effect_in_text(catalogue: Catalogue) -> Iterator[Violation]:
    """Texten talar om bekräftad effekt som inte är bekräftad.

    Den som hoppar över en randomiserad studie får använda programmet, men då går det inte att tala om
    bekräftad effekt. Det gäller varje mening i filen.

    Flaggas:
        programs/annan/index.md
        ---
        Programmet har bevisad effekt mot oro.

    Går bra:
        programs/annan/index.md
        ---
        Effekten är inte bekräftad än. En studie pågår.
    """
    programs = {id: entry.value for id, entry in catalogue.programs.items()}
    for entry in catalogue.programs.values():
        if not designs_known(entry.value, catalogue):
            continue
        states = {
            one.state
            for one in claims(
                entry.value, programs, catalogue.vocabulary.designs, catalogue.vocabulary.organisations
            )
        }
        if not states & CONFIRMED:
            for place, words in _words(entry, _CONFIRMED):
                yield Violation(
                    place,
                    f"”{words}”, men effekten är inte bekräftad",
                    "skriv vad studien visade och vem som säger det",
                )


@rule(Level.ERROR)
def verdict_in_text(catalogue: Catalogue) -> Iterator[Violation]:
    """Texten godkänner, underkänner eller betygsätter ett program.

    Den nationella gruppen är rådgivande. GRADE gäller allt underlag för ett utfall, aldrig ett program.

    Flaggas:
        programs/lugn/index.md
        ---
        Programmet är godkänt av den nationella gruppen.

    Går bra:
        programs/lugn/index.md
        ---
        Den nationella gruppen har bedömt programmet.
    """
    entries: tuple[Entry[Program] | Entry[Assessment], ...] = (
        *catalogue.programs.values(),
        *catalogue.assessments.values(),
    )
    for entry in entries:
        for place, words in _words(entry, _VERDICT):
            yield Violation(
                place,
                f"”{words}” är ett betyg på programmet",
                "skriv slutsatsen i ord, med villkor och gränser",
            )


def _words(
    entry: Entry[Program] | Entry[Assessment], pattern: re.Pattern[str]
) -> Iterator[tuple[Place, str]]:
    """Every place in a file's texts where a pattern stands without a word that turns its meaning."""
    for path, marks, content in leaves(entry.value):
        running = isinstance(content, str) and not any(isinstance(mark, Reference) for mark in marks)
        if running and "sources" not in path[:1]:
            for found in _meant(pattern, str(content)):
                yield entry.place(path), found[0]
    for found in _meant(pattern, entry.body.text):
        yield entry.text(found[0]), found[0]


def _meant(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for found in pattern.finditer(text):
        if not _NEGATED.search(" ".join(text[: found.start()].split())[-60:]):
            yield found
