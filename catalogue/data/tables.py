"""The open data as tables: one row a thing, plain words in every cell, empty for what is not known."""

from collections.abc import Iterator

from catalogue.data import conclusions, conditions, needs, reading_list, statistics
from catalogue.data.file import LICENCE, File
from catalogue.data.table import Table, table
from catalogue.formats.spreadsheet import Cell, as_csv, as_xlsx
from catalogue.meaning.library import Library, Profile
from catalogue.model import addresses
from catalogue.model.once import once
from catalogue.view.answers.question import QuestionContext
from catalogue.view.answers.table import QUESTIONS
from catalogue.view.phrases import Phrases
from catalogue.view.sentences import lead, reason, stated

WORKBOOK = "/data/programbiblioteket.xlsx"


def files(library: Library, base: str) -> Iterator[File]:
    """Each table as CSV, and all of them as sheets of one workbook."""
    made = tables(library, base)
    about = "Om filen", ("Om", "Uppgift"), tuple(_about(library, base))
    sheets = [about, *((one.title, one.columns, one.rows) for one in made)]
    yield File(
        WORKBOOK,
        library.catalogue.kept.of(as_xlsx, sheets, "Programbiblioteket", library.as_of),
        "Alla tabeller",
        "En arbetsbok för Excel, LibreOffice och liknande, med tabellerna som blad.",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        part="kalkyl",
        dataset="program",
    )
    for one in made:
        yield File(
            one.address,
            as_csv(one.columns, one.rows),
            one.title,
            one.description,
            "text/csv",
            part="kalkyl",
            dataset="program",
        )


def _about(library: Library, base: str) -> Iterator[tuple[Cell, ...]]:
    yield "Källa", f"Programbiblioteket, {base}/"
    yield "Gäller", library.as_of.isoformat()
    yield "Tom ruta", "Uppgiften är okänd. Det betyder varken nej eller noll."
    yield (
        "Uppgifter och slutsatser",
        "Effekt, Slutsatser, Behovskarta och Statistik har biblioteket räknat ut. Övriga blad återger källorna.",
    )
    yield "Licens", f"CC BY 4.0, {LICENCE}"


def tables(library: Library, base: str) -> tuple[Table, ...]:
    """Programs, effect, studies, use and assessments; then what is counted from them."""
    words, profiles = Phrases(library.vocabulary, library.as_of), library.profiles
    columns = [column for question in QUESTIONS for column in question.columns]
    return (
        table(
            "program",
            "Program",
            "Ett program per rad: för vem, upplägg, utgivare, var det används.",
            ("id", "namn", *(column.heading for column in columns), "sida"),
            (
                (
                    one.id,
                    one.program.name,
                    *(column.cell(QuestionContext(one, words, library.vocabulary)) for column in columns),
                    f"{base}{one.address}",
                )
                for one in profiles
            ),
        ),
        table(
            "effekt",
            "Effekt",
            "En rad per program, tillstånd och målgrupp, med bibliotekets slutsats och skäl.",
            _EFFECT,
            (row for one in profiles for row in _effects(one, library)),
        ),
        table(
            "studier",
            "Studier",
            "En rad per studie och effektmått, så som källan anger dem.",
            _STUDY,
            (row for one in profiles for row in _studies(one, library)),
        ),
        uses(library),
        table(
            "bedomningar",
            "Bedömningar",
            "En rad per bedömning, med bedömarnas egna slutsatser.",
            _ASSESSMENT,
            (row for one in profiles for row in _assessed(one, library, base)),
        ),
        *conclusions.tables(library),
        *conditions.tables(library, base),
        *needs.tables(library),
        *statistics.tables(library),
        *reading_list.tables(library),
    )


@once
def uses(library: Library) -> Table:
    """A row for each program and region that is said to use it."""
    return table(
        "anvandning",
        "Användning",
        "En rad per program och region som uppges använda det.",
        _USE,
        (row for one in library.profiles for row in _use(one, library)),
    )


_EFFECT = (
    "program-id",
    "program",
    "tillstånd",
    "målgrupp",
    "slutsats",
    "slutsats i ord",
    "oavgjord på grund av",
    "fynd",
    "skäl",
    "beräknad slutsats",
    "avvikande slutsats av",
    "tänk också på",
)


def _effects(profile: Profile, library: Library) -> Iterator[tuple[Cell, ...]]:
    terms = library.vocabulary
    for effect in profile.effects:
        for condition in effect.conditions:
            for audience in effect.audiences:
                yield (
                    profile.id,
                    profile.program.name,
                    terms.conditions[condition].label,
                    terms.audiences[audience].label,
                    str(effect.claim.state),
                    stated(effect.claim),
                    effect.claim.undecided.label if effect.claim.undecided else None,
                    lead(effect.claim),
                    reason(effect.claim) or None,
                    str(effect.claim.computed),
                    effect.claim.decider or None,
                    " ".join(map(str, effect.claim.remarks)) or None,
                )


_STUDY = (
    "program-id", "program", "studie-id", "författare", "år", "upplägg", "jämförelse", "antal deltagare",
    "antal lottade", "antal analyserade", "planerat antal", "planerad styrka %", "var styrkan står",
    "primärt utfallsmått", "primärt utfallsmått i registret", "utfall", "resultat",
    "effektmått", "jämförelsens slag", "effekt", "nedre gräns", "övre gräns", "koppling till programmet", "DOI",
    "adress", "registrering", "registrerad", "började", "protokoll", "läst", "läst den", "tillbakadragen",
)  # fmt: skip


def _studies(profile: Profile, library: Library) -> Iterator[tuple[Cell, ...]]:
    for study in profile.program.studies:
        for effect in study.effects or (None,):
            yield (
                profile.id,
                profile.program.name,
                study.id,
                study.authors,
                study.year,
                library.vocabulary.designs[study.design].label,
                study.control,
                study.participants,
                study.randomised,
                study.analysed,
                study.planned_participants,
                study.planned_power,
                study.planned_power_where,
                study.primary_outcome,
                study.registered_outcome,
                study.finding.label if study.finding else None,
                study.result,
                effect.metric if effect else None,
                effect.contrast.label if effect else None,
                effect.value if effect else None,
                effect.low if effect else None,
                effect.high if effect else None,
                study.link.label,
                study.doi,
                study.url,
                study.registration,
                study.registered,
                study.started,
                study.protocol,
                study.read.part.label if study.read else None,
                study.read.on.isoformat() if study.read else None,
                "ja" if study.retracted else None,
            )


_USE = ("program-id", "program", "region", "länskod", "sedan", "bekräftad", "grund")


def _use(profile: Profile, library: Library) -> Iterator[tuple[Cell, ...]]:
    for use in profile.program.use:
        region = library.vocabulary.regions[use.region]
        yield (
            profile.id,
            profile.program.name,
            region.label,
            region.county_code,
            use.since,
            use.confirmed,
            use.basis,
        )


_ASSESSMENT = (
    "id", "program", "titel", "bedömare", "bedömd version", "granskad", "uppgifter från", "publicerad", "slutsats",
    "vetenskaplig dokumentation", "utformning", "förbehåll", "sida",
)  # fmt: skip


def _assessed(profile: Profile, library: Library, base: str) -> Iterator[tuple[Cell, ...]]:
    for entry in profile.assessments:
        value = entry.value
        yield (
            entry.id,
            profile.program.name,
            value.title,
            library.vocabulary.organisations[value.assessor].label,
            value.assessed_version,
            value.reviewed,
            value.data_as_of,
            value.published,
            value.overall,
            value.science,
            value.design,
            " ".join(value.limits) or None,
            f"{base}{addresses.assessment(entry.id)}",
        )
