"""A program: everything the library can say about one internet treatment or support program."""

from datetime import date

from catalogue.model.base import Choice, Day, Id, Line, Model, PartialDay, Text, Whole, YesNo, field
from catalogue.model.references import (
    AudienceId,
    CareLevelId,
    CodeId,
    ConditionId,
    FunctionId,
    IndicationId,
    InstrumentId,
    OrganisationId,
    ProgramId,
    RegionId,
    SourceId,
    StepId,
)
from catalogue.model.sources import Source
from catalogue.model.study import Study


class Kind(Choice):
    """Treatment or support. The border is not sharp, so an entry says why (national process document)."""

    TREATMENT = (
        "behandlingsprogram",
        "Behandlingsprogram",
        "Ska i sig ge behandlingseffekt, oftast med stöd av en behandlare.",
    )
    SUPPORT = "stodprogram", "Stödprogram", "Stöder annan vård. Det finns inget krav på visad effekt."


class Status(Choice):
    """Where a program is in its life."""

    IDEA = "ide", "idé"
    PLANNED = "planerat", "planerat"
    PRODUCTION = "produktion", "i produktion"
    TEST = "test", "i test"
    RUNNING = "i_drift", "i drift"
    PAUSED = "pausat", "pausat"
    ENDED = "avslutat", "avslutat"


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


_SOURCES = ("Källor", "Källor i filen som uppgifterna kommer från.", ["utgivarens-sida"])


class Distinction(Model):
    """A program with a name that is easily confused with this one."""

    program: ProgramId = field("Program", "Det andra programmets id.", "oroshjalpen")
    reason: Text = field("Skillnad", "Hur de skiljer sig, i en mening.", "Samma namn, annan utgivare.")


class TreatedCondition(Model):
    """A condition the program is meant for."""

    condition: ConditionId = field("Tillstånd", "Tillstånd ur listan.", "depression")
    scope: Text | None = field(
        "Avgränsning", "Svårighetsgrad eller annan avgränsning.", "lindrig till medelsvår", default=None
    )
    note: Text | None = field(
        "Anmärkning",
        "Det läsaren behöver veta.",
        "Källan skiljer inte på enstaka episod och återfall.",
        default=None,
    )
    sources: tuple[SourceId, ...] = field(*_SOURCES)


class Limit(Model):
    """Somebody or something the program does not suit."""

    text: Text = field(
        "Passar inte", "När programmet inte passar.", "Svår depression eller hög självmordsrisk."
    )
    sources: tuple[SourceId, ...] = field(*_SOURCES)


class Audience(Model):
    """Whom the program is for."""

    groups: tuple[AudienceId, ...] = field("Målgrupp", "Målgrupper ur listan.", ["vuxna"])
    age_min: Whole | None = field("Lägsta ålder", "Lägsta ålder i år.", "18", default=None)
    age_max: Whole | None = field("Högsta ålder", "Högsta ålder i år.", "65", default=None)
    note: Text | None = field("Anmärkning", "Det läsaren behöver veta.", "Föräldrar deltar.", default=None)
    sources: tuple[SourceId, ...] = field(*_SOURCES)


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
    sources: tuple[SourceId, ...] = field(*_SOURCES)


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
    sources: tuple[SourceId, ...] = field(*_SOURCES)


class Version(Model):
    """A version that a source names."""

    version: Line = field("Version", "Versionens namn eller nummer.", "2.0")
    note: Text | None = field(
        "Anmärkning", "Vad vi vet om versionen.", "Den version som bedömdes.", default=None
    )
    sources: tuple[SourceId, ...] = field(*_SOURCES)


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
    sources: tuple[SourceId, ...] = field(*_SOURCES)


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
    sources: tuple[SourceId, ...] = field(*_SOURCES)


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
    sources: tuple[SourceId, ...] = field(*_SOURCES)


class Statement(Model):
    """Something a source says, in our words."""

    text: Text = field("Text", "Uppgiften med egna ord.", "Över 500 patienter i oktober 2016.")
    sources: tuple[SourceId, ...] = field(*_SOURCES)


class UsedInstrument(Model):
    """An instrument used in the program or its studies."""

    instrument: InstrumentId = field("Mätinstrument", "Instrumentets id ur listan.", "madrs-s")
    use: Text = field("Användning", "Vad det används till.", "Primärt utfallsmått i studien.")
    sources: tuple[SourceId, ...] = field(*_SOURCES)


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


class EvidenceState(Choice):
    """The one thing said about effect for a condition and an audience. It says what is known, never approves."""

    OWN_TRIAL = (
        "egen_rct",
        "Effekten är bekräftad i en egen studie",
        "En randomiserad studie av programmet visar effekt.",
    )
    SIMILAR_TRIAL = (
        "liknande_rct",
        "Effekten är bekräftad genom ett snarlikt program",
        "En randomiserad studie av ett snarlikt program visar effekt, och likheten är beskriven.",
    )
    UNDECIDED = (
        "oavgjord",
        "Det går inte att avgöra om effekten är bekräftad",
        "Det vi vet stämmer med kraven, men någon uppgift saknas.",
    )
    NOT_CONFIRMED = (
        "ej_bekraftad",
        "Effekten är inte bekräftad",
        "Ingen studie som uppfyller kraven åberopas.",
    )
    NO_DEMAND = (
        "inget_krav",
        "Stödprogram: det finns inget krav på visad effekt",
        "Programmet stöder annan vård.",
    )


class Borrowed(Model):
    """A trial of another program that this one leans on, and why the two are alike enough."""

    program: ProgramId = field("Programmet som studerades", "Det andra programmets id.", "sovhjalpen")
    study: Id = field("Studien", "Studiens id i det andra programmets fil.", "kaldo-2015")
    content: Text = field(
        "Likhet i innehåll", "Varför innehållet är tillräckligt likt.", "Samma tio moduler i samma ordning."
    )
    functions: Text = field(
        "Likhet i tekniska funktioner",
        "Varför funktionerna är tillräckligt lika.",
        "Samma dagbok och samma meddelanden.",
    )
    theory: Text = field("Gemensam teori", "Den teoretiska grund som båda bygger på.", "KBT för insomni.")
    by: OrganisationId = field("Vem säger det", "Organisationen som jämfört programmen.", "region-uppsala")
    sources: tuple[SourceId, ...] = field(*_SOURCES)


class Override(Model):
    """A person's own conclusion in place of the computed one. It is shown with its reason."""

    state: EvidenceState = field("Slutsats", "Slutsatsen som ska visas.", "ej_bekraftad")
    reason: Text = field(
        "Skäl", "Varför den beräknade slutsatsen inte ska gälla.", "Studien är tillbakadragen."
    )
    by: OrganisationId = field("Vem", "Organisationen som står för det.", "nag-sob")
    on: Day = field("När", "Dagen då det beslutades.", "2026-11-22")


class DeclaredClaim(Model):
    """What the editor says about the effect for one condition and audience. The build verifies it."""

    condition: ConditionId = field("Tillstånd", "Tillståndet som det gäller.", "depression")
    audience: AudienceId = field("Målgrupp", "Målgruppen som det gäller.", "vuxna")
    state: EvidenceState | None = field(
        "Slutsats", "Slutsatsen, om du vill ange den. Bygget prövar den.", "oavgjord", default=None
    )
    borrowed: tuple[Borrowed, ...] = field(
        "Snarlikt program",
        "Studier av snarlika program som åberopas.",
        [{"program": "sovhjalpen"}],
        default=(),
    )
    override: Override | None = field(
        "Avvikande slutsats",
        "En slutsats som ska visas i stället, med skäl.",
        {"state": "ej_bekraftad"},
        default=None,
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
    sources: tuple[SourceId, ...] = field(*_SOURCES)


class Lifecycle(Model):
    """Where the program is in its life, and how we know."""

    status: Status | None = field("Status", "Var i livet programmet är.", "i_drift", default=None)
    basis: Text = field("Grund", "Hur vi vet det, eller varför vi inte vet.", "I vårdgivarens utbud 2022.")
    as_of: PartialDay | None = field("Gäller", "Tiden som uppgiften gäller.", "2022", default=None)
    started: Whole | None = field("Startår", "Året då programmet började användas.", "2016", default=None)
    successor: ProgramId | None = field(
        "Efterföljare", "Programmet som tog över.", "sovhjalpen", default=None
    )
    sources: tuple[SourceId, ...] = field(*_SOURCES)


class Program(Model):
    """One program. Facts left out are unknown and are shown as such."""

    name: Line = field("Namn", "Programmets namn.", "Oroshjälpen")
    aliases: tuple[Line, ...] = field(
        "Andra namn", "Andra namn på samma program.", ["Oroshjälpen Plus"], default=()
    )
    distinguish_from: tuple[Distinction, ...] = field(
        "Förväxla inte med",
        "Program med namn som lätt förväxlas.",
        [{"program": "oroshjalpen", "reason": "Annan utgivare."}],
        default=(),
    )
    former_ids: tuple[Id, ...] = field(
        "Tidigare adresser",
        "Id som programmet har haft. Gamla adresser pekar vidare.",
        ["gamla-namnet"],
        default=(),
    )
    kind: Kind = field("Slag", "Behandlingsprogram eller stödprogram.", "behandlingsprogram")
    kind_reason: Text = field(
        "Varför det slaget", "Skälet till slaget.", "Bedömarna behandlar det som behandlingsprogram."
    )
    publisher: OrganisationId | None = field(
        "Utgivare", "Organisationen som ger ut programmet.", "psykologpartners", default=None
    )
    provider: OrganisationId | None = field(
        "Vårdgivare", "Den som ger behandlingen, om det är någon annan.", "region-uppsala", default=None
    )
    summary: Text = field(
        "Sammanfattning", "En eller två meningar om vad programmet är.", "KBT på nätet för vuxna med oro."
    )
    conditions: tuple[TreatedCondition, ...] = field(
        "Tillstånd",
        "Tillstånd som programmet är till för.",
        [{"condition": "depression", "sources": ["sida"]}],
    )
    not_suitable: tuple[Limit, ...] = field(
        "Passar inte",
        "När programmet inte passar.",
        [{"text": "Svår depression.", "sources": ["sida"]}],
        default=(),
    )
    audience: Audience = field(
        "Målgrupp", "Vem programmet är till för.", {"groups": ["vuxna"], "sources": ["sida"]}
    )
    care_levels: tuple[CareLevelId, ...] = field(
        "Vårdnivå", "Där programmet används.", ["primarvard"], default=()
    )
    format: Format | None = field(
        "Upplägg", "Hur programmet är upplagt.", {"weeks": "10", "sources": ["sida"]}, default=None
    )
    platform: Platform | None = field(
        "Plattform", "Var programmet finns.", {"sob": "ja", "sources": ["sida"]}, default=None
    )
    versions: tuple[Version, ...] = field(
        "Versioner", "Versioner som källorna nämner.", [{"version": "2.0", "sources": ["sida"]}], default=()
    )
    use: tuple[Use, ...] = field(
        "Används av",
        "Regioner som uppges använda programmet.",
        [{"region": "uppsala", "basis": "Utgivarens egen enhet.", "sources": ["sida"]}],
        default=(),
    )
    usage: tuple[Statement, ...] = field(
        "Omfattning",
        "Hur många som gått programmet.",
        [{"text": "500 patienter.", "sources": ["sida"]}],
        default=(),
    )
    languages: tuple[Line, ...] = field("Språk", "Språk programmet finns på.", ["svenska"], default=())
    terms: Terms | None = field(
        "Villkor", "Villkor för andra regioner.", {"cost": "Ingen.", "sources": ["sida"]}, default=None
    )
    safety: Safety | None = field(
        "Säkerhet", "Hur biverkningar fångas.", {"asked": "Varje vecka.", "sources": ["sida"]}, default=None
    )
    user_involvement: tuple[Statement, ...] = field(
        "Brukarmedverkan",
        "Hur brukare varit med.",
        [{"text": "Brukare läste utkastet.", "sources": ["sida"]}],
        default=(),
    )
    follow_up: FollowUp | None = field(
        "Uppföljning", "Register, instrument och koder.", {"codes": ["du011"]}, default=None
    )
    studies: tuple[Study, ...] = field(
        "Studier",
        "Studier som säkert hör till programmet.",
        [{"id": "a-2014", "design": "rct", "result": "…", "link": "named_in_study", "sources": ["s"]}],
        default=(),
    )
    claims: tuple[DeclaredClaim, ...] = field(
        "Effekt",
        "Det som ska sägas om effekten utöver studierna: snarlika program och avvikande slutsatser.",
        [{"condition": "depression", "audience": "vuxna"}],
        default=(),
    )
    process: tuple[ProcessStep, ...] = field(
        "Så togs det fram",
        "Steg a–q som det finns uppgifter om.",
        [{"step": "l", "state": "gjort", "sources": ["sida"]}],
        default=(),
    )
    process_claim: ProcessClaim | None = field(
        "Komplett process",
        "Skriv komplett om hela processen är genomförd. Bygget prövar det. Lämna annars bort raden.",
        "komplett",
        default=None,
    )
    lifecycle: Lifecycle = field(
        "Status", "Var i livet programmet är.", {"basis": "I utbudet 2022.", "sources": ["sida"]}
    )
    gaps: tuple[Text, ...] = field(
        "Det här saknas",
        "Uppgifter vi har sökt men inte hittat.",
        ["Antal moduler i dag är inte belagt."],
        default=(),
    )
    sources: tuple[Source, ...] = field(
        "Källor",
        "Alla källor som filen bygger på.",
        [{"id": "sida", "title": "…", "stated_by": "utgivaren", "collected": "2026-11-22"}],
    )
    checked: Day = field(
        "Senast kontrollerad", "Dagen då uppgifterna senast kontrollerades mot källorna.", "2026-11-22"
    )
    confirmed_by_publisher: Day | None = field(
        "Bekräftad av utgivaren",
        "Dagen då utgivaren bekräftade uppgifterna. Utelämnad betyder inte bekräftad.",
        "2026-12-01",
        default=None,
    )

    @property
    def collected(self) -> date:
        """The latest day on which facts were collected from the sources."""
        return max(source.collected for source in self.sources)
