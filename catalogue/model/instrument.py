"""A rating scale as a fact about follow-up, with the limits that others have named."""

from catalogue.model.base import Choice, Decimal, Line, Model, Text, Whole, YesNo, field
from catalogue.model.references import ConditionId, SourceId
from catalogue.model.sources import Source
from catalogue.model.term import Term


class Quality(Choice):
    """How good the source of a fact about an instrument is."""

    PRIMARY = "A", "studie eller officiell sida"
    PROFESSIONAL = "B", "professionell källa, formulärbank eller region"
    SECONDARY = "C", "andrahandskälla, kontrollera före klinisk användning"


class ScoreBand(Model):
    """An interval of points and what the set calls it."""

    min: Decimal = field("Från", "Lägsta poäng i intervallet.", "0")
    max: Decimal | None = field("Till", "Högsta poäng i intervallet.", "12", default=None)
    label: Line = field("Ord", "Vad intervallet kallas.", "lindrig")


class Cutoffs(Model):
    """One named set of limits. Sets are never mixed."""

    name: Line = field("Namn", "Vad uppsättningen kallas.", "Svensk praxis")
    use: Text = field(
        "Användning", "Vad gränserna är till för och var de kommer från.", "Vanlig svensk tolkning."
    )
    quality: Quality | None = field("Källans tyngd", "Hur säker källan är.", "B", default=None)
    bands: tuple[ScoreBand, ...] = field(
        "Intervall", "Poänggränser.", [{"min": "0", "max": "12", "label": "lindrig"}], default=()
    )
    sources: tuple[SourceId, ...] = field("Källor", "Källor i posten.", ["formularbanken"])


class Instrument(Term):
    """A rating scale as a fact about follow-up: never its items, never a self-test."""

    full_name: Line | None = field(
        "Fullständigt namn", "Namnet utskrivet.", "Montgomery Åsberg Depression Rating Scale", default=None
    )
    measures: Text | None = field(
        "Mäter", "Vad instrumentet mäter.", "Svårighetsgrad av depression", default=None
    )
    conditions: tuple[ConditionId, ...] = field(
        "Tillstånd", "Vår läsning av vilka tillstånd det passar.", ["depression"], default=()
    )
    items: Whole | None = field("Antal frågor", "Antal frågor.", "9", default=None)
    minimum: Whole | None = field("Lägsta poäng", "Lägsta möjliga poäng.", "0", default=None)
    maximum: Whole | None = field("Högsta poäng", "Högsta möjliga poäng.", "54", default=None)
    recall: Line | None = field("Tidsperiod", "Tiden frågorna gäller.", "Senaste tre dagarna", default=None)
    higher_is_worse: YesNo | None = field(
        "Högre är sämre", "Om högre poäng betyder mer besvär.", "ja", default=None
    )
    in_siber: YesNo | None = field(
        "Nämns av SibeR", "Om kvalitetsregistret nämner instrumentet.", "ja", default=None
    )
    rights: Text | None = field(
        "Rättigheter", "Vad som gäller för användning.", "Fritt att använda i vården.", default=None
    )
    cutoffs: tuple[Cutoffs, ...] = field(
        "Gränser", "Namngivna uppsättningar gränser.", [{"name": "Svensk praxis"}], default=()
    )
    note: Text | None = field(
        "Anmärkning", "Det läsaren behöver veta.", "Det finns två versioner.", default=None
    )
    sources: tuple[Source, ...] = field(
        "Källor", "Källor till uppgifterna.", [{"id": "formularbanken"}], default=()
    )
