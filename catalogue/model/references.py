"""Ids that point at something else, one type for each kind; the kind names the list it must be found in."""

from typing import Annotated

from catalogue.model.base import Reference

ConditionId = Annotated[str, Reference("conditions")]
ConditionGroupId = Annotated[str, Reference("condition_groups")]
AudienceId = Annotated[str, Reference("audiences")]
CareLevelId = Annotated[str, Reference("care_levels")]
RegionId = Annotated[str, Reference("regions")]
OrganisationId = Annotated[str, Reference("organisations")]
InstrumentId = Annotated[str, Reference("instruments")]
CodeId = Annotated[str, Reference("codes")]
IndicationId = Annotated[str, Reference("indications")]
StepId = Annotated[str, Reference("steps")]
DesignId = Annotated[str, Reference("designs")]
FunctionId = Annotated[str, Reference("functions")]
GlossaryId = Annotated[str, Reference("glossary")]
DangerId = Annotated[str, Reference("dangers")]
HelplineId = Annotated[str, Reference("helplines")]
ProgramId = Annotated[str, Reference("program")]
AssessmentId = Annotated[str, Reference("assessment")]
GuideId = Annotated[str, Reference("guide")]
FieldPath = Annotated[str, Reference("field")]
SourceId = Annotated[str, Reference("source")]
