"""The closed lists as JSON: what every id in the other files means."""

from collections.abc import Iterator

from catalogue.data.file import JSON, File, as_json
from catalogue.data.records import Document, described, dumped, head
from catalogue.meaning.library import Library
from catalogue.model.base import Model, field
from catalogue.model.condition import Condition
from catalogue.model.term import Term
from catalogue.model.vocabulary import (
    LISTS,
    Code,
    Contact,
    Danger,
    Design,
    GlossaryTerm,
    Indication,
    Instrument,
    Organisation,
    Region,
    SearchWords,
    Section,
    Step,
)

ADDRESS = "/data/listor.json"


class ListsRecord(Model):
    """All lists by the name of their file; each maps an id to its term."""

    conditions: dict[str, Condition] = field(
        "Tillstånd", "Besvär och sjukdomar, med vardagsord och koder i ICD-10-SE som vi själva har valt.", {}
    )
    condition_groups: dict[str, Term] = field("Grupper av tillstånd", "Tillstånd som hör ihop.", {})
    audiences: dict[str, Term] = field("Målgrupper", "Vilka programmen är till för.", {})
    care_levels: dict[str, Term] = field("Vårdnivåer", "Där programmen används.", {})
    regions: dict[str, Region] = field("Regioner", "De 21 regionerna med länskod.", {})
    organisations: dict[str, Organisation] = field(
        "Organisationer", "Utgivare, vårdgivare, bedömare och forskare.", {}
    )
    instruments: dict[str, Instrument] = field(
        "Mätinstrument", "Frågeformulär och skattningar, som fakta om uppföljning.", {}
    )
    codes: dict[str, Code] = field("KVÅ-koder", "Koder för dokumentation.", {})
    contacts: dict[str, Contact] = field(
        "Kontakter", "Slag av kontakt vid behandling på nätet, med koder enligt en regions rutin.", {}
    )
    indications: dict[str, Indication] = field("Indikationer", "Indikationer i kvalitetsregistret SibeR.", {})
    steps: dict[str, Step] = field("Processens steg", "Steg a–q i den nationella processen.", {})
    designs: dict[str, Design] = field("Studieupplägg", "Sätt att lägga upp en studie.", {})
    functions: dict[str, Term] = field("Funktioner", "Funktioner på plattformen.", {})
    glossary: dict[str, GlossaryTerm] = field("Ordlista", "Ord som texterna använder.", {})
    sections: dict[str, Section] = field("Avsnitt", "Delar av webbplatsen med vägledning.", {})
    search_words: dict[str, SearchWords] = field("Sökord", "Ord som sökningen räknar som samma.", {})
    dangers: dict[str, Danger] = field("Ord om fara", "Sökningar som visar var hjälp finns.", {})


class ListsDocument(Document):
    """The lists on one day."""

    model_config = described("Listor", "Vad varje id i de andra filerna betyder.")

    lists: ListsRecord = field("Listor", "Listorna, med id och ord.", {})


def files(library: Library, base: str) -> Iterator[File]:
    """One file with all lists."""
    lists = ListsRecord(**{name: dict(getattr(library.vocabulary, name)) for name in LISTS})
    document = ListsDocument(**head(ListsDocument, "Listor och ord", library, base), lists=lists)
    yield File(
        ADDRESS,
        as_json(dumped(document)),
        "Listor och ord",
        "Vad varje id betyder: tillstånd, målgrupper, regioner, utgivare, mätinstrument, koder och ordlista.",
        JSON,
        part="json",
        dataset="listor",
    )
