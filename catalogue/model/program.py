"""A program: everything the library can say about one internet treatment or support program."""

from datetime import date

from catalogue.model.base import Choice, Day, Id, Line, Model, Text, Whole, YesNo, field
from catalogue.model.claim import DeclaredClaim
from catalogue.model.delivery import (
    Access,
    FollowUp,
    Format,
    Platform,
    Safety,
    Statement,
    Terms,
    Use,
    UsedInstrument,
)
from catalogue.model.process import Lifecycle, ProcessClaim, ProcessStep
from catalogue.model.reading import PossibleStudy
from catalogue.model.references import (
    AudienceId,
    CareLevelId,
    ConditionId,
    OrganisationId,
    ProgramId,
    SourceId,
)
from catalogue.model.sources import SOURCES, Source
from catalogue.model.study import Study


class ProgramKind(Choice):
    """Treatment or support. The border is not sharp, so an entry says why (national process document)."""

    TREATMENT = (
        "behandlingsprogram",
        "Behandlingsprogram",
        "Ska i sig ge behandlingseffekt, oftast med stöd av en behandlare.",
    )
    SUPPORT = "stodprogram", "Stödprogram", "Stöder annan vård. Det finns inget krav på visad effekt."


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
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Limit(Model):
    """Somebody or something the program does not suit."""

    text: Text = field(
        "Passar inte", "När programmet inte passar.", "Svår depression eller hög självmordsrisk."
    )
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Audience(Model):
    """Whom the program is for."""

    groups: tuple[AudienceId, ...] = field("Målgrupp", "Målgrupper ur listan.", ["vuxna"])
    age_min: Whole | None = field("Lägsta ålder", "Lägsta ålder i år.", "18", default=None)
    age_max: Whole | None = field("Högsta ålder", "Högsta ålder i år.", "65", default=None)
    note: Text | None = field("Anmärkning", "Det läsaren behöver veta.", "Föräldrar deltar.", default=None)
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Version(Model):
    """A version that a source names."""

    version: Line = field("Version", "Versionens namn eller nummer.", "2.0")
    note: Text | None = field(
        "Anmärkning", "Vad vi vet om versionen.", "Den version som bedömdes.", default=None
    )
    changed: Text | None = field(
        "Ändrat sedan förra versionen",
        "Vad som är nytt, så att läsaren kan se om en äldre studie gäller.",
        "Två moduler om sömn är nya.",
        default=None,
    )
    sources: tuple[SourceId, ...] = field(*SOURCES)


class ConclusionChange(Model):
    """Why what is said about the effect changed, and when."""

    on: Day = field("När", "Dagen då slutsatsen ändrades.", "2026-11-22")
    reason: Text = field(
        "Skäl", "Vad som gör att slutsatsen ändras.", "Protokollet är läst, och styrkan var planerad."
    )
    sources: tuple[SourceId, ...] = field(*SOURCES, default=())


class Program(Model):
    """One program. Facts left out are unknown and are shown as such."""

    draft: YesNo | None = field(
        "Utkast",
        "Skriv ja medan du arbetar med filen. Då syns den bara för dig som kör serve.",
        "ja",
        default=None,
    )
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
    kind: ProgramKind = field("Typ", "Behandlingsprogram eller stödprogram.", "behandlingsprogram")
    kind_reason: Text = field(
        "Varför den typen", "Skälet till typen.", "Bedömarna behandlar det som behandlingsprogram."
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
    access: Access | None = field(
        "Så kommer du in",
        "Om man kan anmäla sig själv, och varifrån.",
        {"self_referral": "ja", "sources": ["sida"]},
        default=None,
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
    possible_studies: tuple[PossibleStudy, ...] = field(
        "Möjliga studier",
        "Studier som kan gälla programmet utan att någon har bekräftat det. De räknas aldrig.",
        [{"id": "hedman-2011", "speaks_for": ["Samma enhet."], "speaks_against": ["Inget namn."]}],
        default=(),
    )
    claims: tuple[DeclaredClaim, ...] = field(
        "Effekt",
        "Det som ska sägas om effekten utöver studierna: snarlika program och avvikande slutsatser.",
        [{"condition": "depression", "audience": "vuxna"}],
        default=(),
    )
    conclusion_changes: tuple[ConclusionChange, ...] = field(
        "Ändrade slutsatser",
        "Varför slutsatsen om effekt blev en annan, en rad för varje gång.",
        [{"on": "2026-11-22", "reason": "Protokollet är läst, och styrkan var planerad."}],
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
    def standing_studies(self) -> tuple[Study, ...]:
        """The studies that no journal has taken back. Only these count, anywhere."""
        return tuple(study for study in self.studies if study.retracted is None)

    @property
    def instruments(self) -> tuple[UsedInstrument, ...]:
        """The instruments that the program is known to use."""
        return self.follow_up.instruments if self.follow_up else ()

    @property
    def collected(self) -> date:
        """The latest day on which facts were collected from the sources."""
        return max(source.collected for source in self.sources)
