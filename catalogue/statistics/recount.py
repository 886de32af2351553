"""What it means that a number was calculated again: what it is about, whether it agrees, and the sentence."""

from dataclasses import dataclass

from catalogue.model.base import Choice
from catalogue.model.study import Study
from catalogue.model.truth import Truth


class RecountKind(Choice):
    """What was calculated again; the description explains its words to a reader."""

    POWER = (
        "styrka",
        "Antal deltagare och styrka",
        "Styrka är chansen att studien upptäcker en skillnad som verkligen finns. Cohens d är skillnaden mellan "
        "gruppernas medelvärden, räknad i standardavvikelser. Vi räknar med ett t-test mellan två grupper, utan "
        "hänsyn till upprepade mätningar.",
    )
    RESULT = (
        "utfall",
        "Utfall och siffror",
        "Ett intervall visar hur osäker en siffra är. Täcker det värdet för ingen skillnad är skillnaden inte "
        "säker. Ett p-värde under 0,05 brukar räknas som en säker skillnad.",
    )
    P_VALUE = (
        "p-varde",
        "Intervall och p-värde",
        "Intervallet och p-värdet säger samma sak på två sätt. Därför går det ena att räkna fram ur det andra.",
    )
    INTERVAL = (
        "intervall",
        "Effekt och intervall",
        "Effekten brukar ligga mitt i sitt intervall. Intervallet blir smalare ju fler som är med.",
    )
    CONTRAST = (
        "jamforelse",
        "Upplägg och jämförelse",
        "En skillnad mellan grupper går bara att mäta i en studie som har en grupp att jämföra med.",
    )
    DROPOUT = ("bortfall", "Antal och bortfall", "Bortfall är de deltagare som inte följdes upp.")


@dataclass(frozen=True)
class NumberFinding:
    """One thing calculated again: what about, whether the numbers agree, and the sentence with both of them.

    ``truth`` is met when they agree and not met when they do not. It is unknown when a fact is missing, and
    ``needs`` then names the field of the study that would settle it. ``rests_on`` names the fields that were used.
    """

    kind: RecountKind
    truth: Truth
    text: str
    rests_on: tuple[str, ...]
    needs: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """What the fields that it rests on are called."""
        return tuple(Study.model_fields[name].title or name for name in self.rests_on)
