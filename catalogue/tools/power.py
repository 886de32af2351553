"""How many participants a trial needs, and what a number of participants can show."""

import sys

from catalogue.formats.swedish import counted, number
from catalogue.statistics.formulas import OutOfRange, left_after, sample_size, smallest_effect

_HOW = """\
Räknat på två lika stora grupper, ett medelvärde och ett tvåsidigt t-test.
Låt någon som kan klinisk utvärdering pröva beräkningen innan studien börjar.
Läs mer om steg n, klinisk test: /vagledning/processen/steg-n/"""


def power(effect: float | None, participants: int | None, wanted: float, alpha: float, dropout: float) -> int:
    """Print the size of a trial for an effect, or the effect for a size; 2 when a number cannot be used.

    ``wanted`` (the power) and ``dropout`` are percent, ``alpha`` a share, ``effect`` Cohen's d.
    """
    try:
        if effect is not None:
            print(_size(effect, wanted, alpha, dropout))
        if participants is not None:
            print(_effect(participants, wanted, alpha, dropout))
    except OutOfRange as problem:
        print(problem, file=sys.stderr)
        return 2
    print(_HOW)
    return 0


def _size(effect: float, wanted: float, alpha: float, dropout: float) -> str:
    size = sample_size(effect, wanted, alpha, dropout)
    lines = [
        f"För att upptäcka en skillnad på {number(effect)} (Cohens d) med {number(wanted)} % styrka"
        f" och signifikansnivån {number(alpha)} behövs",
        f"  {_people(size.per_group)} i varje grupp",
        f"  {_people(size.total)} sammanlagt",
    ]
    if dropout:
        lines.append(
            f"  {_people(size.recruited)} från början, om {number(dropout)} % faller bort "
            f"({number(size.recruited_per_group)} i varje grupp)"
        )
    return "\n".join(lines)


def _effect(participants: int, wanted: float, alpha: float, dropout: float) -> str:
    left = left_after(participants, dropout)
    found = smallest_effect(left, wanted, alpha)
    after = f", varav {number(left)} blir kvar om {number(dropout)} % faller bort," if dropout else ""
    return (
        f"{_people(participants)}{after} räcker för att upptäcka en skillnad på {number(round(found, 2))} "
        f"(Cohens d) eller mer med {number(wanted)} % styrka och signifikansnivån {number(alpha)}"
    )


def _people(count: int) -> str:
    return counted(count, "deltagare", "deltagare")
