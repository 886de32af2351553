"""Every check finds what its own description says it finds, and nothing where its description says all is well."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from catalogue.tools.audit.browsing import listening, new_context
from catalogue.tools.audit.check import Check, checks
from catalogue.tools.audit.scripted import scripted
from catalogue.tools.audit.visit import Visit

PAGE = """<!doctype html><html lang="sv"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Prov av en kontroll</title></head>
<body><main><h1>Prov av en kontroll</h1>{}</main></body></html>"""

CASES = [
    pytest.param(check, example, flagged, id=f"{check.id}-{'flaggas' if flagged else 'bra'}-{number}")
    for check in checks()
    for flagged, examples in ((True, check.flagged), (False, check.fine))
    for number, example in enumerate(examples)
]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with new_context(browser, viewport={"width": 1280, "height": 800}, reduced_motion="reduce") as context:
        yield listening(context).new_page()


@pytest.mark.parametrize(("check", "example", "flagged"), CASES)
def test_a_check_keeps_its_word(
    check: Check, example: str, flagged: bool, browser: Browser, page: Page, tmp_path: Path
) -> None:
    file = tmp_path / "prov.html"
    whole = example.startswith("<!doctype")
    file.write_text(
        example.replace("<title>", '<meta charset="utf-8"><title>', 1) if whole else PAGE.format(example),
        encoding="utf-8",
    )
    if check.drives:
        visit = Visit(browser, file.as_uri())
        found = [says or element for element, _, says in check.drives(visit)]
        visit.close()
    else:
        page.goto(file.as_uri())
        found = [one.element for one in scripted(page, "/", "") if one.rule == check.id]
    assert bool(found) == flagged, found


def test_there_are_checks_of_both_kinds_and_each_says_why() -> None:
    assert len(checks()) > 80
    assert any(one.drives for one in checks())
    for one in checks():
        assert len(one.why) > 20, one.id
        assert one.origin in ("wcag", "huset", "råd"), one.id
