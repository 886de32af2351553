"""What each program answers to each question that the list can be narrowed by, for the list's own script.

The script counts with this and takes the cards from the pages of the list, so a thousand programs need not stand on one
page. It is not open data: the files that are told about under /data/ say the same in full.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import to_json

from catalogue.data.file import JSON, File
from catalogue.meaning import validity
from catalogue.meaning.library import Library, Profile
from catalogue.view.facet import FacetAnswers
from catalogue.view.facets import CLAIMED, answered, claimed

ADDRESS = "/program/urval.json"


def files(library: Library, _: str) -> Iterator[File]:
    """One file, with the programs in the order of the list. Answers are places among the choices."""
    yield File(
        ADDRESS,
        to_json(choices(library)),
        "Urval",
        "Det som listan över program filtreras på.",
        JSON,
        part="",
    )


def choices(library: Library) -> Mapping[str, Any]:
    """The answers as plain values, column by column."""
    facets = answered(library)
    together = [facet for key in CLAIMED for facet in facets if facet.facet.key == key]
    places = [_places(facet) for facet in together]
    return {
        "programs": [profile.id for profile in library.profiles],
        "assessed": [_assessed(profile) for profile in library.profiles],
        "checked": [profile.program.checked.isoformat() for profile in library.profiles],
        "facets": [
            {
                "key": facet.facet.key,
                "choices": list(_places(facet)),
                "answers": [
                    [_places(facet)[id] for id in facet.answers[profile.id]] for profile in library.profiles
                ],
            }
            for facet in facets
            if facet not in together
        ],
        "claims": {
            "keys": CLAIMED,
            "choices": [list(one) for one in places],
            "answers": [
                [[place[id] for place, id in zip(places, claim, strict=True)] for claim in claimed(profile)]
                for profile in library.profiles
            ],
        },
    }


def _places(facet: FacetAnswers) -> Mapping[str, int]:
    return {choice.id: place for place, (choice, _) in enumerate(facet.choices)}


def _assessed(profile: Profile) -> str:
    """The last day that the newest assessment may be from; empty without an assessment or a date."""
    dated = profile.latest.value.dated if profile.latest else None
    return validity.last_day(dated).isoformat() if dated else ""
