"""An assessment: what somebody outside has said about one version of a program."""

from catalogue.model.base import Choice, Day, Id, Line, Model, PartialDay, Text, YesNo, field
from catalogue.model.references import AssessmentId, OrganisationId, SourceId
from catalogue.model.sources import SOURCES, Source


class Reviewer(Model):
    """A person or group that took part, and what ties them to others."""

    organisation: OrganisationId = field("Organisation", "Granskarens organisation.", "nag-sob")
    role: Line | None = field("Roll", "Vad granskaren gjorde.", "vetenskaplig granskare", default=None)
    involved: YesNo | None = field(
        "Deltog i produktionen", "Om granskaren också var med och tog fram programmet.", "nej", default=None
    )
    ties: YesNo | None = field(
        "Bindning till programmet",
        "Om granskaren har ekonomiska eller andra band till dem som tog fram programmet.",
        "nej",
        default=None,
    )
    author: YesNo | None = field(
        "Författare till en studie",
        "Om granskaren också är författare till en studie av programmet.",
        "nej",
        default=None,
    )
    interests: Text | None = field(
        "Bindningar", "Uppgivna intressen.", "Inga bindningar uppgivna.", default=None
    )


class Effectiveness(Choice):
    """What assessors conclude about effect, in their own assessment. It is shown as theirs and decides nothing here."""

    SHOWN = "visad", "effekten är visad"
    NOT_SHOWN = "inte_visad", "effekten är inte visad"
    UNCLEAR = "oklar", "det går inte att säga"


class StudyQuality(Choice):
    """How good assessors find a study."""

    HIGH = "hog", "hög kvalitet"
    MEDIUM = "medel", "medelhög kvalitet"
    LOW = "lag", "låg kvalitet"


class DescribedStudy(Model):
    """A study that the assessors write about."""

    study: Id | None = field(
        "Studien",
        "Studiens id i programmets fil. Utelämna den om studien inte finns där.",
        "hedman-2014",
        default=None,
    )
    text: Text = field("Beskrivning", "Studien så som bedömarna beskriver den.", "RCT mot väntelista.")
    quality: StudyQuality | None = field(
        "Kvalitet", "Vad bedömarna säger om studiens kvalitet.", "medel", default=None
    )


class Reply(Model):
    """The publisher's own answer to an assessment."""

    by: OrganisationId = field("Vem svarar", "Organisationen som svarar.", "psykologpartners")
    on: Day = field("När", "Dagen då svaret gavs.", "2026-11-22")
    text: Text = field("Svar", "Svaret i utgivarens egna ord.", "Texterna är kortade i version 3.0.")
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Assessment(Model):
    """One published assessment. It is never rewritten: a newer one supersedes it."""

    draft: YesNo | None = field(
        "Utkast",
        "Skriv ja medan du arbetar med filen. Då syns den bara för dig som kör serve.",
        "ja",
        default=None,
    )
    title: Line = field("Titel", "Bedömningens titel.", "Utlåtande om Depressionshjälpen 2.0")
    assessor: OrganisationId = field("Bedömare", "Organisationen som bedömt.", "nag-sob")
    assessor_note: Text | None = field(
        "Om bedömaren",
        "Vad gruppen hette då, och annat att veta.",
        "Hette då Nationella kompetensgruppen.",
        default=None,
    )
    method: Line | None = field(
        "Metod", "Mall eller metod och dess version.", "Värderingsmall för behandlingsprogram", default=None
    )
    assessed_version: Line | None = field("Bedömd version", "Versionen som bedömdes.", "2.0", default=None)
    scope: Text | None = field("Omfattning", "Vad bedömningen gäller.", "Vuxna med depression.", default=None)
    reviewers: tuple[Reviewer, ...] = field(
        "Granskare", "De som granskade.", [{"organisation": "nag-sob"}], default=()
    )
    reviewed: PartialDay | None = field("Granskad", "När granskningen gjordes.", "2018-02", default=None)
    evidence_reviewed: Text | None = field(
        "Litteraturen genomgången",
        "När och vad som genomsöktes.",
        "februari 2018 (fem studier)",
        default=None,
    )
    data_as_of: PartialDay | None = field(
        "Utgivarens uppgifter från", "Tiden som utgivarens uppgifter gäller.", "2017-05", default=None
    )
    published: PartialDay | None = field(
        "Publicerad", "När bedömningen publicerades.", "2018-06", default=None
    )
    corrected: PartialDay | None = field("Rättad", "När texten ändrades.", "2018-11", default=None)
    valid_until: PartialDay | None = field(
        "Gäller till och med",
        "Sista dagen som bedömarna själva säger att bedömningen gäller. Utelämnad gäller bibliotekets egen tid.",
        "2029-06-30",
        default=None,
    )
    page_dates: tuple[PartialDay, ...] = field(
        "Datum på sidan",
        "Datum som stod på webbsidan. De gäller sidan, inte bedömningen.",
        ["2021-03-18"],
        default=(),
    )
    description: Text | None = field(
        "Programbeskrivning",
        "Bedömarnas beskrivning av programmet.",
        "Tio veckor med behandlarstöd.",
        default=None,
    )
    science: Text | None = field(
        "Vetenskaplig dokumentation",
        "Vad bedömarna säger om forskningen.",
        "Ingen utvärdering hittades.",
        default=None,
    )
    design: Text | None = field(
        "Designgranskning", "Vad bedömarna säger om utformningen.", "Lätt att hitta i.", default=None
    )
    overall: Text | None = field(
        "Sammanfattande bedömning",
        "Slutsatsen i ord.",
        "Bedöms lämpligt vid lindrig depression.",
        default=None,
    )
    effect: Effectiveness | None = field(
        "Bedömarnas slutsats om effekt",
        "Vad bedömarna själva säger om effekten. Utelämnad om de inte säger det.",
        "oklar",
        default=None,
    )
    studies: tuple[DescribedStudy, ...] = field(
        "Studier som bedömarna beskriver",
        "Varje studie som bedömningen tar upp.",
        [{"study": "hedman-2014", "text": "Kohort med 1 203 patienter."}],
        default=(),
    )
    reply: Reply | None = field(
        "Utgivarens svar",
        "Det som utgivaren svarar på bedömningen.",
        {"by": "psykologpartners", "on": "2026-11-22", "text": "…", "sources": ["svar"]},
        default=None,
    )
    limits: tuple[Text, ...] = field(
        "Förbehåll", "Villkor och gränser i bedömningen.", ["Gäller inte primärvård."], default=()
    )
    to_publisher: tuple[Text, ...] = field(
        "Synpunkter till utgivaren", "Råd till utgivaren.", ["Korta texterna."], default=()
    )
    own_words: YesNo | None = field(
        "Egna ord",
        "Om bedömarna själva har skrivit texten här. Annars är den återgiven av biblioteket.",
        "ja",
        default=None,
    )
    supersedes: AssessmentId | None = field(
        "Ersätter", "Den äldre bedömningens id.", "nag-sob-2018", default=None
    )
    former_ids: tuple[Id, ...] = field(
        "Tidigare adresser",
        "Id som bedömningen har haft. Gamla adresser leder vidare.",
        ["nag-sob"],
        default=(),
    )
    note: Text | None = field(
        "Anmärkning", "Det läsaren behöver veta.", "Slutsatsen fanns inte i den lagrade sidan.", default=None
    )
    sources: tuple[Source, ...] = field(
        "Källor",
        "Källor till uppgifterna.",
        [{"id": "utlatande", "title": "…", "stated_by": "bedomarna", "collected": "2026-11-22"}],
    )

    @property
    def dated(self) -> PartialDay | None:
        """The date that best says how old the assessment is; the web page's own date is not one of them."""
        return self.reviewed or self.published or self.data_as_of
