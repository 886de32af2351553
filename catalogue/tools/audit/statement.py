"""The accessibility statement and the table of criteria, written as guides from what was tried and what was found.

What the law asks a statement to hold (DOS-lagen and Digg's regulation): who is responsible and for what, how far the
site complies, every known fault with its reason, how and when it was assessed, where to turn, and where to complain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from catalogue.formats.canonical import canonical
from catalogue.formats.swedish import counted, day
from catalogue.model.guide import Guide
from catalogue.tools.audit.check import Check, checks

CRITERIA = Path(__file__).with_name("criteria.yaml")
RECORD = "accessibility.yaml"
STATEMENT = "guides/om/tillganglighet.md"
TABLE = "guides/om/tillganglighet-krav.md"

HEAD = """---
title: {title}
summary: >-
  {summary}
reader: alla
order: {order}
owner: redaktionen
reviewed: {assessed}
next_review: {next}
related: [{related}]
sources:
{sources}---
"""
DIGG = """  - id: digg-redogorelse
    title: Digg, skapa en tillgänglighetsredogörelse
    url: https://www.digg.se/kunskap-och-stod/digital-tillganglighet/skapa-en-tillganglighetsredogorelse
    stated_by: myndigheten
    supports: Vad en redogörelse ska innehålla.
    collected: 2026-11-22
  - id: digg-krav
    title: Digg, vilka krav som gäller
    url: https://www.digg.se/kunskap-och-stod/digital-tillganglighet/rattslig-vagledning/7.-ataganden---vilka-ar-kraven
    stated_by: myndigheten
    supports: Att EN 301 549 version 3.2.1 och WCAG 2.1 visar att kraven är uppfyllda.
    collected: 2026-11-22
"""
W3C = """  - id: w3c-wcag
    title: W3C, Web Content Accessibility Guidelines 2.1
    url: https://www.w3.org/TR/WCAG21/
    stated_by: myndigheten
    supports: Kraven och deras nummer.
    collected: 2026-11-22
"""
STATEMENT_TEXT = """
## Vem som ansvarar

Vem som driver biblioteket står på sidan [Vem som ansvarar](/om/ansvar/). Där står också vilka lagar som gäller, till
exempel om [DOS-lagen](/ordlista/#dos-lagen) gör det. Så länge ingen står där är redogörelsen inte komplett.

Tjänsten som beskrivs är webbplatsen Programbiblioteket.

## Hur tillgänglig webbplatsen är

Webbplatsen är **{verdict}** med lagen. Vi utgår från standarden EN 301 549 version 3.2.1, som bygger på
[WCAG](/ordlista/#wcag) 2.1 nivå A och AA. Krav för krav står det på sidan
[Så är kraven prövade](/om/tillganglighet-krav/).

## Brister som vi känner till

{faults}
Webbplatser som vi länkar till har vi inte granskat. Lagens undantag för oskäligt betungande anpassning (12 §) har vi
inte använt.

## Det som inte är prövat

{untested}
## Så har vi prövat

- Vi har själva bedömt webbplatsen. Ingen utomstående har granskat den.
{manual}- Maskiner prövar sidorna varje gång koden ändras: axe-core, en validator och {checks} egna kontroller. De ser
  på sidorna i smalt och brett fönster, ljust och mörkt, med stor text, gles text och tangentbord. {found}
  En maskin hittar bara en del av alla fel.

Bedömningen gjordes den {assessed}. Redogörelsen uppdaterades den {updated}.

## Säg till om något inte fungerar

Berätta vilken sida det gäller, vad som hände och gärna vilket hjälpmedel du använder. Vart du vänder dig står på sidan
[Vem som ansvarar](/om/ansvar/). Du kan också lämna ett ändringsförslag, se [Bidra](/om/bidra/).

## Anmäl till myndigheten

Digg, Myndigheten för digital förvaltning, kontrollerar att lagen följs. Är du inte nöjd med hur vi tar hand om dina
synpunkter kan du [anmäla det till Digg](https://www.digg.se/tdosanmalan).
"""
TABLE_TEXT = """
WCAG 2.1 har 50 krav på nivå A och AA. Namnen är våra egna översättningar. Kolumnen ”Maskin” säger hur långt en maskin
räcker:

- **avgörs**: kontrollerna avgör kravet för det som den här webbplatsen gör.
- **delvis**: kontrollerna hittar en del av felen. En människa måste göra det som står i sista kolumnen.
- **finns inte**: webbplatsen har inget av det slaget, och kontrollerna visar det.

{counts}

| Krav | Nivå | Maskin | Kontroller | En människa |
|---|---|---|---|---|
{rows}

## Kontrollerna

Varje kontroll är en fil som bär sitt skäl och sina exempel. Det här hittar de:

{checks}
"""


def criteria() -> Sequence[Mapping[str, Any]]:
    """The 50 success criteria, in order, with how far a machine can decide each."""
    read: Sequence[Mapping[str, Any]] = yaml.safe_load(CRITERIA.read_text(encoding="utf-8"))
    return read


def pages(record: Mapping[str, Any]) -> Mapping[str, str]:
    """The two guides as files, in the style of all content."""
    made = {STATEMENT: statement(record), TABLE: table(record)}
    return {name: canonical(text, Guide, name)[0] or text for name, text in made.items()}


def statement(record: Mapping[str, Any]) -> str:
    """The statement that the law asks for."""
    able = "Webbplatsen är gjord för att alla ska kunna använda den."
    summary = f"{able} Vi bedömer den som {record['verdict']} med kraven."
    return _head(
        record, "Tillgänglighetsredogörelse", summary, 40, DIGG, "om/integritet, om/tillganglighet-krav"
    ) + STATEMENT_TEXT.format(
        verdict=record["verdict"],
        faults="".join(map(_fault, record["faults"])) or "Vi känner inte till några.\n",
        untested="".join(f"- {one}\n" for one in record["untested"]),
        manual="".join(
            f"- {one['who']} prövade den {day(one['when'])} med {one['how']}. {one['what']}\n"
            for one in record["manual"]
        ),
        checks=len(checks()),
        found=_found(record["audit"]),
        assessed=day(record["assessed"]),
        updated=day(record["updated"]),
    )


def _found(faults: int | None) -> str:
    if faults is None:
        return "En prövning av alla sidor på en gång är inte gjord än."
    found = counted(faults, "fel", "fel") if faults else "inga fel"
    return f"Den senaste prövningen av alla sidor hittade {found}."


def _fault(one: Mapping[str, str]) -> str:
    breaks = f" Det kan bryta mot WCAG {one['criterion']}." if one["criterion"] else ""
    return f"- {one['what']}{breaks} Skäl: {one['why']} Rättas: {one['mend']}\n"


def table(record: Mapping[str, Any]) -> str:
    """Every criterion, how far a machine decides it and by which checks, and what a person must do."""
    rows = criteria()
    count = {word: sum(one["machine"] == word for one in rows) for word in ("avgörs", "delvis", "finns inte")}
    counts = (
        f"Av de 50 avgörs {count['avgörs']} av kontrollerna, {count['delvis']} delvis, "
        f"och {count['finns inte']} gäller sådant som inte finns här."
    )
    summary = (
        "De 50 kraven i WCAG 2.1, hur långt en maskin kan avgöra varje krav, och vad en människa måste göra."
    )
    return _head(record, "Så är kraven prövade", summary, 41, W3C, "om/tillganglighet") + TABLE_TEXT.format(
        counts=counts,
        rows="\n".join(map(_row, rows)),
        checks="\n".join(map(_says, checks())),
    )


def _says(check: Check) -> str:
    asks = f"WCAG {check.criterion}" if check.criterion else "vårt eget krav"
    return f"- {check.title} ({asks})"


def _row(one: Mapping[str, Any]) -> str:
    own = [check.title for check in checks() if check.criterion == one["number"]]
    found = [f"axe-core ({len(one['axe'])} regler)"] if one.get("axe") else []
    looks = "; ".join([*found, *own]) or "den byggda webbplatsens egna prov"
    return f"| {one['number']} {one['name']} | {one['level']} | {one['machine']} | {looks} | {one.get('person', '')} |"


def _head(record: Mapping[str, Any], title: str, summary: str, order: int, sources: str, related: str) -> str:
    assessed = record["assessed"]
    return HEAD.format(
        title=title,
        summary=summary,
        order=order,
        assessed=assessed,
        next=assessed.replace(year=assessed.year + 1),
        sources=sources,
        related=related,
    )


def written(content: Path, faults: int | None) -> Iterable[Path]:
    """The record and the files made from it, written below the content folder.

    ``faults`` is how many an audit of every page has found, None when there was none.
    """
    file = content / RECORD
    count = "null" if faults is None else str(faults)
    record = re.sub(r"(?m)^audit:.*$", f"audit: {count}", file.read_text(encoding="utf-8"))
    file.write_text(record, encoding="utf-8")
    for name, text in pages(yaml.safe_load(record)).items():
        (content / name).write_text(text, encoding="utf-8")
        yield content / name
