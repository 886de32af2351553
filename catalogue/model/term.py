"""A word in a closed list, which every kind of term builds on."""

from catalogue.model.base import Id, Line, Model, Text, field


class Term(Model):
    """A word in a list: what to call it and what it means."""

    label: Line = field("Etikett", "Det läsaren ser.", "Depression")
    description: Text | None = field(
        "Beskrivning", "Förklaring i en eller två meningar.", "Nedstämdhet som varar i veckor.", default=None
    )
    former_ids: tuple[Id, ...] = field(
        "Tidigare id", "Id som ordet har haft. Gamla adresser leder vidare.", ["nedstamdhet"], default=()
    )
