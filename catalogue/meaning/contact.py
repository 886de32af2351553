"""How a region reaches an organisation: by its own ways in, else by those of what it is a part of."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.model.organisation import ContactRole, RoleContact
from catalogue.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Reach:
    """The ways in, and the id of the organisation whose they are, which may be above the one asked for."""

    organisation: str
    contacts: tuple[RoleContact, ...]


def reach(organisation: str, vocabulary: Vocabulary) -> Reach | None:
    """The nearest ways in, or the nearest website; None when no public source gives any."""
    for id in chain(organisation, vocabulary):
        organisation_of = vocabulary.organisations[id]
        if organisation_of.contacts:
            return Reach(id, organisation_of.contacts)
        if organisation_of.url:
            return Reach(id, (RoleContact(role=ContactRole.PAGE, url=organisation_of.url, sources=()),))
    return None


def chain(organisation: str, vocabulary: Vocabulary) -> Iterator[str]:
    """An organisation, what it is a part of, and so on; each once, should the list go in a circle."""
    seen: set[str] = set()
    id: str | None = organisation
    while id and id not in seen and id in vocabulary.organisations:
        seen.add(id)
        yield id
        id = vocabulary.organisations[id].parent
