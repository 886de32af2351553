"""How somebody contributes: a page for each task, with a drawing of every step, and one that lists them."""

from collections.abc import Iterator

from catalogue.meaning.library import Library
from catalogue.model.page import Crumb, Kind, Page
from catalogue.view.contributing import TASKS

ALL = Crumb("Steg för steg", "/bidra/")


def pages(_: Library) -> Iterator[Page]:
    """The list of tasks, and each task."""
    yield Page(
        address=ALL.address,
        template="tasks.html",
        title="Bidra steg för steg",
        description="Välj vad du vill göra. Varje sida visar stegen, vad som händer sedan och vem som beslutar.",
        context={"tasks": TASKS},
        kind=Kind.LIST,
    )
    for task in TASKS:
        yield Page(
            address=f"{ALL.address}{task.id}/",
            template="task.html",
            title=task.label,
            description=task.summary,
            context={"task": task, "others": [other for other in TASKS if other is not task]},
            trail=(ALL,),
            kind=Kind.GUIDE,
        )
