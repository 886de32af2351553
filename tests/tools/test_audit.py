"""The audit tells what is wrong with a page, where and why, and cannot be made to look away."""

import json
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error

from catalogue.tools.audit import inspector
from catalogue.tools.audit.check import Hit, checks
from catalogue.tools.audit.inspector import PageInspector
from catalogue.tools.audit.issue import AccessibilityIssue, told
from catalogue.tools.audit.pages import addresses, kind, representatives
from catalogue.tools.audit.run import audit, audit_others
from catalogue.tools.audit.states import State, states
from catalogue.tools.audit.visit import Visit
from catalogue.tools.axe import Explanation, explanations
from tests.some import some

STYLE = """\
body { color: #222; background: #fff; font: 1rem/1.5 sans-serif }
:focus-visible { outline: 3px solid #222 }
.pale { color: #ccc }
.dim { color-scheme: light dark; color: light-dark(#222, #333); background: light-dark(#fff, #000) }
.gradient { background: linear-gradient(#fff, #eee) }
.high { height: 3000px }
.unseen { outline: none }
"""
PAGE = """\
<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sida om prov: {name}</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/style.css">{head}</head>
<body><main><h1>Sida om prov</h1>{body}</main></body>
</html>
"""


def site(folder: Path, **pages: str) -> Path:
    """A site of pages with some text; the start page is fine unless it is given."""
    for name, written in {"index": "<p>Text.</p>", **pages}.items():
        head, _, body = written.rpartition("|")
        file = folder / ("index.html" if name == "index" else f"{name}/index.html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(name=name, head=head, body=body), encoding="utf-8")
    (folder / "style.css").write_text(STYLE, encoding="utf-8")
    (folder / "icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    (folder / "bug.js").write_text("finnsInte();", encoding="utf-8")
    return folder


BROKEN = {
    "utan-alt": ('<img src="/icon.svg">', "image-alt", "img"),
    "blek": ('<p class="pale">Blek text.</p>', "color-contrast", '<p class="pale">'),
    "mork": ('<p class="dim">Blek bara i mörker.</p>', "color-contrast", "(375 px mörkt)"),
    "toning": ('<p class="gradient pale">Blek på en toning.</p>', "color-contrast", "gradient"),
    "osynlig": ('<p><a class="unseen" href="/">Länk</a></p>', "focus-seen", "unseen"),
    "platshallare": ('<input placeholder="Namn">', "placeholder-as-label", "input"),
    "fel": ('<script src="/bug.js" defer></script>|<p>Text.</p>', "script", "finnsInte is not defined"),
    "saknas": ('<p><img alt="En katt" src="/saknas.png"></p>', "request", "saknas.png"),
    "utifran": (
        '<p><img alt="En katt" src="https://annan.example/spana.png"></p>',
        "console",
        "annan.example",
    ),
    "infogat": ("<p>Text.</p><script>1</script>", "console", "inline script"),
}
"""What is wrong with a page, the rule that finds it, and words by which the element is told."""


@pytest.fixture(scope="module")
def said_of_broken_pages(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What an audit says of a site on which every page but one has something wrong with it."""
    folder = site(tmp_path_factory.mktemp("broken"), **{name: body for name, (body, *_) in BROKEN.items()})
    said = StringIO()
    with redirect_stdout(said):
        assert audit(folder, every=False, known=()) == 1
    return said.getvalue()


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_page_fails_with_page_element_and_rule(name: str, said_of_broken_pages: str) -> None:
    _, rule, element = BROKEN[name]
    told_of_it = [one for one in said_of_broken_pages.split("fel: ") if f"\n  sida: /{name}/ (" in one]
    assert any(one.startswith(f"{rule}: ") and element in one for one in told_of_it), said_of_broken_pages


def test_a_page_is_not_blamed_for_another(said_of_broken_pages: str) -> None:
    assert "sida: / (" not in said_of_broken_pages


def test_a_page_with_nothing_wrong_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(site(tmp_path), every=True, known=()) == 0
    assert "1 sida och tillstånd: inga fel\n" in capsys.readouterr().out


def test_what_axe_cannot_see_is_measured_and_passes_when_there_is_contrast(tmp_path: Path) -> None:
    assert (
        audit(site(tmp_path, toning='<p class="gradient">Text på en toning.</p>'), every=True, known=()) == 0
    )


def test_the_words_of_a_box_that_is_higher_than_the_window_are_measured(tmp_path: Path) -> None:
    high = '<div class="gradient high">Text på en toning.</div>'
    assert audit(site(tmp_path, hog=high), every=True, known=()) == 0


TABLE = '<table><caption>Tal</caption><tbody><tr><th scope="col">Ett</th><th scope="col">Två</th></tr></tbody></table>'
EXPLAINED = Explanation(
    "th-has-data-cells",
    "th-has-data-cells",
    "table",
    "/trasig/*",
    "Tabellen väntar på sina rader, sett av en person.",
)


def test_what_axe_cannot_decide_passes_when_a_person_has_explained_it(tmp_path: Path) -> None:
    assert audit(site(tmp_path, trasig=TABLE), every=True, known=[EXPLAINED]) == 0


@pytest.mark.parametrize(
    "other",
    [
        Explanation("th-has-data-cells", "th-has-data-cells", "table", "/annan/*", "En annan sida."),
        Explanation("th-has-data-cells", "th-has-data-cells", ".pale", "/trasig/*", "Ett annat element."),
        Explanation("th-has-data-cells", "bgImage", "table", "/trasig/*", "Ett annat skäl."),
    ],
    ids=["page", "element", "cause"],
)
def test_an_explanation_of_something_else_explains_nothing_and_is_told(
    other: Explanation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit(site(tmp_path, trasig=TABLE), every=True, known=[other]) == 1
    said = capsys.readouterr().out
    assert "axe-core kan inte avgöra detta" in said
    assert "behövs inte längre" in said


def test_what_is_wrong_for_certain_cannot_be_explained_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    excuses = [
        Explanation(rule, cause, "*", "*", "En människa tycker att det är bra som det är.")
        for rule, cause in (
            ("color-contrast", "color-contrast"),
            ("image-alt", "has-alt"),
            ("image-alt", "*"),
        )
    ]
    folder = site(tmp_path, blek=BROKEN["blek"][0], bild=BROKEN["utan-alt"][0])
    assert audit(folder, every=True, known=excuses) == 1
    said = capsys.readouterr().out
    assert "fel: color-contrast: Elements must meet" in said
    assert "fel: image-alt: " in said
    assert said.count("behövs inte längre") == len(excuses)


def test_markup_and_a_second_engine_are_asked_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = site(tmp_path, dubbel='<p id="a">Ett.</p><p id="a">Två.</p>', falt='<p><input type="text"></p>')
    assert audit(folder, every=False, known=(), deep=True) == 1
    said = capsys.readouterr().out
    assert "fel: nu: Koden är fel: Duplicate ID" in said
    assert "fel: ace input_label_exists: " in said


def test_an_explanation_is_not_called_stale_when_only_some_pages_were_looked_at(tmp_path: Path) -> None:
    assert audit(site(tmp_path), every=False, known=[EXPLAINED]) == 0


def test_explanations_in_the_repository_have_reasons() -> None:
    for one in some(explanations()):
        assert len(one.reason) > 40, one


def test_a_site_that_is_not_built_is_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(tmp_path, every=False) == 2
    assert "python3 dev.py build" in capsys.readouterr().err


def test_any_pages_are_looked_at_and_told_for_machines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bra.html").write_text(PAGE.format(name="", head="", body="<p>Text.</p>"), encoding="utf-8")
    (tmp_path / "dalig.html").write_text(
        PAGE.format(name="", head="", body='<input placeholder="Namn">'), encoding="utf-8"
    )
    (tmp_path / "lista.txt").write_text("bra.html\n# en kommentar\n\ndalig.html\n", encoding="utf-8")
    assert audit_others(tmp_path / "lista.txt", as_json=True) == 1
    found = [one for one in json.loads(capsys.readouterr().out) if one["origin"] == "wcag"]
    assert {one["page"] for one in found} == {"dalig.html"}
    assert {"placeholder-as-label"} <= {one["rule"] for one in found}
    assert "3.3.2" in {one["criterion"] for one in found}


def test_pages_are_of_a_kind_when_their_addresses_look_alike() -> None:
    assert kind("/") == "/"
    assert kind("/404.html") == "/404.html"
    assert kind("/program/") == "/program/"
    assert kind("/program/oroshjalpen/") == "/program/*/"
    assert kind("/program/oroshjalpen/bedomningar/nag-sob/") == "/program/*/*/*/"


def test_the_thinnest_and_the_richest_page_stand_for_a_kind(tmp_path: Path) -> None:
    small = site(tmp_path, **{"a/x": "x", "a/y": "y" * 9, "a/z": "z" * 99, "b/x": "x"})
    assert addresses(small) == ["/", "/a/x/", "/a/y/", "/a/z/", "/b/x/"]
    assert representatives(small) == ["/", "/a/x/", "/a/z/", "/b/x/"]


def test_what_is_found_on_many_pages_is_told_once() -> None:
    found = [
        AccessibilityIssue(f"/{number}/", "375 px ljust", "image-alt", "img", "Bilden saknar text")
        for number in range(9)
    ]
    assert list(told("fel", found)) == [
        "fel: image-alt: Bilden saknar text",
        "  element: img",
        "  sida: /0/ (375 px ljust)",
        "  sida: /1/ (375 px ljust)",
        "  sida: /2/ (375 px ljust)",
        "  och 6 sidor till",
    ]


def test_a_page_that_does_not_open_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "lista.txt").write_text("finns-inte.html\n", encoding="utf-8")
    assert audit_others(tmp_path / "lista.txt") == 1
    assert "Sidan gick inte att pröva: " in capsys.readouterr().out


def test_a_check_that_cannot_be_finished_is_told_and_the_rest_goes_on(
    tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(_: Visit) -> Iterator[Hit]:
        raise Error("knappen kom aldrig\noch mer därtill")

    hidden, *rest = [one for one in checks() if one.id in ("fits", "focus-seen")]
    monkeypatch.setattr(inspector, "checks", lambda: (replace(hidden, drives=stuck), *rest))
    visit = Visit(browser, (site(tmp_path, osynlig=BROKEN["osynlig"][0]) / "osynlig/index.html").as_uri())
    visit.options["bypass_csp"] = True
    found = PageInspector(()).drive(visit, "/osynlig/")
    visit.close()
    assert [(one.rule, one.origin) for one in found][:1] == [("fits", "oavgjort")]
    assert "knappen kom aldrig" in found[0].help


def test_a_state_without_scripts_is_what_somebody_without_them_meets(
    tmp_path: Path, browser: Browser
) -> None:
    file = tmp_path / "sida.html"
    file.write_text(
        """<!doctype html><title>Prov</title>
        <style>p { display: none } @media (scripting: none) { p { display: block } }</style>
        <main><p>Utan skript.</p></main><script>document.title = "Med skript"</script>""",
        encoding="utf-8",
    )
    visit = Visit(browser, file.as_uri(), state=State("utan skript", "/", (), scripts=False))
    with visit.opened() as page:
        assert "Utan skript." in page.inner_text("main")
        assert page.title() != "Med skript"
    visit.close()


def test_states_have_names_of_their_own() -> None:
    names = [one.name for one in some(states())]
    assert len(names) > 5
    assert len(set(names)) == len(names)
