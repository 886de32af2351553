"""A study of a program: what was done, on whom, and what it showed."""

from catalogue.model.base import (
    Address,
    Choice,
    Decimal,
    Id,
    Line,
    Model,
    PartialDay,
    Text,
    Whole,
    YesNo,
    field,
)
from catalogue.model.reading import Doi, Read, Registration, Retraction, StudyReading
from catalogue.model.references import (
    AudienceId,
    CareLevelId,
    ConditionId,
    DesignId,
    OrganisationId,
    SourceId,
)


class Contrast(Choice):
    """What an effect is compared with. The two never share a column."""

    BETWEEN = "mellan", "skillnad mellan grupper", "Jämfört med en kontrollgrupp."
    WITHIN = "inom", "förändring inom gruppen", "Före jämfört med efter, utan jämförelsegrupp."


class Finding(Choice):
    """What the study showed on its primary outcome, compared with its control group."""

    BETTER = (
        "battre",
        "bättre än jämförelsen",
        "Programmet gav ett statistiskt säkerställt bättre resultat.",
    )
    NOT_WORSE = (
        "inte_samre",
        "inte sämre än jämförelsen",
        "Programmet var inte sämre än en etablerad behandling, med en gräns satt i förväg.",
    )
    NO_DIFFERENCE = (
        "ingen_skillnad",
        "ingen säkerställd skillnad",
        "Studien visade ingen statistiskt säkerställd skillnad mot jämförelsen.",
    )
    WORSE = "samre", "sämre än jämförelsen", "Programmet gav ett säkert sämre resultat än jämförelsen."
    ONGOING = "pagar", "studien pågår", "Resultatet finns inte ännu."


class StudyLink(Choice):
    """How we know that the study belongs to the program. Our own guesses are not published."""

    NAMED = "named_in_study", "Programmets namn står i studien"
    LISTED = "listed_by_provider", "Vårdgivaren eller utgivaren kopplar studien till programmet"
    DESCRIBED = "described_by_assessor", "Bedömarna beskriver studien utan att namnge den"


class Recruitment(Choice):
    """How participants came to the study."""

    ADVERT = "annons", "annonser eller egen anmälan"
    CARE = "vard", "vården"
    BOTH = "bada", "både annonser och vården"


class Comparator(Choice):
    """What those who did not get the program got. Only a group that got something else can show its effect."""

    WAITING = "vantelista", "väntelista", "De väntade och fick programmet först efteråt, eller inte alls."
    USUAL = "sedvanlig_vard", "sedvanlig vård", "De fick den vård som annars hade getts."
    TREATMENT = "annan_behandling", "en annan behandling", "De fick en behandling som inte är programmet."
    ATTENTION = (
        "stod_eller_information",
        "stöd eller information",
        "De fick kontakt, stöd eller information, men ingen behandling.",
    )
    SAME = (
        "samma_program",
        "samma program i en annan variant",
        "De fick också programmet. Då syns inte vad programmet ger.",
    )
    NONE = "ingen", "ingen jämförelsegrupp", "Alla fick programmet."

    @property
    def shows(self) -> bool:
        """Whether the difference from such a group can be the program's own effect."""
        return self not in (Comparator.SAME, Comparator.NONE)


class EffectSize(Model):
    """The size of what was measured, exactly as the source gives it."""

    contrast: Contrast = field(
        "Jämförelse", "Skillnad mellan grupper eller förändring inom gruppen.", "mellan"
    )
    metric: Line | None = field("Mått", "Hur effekten är uttryckt.", "Cohens d", default=None)
    value: Decimal | None = field("Värde", "Effektens storlek.", "0.74", default=None)
    low: Decimal | None = field("Nedre gräns", "Intervallets nedre gräns.", "0.51", default=None)
    high: Decimal | None = field("Övre gräns", "Intervallets övre gräns.", "1.44", default=None)
    level: Whole | None = field(
        "Intervallets nivå", "Hur många procent intervallet täcker.", "95", default=None
    )
    primary: YesNo | None = field(
        "Gäller det primära måttet",
        "Skriv nej för ett annat mått eller en senare mätning. Utelämnat räknas siffran som det primära måttet.",
        "nej",
        default=None,
    )


class Study(Model):
    """One study with what the source says about it; what it does not say is left out."""

    id: Id = field("Id", "Kort namn på studien i filen.", "hedman-2014")
    design: DesignId = field("Upplägg", "Studiens upplägg, ur listan över studieupplägg.", "rct")
    design_note: Line | None = field("Om upplägget", "Det listans ord inte säger.", "tre armar", default=None)
    year: Whole | None = field("År", "Året studien publicerades.", "2014", default=None)
    authors: Text | None = field(
        "Författare", "Efternamn i ordning.", "Hedman, Ljótsson, Kaldo", default=None
    )
    organisations: tuple[OrganisationId, ...] = field(
        "Forskarnas organisationer",
        "Organisationer som forskarna hörde till, ur listan.",
        ["karolinska-institutet"],
        default=(),
    )
    journal: Line | None = field(
        "Tidskrift", "Tidskrift med volym och sidor.", "J Affect Disord 155:49–58", default=None
    )
    doi: Doi | None = field(
        "DOI", "Studiens DOI utan adress framför.", "10.1016/j.jad.2012.12.020", default=None
    )
    url: Address | None = field(
        "Adress", "Där studien går att läsa.", "https://doi.org/10.1016/j.jad.2012.12.020", default=None
    )
    read: StudyReading | None = field(
        "Läst",
        "Hur mycket av studien som någon har läst, vem och när.",
        {"part": "sammanfattning", "by": "redaktionen", "on": "2026-11-22"},
        default=None,
    )
    retracted: Retraction | None = field(
        "Tillbakadragen",
        "Om tidskriften har dragit tillbaka studien. Då räknas den inte någonstans.",
        {"on": "2024-05", "sources": ["tidskriften"]},
        default=None,
    )
    registration: Registration | None = field(
        "Registrering", "Studiens nummer i ett register.", "NCT01673035", default=None
    )
    registered: PartialDay | None = field(
        "Registrerad", "Dagen då studien anmäldes till registret.", "2014-07-16", default=None
    )
    started: PartialDay | None = field(
        "Började", "När den första deltagaren togs med.", "2014-08", default=None
    )
    protocol: Doi | None = field(
        "Protokoll", "DOI för det publicerade protokollet.", "10.1186/s13063-021-05592-z", default=None
    )
    registered_outcome: Line | None = field(
        "Primärt utfallsmått i registret",
        "Det mått som skulle avgöra, så som registret eller protokollet anger det.",
        "CDRS-R efter tre månader",
        default=None,
    )
    conditions: tuple[ConditionId, ...] = field(
        "Tillstånd", "Tillstånd som studien gällde.", ["depression"], default=()
    )
    audiences: tuple[AudienceId, ...] = field("Målgrupp", "Målgrupp i studien.", ["vuxna"], default=())
    population: Text | None = field(
        "Deltagare", "Vilka som var med.", "13–17 år, egen anmälan.", default=None
    )
    version: Line | None = field("Version", "Version av programmet som studerades.", "2.0", default=None)
    version_argument: Text | None = field(
        "Varför versionen räknas",
        "Skälet till att studien gäller, om en annan version studerades.",
        "Bara bilderna är bytta sedan version 1.0.",
        default=None,
    )
    recruitment: Recruitment | None = field(
        "Rekrytering", "Hur deltagarna kom till studien.", "annons", default=None
    )
    setting: CareLevelId | None = field("Vårdmiljö", "Där studien gjordes.", "primarvard", default=None)
    control: Line | None = field("Jämförelse", "Vad programmet jämfördes med.", "väntelista", default=None)
    compared_with: tuple[Comparator, ...] = field(
        "Jämförelsegruppens slag",
        "Vad de andra grupperna fick, ett ord för varje grupp. Det avgör om studien kan visa effekt.",
        ["vantelista"],
        default=(),
    )
    participants: Whole | None = field(
        "Antal deltagare", "Antalet så som källan anger det.", "80", default=None
    )
    randomised: Whole | None = field(
        "Antal lottade", "Antal som lottades till någon grupp.", "80", default=None
    )
    analysed: Whole | None = field("Antal analyserade", "Antal som ingick i analysen.", "74", default=None)
    planned_participants: Whole | None = field(
        "Planerat antal", "Antalet deltagare som studien planerades för.", "120", default=None
    )
    planned_power: Decimal | None = field(
        "Planerad styrka", "Planerad statistisk styrka i procent.", "80", default=None
    )
    planned_power_where: Line | None = field(
        "Var styrkan står",
        "Stället i studien, protokollet eller registret: avsnitt och sida. Utan det räknas inte styrkan.",
        "Metod, s. 4",
        default=None,
    )
    planned_power_source: SourceId | None = field(
        "Källan till styrkan",
        "Källan i filen som är studien, protokollet eller registret. Behövs när studien har flera källor.",
        "artikeln",
        default=None,
    )
    planned_effect: Decimal | None = field(
        "Planerad effekt",
        "Den effektstorlek (Cohens d) som antalet deltagare räknades fram för.",
        "0.5",
        default=None,
    )
    dropout: Decimal | None = field("Bortfall", "Andel i procent som inte följdes upp.", "22", default=None)
    margin: Text | None = field(
        "Gräns för inte sämre",
        "Gränsen som sattes i förväg i en studie av om programmet är likvärdigt.",
        "Högst 3 poäng på MADRS-S.",
        default=None,
    )
    margin_met: YesNo | None = field(
        "Gränsen hölls", "Om hela intervallet höll sig inom gränsen.", "ja", default=None
    )
    established: YesNo | None = field(
        "Jämförd med etablerad behandling",
        "Om jämförelsen var en behandling med känd effekt.",
        "ja",
        default=None,
    )
    primary_outcome: Line | None = field(
        "Primärt utfallsmått", "Det mått som skulle avgöra.", "MADRS-S", default=None
    )
    benefit: Line | None = field(
        "Bättre betyder",
        "Vad ett bättre resultat på det primära måttet är, i vardagsord som kan stå efter ”visar”.",
        "mindre tvång",
        default=None,
    )
    finding: Finding | None = field(
        "Utfall", "Vad studien visade på det primära måttet.", "battre", default=None
    )
    result: Text = field(
        "Resultat", "Resultatet med egna ord.", "Stor skillnad mot väntelista efter 8 veckor."
    )
    effects: tuple[EffectSize, ...] = field(
        "Effekt",
        "Effektens storlek så som källan anger den.",
        [{"contrast": "mellan", "metric": "Cohens d", "value": "0.98"}],
        default=(),
    )
    harms: Text | None = field(
        "Biverkningar", "Vad studien säger om biverkningar.", "Två deltagare försämrades.", default=None
    )
    p_value: Decimal | None = field(
        "p-värde", "p-värdet för skillnaden mellan grupperna på det primära måttet.", "0.003", default=None
    )
    ongoing: YesNo | None = field("Pågår", "Om studien pågår.", "nej", default=None)
    link: StudyLink = field("Koppling", "Hur studien hör till programmet.", "named_in_study")
    note: Text | None = field(
        "Anmärkning", "Det läsaren behöver veta.", "Året syns inte i källan.", default=None
    )
    sources: tuple[SourceId, ...] = field("Källor", "Källor i filen som uppgifterna kommer från.", ["studie"])

    def may_concern(self, condition: str) -> bool:
        """Whether the study is about a condition, or nobody says which it is about."""
        return not self.conditions or condition in self.conditions

    @property
    def under_way(self) -> bool:
        """Whether the study has no result yet."""
        return self.finding is Finding.ONGOING or bool(self.ongoing)

    @property
    def may_be_under_way(self) -> bool:
        """Whether nobody says that the study is finished: only a register is read, with no year and no result."""
        read_elsewhere = self.read is None or self.read.part is not Read.REGISTER
        told = self.finding is not None or self.year is not None or self.ongoing is False
        return not (read_elsewhere or told)
