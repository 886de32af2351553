"""Validate: everything that any rule finds."""

from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Diagnostic
from catalogue.rules.rule import all_rules


def validate(catalogue: Catalogue) -> list[Diagnostic]:
    """What all rules say about the catalogue."""
    return [diagnostic for rule in all_rules() for diagnostic in rule.diagnostics(catalogue)]
