"""What is said about effect: the states, and what an editor may declare beside the studies."""

from catalogue.model.base import Choice, Day, Id, Model, Text, YesNo, field
from catalogue.model.references import AudienceId, ConditionId, OrganisationId, ProgramId, SourceId
from catalogue.model.sources import SOURCES


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
        "Det vi vet stämmer med kraven, men någon uppgift är inte läst, uppges inte eller finns inte ännu.",
    )
    NOT_CONFIRMED = (
        "ej_bekraftad",
        "Effekten är inte bekräftad",
        "Det finns ingen studie som uppfyller kraven.",
    )
    NO_DEMAND = (
        "inget_krav",
        "Stödprogram: det finns inget krav på visad effekt",
        "Programmet stöder annan vård.",
    )


CONFIRMED = frozenset({EvidenceState.OWN_TRIAL, EvidenceState.SIMILAR_TRIAL})
"""The states that say that the effect is confirmed."""


class Undecided(Choice):
    """Why it cannot be decided whether an effect is confirmed. Which of them it is says what would settle it."""

    POWER_UNREAD = (
        "styrka_olast",
        "Studie med resultat, planerad styrka inte läst",
        "Det finns ett resultat från en randomiserad studie. Vi har inte läst hur antalet deltagare räknades fram.",
    )
    POWER_NOT_STATED = (
        "styrka_uppges_inte",
        "Studie med resultat, planerad styrka uppges inte",
        "Det finns ett resultat från en randomiserad studie. Den är läst helt och säger inte hur antalet räknades.",
    )
    RESULT_UNREAD = (
        "resultat_olast",
        "Studie finns, huvudresultatet inte läst",
        "En randomiserad studie finns. Vi har inte läst vad den visade på det mått som skulle avgöra.",
    )
    UNDER_WAY = "pagar", "Studie pågår", "En randomiserad studie pågår och har inget resultat ännu."
    OTHER = (
        "annan_uppgift",
        "Studie med resultat, annan uppgift saknas",
        "Det finns ett resultat från en randomiserad studie, och styrkan är känd. En annan uppgift fattas.",
    )


class Support(Choice):
    """The best that stands behind a program whose effect is not confirmed, the strongest first."""

    TRIAL = "rct", "en randomiserad studie som inte uppfyller kraven"
    CONTROLLED = "kontrollerad", "en jämförelse med en annan grupp, utan lottning"
    ONGOING = "pagar", "en studie som pågår"
    BEFORE_AFTER = "fore_efter", "mätningar före och efter, utan jämförelsegrupp"
    FEASIBILITY = "genomforbarhet", "en mindre studie av om programmet går att använda"
    FUNCTION = "funktionstest", "test av om programmet fungerar och går att förstå"
    CONTEXT = "sammanhang", "sammanställd forskning om liknande behandlingar"
    OTHER = "annat", "en studie av annat slag än en effektstudie"
    ELSEWHERE = "annat_tillstand", "studier som gäller ett annat tillstånd"
    NONE = "ingen", "ingen studie där det står klart att programmet prövades"


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
    sources: tuple[SourceId, ...] = field(*SOURCES)


class Override(Model):
    """An organisation's own conclusion in place of the computed one. It is said wherever the conclusion is said."""

    state: EvidenceState = field("Slutsats", "Slutsatsen som ska visas.", "ej_bekraftad")
    reason: Text = field(
        "Skäl", "Varför den beräknade slutsatsen inte ska gälla.", "Studien är tillbakadragen."
    )
    by: OrganisationId = field("Vem", "Organisationen som står för det.", "nag-sob")
    on: Day = field("När", "Dagen då det beslutades.", "2026-11-22")
    involved: YesNo | None = field(
        "Deltog i produktionen",
        "Om de som beslutade också var med och tog fram programmet eller studien.",
        "nej",
        default=None,
    )
    ties: YesNo | None = field(
        "Bindning till programmet",
        "Om de har ekonomiska eller andra band till dem som tog fram programmet eller studien.",
        "nej",
        default=None,
    )
    sources: tuple[SourceId, ...] = field(*SOURCES, default=())


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
