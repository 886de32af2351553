"""The page of an assessment."""

from collections.abc import Iterator

from catalogue.meaning.chain import correction, replaced
from catalogue.meaning.library import Library
from catalogue.model import addresses
from catalogue.model.assessment import Assessment
from catalogue.model.page import Crumb, Kind, Page
from catalogue.pages.program import ALL


def pages(library: Library) -> Iterator[Page]:
    """One page for each assessment of each program."""
    for profile in library.profiles:
        for entry in profile.assessments:
            yield Page(
                address=addresses.assessment(entry.id),
                template="assessment.html",
                title=entry.value.title,
                description=f"Vad bedömarna säger om {profile.program.name}.",
                context={
                    "profile": profile,
                    "entry": entry,
                    "assessment": entry.value,
                    "parts": parts(entry.value),
                    "newer": (newer := profile.chain.newer(entry.id)),
                    "corrected": correction(entry.value),
                    "replaced": replaced(newer) if newer else "",
                    "older": profile.chain.older(entry.id),
                },
                trail=(ALL, Crumb(profile.program.name, profile.address)),
                kind=Kind.ASSESSMENT,
                file=entry.file,
            )


def parts(assessment: Assessment) -> list[tuple[str, str, str | None]]:
    """The parts of the assessors' template in order: id, heading and their words when we have them."""
    return [
        ("slutsats", "Sammanfattande bedömning", assessment.overall),
        ("beskrivning", "Programbeskrivning", assessment.description),
        ("vetenskap", "Vetenskaplig dokumentation", assessment.science),
        ("design", "Granskning av utformningen", assessment.design),
    ]
