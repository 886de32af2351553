"""How a program came to be and where in its life it is: the steps a–q and the status."""

from catalogue.model.base import Choice, Line, Model, PartialDay, Text, Whole, YesNo, field
from catalogue.model.references import OrganisationId, ProgramId, SourceId, StepId
from catalogue.model.sources import SOURCES


class StepState(Choice):
    """How far one of the 17 process steps has come. A step left out is unknown."""

    DONE = "gjort", "gjort"
    ONGOING = "pagar", "pågår"
    NOT_DONE = "inte_gjort", "inte gjort"
    NOT_APPLICABLE = "inte_aktuellt", "inte aktuellt"


class ProcessClaim(Choice):
    """What an entry may say about the whole process. The build verifies it."""

    COMPLETE = (
        "komplett",
        "Processen är komplett",
        "Granskningarna är gjorda av någon som stod utanför, säkerhet och brukarmedverkan är beskrivna "
        "och avtal finns.",
    )


class ProcessStep(Model):
    """What is known about one of the process steps a–q for this program."""

    step: StepId = field("Steg", "Stegets bokstav, a–q.", "k")
    state: StepState = field("Läge", "Hur långt steget har kommit.", "gjort")
    by: OrganisationId | None = field(
        "Utförare", "Organisationen som gjorde steget.", "region-uppsala", default=None
    )
    when: PartialDay | None = field(
        "När", "När steget gjordes, så exakt det är känt.", "2019-05", default=None
    )
    document: Line | None = field("Dokument", "Dokumentet som visar det.", "Pilotrapport 2019", default=None)
    participants: Whole | None = field("Deltagare", "Antal deltagare.", "23", default=None)
    role: Line | None = field(
        "Roll",
        "Vad den som granskade är för slags sakkunnig.",
        "ämnesexpert från en annan region",
        default=None,
    )
    involved: YesNo | None = field(
        "Deltog i produktionen",
        "Om den som granskade också var med och tog fram programmet.",
        "nej",
        default=None,
    )
    ties: YesNo | None = field(
        "Bindning till programmet",
        "Om den som granskade har ekonomiska eller andra band till dem som tog fram programmet.",
        "nej",
        default=None,
    )
    interests: Text | None = field(
        "Bindningar",
        "De intressen som granskaren själv har uppgett.",
        "Har föreläst för utgivaren.",
        default=None,
    )
    users: Text | None = field(
        "Brukarmedverkan", "Hur brukare deltog.", "Två brukare läste texten.", default=None
    )
    note: Text | None = field("Anmärkning", "Det läsaren behöver veta.", "Öppen pilotstudie.", default=None)
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Status(Choice):
    """Where a program is in its life."""

    IDEA = "ide", "idé"
    PLANNED = "planerat", "planerat"
    PRODUCTION = "produktion", "i produktion"
    TEST = "test", "i test"
    RUNNING = "i_drift", "i drift"
    PAUSED = "pausat", "pausat"
    ENDED = "avslutat", "avslutat"


class Lifecycle(Model):
    """Where the program is in its life, and how we know."""

    status: Status | None = field("Status", "Var i livet programmet är.", "i_drift", default=None)
    basis: Text = field("Grund", "Hur vi vet det, eller varför vi inte vet.", "I vårdgivarens utbud 2022.")
    as_of: PartialDay | None = field("Gäller", "Tiden som uppgiften gäller.", "2022", default=None)
    started: Whole | None = field("Startår", "Året då programmet började användas.", "2016", default=None)
    successor: ProgramId | None = field(
        "Efterföljare", "Programmet som tog över.", "sovhjalpen", default=None
    )
    sources: tuple[SourceId, ...] = field(*SOURCES)
