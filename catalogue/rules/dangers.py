"""What the patterns about danger owe whoever searches: they can be read, and catch what they shall and no more."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from catalogue.model.base import Path
from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level, Place
from catalogue.model.once import once
from catalogue.model.vocabulary import LISTS, Vocabulary
from catalogue.rules.rule import Violation, rule
from catalogue.search import commonest
from catalogue.search.danger import Judge, judge
from catalogue.search.danger_letters import said
from catalogue.search.danger_patterns import Unreadable, pattern
from catalogue.search.danger_real import real

FAMILY = "Ord om fara"


@rule(Level.ERROR)
def unreadable_danger_pattern(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett mönster om fara går inte att läsa.

    Ett mönster som inte följer språket fångar ingenting, och då missas den som är i fara.

    Flaggas:
        vocabulary/danger_patterns.yaml
        vill-do:
          label: Vill dö
          danger: sjalvmord
          patterns: ["{viljan} dö"]
          catches: [jag vill dö]

    Går bra:
        vocabulary/danger_patterns.yaml
        vill-do:
          label: Vill dö
          danger: sjalvmord
          patterns: ["{vilja} dö"]
          catches: [jag vill dö]
    """
    for id, path, problem in _tried(catalogue).unreadable:
        yield Violation(
            _place(catalogue, id, path),
            f"mönstret går inte att läsa: {problem}",
            "mönstrens språk står överst i vocabulary/danger_patterns.yaml",
        )


@rule(Level.ERROR)
def danger_not_caught(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett mönster om fara fångar inte en sökning som det ska fånga.

    Den som skriver så får ingen ruta med hjälp. Sökningarna provas som de skulle skrivas i sökrutan.

    Flaggas:
        vocabulary/danger_patterns.yaml
        vill-do:
          label: Vill dö
          danger: sjalvmord
          patterns: ["{vilja} dö"]
          catches: [orkar inte leva]

    Går bra:
        vocabulary/danger_patterns.yaml
        vill-do:
          label: Vill dö
          danger: sjalvmord
          patterns: ["{vilja} dö", orkar inte leva]
          catches: [orkar inte leva]
    """
    for id, path, query in _tried(catalogue).missed:
        yield Violation(
            _place(catalogue, id, path),
            f"inget mönster här fångar ”{query}”",
            "lägg till ett mönster, eller ord i en lista som mönstren använder",
        )


@rule(Level.ERROR)
def everyday_search_taken_for_danger(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett mönster om fara fångar en vanlig sökning.

    En ruta om akut hjälp över en vanlig sökning skrämmer, och gör att ingen tror på den nästa gång.

    Flaggas:
        vocabulary/danger_patterns.yaml
        vill-do:
          label: Vill dö
          danger: sjalvmord
          patterns: ["{vilja} dö", vill]
          catches: [jag vill dö]
          spares: [vill leva bättre]

    Går bra:
        vocabulary/danger_patterns.yaml
        vill-do:
          label: Vill dö
          danger: sjalvmord
          patterns: ["{vilja} dö"]
          catches: [jag vill dö]
          spares: [vill leva bättre]
    """
    for id, path, query, other in _tried(catalogue).taken:
        yield Violation(
            _place(catalogue, id, path),
            f"”{query}” fångas av ett mönster i {other}",
            "gör mönstret snävare, eller skriv i but_not vad som bara liknar",
        )


@dataclass(frozen=True)
class PatternTrial:
    """What came of trying all patterns: for each mistake the pattern's id, where in it, and what is told about."""

    unreadable: tuple[tuple[str, Path, str], ...] = ()
    missed: tuple[tuple[str, Path, str], ...] = ()
    taken: tuple[tuple[str, Path, str, str], ...] = ()


@once
def _tried(catalogue: Catalogue) -> PatternTrial:
    others: dict[str, Any] = {name: {} for name in LISTS if not name.startswith("danger_")}
    return catalogue.kept.of(_trial, replace(catalogue.vocabulary, **others))


def _trial(vocabulary: Vocabulary) -> PatternTrial:
    """What comes of trying the patterns of some lists. While one cannot be read, nothing is asked of the others."""
    patterns = vocabulary.danger_patterns
    try:
        knowing = _judge(vocabulary)
    except Unreadable:
        return PatternTrial(tuple(_unreadable(vocabulary)))
    intents = {intent.id: intent for intent in knowing.intents}
    missed = tuple(
        (id, ("catches", at), query)
        for id, one in patterns.items()
        for at, query in enumerate(one.catches)
        if not any(knowing.found(query, [intents[id]]))
    )
    taken = tuple(
        (id, ("spares", at), query, intent.id)
        for id, one in patterns.items()
        for at, query in enumerate(one.spares)
        for intent, _ in islice(knowing.found(query), 1)
    )
    return PatternTrial((), missed, taken)


def _unreadable(vocabulary: Vocabulary) -> Iterator[tuple[str, Path, str]]:
    lists = {id: words.forms for id, words in vocabulary.danger_words.items()}
    for id, one in vocabulary.danger_patterns.items():
        for name in ("patterns", "but_not"):
            for at, line in enumerate(getattr(one, name)):
                try:
                    pattern(line, lists)
                except Unreadable as problem:
                    yield id, (name, at), str(problem)


def _judge(vocabulary: Vocabulary) -> Judge:
    """A judge who knows the commonest words in the examples. Raises ``Unreadable`` where a pattern is."""
    without = judge(vocabulary)
    patterns = vocabulary.danger_patterns.values()
    queries = (query for one in patterns for query in (*one.catches, *one.spares))
    words = {word.raw for query in queries for word in said(query)}
    return without.knowing(real(without, words & set(commonest.words())))


def _place(catalogue: Catalogue, id: str, path: Path) -> Place:
    return catalogue.terms["danger_patterns"][id].place(path)
