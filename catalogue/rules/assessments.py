"""What an assessment must be to help anybody choose."""

from collections.abc import Iterator

from catalogue.meaning.disagreement import disagreements
from catalogue.meaning.independence import lineage
from catalogue.model.assessment import Assessment
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.diagnostics import Level
from catalogue.rules.rule import Violation, rule

FAMILY = "Bedömningar"


@rule(Level.ERROR)
def assessor_is_publisher(catalogue: Catalogue) -> Iterator[Violation]:
    """Den som bedömt programmet har också gett ut det.

    En bedömning ska göras av någon som inte har varit med och tagit fram programmet.

    Flaggas:
        programs/lugn/assessments/nag-sob.md
        assessor: utgivaren

    Går bra:
        programs/lugn/assessments/nag-sob.md
        assessor: nag-sob
    """
    organisations = catalogue.vocabulary.organisations
    for entry in catalogue.assessments.values():
        program = catalogue.programs.get(entry.program)
        publisher = program.value.publisher if program else None
        if publisher and (
            entry.value.assessor in lineage(publisher, organisations)
            or publisher in lineage(entry.value.assessor, organisations)
        ):
            yield Violation(
                entry.place(("assessor",)),
                f"bedömaren ”{entry.value.assessor}” är samma organisation som utgivaren ”{publisher}”",
                "ange den som bedömt utifrån; utgivarens egen granskning hör hemma i programmets fil under process",
            )


@rule(Level.WARNING)
def assessments_disagree(catalogue: Catalogue) -> Iterator[Violation]:
    """Två bedömningar av samma program säger olika.

    Läsaren får veta att de gör det. Den som skriver kan behöva förklara varför, till exempel olika versioner.

    Flaggas:
        programs/lugn/assessments/nag-sob.md
        effect: visad
        programs/lugn/assessments/regionen.md
        assessor: exempelregionens-vard
        effect: oklar

    Går bra:
        programs/lugn/assessments/nag-sob.md
        effect: oklar
        programs/lugn/assessments/regionen.md
        assessor: exempelregionens-vard
        effect: oklar
    """
    for program in catalogue.programs:
        entries = catalogue.assessments_of(program)
        replaced = {f"{program}/{entry.value.supersedes}" for entry in entries if entry.value.supersedes}
        standing = [entry for entry in entries if entry.id not in replaced]
        for said in disagreements(entry.value for entry in standing):
            yield Violation(standing[-1].place(), said.rstrip("."), "kontrollera båda mot källorna")


@rule(Level.WARNING)
def described_study_missing(catalogue: Catalogue) -> Iterator[Violation]:
    """En bedömning beskriver en studie som inte finns i programmets fil.

    Då vilar bedömarnas slutsats på något som läsaren inte kan se, och studien räknas inte.

    Flaggas:
        programs/lugn/assessments/nag-sob.md
        studies:
          - text: En randomiserad studie med 40 deltagare.

    Går bra:
        programs/lugn/assessments/nag-sob.md
        studies:
          - study: lottad-2020
            text: En randomiserad studie med 120 deltagare.
    """
    for entry in catalogue.assessments.values():
        program = catalogue.programs.get(entry.program)
        known = {study.id for study in program.value.studies} if program else set()
        for index, told in enumerate(entry.value.studies):
            if program and told.study not in known:
                which = f"studien ”{told.study}”" if told.study else "en studie"
                yield Violation(
                    entry.place(("studies", index)),
                    f"bedömningen beskriver {which} som inte finns i {program.file}",
                    "lägg in studien där, och skriv dess id här under study",
                )


@rule(Level.ERROR)
def reply_from_somebody_else(catalogue: Catalogue) -> Iterator[Violation]:
    """Någon annan än utgivaren svarar på en bedömning.

    Svaret står som utgivarens egna ord. Då måste det vara utgivaren som svarar.

    Flaggas:
        programs/lugn/assessments/nag-sob.md
        reply:
          by: exempelregionens-vard
          on: 2026-01-15
          text: Texterna är kortade.
          sources: [utlatande]

    Går bra:
        programs/lugn/assessments/nag-sob.md
        reply:
          by: utgivaren
          on: 2026-01-15
          text: Texterna är kortade.
          sources: [utlatande]
    """
    organisations = catalogue.vocabulary.organisations
    for entry in catalogue.assessments.values():
        program, reply = catalogue.programs.get(entry.program), entry.value.reply
        if program and reply:
            theirs = {program.value.publisher, program.value.provider}
            if not theirs & set(lineage(reply.by, organisations)):
                yield Violation(
                    entry.place(("reply", "by")),
                    f"”{reply.by}” ger inte ut programmet",
                    "ange den som ger ut programmet, eller den som ger behandlingen",
                )


@rule(Level.ERROR)
def superseding_circle(catalogue: Catalogue) -> Iterator[Violation]:
    """Bedömningar ersätter varandra i en ring.

    Läsaren ska kunna se vilken bedömning som är den senaste.

    Flaggas:
        programs/lugn/assessments/nag-sob.md
        supersedes: nag-sob

    Går bra:
        programs/lugn/assessments/nag-sob-2.md
        supersedes: nag-sob
    """
    for entry in catalogue.assessments.values():
        seen: set[str] = set()
        older: Entry[Assessment] | None = entry
        while older and older.value.supersedes and older.id not in seen:
            seen.add(older.id)
            older = catalogue.assessments.get(f"{entry.program}/{older.value.supersedes}")
            if older is entry:
                yield Violation(
                    entry.place(("supersedes",)),
                    "bedömningen ersätter sig själv, direkt eller genom andra",
                    "peka på den äldre bedömningen",
                )
