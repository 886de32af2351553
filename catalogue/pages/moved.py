"""Pages at addresses that others have had, which point on. No address that was once published leads nowhere."""

from collections.abc import Iterator, Sequence

from catalogue.meaning.library import Library
from catalogue.model.page import Page


def following(pages: Sequence[Page], library: Library) -> Iterator[Page]:
    """One page for each address that one of the pages has had."""
    for page in pages:
        for former in library.former(page.address):
            yield Page(
                address=former,
                template="moved.html",
                title=f"Sidan har flyttat: {page.title} ({former})",
                description=f"Sidan {page.title} har en ny adress.",
                context={"name": page.title, "to": page.address},
                trail=page.trail,
                file=page.file,
                listed=False,
            )
