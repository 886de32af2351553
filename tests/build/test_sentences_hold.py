"""Sentences never break: what is put together from facts reads whole, whatever facts there are."""

import re
from pathlib import Path

from tests.build.page import pages
from tests.some import some

_BROKEN = re.compile(
    r"\b(?:None|True|False|undefined|NaN)\b|, (?:men|och|eller) ?\.|\( *\)|, *\.|(?<!\.)\.\.(?![./])"
    r"|\b(och|men|eller|inte|som) \1\b"
)


def test_no_sentence_of_the_real_library_is_broken(real_site: Path) -> None:
    broken = [
        f"{path}: {found.group(0)} in …{page.text[max(0, found.start() - 40) : found.end() + 20]}…"
        for path, page in some(pages(real_site).items())
        for found in _BROKEN.finditer(page.text)
    ]
    assert not broken, "\n".join(broken)
