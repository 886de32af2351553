"""The smallest facts that matter for a conclusion about effect; a scenario changes what it is about."""

from collections.abc import Mapping
from typing import Any

from catalogue.meaning.evidence import Claim, claims
from catalogue.model.claim import Support
from catalogue.model.organisation import Organisation
from catalogue.model.program import Program
from catalogue.model.vocabulary import Design

DESIGNS: Mapping[str, Design] = {
    id: Design(label=label, randomised=randomised, controlled=controlled, limit=limit, support=support)
    for id, label, randomised, controlled, limit, support in (
        ("rct", "Randomiserad studie", True, True, None, None),
        ("rct-likvardighet", "Randomiserad studie av likvärdighet", True, True, None, None),
        ("rct-pilot", "Randomiserad pilotstudie", True, True, "den är en pilotstudie", None),
        ("rct-komponent", "Studie av en del", True, True, "grupperna fick olika varianter", None),
        ("rct-utan-kontroll", "Randomiserad studie utan kontrollgrupp", True, False, None, None),
        ("kontrollerad", "Kontrollerad studie utan lottning", False, True, None, Support.CONTROLLED),
        ("oppen-fore-efter", "Öppen utvärdering", False, False, None, Support.BEFORE_AFTER),
        ("genomforbarhet", "Genomförbarhetsstudie", False, False, None, Support.FEASIBILITY),
        ("funktionstest", "Funktionstest", False, False, None, Support.FUNCTION),
        ("oversikt", "Systematisk översikt", False, False, None, Support.CONTEXT),
        ("kvalitativ", "Intervjustudie", False, False, None, Support.OTHER),
        ("kohort", "Kohort", False, False, None, Support.BEFORE_AFTER),
    )
}

TRIAL = {
    "id": "studie",
    "design": "rct",
    "authors": "Ek, Alm",
    "year": "2020",
    "doi": "10.5555/lugn.2020",
    "organisations": ["lund"],
    "conditions": ["oro"],
    "audiences": ["vuxna"],
    "version": "1.0",
    "control": "väntelista",
    "compared_with": ["vantelista"],
    "participants": "120",
    "planned_power": "80",
    "planned_power_where": "Metod, s. 4",
    "primary_outcome": "GAD-7",
    "finding": "battre",
    "result": "Bättre än väntelista.",
    "read": {"part": "hela", "by": "redaktionen", "on": "2026-01-15"},
    "link": "named_in_study",
    "sources": ["artikel"],
}
"""A trial that fulfils everything the process document asks for."""

SOURCES = tuple(
    {"id": id, "title": "Källan", "url": url, "stated_by": voice, "collected": "2026-01-15"}
    for id, url, voice in (
        ("s", "https://www.exempelutgivaren.se/lugn", "utgivaren"),
        ("artikel", "https://doi.org/10.5555/lugn.2020", "forskarna"),
        ("utlatande", "https://nag.exempel.se/lugn", "bedomarna"),
        ("utgivarens-studie", "https://www.exempelutgivaren.se/lugn", "forskarna"),
        ("egen-sida", "https://lugn-forskning.se/NCT01673035", "forskarna"),
        ("egen-sida-2", "https://lugn-forskning.se/10.5555/lugn.2020", "forskarna"),
    )
)
"""The publisher's page, the study itself and what assessors have written."""

ORGANISATIONS: Mapping[str, Organisation] = {
    id: Organisation.model_validate({"label": label, **facts})
    for id, label, facts in (
        ("utgivaren", "Exempelutgivaren", {"kind": "privat", "url": "https://www.exempelutgivaren.se"}),
        ("dotterbolaget", "Lugna Tjänster", {"kind": "privat", "parent": "utgivaren"}),
        ("moderbolaget", "Koncernen", {"kind": "privat"}),
        ("syskonet", "Exempelutgivaren Forskning", {"kind": "akademi"}),
        (
            "samma-webb",
            "Rådet för effekt",
            {"kind": "nationell", "url": "https://rad.exempelutgivaren.se/om"},
        ),
        ("annat-foretag", "Granskarna", {"kind": "privat"}),
        ("lund", "Forskarna i Lund", {"kind": "akademi", "region": "skane"}),
        ("lunds-klinik", "Kliniken i Lund", {"kind": "region", "region": "skane"}),
        ("nag-sob", "Den nationella gruppen", {"kind": "nationell"}),
        ("okand", "Rådet", {}),
    )
}

SAFE = {"asked": "Varje vecka.", "recorded": "I journalen.", "stops": "Vid försämring.", "sources": ["s"]}

LIKENESS = {
    "program": "utlanare",
    "study": "studie",
    "content": "Samma tio moduler i samma ordning.",
    "functions": "Samma dagbok och samma meddelanden varje vecka.",
    "theory": "Båda bygger på KBT för oro.",
    "by": "nag-sob",
    "sources": ["utlatande"],
}


def study(**changed: Any) -> dict[str, Any]:
    """The trial with some facts changed; a fact set to None is not known."""
    return {name: value for name, value in {**TRIAL, **changed}.items() if value is not None}


def program(*studies: Mapping[str, Any], **changed: Any) -> Program:
    """A treatment program for adults with worry, version 1.0, with these studies."""
    facts: dict[str, Any] = {
        "name": "Lugn",
        "kind": "behandlingsprogram",
        "kind_reason": "Utgivaren säger det.",
        "summary": "KBT på nätet.",
        "conditions": [{"condition": "oro", "sources": ["s"]}],
        "audience": {"groups": ["vuxna"], "sources": ["s"]},
        "versions": [{"version": "1.0", "sources": ["s"]}],
        "safety": SAFE,
        "lifecycle": {"basis": "Okänt.", "sources": ["s"]},
        "publisher": "utgivaren",
        "sources": list(SOURCES),
        "checked": "2026-01-15",
        "studies": list(studies),
    }
    return Program.model_validate(
        {name: value for name, value in {**facts, **changed}.items() if value is not None}
    )


def claim(
    of: Program, lender: Program | None = None, condition: str = "oro", audience: str = "vuxna"
) -> Claim:
    """What may be said about a program, for one condition and one audience."""
    others = {"lugn": of, **({"utlanare": lender} if lender else {})}
    return next(
        one
        for one in claims(of, others, DESIGNS, ORGANISATIONS)
        if (one.condition, one.audience) == (condition, audience)
    )


def borrower(*studies: Mapping[str, Any], **likeness: Any) -> Program:
    """A program that leans on the trial of another one."""
    declared = {"condition": "oro", "audience": "vuxna", "borrowed": [{**LIKENESS, **likeness}]}
    return program(*studies, claims=[declared])
