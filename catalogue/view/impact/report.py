"""What a change does, as a reviewer reads it: sections of lines, the most important first."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.model.diagnostics import Diagnostic


@dataclass(frozen=True)
class ImpactLine:
    """One thing that a change does. ``data`` is the same for machines.

    ``change`` is what it was and what it will be; ``because`` is the fact that led to it.
    """

    text: str
    because: str = ""
    change: str = ""
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ImpactSection:
    """Things of one kind. A folded section holds details that a first look does not need."""

    id: str
    heading: str
    lines: tuple[ImpactLine, ...]
    folded: bool = False


@dataclass(frozen=True)
class ImpactReport:
    """All that a change does: what stops it, what rules find in what it touches, and what it does."""

    errors: tuple[Diagnostic, ...]
    findings: tuple[Diagnostic, ...]
    elsewhere: int
    """How many findings stand in files that the change does not touch."""
    sections: tuple[ImpactSection, ...]
