"""What a rule is, how its docstring is read, and where all rules are found."""

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Diagnostic, Level, Place


@dataclass(frozen=True)
class Violation:
    """One place where a rule is broken."""

    place: Place
    message: str
    help: str = ""
    good: str = ""


Check = Callable[[Catalogue], Iterator[Violation]]


@dataclass(frozen=True)
class Rule:
    """A rule with what its docstring says: a title, why it matters, an example that breaks it and one that does not.

    ``family`` is what its module says that its rules are about.
    """

    id: str
    level: Level
    family: str
    check: Check
    title: str
    why: str
    flagged: str
    fine: str

    def diagnostics(self, catalogue: Catalogue) -> Iterator[Diagnostic]:
        """Everything the rule finds."""
        for finding in self.check(catalogue):
            yield Diagnostic(finding.place, self.id, self.level, finding.message, finding.help, finding.good)


def rule(level: Level) -> Callable[[Check], Check]:
    """Marks a function as a rule of the given level."""

    def mark(check: Check) -> Check:
        check.level = level  # type: ignore[attr-defined]
        return check

    return mark


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in this package, by family and then in the order it was written."""
    import catalogue.rules as package

    found = []
    for module_info in sorted(iter_modules(package.__path__), key=lambda info: info.name):
        module = import_module(f"{package.__name__}.{module_info.name}")
        functions = [
            value for value in vars(module).values() if hasattr(value, "level") and inspect.isfunction(value)
        ]
        found += [documented(function, module.FAMILY) for function in functions]
    return tuple(found)


def documented(check: Check, family: str) -> Rule:
    """The rule that a function and its docstring make. Raises ValueError when the docstring lacks a part."""
    text = inspect.getdoc(check) or ""
    parts = re.fullmatch(
        r"(?P<title>[^\n]+)\n\n(?P<why>.+?)\n\nFlaggas:\n(?P<flagged>.+?)\n\nGår bra:\n(?P<fine>.+)",
        text,
        re.DOTALL,
    )
    if parts is None:
        raise ValueError(
            f"the rule {check.__name__} needs a title, a reason, Flaggas: and Går bra: in its docstring"
        )
    level: Level = check.level  # type: ignore[attr-defined]
    return Rule(
        id=check.__name__,
        level=level,
        family=family,
        check=check,
        title=parts["title"],
        why=" ".join(parts["why"].split()),
        flagged=inspect.cleandoc(parts["flagged"]),
        fine=inspect.cleandoc(parts["fine"]),
    )
