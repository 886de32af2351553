"""Twelve files with a mistake each, one of every kind: twelve errors in one run, each where the mistake stands."""

from collections.abc import Iterable

import pytest

from catalogue.model.diagnostics import Diagnostic, Level
from catalogue.model.files import Sources
from catalogue.stages.read import read
from tests.site import SITES, checked, good_site, place, site_with

MISTAKES = [
    # where                                    rule                 what is said
    ("guides/grunder/html.md:12:12", "text_refused", "HTML får inte stå i texten"),
    (
        "guides/grunder/lank.md:13:17",
        "text_refused",
        "länken ”javascript:alert(document.cookie)” får inte användas",
    ),
    ("programs/ankare/index.md:9:11", "yaml_alias", "ankare med & används inte här"),
    ("programs/citattecken/index.md:2:7", "yaml_syntax", "citattecknet avslutas inte"),
    ("programs/datum/index.md:20:10", "day", "”2026-02-30” är inte ett datum"),
    ("programs/dubbelt/index.md:21:1", "duplicate_key", "”summary” står två gånger"),
    ("programs/falt/index.md:21:1", "unknown_field", "fältet ”publicher” finns inte"),
    ("programs/kodning/index.md:2:7", "file_encoding", "filen är inte sparad som UTF-8"),
    ("programs/ord/index.md:10:18", "unknown_reference", "”vuxen” finns inte i listan över målgrupper"),
    ("programs/osynligt/index.md:2:11", "hidden_character", "osynligt eller styrande tecken (U+200B)"),
    ("programs/tabb/index.md:14:1", "yaml_syntax", "tabbtecken kan inte användas som indrag"),
    ("programs/utan/index.md:2:1", "missing_field", "fältet ”summary” saknas"),
]
SUGGESTIONS = {
    "programs/falt/index.md:21:1": "menade du ”publisher”?",
    "programs/ord/index.md:10:18": "menade du ”vuxna”?",
    "programs/dubbelt/index.md:21:1": "slå ihop med rad 5 eller ta bort den ena",
}


def overlay() -> tuple[Sources, list[Diagnostic]]:
    return read(SITES / "broken" / "content")


def errors(names: Iterable[str]) -> list[Diagnostic]:
    """What is wrong with the good site when these broken files lie over it."""
    broken, unreadable = overlay()
    chosen = {name: text for name, text in broken.texts.items() if name in names}
    return sorted(
        [*(one for one in unreadable if one.place.file[8:] in names), *checked(site_with(chosen))[1]]
    )


FILES = [where.partition(":")[0] for where, _, _ in MISTAKES]


def test_twelve_broken_files_give_twelve_errors_in_one_run_in_order() -> None:
    found = errors(FILES)
    assert [(place(one), one.rule, one.message) for one in found] == MISTAKES
    assert {one.level for one in found} == {Level.ERROR}


def test_each_error_says_what_would_be_right() -> None:
    help = {place(one): one.help for one in errors(FILES)}
    assert all(help.values())
    assert {where: help[where] for where in SUGGESTIONS} == SUGGESTIONS


@pytest.mark.parametrize(("where", "rule", "message"), MISTAKES, ids=FILES)
def test_a_broken_file_gives_the_same_error_alone_as_among_others(
    where: str, rule: str, message: str
) -> None:
    assert [(place(one), one.rule, one.message) for one in errors([where.partition(":")[0]])] == [
        (where, rule, message)
    ]


def test_broken_files_take_nothing_with_them() -> None:
    broken, _ = overlay()
    good, _ = checked(good_site())
    among, _ = checked(site_with(broken.texts))
    read_on = {
        "ord",
        "osynligt",
        "ankare",
        "citattecken",
        "dubbelt",
        "tabb",
    }  # what was meant is plain to see
    assert set(among.programs) == {*good.programs, *read_on}
    assert set(among.guides) == set(good.guides)
    assert among.terms == good.terms
    assert all(among.programs[id] == entry for id, entry in good.programs.items())
