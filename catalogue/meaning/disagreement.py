"""Where assessments of one program say different things: about effect, the version, and how good a study is."""

from collections.abc import Iterable

from catalogue.formats.swedish import listing
from catalogue.model.assessment import Assessment


def disagreements(assessments: Iterable[Assessment]) -> list[str]:
    """What some assessments disagree about, a sentence each; nothing is settled here."""
    some = list(assessments)
    said = []
    effects = {one.effect for one in some if one.effect}
    if len(effects) > 1:
        said.append(f"Om effekten säger de olika: {listing(sorted(one.label for one in effects))}.")
    versions = {one.assessed_version for one in some if one.assessed_version}
    if len(versions) > 1 and len({one.assessor for one in some}) > 1:
        said.append(f"De gäller olika versioner: {listing(sorted(versions))}.")
    for study in sorted({told.study for one in some for told in one.studies if told.study}):
        graded = {
            told.quality for one in some for told in one.studies if told.study == study and told.quality
        }
        if len(graded) > 1:
            words = listing(sorted(one.label for one in graded))
            said.append(f"Om studien {study} säger de olika: {words}.")
    return said
