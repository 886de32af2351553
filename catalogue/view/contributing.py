"""What somebody can contribute, task by task: what is needed, each step, and a drawing of what they then see.

The words in the drawings are the form's own; a test compares them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.view.sketch import Sketch, SketchPart


@dataclass(frozen=True)
class ContributionStep:
    """Something to do, and what it looks like."""

    text: str
    sketch: Sketch


@dataclass(frozen=True)
class ContributionTask:
    """Something to contribute. ``form`` is its choice in the form, with a sentence; without one there is none there."""

    id: str
    label: str
    summary: str
    needs: tuple[str, ...]
    steps: tuple[ContributionStep, ...]
    form: str = ""
    help: str = ""


FORM, SITE, FILE = "Formuläret", "Biblioteket", "Din fil"
_BEGIN = (SketchPart.BUTTON, "Börja")


def _fields(*labels: str, where: str = FORM) -> Sketch:
    return Sketch(where, tuple((SketchPart.FIELD, label) for label in labels))


def _choice(label: str, *more: tuple[SketchPart, str]) -> Sketch:
    return Sketch(FORM, ((SketchPart.CHOSEN, label), *more, _BEGIN))


_PROGRAM = (SketchPart.FIELD, "Vilket program gäller det?")
_ASSESSMENT = (SketchPart.FIELD, "Vilken bedömning gäller det?")
_FINISH = ContributionStep(
    "Tryck på Gör filen. Är något fel får du en lista överst, och varje rad i den leder till sitt fält.",
    Sketch(
        FORM,
        (
            (SketchPart.BUTTON, "Gör filen"),
            (SketchPart.TEXT, "1 sak behöver rättas"),
            (SketchPart.BUTTON, "Spara och fortsätt senare"),
        ),
    ),
)
_SEND = ContributionStep(
    "Ladda ner filen och skicka den. Formuläret visar vart. Inget är skickat förrän du själv gör det.",
    Sketch(
        FORM,
        (
            (SketchPart.TEXT, "Filen är klar"),
            (SketchPart.BUTTON, "Ladda ner filen"),
            (SketchPart.TEXT, "Skicka filen"),
        ),
    ),
)
_CHECKED = ContributionStep(
    "Skriv dagen då du jämförde uppgifterna med källorna.", _fields("Senast kontrollerad")
)

TASKS = (
    ContributionTask(
        "nytt-program",
        "Lägga in ett nytt program",
        "Programmet får en egen sida. Du behöver en källa men inget konto.",
        (
            "Programmets namn, och vad det är i en eller två meningar.",
            "Vem det är till för: besvär och målgrupp.",
            "Minst en källa som andra kan läsa, gärna med adress.",
        ),
        (
            ContributionStep(
                "Sök på namnet. Finns programmet redan här uppdaterar du det i stället.",
                Sketch(
                    SITE, ((SketchPart.FIELD, "Sök program, tillstånd eller kod"), (SketchPart.BUTTON, "Sök"))
                ),
            ),
            ContributionStep(
                "Öppna formuläret, välj att lägga in ett nytt program och tryck på Börja.",
                _choice("Lägga in ett nytt program"),
            ),
            ContributionStep(
                "Skriv källorna först. Varje uppgift längre ner pekar på en av dem.",
                _fields("Titel", "Adress", "Vem säger det"),
            ),
            ContributionStep(
                "Fyll i det du vet och hoppa över resten. Det du utelämnar visas som okänt, och det är inget fel.",
                _fields("Namn", "Sammanfattning", "Typ", "Tillstånd", "Målgrupp"),
            ),
            _FINISH,
            _SEND,
        ),
        "nytt",
        "Du behöver namn, målgrupp och minst en källa.",
    ),
    ContributionTask(
        "uppdatera",
        "Uppdatera ett program",
        "Formuläret fylls med det som står i dag. Du ändrar det som är nytt.",
        ("Det som har ändrats.", "Källan där det nya står."),
        (
            ContributionStep(
                "Öppna formuläret, välj att uppdatera, välj programmet och tryck på Börja.",
                _choice("Uppdatera ett program", _PROGRAM),
            ),
            ContributionStep(
                "Lägg till den nya källan. Ta inte bort den gamla om andra uppgifter bygger på den.",
                _fields("Titel", "Adress", "Hämtad"),
            ),
            ContributionStep(
                "Ändra uppgifterna. Är det en ny version skriver du den under Versioner.",
                _fields("Sammanfattning", "Versioner", "Används av"),
            ),
            ContributionStep(
                "Gör ändringen att något annat går att säga om effekten? Skriv dagen och skälet.",
                _fields("Ändrade slutsatser", "När", "Skäl"),
            ),
            _CHECKED,
            _FINISH,
            _SEND,
        ),
        "uppdatera",
        "Formuläret fylls med det som står i dag.",
    ),
    ContributionTask(
        "bedomning",
        "Lämna en bedömning",
        "En bedömning visas på programmets sida med er slutsats i ord. Den skrivs aldrig om: en ny ersätter den gamla.",
        (
            "Vilken version av programmet ni bedömde.",
            "Varje granskares organisation och bindningar.",
            "En källa där bedömningen står.",
        ),
        (
            ContributionStep(
                "Öppna formuläret, välj att lämna en bedömning, välj programmet och tryck på Börja.",
                _choice("Lämna en bedömning", _PROGRAM),
            ),
            ContributionStep(
                "Skriv vad bedömningen heter, vem som bedömt och vad den gäller.",
                _fields("Titel", "Bedömare", "Bedömd version", "Omfattning"),
            ),
            ContributionStep(
                "Skriv datumen. De hålls isär, så fyll bara i dem du vet.", _fields("Granskad", "Publicerad")
            ),
            ContributionStep(
                "Skriv slutsatsen i ord, med villkor och gränser. Skriv inte godkänd eller underkänd.",
                _fields("Sammanfattande bedömning", "Förbehåll"),
            ),
            ContributionStep(
                "Skriv vilka som granskade och om de har bindningar. Finns en äldre bedömning väljer du den.",
                _fields("Granskare", "Ersätter"),
            ),
            _FINISH,
            _SEND,
        ),
        "bedomning",
        "En bedömning skrivs aldrig om. En ny ersätter den gamla.",
    ),
    ContributionTask(
        "anvander",
        "Berätta att din region använder ett program",
        "Andra regioner ser vilka som använder programmet och sedan när.",
        ("Vilket program det är, och vilken region.", "Gärna när ni började."),
        (
            ContributionStep(
                "Öppna formuläret, välj att din region använder ett program, välj programmet och tryck på Börja.",
                _choice("Berätta att din region använder ett program", _PROGRAM),
            ),
            ContributionStep(
                "Välj regionen. Datumet och källan är redan skrivna, så läs igenom dem.",
                _fields("Region", "Sedan", "Bekräftad", "Grund"),
            ),
            _FINISH,
            _SEND,
        ),
        "anvander",
        "Regionen och dagen räcker.",
    ),
    ContributionTask(
        "ratta",
        "Rätta en uppgift",
        "Du väljer vilken del som är fel och ändrar bara den.",
        ("Vad som är fel.", "Var den rätta uppgiften står."),
        (
            ContributionStep(
                "Öppna formuläret, välj att rätta en uppgift, välj programmet och delen, och tryck på Börja.",
                _choice("Rätta en uppgift", _PROGRAM, (SketchPart.FIELD, "Vilken del är fel?")),
            ),
            ContributionStep(
                "Rätta uppgiften. Står den rätta i en källa som inte finns med lägger du till källan.",
                _fields("Källor", "Titel", "Adress"),
            ),
            _CHECKED,
            _FINISH,
            _SEND,
        ),
        "ratta",
        "Du väljer vilken del av programmet som är fel.",
    ),
    ContributionTask(
        "ratta-bedomning",
        "Rätta ett fel i en bedömning",
        "En bedömning skrivs inte om, men ett fel i den rättas. Då står det på sidan när.",
        ("Vad som är fel, och vad som är rätt.",),
        (
            ContributionStep(
                "Öppna formuläret, välj att rätta ett fel i en bedömning, välj vilken och tryck på Börja.",
                _choice("Rätta ett fel i en bedömning", _ASSESSMENT),
            ),
            ContributionStep(
                "Rätta felet och låt resten stå. Dagen är redan skriven. En ny slutsats är en ny bedömning.",
                _fields("Rättad", "Sammanfattande bedömning"),
            ),
            _FINISH,
            _SEND,
        ),
        "rattad",
        "Är slutsatsen en annan nu lämnar du en ny bedömning.",
    ),
    ContributionTask(
        "svara",
        "Svara på en bedömning",
        "Ger du ut programmet kan du svara. Svaret visas under bedömningen, och bedömningen står kvar som den är.",
        ("Ditt svar, i dina egna ord.", "En källa där svaret står."),
        (
            ContributionStep(
                "Öppna formuläret, välj att svara på en bedömning, välj vilken och tryck på Börja.",
                _choice("Svara på en bedömning", _ASSESSMENT),
            ),
            ContributionStep(
                "Lägg till källan där svaret står, till exempel en sida hos er.",
                _fields("Titel", "Adress", "Vem säger det"),
            ),
            ContributionStep(
                "Skriv vem som svarar, dagen och svaret.",
                _fields("Utgivarens svar", "Vem svarar", "När", "Svar"),
            ),
            _FINISH,
            _SEND,
        ),
        "svara",
        "För den som ger ut programmet. Bedömningen ändras inte.",
    ),
    ContributionTask(
        "vagledning",
        "Ändra eller skriva en vägledning",
        "En sida som är fel eller saknas skriver du i vilket textprogram som helst.",
        ("Vilken sida det gäller, eller vad den nya ska svara på.", "Källor till det som är nytt."),
        (
            ContributionStep(
                "Öppna sidan som ska ändras. Under Om sidan står vem som ansvarar för den.",
                Sketch(
                    SITE,
                    (
                        (SketchPart.TEXT, "Om sidan"),
                        (SketchPart.TEXT, "Ansvarig"),
                        (SketchPart.TEXT, "Granskad"),
                    ),
                ),
            ),
            ContributionStep(
                "Skriv det nya stycket, eller hela sidan: en rubrik, vem den är skriven för, texten och källorna.",
                Sketch(
                    FILE,
                    (
                        (SketchPart.TEXT, "title:"),
                        (SketchPart.TEXT, "summary:"),
                        (SketchPart.TEXT, "sources:"),
                    ),
                ),
            ),
            ContributionStep(
                "Skicka texten. Vart du skriver står på sidan Vem som ansvarar.",
                Sketch(SITE, ((SketchPart.LINK, "Vem som ansvarar"),)),
            ),
        ),
    ),
)


def in_form() -> Sequence[ContributionTask]:
    """The tasks that the form has."""
    return [task for task in TASKS if task.form]
