"""What stands near a name, before any work starts."""

from datetime import date
from pathlib import Path

from catalogue.formats.swedish import number
from catalogue.meaning.names import folded, nearest
from catalogue.stages.parse import parse
from catalogue.stages.read import read

_ADVICE = """\
Ett bra namn går att skilja från andra program och säger vad programmet gör eller för vem.
Läs mer på sidan Program med liknande namn: /vagledning/grunder/namn/"""


def names(content: Path, name: str, as_of: date) -> int:
    """Print the five nearest names and the advice; 1 when the name is taken."""
    catalogue, _ = parse(read(content)[0], as_of)
    owners = {
        known: entry
        for entry in catalogue.programs.values()
        for known in (entry.value.name, *entry.value.aliases)
    }
    taken = [known for known in owners if folded(known) == folded(name)]
    for score, known in nearest(name, owners):
        entry = owners[known]
        alias = f" (annat namn på {entry.value.name})" if known != entry.value.name else ""
        print(f"{number(round(score * 100)):>4} %  {known}{alias}  {entry.file}")
    print()
    print(f"Namnet är upptaget: {taken[0]}" if taken else "Inget program har namnet.")
    print(_ADVICE)
    return 1 if taken else 0
