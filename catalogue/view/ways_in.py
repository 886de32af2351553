"""A way to reach an organisation in words, with what it leads to."""

from catalogue.formats.swedish import day
from catalogue.model.organisation import RoleContact


def way_in(contact: RoleContact) -> tuple[str, str, str]:
    """What it is, ``växel 010-123 45 67``; the address it leads to; and what stands after: when, and what to know."""
    words = " ".join(filter(None, (contact.role.label, contact.phone or contact.email)))
    if contact.phone:
        address = f"tel:{contact.phone.translate(_DIALLED)}"
    elif contact.email:
        address = f"mailto:{contact.email}"
    else:
        address = contact.url or ""
    since = f" (uppgift från {day(contact.as_of)})" if contact.as_of else ""
    return words, address, f"{since}. {contact.note}" if contact.note else since


_DIALLED = str.maketrans("", "", " -–")
"""What is written in a number and not dialled."""
