"""Who may say something else about an effect than the facts do, and when two programs are alike enough."""

from collections.abc import Iterator

from catalogue.meaning.evidence import Claim, claims, likeness_texts
from catalogue.meaning.filler import thin
from catalogue.meaning.override import objections, related
from catalogue.model.catalogue import Catalogue
from catalogue.model.claim import DeclaredClaim
from catalogue.model.diagnostics import Level
from catalogue.model.program import Program
from catalogue.rules.evidence import designs_known
from catalogue.rules.rule import Violation, rule

FAMILY = "Avvikande slutsatser och likhet"

_FIELDS = {"innehåll": "content", "tekniska funktioner": "functions", "gemensam teori": "theory"}


@rule(Level.ERROR)
def override_not_allowed(catalogue: Catalogue) -> Iterator[Violation]:
    """Någon sätter en slutsats som uppgifterna inte bär.

    Vem som helst får sänka en slutsats, med skäl. Höja den får bara den som visat står utanför utgivare, vårdgivare och
    studiens författare, med egen källa. Inte heller då får det gå emot det som är känt.

    Flaggas:
        programs/lugn/index.md
        studies: []
        claims:
          - condition: oro
            audience: vuxna
            override:
              state: egen_rct
              reason: Vi vet att programmet hjälper.
              by: utgivaren
              on: 2026-01-20
              sources: [sida]

    Går bra:
        programs/lugn/index.md
        claims:
          - condition: oro
            audience: vuxna
            override:
              state: ej_bekraftad
              reason: Två av modulerna är utbytta sedan studien.
              by: utgivaren
              on: 2026-01-20
              sources: [sida]
    """
    for entry in catalogue.programs.values():
        for index, declared, claim in _declared(entry.value, catalogue):
            if declared.override:
                organisations = catalogue.vocabulary.organisations
                why = objections(declared.override, claim.computed, entry.value, claim.trials, organisations)
                if why:
                    yield Violation(
                        entry.place(("claims", index, "override", "state")),
                        f"”{declared.override.state}” går inte att sätta i stället för ”{claim.computed}”: {why[0]}",
                        "; ".join(why[1:]) or "ta bort override, så står det som uppgifterna visar",
                    )


@rule(Level.ERROR)
def claim_twice(catalogue: Catalogue) -> Iterator[Violation]:
    """Samma tillstånd och målgrupp står två gånger under effekt.

    Bara ett svar kan visas, och läsaren vet inte vilket det blev.

    Flaggas:
        programs/lugn/index.md
        claims:
          - condition: oro
            audience: vuxna
          - condition: oro
            audience: vuxna

    Går bra:
        programs/lugn/index.md
        claims:
          - condition: oro
            audience: vuxna
    """
    for entry in catalogue.programs.values():
        seen: set[tuple[str, str]] = set()
        for index, declared in enumerate(entry.value.claims):
            about = declared.condition, declared.audience
            if about in seen:
                message = f"”{declared.condition}” och ”{declared.audience}” står redan under claims"
                yield Violation(entry.place(("claims", index)), message, "slå ihop dem")
            seen.add(about)


@rule(Level.ERROR)
def likeness_not_argued(catalogue: Catalogue) -> Iterator[Violation]:
    """Likheten med ett annat program är inte beskriven så att den går att pröva.

    En studie av ett snarlikt program räknas bara när likheten i innehåll, tekniska funktioner och teori är beskriven
    var för sig, av någon annan än utgivaren.

    Flaggas:
        programs/lugn/index.md
        studies: []
        claims:
          - condition: oro
            audience: vuxna
            borrowed:
              - program: annan
                study: ek-2020
                content: Samma åtta moduler i samma ordning.
                functions: Samma dagbok.
                theory: Båda bygger på KBT för oro.
                by: nag-sob
                sources: [artikel]
        programs/annan/index.md
        studies:
          - id: ek-2020
            design: rct
            result: Bättre än väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [lista]

    Går bra:
        programs/lugn/index.md
        studies: []
        claims:
          - condition: oro
            audience: vuxna
            borrowed:
              - program: annan
                study: ek-2020
                content: Samma åtta moduler i samma ordning.
                functions: Samma dagbok och samma meddelanden varje vecka.
                theory: Båda bygger på KBT för oro.
                by: nag-sob
                sources: [artikel]
        programs/annan/index.md
        studies:
          - id: ek-2020
            design: rct
            result: Bättre än väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [lista]
    """
    organisations = catalogue.vocabulary.organisations
    for entry in catalogue.programs.values():
        makers = {entry.value.publisher, entry.value.provider} - {None}
        for index, declared in enumerate(entry.value.claims):
            for place, borrowed in enumerate(declared.borrowed):
                at = ("claims", index, "borrowed", place)
                for label, text in likeness_texts(borrowed):
                    if fault := thin(text):
                        help = "skriv vad som är likt, med så många ord att någon annan kan pröva det"
                        path = (*at, _FIELDS[label])
                        yield Violation(entry.place(path), f"texten om {label} {fault}", help)
                if any(related(borrowed.by, maker, organisations) for maker in makers if maker):
                    yield Violation(
                        entry.place((*at, "by")),
                        "utgivaren kan inte själv intyga att programmen är lika",
                        "ange någon utanför som har jämfört dem, med källa",
                    )


def _declared(program: Program, catalogue: Catalogue) -> Iterator[tuple[int, DeclaredClaim, Claim]]:
    """What is declared about effect beside what the facts give."""
    if not program.claims or not designs_known(program, catalogue):
        return
    programs = {id: entry.value for id, entry in catalogue.programs.items()}
    terms = catalogue.vocabulary
    computed = {
        (one.condition, one.audience): one
        for one in claims(program, programs, terms.designs, terms.organisations)
    }
    for index, declared in enumerate(program.claims):
        if claim := computed.get((declared.condition, declared.audience)):
            yield index, declared, claim
