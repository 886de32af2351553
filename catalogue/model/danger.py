"""What somebody in danger may search for, and what they are then shown."""

from catalogue.model.base import Address, Line, PhoneNumber, Text, YesNo, field
from catalogue.model.references import DangerId, GuideId, HelplineId
from catalogue.model.sources import Source
from catalogue.model.term import Term


class Helpline(Term):
    """A number to call, with the source that it was read in."""

    number: PhoneNumber = field("Nummer", "Numret så som det skrivs.", "116 111")
    ask_for: Line | None = field(
        "Fråga efter", "Det man säger när någon svarar.", "giftinformation", default=None
    )
    url: Address | None = field("Webbplats", "Där den finns på webben.", "https://www.bris.se/", default=None)
    sources: tuple[Source, ...] = field("Källor", "Där numret stod.", [{"id": "bris"}])

    @property
    def digits(self) -> str:
        """The number as a telephone dials it."""
        return "".join(filter(str.isdigit, self.number))


class Danger(Term):
    """A kind of danger, with its own line in the box about urgent help. The label is not shown to readers."""

    advice: Text = field("Råd", "Raden som visas överst i rutan.", "Ring Självmordslinjen, dygnet runt.")
    helplines: tuple[HelplineId, ...] = field(
        "Nummer", "Nummer som hör till just den faran.", ["sjalvmordslinjen"], default=()
    )
    guides: tuple[GuideId, ...] = field(
        "Vägledning", "Sidor som står först bland träffarna.", ["for-dig/akut-hjalp"], default=()
    )


class DangerWords(Term):
    """A list of words that patterns use by its id. A word with ``*`` may go on; several words stand side by side."""

    sv: tuple[Line, ...] = field(
        "Svenska", "Även talspråk och vanliga felskrivningar.", ["mig", "mej"], default=()
    )
    en: tuple[Line, ...] = field("Engelska", "Engelska ord.", ["want to"], default=())
    fi: tuple[Line, ...] = field("Finska", "Finska ord.", ["haluan"], default=())
    ar: tuple[Line, ...] = field("Arabiska", "Med arabiska och latinska bokstäver.", ["اريد"], default=())
    fa: tuple[Line, ...] = field("Persiska", "Med arabiska och latinska bokstäver.", ["میخواهم"], default=())
    so: tuple[Line, ...] = field("Somaliska", "Somaliska ord.", ["waxaan rabaa"], default=())
    pl: tuple[Line, ...] = field("Polska", "Polska ord.", ["chcę"], default=())
    uk: tuple[Line, ...] = field("Ukrainska", "Ukrainska ord.", ["хочу"], default=())
    ru: tuple[Line, ...] = field("Ryska", "Ryska ord.", ["хочу"], default=())
    es: tuple[Line, ...] = field("Spanska", "Spanska ord.", ["quiero"], default=())
    signs: tuple[Line, ...] = field("Tecken", "Bildtecken.", ["💊"], default=())

    together: YesNo | None = field(
        "Skrivs ihop", "Om orden ofta skrivs ihop med andra, som i ”villdö”.", "ja", default=None
    )

    @property
    def forms(self) -> tuple[str, ...]:
        """Every word, whatever the language."""
        return (
            *self.sv, *self.en, *self.fi, *self.ar, *self.fa, *self.so,
            *self.pl, *self.uk, *self.ru, *self.es, *self.signs,
        )  # fmt: skip


class DangerPattern(Term):
    """Something that somebody in danger wants to say, as patterns of words (``search/danger_patterns.py``)."""

    danger: DangerId = field("Fara", "Vilken fara det gäller.", "sjalvmord")
    patterns: tuple[Text, ...] = field("Mönster", "Ett mönster på varje rad.", ["{vilja} {dö}"])
    but_not: tuple[Text, ...] = field(
        "Men inte",
        "Mönster för ord som betyder något annat och därför tas bort först.",
        ["skära_ner"],
        default=(),
    )
    catches: tuple[Line, ...] = field(
        "Fångar", "Sökningar som mönstren ska fånga. De provas.", ["jag vill dö"]
    )
    spares: tuple[Line, ...] = field(
        "Släpper förbi", "Sökningar som inget mönster får fånga. De provas.", ["vill göra"], default=()
    )
