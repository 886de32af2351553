"""What a text about a program may not say: more than is known, and verdicts."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from catalogue.formats.plain import PlainText, plain_text
from catalogue.meaning.evidence import claims
from catalogue.meaning.filler import says_nothing
from catalogue.model.assessment import Assessment
from catalogue.model.base import Calendar, Choice, Reference
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.claim import CONFIRMED
from catalogue.model.diagnostics import Level, Place
from catalogue.model.once import once
from catalogue.model.program import Program
from catalogue.rules.evidence import designs_known
from catalogue.rules.rule import Violation, rule

FAMILY = "Ordval"

_SHOWN = (
    r"(?:(?:bekräfta|bevisa|påvisa|dokumentera|konstatera|verifiera)(?:d|t|de|ts)|(?:säker|fast)ställ(?:d|t|da|ts)"
    r"|styrk(?:t|ta)|(?:be|klar)lag(?:d|t|da))"
)
_EFFECT = r"(?:effekt(?!iv)\w*|verkan\b|effektivitet\w*)"
_HELP = r"(?:program|behandling|metod)\w*"
_IT = r"(?:programmet|behandlingen|metoden|det)"
_WORKS = r"(?:hjälp|funger|minska|lindra|bota|är effektiv|är verksam|har effekt)\w*"
_CONFIRMED = re.compile(
    rf"\b{_SHOWN}(?: (?!att\b)[\w-]+){{0,2}} {_EFFECT}"
    rf"|\bvisa(?:d|t)(?: (?:god|mycket|klinisk|säker|tydlig|stor|positiv|verklig)\w*){{0,2}} {_EFFECT}"
    rf"|\b{_EFFECT}(?: [\w-]+){{0,3}} (?:är|blivit|har|blev)(?: [\w-]+){{0,2}} (?:{_SHOWN}|visa(?:d|t|ts))\b"
    r"|\b(?:bevisat|bevisligen|garanterat|dokumenterat|säkerställt) (?:effektiv|verksam)\w*"
    r"|\b(?:kliniskt|vetenskapligt) (?:bevisa|påvisa|säkerställ|belag)\w*"
    rf"|\b(?:effektiv|verksam|evidensbasera[dt])t? (?:[\w-]+ )?{_HELP}"
    rf"|\b{_HELP}(?: [\w-]+)? är (?:[\w-]+ )?evidensbasera"
    r"|\b(?:har|finns) (?:(?!svag|låg|lit|viss?t?\b|begräns|otillräck)[\w-]+ )?"
    r"(?:(?:vetenskapligt |forsknings)stöd|evidens)\b"
    rf"|\b(?:stud|forsk)\w+ (?:[\w-]+ ){{0,2}}(?:visa|bevisa|konstatera)\w* (?:[\w-]+ ){{0,2}}att {_IT} {_WORKS}"
    rf"|\bbevisa\w* att {_IT}|\b{_IT} {_WORKS}(?: [\w-]+){{0,3}}, (?:visar|säger) (?:forsk|stud)",
    re.IGNORECASE,
)
"""Words that say that an effect is shown, with up to two words between."""
_VERDICT = re.compile(
    r"\b(under|god)kän(d|t|da|na|ns|ner|nt)\b|★|☆|⭐|\bGRADE[- ]?(nivå )?[1-4]\b|⊕", re.IGNORECASE
)
_NOT = re.compile(
    r"\b(?:inte(?! bara\b| endast\b| minst\b| enbart\b)|ingen|inget|inga|saknar|saknas|ej|varken|aldrig|omöjligt)\b"
    r"(?:(?!\b(?:och|men|samt)\b)[^.!?,;:])*$"
    r"|(?<!, )\b(?:utan|krav på|om|huruvida|eller) (?:någon |att )?(?:tala om )?$",
    re.IGNORECASE,
)
"""What turns the meaning of the words that follow it: a no in the same clause, or a word straight before."""
_INSIDE = re.compile(r"\b(?:inte(?! bara\b)|ej|ingen|inget|inga|aldrig|varken)\b", re.IGNORECASE)
"""A no among the words themselves."""


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
    confirmed = _confirmed(catalogue)
    for entry in catalogue.programs.values():
        if confirmed.get(entry.id) is False:
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


@rule(Level.WARNING)
def unsupported_effect_in_assessment(catalogue: Catalogue) -> Iterator[Violation]:
    """En bedömning talar om visad effekt som uppgifterna om programmet inte visar.

    Bedömarnas ord står kvar som deras egna. Ofta betyder det att en studie fattas i programmets fil.

    Flaggas:
        programs/annan/assessments/nag-sob.md
        science: Programmet har påvisad effekt mot oro.

    Går bra:
        programs/annan/assessments/nag-sob.md
        science: Ingen studie av programmet hittades.
    """
    confirmed = _confirmed(catalogue)
    for entry in catalogue.assessments.values():
        if confirmed.get(entry.program) is False:
            for place, words in _words(entry, _CONFIRMED):
                yield Violation(
                    place,
                    f"”{words}”, men enligt uppgifterna om programmet är effekten inte bekräftad",
                    "lägg in studien som bedömarna talar om i programmets fil, eller låt orden stå som bedömarnas egna",
                )


@rule(Level.ERROR)
def placeholder_for_fact(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett fält är ifyllt utan att säga något.

    ”Saknas” i ett fält räknas annars som att uppgiften finns. Det som inte är känt ska stå som okänt: utan rad.

    Flaggas:
        programs/lugn/index.md
        safety:
          asked: "-"
          sources: [sida]

    Går bra:
        programs/lugn/index.md
        safety:
          asked: Varje vecka, i programmet.
          sources: [sida]
    """
    entries: tuple[Entry[Program] | Entry[Assessment], ...] = (
        *catalogue.programs.values(),
        *catalogue.assessments.values(),
    )
    for entry in entries:
        for path, marks, content in entry.leaves:
            written = isinstance(content, str) and not isinstance(content, Choice)
            fact = (
                written
                and path[0] in DECIDES
                and not any(isinstance(mark, Reference | Calendar) for mark in marks)
            )
            if fact and path[-1] not in MAY_BE_NONE and says_nothing(str(content)):
                yield Violation(
                    entry.place(path),
                    f"”{content}” säger ingenting",
                    "skriv uppgiften, eller ta bort raden om den inte är känd",
                )


@rule(Level.ERROR)
def unfinished_text(catalogue: Catalogue) -> Iterator[Violation]:
    """En text är inte färdig.

    En minneslapp till den som skriver ska inte nå läsaren.

    Flaggas:
        programs/lugn/index.md
        ---
        TODO: beskriv modulerna.

    Går bra:
        programs/lugn/index.md
        ---
        Programmet har åtta moduler.
    """
    for entry in catalogue.entries():
        for path, marks, content in entry.leaves:
            found = _UNFINISHED.search(content) if isinstance(content, str) else None
            if found and not any(isinstance(mark, Reference) for mark in marks):
                yield Violation(entry.place(path), f"”{found[0]}” står kvar i texten", _FINISH)
        for found in _UNFINISHED.finditer(entry.body.text):
            yield Violation(entry.text_at(*_span(found)), f"”{found[0]}” står kvar i texten", _FINISH)


def _span(found: re.Match[str]) -> tuple[int, int]:
    return found.start(), found.end() - found.start()


_UNFINISHED = re.compile(r"\b(?:TODO|FIXME|TBD|XXX+)\b|\b[Ll]orem ipsum\b")
_FINISH = "skriv färdigt, eller ta bort det"
DECIDES = (
    *("studies", "possible_studies", "claims", "safety", "process", "user_involvement", "terms", "use"),
    *("kind_reason", "lifecycle", "reviewers", "reply", "method", "scope"),
)
"""The parts of a file that something is worked out from."""
MAY_BE_NONE = ("cost", "harms", "interests", "version", "id")
"""Fields in them where a no is an answer, and names, which mean only themselves."""


@once
def _confirmed(catalogue: Catalogue) -> Mapping[str, bool]:
    """Whether any effect is confirmed, by program; programs that cannot be judged yet are left out."""
    programs = {id: entry.value for id, entry in catalogue.programs.items()}
    terms = catalogue.vocabulary
    return {
        id: any(
            one.state in CONFIRMED for one in claims(program, programs, terms.designs, terms.organisations)
        )
        for id, program in programs.items()
        if designs_known(program, catalogue)
    }


def _words(
    entry: Entry[Program] | Entry[Assessment], pattern: re.Pattern[str]
) -> Iterator[tuple[Place, str]]:
    """Every place in a file's texts where a pattern stands without a word that turns its meaning."""
    for path, marks, content in entry.leaves:
        if not isinstance(content, str) or path[0] == "sources":
            continue
        if not any(isinstance(mark, Reference) for mark in marks):
            for words, _, _ in _meant(pattern, content):
                yield entry.place(path), words
    for words, start, width in _meant(pattern, entry.body.text):
        yield entry.text_at(start, width), words


def _meant(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, int, int]]:
    """The words that are meant as they stand, with where they begin in the text as written and how far they reach."""
    plain = _plain(text)
    for found in pattern.finditer(plain.text):
        if not _NOT.search(plain.text[max(0, found.start() - 80) : found.start()]) and not _INSIDE.search(
            found[0]
        ):
            yield (found[0], *plain.source(found.start(), found.end()))


@lru_cache(maxsize=10_000)
def _plain(text: str) -> PlainText:
    """The text as it is read: several rules look for words in it."""
    return plain_text(text)
