"""What in a study's own numbers speaks against its result. Nothing is confirmed against the numbers."""

from catalogue.formats.swedish import number
from catalogue.model.study import Contrast, EffectSize, Finding, Study
from catalogue.statistics.formulas import ALPHA, Scale, excludes_no_effect, lost

HALF_GONE = 50
"""Percent not followed up at which nothing can be confirmed any more."""
OTHER_OUTCOME = "primary"
"""The field that says that a number is of another outcome than the one that decides."""


def contradiction(study: Study) -> tuple[str, str] | None:
    """What in a study's own numbers speaks against its result, as a clause after ”vi vet inte”, and the field."""
    certain = study.finding in (Finding.BETTER, Finding.WORSE)
    if certain and study.p_value is not None and study.p_value >= ALPHA:
        return f"hur ett säkerställt resultat går ihop med p-värdet {number(study.p_value)}", "p_value"
    between = [
        (at, one) for at, one in enumerate(study.effects) if certain and one.contrast is Contrast.BETWEEN
    ]
    primary = [(at, one) for at, one in between if one.primary is not False]
    for at, effect in primary:
        if against := _against(effect):
            because, field = against
            return because, f"effects.{at}.{field}"
    if not primary and study.p_value is None:
        for at, effect in between:
            if _against(effect):
                because = "vad studien visar på det primära måttet, för siffrorna gäller andra mått"
                return because, f"effects.{at}.{OTHER_OUTCOME}"
    gone = _gone(study)
    if gone is not None and gone >= HALF_GONE:
        return (
            f"om resultatet håller när {number(round(gone))} % av deltagarna inte gick att följa upp",
            "dropout",
        )
    return None


def _against(effect: EffectSize) -> tuple[str, str] | None:
    """What in one number speaks against a certain difference, and the field."""
    named, low, high = Scale.of(effect.metric), effect.low, effect.high
    scale = named or Scale.DIFFERENCE
    if low is not None and high is not None and not excludes_no_effect(low, high, scale):
        reach = f"{number(low)} till {number(high)}"
        because = f"hur ett säkerställt resultat går ihop med intervallet {reach}, som täcker ingen skillnad"
        return because, "low"
    if named is None and low is not None and high is not None and low <= Scale.RATIO.null <= high:
        return f"vilket mått intervallet {number(low)} till {number(high)} gäller", "metric"
    if low is None and effect.value == scale.null:
        return "hur ett säkerställt resultat går ihop med att effekten är ingen skillnad", "value"
    return None


def _gone(study: Study) -> float | None:
    """The largest share in percent that is missing, as stated or as counted; None when nobody can tell."""
    began = study.randomised or study.participants
    counted = [lost(began, study.analysed)] if began and study.analysed and study.analysed <= began else []
    return max([*counted, *([study.dropout] if study.dropout is not None else [])], default=None)
