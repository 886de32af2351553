"""Whether a program takes anybody in, as far as anybody has said. Unknown is neither yes nor no."""

from catalogue.model.process import Status
from catalogue.model.program import Program
from catalogue.model.truth import Truth

_NOT_GIVEN = (Status.IDEA, Status.PLANNED, Status.PRODUCTION, Status.PAUSED, Status.ENDED)
"""Where in its life a program takes nobody in."""


def takes_in(program: Program) -> Truth:
    """Whether somebody new can get in. What is tested or in operation and not said to be closed takes people in."""
    status, access = program.lifecycle.status, program.access
    if status in _NOT_GIVEN or (access and access.closed):
        return Truth.NOT_MET
    return Truth.UNKNOWN if status is None else Truth.MET
