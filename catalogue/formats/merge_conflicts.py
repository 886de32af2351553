"""What git leaves in a file when two proposals change the same lines: its marks, and the file as the first had it."""

import re
from collections.abc import Iterator

from catalogue.formats.yaml_values import Slip

_MARK = re.compile(r"(<{7}|={7}|>{7}|\|{7})( .*)?$")


def conflicts(lines: list[str]) -> Iterator[Slip]:
    """A slip for each line that is a mark of git's."""
    help = "behåll ett av förslagen och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>"
    inside = False
    for number, line in enumerate(lines):
        if (found := _MARK.match(line)) and (inside or line[0] == "<"):
            inside = line[0] != ">"
            yield Slip(0, len(found[1]), "två förslag har inte förenats här", help, "merge_conflict", number)


def without_conflicts(lines: list[str]) -> list[str]:
    """As many lines, where the marks and the second proposal are blank."""
    kept, inside, mine = [], False, True
    for line in lines:
        if _MARK.match(line) and (inside or line[0] == "<"):
            inside, mine = line[0] != ">", line[0] in "<>"
            kept.append("")
        else:
            kept.append(line if mine else "")
    return kept
