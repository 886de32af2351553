"""The page of an assessment."""

from collections.abc import Iterator

from catalogue.meaning import addresses
from catalogue.meaning.library import Library
from catalogue.model.page import Crumb, Page
from catalogue.pages.program import ALL


def pages(library: Library) -> Iterator[Page]:
    """One page for each assessment of each program."""
    for profile in library.profiles:
        for entry in profile.assessments:
            newer = [
                other for other in profile.assessments if other.value.supersedes == entry.id.partition("/")[2]
            ]
            yield Page(
                address=addresses.assessment(entry.id),
                template="assessment.html",
                title=entry.value.title,
                description=f"Vad bedömarna säger om {profile.program.name}.",
                context={"profile": profile, "entry": entry, "assessment": entry.value, "newer": newer},
                trail=(ALL, Crumb(profile.program.name, profile.address)),
                group="Bedömningar",
                file=entry.file,
            )
