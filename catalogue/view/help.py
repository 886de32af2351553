"""What the box about urgent help says for each danger."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.model.danger import Danger, Helpline
from catalogue.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Help:
    """A danger with the numbers that can be called."""

    id: str
    danger: Danger
    helplines: tuple[Helpline, ...]


def in_danger(vocabulary: Vocabulary) -> Iterator[Help]:
    """Every danger, in the order of the list."""
    for id, danger in vocabulary.dangers.items():
        yield Help(id, danger, tuple(vocabulary.helplines[line] for line in danger.helplines))
