"""How a program is given: its form, platform and users, terms, safety and follow-up."""

from catalogue.model.base import Line, Model, PartialDay, Text, Whole, YesNo, field
from catalogue.model.references import CodeId, FunctionId, IndicationId, InstrumentId, RegionId, SourceId
from catalogue.model.sources import SOURCES


class Format(Model):
    """How the program is built and carried through."""

    guided: YesNo | None = field(
        "Behandlarstöd", "Om en behandlare stöder under programmet.", "ja", default=None
    )
    guidance: Text | None = field(
        "Om stödet", "Hur stödet ges.", "Skriftlig återkoppling en gång i veckan.", default=None
    )
    weeks: Whole | None = field(
        "Veckor", "Programmets längd i veckor, eller den kortaste.", "10", default=None
    )
    weeks_max: Whole | None = field(
        "Högst veckor", "Den längsta tiden i veckor om längden varierar.", "12", default=None
    )
    modules: Whole | None = field("Moduler", "Antal moduler.", "8", default=None)
    methods: tuple[Line, ...] = field(
        "Metoder", "Metoder som programmet bygger på.", ["KBT", "exponering"], default=()
    )
    media: tuple[Line, ...] = field("Medier", "Text, ljud, film och annat.", ["text", "film"], default=())
    functions: tuple[FunctionId, ...] = field(
        "Funktioner", "Funktioner på plattformen som programmet använder.", ["meddelanden"], default=()
    )
    clinician: Text | None = field(
        "Krav på behandlaren",
        "Utbildning eller yrke som krävs.",
        "Grundläggande KBT-utbildning.",
        default=None,
    )
    note: Text | None = field(
        "Anmärkning", "Det läsaren behöver veta.", "Studierna pågick tio veckor.", default=None
    )
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Access(Model):
    """How somebody who wants the program gets into it."""

    self_referral: YesNo | None = field(
        "Egen anmälan", "Om den som vill gå programmet kan anmäla sig själv.", "ja", default=None
    )
    nationwide: YesNo | None = field(
        "Hela landet", "Om programmet tar emot den som bor i en annan region.", "ja", default=None
    )
    closed: PartialDay | None = field(
        "Stängt för nya",
        "Senaste kända tid då programmet inte tog emot fler. Utelämnad betyder inte öppet.",
        "2024-03",
        default=None,
    )
    as_of: PartialDay | None = field("Gäller", "Tiden som uppgiften gäller.", "2022", default=None)
    note: Text | None = field(
        "Anmärkning", "Det läsaren behöver veta.", "En läkare gör först en bedömning.", default=None
    )
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Platform(Model):
    """Where the program runs."""

    sob: YesNo | None = field(
        "Stöd och behandling", "Om programmet finns på 1177:s tjänst Stöd och behandling.", "ja", default=None
    )
    other: tuple[Line, ...] = field(
        "Andra plattformar", "Andra plattformar där programmet finns.", ["KBTonline"], default=()
    )
    note: Text | None = field(
        "Anmärkning", "Det läsaren behöver veta.", "Uppgiften gäller 2018.", default=None
    )
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Use(Model):
    """A region that uses, or has used, the program."""

    region: RegionId = field("Region", "Regionens id ur listan.", "stockholm")
    since: PartialDay | None = field(
        "Sedan", "När användningen började, så exakt det är känt.", "2020-05", default=None
    )
    confirmed: PartialDay | None = field(
        "Bekräftad", "Senaste datum då någon uppgett att programmet används.", "2022-03", default=None
    )
    basis: Text = field("Grund", "Hur vi vet det.", "Står i regionens lista över program.")
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Terms(Model):
    """What applies when another region wants to use the program."""

    rights: Text | None = field(
        "Rättigheter", "Vem som äger programmet.", "Regionen äger innehållet.", default=None
    )
    reuse: Text | None = field(
        "Användning i andra regioner",
        "Om andra regioner får använda programmet.",
        "Delas efter avtal.",
        default=None,
    )
    cost: Text | None = field("Kostnad", "Vad det kostar.", "Licens per behandlare.", default=None)
    updates: Text | None = field(
        "Uppdateringar", "Vem som håller programmet aktuellt.", "Utgivaren uppdaterar varje år.", default=None
    )
    agreements: Text | None = field(
        "Avtal", "Avtal som behövs.", "Samarbetsavtal mellan regionerna.", default=None
    )
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Safety(Model):
    """How side effects are found and when the work stops."""

    asked: Text | None = field(
        "Hur biverkningar efterfrågas",
        "Hur deltagaren tillfrågas.",
        "Frågor efter varje modul.",
        default=None,
    )
    recorded: Text | None = field(
        "Hur biverkningar registreras", "Var svaren hamnar.", "I journalen.", default=None
    )
    stops: Text | None = field(
        "När arbetet avbryts",
        "Kontrollpunkter då programmet stoppas.",
        "Om någon försämras påtagligt.",
        default=None,
    )
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Statement(Model):
    """Something a source says, in our words."""

    text: Text = field("Text", "Uppgiften med egna ord.", "Över 500 patienter i oktober 2016.")
    sources: tuple[SourceId, ...] = field(*SOURCES)


class UsedInstrument(Model):
    """An instrument used in the program or its studies."""

    instrument: InstrumentId = field("Mätinstrument", "Instrumentets id ur listan.", "madrs-s")
    use: Text = field("Användning", "Vad det används till.", "Primärt utfallsmått i studien.")
    sources: tuple[SourceId, ...] = field(*SOURCES)


class FollowUp(Model):
    """How results are followed: register, instruments and codes."""

    indication: IndicationId | None = field(
        "Indikation i SibeR", "Indikation i kvalitetsregistret.", "depression", default=None
    )
    instruments: tuple[UsedInstrument, ...] = field(
        "Mätinstrument",
        "Instrument som används.",
        [{"instrument": "madrs-s", "use": "Varje vecka.", "sources": ["sida"]}],
        default=(),
    )
    codes: tuple[CodeId, ...] = field("KVÅ-koder", "Koder för dokumentation.", ["du011"], default=())
    routine_outcomes: tuple[Statement, ...] = field(
        "Resultat i vardagen",
        "Resultat från vanlig vård, utan kontrollgrupp.",
        [{"text": "44 % förbättrades.", "sources": ["sida"]}],
        default=(),
    )
