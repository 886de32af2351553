"""What points at something else must point at something that exists."""

from collections.abc import Iterable, Iterator, Set
from difflib import get_close_matches

from catalogue.formats.decode import references_within, sources_within
from catalogue.meaning.terms import choose, meant, separated
from catalogue.model.base import Model, references
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.diagnostics import Level, Place
from catalogue.model.vocabulary import KINDS
from catalogue.rules.rule import Violation, rule

FAMILY = "Hänvisningar"


@rule(Level.ERROR)
def unknown_reference(catalogue: Catalogue) -> Iterator[Violation]:
    """En hänvisning leder ingenstans.

    Ord ur en lista ska betyda samma sak på alla sidor, och den som följer en hänvisning ska komma fram.

    Flaggas:
        programs/lugn/index.md
        audience:
          groups: [vuxen]
          sources: [sida]

    Går bra:
        programs/lugn/index.md
        audience:
          groups: [vuxna]
          sources: [sida]
    """
    every = [*_written(catalogue)]
    files: dict[tuple[str, str], set[str]] = {}
    for _, place, kind, id in every:
        files.setdefault((kind, id), set()).add(place.file)
    for owner, place, kind, id in every:
        if kind == "source" or kind in catalogue.unreadable:
            continue
        if id in catalogue.renames.get(kind, {}):
            continue  # told about by outdated_reference
        known: Set[str] = catalogue.known[kind]
        if kind == "assessment":
            program = owner.partition("/")[0]
            known = {one.removeprefix(f"{program}/") for one in known if one.startswith(f"{program}/")}
        if id not in known:
            message = f"”{id}” finns inte i listan över {KINDS[kind]}"
            help = meant(id, known, kind, catalogue)
            if len(files[kind, id]) > 1:  # what several files know has hardly been misspelt in all of them
                help += f" Har något bytt id? Skriv former_ids: [{id}] där, så leder alla hänvisningar rätt."
            yield Violation(place, message, help)


@rule(Level.WARNING)
def outdated_reference(catalogue: Catalogue) -> Iterator[Violation]:
    """En hänvisning använder ett id som har bytts.

    Sidan blir rätt ändå, men den som läser filen letar efter något som heter annorlunda i dag.

    Flaggas:
        programs/lugn/index.md
        distinguish_from:
          - program: kvallsro
            reason: Annan utgivare.
        programs/annan/index.md
        former_ids: [kvallsro]
        distinguish_from:
          - program: lugn
            reason: Annan utgivare.

    Går bra:
        programs/lugn/index.md
        distinguish_from:
          - program: annan
            reason: Annan utgivare.
        programs/annan/index.md
        former_ids: [kvallsro]
        distinguish_from:
          - program: lugn
            reason: Annan utgivare.
    """
    found: dict[tuple[str, str, str], list[Place]] = {}
    for one in catalogue.outdated:
        found.setdefault((one.kind, one.old, one.new), []).append(one.entry.place(one.path))
    for (_, old, new), places in found.items():
        first, *others = sorted(places)
        also = f", och likadant på {', '.join(f'{one.file}:{one.line}' for one in others)}" if others else ""
        yield Violation(first, f"”{old}” heter numera ”{new}”", f"skriv ”{new}” här{also}")


@rule(Level.ERROR)
def unknown_source(catalogue: Catalogue) -> Iterator[Violation]:
    """En uppgift hänvisar till en källa som inte står i filen.

    Den som läser en uppgift ska kunna se varifrån den kommer.

    Flaggas:
        programs/lugn/index.md
        platform:
          sob: ja
          sources: [sidan]

    Går bra:
        programs/lugn/index.md
        platform:
          sob: ja
          sources: [sida]
    """
    for entry in catalogue.entries():
        known = _source_ids(entry)
        for path, kind, id in references(entry.value):
            if kind == "source" and id not in known:
                yield Violation(
                    entry.place(path), f"”{id}” står inte bland filens källor", _nearest(id, known)
                )
    for file in catalogue.misshapen:
        if known := set(sources_within(file.tree)):
            for place, kind, id in references_within(file.tree, file.model):
                if kind == "source" and id not in known:
                    yield Violation(place, f"”{id}” står inte bland filens källor", _nearest(id, known))


@rule(Level.WARNING)
def unused_source(catalogue: Catalogue) -> Iterator[Violation]:
    """En källa används inte av någon uppgift.

    En källa som ingen uppgift hänvisar till får läsaren att tro att den styrker något.

    Flaggas:
        programs/lugn/index.md
        sources:
          - id: sida
            title: Om Lugn
            stated_by: utgivaren
            collected: 2026-01-15
          - id: extra
            title: En sida till
            stated_by: annan
            collected: 2026-01-15
          - id: artikel
            title: Den lottade studien från 2020
            url: https://doi.org/10.5555/lugn.2020
            stated_by: forskarna
            collected: 2026-01-15

    Går bra:
        programs/lugn/index.md
        sources:
          - id: sida
            title: Om Lugn
            stated_by: utgivaren
            collected: 2026-01-15
          - id: artikel
            title: Den lottade studien från 2020
            url: https://doi.org/10.5555/lugn.2020
            stated_by: forskarna
            collected: 2026-01-15
    """
    for entry in catalogue.programs.values():
        used = {id for _, kind, id in references(entry.value) if kind == "source"}
        for index, source in enumerate(entry.value.sources):
            if source.id not in used:
                yield Violation(
                    entry.place(("sources", index, "id")),
                    f"källan ”{source.id}” används inte av någon uppgift",
                    f"lägg till {source.id} under sources för uppgifterna som den styrker, eller ta bort källan",
                )


@rule(Level.ERROR)
def assessment_without_program(catalogue: Catalogue) -> Iterator[Violation]:
    """En bedömning gäller ett program som inte finns.

    En bedömning visas hos sitt program. Utan programfil hittar ingen den.

    Flaggas:
        programs/borta/assessments/nag-sob.md
        title: Utlåtande om Borta

    Går bra:
        programs/lugn/assessments/nag-sob-2.md
        title: Ett senare utlåtande om Lugn
    """
    for entry in catalogue.assessments.values():
        if entry.program not in catalogue.known["program"]:
            near = _nearest(entry.program, catalogue.known["program"])
            yield Violation(
                entry.place(),
                f"programmet ”{entry.program}” finns inte",
                near or "lägg till programmets fil index.md i mappen",
            )


@rule(Level.ERROR)
def guide_without_section(catalogue: Catalogue) -> Iterator[Violation]:
    """En vägledningssida ligger i ett avsnitt som inte finns.

    Sidan visas i sitt avsnitt. Utan avsnitt får den ingen adress och hittas av ingen.

    Flaggas:
        guides/grundar/ny.md
        title: Nya sidan

    Går bra:
        guides/grunder/ny.md
        title: Nya sidan
    """
    known = catalogue.known["sections"]
    for entry in catalogue.guides.values():
        section = entry.id.partition("/")[0]
        if section not in known and "sections" not in catalogue.unreadable:
            yield Violation(
                entry.place(),
                f"avsnittet ”{section}” finns inte",
                _nearest(section, known) or "lägg till det i vocabulary/sections.yaml",
            )


@rule(Level.ERROR)
def missing_image(catalogue: Catalogue) -> Iterator[Violation]:
    """En bild som texten visar finns inte.

    En trasig bild säger ingenting och ser ut som ett fel på hela sidan.

    Flaggas:
        programs/lugn/index.md
        ---
        ![Så ser programmet ut](skarmbild.png)

    Går bra:
        programs/lugn/index.md
        ---
        Programmet består av text och övningar.
    """
    for entry in catalogue.entries():
        folder = entry.file.rpartition("/")[0]
        for image in entry.body.images:
            if f"{folder}/{image}" not in catalogue.images:
                yield Violation(entry.text(image), f"bilden ”{image}” finns inte", f"lägg bilden i {folder}/")


@rule(Level.ERROR)
def address_taken(catalogue: Catalogue) -> Iterator[Violation]:
    """En tidigare adress är upptagen.

    Gamla adresser leder vidare. Två sidor kan inte dela på en.

    Flaggas:
        programs/lugn/index.md
        former_ids: [lugn]

    Går bra:
        programs/lugn/index.md
        former_ids: [lugn-1]
    """
    taken: dict[tuple[str, str], str] = {}
    for entry in catalogue.entries():
        for index, id in enumerate(getattr(entry.value, "former_ids", ())):
            whole = f"{entry.program}/{id}" if entry.kind == "assessment" else id
            used = (
                "något som finns" if whole in catalogue.known[entry.kind] else taken.get((entry.kind, whole))
            )
            if used:
                place = entry.place(("former_ids", index))
                yield Violation(place, f"adressen ”{id}” används redan av {used}", "ta bort den")
            taken[entry.kind, whole] = f"”{entry.id}”"


def _written(catalogue: Catalogue) -> Iterator[tuple[str, Place, str, str]]:
    """Every reference, also in files whose fields are wrong: the id of who refers, the place, the kind and the id."""
    for entry in catalogue.entries():
        for path, kind, id in references(entry.value):
            yield entry.id, entry.place(path), kind, id
    for file in catalogue.misshapen:
        for place, kind, id in references_within(file.tree, file.model):
            yield file.id, place, kind, id


def _source_ids(entry: Entry[Model]) -> set[str]:
    return {source.id for source in getattr(entry.value, "sources", ()) if hasattr(source, "id")}


def _nearest(id: str, known: Iterable[str]) -> str:
    """The nearest of some ids, or all of them when there are few enough to choose among."""
    known = set(known)
    if apart := separated(id, known):
        return apart
    if near := get_close_matches(id, sorted(known), n=1, cutoff=0.6):
        return f"menade du ”{near[0]}”?"
    return choose(known)
