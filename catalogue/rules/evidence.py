"""What is said about effect must follow from the facts (the national process document, step n)."""

from collections.abc import Iterator

from catalogue.formats.swedish import listing, number
from catalogue.meaning.evidence import Claim, claims
from catalogue.model.base import Path
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.claim import EvidenceState
from catalogue.model.diagnostics import Level
from catalogue.model.program import Program
from catalogue.model.study import Study
from catalogue.model.truth import Truth
from catalogue.rules.rule import Violation, rule

FAMILY = "Effekt"

_STRENGTH = {
    EvidenceState.NOT_CONFIRMED: 0,
    EvidenceState.NO_DEMAND: 0,
    EvidenceState.UNDECIDED: 1,
    EvidenceState.SIMILAR_TRIAL: 2,
    EvidenceState.OWN_TRIAL: 3,
}


@rule(Level.ERROR)
def impossible_value(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett värde i en studie kan inte stämma.

    Slutsatsen om effekt räknas fram ur värdena. Ett omöjligt värde gör slutsatsen fel utan att någon ser det.

    Flaggas:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            planned_power: 0.8
            planned_power_where: Metod, s. 4
            doi: 10.5555/lugn.2020
            result: Bättre än väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]

    Går bra:
        programs/lugn/index.md
        studies:
          - id: ek-2020
            design: rct
            planned_power: 80
            planned_power_where: Metod, s. 4
            doi: 10.5555/lugn.2020
            result: Bättre än väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [artikel]
    """
    for entry in catalogue.programs.values():
        for index, study in enumerate(entry.value.studies):
            for name, message, help in _impossible(study):
                yield Violation(entry.place(("studies", index, *name)), message, help)


def _impossible(study: Study) -> Iterator[tuple[Path, str, str]]:
    for name in ("participants", "randomised", "analysed"):
        if getattr(study, name) == 0:
            yield (name,), "en studie utan deltagare", "skriv antalet deltagare, eller ta bort raden"
    if study.analysed and study.randomised and study.analysed > study.randomised:
        yield (
            ("analysed",),
            f"fler analyserades ({study.analysed}) än lottades ({study.randomised})",
            "kontrollera båda talen",
        )
    for name, low in (("planned_power", 1), ("dropout", 0)):
        value = getattr(study, name)
        if (value is not None and not (low <= value <= 100)) or (name == "planned_power" and value == 1):
            yield (
                (name,),
                f"{number(value)} är inte en andel i procent",
                "skriv procent, till exempel 80 i stället för 0.8",
            )
    if study.p_value is not None and not 0 <= study.p_value <= 1:
        yield (
            ("p_value",),
            f"{number(study.p_value)} kan inte vara ett p-värde",
            "ett p-värde ligger mellan 0 och 1",
        )
    for index, effect in enumerate(study.effects):
        if effect.level is not None and not 50 <= effect.level < 100:
            yield (
                ("effects", index, "level"),
                f"{effect.level} är inte en vanlig nivå",
                "skriv procent, till exempel 95",
            )
        if (
            effect.value is not None
            and effect.low is not None
            and effect.high is not None
            and not effect.low <= effect.value <= effect.high
        ):
            yield (
                ("effects", index, "value"),
                f"{number(effect.value)} ligger utanför sitt intervall {number(effect.low)} till {number(effect.high)}",
                "kontrollera de tre talen mot källan",
            )


@rule(Level.ERROR)
def borrowed_study_unknown(catalogue: Catalogue) -> Iterator[Violation]:
    """En studie av ett snarlikt program finns inte där.

    Effekt kan bara lånas från en studie som läsaren kan följa till, i ett annat program och ett enda steg.

    Flaggas:
        programs/lugn/index.md
        claims:
          - condition: oro
            audience: vuxna
            borrowed:
              - program: annan
                study: borta
                content: Samma åtta moduler i samma ordning.
                functions: Samma dagbok och samma meddelanden.
                theory: Båda bygger på KBT för oro.
                by: nag-sob
                sources: [sida]

    Går bra:
        programs/lugn/index.md
        claims:
          - condition: oro
            audience: vuxna
    """
    for entry in catalogue.programs.values():
        for index, declared in enumerate(entry.value.claims):
            for number_of, borrowed in enumerate(declared.borrowed):
                path = ("claims", index, "borrowed", number_of)
                lender = catalogue.programs.get(borrowed.program)
                if borrowed.program == entry.id:
                    yield Violation(
                        entry.place((*path, "program")),
                        "programmet lånar av sig självt",
                        "studien hör hemma under studies",
                    )
                elif lender and borrowed.study not in {study.id for study in lender.value.studies}:
                    known = listing(study.id for study in lender.value.studies)
                    yield Violation(
                        entry.place((*path, "study")),
                        f"studien ”{borrowed.study}” finns inte i {lender.file}",
                        f"välj bland {known}"
                        if known
                        else "programmet har inga egna studier att låna; effekt lånas bara ett steg",
                    )


@rule(Level.ERROR)
def claim_outside_program(catalogue: Catalogue) -> Iterator[Violation]:
    """Något sägs om effekt för andra än dem som programmet är till för.

    Effekt gäller alltid en viss version, ett visst tillstånd och en viss målgrupp.

    Flaggas:
        programs/lugn/index.md
        claims:
          - condition: somnbesvar
            audience: vuxna

    Går bra:
        programs/lugn/index.md
        claims:
          - condition: oro
            audience: vuxna
    """
    for entry in catalogue.programs.values():
        conditions = {treated.condition for treated in entry.value.conditions}
        for index, declared in enumerate(entry.value.claims):
            if declared.condition not in conditions:
                yield Violation(
                    entry.place(("claims", index, "condition")),
                    f"programmet är inte till för ”{declared.condition}”",
                    f"välj bland {listing(sorted(conditions))}",
                )
            if declared.audience not in entry.value.audience.groups:
                yield Violation(
                    entry.place(("claims", index, "audience")),
                    f"programmet är inte till för ”{declared.audience}”",
                    f"välj bland {listing(entry.value.audience.groups)}",
                )


@rule(Level.ERROR)
def claim_beyond_facts(catalogue: Catalogue) -> Iterator[Violation]:
    """Filen säger mer om effekten än vad uppgifterna visar.

    Slutsatsen räknas fram. Den som vill säga mer behöver visa uppgifterna som saknas.

    Flaggas:
        programs/lugn/index.md
        claims:
          - condition: oro
            audience: vuxna
            state: egen_rct
        studies: []

    Går bra:
        programs/lugn/index.md
        claims:
          - condition: oro
            audience: vuxna
            state: ej_bekraftad
        studies: []
    """
    for entry, index, state, claim in _declared(catalogue):
        unasked = EvidenceState.NO_DEMAND in (state, claim.computed) and state is not claim.computed
        if _STRENGTH[state] > _STRENGTH[claim.computed] or unasked:
            yield Violation(
                entry.place(("claims", index, "state")),
                f"uppgifterna räcker inte till ”{state}”; de ger ”{claim.computed}”",
                _lacking(claim) or "ta bort raden, så står det som uppgifterna visar",
            )


@rule(Level.INFO)
def claim_below_facts(catalogue: Catalogue) -> Iterator[Violation]:
    """Filen säger mindre om effekten än vad uppgifterna visar.

    Det är tillåtet att vara försiktig, men läsaren får den slutsats som uppgifterna visar.

    Flaggas:
        programs/lugn/index.md
        claims:
          - condition: oro
            audience: vuxna
            state: ej_bekraftad
        studies:
          - id: ek-2020
            design: rct
            control: väntelista
            finding: battre
            result: Bättre än väntelista.
            read: {part: hela, by: redaktionen, on: 2026-01-15}
            link: named_in_study
            sources: [sida]

    Går bra:
        programs/lugn/index.md
        claims:
          - condition: oro
            audience: vuxna
    """
    for entry, index, state, claim in _declared(catalogue):
        if _STRENGTH[state] < _STRENGTH[claim.computed]:
            yield Violation(
                entry.place(("claims", index, "state")),
                f"uppgifterna ger ”{claim.computed}”, som är mer än ”{state}”",
                "vill du att ”" + state + "” ska visas ändå, skriv override med skäl",
            )


def _declared(catalogue: Catalogue) -> Iterator[tuple[Entry[Program], int, EvidenceState, Claim]]:
    """The declared states beside what the facts give."""
    programs = {id: entry.value for id, entry in catalogue.programs.items()}
    for entry in catalogue.programs.values():
        if not entry.value.claims or not designs_known(entry.value, catalogue):
            continue
        computed = {
            (one.condition, one.audience): one
            for one in claims(
                entry.value, programs, catalogue.vocabulary.designs, catalogue.vocabulary.organisations
            )
        }
        for index, declared in enumerate(entry.value.claims):
            claim = computed.get((declared.condition, declared.audience))
            if declared.state is not None and claim is not None:
                yield entry, index, declared.state, claim


def designs_known(program: Program, catalogue: Catalogue) -> bool:
    """Whether all studies it rests on have a known design; when not, unknown_reference tells about it."""
    lenders = [
        catalogue.programs[one.program].value
        for claim in program.claims
        for one in claim.borrowed
        if one.program in catalogue.programs
    ]
    return all(
        study.design in catalogue.vocabulary.designs for one in (program, *lenders) for study in one.studies
    )


def _lacking(claim: Claim) -> str:
    trial = claim.deciding
    if trial is None:
        return "det behövs en randomiserad studie av programmet, eller av ett snarlikt program"
    lacking = [one.name.lower() for truth in (Truth.NOT_MET, Truth.UNKNOWN) for one in trial.those(truth)]
    return f"det som fattas för {trial.study.id}: {listing(lacking)}"
