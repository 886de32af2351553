"""Names must be possible to tell apart (the national process document, step i), and some advice on names."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level
from catalogue.names.advice import Topic, advice
from catalogue.names.clashes import ClaimedName, Clash, clashes
from catalogue.names.letters import folded
from catalogue.names.likeness import Verdict
from catalogue.rules.rule import Violation, rule

FAMILY = "Namn"


@rule(Level.ERROR)
def name_taken(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett annat program har samma namn, eller ett som är lätt att förväxla.

    Program med samma namn har förväxlats av patienter, behandlare och bedömare. Två namn är lätta att förväxla när det
    som skiljer inte syns eller inte säger något: ett stavfel, samma uttal, eller ord som internet och program.

    Flaggas:
        programs/annan/index.md
        name: Digitala Lugn

    Går bra:
        programs/annan/index.md
        name: Stilla vatten
    """
    for mine, theirs, clash in _unexplained(catalogue, Verdict.IDENTICAL, Verdict.CONFUSABLE):
        same = clash.likeness.verdict is Verdict.IDENTICAL
        yield Violation(
            mine.entry.place(mine.path),
            f"namnet ”{mine.reading.name}” {'går inte att skilja från' if same else 'är lätt att förväxla med'} "
            f"”{theirs.reading.name}” ({theirs.entry.file}): {clash.likeness.reasons[0]}",
            "välj ett annat namn; är krocken verklig och historisk förklaras den med distinguish_from i båda filerna",
        )


@rule(Level.WARNING)
def name_near(catalogue: Catalogue) -> Iterator[Violation]:
    """Ett annat program har ett liknande namn.

    Två namn liknar varandra när det som skiljer säger något men är lätt att glömma: ett nummer, Plus eller Ung,
    böjning, ordföljd, en förkortning, skola i stället för kurs, en bokstav i ett kort namn. En mening om skillnaden
    på båda sidorna hjälper läsaren, och ett annat namn hjälper mer.

    Flaggas:
        programs/annan/index.md
        name: Lugnkompassen

    Går bra:
        programs/lugn/index.md
        distinguish_from:
          - program: annan
            reason: Annan utgivare.
        programs/annan/index.md
        name: Lugnkompassen
        distinguish_from:
          - program: lugn
            reason: Annan utgivare.
    """
    for mine, theirs, clash in _unexplained(catalogue, Verdict.NEAR):
        yield Violation(
            mine.entry.place(mine.path),
            f"namnet ”{mine.reading.name}” liknar ”{theirs.reading.name}” ({theirs.entry.file}): "
            f"{clash.likeness.reasons[0]}",
            "förklara skillnaden med distinguish_from i båda filerna, eller välj ett annat namn",
        )


@rule(Level.ERROR)
def one_sided_distinction(catalogue: Catalogue) -> Iterator[Violation]:
    """Bara det ena av två program varnar för det andra.

    Den som kommer till det andra programmets sida behöver varningen lika mycket.

    Flaggas:
        programs/lugn/index.md
        distinguish_from:
          - program: stilla
            reason: Annan utgivare.
        programs/stilla/index.md
        name: Stilla vatten

    Går bra:
        programs/lugn/index.md
        distinguish_from:
          - program: stilla
            reason: Annan utgivare.
        programs/stilla/index.md
        name: Stilla vatten
        distinguish_from:
          - program: lugn
            reason: Annan utgivare.
    """
    for entry in catalogue.programs.values():
        for index, distinction in enumerate(entry.value.distinguish_from):
            other = catalogue.programs.get(distinction.program)
            path = ("distinguish_from", index, "program")
            if distinction.program == entry.id:
                yield Violation(
                    entry.place(path), "programmet pekar på sig självt", "skriv id för det andra programmet"
                )
                continue
            back = {one.program for one in other.value.distinguish_from} if other else set()
            if back - catalogue.known["program"]:
                continue  # told about by unknown_reference: it may be this program, by another id
            if other and entry.id not in back:
                yield Violation(
                    entry.place(path),
                    f"”{distinction.program}” varnar inte tillbaka",
                    f"lägg till {entry.id} under distinguish_from i {other.file}",
                )


@rule(Level.ERROR)
def label_taken(catalogue: Catalogue) -> Iterator[Violation]:
    """Två ord i samma lista heter likadant.

    Läsaren ser orden, inte deras id, och kan inte skilja två likadana åt.

    Flaggas:
        vocabulary/audiences.yaml
        vuxna:
          label: Vuxna
        stora:
          label: vuxna

    Går bra:
        vocabulary/audiences.yaml
        vuxna:
          label: Vuxna
        barn:
          label: Barn
    """
    for terms in catalogue.terms.values():
        seen: dict[str, str] = {}
        for entry in terms.values():
            first = seen.setdefault(folded(entry.value.label), entry.id)
            if first != entry.id:
                yield Violation(
                    entry.place(("label",)),
                    f"”{entry.value.label}” är redan namnet på ”{first}”",
                    "slå ihop dem, eller ge det ena ett eget namn",
                )


@rule(Level.INFO)
def idle_words_in_name(catalogue: Catalogue) -> Iterator[Violation]:
    """Namnet har ord som inte säger vad programmet gör.

    Alla program här finns på nätet, så ”online” och ”på nätet” skiljer inget program från ett annat. Inte heller
    ”Mina” eller ”Dina” först i namnet. Rådet kommer från Region Skånes namnstandard för tjänster.

    Flaggas:
        programs/annan/index.md
        name: Mina stilla kvällar

    Går bra:
        programs/annan/index.md
        name: Stilla kvällar
    """
    yield from _advised(catalogue, Topic.IDLE)


@rule(Level.INFO)
def region_in_name(catalogue: Catalogue) -> Iterator[Violation]:
    """Namnet innehåller en regions namn.

    Utgivaren visas ändå, och andra regioner kan vilja använda programmet. Rådet kommer från Region Skånes
    namnstandard för tjänster.

    Flaggas:
        vocabulary/regions.yaml
        skane:
          label: Region Skåne
          short: Skåne
          county_code: "12"
        programs/annan/index.md
        name: Stilla kvällar i Skåne

    Går bra:
        programs/annan/index.md
        name: Stilla kvällar
    """
    yield from _advised(catalogue, Topic.PLACE)


@rule(Level.INFO)
def moment_in_name(catalogue: Catalogue) -> Iterator[Violation]:
    """Namnet innehåller ordet moment.

    Moment är plattformens samlingsord för allt som kan läggas ut där. Den som söker hjälp känner inte till det.
    Rådet att skriva program i stället är vårt eget.

    Flaggas:
        programs/annan/index.md
        name: Momentet om kvällen

    Går bra:
        programs/annan/index.md
        name: Programmet om kvällen
    """
    yield from _advised(catalogue, Topic.MOMENT)


@rule(Level.INFO)
def unknown_abbreviation_in_name(catalogue: Catalogue) -> Iterator[Violation]:
    """Namnet innehåller en förkortning som få känner till.

    Den som inte kan förkortningen förstår inte vad programmet är till för. Rådet kommer från Region Skånes
    namnstandard för tjänster, listan över kända förkortningar är vår egen.

    Flaggas:
        programs/annan/index.md
        name: Stilla kvällar SKV

    Går bra:
        programs/annan/index.md
        name: KBT om kvällen
    """
    yield from _advised(catalogue, Topic.ABBREVIATION)


@rule(Level.INFO)
def length_of_name(catalogue: Catalogue) -> Iterator[Violation]:
    """Namnet är mycket kort eller mycket långt.

    Ett kort namn är lätt att minnas men ska ändå säga vad programmet är till för. Rådet kommer från Region Skånes
    namnstandard för tjänster, gränserna på 4 och 60 tecken är våra egna.

    Flaggas:
        programs/annan/index.md
        name: Sov

    Går bra:
        programs/annan/index.md
        name: Stilla kvällar
    """
    yield from _advised(catalogue, Topic.LENGTH)


def _unexplained(
    catalogue: Catalogue, *verdicts: Verdict
) -> Iterator[tuple[ClaimedName, ClaimedName, Clash]]:
    """Each side of the clashes that the two programs do not both warn for."""
    for clash in clashes(catalogue):
        if clash.likeness.verdict in verdicts and not clash.explained:
            for mine, theirs in clash.sides():
                yield mine, theirs, clash


def _advised(catalogue: Catalogue, topic: Topic) -> Iterator[Violation]:
    """The programs for whose name the first advice is about a topic: a name gets one piece of advice at a time.

    Other names a program has had are history, and nobody is asked to change them.
    """
    places = [region.short for region in catalogue.vocabulary.regions.values()]
    for entry in catalogue.programs.values():
        first = next(advice(entry.value.name, places), None)
        if first and first.topic is topic:
            yield Violation(entry.place(("name",)), first.message, first.help)
