"""What a guide's text may mention and lead to: codes, instruments, fields, words and headings that exist."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from catalogue.meaning.fields import all_fields, all_values
from catalogue.meaning.guides import prose
from catalogue.meaning.page_ids import taken
from catalogue.model import addresses
from catalogue.model.catalogue import Catalogue, Entry
from catalogue.model.diagnostics import Level
from catalogue.model.guide import Guide
from catalogue.rules.rule import Violation, rule

FAMILY = "Det vägledningen nämner"

_KVA = re.compile(r"(?<![\w-])[A-Z]{2}\d{3}(?!\w)")
_ICD = re.compile(r"(?<![\w-])[A-Z]\d{2}(?:\.\d)?[A-Z]?(?![\w-])")
_SCALE = re.compile(r"(?<![\w-])[A-ZÅÄÖ]{2,}(?:-[A-Z]+)*-\d{1,2}(?![\w-])")
_FIELD = re.compile(r"[a-z]+(?:[_.][a-z]+)+")
_CODE = re.compile(r"(?<!<pre>)<code>([^<]*)</code>")
_WORD, _SCALES = addresses.word(""), addresses.facet("instruments")


@rule(Level.ERROR)
def unknown_code_in_text(catalogue: Catalogue) -> Iterator[Violation]:
    """En vägledningssida nämner en kod som inte finns i listorna.

    En kod med fel siffra leder till fel i journalen. Koder i text ska finnas bland KVÅ-koderna eller hos ett tillstånd.

    Flaggas:
        guides/grunder/sob.md
        ---
        Skriv koden XE007 i journalen.

    Går bra:
        guides/grunder/sob.md
        ---
        Skriv koden XE001 i journalen.
    """
    if catalogue.unreadable & {"codes", "conditions"}:
        return
    kva = {code.code for code in catalogue.vocabulary.codes.values()}
    icd = {code for condition in catalogue.vocabulary.conditions.values() for code in condition.icd10se}
    for guide in catalogue.guides.values():
        text = prose(guide.body)
        for found in _KVA.finditer(text):
            if found[0] not in kva:
                yield _unknown(guide, found, "bland KVÅ-koderna", "vocabulary/codes.yaml", kva)
        for found in _ICD.finditer(text):
            if not any(code.startswith(found[0][:3]) for code in icd):
                yield _unknown(guide, found, "bland ICD-10-SE-koderna", "vocabulary/conditions.yaml", icd)


@rule(Level.ERROR)
def unknown_instrument_in_text(catalogue: Catalogue) -> Iterator[Violation]:
    """En vägledningssida nämner ett mätinstrument som inte finns i listan.

    Läsaren ska kunna slå upp vad instrumentet mäter. PHQ-9 och PHQ-15 är olika saker.

    Flaggas:
        guides/grunder/sob.md
        ---
        Fyll i XYZ-7 före och efter.

    Går bra:
        guides/grunder/sob.md
        ---
        Fyll i Exempelskalan före och efter.
    """
    if catalogue.unreadable & {"instruments", "glossary"}:
        return
    vocabulary = catalogue.vocabulary
    known = {term.label for term in vocabulary.instruments.values()}
    known |= {name for term in vocabulary.glossary.values() for name in (term.label, *term.also)}
    for guide in catalogue.guides.values():
        for found in _SCALE.finditer(prose(guide.body)):
            if not any(found[0] in name for name in known):
                yield _unknown(guide, found, "bland mätinstrumenten", "vocabulary/instruments.yaml", known)


@rule(Level.ERROR)
def unknown_field_in_text(catalogue: Catalogue) -> Iterator[Violation]:
    """En vägledningssida nämner ett fält som inte finns.

    Den som skriver av ett fältnamn som är fel får veta det först när filen ska publiceras.

    Flaggas:
        guides/grunder/sob.md
        ---
        Skriv det i fältet `safety.frequency`.

    Går bra:
        guides/grunder/sob.md
        ---
        Skriv det i fältet `safety.asked`, och läget `inte_gjort` när det är så.
    """
    known = all_fields() | all_values() | set(catalogue.vocabulary.care_levels)
    top = {path.partition(".")[0] for path in all_fields()}
    for guide in catalogue.guides.values():
        for word in dict.fromkeys(_CODE.findall(guide.body.html)):
            named = _FIELD.fullmatch(word) and ("_" in word or word.partition(".")[0] in top)
            if named and word not in known and not any(path.endswith(f".{word}") for path in known):
                yield Violation(
                    guide.text(f"`{word}`"),
                    f"”{word}” är varken ett fält eller ett ord som kan stå i ett",
                    _nearest(word, all_fields()) or "se /om/falt/",
                )


@rule(Level.ERROR)
def link_to_missing_word(catalogue: Catalogue) -> Iterator[Violation]:
    """En länk leder till ett ord eller ett instrument som inte finns.

    Den som inte förstår ett ord klickar på det, och ska då få en förklaring.

    Flaggas:
        guides/grunder/sob.md
        ---
        Behandlingen bygger på [KBT](/ordlista/#kbtt).

    Går bra:
        guides/grunder/sob.md
        ---
        Behandlingen bygger på [KBT](/ordlista/#kbt).
    """
    for guide in catalogue.guides.values():
        for link in guide.body.links:
            for start, name in ((_WORD, "glossary"), (_SCALES, "instruments")):
                id = link.removeprefix(start).rstrip("/")
                known = catalogue.known[name]
                if link.startswith(start) and id and id not in known and name not in catalogue.unreadable:
                    file = f"vocabulary/{name}.yaml"
                    help = _nearest(id, known) or f"lägg till det i {file}, eller rätta länken"
                    yield Violation(guide.text(link), f"”{id}” finns inte i {file}", help)


@rule(Level.ERROR)
def link_to_missing_heading(catalogue: Catalogue) -> Iterator[Violation]:
    """En länk leder till en rubrik som inte finns.

    Den som följer länken hamnar högst upp på sidan och får leta själv.

    Flaggas:
        guides/grunder/sob.md
        ---
        Läs om [tjänsten](#tjanstn).

        ## Tjänsten

        Här står om den.

    Går bra:
        guides/grunder/sob.md
        ---
        Läs om [tjänsten](#tjansten).

        ## Tjänsten

        Här står om den.
    """
    sections = catalogue.vocabulary.sections
    by_address = {
        addresses.guide(guide.id, sections[guide.section]): guide
        for guide in catalogue.guides.values()
        if guide.section in sections
    }
    for guide in catalogue.guides.values():
        for link in guide.body.links:
            address, _, id = link.partition("#")
            target = by_address.get(address) if address else guide
            headings = {heading.id for heading in target.body.headings} if target else set()
            if target and id and id not in headings and not taken(id):
                yield Violation(
                    guide.text(link),
                    f"”#{id}” finns inte på sidan {target.value.title}",
                    _nearest(id, headings) or "rätta delen efter #",
                )


def _unknown(
    guide: Entry[Guide], found: re.Match[str], where: str, file: str, known: Collection[str]
) -> Violation:
    help = _nearest(found[0], known) or f"lägg till det i {file}, eller rätta texten"
    return Violation(guide.text_at(found.start(), len(found[0])), f"”{found[0]}” finns inte {where}", help)


def _nearest(word: str, known: Collection[str]) -> str:
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"menade du ”{near[0]}”?" if near else ""
