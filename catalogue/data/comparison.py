"""What the comparison page fetches: each program's answers to a region's questions, and what the programs are called.

It is not open data: the words are made for a table on a page, and the questions may change (see data/programs.py).
"""

from collections.abc import Iterator, Mapping

from catalogue.data.file import JSON, File, as_json
from catalogue.meaning.library import Library, Profile
from catalogue.model import addresses
from catalogue.view.answers.question import QuestionContext
from catalogue.view.answers.table import in_comparison
from catalogue.view.phrases import Phrases

_SHOWN = ("text", "about", "address", "state", "after")
"""What of a part is drawn in a cell."""
FOLDER = f"{addresses.comparison()}program"


def files(library: Library, _: str) -> Iterator[File]:
    """The names of all programs, and a file for each program."""
    words = Phrases(library.vocabulary, library.as_of)
    yield _file(FOLDER, "Programmens namn", [_named(library, profile) for profile in library.profiles])
    for profile in library.profiles:
        about = QuestionContext(profile, words, library.vocabulary)
        answers = {**_named(library, profile), "address": profile.address, "answers": _answers(about)}
        yield _file(f"{FOLDER}/{profile.id}", profile.program.name, answers)


def _named(library: Library, profile: Profile) -> dict[str, str]:
    publisher = profile.program.publisher
    return {
        "id": profile.id,
        "name": profile.program.name,
        "by": library.vocabulary.organisations[publisher].label if publisher else "",
    }


def _answers(about: QuestionContext) -> Mapping[str, object]:
    """What is known, by question; what is unknown is left out, as are the empty words of a part."""
    answered = {one.id: one.answer(about) for group in in_comparison().values() for one in group}
    return {
        id: [{key: word for key in _SHOWN if (word := getattr(part, key))} for part in parts]
        for id, parts in answered.items()
        if parts
    }


def _file(path: str, title: str, content: object) -> File:
    return File(f"{path}.json", as_json(content), title, "", JSON, part="jamfor")
