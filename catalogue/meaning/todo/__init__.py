"""What is missing for a program to stand stronger, as next steps: what, why, who, where to read, which field.

What changes a conclusion comes first. Every step names a field of the model, with its label and example from there.
"""

from catalogue.meaning.library import Profile
from catalogue.meaning.todo.age import age, confirmed
from catalogue.meaning.todo.effect import effect
from catalogue.meaning.todo.facts import follow_up, safety, terms
from catalogue.meaning.todo.review import review
from catalogue.meaning.todo.step import Gain, Todo, TodoContext, declared
from catalogue.model.catalogue import Catalogue

__all__ = ["Gain", "Todo", "declared", "todo"]


def todo(profile: Profile, catalogue: Catalogue) -> tuple[Todo, ...]:
    """The next steps for one program, in the order of ``Gain``."""
    context = TodoContext(profile, catalogue)
    kinds = (effect, safety, review, terms, follow_up, age, confirmed)
    return tuple(step for kind in kinds for step in kind(context))
