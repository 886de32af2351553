"""What the patterns about danger owe whoever searches: they can be read, and catch what they shall and no more."""

from collections.abc import Iterator

from catalogue.model.base import Path
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.danger import DangerPattern
from catalogue.model.diagnostics import Level
from catalogue.model.once import once
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
    for entry, path, problem in _unreadable(catalogue):
        yield Violation(
            entry.place(path),
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
    if knowing := _judge(catalogue):
        intents = {intent.id: intent for intent in knowing.intents}
        for entry in _entries(catalogue):
            for at, query in enumerate(entry.value.catches):
                if not any(knowing.found(query, [intents[entry.id]])):
                    yield Violation(
                        entry.place(("catches", at)),
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
    if knowing := _judge(catalogue):
        for entry in _entries(catalogue):
            for at, query in enumerate(entry.value.spares):
                for intent, _ in list(knowing.found(query))[:1]:
                    yield Violation(
                        entry.place(("spares", at)),
                        f"”{query}” fångas av ett mönster i {intent.id}",
                        "gör mönstret snävare, eller skriv i but_not vad som bara liknar",
                    )


def _entries(catalogue: Catalogue) -> Iterator[Entry[DangerPattern]]:
    for entry in catalogue.terms.get("danger_patterns", {}).values():
        if isinstance(entry.value, DangerPattern):
            yield entry  # type: ignore[misc]


@once
def _unreadable(catalogue: Catalogue) -> list[tuple[Entry[DangerPattern], Path, Unreadable]]:
    found: list[tuple[Entry[DangerPattern], Path, Unreadable]] = []
    lists = {id: words.forms for id, words in catalogue.vocabulary.danger_words.items()}
    for entry in _entries(catalogue):
        for name in ("patterns", "but_not"):
            for at, line in enumerate(getattr(entry.value, name)):
                try:
                    pattern(line, lists)
                except Unreadable as problem:
                    found.append((entry, (name, at), problem))
    return found


@once
def _judge(catalogue: Catalogue) -> Judge | None:
    """A judge who knows the commonest words in the examples; none while a pattern cannot be read."""
    if _unreadable(catalogue):
        return None
    without = judge(catalogue.vocabulary)
    queries = (query for one in _entries(catalogue) for query in (*one.value.catches, *one.value.spares))
    words = {word.raw for query in queries for word in said(query)}
    return without.knowing(real(without, words & set(commonest.words())))
